// The words of a YouTube comment out of the JSON that stands in its cell.
import type { Mention } from '../../src/model.js';
import { asList, asRecord, asText, field } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';

export interface Words { text: string; links: readonly string[]; mentions: readonly Mention[] }

/**
 * Until June 2024 `{"takeoutSegments":[{"text":"a","link":{"linkUrl":"..."}}]}`; since then objects with commas between them,
 * `{"text":"a"},{"text":"\n"}`, which may hold raw line breaks inside their strings. What cannot be parsed is kept as it stands.
 */
export function wordsOfCell(cell: string): Words {
  const segments = cell.trimStart().startsWith('{') ? segmentsOf(cell) : null;
  if (segments === null) return { text: clean(cell).trim(), links: [], mentions: [] };
  const links: string[] = [];
  const mentions: Mention[] = [];
  let text = '';
  for (const segment of segments) {
    const words = asText(field(segment, 'text')) ?? '';
    const link = asText(field(segment, 'link', 'linkUrl'));
    const channel = asText(field(segment, 'mention', 'externalChannelId'));
    if (link !== null) links.push(clean(link));
    if (channel !== null || asRecord(field(segment, 'mention')) !== null) mentions.push({ remoteId: channel, handle: words.startsWith('@') ? clean(words.trim().slice(1)) : null, name: null });
    text += words;
  }
  return { text: clean(text).trim(), links, mentions };
}

function segmentsOf(cell: string): readonly unknown[] | null {
  const list = parsed(`[${cell}]`) ?? parsed(`[${escaped(cell)}]`);
  if (list === null) return null;
  return list.flatMap((entry) => (Array.isArray(field(entry, 'takeoutSegments')) ? asList(field(entry, 'takeoutSegments')) : [entry]));
}

function parsed(json: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Control characters inside strings written as JSON wants them. */
function escaped(json: string): string {
  return json.replace(/"(?:[^"\\]|\\[^])*(?:"|\\?$)/g, (string) => string.replace(/[\u0000-\u001F]/g, (control) => JSON.stringify(control).slice(1, -1)));
}
