// What a sentence does with a statement: denies it, quotes it, asks it, supposes it, generalises it, commands it. English; elsewhere it says no.
// Every question looks at one sentence of at most a few hundred tokens around the span, or at the quotation marks found once.
import type { Span, Token } from '../model.js';
import {
  CLAUSE_OPENERS, COMMAND_LEADS, COMMANDS, CONDITION_PHRASES, CONDITIONS, DENIALS, DETERMINERS, EMPTY_DENIALS, EVENT_WORDS, FIRST_PERSON,
  GENERIC_PLURALS, HABIT_PHRASES, HABITS, OBLIGATIONS, SECOND_PERSON, SPEECH_VERBS,
} from '../lexicon/stance.js';
import { lastStarting } from './tokens.js';

export interface Stance {
  negated(span: Span): boolean;
  quoted(span: Span): boolean;
  question(span: Span): boolean;
  hypothetical(span: Span): boolean;
  habitual(span: Span): boolean;
  firstPerson(span?: Span): boolean;
  secondPerson(span?: Span): boolean;
  imperative(span: Span): boolean;
}

/** A denial reaches this many tokens forward. */
const DENIAL_REACH = 6;
/** A sentence without full stops may be as long as the text; no question looks further than this around the span. */
const WINDOW = 120;

export function createStance(text: string, tokens: readonly Token[], sentences: readonly Span[]): Stance {
  let quotes: readonly Span[] | null = null;

  function sentenceOf(span: Span): Span | null {
    return sentences[lastStarting(sentences, span.start)] ?? null;
  }

  /** The tokens of the span's sentence, at most WINDOW on each side, and the index of the first at or after its start. */
  function around(span: Span): { words: readonly Token[]; at: number } {
    let at = lastStarting(tokens, span.start);
    if (at < 0 || tokens[at]!.end <= span.start) at++;
    const sentence = tokens[Math.min(at, tokens.length - 1)]?.sentence;
    let from = at;
    while (from > 0 && at - from < WINDOW && tokens[from - 1]!.sentence === sentence) from--;
    let to = at;
    while (to < tokens.length && to - at < WINDOW && tokens[to]!.sentence === sentence) to++;
    return { words: tokens.slice(from, to), at: at - from };
  }

  function isDenial(word: Token, next: Token | undefined): boolean {
    if (!DENIALS.has(word.text) && !word.text.endsWith("n't")) return false;
    return next === undefined || !EMPTY_DENIALS.has(`${word.text}|${next.text}`);
  }

  function isFirstPerson(token: Token): boolean {
    return FIRST_PERSON.has(token.text) && text.slice(token.start, token.end) !== 'US';
  }

  return {
    negated(span) {
      const { words, at } = around(span);
      for (let i = at - 1; i >= 0 && at - i <= DENIAL_REACH; i--) {
        const word = words[i]!;
        if (/[,;:\u2014()]/.test(text.slice(word.end, words[i + 1]?.start ?? span.start))) return false;
        if (CLAUSE_OPENERS.has(word.text)) return false;
        if (isDenial(word, words[i + 1])) return true;
      }
      return false;
    },
    quoted(span) {
      quotes ??= findQuotes(text);
      const quote = quotes[lastStarting(quotes, span.start)];
      if (quote !== undefined && span.end <= quote.end) return true;
      const { words, at } = around(span);
      for (let i = 0; i < at; i++) {
        if (SPEECH_VERBS.has(words[i]!.text) && /[:,]\s*$/.test(text.slice(words[i]!.end, words[i + 1]?.start ?? span.start))) return true;
      }
      return false;
    },
    question(span) {
      const sentence = sentenceOf(span);
      return sentence !== null && /\?[!?"\u201D\u2019)]*$/.test(text.slice(Math.max(sentence.start, sentence.end - 8), sentence.end));
    },
    hypothetical(span) {
      const { words } = around(span);
      return words.some((word) => CONDITIONS.has(word.text)) || hasPhrase(words, CONDITION_PHRASES);
    },
    habitual(span) {
      const { words } = around(span);
      if (words.some((word) => HABITS.has(word.text)) || hasPhrase(words, HABIT_PHRASES)) return true;
      if (words.some((word) => EVENT_WORDS.has(word.text))) return false;
      return words.some((word, i) => GENERIC_PLURALS.has(word.text)
        && !words.slice(Math.max(0, i - 3), i).some((before) => DETERMINERS.has(before.text) || /^\d+$/.test(before.text)));
    },
    firstPerson(span) {
      return (span ? around(span).words : tokens).some(isFirstPerson);
    },
    secondPerson(span) {
      return (span ? around(span).words : tokens).some((word) => SECOND_PERSON.has(word.text));
    },
    imperative(span) {
      const { words, at } = around(span);
      let first = 0;
      while (first < words.length && (COMMAND_LEADS.has(words[first]!.text) || words[first]!.text.startsWith('@'))) first++;
      const opener = words[first];
      if (opener !== undefined && first <= at + 1 && COMMANDS.has(opener.text)) return true;
      return words.some((word, i) => i <= at && SECOND_PERSON.has(word.text) && OBLIGATIONS.has(words[i + 1]?.text ?? ''));
    },
  };
}

function hasPhrase(words: readonly Token[], phrases: readonly string[]): boolean {
  const line = ` ${words.map((word) => word.text).join(' ')} `;
  return phrases.some((phrase) => line.includes(` ${phrase} `));
}

const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '\u201C': '\u201D', '\u00AB': '\u00BB', '\u2018': '\u2019', '\u201E': '\u201C' };

/** Inside quotation marks of one line, and lines that begin with `>`; sorted, in one reading. A mark without its fellow opens nothing. */
function findQuotes(text: string): readonly Span[] {
  const quotes: Span[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const end = line.index + line[0].length;
    if (/^\s*>/.test(line[0].slice(0, 20))) {
      quotes.push({ start: line.index, end });
      continue;
    }
    const exhausted = new Set<string>();
    for (let i = line.index; i < end; i++) {
      const closer = CLOSERS[text[i]!];
      if (closer === undefined || exhausted.has(closer) || isInchMark(text, i)) continue;
      const closing = closingMark(text, i + 1, end, closer);
      if (closing < 0) { exhausted.add(closer); continue; }
      quotes.push({ start: i + 1, end: closing });
      i = closing;
    }
  }
  return quotes;
}

function closingMark(text: string, from: number, end: number, closer: string): number {
  for (let i = from; i < end; i++) {
    if (text[i] === closer && (closer !== '\u2019' || !/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' '))) return i;
  }
  return -1;
}

/** 5'10" and 3.5" measure; they do not quote. */
function isInchMark(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? '');
}
