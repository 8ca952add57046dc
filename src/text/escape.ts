// Third-party text made harmless for each kind of file.
import { MARK, wellFormed } from './clean.js';

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** For HTML text and quoted attribute values alike. */
export function escapeHtml(text: string): string {
  return wellFormed(text).replace(/[&<>"'`]/g, (c) => HTML[c] ?? c).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g, MARK);
}

const WORD_JOINER = '\u2060';

/**
 * For one line of Markdown text (also inside a table cell): every ASCII punctuation is escaped, line breaks become
 * spaces, and what renderers turn into links by themselves (`http://`, `www.`, `a@b`) is broken by a word joiner.
 */
export function escapeMarkdown(text: string): string {
  return wellFormed(text)
    .replace(/[\0-\x1F\x7F-\x9F\s]+/g, ' ').trim()
    .replace(/(\w)(:\/\/|@)/g, `$1${WORD_JOINER}$2`)
    .replace(/www\./gi, (w) => w.slice(0, 3) + WORD_JOINER + w.slice(3))
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** What a spreadsheet takes for the beginning of a formula, alone or after characters it skips. */
const FORMULA = /^(?:[\s\0"']*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B\u2212]|[\t\r\n\0])/u;

/** One CSV field, always quoted; a leading `'` guards what a spreadsheet would run. Parses back to the text but for that guard. */
export function escapeCsv(text: string): string {
  const safe = wellFormed(text);
  return `"${(FORMULA.test(safe) ? `'${safe}` : safe).replaceAll('"', '""')}"`;
}

/** Delete, C1, invisible and bidirectional characters, which JSON leaves raw and a terminal may act on. */
const RAW_IN_JSON = /[\x7F-\x9F\p{Cf}\p{Zl}\p{Zp}\p{DI}]/gu;

/** How `JSON.stringify` writes half a surrogate pair, beside the escaped backslash it must not be taken for. */
const HALF_PAIR = /\\(?:\\|ud[89a-f][0-9a-f]{2})/g;

/** For the output of `JSON.stringify`: the same JSON, well-formed and safe to show in a terminal. */
export function escapeJson(json: string): string {
  return wellFormed(json).replace(HALF_PAIR, (escaped) => (escaped === '\\\\' ? escaped : '\\ufffd')).replace(RAW_IN_JSON, (hidden) => {
    let escaped = '';
    for (let i = 0; i < hidden.length; i++) escaped += `\\u${hidden.charCodeAt(i).toString(16).padStart(4, '0')}`;
    return escaped;
  });
}
