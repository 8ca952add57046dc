// What a handle, a shown name, a birth or a town adds to a match, or takes from it, one by one.
import { describe, expect, it } from 'vitest';
import { agreeOnBirth, birthShown, NOTHING_SHOWN, readBirth } from '../../src/people/birth.js';
import { alikeGiven, alikeSurname, compareNames } from '../../src/people/compare.js';
import { createMatcher, judgePair } from '../../src/people/match.js';
import { readHandle } from '../../src/people/handle.js';
import { readName } from '../../src/people/person-name.js';
import type { RosterRow } from '../../src/people/roster-row.js';
import { toLatin } from '../../src/people/transliterate.js';

const row = (more: Partial<RosterRow>): RosterRow => ({
  first: null, last: null, full: null, preferred: null, former: null, born: null, town: null, email: null, phone: null, handle: null, status: 'current', guardianOf: null, ...more,
});

describe('a pair', () => {
  it.each([
    ['Ottilie Zubrzycki', null, 'zubrzycki', 'likely'], ['Ottilie Zubrzycki', null, 'zubrzyckigarden', 'possible'], ['John Smith', null, 'smithgarden', 'none'], ['John Smith', null, 'jsmith', 'possible'],
    ['John Smith', null, 'SMITH_J', 'possible'], ['John Smith', null, 'msmith', 'none'], ['Ottilie Smith', null, 'ottilie', 'possible'], ['Ottilie Smith', null, 'ottilie_bakes', 'none'], ['John Smith', null, 'john', 'none'],
    ['John Smith', 'Mary Brown', 'johnsmith', 'none'], ['John Smith', 'Jane Smith', 'johnsmith', 'none'], ['John Smith', 'John Brown', 'johnsmith', 'likely'], ['John Smith', 'John Smith', 'johnsmith', 'sure'],
    ['Ottilie Zubrzycki', 'Zubrzycki', null, 'likely'], ['Ottilie Zubrzycki', 'O. Zubrzycki', null, 'likely'], ['John Smith', 'Smith', null, 'possible'], ['John Smith', 'Smith', 'jsmith', 'likely'], ['John Smith', 'Smith', 'johnsmith', 'likely'],
    ['Ottilie Zubrzycki', 'OttilieZubrzycki', null, 'sure'], ['Ottilie Zubrzycki', null, null, 'none'], ['Ottilie Zubrzycki', '', '', 'none'],
  ])('%s, shown as %s, @%s: %s', (name, displayName, handle, expected) => {
    expect(judgePair({ name }, { displayName, handle }).certainty).toBe(expected);
  });

  it('says what agrees, what is common and what is uncommon', () => {
    const reasons = (name: string, displayName: string, handle: string | null = null): string => judgePair({ name }, { displayName, handle }).reasons.join('; ');
    expect(reasons('John Smith', 'Smith', 'jsmith')).toBe('the shown name agrees: surname (same); the name is common: it may be a namesake; the handle holds the surname with the right initial');
    expect(reasons('Ottilie Zubrzycki', 'Otilie Zubrzicki')).toBe('the shown name agrees: given name (similar spelling) and surname (similar spelling); the name is uncommon');
  });

  it('takes the town where it stands as a word of its own', () => {
    const certainty = (town: string, location: string | null, bio: string | null = null): string => judgePair({ name: 'John Smith', town }, { displayName: 'J Smith', handle: null, location, bio }).certainty;
    expect([certainty('Leeds', 'Leeds, UK'), certainty('Leeds', null, 'Living in leeds'), certainty('Leeds', 'Leedstown'), certainty('Ely', null), certainty('Ur', 'Ur')]).toEqual(['likely', 'likely', 'possible', 'possible', 'possible']);
  });

  it('makes a preferred name stand for the first name, a former one for the last, either for both', () => {
    const certainty = (more: Partial<RosterRow>, displayName: string): string => judgePair({ first: 'Amy', last: 'Old', ...more }, { displayName, handle: null }).certainty;
    expect(certainty({ former: 'Zubrzycki' }, 'Amy Zubrzycki')).toBe('sure');
    expect(certainty({ preferred: 'Ottilie' }, 'Ottilie Old')).not.toBe('none');
    expect(certainty({ preferred: 'Ottilie Zubrzycki' }, 'Ottilie Zubrzycki')).toBe('sure');
    expect(certainty({}, 'Ottilie Zubrzycki')).toBe('none');
  });

  it('takes contacts of the list for sure, wherever they stand', () => {
    const certainty = (more: Partial<RosterRow>, bio: string, handle: string | null = null): string => judgePair({ name: 'Q R', ...more }, { displayName: 'Shop', handle, bio }).certainty;
    expect(certainty({ handle: '@SunnyDays' }, '', '@sunnydays')).toBe('sure');
    expect(certainty({ email: 'ef@example.org' }, '<EF@example.org>')).toBe('sure');
    expect(certainty({ email: 'ef@example.org' }, 'ef@example')).toBe('none');
    expect(certainty({ phone: '155512345' }, '+1 (155) 512-345')).toBe('sure');
  });
});

describe('a long list', () => {
  const fill = Array.from({ length: 3_000 }, (_, index) => row({ first: 'John', last: `Filler${'abcdefghij'[index % 10]}${index}` }));
  const matcher = createMatcher([row({ first: 'John', last: 'Smith' }), row({ first: 'Ottilie', last: 'Zubrzycki' }), row({ first: 'Maud', last: 'Kowalczyk', former: 'Maud Grzybowska' }), row({ full: 'Zendaya' }), row({ full: 'Mary Eglinton Ferris' }), ...fill]);
  const found = (displayName: string | null, handle: string | null = null): string => { const { row: at, certainty } = matcher.match({ displayName, handle }); return `${at} ${certainty}`; };

  it('still finds the rare, by shown name, by handle, by initial, by middle and former name', () => {
    expect(found('Ottilie Zubrzycki')).toBe('1 sure');
    expect(found(null, 'ottiliezubrzycki')).toMatch(/^1 (sure|likely)$/);
    expect(found('O. Zubrzycki')).toMatch(/^1 (likely|possible)$/);
    expect(found(null, 'ozubrzycki')).toMatch(/^1 /);
    expect(found(null, 'zubrzyckio')).toMatch(/^1 /);
    expect(found('Maud Grzybowska')).toMatch(/^2 (sure|likely)$/);
    expect(found('Mary Eglinton')).toMatch(/^4 /);
  });

  it('says nobody for a common name with another given name, and for no name at all', () => {
    expect(found('Alice Smith')).toBe('-1 none');
    expect(found(null)).toBe('-1 none');
    expect(found('A')).toBe('-1 none');
    expect(found(null, 'xy')).toBe('-1 none');
  });

  it('says that it may be a namesake', () => {
    expect(matcher.match({ displayName: 'John Smith', handle: null }).reasons.join()).toContain('may be a namesake');
  });

  it('says how many fit equally well', () => {
    const twice = createMatcher([row({ first: 'Ottilie', last: 'Zubrzycki', town: 'Ely' }), row({ first: 'Ottilie', last: 'Zubrzycki', town: 'Rye' })]);
    expect(twice.match({ displayName: 'Ottilie Zubrzycki', handle: null })).toMatchObject({ certainty: 'likely', reasons: expect.arrayContaining(['2 people of your list fit equally well']) as unknown });
  });
});

describe('names beside names', () => {
  it.each([
    ['Xi Jinping', 'Xijinping'], ['Eglinton Ferris Maud', 'Maud Ferris Eglinton'], ['Mohammed Haddad', 'Mhmd Haddad'], ['Maria Anna Garcia', 'Garcia Maria'], ['Mary Smith Jones', 'Mary Jones'],
    ['Ludwig van der Berg', 'Ludwig Vanderberg'], ['Kyle Wexford', 'Kyld Wexford'], ["Shannon O'Neil", 'Shannon Oneil'], ['Anna Mac Donald', 'Anna Macdonald'], ['Ann Marie Wexford', 'Ann Wexford Ottersby'],
  ])('%s and %s agree, whichever comes first', (a, b) => {
    for (const [x, y] of [[a, b], [b, a]] as const) {
      const agreement = compareNames(readName(x), readName(y));
      expect([agreement.contradiction, agreement.surname.strength >= 0.8]).toEqual([false, true]);
    }
  });

  it.each([['Maria Rossi', 'Mario Rossi'], ['Julio Garcia', 'Julia Garcia'], ['Ann Smith', 'Ann Brown'], ['J Smith', 'M Smith']])('%s and %s contradict each other', (a, b) => {
    expect(compareNames(readName(a), readName(b)).contradiction).toBe(true);
  });

  it('says how parts agree', () => {
    expect([alikeGiven('o', 'o'), alikeGiven('o', 'ottilie'), alikeGiven('o', 'maud')].map(({ how }) => how)).toEqual(['initial', 'initial', 'none']);
    expect([alikeGiven('catherine', 'katharine'), alikeGiven('mhmd', 'mohammed'), alikeGiven('jon', 'jonathan'), alikeGiven('xx', 'yy')].map(({ how }) => how)).toEqual(['similar spelling', 'similar spelling', 'short form', 'none']);
    expect([alikeSurname('smyth', 'smith'), alikeSurname('vanberg', 'berg'), alikeSurname('wexford', 'wexfrod'), alikeSurname('ng', 'wu'), alikeSurname('smith', 'brown')].map(({ how }) => how)).toEqual(['similar spelling', 'same', 'similar spelling', 'none', 'none']);
  });

  it('are written in Latin letters, whatever the script; signs are kept apart', () => {
    expect(toLatin('Straße–Łódź')).toBe('strasse-lodz');
    expect(toLatin('’tHooft 김철수 ﬁ')).toBe("'thooft kim cheolsu fi");
    expect(toLatin('ひらがな カタカナ')).toBe('hiragana katakana');
    expect(toLatin('a\u200bb☺c १२')).toBe('ab c 12');
  });
});

describe('a birth', () => {
  const TODAY = '2026-11-01T09:00:00Z';
  const of = (cell: string) => { const birth = readBirth(cell); if (birth === null) throw new Error('no date'); return birth; };

  it('without a year agrees by its day alone, and never by age', () => {
    expect(agreeOnBirth(of('9 March'), birthShown('born 9 march 1984', ''), TODAY)).toBe('date');
    expect(agreeOnBirth(of('9 March'), birthShown('42 years old', ''), TODAY)).toBe('none');
  });

  it('agrees by age only when the day is known', () => {
    expect(agreeOnBirth(of('1984-03-09'), birthShown('42 years old', ''), null)).toBe('none');
    expect(agreeOnBirth(of('1984-03-09'), NOTHING_SHOWN, TODAY)).toBe('none');
  });

  it('is read with months in words of any length, and no other words are', () => {
    expect([of('September 9, 1984'), of('9th of sept. 1984'), of('Mar 9')].map(({ days }) => days)).toEqual([['9-9'], ['9-9'], ['3-9']]);
    expect(readBirth('2026-13-45')).toMatchObject({ days: [] });
    expect(readBirth('99/99')).toBeNull();
  });

  it('of another year is another person, of a year of the last century too', () => {
    expect(agreeOnBirth(of('3/9/05'), birthShown('born 2005', ''), TODAY)).toBe('year');
    expect(agreeOnBirth(of('3/9/84'), birthShown('', 'jo84'), TODAY)).toBe('year');
    expect(agreeOnBirth(of('1984-03-09'), birthShown('born 9 march 1985', ''), TODAY)).toBe('none');
    expect(agreeOnBirth(of('1984-03-09'), birthShown('born 9 march 1960', ''), TODAY)).toBe('differs');
  });
});

describe('a handle', () => {
  const words = (raw: string, what: 'handle' | 'name' = 'handle'): string[] => readHandle(raw, what).hits.map(({ word }) => word);

  it('is read with letters drawn out, doubled, or written as digits', () => {
    expect([words('fuuuck'), words('fuuck_it'), words('sh1t'), words('assss')]).toEqual([['fuck'], ['fuck'], ['shit'], ['asss']]);
  });

  it('is left alone where a term is a name, or stands beside a title', () => {
    expect([words('drdick'), words('dick'), words('dick', 'name'), words('coq')]).toEqual([[], [], [], []]);
  });

  it('is read in scripts without spaces anywhere, in others as a whole word, and cut where it is prose', () => {
    expect(readHandle('我是傻逼', 'handle').hits).toMatchObject([{ start: 2, end: 4 }]);
    expect(words(`${'a calm name '.repeat(20)}fuck`)).toEqual([]);
  });
});
