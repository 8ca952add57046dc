// Third-party text made harmless: `clean` for the store, `forTerminal` and `forTerminalLine` for screens.

/** What stands for a character that must not be shown: visible, one column wide. */
export const MARK = '\uFFFD';
/** What stands for a line break in a text that must stay on one row. */
const NEWLINE_MARK = '\u21B5';

const ORDINARY = /^[\x20-\x7E\n]*$/;
const CONTROLS = /[\0-\x08\x0B-\x1F\x7F-\x9F]/g;
const ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A text as it is kept and judged: well-formed, NUL as U+FFFD, other controls as their visible pictures, line ends as
 * newline. Same length as what came in, so that offsets stay true.
 */
export function clean(text: string): string {
  if (ORDINARY.test(text)) return text;
  return wellFormed(text).replace(/\r\n/g, ' \n').replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    if (control === '\r') return '\n';
    if (code === 0 || code > 0x7f) return MARK;
    return code === 0x7f ? '\u2421' : String.fromCharCode(0x2400 + code);
  });
}

/**
 * A text that can do nothing but be read: controls, bidirectional and invisible characters become visible marks, emoji
 * sequences and joiners that a script needs stay, piles of marks are cut, right-to-left runs are isolated. Keeps newlines.
 */
export function forTerminal(text: string): string {
  if (ORDINARY.test(text)) return text;
  return isolateRightToLeft(capMarks(markHidden(wellFormed(text).replace(/\r\n?/g, '\n').replace(/\t/g, ' '))));
}

/** The same on one row: a newline is shown as a mark. */
export function forTerminalLine(text: string): string {
  return forTerminal(text).replace(/\n/g, NEWLINE_MARK);
}

/** Half a surrogate pair cannot be stored or shown. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, MARK);
}

/** Controls, formats, default-ignorables, line and paragraph separators, private use, unassigned. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{DI}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
/** Format characters that are drawn: Arabic and other number signs. */
const DRAWN = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;
const PICTOGRAPH = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;
const JOINS_LETTERS = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;

function markHidden(text: string): string {
  return text.replace(HIDDEN, (hidden, at: number) => {
    if (hidden === '\n' || DRAWN.test(hidden)) return hidden;
    const before = text.slice(Math.max(0, at - 2), at);
    const after = String.fromCodePoint(text.codePointAt(at + hidden.length) ?? 0);
    if (hidden === '\uFE0F' || hidden === '\uFE0E') return /\p{Emoji}$/u.test(before) ? hidden : MARK;
    if (hidden === '\u200D' && PICTOGRAPH.test(before) && /\p{Extended_Pictographic}/u.test(after)) return hidden;
    if ((hidden === '\u200D' || hidden === '\u200C') && JOINS_LETTERS.test(before.slice(-1)) && (hidden === '\u200D' || JOINS_LETTERS.test(after))) return hidden;
    return MARK;
  });
}

/** More than eight marks on one letter are piled up to cover other rows. */
function capMarks(text: string): string {
  return text.replace(/(\p{M}{8})\p{M}+/gu, (_, kept: string) => kept + MARK);
}

const RIGHT_TO_LEFT = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';
const RIGHT_TO_LEFT_RUN = new RegExp(`[${RIGHT_TO_LEFT}]+(?:[ \\u200C\\u200D]+[${RIGHT_TO_LEFT}]+)*`, 'gu');

/** Our own isolates, so that Hebrew or Arabic cannot reorder what stands beside it. */
function isolateRightToLeft(text: string): string {
  return text.replace(RIGHT_TO_LEFT_RUN, (run) => ISOLATE + run + POP_ISOLATE);
}
