// How alike two names are spelt: the quick bound never lies below the measure itself, and long names stay within it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler, lettersOf, mostAlike } from '../../src/people/similarity.js';

/** As the textbook writes it, with lists. */
function plain(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matched = [...a].filter((letter, i) => {
    const at = [...b].findIndex((other, j) => !taken.has(j) && other === letter && Math.abs(i - j) <= reach);
    if (at >= 0) taken.add(at);
    return at >= 0;
  });
  if (matched.length === 0) return 0;
  const changed = [...taken].sort((x, y) => x - y).filter((j, k) => b[j] !== matched[k]).length;
  const jaro = (matched.length / a.length + matched.length / b.length + (matched.length - changed / 2) / matched.length) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const name = fc.string({ unit: fc.constantFrom(...'abcdeinorst'), minLength: 1, maxLength: 14 });

describe('jaroWinkler', () => {
  it('agrees with the textbook', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4);
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
    fc.assert(fc.property(name, name, (a, b) => { expect(jaroWinkler(a, b)).toBeCloseTo(plain(a, b), 10); }));
  });

  it('is never above its quick bound', () => {
    fc.assert(fc.property(name, name, (a, b) => { expect(mostAlike(a, lettersOf(a), b, lettersOf(b))).toBeGreaterThanOrEqual(jaroWinkler(a, b) - 1e-12); }));
  });

  it('takes names of any length', () => {
    expect(jaroWinkler('x'.repeat(5000), `${'x'.repeat(4999)}y`)).toBeLessThanOrEqual(1);
  });
});
