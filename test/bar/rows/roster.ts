// R1, R2: a roster leaves no trace, neither after a clean end nor after being killed.
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { seeded } from '../../personas/clinician.js';
import { xArchive } from '../../personas/x-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import { CanaryFinder } from '../canaries.js';
import { runProgram, start } from '../program.js';
import { canariesOf, roster, rosterCsv } from '../rosters.js';
import type { Row } from '../row.js';
import { differences, treeOf } from '../tree.js';

const FOLLOWED = 50;
const ROSTER_SIZE = 200;

const archive = (seed: number, posts: number): Uint8Array => writeZip(xArchive({ seed, posts, planted: true, exportedAt: '2026-06-01T00:00:00Z' }));

export const rosterLeavesNoTrace: Row = {
  id: 'R1', severity: 'B', fast: true, needs: [],
  claim: 'two runs with rosters of equal size and other names leave byte-identical folders',
  async run({ folder, fast, seed }) {
    const zip = join(folder, 'a.zip');
    writeFileSync(zip, archive(seed, 60));
    const [a, b] = [rosterCsv(roster(ROSTER_SIZE, 0, FOLLOWED)), rosterCsv(roster(ROSTER_SIZE, 1, 0))];
    const visits: readonly (readonly string[])[] = fast
      ? [['audit', zip, '--json', '--include', 'search', '--roster', '-']]
      : [['audit', zip, '--json', '--include', 'search', '--roster', '-'], ['scan', '--all-rules', '--roster', '-'], ['report', '--format', 'html', '--out', 'page.html'], ['decisions', 'export', 'decisions.json'], ['stats']];
    const live = async (home: string, csv: string): Promise<string> => {
      let said = '';
      for (const args of visits) said += (await runProgram({ home: join(folder, home), args, stdin: args.includes('--roster') ? csv : '' })).out;
      return said;
    };
    const [saidA, saidB] = await Promise.all([live('a', a), live('b', b)]);
    const [treeA, treeB] = [treeOf(join(folder, 'a')), treeOf(join(folder, 'b'))];
    const different = treeA.map((file) => ({ ...file }));
    different[0]?.bytes.write('!', Math.max(0, (different[0].bytes.length >> 1) - 1));
    const matched = saidA !== saidB;
    return {
      failures: [...differences(treeOf(join(folder, 'a')), treeB), ...treeB.filter(({ path }) => /-wal$|-shm$|-journal$/.test(path)).map(({ path }) => `${path} is left behind`)],
      measured: `${treeB.length} files, ${treeB.reduce((sum, { bytes }) => sum + bytes.length, 0)} bytes, equal after ${visits.length} commands`,
      control: matched && differences(different, treeB).length > 0 ? 'what was shown differed between the rosters; one changed byte was noticed' : null,
    };
  },
};

export const rosterCanaries: Row = {
  id: 'R2', severity: 'B', fast: true, needs: [],
  claim: 'no fact of 200 roster rows is in any byte on disk: after a clean end, while stopped, and after kill -9',
  async run({ folder, fast, seed }) {
    const rows = roster(ROSTER_SIZE, 2, FOLLOWED);
    const finder = new CanaryFinder(canariesOf(rows, FOLLOWED));
    const [zip, list, home] = [join(folder, 'a.zip'), join(folder, 'list.csv'), join(folder, 'home')];
    writeFileSync(zip, archive(seed, fast ? 60 : 3_000));
    writeFileSync(list, rosterCsv(rows));
    const args = ['audit', zip, '--json', '--include', 'search', '--roster', list];
    const failures: string[] = [];
    let bytes = 0;
    const look = (when: string, extra: readonly { path: string; bytes: Buffer }[] = []): void => {
      for (const file of [...treeOf(home), ...extra]) {
        bytes += file.bytes.length;
        const met = finder.find(file.bytes, file.path)[0];
        if (met) failures.push(`${when}: ${met.canary} (${met.disguise}) in ${met.file}`);
      }
    };
    const begun = performance.now();
    const first = await runProgram({ home, args });
    const life = performance.now() - begun;
    if (![0, 4].includes(first.code ?? 3)) failures.push(`the audit ended with ${first.code}`);
    look('after a clean end');
    const { next } = seeded(seed);
    const kills = fast ? 1 : 20;
    for (let kill = 0; kill < kills; kill++) {
      rmSync(home, { recursive: true, force: true });
      const { child, ended, said } = start({ home, args });
      // Every other one dies once the roster is in memory, the others anywhere in a life.
      if (kill % 2 === 0) await said('Roster: ');
      else await new Promise((done) => setTimeout(done, next() * life));
      child.kill('SIGSTOP');
      look('while stopped', openFiles(child.pid, [zip, list]));
      child.kill('SIGKILL');
      await ended;
      look('after kill -9');
    }
    const planted = [Buffer.from(rows[0]?.mrn ?? ''), Buffer.from(rows[150]?.last.toUpperCase() ?? '', 'utf16le'), gzipSync(`x ${rows[9]?.phone} y`), Buffer.from(Buffer.from(`ab${rows[7]?.email} c`).toString('base64'))];
    const seen = planted.filter((one) => finder.find(Buffer.concat([Buffer.from('before '), one, Buffer.from(' after')]), 'planted').length > 0).length;
    return { failures, measured: `${kills} kills, ${bytes.toLocaleString('en')} bytes looked through`, control: seen === planted.length ? `${seen} of ${planted.length} planted facts found (plain, UTF-16, gzip, base64)` : null };
  },
};

/** Files a stopped program holds open, also those already unlinked; not those it was given to read. */
function openFiles(pid: number | undefined, given: readonly string[]): { path: string; bytes: Buffer }[] {
  const folder = `/proc/${pid}/fd`;
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => join(folder, name)).flatMap((path) => {
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    return isFile && !given.includes(readlinkSync(path)) ? [{ path: `open file ${readlinkSync(path)}`, bytes: readFileSync(path) }] : [];
  });
}
