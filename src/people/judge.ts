// Judges whether an account may be a person of the roster, with the certainty and the reasons in words. Holds no state.
import type { Instant } from '../model.js';
import { agreeOnBirth, birthShown, NOTHING_SHOWN, readBirth, type BirthAgreement, type BirthShown } from './birth.js';
import { compareHandle, NO_AGREEMENT, prepareHandle, type HandleAgreement, type HandleParts } from './handle-name.js';
import { compareNames, type NameAgreement } from './compare.js';
import { EMPTY_NAME, looksLikePerson, readName, type PersonName } from './person-name.js';
import { toLatin } from './transliterate.js';

export type Certainty = 'sure' | 'likely' | 'possible' | 'none';
export interface MatchReading { certainty: Certainty; reasons: string[] }
/** With what the agreement is worth in powers of ten, so that a long roster can be answered more carefully than a short one. */
export interface WeighedReading extends MatchReading { weight: number }
/** What an account shows of its owner. */
export interface AccountFace { handle: string | null; displayName: string | null; bio?: string | null; location?: string | null }
/** A person of the roster, prepared for comparing. */
export interface Sought {
  /** The name in use first, then former and preferred names. */
  names: readonly PersonName[];
  /** Plain lower-case Latin letters. */
  town: string | null;
  handle: string | null;
  email: string | null;
  /** Last nine digits. */
  phone: string | null;
  /** As written. */
  born: string | null;
}
export interface PreparedFace {
  display: PersonName; isPerson: boolean; handle: HandleParts | null; rawHandle: string;
  /** Town and bio in plain lower-case letters. */
  about: string;
  emails: readonly string[];
  /** Last nine digits of what may be phone numbers. */
  phones: readonly string[];
  birth: BirthShown;
}

/** What is known beside names: how long the roster is, and the day for reckoning ages. */
export interface Circumstances { people: number; today: Instant | null }
const ALONE: Circumstances = { people: 1, today: null };

/** Powers of ten of rarity above which agreement is enough by itself. 5.2: about one pair in 160,000 agrees by chance. */
const RARE = { fullSure: 4.6, fullLikely: 2.4, surnameLikely: 3.6, initialLikely: 3.3, givenPossible: 3.7 };

export function prepareFace(face: AccountFace): PreparedFace {
  const display = face.displayName ? readName(spaced(face.displayName)) : EMPTY_NAME;
  return {
    display, isPerson: looksLikePerson(display), handle: face.handle ? prepareHandle(face.handle) : null, rawHandle: (face.handle ?? '').toLowerCase().replace(/^@/, ''),
    about: toLatin(`${face.location ?? ''} ${face.bio ?? ''}`),
    birth: face.bio || face.handle ? birthShown((face.bio ?? '').toLowerCase(), face.handle ?? '') : NOTHING_SHOWN,
    ...contactsIn(`${face.handle ?? ''} ${face.displayName ?? ''} ${face.bio ?? ''}`),
  };
}

function contactsIn(text: string): { emails: string[]; phones: string[] } {
  return {
    emails: text.includes('@') ? text.toLowerCase().split(/[\s,;<>()|]+/).filter((word) => /^[^@]+@[^@]+\.[a-z]{2,}$/.test(word)) : [],
    phones: /\d{3}/.test(text) ? [...text.matchAll(/\+?\d[\d ().-]{6,18}\d/g)].map((match) => match[0].replace(/\D/g, '').slice(-9)) : [],
  };
}

/** "SenDanSullivan" as a display name is a handle in the wrong place. */
const spaced = (name: string): string => (/\s/.test(name.trim()) ? name : name.replace(/([a-z])([A-Z])/g, '$1 $2'));

/** Among 100,000 names John Smith agrees with many by chance, among ten hardly. */
export function judge(sought: Sought, face: PreparedFace, circumstances: Circumstances = ALONE): MatchReading {
  if (sought.handle !== null && sought.handle === face.rawHandle) return { certainty: 'sure', reasons: ['the handle is the one in your list'] };
  if (sought.email !== null && face.emails.includes(sought.email)) return { certainty: 'sure', reasons: ['the e-mail address is the one in your list'] };
  if (sought.phone !== null && face.phones.includes(sought.phone)) return { certainty: 'sure', reasons: ['the phone number is the one in your list'] };
  let best: MatchReading = { certainty: 'none', reasons: [] };
  for (const [index, name] of sought.names.entries()) {
    const found = judgeName(name, sought, face, circumstances);
    if (ORDER[found.certainty] > ORDER[best.certainty]) best = index === 0 ? found : { ...found, reasons: [...found.reasons, 'by a former or preferred name in your list'] };
  }
  return best;
}

export const ORDER: Readonly<Record<Certainty, number>> = { none: 0, possible: 1, likely: 2, sure: 3 };

function judgeName(name: PersonName, { town, born }: Sought, face: PreparedFace, { people, today }: Circumstances): MatchReading {
  const shown = face.isPerson || [...face.display.given, ...face.display.surnames].length > 0 ? compareNames(name, face.display) : null;
  const handle = face.handle === null ? NO_AGREEMENT : compareHandle(name, face.handle);
  const byName = weigh(shown, handle, face);
  const birth = byName.certainty === 'none' ? null : readBirth(born);
  const found = temper(birth === null ? byName : withBirth(byName, agreeOnBirth(birth, face.birth, today)), people);
  if (found.certainty === 'none' || town === null || !isNamed(town, face.about)) return found;
  return { certainty: found.certainty === 'possible' ? 'likely' : 'sure', reasons: [...found.reasons, 'the same town stands in the profile'] };
}

const isNamed = (town: string, about: string): boolean => town.length > 2 && new RegExp(`(^|[^a-z])${town.replace(/[^a-z ]/g, '')}([^a-z]|$)`).test(about);

/** What an agreeing birth adds in powers of ten: a birthday is one of 365, a year one of eighty, an age some years wide. */
const BIRTH_WORTH = { date: 2.5, year: 1.9, age: 1.2 };
const BIRTH_REASON = { date: 'the profile shows the same birthday', year: 'handle or profile hold the year of birth', age: 'the age in the profile fits' };

function withBirth(found: WeighedReading, agreement: BirthAgreement): WeighedReading {
  const { certainty, reasons, weight } = found;
  if (certainty === 'none' || agreement === 'none') return found;
  if (agreement === 'differs') return { certainty: certainty === 'sure' ? 'likely' : 'possible', reasons: [...reasons, 'but the profile shows another age'], weight: weight - 1 };
  const surest = agreement === 'date' && certainty === 'likely';
  return { certainty: surest || certainty === 'sure' ? 'sure' : 'likely', reasons: [...reasons, BIRTH_REASON[agreement]], weight: weight + BIRTH_WORTH[agreement] };
}

/** Lowers the certainty when as many people of a roster of this length would agree by chance. */
function temper(reading: WeighedReading, people: number): MatchReading {
  const byChance = people * 10 ** -reading.weight;
  if (people === 1 || byChance < 0.02 || reading.certainty === 'none') return reading;
  const reasons = [...reading.reasons, 'with a list as long as yours it may be a namesake'];
  if (byChance < 0.3) return { certainty: reading.certainty === 'sure' ? 'likely' : reading.certainty, reasons };
  return { certainty: reading.certainty === 'possible' ? 'none' : 'possible', reasons };
}

/** Many names are spelt alike: a near agreement happens by chance more often than the rarity of the name tells. */
const BLUR = { same: 0, initial: 0, none: 0, 'short form': 0.5, 'similar spelling': 1.2 };
const blur = (shown: NameAgreement): number => BLUR[shown.surname.how] + BLUR[shown.given.how];

function weigh(shown: NameAgreement | null, handle: HandleAgreement, face: PreparedFace): WeighedReading {
  const reasons = [...shownReasons(shown), ...handleReasons(handle)];
  const weight = Math.max(shown !== null && !shown.contradiction ? shown.weight - blur(shown) : 0, handle.weight);
  const answer = (certainty: Certainty): WeighedReading => ({ certainty, reasons: certainty === 'none' ? [] : reasons, weight });
  const fullShown = shown !== null && !shown.contradiction && shown.surname.strength >= 0.8 && shown.given.strength >= 0.6;
  if (fullShown && shown.apart) return answer('possible');
  if (fullShown) {
    const exact = shown.surname.strength >= 0.95 && shown.given.strength >= 0.85;
    if (exact && !handle.contradiction && (shown.weight >= RARE.fullSure || handle.kind === 'full')) return answer('sure');
    return answer(shown.weight >= RARE.fullLikely || handle.kind !== 'none' ? 'likely' : 'possible');
  }
  const partShown = shown !== null && !shown.contradiction && shown.surname.strength >= 0.8;
  if (partShown) {
    if (handle.kind === 'full') return answer('likely');
    if (shown.given.how === 'initial') return answer(shown.weight >= RARE.initialLikely ? 'likely' : 'possible');
    return answer(shown.weight >= RARE.surnameLikely || handle.kind === 'initials' ? 'likely' : 'possible');
  }
  const twoNames = face.isPerson && face.display.given.length > 0 && face.display.surnames.length > 0;
  if (shown?.contradiction && twoNames) return answer(handle.kind === 'full' && shown.given.strength >= 0.8 ? 'likely' : 'none');
  return answer(byHandle(handle, shown));
}

/** The display name is missing, or no person's name. */
function byHandle(handle: HandleAgreement, shown: NameAgreement | null): Certainty {
  if (handle.contradiction || handle.kind === 'none') return 'none';
  if (handle.kind === 'full') return handle.weight >= RARE.fullSure && handle.clean && !shown?.contradiction ? 'sure' : 'likely';
  if (handle.kind === 'initials') return handle.weight >= RARE.initialLikely ? 'likely' : 'possible';
  if (handle.kind === 'surname') return handle.clean ? 'likely' : handle.weight >= RARE.surnameLikely ? 'possible' : 'none';
  return handle.clean && handle.weight >= RARE.givenPossible ? 'possible' : 'none';
}

function shownReasons(shown: NameAgreement | null): string[] {
  if (shown === null || shown.surname.strength + shown.given.strength === 0) return [];
  const parts = [shown.given.strength > 0 ? `given name (${shown.given.how})` : '', shown.surname.strength > 0 ? `surname (${shown.surname.how})` : ''].filter(Boolean);
  return [`the shown name agrees: ${parts.join(' and ')}`, ...(shown.weight >= RARE.fullSure ? ['the name is uncommon'] : shown.weight < RARE.fullLikely + 1.5 ? ['the name is common: it may be a namesake'] : []), ...(shown.apart ? ['but a further name or initial differs'] : [])];
}

const HANDLE_WORDS = { full: 'the handle holds given name and surname', initials: 'the handle holds the surname with the right initial', surname: 'the handle holds the surname', given: 'the handle holds the given name', none: '' };
const handleReasons = (handle: HandleAgreement): string[] => (handle.kind === 'none' ? [] : [HANDLE_WORDS[handle.kind]]);
