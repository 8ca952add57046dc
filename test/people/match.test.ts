// The roster matcher: the same person in many spellings, strangers of the same surname, and rarity.
import { describe, expect, it } from 'vitest';
import { createMatcher, judgePair } from '../../src/people/match.js';
import type { RosterRow } from '../../src/people/roster-row.js';

const row = (more: Partial<RosterRow>): RosterRow => ({
  first: null, last: null, full: null, preferred: null, former: null, born: null, town: null, email: null, phone: null, handle: null, status: 'current', guardianOf: null, ...more,
});
const certainty = (name: string, displayName: string | null, handle: string | null = null): string => judgePair({ name }, { displayName, handle }).certainty;
const yes = ['sure', 'likely'];

describe('judgePair', () => {
  it.each([
    ['Robert Wojciechowski', 'Bob Wojciechowski', null], ['WOJCIECHOWSKI, ROBERT J', 'Robert Wojciechowski, RN', null], ['Jo Zubrzycki', null, 'jozubrzycki84'], ['Maria Garcia Lopez', 'María López', null],
    ['Anne Smith-Jones', 'Annie Smith Jones', null], ['Владимир Жириновский', 'Vladimir Zhirinovsky', null], ['Γιώργος Παπαδόπουλος', 'Giorgos Papadopoulos', null], ['Xi Jinping', '习近平', null], ['Dan Sullivan', null, 'SenDanSullivan'],
    ['Kim Min-jun', '김민준', null], ['Mohammed Al-Rashid', 'محمد الرشيد', null], ['Shelley Capito', 'Shelley Moore Capito', 'sencapito'], ['Gabriel (Gabe) Vasquez', null, 'RepGabeVasquez'], ['Youssef Haddad', 'Yusuf Haddad', null], ['Benjamin Wexford', 'Ben Wexford', null], ['Kim Jong Un', '김정은', null], ['Lee Soo-jin', '이수진', null], ['Peng Liyuan', '彭丽媛', null], ['Ludwig van der Berg', 'Ludwig Van Der Berg', null],
  ])('takes %s and %s (%s) for one', (name, displayName, handle) => {
    expect(yes).toContain(certainty(name, displayName, handle));
  });

  it.each([
    ['Timothy Kennedy', 'John Kennedy', 'SenJohnKennedy'], ['Austin Scott', 'Tim Scott', 'votetimscott'], ['Maria Rossi', 'Mario Rossi', null], ['Kathleen Lee', null, 'kathleenturner'], ['Jane Doe', 'City Bakery', 'citybakery'],
    ['David Young', 'Don Young', 'repdonyoung'], ['Ann Smith', 'Mom of 3', 'momof3'],
  ])('keeps %s and %s (%s) apart', (name, displayName, handle) => {
    expect(certainty(name, displayName, handle)).toBe('none');
  });

  it.each([['Sergei Pavlovich Rudakov', 'Sergei Ilyich Rudakov'], ['Mary Ann Wexford', 'Mary Jo Wexford'], ['Hans P Ottersby', 'Hans J Ottersby']])('takes %s and %s for possible at most: a further name differs', (name, displayName) => {
    expect(judgePair({ name }, { displayName, handle: null })).toMatchObject({ certainty: 'possible', reasons: expect.arrayContaining(['but a further name or initial differs']) as unknown });
  });

  it('holds a rare name for more certain than John Smith', () => {
    expect(certainty('Ottilie Zubrzycki', 'Ottilie Zubrzycki')).toBe('sure');
    expect(certainty('John Smith', 'John Smith')).toBe('likely');
    expect(certainty('John Smith', 'J. Smith')).toBe('possible');
  });

  it('gives reasons without repeating the roster', () => {
    const { reasons } = judgePair({ name: 'Robert Wojciechowski' }, { displayName: 'Bob Wojciechowski', handle: null });
    expect(reasons.join(' ')).toContain('short form');
    expect(reasons.join(' ')).not.toMatch(/robert|wojciechowski/i);
  });
});

describe('createMatcher', () => {
  const matcher = createMatcher([
    row({ first: 'Robert', last: 'Wojciechowski', town: 'Springfield' }), row({ full: 'GARCIA LOPEZ, MARIA' }), row({ first: 'John', last: 'Smith' }), row({ first: 'Jon', last: 'Smith' }),
    row({ first: 'Amy', last: 'Old', former: 'Amy Zubrzycki' }), row({ full: 'Q R', handle: '@sunnydays' }), row({ full: 'E F', email: 'ef@example.org', phone: '555123456' }),
  ]);
  const match = (displayName: string | null, handle: string | null = null, bio: string | null = null) => matcher.match({ displayName, handle, bio });

  it('finds the row', () => {
    expect(match('Bob Wojciechowski')).toMatchObject({ row: 0 });
    expect(match('María García', 'mglopez')).toMatchObject({ row: 1 });
    expect(match('Alice Wojciechowski')).toMatchObject({ certainty: 'none', row: -1 });
  });

  it('finds former names, handles and contacts', () => {
    expect(match('Amy Zubrzycki').reasons.join()).toContain('former');
    expect(match(null, 'SunnyDays')).toMatchObject({ certainty: 'sure', row: 5 });
    expect(match('Shop', 'shop', 'Write to ef@example.org')).toMatchObject({ certainty: 'sure', row: 6 });
    expect(match('Shop', 'shop', 'Call (555) 123-456')).toMatchObject({ row: 6 });
  });

  it('says when several people of the list fit', () => {
    const found = match('John Smith');
    expect(found.certainty).not.toBe('sure');
  });

  it('answers a long list more carefully than a short one', () => {
    const many = createMatcher(Array.from({ length: 5000 }, (_, index) => row({ first: 'John', last: index === 0 ? 'Smith' : `Filler${'abcdefghij'[index % 10]}${index}` })));
    expect(many.match({ displayName: 'John Smith', handle: null }).certainty).toBe('possible');
  });

  it('takes the town in the profile for support', () => {
    expect(matcher.match({ displayName: 'R. Wojciechowski', handle: null, location: 'Springfield, IL' }).certainty).toBe('sure');
  });

  it('finds nobody in an empty list', () => {
    expect(createMatcher([]).match({ displayName: 'John Smith', handle: 'john' })).toEqual({ certainty: 'none', reasons: [], row: -1 });
  });
});
