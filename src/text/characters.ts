// What each UTF-16 code unit is to the matcher: one table, so that plain posts are read without first being rewritten.

/** Not part of a word: punctuation, emoji, controls. */
export const OTHER = 0;
/** White space and hyphens: what may stand between the words of a phrase. */
export const GAP = 1;
/** A letter, digit or underscore. */
export const WORD = 2;
/** The text needs `normalise` before it can be matched. */
export const REWRITE = 3;

export interface CharacterTable {
  /** OTHER, GAP, WORD or REWRITE, by code unit. */
  readonly kind: Uint8Array;
  /** 1 for letters, digits and underscores, whether or not they need rewriting. */
  readonly word: Uint8Array;
  /** The code unit it is matched as: lower case, straight apostrophe; 32 for every GAP. */
  readonly fold: Uint16Array;
}

const GAPS = /[\s\p{Pd}\u2212]/u;
const WORDS = /[\p{L}\p{N}\p{M}_]/u;
const APOSTROPHES = '\u2018\u2019\u02BC\u2032\u00B4`';
/** Letters that NFKC keeps and that look like Latin ones only in a Latin text; `normalise` decides. */
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
/** Removed by `normalise`: invisible, or joining what was cut to hide it. */
export const INVISIBLE = /[\p{Cf}\u034F\u115F\u1160\u3164\uFE00-\uFE0F\uFFA0]/u;

/** Bits of a character's class; the 16 below hold the code unit it is matched as. */
export const CODE = 0xffff;
export const IS_WORD = 1 << 16;
export const IS_GAP = 1 << 17;
export const IS_REWRITE = 1 << 18;
export const IS_DIGIT = 1 << 19;
export const IS_LETTER = 1 << 20;
/** Stands for a letter in words spelt to be missed: * $ ! | + @. */
export const IS_SIGN = 1 << 21;
export const IS_AT = 1 << 22;

let table: CharacterTable | null = null;
let classes: { plain: Int32Array; normal: Int32Array } | null = null;

/** All that one reading of a text needs to know of each code unit, in one number. `isNormal`: nothing needs rewriting any more. */
export function classTable(isNormal: boolean): Int32Array {
  classes ??= { plain: classify(false), normal: classify(true) };
  return isNormal ? classes.normal : classes.plain;
}

/** Whether a letter, digit or underscore stands there; false behind the end. */
export function isWordAt(text: string, at: number, classes: Int32Array): boolean {
  return at < text.length && (classes[text.charCodeAt(at)]! & IS_WORD) !== 0;
}

function classify(isNormal: boolean): Int32Array {
  const { kind, word, fold } = characterTable();
  return Int32Array.from(kind, (each, code) => {
    const rewrite = each === REWRITE;
    if (rewrite && !isNormal) return fold[code]! | IS_REWRITE;
    if (each === GAP) return 32 | IS_GAP;
    const isDigit = code >= 48 && code <= 57;
    const isWord = word[code] === 1;
    return fold[code]! | (isWord ? IS_WORD : 0) | (isDigit ? IS_DIGIT : isWord ? IS_LETTER : 0) | (SIGNS.includes(code) ? IS_SIGN : 0) | (code === 64 ? IS_AT : 0);
  });
}

const SIGNS: readonly number[] = [...'*$!|+@'].map((sign) => sign.charCodeAt(0));

/** The table, built on first use (about 20 ms: 65,536 code units). */
export function characterTable(): CharacterTable {
  table ??= build();
  return table;
}

function build(): CharacterTable {
  const kind = new Uint8Array(65536);
  const word = new Uint8Array(65536);
  const fold = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) {
    const character = String.fromCharCode(code);
    const lower = character.toLowerCase();
    fold[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
    kind[code] = kindOf(code, character);
    word[code] = WORDS.test(character) ? 1 : 0;
    if (kind[code] === GAP) fold[code] = 32;
    if (APOSTROPHES.includes(character)) {
      kind[code] = OTHER;
      word[code] = 0;
      fold[code] = 39;
    }
  }
  return { kind, word, fold };
}

function kindOf(code: number, character: string): number {
  if (code >= 0xd800 && code <= 0xdfff) return code === 0xd835 ? REWRITE : OTHER;
  if (GAPS.test(character)) return GAP;
  if (code < 0x80) return WORDS.test(character) ? WORD : OTHER;
  if (code === 0xfe0f) return OTHER; // the emoji variation selector follows emoji, not letters
  if (INVISIBLE.test(character) || FOREIGN.test(character) || /\p{M}/u.test(character)) return REWRITE;
  if (WORDS.test(character)) return character.normalize('NFKC') === character && character.toLowerCase().length === 1 ? WORD : REWRITE;
  return OTHER;
}
