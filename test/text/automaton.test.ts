// The automaton finds exactly what a plain search over whole words finds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAutomaton } from '../../src/text/automaton.js';

function met(terms: readonly string[], text: string): string[] {
  const automaton = createAutomaton(terms);
  const { matches, length } = automaton.scan(text)!;
  const found: string[] = [];
  for (let i = 0; i < length; i += 2) {
    const end = matches[i + 1]!;
    for (const term of automaton.termsOf(matches[i]!)) found.push(`${term}:${automaton.startOf(text, term, end)}-${automaton.endOf(text, term, end)}`);
  }
  return found.sort();
}

/** The same by regular expressions, one a term. */
function expected(terms: readonly string[], text: string): string[] {
  return terms.flatMap((term, index) => {
    const body = term.replace(/\*$/, '').split(/[\s-]+/).map((word) => word.replace(/[^\w]/g, '\\$&')).join('[\\s-]+');
    const first = /^\w/.test(term) ? '(?<!\\w)' : '';
    const last = term.endsWith('*') ? '\\w*' : /\w$/.test(term) ? '(?!\\w)' : '';
    return [...text.matchAll(new RegExp(`${first}(?=(${body}${last}))`, 'gi'))].map((hit) => `${index}:${hit.index}-${hit.index + hit[1]!.length}`);
  }).sort();
}

describe('the automaton', () => {
  it('meets whole words, phrases and open endings', () => {
    expect(met(['patient', 'chest pain', 'intubat*', '#metoo'], 'Inpatient. PATIENT, chest-  pain; reintubate, Intubated #MeToo!')).toEqual(['0:11-18', '1:20-32', '2:46-55', '3:56-62']);
  });

  it('meets a phrase that begins inside another that failed', () => {
    expect(met(['chest pain relief', 'pain relievers'], 'chest pain relievers')).toEqual(['1:6-20']);
  });

  it('agrees with a search term by term on anything', () => {
    const word = fc.constantFrom('ab', 'a', 'b', 'abc', 'ba', 'c', "a'b", '#a', 'b/a');
    const term = fc.tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([words, open]) => words.join(' ') + (open ? '*' : ''));
    const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '-', '  ', '.', ', ', 'B', 'x', '#')), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 8 }), text, (terms, sample) => {
      expect(met(terms, sample)).toEqual(expected(terms, sample));
    }), { seed: 11, numRuns: 400 });
  });

  it('says when a text must be rewritten first', () => {
    const automaton = createAutomaton(['patient']);
    expect(automaton.scan('pa\u200Btient')).toBe(null);
    expect(automaton.scan('p\u0430tient')).toBe(null);
    expect(automaton.scan('patient\u2019s caf\u00E9 \u{1F389}\uFE0F')).not.toBe(null);
  });
});
