// R3 to R6: what is written says no more than it must, is private from its first moment, and goes when it is told to.
import { chmodSync, lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '../../../src/store/store.js';
import { FOLLOWS } from '../../personas/clinician.js';
import { xArchive } from '../../personas/x-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import { CanaryFinder } from '../canaries.js';
import { ROOT, runProgram } from '../program.js';
import { canariesOf, roster, rosterCsv } from '../rosters.js';
import type { Row } from '../row.js';
import { TRACE_FILES, made, traced } from '../trace.js';
import { treeOf } from '../tree.js';

const FORMATS = ['checklist', 'html', 'csv', 'xlsx', 'json', 'pdf'] as const;
const CANARY = 'zquavroxjhek';

const archive = (seed: number, spoken = ''): Uint8Array => writeZip(xArchive({ seed, posts: 60, planted: true, exportedAt: '2026-06-01T00:00:00Z' }).map((entry) => (
  entry.name === 'data/tweets.js' && spoken !== '' ? { ...entry, data: entry.data.replace(/("full_text"\s*:\s*")/g, `$1${spoken} `) } : entry)));

export const reportsQuoteTheAccount: Row = {
  id: 'R3', severity: 'B', fast: false, needs: [],
  claim: 'reports with a roster quote the account only, never the roster, and call nobody beside a name a patient',
  async run({ folder, seed }) {
    const failures: string[] = [];
    const rows = roster(200, 3, 50);
    const finder = new CanaryFinder(canariesOf(rows, 50));
    const [zip, list, home] = [join(folder, 'a.zip'), join(folder, 'list.csv'), join(folder, 'home')];
    writeFileSync(zip, archive(seed));
    writeFileSync(list, rosterCsv(rows));
    await runProgram({ home, args: ['audit', zip, '--json'] });
    const plain = await runProgram({ home, args: ['report', '--format', 'json', '--out', 'plain.json'] });
    for (const reveal of ['none', 'all']) {
      for (const format of FORMATS) {
        const { code, out, err } = await runProgram({ home, args: ['report', '--format', format, '--reveal', reveal, '--roster', list, '--out', `${reveal}.${format}`] });
        if (code !== 0) failures.push(`${format} ended with ${code}: ${err.slice(0, 200)}`);
        failures.push(...finder.find(Buffer.from(out + err), `${format} output`).slice(0, 1).map(({ canary, file }) => `${canary} in ${file}`));
      }
    }
    const files = treeOf(join(home, 'work'));
    for (const { bytes, path } of files) failures.push(...finder.find(bytes, path).slice(0, 1).map(({ canary, disguise, file }) => `${canary} (${disguise}) in ${file}`));
    const handles = FOLLOWS.filter(({ named }) => named).flatMap(({ handle, name }) => [handle, name]);
    const text = (name: string): string => files.find(({ path }) => path === name)?.bytes.toString('utf8') ?? '';
    const named = text('all.checklist').replaceAll('\\', '').split('\n').filter((line) => handles.some((handle) => line.includes(handle)));
    failures.push(...named.filter((line) => /patient/i.test(handles.reduce((rest, handle) => rest.replaceAll(handle, ''), line))).map((line) => `beside a name: ${line.slice(0, 120)}`));
    const planted = finder.find(Buffer.concat([Buffer.from(text('all.checklist')), Buffer.from(rows[3]?.mrn ?? '')]), 'planted').length;
    const more = text('none.json').length - text('plain.json').length;
    return {
      failures, measured: `${files.length} files, ${named.length} lines with a name`,
      control: plain.code === 0 && more > 500 && planted > 0 ? `the roster adds ${more} bytes of rows; a planted record number is found` : null,
    };
  },
};

const VISITS: readonly (readonly string[])[] = [
  ['audit', 'ZIP', '--json'], ['import', 'ZIP'], ['report', '--format', 'html'], ['report', '--format', 'xlsx'], ['decisions', 'export'], ['decisions', 'record'], ['doctor', '--bundle'], ['accounts', '--use', 'x=professional'], ['stats'],
];

export const privateFromTheFirst: Row = {
  id: 'R4', severity: 'B', fast: true, needs: ['strace'],
  claim: 'every file is made 0600 and every folder 0700 by its first call, whatever the umask; a more open place is told',
  async run({ folder, fast, seed }) {
    const failures: string[] = [];
    const zip = join(folder, 'a.zip');
    writeFileSync(zip, archive(seed));
    let paths = 0;
    for (const umask of fast ? ['000'] : ['000', '022']) {
      const home = join(folder, umask);
      // SQLite asks again, with a wider mode, for the file that is there already: only what makes a path counts.
      const first = new Map<string, number>();
      for (const [number, args] of (fast ? VISITS.slice(0, 1) : VISITS).entries()) {
        const notes = join(folder, `${umask}-${number}.strace`);
        await runProgram(traced({ home, args: args.map((word) => (word === 'ZIP' ? zip : word)), env: { POSTOP_HOME: join(home, 'data', 'made') }, under: ['sh', '-c', `umask ${umask}; exec "$0" "$@"`] }, TRACE_FILES, notes));
        for (const { path, mode } of made(notes, join(home, 'work'))) if (path.startsWith(home) && mode !== null && !first.has(path)) first.set(path, mode);
      }
      paths += first.size;
      failures.push(...[...first].filter(([, mode]) => (mode & 0o077) !== 0).map(([path, mode]) => `umask ${umask}: ${path} asked for ${mode.toString(8)}`));
      failures.push(...treeOf(home).filter(({ mode }) => (mode & 0o077) !== 0).map(({ path, mode }) => `umask ${umask}: ${path} is ${mode.toString(8)}`));
      if ((lstatSync(join(home, 'data', 'made')).mode & 0o077) !== 0) failures.push(`umask ${umask}: the folder is open to others`);
    }
    const open = join(folder, '000', 'data', 'made');
    chmodSync(open, 0o755);
    const told = await runProgram({ home: join(folder, '000'), args: ['doctor'], env: { POSTOP_HOME: open } });
    if (!/Others on this computer can see the folder/.test(told.out)) failures.push('a folder open to others is not told');
    const script = join(folder, 'write.mjs');
    const notes = join(folder, 'control.strace');
    writeFileSync(script, "import { writeFileSync } from 'node:fs';\nwriteFileSync('open.txt', '');\n");
    const home = join(folder, 'control');
    await runProgram(traced({ home, args: [], script }, TRACE_FILES, notes));
    const control = made(notes, join(home, 'work')).filter(({ path, mode }) => path.endsWith('open.txt') && mode === 0o666);
    return { failures, measured: `${paths} paths made`, control: control.length > 0 ? 'a file made as programs usually do is noticed (666)' : null };
  },
};

export const forgottenIsGone: Row = {
  id: 'R5', severity: 'B', fast: true, needs: [],
  claim: 'what was forgotten is in no byte of the live folder, open or closed, search index and copies included',
  async run({ folder, seed }) {
    const failures: string[] = [];
    const [zip, home] = [join(folder, 'a.zip'), join(folder, 'home')];
    writeFileSync(zip, archive(seed, CANARY));
    const finder = new CanaryFinder([{ name: 'a post', text: CANARY, digests: false }, { name: 'a note', text: 'wyrdphqogn', digests: false }]);
    const seen = (): number => treeOf(join(home, 'data')).reduce((sum, { bytes, path }) => sum + finder.find(bytes, path).length, 0);
    const database = join(home, 'data', 'postop.db');
    const clock = { now: () => '2026-11-01T09:00:00Z' };
    await runProgram({ home, args: ['audit', zip, '--json'] });
    await runProgram({ home, args: ['decisions', 'add', '--account', 'x', '--verdict', 'todo', '--note', 'wyrdphqogn'] });
    writeFileSync(`${database}.before-2`, readFileSync(database), { mode: 0o600 });
    const store = openStore({ path: database, clock });
    store.search(CANARY);
    const before = seen();
    store.forget({ platform: 'x', remoteId: store.accounts()[0]?.remoteId ?? '' });
    if (seen() > 0) failures.push(`${seen()} times there while the database is open`);
    store.close();
    if (seen() > 0) failures.push(`${seen()} times there after it was closed`);
    await runProgram({ home, args: ['import', zip] });
    const { code } = await runProgram({ home, args: ['forget', '--all', '--yes', '--i-was-advised'] });
    if (code !== 0 || seen() > 0) failures.push(`postop forget ends with ${code} and leaves ${seen()}`);
    const careless = join(home, 'data', 'careless.db');
    const db = new Database(careless);
    db.pragma('secure_delete = OFF');
    db.exec(`CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('${CANARY} and more words'); DELETE FROM t`);
    db.close();
    return { failures, measured: `${before} places before, 0 after`, control: before > 50 && seen() > 0 ? 'an ordinary DELETE leaves it in the file' : null };
  },
};

/** Milliseconds or the number of the call at which something fails. */
const FAULTS = [...[1, 2, 3, 5, 8, 12, 17, 23, 30, 40, 55, 75].map((at) => `json ${at}`), ...[1, 2, 3, 4, 6, 9, 13, 18, 25, 33, 45, 60, 80, 110, 150, 200, 260, 330, 410, 500, 600, 750, 900, 1_100].map((at) => `sql ${at}`),
  ...[150, 250, 350, 450, 600, 800, 1_000].flatMap((at) => [`throw ${at}`, `reject ${at}`])];

export const faultsSayNothing: Row = {
  id: 'R6', severity: 'm', fast: false, needs: ['strace'],
  claim: `no temporary file in any command; ${FAULTS.length} faults inside the program print nothing of what was being read`,
  async run({ folder, seed }) {
    const failures: string[] = [];
    const zip = join(folder, 'a.zip');
    writeFileSync(zip, archive(seed, CANARY));
    const said = (text: string): boolean => text.includes(CANARY) || /"?full_text|INSERT INTO|SELECT /.test(text);
    const notes = join(folder, 'all.strace');
    const quiet = join(folder, 'quiet');
    let files = 0;
    for (const args of [['audit', zip, '--json', '--debug'], ['scan', '--all-rules', '--debug'], ['report', '--format', 'pdf', '--out', 'r.pdf'], ['report', '--format', 'xlsx', '--out', 'r.xlsx'], ['stats'], ['doctor']]) {
      const { err } = await runProgram(traced({ home: quiet, args }, TRACE_FILES, notes));
      if (said(err)) failures.push(`${args[0]} --debug says what it reads`);
      const list = made(notes, join(quiet, 'work')).map(({ path }) => path).filter((path) => path.startsWith(join(quiet, 'tmp')) || path.startsWith('/var/tmp') || path.startsWith('/tmp/etilqs') || /etilqs/.test(path));
      files += list.length;
      failures.push(...list.map((path) => `${args[0]} made ${path}`));
    }
    let met = 0;
    for (const [number, fault] of FAULTS.entries()) {
      const home = join(folder, `home-${number}`);
      mkdirSync(join(home, 'reports'), { recursive: true });
      const flags = ['--import', join(ROOT, 'test/bar/children/inject.mjs'), '--report-uncaught-exception', `--report-directory=${join(home, 'reports')}`];
      const { code, out, err } = await runProgram({ home, args: ['audit', zip, '--debug'], nodeFlags: flags, env: { POSTOP_BAR_FAULT: fault, POSTOP_BAR_CANARY: CANARY } });
      if (code !== 0) met += 1;
      if (said(err) || out.includes(CANARY)) failures.push(`${fault}: ends with ${code} and says ${err.split('\n').find(said)?.slice(0, 120) ?? 'it on standard output'}`);
      for (const name of readdirSync(join(home, 'reports'))) failures.push(`${fault}: Node.js wrote ${name}`);
    }
    const script = join(folder, 'throw.mjs');
    writeFileSync(script, '');
    const bare = await runProgram({ home: join(folder, 'bare'), args: [], script, nodeFlags: ['--import', join(ROOT, 'test/bar/children/inject.mjs')], env: { POSTOP_BAR_FAULT: 'throw 1', POSTOP_BAR_CANARY: CANARY } });
    return { failures, measured: `${files} temporary files, ${FAULTS.length} faults of which ${met} ended the program`, control: met > 10 && bare.err.includes(CANARY) ? 'without a hand around it, such a fault prints the words' : null };
  },
};
