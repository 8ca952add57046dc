// How alike two names are spelt, and the key under which spellings of one name meet.

/** Jaro-Winkler: 1 equal, 0 nothing in common. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const matched: string[] = [];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      matched.push(a[i] ?? '');
      break;
    }
  }
  if (matched.length === 0) return 0;
  let changed = 0;
  let at = 0;
  for (let j = 0; j < b.length; j += 1) if (taken[j]) { if (b[j] !== matched[at]) changed += 1; at += 1; }
  const m = matched.length;
  const jaro = (m / a.length + m / b.length + (m - changed / 2) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
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
