// Cuts a text into hashed features for the linear models: words and word pairs, and (second look) pieces of words.
import { classTable, CODE, IS_AT, IS_DIGIT, IS_WORD, isWordAt } from './characters.js';

/** Buckets of each stage; a power of two. Stage one uses 0..BUCKETS-1, stage two BUCKETS..2*BUCKETS-1. */
export const BUCKETS = 1 << 16;
const MASK = BUCKETS - 1;
/** More of a very long text is not looked at: it costs no more than a long post. */
const MOST_FEATURES = 8192;

/** Reused between texts: the features of the last text it was filled with. Spans are UTF-16 into that text. */
export interface Features { count: number; buckets: Int32Array; starts: Int32Array; ends: Int32Array }

export function createFeatures(): Features {
  return { count: 0, buckets: new Int32Array(MOST_FEATURES), starts: new Int32Array(MOST_FEATURES), ends: new Int32Array(MOST_FEATURES) };
}

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const DIGIT = 48;
const APOSTROPHE = 39;
const LINK_HASH = 0x51ed270b;
const MENTION_HASH = 0x2545f491;

/** Spreads the bits of an FNV hash, whose low bits alone are poor. */
function bucketOf(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) & MASK;
}

function add(features: Features, bucket: number, start: number, end: number): void {
  const at = features.count;
  if (at >= MOST_FEATURES) return;
  features.buckets[at] = bucket;
  features.starts[at] = start;
  features.ends[at] = end;
  features.count = at + 1;
}

/**
 * Stage one, of the text in matching form (or plain as it stands): each word, each pair of neighbours, `!`, `?` and emoji.
 * Digits are all one digit, links one word, handles one word.
 */
export function wordFeatures(text: string, features: Features): void {
  const { buckets, starts, ends } = features;
  const classes = classTable(true);
  const { length } = text;
  let count = 0;
  let before = SEED;
  let beforeStart = 0;
  for (let i = 0; i < length && count < MOST_FEATURES - 1;) {
    let kind = classes[text.charCodeAt(i)]!;
    if ((kind & (IS_WORD | IS_AT)) === 0 || ((kind & IS_AT) !== 0 && !isWordAt(text, i + 1, classes))) {
      const code = text.charCodeAt(i);
      if (code === 33 || code === 63 || code > 0x2190) {
        buckets[count] = bucketOf(Math.imul(SEED ^ code, PRIME));
        starts[count] = i;
        ends[count++] = i + 1;
      }
      i++;
      continue;
    }
    const start = i;
    let hash = SEED;
    if ((kind & IS_AT) !== 0) {
      i++;
      while (isWordAt(text, i, classes)) i++;
      hash = MENTION_HASH;
    } else if (isLink(text, i)) {
      while (i < length && text.charCodeAt(i) > 32) i++;
      hash = LINK_HASH;
    } else {
      for (; i < length; i++) {
        kind = classes[text.charCodeAt(i)]!;
        if ((kind & IS_WORD) === 0 && !((kind & CODE) === APOSTROPHE && isWordAt(text, i + 1, classes))) break;
        hash = Math.imul(hash ^ ((kind & IS_DIGIT) !== 0 ? DIGIT : kind & CODE), PRIME);
      }
    }
    buckets[count] = bucketOf(hash);
    starts[count] = start;
    ends[count++] = i;
    buckets[count] = bucketOf(Math.imul(before, 31) ^ hash);
    starts[count] = beforeStart;
    ends[count++] = i;
    before = hash;
    beforeStart = start;
  }
  features.count = count;
}

/** Stage two: every piece of 3, 4 and 5 characters of each word, with its edges. Links and handles are left out. */
export function pieceFeatures(text: string, features: Features): void {
  const classes = classTable(true);
  const { length } = text;
  features.count = 0;
  for (let i = 0; i < length && features.count < MOST_FEATURES;) {
    const kind = classes[text.charCodeAt(i)]!;
    if ((kind & IS_AT) !== 0 || isLink(text, i)) {
      while (i < length && text.charCodeAt(i) > 32) i++;
      continue;
    }
    if ((kind & IS_WORD) === 0) { i++; continue; }
    const start = i;
    while (isWordAt(text, i, classes)) i++;
    for (let from = start - 1; from < i - 1; from++) {
      let hash = SEED;
      for (let at = from; at < from + 5 && at <= i; at++) {
        const letter = at < start || at === i ? 0 : classes[text.charCodeAt(at)]!;
        hash = Math.imul(hash ^ (letter === 0 ? 32 : (letter & IS_DIGIT) !== 0 ? DIGIT : letter & CODE), PRIME);
        if (at - from >= 2) add(features, BUCKETS + bucketOf(hash), Math.max(from, start), Math.min(at + 1, i));
      }
    }
  }
}

function isLink(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return (code === 104 && (text.startsWith('http://', at) || text.startsWith('https://', at))) || (code === 119 && text.startsWith('www.', at));
}
