// A country as ISO code, where a login states it as a code or as the last part of "Town, Region, Country".

let codes: ReadonlyMap<string, string> | null = null;

/** Null for what is neither a code nor an English name of a country. */
export function countryCode(stated: string | null): string | null {
  const text = stated?.split(',').at(-1)?.trim() ?? '';
  if (/^[A-Z]{2}$/i.test(text)) return text.toUpperCase();
  if (text === '') return null;
  codes ??= namesToCodes();
  return codes.get(text.toLowerCase()) ?? null;
}

function namesToCodes(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const first of letters) {
    for (const second of letters) {
      const name = names.of(first + second);
      if (name !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), first + second);
    }
  }
  return found;
}
