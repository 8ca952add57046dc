// Reads files into a store of their own inside this process, and says what came of it: for rows that read thousands of them.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../src/store/store.js';

export interface ReadingOutcome {
  /** 3 when the program failed by its own fault. */
  code: number;
  said: string;
  /** Everything read, without when and from which file; '' when nothing was. */
  content: string;
  milliseconds: number;
}

/** Tables that hold what an export holds. */
const CONTENT = ['account', 'post', 'follow', 'identity', 'setting', 'app', 'session', 'query', 'coverage'];

export async function readAnew(folder: string, paths: readonly string[]): Promise<ReadingOutcome> {
  const home = join(folder, 'home');
  rmSync(home, { recursive: true, force: true });
  const begun = performance.now();
  try {
    const { run } = await import('../commands/run.js');
    const { code, out, err } = await run(folder, 'import', paths);
    return { code, said: out + err, content: contentOf(join(home, 'postop.db')), milliseconds: performance.now() - begun };
  } catch (error) {
    return { code: 3, said: error instanceof Error ? (error.stack ?? error.name) : 'unknown', content: '', milliseconds: performance.now() - begun };
  }
}

function contentOf(path: string): string {
  const store = openStore({ path, clock: { now: () => '2026-11-01T09:00:00Z' } });
  try {
    const tables = store.sql<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all().map(({ name }) => name);
    const rows = CONTENT.filter((name) => tables.includes(name)).map((name) => JSON.stringify(store.sql(`SELECT * FROM ${name} ORDER BY 1, 2`).all()));
    return store.accounts().length === 0 ? '' : rows.join('\n');
  } finally {
    store.close();
  }
}

/** A stack or a foreign message instead of a sentence. */
export function isRaw(said: string): boolean {
  return /^\s+at \S+ \(|SqliteError|SyntaxError|TypeError|RangeError|Unexpected token/m.test(said);
}
