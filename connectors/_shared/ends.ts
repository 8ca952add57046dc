// How a list of a live pull ended, written into the book.
import type { Facet, Instant } from '../../src/model.js';
import type { Ledger } from './ledger.js';

interface Ending { note: string | null; read: number; oldest: Instant | null; newest: Instant | null }

export function tellEnd(ledger: Ledger, facet: Facet, { note, read, oldest, newest }: Ending): void {
  const line = ledger.line(facet);
  // A list that gave nothing and was not read to its end was not seen at all.
  line.present ||= note === null || read > 0;
  line.read += read;
  if (oldest !== null && (line.oldest === null || oldest < line.oldest)) line.oldest = oldest;
  if (newest !== null && (line.newest === null || newest > line.newest)) line.newest = newest;
  if (note !== null && !line.lacks.includes(note)) line.lacks.push(note);
}
