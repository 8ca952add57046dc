// How alike two names are spelt, and the key under which spellings of one name meet.

/** Names are shorter than this many letters, so that what was met fits into the bits of one number; the rest of longer ones is left out. */
const LONGEST = 30;

/** Jaro-Winkler: 1 equal, 0 nothing in common. Makes nothing: it runs a million times for a long roster. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [lengthA, lengthB] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
  let [metA, metB, m] = [0, 0, 0];
  for (let i = 0; i < lengthA; i += 1) {
    const letter = a.charCodeAt(i);
    const last = Math.min(lengthB - 1, i + reach);
    for (let j = i > reach ? i - reach : 0; j <= last; j += 1) {
      if ((metB >> j) & 1 || b.charCodeAt(j) !== letter) continue;
      metA |= 1 << i;
      metB |= 1 << j;
      m += 1;
      break;
    }
  }
  if (m === 0) return 0;
  let changed = 0;
  for (let i = 0, j = 0; i < lengthA; i += 1) {
    if (!((metA >> i) & 1)) continue;
    while (!((metB >> j) & 1)) j += 1;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) changed += 1;
    j += 1;
  }
  const jaro = (m / lengthA + m / lengthB + (m - changed / 2) / m) / 3;
  return jaro + commonStart(a, b) * 0.1 * (1 - jaro);
}

/** One bit a letter of the alphabet that stands in a name in plain lower-case letters. */
export function lettersOf(name: string): number {
  let letters = 0;
  for (let i = 0; i < name.length; i += 1) letters |= 1 << (name.charCodeAt(i) - 97);
  return letters;
}

/**
 * The most `jaroWinkler` can give for two names of these letters (`lettersOf`): letters that stand in one alone never meet.
 * Tells in a few steps that two names need no comparing.
 */
export function mostAlike(a: string, lettersA: number, b: string, lettersB: number): number {
  const m = Math.min(a.length - bitsIn(lettersA & ~lettersB), b.length - bitsIn(lettersB & ~lettersA));
  if (m <= 0) return 0;
  const jaro = (m / a.length + m / b.length + 1) / 3;
  return jaro + commonStart(a, b) * 0.1 * (1 - jaro);
}

/** Equal letters at the start, at most four. */
function commonStart(a: string, b: string): number {
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  return prefix;
}

function bitsIn(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Whether one letter was changed, added, left out, or two neighbours changed places. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA -= 1; endB -= 1; }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Sounds that are written in several ways, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(mac|mc)/, 'mk'], [/sch|shch|sh|ch|cz|zh|tch/g, 's'], [/ph|gh(?=t)/g, 'f'], [/kh|gh/g, 'h'], [/th|dh/g, 't'], [/ck|qu|q|c/g, 'k'], [/x/g, 'ks'], [/ts|tz|z/g, 's'], [/dj|j/g, 'y'], [/w/g, 'v'], [/g/g, 'k'], [/d/g, 't'], [/b/g, 'p'],
];

/** The consonants as they sound, with the first letter's kind kept: "Youssef" and "Yusuf" are one key, "Stephen" and "Steven" another. */
export function soundKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    if (keys.size > 50_000) keys.clear();
    keys.set(name, (key = computeSoundKey(name)));
  }
  return key;
}

/** In memory only, and bounded. */
const keys = new Map<string, string>();

function computeSoundKey(name: string): string {
  let key = name;
  for (const [written, sound] of SOUNDS) key = key.replace(written, sound);
  const first = /^[aeiou]/.test(key) ? 'a' : '';
  return first + key.replace(/^[aeiou]+/, '').replace(/[aeiouy]|h(?!$)/g, (letter, at: number) => (at === 0 ? letter : '')).replace(/h$/, '').replace(/f|v/g, 'v').replace(/(.)\1+/g, '$1');
}
