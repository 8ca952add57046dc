// Runs inside a terminal: draws texts as the interface does, asks the terminal where its cursor stands, and writes down both to the file named.
import { writeFileSync } from 'node:fs';
import { sample } from 'fast-check';
import fc from 'fast-check';
import { fit, loadMeasure, widthOf } from '../../../src/tui/lines.js';
import { forTerminalLine } from '../../../src/text/clean.js';
import { hostile } from '../../support/terminal-probe.js';

await loadMeasure();
const [file = '', count = '1000', seed = '1'] = process.argv.slice(2);
const WIDTH = 60;
const PATIENCE_MS = 2_000;
const letters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }), hostile, fc.array(fc.constantFrom('家族', '한국어', 'กำลัง', 'हिन्दी', 'عربي', 'שלום', '👩‍⚕️', '👨‍👩‍👧', '🇬🇧', '❤️', '☎', '1️⃣', '🏥', 'é', 'a\u0301\u0302', 'ﬁ', 'Ａ', '…', '·', 'café ', 'word '), { maxLength: 20 }).map((parts) => parts.join('')),
);

process.stdin.setRawMode(true);
let reply = '';
let heard: (() => void) | null = null;
process.stdin.on('data', (chunk: Buffer) => {
  reply += chunk.toString('latin1');
  if (reply.includes('R')) heard?.();
});

/** The column after drawing `text` at the beginning of a row, counted from 0; the row must not have changed. */
async function columnAfter(text: string): Promise<number> {
  reply = '';
  const answered = new Promise<void>((done) => {
    heard = done;
    setTimeout(done, PATIENCE_MS).unref();
  });
  process.stdout.write(`\x1B[2J\x1B[1;1H${text}\x1B[6n`);
  await answered;
  const [, row = '0', column = '0'] = /\[(\d+);(\d+)R/.exec(reply) ?? [];
  return row === '1' ? Number(column) - 1 : -1;
}

/** Of these terminals agree how wide they are; of Thai vowels, Indic conjuncts, keycaps and rare scripts they do not. */
const SETTLED = /^[\p{ASCII}\xA0-\u024F\u0370-\u052F\u1E00-\u1FFF\uFB00-\uFB06\uFF01-\uFF5E\u4E00-\u9FFF\uAC00-\uD7A3\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hebrew}\p{Script=Arabic}\p{Extended_Pictographic}\p{Cc}\u0300-\u036F\u200D\u2066-\u2069\uFFFD\u21B5\u2026\xB7]*$/u;

const wrong: string[] = [];
let settled = 0;
let disputed = 0;
const raw: string[] = [];
for (const text of sample(letters, { numRuns: Number(count), seed: Number(seed) })) {
  const drawn = fit(forTerminalLine(text), WIDTH);
  const column = await columnAfter(drawn);
  const agrees = column === WIDTH && widthOf(drawn) === WIDTH;
  if (!SETTLED.test(drawn)) disputed += agrees ? 0 : 1;
  else {
    settled += 1;
    if (!agrees) wrong.push(`${JSON.stringify(text)} takes ${column} columns`);
  }
  if (!/[\0-\x1F\x7F-\x9F]/.test(text) && (await columnAfter(text.padEnd(WIDTH).slice(0, WIDTH))) !== WIDTH) raw.push(text);
}
process.stdout.write('\x1B[2J\x1B[1;1H');
process.stdin.setRawMode(false);
process.stdin.pause();
writeFileSync(file, JSON.stringify({ wrong, settled, disputed, raw: raw.length }));
process.stdout.write('measured\n');
