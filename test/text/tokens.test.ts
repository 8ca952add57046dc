// Words, sentences, hashtags, links and mentions, each where it stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.js';
import { cut } from '../../src/text/tokens.js';

const cutOf = (text: string): ReturnType<typeof cut> => cut(text, normalise(text));
const sentencesOf = (text: string): string[] => cutOf(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Saw Dr. Smith at St. Mary today. Done', ['Saw Dr. Smith at St. Mary today.', 'Done']],
    ['Mr. T. was here. Bye', ['Mr. T. was here.', 'Bye']],
    ['Temp 38.5 at 3.30 p.m. today', ['Temp 38.5 at 3.30 p.m. today']],
    ['At 5 p.m. We left', ['At 5 p.m.', 'We left']],
    ['He said "no." Then left', ['He said "no."', 'Then left']],
    ['One\ntwo\n\n three', ['One', 'two', 'three']],
    ['see https://x.example/a.b?c=d. Next', ['see https://x.example/a.b?c=d.', 'Next']],
    ['U.S. troops came', ['U.S. troops came']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe('tokens', () => {
  it('are words, numbers and handles, without links', () => {
    const text = 'Don\u2019t give 3.5 mg, 1,200 units @dr.bob@host.example #MedTwitter (62-year-old) https://x.example/y x_y';
    expect(cutOf(text).tokens.map((token) => token.text)).toEqual([
      "don't", 'give', '3.5', 'mg', '1,200', 'units', '@dr.bob@host.example', 'medtwitter', '62', 'year', 'old', 'x_y',
    ]);
    expect(cutOf(text).hashtags.map(({ tag, start, end }) => [tag, text.slice(start, end)])).toEqual([['medtwitter', '#MedTwitter']]);
    expect(cutOf(text).mentions.map(({ handle }) => handle)).toEqual(['dr.bob@host.example']);
    expect(cutOf(text).links.map(({ url }) => url)).toEqual(['https://x.example/y']);
  });

  it('lie in order inside the text and in their sentence, whatever comes', () => {
    const part = fc.oneof(fc.constantFrom('Dr. ', 'a.b ', '@x ', '#y ', 'https://z.example ', '. ', '?! ', '\n', '\u200B', 'e\u0301', '3.5', '\u{1D4EA}'), fc.string({ unit: 'binary', maxLength: 5 }));
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')), (text) => {
      const { tokens, sentences } = cutOf(text);
      for (const [i, token] of tokens.entries()) {
        expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.start ?? 0);
        expect(token.end).toBeLessThanOrEqual(text.length);
        expect(sentences[token.sentence]!.start).toBeLessThanOrEqual(token.start);
      }
    }), { seed: 14, numRuns: 3000 });
  });
});
