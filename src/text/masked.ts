// A second look for words that were spelt to be missed: "sh1t", "f**k", "fuuuck", "f.u.c.k". Only for lists that ask for it.
import type { Span } from '../model.js';

export interface MaskedMatch extends Span { term: number }

export interface MaskedWords {
  /** Matches in `form` (matching form or plain text); worth asking only of a text that MAY_MASK (automaton.ts). */
  find(form: string): readonly MaskedMatch[];
}

/** `terms`: single words, `*` at the end for any ending; `numbers`: what to report for each. */
export function createMaskedWords(terms: readonly string[], numbers: readonly number[]): MaskedWords {
  const whole = new Map<string, number[]>();
  const open = new Map<string, number[]>();
  const byShape = new Map<string, { word: string; number: number }[]>();
  terms.forEach((term, at) => {
    const word = term.replace(/\*$/, '');
    if (word.length < SHORTEST || /[^\p{L}]/u.test(word)) return;
    push(term.endsWith('*') ? open : whole, word, numbers[at]!);
    push(byShape, word[0]! + word.length, { word, number: numbers[at]! });
  });

  function lookUp(spelling: string): readonly number[] {
    const found = [...(whole.get(spelling) ?? [])];
    for (let length = SHORTEST; length <= spelling.length; length++) found.push(...(open.get(spelling.slice(0, length)) ?? []));
    return found;
  }

  function lookUpStars(spelling: string): readonly number[] {
    const like = byShape.get(spelling[0]! + spelling.length) ?? [];
    return like.filter(({ word }) => [...spelling].every((c, i) => c === '*' || c === word[i])).map(({ number }) => number);
  }

  return {
    find(form) {
      if (whole.size + open.size === 0) return NONE;
      const found: MaskedMatch[] = [];
      const lower = form.toLowerCase();
      const report = (start: number, end: number, terms: Iterable<number>): void => {
        for (const term of new Set(terms)) found.push({ term, start, end });
      };
      for (const { 0: chunk, index } of lower.matchAll(CHUNK)) {
        const body = chunk.replace(/[!|+]+$/, '').slice(0, LONGEST);
        if (body.length < SHORTEST || !LETTER.test(body)) continue;
        if (isStarred(body)) report(index, index + body.length, lookUpStars(body));
        else if (MASKING.test(body)) report(index, index + body.length, spellings(body).flatMap(lookUp));
      }
      for (const { 0: letters, index } of lower.matchAll(SPACED_OUT)) {
        report(index, index + letters.length, lookUp(letters.replace(/[^\p{L}]/gu, '')));
      }
      return found;
    },
  };
}

const NONE: readonly MaskedMatch[] = [];
const SHORTEST = 3;
/** Nobody masks a longer word. */
const LONGEST = 40;
const LETTER = /\p{L}/u;
const CHUNK = /[\p{L}\p{N}$!|+*@]{3,}/gu;
/** Something to undo: a digit or sign among letters, or a letter three times. */
const MASKING = /[\d$!|+@]|(\p{L})\1\1/u;
const LETTERS_AND_STARS = /^\p{L}[\p{L}*]+$/u;
/** Single letters with one sign between each: three or more. */
const SPACED_OUT = /(?<![\p{L}\p{N}])\p{L}(?:[.\-_*/ ]\p{L}){2,}(?![\p{L}\p{N}])/gu;
const READ_AS: Readonly<Record<string, string>> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g', '@': 'a', $: 's', '!': 'i', '+': 't' };

/** Two letters and stars ("f**k"), or one and three stars ("f***"). */
function isStarred(body: string): boolean {
  if (!body.includes('*') || !LETTERS_AND_STARS.test(body)) return false;
  return body.replaceAll('*', '').length > 1 || body.length > 3;
}

/** How a masked word may be read: signs as letters (1 and | as i or l), stretched letters once or twice. */
function spellings(masked: string): string[] {
  const read = masked.replace(/[03-57-9@$!+]/g, (sign) => READ_AS[sign] ?? sign);
  const both = /[1|]/.test(read) ? [read.replace(/[1|]/g, 'i'), read.replace(/[1|]/g, 'l')] : [read];
  return [...new Set(both.flatMap((word) => [word, word.replace(/(\p{L})\1{2,}/gu, '$1'), word.replace(/(\p{L})\1{2,}/gu, '$1$1')]))];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
