// Cuts a text into words, sentences, hashtags, links and mentions; one linear reading, offsets into the original text.
import type { Span, Token } from '../model.js';
import { characterTable } from './characters.js';
import { original, type Normal } from './normalise.js';

export interface Cut {
  /**
   * Words and numbers in normal form: `don't` and `3.5` are one token, `62-year-old` three, `@handle` one (with its @);
   * a hashtag's word is a token without the #; links are not tokens.
   */
  tokens: readonly Token[];
  sentences: readonly Span[];
  hashtags: readonly (Span & { tag: string })[];
  links: readonly (Span & { url: string })[];
  mentions: readonly (Span & { handle: string })[];
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>"\u201C\u201D]+/giu;
const LINK_TAIL = new Set([...'.,;:!?)\'*_~']);
/** "U.S", "a.m": letters with full stops between. */
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;
const AT_HANDLE = /@[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?/uy;
/** After these a full stop does not end the sentence. */
const ABBREVIATIONS = new Set([
  'dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'vs', 'etc', 'e.g', 'i.e', 'eg', 'ie', 'approx', 'no', 'y.o', 'yo', 'a.m', 'p.m', 'pt', 'pts', 'dept', 'hosp',
  'jr', 'sr', 'fig', 'inc', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'temp', 'wk', 'hr', 'yr', 'yrs',
]);
/** Followed by a new sentence or by the end more often than not. */
const MAY_END = new Set(['etc', 'a.m', 'p.m', 'y.o', 'yo', 'no', 'pt', 'pts', 'hr', 'yr', 'yrs', 'wk']);

/** `normal` is the matching form of `text`. */
export function cut(text: string, normal: Normal): Cut {
  const links = findLinks(text);
  const sentences = findSentences(text, links);
  const { tokens, mentions, hashtags } = findTokens(text, normal, links, sentences);
  return { tokens, sentences, hashtags, links, mentions };
}

function findLinks(text: string): (Span & { url: string })[] {
  const links: (Span & { url: string })[] = [];
  for (const match of text.matchAll(LINK)) {
    let end = match.index + match[0].length;
    while (end > match.index && LINK_TAIL.has(text[end - 1] ?? '')) end--;
    links.push({ start: match.index, end, url: text.slice(match.index, end) });
  }
  return links;
}

/** A sentence ends with a line, or with . ! ? and a space; not after an abbreviation, an initial or inside a link. */
function findSentences(text: string, links: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let link = 0;
  const close = (end: number): void => {
    const body = text.slice(start, end);
    const trimmed = body.trim();
    if (trimmed !== '') {
      const from = start + body.indexOf(trimmed);
      sentences.push({ start: from, end: from + trimmed.length });
    }
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    while (link < links.length && i >= links[link]!.end) link++;
    if (link < links.length && i > links[link]!.start) i = links[link]!.end;
    const c = text[i];
    if (c === '\n' || c === '\u2029') close(i + 1);
    else if (c === '.' || c === '!' || c === '?' || c === '\u2026' || c === '\u3002') {
      const first = i;
      while (i + 1 < text.length && '.!?\u2026"\u201D\u2019)'.includes(text[i + 1]!)) i++;
      if ((c === '\u3002' || i + 1 >= text.length || /\s/.test(text[i + 1]!)) && endsSentence(text, start, first, i)) close(i + 1);
    }
  }
  close(text.length);
  return sentences;
}

function endsSentence(text: string, start: number, first: number, last: number): boolean {
  if (text[first] !== '.' || last > first) return true;
  const word = /[\p{L}.]{1,8}$/u.exec(text.slice(Math.max(start, first - 12), first))?.[0] ?? '';
  const next = text.slice(last + 1).length === 0 ? '' : /^\s*(\S?)/u.exec(text.slice(last + 1, last + 20))?.[1] ?? '';
  if (/^\p{L}$/u.test(word)) return word.toLowerCase() !== word && word !== 'I' ? false : next === '' || next !== next.toLowerCase();
  const known = word.toLowerCase();
  if (INITIALS.test(word)) return next === '' || (MAY_END.has(known) && next !== next.toLowerCase());
  if (!ABBREVIATIONS.has(known)) return true;
  return MAY_END.has(known) && next !== next.toLowerCase();
}

const AT = 64;
const APOSTROPHE = 39;
const COMMA = 44;
const POINT = 46;
const HASH = 35;
const WIDE_HASH = 0xff03;

function findTokens(text: string, normal: Normal, links: readonly Span[], sentences: readonly Span[]): Pick<Cut, 'tokens' | 'mentions' | 'hashtags'> {
  const { word } = characterTable();
  const form = normal.text;
  const tokens: Token[] = [];
  const mentions: (Span & { handle: string })[] = [];
  const hashtags: (Span & { tag: string })[] = [];
  let link = 0;
  let sentence = 0;
  for (let i = 0; i < form.length;) {
    const code = form.charCodeAt(i);
    const isMention = code === AT && (i === 0 || word[form.charCodeAt(i - 1)] === 0);
    const end = isMention ? endOfHandle(form, i) : word[code] === 1 ? endOfWord(form, i, word) : i;
    if (end === i) { i++; continue; }
    const { start, end: stop } = original(normal, i, end);
    while (link < links.length && start >= links[link]!.end) link++;
    if (link < links.length && start >= links[link]!.start) { i = end; continue; }
    while (sentence < sentences.length - 1 && start >= sentences[sentence]!.end) sentence++;
    tokens.push({ start, end: stop, text: form.slice(i, end), sentence });
    if (isMention) mentions.push({ start, end: stop, handle: text.slice(start + 1, stop) });
    else if (i > 0 && isHash(form.charCodeAt(i - 1)) && (i === 1 || word[form.charCodeAt(i - 2)] === 0)) {
      hashtags.push({ start: original(normal, i - 1, i).start, end: stop, tag: form.slice(i, end) });
    }
    i = end;
  }
  return { tokens, mentions, hashtags };
}

function isHash(code: number): boolean {
  return code === HASH || code === WIDE_HASH;
}

/** End of the handle that begins with the @ at `start`, or `start` when there is none. */
function endOfHandle(form: string, start: number): number {
  AT_HANDLE.lastIndex = start;
  const handle = AT_HANDLE.exec(form)?.[0].replace(/[.-]+$/, '') ?? '';
  return start + handle.length;
}

/** Letters, digits and underscores, with apostrophes inside a word and . or , inside a number. */
function endOfWord(form: string, start: number, word: Uint8Array): number {
  let end = start + 1;
  for (; end < form.length; end++) {
    const code = form.charCodeAt(end);
    if (word[code] === 1) continue;
    const joins = code === APOSTROPHE || ((code === POINT || code === COMMA) && isDigit(form, end - 1) && isDigit(form, end + 1));
    if (!joins || end + 1 >= form.length || word[form.charCodeAt(end + 1)] === 0) break;
  }
  return end;
}

function isDigit(form: string, at: number): boolean {
  const code = form.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Index of the last span that begins at or before `at` (binary search), or -1. */
export function lastStarting(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
