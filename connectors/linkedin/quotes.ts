// Comments.csv writes a quote inside a cell as `\"`, where CSV doubles it: made CSV again while the bytes pass by.
import type { ClaimFile } from '../../src/model.js';

/** The same file with every quote doubled. Only `open` of the result is asked for. */
export function withDoubledQuotes(file: ClaimFile): ClaimFile {
  const { source } = file;
  return {
    ...file,
    source: {
      name: source.name, kind: source.kind, entries: source.entries, problems: source.problems, digest: source.digest,
      head: (path, length) => source.head(path, length),
      open: (path) => doubled(source.open(path)),
      close: () => source.close(),
    },
  };
}

/** Read as Latin-1 and written as such, no byte but the backslashes changes. */
async function* doubled(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + Buffer.from(chunk).toString('latin1');
    const whole = text.length - heldBack(text);
    held = text.slice(whole);
    if (whole > 0) yield Buffer.from(straighten(text.slice(0, whole)), 'latin1');
  }
  if (held !== '') yield Buffer.from(straighten(held), 'latin1');
}

/** A backslash is only understood with what follows it. */
function heldBack(text: string): number {
  return /\\"{0,2}$/.exec(text)?.[0].length ?? 0;
}

/** `\""` is an escaped quote before the end of the cell, or a real backslash before a doubled quote, which stays. */
function straighten(text: string): string {
  return text.replace(/\\"(?!"[^,\t\r\n])/g, '""');
}
