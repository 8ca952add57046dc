// A date of birth supports a match of names or casts doubt on it, and never makes one.
import { describe, expect, it } from 'vitest';
import { agreeOnBirth, birthShown, readBirth } from '../../src/people/birth.js';
import { createMatcher } from '../../src/people/match.js';
import type { RosterRow } from '../../src/people/roster-row.js';

const TODAY = '2026-11-01T09:00:00Z';
const agreement = (cell: string, bio: string, handle = '') => {
  const birth = readBirth(cell);
  return birth === null ? null : agreeOnBirth(birth, birthShown(bio.toLowerCase(), handle), TODAY);
};

describe('a date of birth', () => {
  it.each([
    ['1984-03-09', { year: 1984, days: ['3-9'] }], ['03/19/1984', { year: 1984, days: ['3-19'] }], ['9.3.1984', { year: 1984, days: ['9-3', '3-9'] }], ['9 Mar 84', { year: 1984, days: ['3-9'] }], ['09-MAR-1984', { year: 1984, days: ['3-9'] }],
    ['March 9, 1984', { year: 1984, days: ['3-9'] }], ['19840309', { year: 1984, days: ['3-9'] }], ['3/9/84', { year: 1984, days: ['3-9', '9-3'] }], ['', null], ['unknown', null], [null, null],
  ])('is read from %s', (cell, birth) => {
    expect(readBirth(cell)).toEqual(birth);
  });

  it.each([
    ['1984-03-09', 'Nurse. Born 9 March, Gemini at heart', '', 'date'], ['1984-03-09', '🎂 3/9', '', 'date'], ['1984-03-09', 'born in 1984', '', 'year'], ['1984-03-09', '', 'jo.rivers1984', 'year'], ['1984-03-09', '', 'jorivers84', 'year'],
    ['1984-03-09', '41 yo, runner', '', 'age'], ['1984-03-09', "I'm 42", '', 'age'], ['1984-03-09', '22 years old', '', 'differs'], ['1984-03-09', 'b. 1961', '', 'differs'],
  ])('%s beside "%s" and @%s: %s', (cell, bio, handle, expected) => {
    expect(agreement(cell, bio, handle)).toBe(expected);
  });

  it.each([['1984-03-09', 'On call 3/9, back on 4/9'], ['1984-03-09', 'Marathon of 9 March'], ['1984-03-09', 'Ward 84, since ever'], ['1984-03-09', 'Ask me about 42 things']])('%s: "%s" says nothing', (cell, bio) => {
    expect(agreement(cell, bio)).toBe('none');
  });
});

describe('in a match', () => {
  const row = (more: Partial<RosterRow>): RosterRow => ({
    first: null, last: null, full: null, preferred: null, former: null, born: null, town: null, email: null, phone: null, handle: null, status: 'current', guardianOf: null, ...more,
  });
  const matcher = createMatcher([row({ first: 'John', last: 'Smith', born: '1984-03-09' }), row({ first: 'Ottilie', last: 'Zubrzycki', born: '1984-03-09' })], TODAY);
  const certainty = (displayName: string, bio: string, handle: string | null = null): string => matcher.match({ displayName, handle, bio }).certainty;

  it('makes a namesake the person, or doubtful', () => {
    expect(certainty('J. Smith', '')).toBe('possible');
    expect(certainty('J. Smith', '', 'js1984')).toBe('likely');
    expect(certainty('John Smith', 'born March 9')).toBe('sure');
    expect(certainty('John Smith', 'age 22')).toBe('possible');
    expect(certainty('Ottilie Zubrzycki', '22 years old')).toBe('likely');
  });

  it('makes nobody out of a birthday alone', () => {
    expect(certainty('Someone Else', 'born March 9, 1984')).toBe('none');
  });
});
