// The words, names and places a handle may be made of, with what each costs: the rarer, the dearer (-log10 of its share).
import { dataLines } from '../lexicon/load.js';
import type { Severity } from '../model.js';
import { givenOf, listedNames, surnameOf } from './frequency.js';

export type Strength = 'strong' | 'plain' | 'weak' | 'script';
export interface HandleTerm { term: string; category: 'slur' | 'sexual' | 'insult'; severity: Severity; strength: Strength; cost: number }
export interface Vocabulary {
  /** Cost of an innocent word. */
  words: ReadonlyMap<string, number>;
  terms: ReadonlyMap<string, HandleTerm>;
  /** Terms in scripts that do not fold to Latin. */
  scripts: readonly HandleTerm[];
}

/** How much of a handle's words are ordinary words, names and places. Handles are names more often than text is. */
const SHARE = { words: 0.4, names: 0.25, places: 0.1 };
/** Count of all words behind word-counts.txt, in the order of size. */
const TOKENS = 5_000_000;
const TERM_COST: Readonly<Record<Strength, number>> = { strong: 3.6, plain: 4.2, weak: 5.4, script: 0 };
const TOWN_COST = 5.2;
const INITIAL_COST = 3;
export const LONGEST_WORD = 24;

let vocabulary: Vocabulary | null = null;

/** Read on first use and kept. */
export function handleVocabulary(): Vocabulary {
  vocabulary ??= read();
  return vocabulary;
}

function read(): Vocabulary {
  const terms = new Map<string, HandleTerm>();
  const scripts: HandleTerm[] = [];
  for (const line of dataLines('handle-terms.txt')) {
    const cells = line.split(' ');
    const [severity, strength] = [cells.at(-2), cells.at(-1)] as [Severity, Strength];
    const category = cells.at(-3) as HandleTerm['category'];
    const entry = { term: cells.slice(0, -3).join(' '), category, severity, strength, cost: TERM_COST[strength] };
    if (strength === 'script') scripts.push(entry); else terms.set(entry.term, entry);
  }
  const words = new Map<string, number>();
  const put = (word: string, cost: number): void => { if (cost < (words.get(word) ?? Infinity)) words.set(word, cost); };
  for (const line of dataLines('word-counts.txt')) {
    const [word = '', count] = line.split(' ');
    put(word, -Math.log10((SHARE.words * Number(count)) / TOKENS));
  }
  for (const [name, packed] of listedNames()) put(name, -Math.log10(SHARE.names * Math.max(givenOf(packed), surnameOf(packed))));
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') put(letter, INITIAL_COST);
  for (const line of dataLines('us-towns.txt')) put(line.replace(/[^a-z]/g, ''), TOWN_COST);
  for (const swapped of swaps(terms, words)) terms.set(swapped.term, swapped);
  return { words, terms, scripts };
}

/** Two neighbouring letters changed places ("fcuk"): only for the plainest terms, never where that makes a word. */
function swaps(terms: ReadonlyMap<string, HandleTerm>, words: ReadonlyMap<string, number>): HandleTerm[] {
  const found: HandleTerm[] = [];
  for (const entry of terms.values()) {
    if (entry.strength !== 'strong' || entry.term.length < 5 || entry.term.length > 8) continue;
    for (let i = 1; i < entry.term.length - 1; i += 1) {
      const term = entry.term.slice(0, i) + (entry.term[i + 1] ?? '') + (entry.term[i] ?? '') + entry.term.slice(i + 2);
      if (!terms.has(term) && !words.has(term)) found.push({ ...entry, term, cost: entry.cost + 2 });
    }
  }
  return found;
}
