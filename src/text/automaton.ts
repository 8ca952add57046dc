// All terms of all word lists met in one reading of a text (Aho-Corasick on typed arrays): one table look-up per character.
import { buildTable, nextState } from './automaton-table.js';
import { characterTable, REWRITE } from './characters.js';

/** The text holds a character that `normalise` must rewrite first. */
export const NEEDS_NORMALISE = -1;
/** Small words are counted in four bits a language, and only until this many were met: enough to tell one by. */
const MOST_COUNTED = 15;

export interface Automaton {
  /**
   * Reads the text once, appends `term, end` to `matches` for each match (`end`: where the fixed part of the term stops)
   * and returns the sum of the counts of the first counted terms. NEEDS_NORMALISE when the text holds a character that
   * must be rewritten first: `matches` is then not complete. `isNormal`: the text has been through `normalise`.
   */
  scan(text: string, matches: number[], isNormal?: boolean): number;
  /** Where a match that ends at `end` begins. */
  startOf(text: string, term: number, end: number): number;
  /** Where the match really ends: a `*` term takes the rest of its word. */
  endOf(text: string, term: number, end: number): number;
}

/**
 * `terms`: lower case, syntax of src/lexicon/README.md. A match begins at a boundary of a word and ends at one, unless
 * its term ends with `*`. Equal terms are all reported, in the order of their ends. A term whose `counts` is not 0 is
 * not reported: its count is added up.
 */
export function createAutomaton(terms: readonly string[], counts?: Int32Array): Automaton {
  const { word, fold } = characterTable();
  const patterns = terms.map((term) => term.replace(/\*$/, '').replace(/[\s\p{Pd}]+/gu, ' '));
  const open = Uint8Array.from(terms, (term) => (term.endsWith('*') ? 1 : 0));
  const countOf = counts ?? new Int32Array(terms.length);
  const table = buildTable(patterns);
  const { columnOf, columnOfNormal, width, rows, dense, outputAt } = table;
  const countsOfRow = Int32Array.from(table.outputs, (row) => row.reduce((sum, term) => sum + countOf[term]!, 0));
  // The terms to report of each row, one behind the other: thousands of small lists would cost more than the table.
  const reportedFrom = new Int32Array(table.outputs.length + 1);
  const reported = Int32Array.from(table.outputs.flatMap((row, at) => {
    const told = row.filter((term) => countOf[term] === 0);
    reportedFrom[at + 1] = reportedFrom[at]! + told.length;
    return told;
  }));

  return {
    scan(text, matches, isNormal = false) {
      const columns = isNormal ? columnOfNormal : columnOf;
      let state = 0;
      let count = 0;
      let left = MOST_COUNTED;
      for (let i = 0, length = text.length; i < length; i++) {
        const column = columns[text.charCodeAt(i)]!;
        if (column === REWRITE) return NEEDS_NORMALISE;
        state = state < dense ? rows[state * width + column]! : nextState(table, state, column);
        const row = outputAt[state]!;
        if (row < 0) continue;
        const bounded = i + 1 === length || word[text.charCodeAt(i + 1)] === 0 || word[text.charCodeAt(i)] === 0;
        if (bounded && left > 0 && countsOfRow[row] !== 0) {
          count += countsOfRow[row]!;
          left--;
        }
        for (let at = reportedFrom[row]!, end = reportedFrom[row + 1]!; at < end; at++) {
          if (bounded || open[reported[at]!] === 1) matches.push(reported[at]!, i + 1);
        }
      }
      return count;
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
