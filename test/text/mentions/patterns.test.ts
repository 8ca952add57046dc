// Every regular expression the mention finders run is proved linear, and hostile posts are read in linear time.
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../../src/text/annotate.js';
import { patternsInUse } from './patterns.js';

/** Patterns of the phone library: they see at most 25 characters of a candidate. */
const THIRD_PARTY = /０-９/;

describe('patterns of the mention finders', () => {
  it('are met by the collector', () => {
    expect(patternsInUse().length).toBeGreaterThan(100);
  });

  it('are never super-linear', { timeout: 240_000 }, () => {
    const unsafe = patternsInUse()
      .filter((pattern) => !THIRD_PARTY.test(pattern.source))
      .filter((pattern) => checkSync(pattern.source, pattern.flags, { timeout: 20_000 }).status === 'vulnerable')
      .map(String);
    expect(unsafe).toEqual([]);
  });
});

describe('hostile posts', () => {
  const { annotate } = createAnnotator();
  const repeated = (seed: string): string => seed.repeat(Math.ceil(20_000 / seed.length));
  it.each(['MRN: 1234567 ', 'St. ', 'A', 'Mary ', 'one hundred and ', '@ A', '1', 'Dr. A. ', '12/', '\'s', 'Parkinson ', '+44 20 ', 'a@a.', '3 May ', 'New York '])('"%s" over and over is read to the end', (seed) => {
    const text = repeated(seed);
    for (const mention of annotate(text).identifiers) expect(text.slice(mention.start, mention.end)).not.toBe('');
  });
});
