// Weighs how far two names agree, part by part: what agrees counts by its rarity, what contradicts counts against.
import { givenShare, surnameShare, weightOf } from './frequency.js';
import { sameGivenName } from './nicknames.js';
import { bareSurname, type PersonName } from './person-name.js';
import { jaroWinkler, oneSlip, soundKey } from './similarity.js';

/** `how` as a person would say it; `strength` 1 = letter for letter, 0 = not alike. */
export interface PartAgreement { strength: number; how: 'same' | 'short form' | 'initial' | 'similar spelling' | 'none' }
export interface NameAgreement {
  surname: PartAgreement;
  given: PartAgreement;
  /** Both sides state a given name (or a surname) and they contradict each other. */
  contradiction: boolean;
  /** Beside what agrees both sides state something that has no like on the other: two patronymics, two middle names, two initials. */
  apart: boolean;
  /** What agrees, in powers of ten: 3.5 for John Smith, 8 and more for a rare name. */
  weight: number;
}

const NONE: PartAgreement = { strength: 0, how: 'none' };
const SAME: PartAgreement = { strength: 1, how: 'same' };

export function compareNames(a: PersonName, b: PersonName): NameAgreement {
  const agreement = bestAgreement(a, b);
  return !agreement.contradiction && agreement.weight > 0 && sizeOf(a) > 2 && sizeOf(b) > 2 && bothHaveMore(partsOf(a), partsOf(b)) ? { ...agreement, apart: true } : agreement;
}

const sizeOf = (name: PersonName): number => name.given.length + name.surnames.length;

/** Each part meets its like in any order; what is left on one side alone was only left out on the other. */
function bothHaveMore(a: readonly string[], b: readonly string[]): boolean {
  const left = [...b];
  let alone = 0;
  for (const part of a) {
    const at = left.findIndex((other) => alikeSurname(part, other).strength > 0 || alikeGiven(part, other).strength > 0);
    if (at < 0) alone += 1; else left.splice(at, 1);
  }
  return alone > 0 && left.length > 0;
}

function bestAgreement(a: PersonName, b: PersonName): NameAgreement {
  const straight = compareOrdered(a, b);
  if ((a.sureOrder && b.sureOrder) || (straight.surname.strength >= 0.95 && straight.given.strength >= 0.9)) return straight;
  return [compareOrdered(a, turnAround(b)), compareAsWhole(a, b), compareUnordered(a, b)]
    .reduce<NameAgreement>((best, other) => (other !== null && score(other) > score(best) ? other : best), straight);
}

/** Written as one word or parted otherwise: "xijinping", "eglin ton". */
function compareAsWhole(a: PersonName, b: PersonName): NameAgreement | null {
  const [partsA, partsB] = [partsOf(a), partsOf(b)];
  if (partsA.length === partsB.length || Math.min(partsA.length, partsB.length) > 2) return null;
  const [one, other] = [partsA.join(''), partsB.join('')];
  const turned = [...partsA.slice(-1), ...partsA.slice(0, -1)].join('');
  const sound = soundKey(one);
  const likeness = Math.max(jaroWinkler(one, other), jaroWinkler(turned, other));
  const alike = likeness >= 0.96 || (likeness >= 0.88 && sound.length >= 3 && sound === soundKey(other));
  if (one.length < 7 || !alike) return null;
  return full(partsA.length > partsB.length ? partsA : partsB, 0.85);
}

/** Names of three parts and more in any order: every full part of the shorter one meets its like in the longer one. */
function compareUnordered(a: PersonName, b: PersonName): NameAgreement | null {
  const [few, many] = [partsOf(a).filter(isFull), partsOf(b).filter(isFull)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (few.length < 2 || many.length < 3) return null;
  const left = new Set(many.keys());
  let strength = 0;
  for (const part of few) {
    let best = { at: -1, strength: 0 };
    for (const at of left) {
      const found = Math.max(alikeSurname(part, many[at] ?? '').strength, alikeGiven(part, many[at] ?? '').strength * 0.95);
      if (found > best.strength) best = { at, strength: found };
    }
    if (best.strength < 0.75) return null;
    left.delete(best.at);
    strength += best.strength;
  }
  return full(few, Math.min(0.9, strength / few.length));
}

const partsOf = (name: PersonName): string[] => [...name.given, ...name.surnames];

function full(parts: readonly string[], strength: number): NameAgreement {
  const agreement: PartAgreement = { strength, how: strength >= 0.9 ? 'same' : 'similar spelling' };
  const weights = parts.map((part) => Math.min(weightOf(part, 'any'), 5)).sort((x, y) => y - x);
  return { surname: agreement, given: agreement, contradiction: false, apart: false, weight: ((weights[0] ?? 0) + (weights[1] ?? 0)) * strength };
}

const score = (agreement: NameAgreement): number => agreement.weight - (agreement.contradiction ? 6 : 0);

/** "Garcia Maria" for "Maria Garcia": the last part becomes the given name and the others may be family names. */
function turnAround(name: PersonName): PersonName {
  const parts = [...name.given, ...name.surnames];
  return { given: parts.slice(1), surnames: parts.slice(0, 1), sureOrder: name.sureOrder };
}

function compareOrdered(a: PersonName, b: PersonName): NameAgreement {
  const surname = compareSurnames(a, b);
  const given = compareGiven(a.given, b.given);
  const bothGiven = a.given.some(isFull) && b.given.some(isFull);
  const initialsClash = a.given.length > 0 && b.given.length > 0 && given.strength === 0;
  const bothSurnames = a.surnames.length > 0 && b.surnames.length > 0;
  const contradiction = (initialsClash && (bothGiven || given.how === 'none')) || (bothSurnames && surname.strength === 0);
  return { surname: surname.agreement, given: given.agreement, contradiction, apart: false, weight: surname.strength * surname.weight + given.strength * given.weight };
}

const isFull = (part: string): boolean => part.length > 1;

interface Weighed { agreement: PartAgreement; strength: number; how: PartAgreement['how']; weight: number }
const weighed = (agreement: PartAgreement, weight: number): Weighed => ({ agreement, strength: agreement.strength, how: agreement.how, weight });

/** Any family name of one side may be any of the other's: former, hyphenated and compound names; a middle name may be one too. */
function compareSurnames(a: PersonName, b: PersonName): Weighed {
  let best = weighed(NONE, 0);
  const consider = (x: string, y: string, share: number): void => {
    const found = alikeSurname(x, y);
    const agreement = share === 1 ? found : { ...found, strength: found.strength * share };
    const weight = Math.min(weightOf(x, 'surname'), weightOf(y, 'surname'), 6);
    if (agreement.strength * weight > best.strength * best.weight) best = weighed(agreement, weight);
  };
  for (const x of a.surnames) for (const y of b.surnames) consider(x, y, 1);
  if (a.surnames.length > 1 || b.surnames.length > 1) consider(a.surnames.join(''), b.surnames.join(''), 1);
  if (best.strength < 0.8) {
    for (const x of a.surnames) for (const y of b.given.slice(1)) if (isFull(y)) consider(x, y, 0.95);
    for (const x of a.given.slice(1)) for (const y of b.surnames) if (isFull(x)) consider(x, y, 0.95);
    const [lastA, lastB] = [b.given.at(-1) ?? '', a.given.at(-1) ?? ''];
    for (const x of a.surnames) for (const y of b.surnames) { if (isFull(lastA) && b.given.length > 1) consider(x, lastA + y, 1); if (isFull(lastB) && a.given.length > 1) consider(lastB + x, y, 1); }
  }
  return best;
}

export function alikeSurname(x: string, y: string): PartAgreement {
  if (x === y) return SAME;
  const [bareX, bareY] = [bareSurname(x), bareSurname(y)];
  if (bareX === bareY && bareX.length >= 4) return { strength: 0.95, how: 'same' };
  if (x.length < 3 || y.length < 3) return NONE;
  const likeness = jaroWinkler(x, y);
  if (likeness >= 0.93 && Math.min(x.length, y.length) >= 5) return { strength: likeness - 0.06, how: 'similar spelling' };
  if (isSlip(x, y, 'surname')) return { strength: 0.81, how: 'similar spelling' };
  if (likeness < 0.72) return NONE;
  const key = soundKey(x);
  if (key.length >= 2 && key === soundKey(y) && likeness >= (key.length >= 3 ? 0.72 : 0.8)) return { strength: 0.82, how: 'similar spelling' };
  return NONE;
}

/** First names decide; a middle name that is used as a first name agrees too, at a discount. */
function compareGiven(a: readonly string[], b: readonly string[]): Weighed {
  let best = weighed(NONE, 0);
  for (const [i, x] of a.entries()) {
    for (const [j, y] of b.entries()) {
      const found = alikeGiven(x, y);
      if (found.strength === 0) continue;
      const discount = i === 0 && j === 0 ? 1 : found.how === 'initial' ? 0.4 : i === 0 || j === 0 ? 0.85 : 0.5;
      const agreement = { ...found, strength: found.strength * discount };
      const weight = Math.min(weightOf(x.length > y.length ? x : y, 'given'), 4.5);
      if (agreement.strength * weight > best.strength * best.weight) best = weighed(agreement, weight);
    }
  }
  return best;
}

export function alikeGiven(x: string, y: string): PartAgreement {
  if (x === y) return x.length > 1 ? SAME : { strength: 0.35, how: 'initial' };
  if (x.length === 1 || y.length === 1) return x[0] === y[0] ? { strength: 0.35, how: 'initial' } : NONE;
  if (sameGivenName(x, y)) return { strength: 0.9, how: 'short form' };
  if (differInEnding(x, y)) return NONE;
  const likeness = jaroWinkler(x, y);
  if (likeness >= 0.92 && Math.min(x.length, y.length) >= 4) return { strength: likeness - 0.08, how: 'similar spelling' };
  if (isSlip(x, y, 'given')) return { strength: 0.78, how: 'similar spelling' };
  if (likeness < 0.75) return isConsonantal(x, y) ? { strength: 0.76, how: 'similar spelling' } : NONE;
  const key = soundKey(x);
  if (key.length >= 2 && key === soundKey(y) && likeness >= (key.length >= 3 ? 0.75 : 0.82)) return { strength: 0.8, how: 'similar spelling' };
  return NONE;
}

/** Arabic and Hebrew leave vowels out: "mhmd" is how Mohammed is written there. */
function isConsonantal(x: string, y: string): boolean {
  return x[0] === y[0] && [x, y].some((name) => name.length >= 3 && !/[aeiou]/.test(name)) && soundKey(x) === soundKey(y);
}

/** Maria and Mario, Julian and Juliana: two well-known names, not two spellings of one. */
function differInEnding(x: string, y: string): boolean {
  const [stemX, stemY] = [stemLength(x), stemLength(y)];
  return stemX === stemY && x.startsWith(y.slice(0, stemY)) && givenShare(x) > COMMON && givenShare(y) > COMMON;
}

function stemLength(name: string): number {
  let length = name.length;
  while (length > 0 && 'aeiouy'.includes(name.charAt(length - 1))) length -= 1;
  return length;
}

const COMMON = 5e-5;

/** One slip of the hand, and at least one side is no name people have ("kyld"): Maria and Mario are two names. */
function isSlip(x: string, y: string, role: 'given' | 'surname'): boolean {
  const share = role === 'given' ? givenShare : surnameShare;
  return Math.min(x.length, y.length) >= 4 && oneSlip(x, y) && (share(x) === 0 || share(y) === 0);
}
