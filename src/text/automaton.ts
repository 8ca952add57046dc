// All terms of all word lists met in one reading of a text (Aho-Corasick on typed arrays): one table look-up per character.
import { buildTable } from './automaton-table.js';
import { characterTable } from './characters.js';

export interface Automaton {
  /**
   * Reads the text once and appends `term, end` to `matches` for each match; `end` is where the fixed part of the term
   * stops. False when the text holds a character that `normalise` must rewrite first: `matches` is then not complete.
   * `isNormal`: the text has been through `normalise`, and the answer is always true.
   */
  scan(text: string, matches: number[], isNormal?: boolean): boolean;
  /** Where a match that ends at `end` begins. */
  startOf(text: string, term: number, end: number): number;
  /** Where the match really ends: a `*` term takes the rest of its word. */
  endOf(text: string, term: number, end: number): number;
}

/**
 * `terms`: lower case, syntax of src/lexicon/README.md. A match begins at a boundary of a word and ends at one, unless
 * its term ends with `*`. Equal terms are all reported, in the order of their ends.
 */
export function createAutomaton(terms: readonly string[]): Automaton {
  const { word, fold } = characterTable();
  const patterns = terms.map((term) => term.replace(/\*$/, '').replace(/[\s\p{Pd}]+/gu, ' '));
  const open = Uint8Array.from(terms, (term) => (term.endsWith('*') ? 1 : 0));
  const { columnOf, columnOfNormal, width, delta, firstOutput, outStart, outTerms } = buildTable(patterns);

  return {
    scan(text, matches, isNormal = false) {
      const columns = isNormal ? columnOfNormal : columnOf;
      let state = 0;
      for (let i = 0, length = text.length; i < length; i++) {
        const code = text.charCodeAt(i);
        state = delta[state + columns[code]!]!;
        if (state < firstOutput) continue;
        if (state === delta.length) return false;
        const bounded = i + 1 === length || word[code] === 0 || word[text.charCodeAt(i + 1)] === 0;
        const row = (state - firstOutput) / width;
        for (let k = outStart[row]!, to = outStart[row + 1]!; k < to; k++) {
          const term = outTerms[k]!;
          if (bounded || open[term] === 1) matches.push(term, i + 1);
        }
      }
      return true;
    },
    startOf(text, term, end) {
      const pattern = patterns[term]!;
      let at = end;
      for (let k = pattern.length - 1; k >= 0; k--) {
        at--;
        if (pattern.charCodeAt(k) === 32) while (at > 0 && fold[text.charCodeAt(at - 1)] === 32) at--;
      }
      return at;
    },
    endOf(text, term, end) {
      let at = end;
      if (open[term] === 1) while (at < text.length && word[text.charCodeAt(at)] === 1) at++;
      return at;
    },
  };
}
