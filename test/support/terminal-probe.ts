// What a stranger may write to act on a terminal, and a terminal that counts what it was made to do.
import xterm from '@xterm/headless';
import fc from 'fast-check';

export const ESC = '\x1B';
const payload = fc.constantFrom(
  `${ESC}]52;c;cGF0aWVudA==\x07`, `${ESC}]0;title\x07`, `${ESC}]8;;https://e.example${ESC}\\x`, '\x9D0;t\x9C', `${ESC}[2J`, `${ESC}[6n`, `${ESC}[c`, '\x9Bc', `${ESC}P$q"p${ESC}\\`,
  `${ESC}c`, `${ESC}[?1049h`, `${ESC}[8m`, '\r', '\b', '\x07', '\v', '\f', '\x0E', '\x7F', '\0', '\x05', '\u202E', '\u2066', '\u200B', '\u{E0041}', '\u0301'.repeat(20), '\u{1F469}\u200D\u2695\uFE0F', '\u05E9\u05DC', `${ESC}]`, 'ordinary', ' ',
);
export const hostile = fc.array(fc.oneof(payload, fc.string({ unit: 'binary', maxLength: 6 })), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

/** Counts what a real terminal does besides drawing letters. */
export function createProbe(): { write(text: string): Promise<void>; events(): number } {
  const terminal = new xterm.Terminal({ cols: 200, rows: 50, allowProposedApi: true, logLevel: 'off' });
  let events = 0;
  const count = (): boolean => { events++; return false; };
  for (const final of 'ABCDEFGHIJKLMPSTXZ`abcdefghlmnqrstu') terminal.parser.registerCsiHandler({ final }, count);
  for (const prefix of ['?', '>']) for (const final of 'hlcnJKm') terminal.parser.registerCsiHandler({ prefix, final }, count);
  for (const id of [0, 1, 2, 4, 8, 10, 11, 52, 104, 1337]) terminal.parser.registerOscHandler(id, count);
  for (const final of 'cDEHM78=>NOZ\\') terminal.parser.registerEscHandler({ final }, count);
  terminal.onData(count);
  terminal.onBell(count);
  terminal.onTitleChange(count);
  return { write: (text) => new Promise((done) => { terminal.write(text, done); }), events: () => events };
}
