// How to find a record that has no link: its date, its first words, its picture, and the way through the menus.
import type { Instant, Media } from '../../src/model.js';
import { baseName, dayInWords } from '../_shared/files.js';

const WORDS = 6;
const CHARACTERS = 48;

export function locateLine(way: string, at: Instant | null, text: string, media: readonly Media[]): string {
  const parts = [at === null ? 'no date is stated' : `${dayInWords(at)}, ${at.slice(11, 16)} UTC`];
  const words = firstWords(text);
  if (words !== '') parts.push(`beginning "${words}"`);
  const file = media[0]?.file;
  if (file !== null && file !== undefined) parts.push(`with ${baseName(file)}`);
  return `${way}: ${parts.join(', ')}.`;
}

function firstWords(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  const words = line.split(/\s+/, WORDS).join(' ');
  return words.length <= CHARACTERS ? words : `${[...words].slice(0, CHARACTERS).join('')}…`;
}
