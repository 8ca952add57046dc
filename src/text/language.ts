// Which language a text is written in: the platform's word, else its script and small words, else (long and unsure) a kept detector.
import { characterTable } from './characters.js';

/** What the one automaton pass counted: small words by language, in the order of `names`. */
export interface SmallWords { names: readonly string[]; counts: readonly number[] }

interface Guess { language: string; count: number; sure: boolean }
interface Detector { detect(text: string): { language: string; isReliable(): boolean } }

/** Platforms use these for "none" or "not a language". */
const NOT_A_LANGUAGE = new Set(['und', 'qam', 'qct', 'qht', 'qme', 'qst', 'zxx', 'art', 'mis', 'mul', '']);
/** Tags that platforms still write the old way. */
const OLD_TAGS: Readonly<Record<string, string>> = { in: 'id', iw: 'he', ji: 'yi', jw: 'jv' };
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30FF]/g, 'ja'], [/[\uAC00-\uD7AF]/g, 'ko'], [/[\u4E00-\u9FFF]/g, 'zh'], [/[\u0400-\u04FF]/g, 'ru'], [/[\u0600-\u06FF]/g, 'ar'],
  [/[\u0590-\u05FF]/g, 'he'], [/[\u0370-\u03FF]/g, 'el'], [/[\u0900-\u097F]/g, 'hi'], [/[\u0E00-\u0E7F]/g, 'th'],
];
/** Below this many letters nothing but small words and script is asked. */
const LONG_ENOUGH = 40;
/** Below this length a platform's rarer tags are not believed. */
const SHORT = 60;
const LONGEST_LOOK = 2000;

let detector: Detector | null = null;
let asked = 0;

/** Loads the detector for long unsure texts; until then those are `und`. Call once before reading many posts. */
export async function loadDetector(): Promise<void> {
  detector ??= (await import('eld/extrasmall')).eld;
}

/** How many texts reached the detector since the start (the bench prints it). */
export function textsAskedOfDetector(): number {
  return asked;
}

/** Primary tag, or `und`. `stated` is the platform's own field. */
export function languageOf(text: string, small: SmallWords, stated: string | null): string {
  const tag = primaryTag(stated);
  const guess = bySmallWords(small);
  const script = byScript(text);
  if (tag !== null && isCredible(tag, text, script, guess, small.names)) return tag;
  if (script !== null) return script;
  if (guess.sure) return guess.language;
  if (detector === null) return 'und';
  const letters = text.slice(0, LONGEST_LOOK).replace(/(?:https?:\/\/|www\.|[@#])\S+/g, ' ').trim();
  if (countLetters(letters) < LONG_ENOUGH) return 'und';
  asked++;
  const found = detector.detect(letters);
  const contradicted = found.language !== 'en' && small.counts[small.names.indexOf('en')] !== 0;
  return found.isReliable() && !contradicted ? found.language : 'und';
}

function primaryTag(stated: string | null): string | null {
  const tag = stated?.toLowerCase().split(/[-_]/)[0] ?? '';
  return NOT_A_LANGUAGE.has(tag) ? null : OLD_TAGS[tag] ?? tag;
}

/**
 * Platforms are right about long texts and about the languages read here; they take short English slang for Tagalog,
 * Estonian or Haitian, and now and then a plainly English post for another.
 */
function isCredible(tag: string, text: string, script: string | null, guess: Guess, known: readonly string[]): boolean {
  if (guess.sure && guess.language === 'en' && guess.count >= 4) return tag === 'en';
  return known.includes(tag) || script !== null || text.length >= SHORT;
}

/** Sure with two small words and no rival near, or with one of English and none of another. */
function bySmallWords({ names, counts }: SmallWords): Guess {
  let best = 0;
  let second = 0;
  let language = 'und';
  for (let i = 0; i < names.length; i++) {
    const count = counts[i] ?? 0;
    if (count > best) {
      second = best;
      best = count;
      language = names[i]!;
    } else if (count > second) second = count;
  }
  return { language, count: best, sure: best > second * 1.5 && (best >= 2 || language === 'en') };
}

/** The language of a text that is mostly in another script than Latin; `und` for a script not listed; null for Latin. */
function byScript(text: string): string | null {
  const look = text.length > LONGEST_LOOK ? text.slice(0, LONGEST_LOOK) : text;
  if (!/[\u0370-\u1DFF\u2C00-\uD7FF\uF900-\uFDFF]/.test(look)) return null;
  const latin = look.match(/[A-Za-z\u00C0-\u024F]/g)?.length ?? 0;
  let most = latin;
  let language: string | null = null;
  for (const [script, tag] of SCRIPTS) {
    const count = look.match(script)?.length ?? 0;
    if (count > most || (tag === 'ja' && count * 3 > Math.max(1, latin) && count > 2)) {
      most = Math.max(most, count);
      language = tag;
      if (tag === 'ja') break;
    }
  }
  return language ?? (countLetters(look) > latin * 2 ? 'und' : null);
}

function countLetters(text: string): number {
  const { word } = characterTable();
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters += word[text.charCodeAt(i)]!;
  return letters;
}
