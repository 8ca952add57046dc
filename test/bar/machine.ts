// What this machine has: programs on the path, rights, folders.
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Bench, Need, Outcome, Row } from './row.js';

/** Where a program lies, or null. */
export function programPath(name: string): string | null {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

function hasPackage(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

export function lacking(row: Row, corpora: string | null): readonly Need[] {
  return row.needs.filter((need) => {
    if (need === 'corpora') return corpora === null;
    if (need === 'ciphers') return !hasPackage('better-sqlite3-multiple-ciphers');
    if (need === 'root') return process.getuid?.() !== 0;
    return programPath(need) === null;
  });
}

/** Runs one row in a folder of its own, which is gone afterwards. */
export async function runRow(row: Row, given: Omit<Bench, 'folder'>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), `postop-bar-${row.id.toLowerCase()}-`));
  try {
    return await row.run({ ...given, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
