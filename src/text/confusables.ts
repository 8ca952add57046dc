// Letters of other alphabets that look like Latin ones, and accidental look-alikes of punctuation; lower case to lower case.
// Own table, written from the letter shapes; only what is used to hide Latin words. Mathematical and full-width letters come with NFKC.

const PAIRS: readonly (readonly [lookAlikes: string, latin: string])[] = [
  ['аαɑ', 'a'], ['вβь', 'b'], ['сϲⅽ', 'c'], ['ԁⅾ', 'd'], ['еєҽε', 'e'], ['ғ', 'f'], ['ɡց', 'g'], ['һհн', 'h'],
  ['іιı', 'i'], ['јϳ', 'j'], ['кκ', 'k'], ['ӏⅼ', 'l'], ['мⅿ', 'm'], ['пռη', 'n'], ['оοσօ', 'o'], ['рρ', 'p'], ['ԛ', 'q'],
  ['гꭇ', 'r'], ['ѕ', 's'], ['тτ', 't'], ['υцս', 'u'], ['νѵ', 'v'], ['ѡωԝ', 'w'], ['хχ', 'x'], ['уүγ', 'y'], ['ᴢ', 'z'],
];

/** Look-alike (lower case) to Latin letter. */
export const CONFUSABLES: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([lookAlikes, latin]) => [...lookAlikes].map((c) => [c, latin] as const)),
);
