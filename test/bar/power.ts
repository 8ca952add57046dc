// What a disk may hold after the power was cut: the writes of a traced program, of which those not yet synced are kept, dropped or torn.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Seeded } from '../personas/clinician.js';

export const TRACE_WRITES = ['strace', '-ff', '-q', '-y', '-xx', '-s', '1000000', '-e', 'trace=openat,write,pwrite64,fsync,fdatasync,ftruncate,unlink'] as const;

export type Step =
  | Change | { does: 'sync' | 'unlink'; file: string } | { does: 'say'; line: string };
type Change = { does: 'write'; file: string; at: number; bytes: Buffer } | { does: 'cut'; file: string; size: number };

const SECTOR = 512;

/** The steps of one thread on files whose name begins with `database`, and the lines it said. */
export function stepsOf(notes: string, database: string): Step[] {
  const steps: Step[] = [];
  for (const line of notes.split('\n')) {
    const call = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line);
    if (call === null || call[3]?.startsWith('-')) continue;
    const [, name = '', words = ''] = call;
    const quoted = bytesOf(/"((?:\\x[0-9a-f]{2})*)"/.exec(words)?.[1] ?? '');
    if (name === 'write' && /^1[<,]/.test(words)) for (const said of quoted.toString().split('\n').filter((one) => one !== '')) steps.push({ does: 'say', line: said });
    const file = name === 'unlink' ? quoted.toString() : fileOf(words);
    if (file === null || !file.startsWith(database) || file.endsWith('-shm')) continue;
    const last = Number(/(\d+)$/.exec(words)?.[1] ?? 0);
    if (name === 'pwrite64') steps.push({ does: 'write', file, at: last, bytes: quoted });
    if (name === 'ftruncate') steps.push({ does: 'cut', file, size: last });
    if (name === 'fsync' || name === 'fdatasync') steps.push({ does: 'sync', file });
    if (name === 'unlink') steps.push({ does: 'unlink', file });
  }
  return steps;
}

/** strace writes the path of a descriptor plainly or as bytes, as it does with strings. */
function fileOf(words: string): string | null {
  const path = /^\d+<([^>]*)>/.exec(words)?.[1];
  return path === undefined ? null : path.startsWith('\\x') ? bytesOf(path).toString() : path;
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}

/** Writes into `folder` what the disk may hold when the power goes before step `end`; returns what had been said by then. */
export function afterPowerCut(steps: readonly Step[], end: number, random: Seeded, folder: string): string[] {
  const disk = new Map<string, { safe: Buffer; waiting: Change[] }>();
  const said: string[] = [];
  const at = (file: string): { safe: Buffer; waiting: Change[] } => {
    const there = disk.get(file) ?? { safe: Buffer.alloc(0), waiting: [] };
    disk.set(file, there);
    return there;
  };
  for (const step of steps.slice(0, end)) {
    if (step.does === 'say') said.push(step.line);
    else if (step.does === 'unlink') disk.delete(step.file);
    else if (step.does === 'sync') {
      const there = at(step.file);
      there.safe = there.waiting.reduce(changed, there.safe);
      there.waiting = [];
    } else if (step.does === 'write' || step.does === 'cut') at(step.file).waiting.push(step);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Sometimes the order was kept up to a moment, sometimes each write has its own fate.
  for (const [file, { safe, waiting }] of disk) {
    const inOrder = random.next() < 0.5 ? random.below(waiting.length + 1) : null;
    const kept = waiting.flatMap((step, index) => {
      if (inOrder !== null) return index < inOrder ? [step] : [];
      const fate = random.next();
      return fate < 0.4 ? [step] : fate < 0.8 ? [] : torn(step, random);
    });
    writeFileSync(join(folder, basename(file)), kept.reduce(changed, safe));
  }
  return said;
}

function changed(bytes: Buffer, step: Change): Buffer {
  if (step.does === 'cut') return step.size <= bytes.length ? Buffer.from(bytes.subarray(0, step.size)) : Buffer.concat([bytes, Buffer.alloc(step.size - bytes.length)]);
  const whole = bytes.length >= step.at + step.bytes.length ? Buffer.from(bytes) : Buffer.concat([bytes, Buffer.alloc(step.at + step.bytes.length - bytes.length)]);
  step.bytes.copy(whole, step.at);
  return whole;
}

/** A write of which only some sectors arrived. */
function torn(step: Change, random: Seeded): Extract<Step, { does: 'write' }>[] {
  if (step.does === 'cut') return [];
  const sectors = Array.from({ length: Math.ceil(step.bytes.length / SECTOR) }, (_, index) => index * SECTOR);
  return sectors.filter(() => random.next() < 0.5).map((from) => ({ ...step, at: step.at + from, bytes: step.bytes.subarray(from, from + SECTOR) }));
}
