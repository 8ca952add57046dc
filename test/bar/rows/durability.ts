// D rows: kills, full disks, damaged databases and other places of the world change nothing that was acknowledged.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../personas/clinician.js';
import { xArchive } from '../../personas/x-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import { childScript, ended as killed, lost } from '../kept.js';
import { mutate } from '../mutations.js';
import { runProgram } from '../program.js';
import { isRaw, readAnew } from '../reading.js';
import type { Row } from '../row.js';
import { differences, treeOf } from '../tree.js';

const KILLS = 200;
/** Of a child that also forgets; dying while a report is written is row H5, while an old database is brought up to date D7. */
const MORE_KILLS = 60;

export const killsLoseNothing: Row = {
  id: 'D1', severity: 'B', fast: false, needs: [],
  claim: `nothing acknowledged is lost in ${KILLS + MORE_KILLS} kills while taking, scanning, deciding and forgetting`,
  async run({ folder, seed }) {
    const { killLoop } = await import('../../store/kill-loop.js');
    const loop = await killLoop(folder, KILLS);
    const [acknowledged, failures] = [loop.acknowledged, [...loop.failures]];
    const more = await killKeepers(folder, seed);
    failures.push(...more.failures);
    const kinds = ['take', 'scan', 'decide'].map((what) => acknowledged.filter((line) => line.startsWith(what)).length);
    return { failures, measured: `${KILLS} kills; ${kinds[0]} exports, ${kinds[1]} scans and ${kinds[2]} decisions acknowledged and kept; ${MORE_KILLS} more, ${more.forgotten} accounts forgotten for good`, control: kinds.every((count) => count > 0) && more.forgotten > 0 ? 'each kind of work was acknowledged before a kill' : null };
  },
};

async function killKeepers(folder: string, seed: number): Promise<{ failures: string[]; forgotten: number }> {
  const script = childScript('keeper');
  const { next } = seeded(seed);
  const outcome = { failures: [] as string[], forgotten: 0 };
  for (let kill = 0; kill < MORE_KILLS; kill += 1) {
    const path = join(folder, `keeper-${kill}`, 'postop.db');
    const { out } = await killed(script, [path, 'a', '3'], 150 + next() * 1_500);
    const said = out.split('\n').slice(0, -1);
    outcome.forgotten += said.filter((line) => line.startsWith('forget')).length;
    const { damaged, missing } = said.includes('open') ? lost(path, said) : { damaged: [], missing: [] };
    outcome.failures.push(...damaged.map((what) => `kill ${kill}: ${what}`), ...missing.map((line) => `kill ${kill}: lost ${line}`));
  }
  return outcome;
}

export const fullDisk: Row = {
  id: 'D3', severity: 'B', fast: false, needs: ['root', 'mount', 'umount'],
  claim: 'a full disk is said in a sentence; what was confirmed stays; with room again it goes on',
  async run({ folder, seed }) {
    const failures: string[] = [];
    const disk = join(folder, 'disk');
    const zip = (name: string, posts: number): string => {
      const path = join(folder, name);
      writeFileSync(path, writeZip(xArchive({ seed, posts, exportedAt: posts > 100 ? '2026-07-01T00:00:00Z' : '2026-06-01T00:00:00Z' })));
      return path;
    };
    const [small, large] = [zip('small.zip', 50), zip('large.zip', 40_000)];
    let refused = 0;
    for (const size of ['2m', '4m', '6m']) {
      mkdirSync(disk, { recursive: true });
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
      try {
        const env = { POSTOP_HOME: join(disk, 'data') };
        const first = await runProgram({ home: folder, args: ['import', small], env });
        if (first.code !== 0) failures.push(`${size}: the small export ends with ${first.code}`);
        const full = await runProgram({ home: folder, args: ['import', large], env });
        if (full.code === 2 && /disk/i.test(full.err)) refused += 1;
        else failures.push(`${size}: a full disk ends with ${full.code}: ${full.err.slice(0, 200)}`);
        execFileSync('mount', ['-o', 'remount,size=200m', disk]);
        const again = await runProgram({ home: folder, args: ['import', large], env });
        if (again.code !== 0) failures.push(`${size}: with room again it ends with ${again.code}: ${again.err.slice(0, 200)}`);
        const doctor = await runProgram({ home: folder, args: ['doctor', '--json'], env });
        if (!/"state": "good",\s*"says": "Whole/.test(doctor.out)) failures.push(`${size}: the database is not whole`);
      } finally {
        execFileSync('umount', [disk]);
      }
    }
    return { failures, measured: '3 sizes of disk', control: refused > 0 ? `${refused} of 3 were full` : null };
  },
};

export const strangeDatabases: Row = {
  id: 'D6', severity: 'B', fast: true, needs: [],
  claim: 'a damaged, foreign or newer database is told in a sentence, never a crash',
  async run({ folder, fast, seed }) {
    const { run } = await import('../../commands/run.js');
    const failures: string[] = [];
    const path = join(folder, 'a.zip');
    writeFileSync(path, writeZip(xArchive({ seed, posts: 60, exportedAt: '2026-06-01T00:00:00Z' })));
    await readAnew(folder, [path]);
    const database = join(folder, 'home', 'postop.db');
    const whole = readFileSync(database);
    const damaged = Array.from({ length: fast ? 24 : 200 }, (_, index) => mutate(whole, seed * 1_000 + index));
    const foreign = [{ what: 'words', bytes: Buffer.from('hello '.repeat(1_000)) }, { what: 'encrypted', bytes: Buffer.from(whole.map((byte, index) => byte ^ (index * 31 + 7))) }];
    let told = 0;
    for (const { what, bytes } of [...damaged, ...foreign]) {
      writeFileSync(database, bytes);
      try {
        const results = [await run(folder, 'stats'), await run(folder, 'decisions', ['export', '--out', join(folder, `d-${told}.json`)])];
        if (results.some(({ out, err }) => isRaw(out + err))) failures.push(`${what}: a foreign message was shown`);
        if (results.some(({ code }) => code !== 0)) told += 1;
      } catch (error) {
        failures.push(`${what}: ${error instanceof Error ? `${error.name} ${(error.stack ?? '').split('\n')[1] ?? ''}` : 'unknown'}`);
      }
    }
    return { failures, measured: `${damaged.length + foreign.length} databases, ${told} refused in a sentence`, control: told >= foreign.length ? 'foreign files are refused' : null };
  },
};

export const sameTwice: Row = {
  id: 'D9', severity: 'm', fast: false, needs: [],
  claim: 'the same export gives the same bytes, twice and in other zones and languages',
  async run({ folder, seed }) {
    const path = join(folder, 'a.zip');
    writeFileSync(path, writeZip(xArchive({ seed, posts: 120, planted: true, exportedAt: '2026-06-01T00:00:00Z' })));
    const failures: string[] = [];
    const places: readonly Readonly<Record<'TZ' | 'LANG' | 'LC_ALL', string>>[] = [{ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, { TZ: 'Pacific/Chatham', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }, { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }];
    const said: string[] = [];
    for (const [index, env] of places.entries()) {
      const home = join(folder, `home-${index}`);
      said.push((await runProgram({ home, args: ['audit', path, '--json'], env })).out);
      const again = await runProgram({ home, args: ['import', path], env });
      if (!/Read before/.test(again.out)) failures.push(`${env.TZ}: the same export was read again`);
      await runProgram({ home, args: ['report', '--format', 'csv', '--out', 'r.csv'], env });
    }
    const trees = places.map((_, index) => treeOf(join(folder, `home-${index}`)));
    for (const index of [1, 2]) {
      if (said[index] !== said[0]) failures.push(`${places[index]?.TZ}: the JSON differs`);
      failures.push(...differences(trees[0] ?? [], trees[index] ?? []).map((one) => `${places[index]?.TZ}: ${one}`));
    }
    const other = await runProgram({ home: join(folder, 'other'), args: ['audit', path, '--json'], env: { POSTOP_NOW: '2027-01-01T00:00:00Z' } });
    return { failures, measured: `${places.length} places, ${trees[0]?.length ?? 0} files each`, control: other.out !== said[0] ? 'another day gives other bytes' : null };
  },
};
