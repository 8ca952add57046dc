// D2, D4: a power cut and a disk that fails now and then damage nothing and undo nothing that was acknowledged.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../personas/clinician.js';
import { childScript, lost } from '../kept.js';
import { TRACE_WRITES, afterPowerCut, stepsOf } from '../power.js';
import type { Step } from '../power.js';
import type { Row } from '../row.js';

const KINDS = ['take', 'scan', 'decide', 'forget'] as const;
const STATES = 300;

interface Replay { states: number; damaged: string[]; missing: string[] }

export const powerCuts: Row = {
  id: 'D2', severity: 'B', fast: false, needs: ['strace'],
  claim: `after a power cut (${STATES} states each while ${KINDS.join(', ')}) nothing is damaged and nothing acknowledged is lost`,
  async run({ folder, seed }) {
    const script = childScript('keeper');
    const record = (name: string, sync: string): Step[] => {
      const [home, notes] = [join(folder, name), join(folder, `${name}-notes`)];
      mkdirSync(home);
      mkdirSync(notes);
      execFileSync(TRACE_WRITES[0], [...TRACE_WRITES.slice(1), '-o', join(notes, 'thread'), process.execPath, script, join(home, 'postop.db'), 'a', '2', sync], { stdio: ['ignore', 'ignore', 'inherit'] });
      return readdirSync(notes).map((file) => stepsOf(readFileSync(join(notes, file), 'latin1'), join(home, 'postop.db'))).reduce((most, steps) => (steps.length > most.length ? steps : most), []);
    };
    const replay = (steps: readonly Step[], kinds: readonly string[], states: number): Replay => {
      const random = seeded(seed);
      const outcome: Replay = { states: 0, damaged: [], missing: [] };
      const spoken = steps.flatMap((step, index) => (step.does === 'say' ? [{ index, kind: step.line.split(' ')[0] ?? '' }] : []));
      for (const kind of kinds) {
        const moments = steps.map((_, index) => index).filter((index) => spoken.find((one) => one.index >= index)?.kind === kind);
        for (let state = 0; state < states; state += 1) {
          const disk = join(folder, 'disk');
          const said = afterPowerCut(steps, random.pick(moments), random, disk);
          const { damaged, missing } = lost(join(disk, 'postop.db'), said);
          outcome.states += 1;
          outcome.damaged.push(...damaged.map((what) => `${kind}, state ${state}: ${what}`));
          outcome.missing.push(...missing.map((what) => `${kind}, state ${state}: lost ${what}`));
        }
      }
      return outcome;
    };
    const ours = replay(record('full', ''), KINDS, STATES);
    const normal = replay(record('normal', 'NORMAL'), ['decide'], STATES);
    const off = replay(record('off', 'OFF'), KINDS, STATES / 4);
    return {
      failures: [...ours.damaged, ...ours.missing], measured: `${ours.states} states of the disk: ${ours.damaged.length} damaged, ${ours.missing.length} acknowledged things lost`,
      control: normal.missing.length > 0 && off.damaged.length > 0 ? `with less syncing: ${normal.missing.length} losses in ${normal.states} states; with none: ${off.damaged.length} damages in ${off.states}` : null,
    };
  },
};

/** Calls of the system that fail at random, and how often. */
const FAULTS = [['posix/io/rw/pwrite', 0.001], ['posix/io/rw/pwrite', 0.01], ['posix/io/rw/pwrite', 0.05], ['posix/io/sync/fsync', 0.05], ['posix/io/sync/fdatasync', 0.05], ['posix/io/dir/ftruncate', 0.05], ['posix/io/rw/pread', 0.001]] as const;
const RUNS = 100;

export const failingDisk: Row = {
  id: 'D4', severity: 'm', fast: false, needs: ['fiu-run'],
  claim: `a disk that fails now and then (${RUNS} runs): nothing is damaged, and nothing is called kept that is not`,
  async run({ folder }) {
    const script = childScript('keeper');
    const failures: string[] = [];
    let broken = 0;
    let acknowledged = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const path = join(folder, `run-${run}`, 'postop.db');
      const [point, probability] = FAULTS[run % FAULTS.length] ?? FAULTS[0];
      const { stdout, stderr, status } = spawnSync('fiu-run', ['-x', '-c', `enable_random name=${point},probability=${probability}`, process.execPath, script, path, 'a', '2'], { encoding: 'utf8', timeout: 120_000 });
      const said = stdout.split('\n').filter((line) => line !== '');
      acknowledged += said.length;
      if (status !== 0) broken += 1;
      // Before anything was said nothing need be there.
      if (!said.includes('open')) continue;
      const { damaged, missing } = lost(path, said);
      failures.push(...damaged.map((what) => `run ${run} (${point}): ${what}`), ...missing.map((what) => `run ${run} (${point}): lost ${what}`));
      if (status !== 0 && !/UserError/.test(stderr)) failures.push(`run ${run} (${point}): ended without a sentence: ${stderr.split('\n').find((line) => /Error/.test(line))?.slice(0, 160) ?? status}`);
    }
    return { failures, measured: `${RUNS} runs, ${acknowledged} things acknowledged and kept`, control: broken > 0 ? `${broken} runs met a fault and ended` : null };
  },
};
