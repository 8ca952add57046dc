// D5, D7: two programs at one database, and a program that dies while it brings an old one to the newest shape.
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { seeded } from '../../personas/clinician.js';
import { xArchive } from '../../personas/x-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import { MIGRATIONS, backupPath } from '../../../src/store/migrations.js';
import { childScript, ended, lost } from '../kept.js';
import { runProgram } from '../program.js';
import { readAnew } from '../reading.js';
import type { Row } from '../row.js';

const WRITERS = ['a', 'b', 'c'];

export const twoInstances: Row = {
  id: 'D5', severity: 'm', fast: false, needs: [],
  claim: 'three writers at one database lose nothing; where one must not wait, it says who is in the way',
  async run({ folder, seed }) {
    const failures: string[] = [];
    const script = childScript('keeper');
    const shared = join(folder, 'shared', 'postop.db');
    const writers = await Promise.all(WRITERS.map((name) => ended(script, [shared, name, '4'])));
    for (const { code, err } of writers) if (code !== 0 && !/UserError/.test(err)) failures.push(`a writer ended with ${code}: ${err.slice(0, 200)}`);
    const said = writers.flatMap(({ out }) => out.split('\n').filter((line) => line !== ''));
    const { damaged, missing } = lost(shared, said);
    failures.push(...damaged, ...missing.map((line) => `lost ${line}`));

    const path = join(folder, 'a.zip');
    const home = join(folder, 'home');
    writeFileSync(path, writeZip(xArchive({ seed, posts: 30, exportedAt: '2026-06-01T00:00:00Z' })));
    await runProgram({ home, args: ['stats'] });
    const neighbour = new Database(join(home, 'data', 'postop.db'));
    neighbour.exec('BEGIN IMMEDIATE');
    const refused = await runProgram({ home, args: ['import', path] });
    neighbour.exec('ROLLBACK');
    neighbour.close();
    if (refused.code !== 2 || !refused.err.includes('Another PostOp')) failures.push(`beside a writer it ends with ${refused.code}: ${refused.err.slice(0, 200)}`);
    const after = await runProgram({ home, args: ['import', path] });
    return {
      failures, measured: `${WRITERS.length} writers, ${said.length} things acknowledged, ${writers.filter(({ code }) => code !== 0).length} told to wait`,
      control: after.code === 0 && said.length > 100 ? 'alone, the refused command works' : null,
    };
  },
};

const KILLS = 40;

export const killedMigration: Row = {
  id: 'D7', severity: 'B', fast: false, needs: [],
  claim: `a database of every released shape opens, a copy made first; ${KILLS} kills meanwhile lose nothing`,
  async run({ folder, seed }) {
    const failures: string[] = [];
    const path = join(folder, 'a.zip');
    writeFileSync(path, writeZip(xArchive({ seed, posts: 20_000, exportedAt: '2026-06-01T00:00:00Z' })));
    await readAnew(folder, [path]);
    const old = join(folder, 'old.db');
    asFirstReleased(join(folder, 'home', 'postop.db'), old);
    const script = childScript('opener');
    const database = join(folder, 'kept', 'postop.db');
    const fresh = (): void => {
      rmSync(join(folder, 'kept'), { recursive: true, force: true });
      mkdirSync(join(folder, 'kept'));
      copyFileSync(old, database);
    };
    fresh();
    const begun = performance.now();
    await ended(script, [database]);
    const life = performance.now() - begun;
    const { next } = seeded(seed);
    const wanted = postsOf(old);
    let early = 0;
    let between = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      fresh();
      const { out } = await ended(script, [database], life * (0.3 + 0.7 * next()));
      if (out === '') early += 1;
      if (out === '' && existsSync(backupPath(database, 1))) between += 1;
      const again = await ended(script, [database]);
      if (again.code !== 0 || !again.out.startsWith('open 1')) failures.push(`kill ${kill}: the next start ends with ${again.code}: ${again.err.slice(0, 200)}`);
      if (postsOf(database) !== wanted) failures.push(`kill ${kill}: posts were lost`);
      if (existsSync(backupPath(database, 1)) && postsOf(backupPath(database, 1)) !== wanted) failures.push(`kill ${kill}: the copy is not whole`);
      const { damaged } = lost(database, []);
      failures.push(...damaged.map((what) => `kill ${kill}: ${what}`));
    }
    return {
      failures, measured: `the oldest of ${MIGRATIONS.length - 1} older shapes, ${KILLS} kills, ${wanted.split(' ')[0]} posts kept each time`,
      control: early > 0 ? `${early} of them died before it was done, ${between} of those after the copy was begun` : null,
    };
  },
};

/** What a database of the first release looks like: without what later steps added. */
function asFirstReleased(from: string, to: string): void {
  copyFileSync(from, to);
  const db = new Database(to);
  for (const name of ['checkpoint', 'pulled', 'own_answer']) db.exec(`DROP TABLE ${name}`);
  db.pragma('user_version = 1');
  db.pragma('journal_mode = DELETE');
  db.close();
}

function postsOf(path: string): string {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare("SELECT count(*) || ' ' || total(length(text)) FROM post").pluck().get() as string;
  } finally {
    db.close();
  }
}
