// Every pattern of the text room is linear in the length of a text, or bounded by what it is given.
import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';

const ROOM = new URL('../../src/text/', import.meta.url);
/** A regular expression literal where one can stand. */
const LITERAL = /(?<=[=(,:!?&|]\s?|return )\/(?![/*])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)+\])+)\/([dgimsuvy]*)/g;

/** Patterns that a checker calls quadratic, with what bounds the text they are given. */
const BOUNDED: Readonly<Record<string, string>> = {
  '[\\p{L}.]{1,8}$': 'twelve characters before a full stop',
  '[.-]+$': 'one handle',
  '[!|+]+$': 'one chunk of a text, each character of which is in one chunk only',
  '\\?[!?"\\u201D\\u2019)]*$': 'eight characters at the end of a sentence',
  '[:,]\\s*$': 'what stands between two words',
};

describe('patterns', () => {
  const patterns = readdirSync(ROOM).filter((file) => file.endsWith('.ts')).flatMap((file) => (
    [...readFileSync(new URL(file, ROOM), 'utf8').matchAll(LITERAL)].map(([, source = '', flags = '']) => ({ file, source, flags }))
  ));

  it('are found', () => expect(patterns.length).toBeGreaterThan(30));

  it.each(patterns.filter(({ source }) => !(source in BOUNDED)))('$file: $source', ({ source, flags }) => {
    expect(checkSync(source, flags.replace(/[vd]/g, ''), { timeout: 5000 }).status).toBe('safe');
  });
});
