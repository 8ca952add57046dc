// Folds a handle or name to the letters a reader sees: case, accents, look-alikes and digits that stand for letters.

/** Letters of other scripts that are read as a Latin one. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', к: 'k', м: 'm', т: 't', в: 'b', н: 'h', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', ɡ: 'g', ո: 'n', ս: 'u', օ: 'o',
  α: 'a', ε: 'e', ο: 'o', ρ: 'p', τ: 't', υ: 'u', ν: 'v', κ: 'k', ι: 'i', χ: 'x', η: 'n', β: 'b', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ŋ: 'n', ɑ: 'a', ʀ: 'r', ɴ: 'n', ɪ: 'i', ᴀ: 'a', ᴇ: 'e', ꜱ: 's',
};
const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g', '@': 'a', $: 's', '!': 'i' };

export const OPEN = 0;
/** A change of case: usually a new word ("BigDog"), sometimes not ("McDonald"). */
export const SOFT = 1;
/** A sign, a space or a digit between two letters. */
export const HARD = 2;

/** What `fold` read: `letters[i]` came from `raw[from[i]]`; `edge[i]` says what stands before it; `digit[i]` that it was written as a digit or sign. */
export interface Folded {
  letters: string;
  from: readonly number[];
  edge: readonly number[];
  digit: readonly boolean[];
}

/** `one` is what the digit 1 is read as. Letters that have no Latin look-alike end a word. */
export function fold(raw: string, one: 'i' | 'l' = 'i'): Folded {
  const from: number[] = [];
  const edge: number[] = [];
  const digit: boolean[] = [];
  let letters = '';
  let pending = HARD;
  let lower = false;
  let index = 0;
  for (const sign of raw) {
    const at = index;
    index += sign.length;
    const asLetter = latin(sign);
    if (asLetter !== '') {
      const upper = sign !== sign.toLowerCase();
      for (const letter of asLetter) {
        letters += letter;
        from.push(at);
        digit.push(false);
        edge.push(pending === OPEN && upper && (lower || startsWord(raw, at, index)) ? SOFT : pending);
        pending = OPEN;
      }
      lower = !upper;
      continue;
    }
    const read = sign === '@' && at === 0 ? undefined : sign === '1' || sign === '!' ? one : LEET[sign];
    if (read !== undefined) {
      letters += read;
      from.push(at);
      digit.push(true);
      edge.push(pending);
      pending = OPEN;
    } else if (!isInvisible(sign)) {
      pending = HARD;
    }
    lower = false;
  }
  return { letters, from, edge, digit };
}

/** The same text with every run of at least `shortest` equal letters cut to `keep`. */
export function squeeze(folded: Folded, shortest: number, keep: number): Folded {
  const from: number[] = [];
  const edge: number[] = [];
  const digit: boolean[] = [];
  let letters = '';
  for (let start = 0; start < folded.letters.length;) {
    let end = start + 1;
    while (end < folded.letters.length && folded.letters[end] === folded.letters[start]) end += 1;
    const length = end - start >= shortest ? keep : end - start;
    for (let i = start; i < start + length; i += 1) {
      letters += folded.letters[i] ?? '';
      from.push(folded.from[i] ?? 0);
      edge.push(folded.edge[i] ?? OPEN);
      digit.push(folded.digit[i] ?? false);
    }
    start = end;
  }
  return { letters, from, edge, digit };
}

/** Only the Latin letters of a name, accents and look-alikes resolved, in lower case. */
export function plainLetters(text: string): string {
  let out = '';
  for (const sign of text) out += latin(sign);
  return out;
}

/** A capital between a capital and a small letter: "MRifkin" is M and Rifkin. */
function startsWord(raw: string, at: number, next: number): boolean {
  return /[A-Z]/.test(raw[at - 1] ?? '') && /[a-z]/.test(raw[next] ?? '');
}

function latin(sign: string): string {
  if (sign.length === 1) {
    const code = sign.charCodeAt(0);
    if (code >= 97 && code <= 122) return sign;
    if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
    if (code < 128) return '';
  }
  let out = '';
  for (const part of sign.normalize('NFKD').toLowerCase()) {
    if (part >= 'a' && part <= 'z') out += part;
    else out += LOOKALIKES[part] ?? '';
  }
  return out;
}

/** Signs that a reader does not see: joiners, marks, selectors. */
function isInvisible(sign: string): boolean {
  return /[\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]|\p{Mn}/u.test(sign);
}
