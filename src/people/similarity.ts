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

/** Sounds that are written in several ways, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(mac|mc)/, 'mk'], [/sch|shch|sh|ch|cz|zh|tch/g, 's'], [/ph|gh(?=t)/g, 'f'], [/kh|gh/g, 'h'], [/th|dh/g, 't'], [/ck|qu|q|c/g, 'k'], [/x/g, 'ks'], [/ts|tz|z/g, 's'], [/dj|j/g, 'y'], [/w/g, 'v'], [/g/g, 'k'], [/d/g, 't'], [/b/g, 'p'],
];

/** The consonants as they sound, with the first letter's kind kept: "Youssef" and "Yusuf" are one key, "Stephen" and "Steven" another. */
export function soundKey(name: string): string {
  let key = name;
  for (const [written, sound] of SOUNDS) key = key.replace(written, sound);
  const first = /^[aeiou]/.test(key) ? 'a' : '';
  return first + key.replace(/^[aeiou]+/, '').replace(/[aeiouy]|h(?!$)/g, (letter, at: number) => (at === 0 ? letter : '')).replace(/h$/, '').replace(/f|v/g, 'v').replace(/(.)\1+/g, '$1');
}
