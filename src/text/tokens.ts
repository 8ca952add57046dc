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
  if (!ABBREVIATIONS.has(known)) return true;
  return MAY_END.has(known) && next !== next.toLowerCase();
}

function findTokens(text: string, normal: Normal, links: readonly Span[], sentences: readonly Span[]): Pick<Cut, 'tokens' | 'mentions' | 'hashtags'> {
  const { word } = characterTable();
  const form = normal.text;
  const tokens: Token[] = [];
  const mentions: (Span & { handle: string })[] = [];
  const hashtags: (Span & { tag: string })[] = [];
  const isWord = (at: number): boolean => word[form.charCodeAt(at)] === 1;
  let link = 0;
  let sentence = 0;
  let i = 0;
  while (i < form.length) {
    const at = original(normal, i, i + 1).start;
    while (link < links.length && at >= links[link]!.end) link++;
    if (link < links.length && at >= links[link]!.start) { i++; continue; }
    let end = 0;
    if (form[i] === '@' && (i === 0 || !isWord(i - 1))) {
      AT_HANDLE.lastIndex = i;
      const handle = AT_HANDLE.exec(form)?.[0].replace(/[.-]+$/, '');
      if (handle !== undefined) end = i + handle.length;
    }
    const isMention = end > 0;
    if (!isMention) {
      if (!isWord(i)) { i++; continue; }
      end = endOfWord(form, i, isWord);
    }
    const span = original(normal, i, end);
    while (sentence < sentences.length - 1 && span.start >= sentences[sentence]!.end) sentence++;
    tokens.push({ ...span, text: form.slice(i, end), sentence });
    if (isMention) mentions.push({ ...span, handle: text.slice(span.start + 1, span.end) });
    else if (i > 0 && (form[i - 1] === '#' || form[i - 1] === '\uFF03') && (i === 1 || !isWord(i - 2))) {
      const from = original(normal, i - 1, i).start;
      hashtags.push({ start: from, end: span.end, tag: form.slice(i, end) });
    }
    i = end;
  }
  return { tokens, mentions, hashtags };
}

/** Letters, digits and underscores, with apostrophes inside a word and . or , inside a number. */
function endOfWord(form: string, start: number, isWord: (at: number) => boolean): number {
  let end = start + 1;
  while (end < form.length) {
    if (isWord(end)) { end++; continue; }
    const joins = form[end] === "'" || ((form[end] === '.' || form[end] === ',') && isDigit(form, end - 1) && isDigit(form, end + 1));
    if (!joins || end + 1 >= form.length || !isWord(end + 1)) break;
    end++;
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
