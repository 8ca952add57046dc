// H4, H5, P7: JSON that shows nothing raw, files that are whole or not there, and small functions under ten thousand random inputs each.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE, hostileReport } from '../../support/report-fixture.js';
import { seeded } from '../../personas/clinician.js';
import { childScript } from '../kept.js';
import { PROPERTIES } from '../properties.js';
import type { Row } from '../row.js';

const RAW = /[\x7F-\x9F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

export const jsonIsQuiet: Row = {
  id: 'H4', severity: 'm', fast: true, needs: ['python3'],
  claim: 'the JSON report is valid UTF-8 and JSON to another reader, shows no control or invisible character raw, and reads back as it was',
  async run({ folder, corpora }) {
    const { json } = await import('../../../reports/json.js');
    const naughty = corpora === null ? [] : (JSON.parse(readFileSync(join(corpora, 'strings', 'blns.json'), 'utf8')) as string[]);
    const texts = [...HOSTILE, ...naughty, '\x7f delete', '\x85 next line', '\u200b\ufeff', '\u{E0041} tag'];
    const path = join(folder, 'r.json');
    const bytes = Buffer.from(await json.render(hostileReport(texts)));
    writeFileSync(path, bytes);
    const failures: string[] = [];
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (RAW.test(text)) failures.push(`raw: ${JSON.stringify(RAW.exec(text)?.[0])}`);
    const read = execFileSync('python3', ['-c', 'import json,sys\nd=json.load(open(sys.argv[1],encoding="utf-8"),parse_constant=lambda x:sys.exit("no JSON: "+x))\nprint(json.dumps([f["text"] for f in d["findings"]]))', path], { encoding: 'utf8', maxBuffer: 64_000_000 });
    const back = JSON.parse(read) as string[];
    const wanted = texts.map((one) => one.replace(/\p{Cs}/gu, '\uFFFD'));
    failures.push(...wanted.filter((one) => !back.includes(one)).map((one) => `does not read back: ${JSON.stringify(one)}`));
    return { failures, measured: `${texts.length} texts, ${bytes.length.toLocaleString('en')} bytes, read by Python`, control: RAW.test(JSON.stringify(texts)) ? 'the same texts by JSON.stringify alone are raw' : null };
  },
};

const KILLS = 100;
const SIZE = 6 * 1024 * 1024;

/** Kills a child that writes file after file; returns names that hold neither of the two whole contents. */
async function killWriters(folder: string, way: 'report' | 'plain', kills: number, seed: number): Promise<{ half: string[]; open: string[]; whole: number }> {
  const { next } = seeded(seed);
  const script = childScript('writer');
  const contents = ['a', 'b'].map((letter) => createHash('sha256').update(Buffer.alloc(SIZE, letter)).digest('hex'));
  const outcome = { half: [] as string[], open: [] as string[], whole: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const place = join(folder, `${way}-${kill}`);
    mkdirSync(place);
    const child = spawn(process.execPath, [script, place, way, String(SIZE)], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise<void>((done) => {
      child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), next() * 120));
      child.once('close', () => done());
    });
    for (const name of readdirSync(place)) {
      const path = join(place, name);
      if ((lstatSync(path).mode & 0o077) !== 0) outcome.open.push(path);
      if (name.startsWith('.')) continue;
      if (contents.includes(createHash('sha256').update(readFileSync(path)).digest('hex'))) outcome.whole += 1;
      else outcome.half.push(path);
    }
    execFileSync('rm', ['-rf', place]);
  }
  return outcome;
}

export const filesAreWhole: Row = {
  id: 'H5', severity: 'B', fast: false, needs: ['root', 'mount', 'umount'],
  claim: `a report is there whole or not at all (${KILLS} kills), private, never through a link, never over another unasked; a full disk leaves the old one`,
  async run({ folder, seed }) {
    const { writeReport } = await import('../../../src/commands/output.js');
    const failures: string[] = [];
    const ours = await killWriters(folder, 'report', KILLS, seed);
    failures.push(...ours.half.map((path) => `half: ${path}`), ...ours.open.map((path) => `readable by others: ${path}`));
    const plain = await killWriters(folder, 'plain', 20, seed);
    const give = (out: string, force: boolean, bytes: Uint8Array): Promise<string> => writeReport({ folder, name: 'r', extension: 'md', out, force, bytes }).then(() => 'written', (error: Error) => error.message);
    writeFileSync(join(folder, 'kept.md'), 'old');
    symlinkSync(join(folder, 'kept.md'), join(folder, 'link.md'));
    for (const force of [false, true]) if ((await give(join(folder, 'link.md'), force, Buffer.from('new'))) === 'written') failures.push('a link was followed');
    if ((await give(join(folder, 'kept.md'), false, Buffer.from('new'))) === 'written' || readFileSync(join(folder, 'kept.md'), 'utf8') !== 'old') failures.push('a file was replaced unasked');
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
    try {
      writeFileSync(join(disk, 'r.md'), 'old');
      const said = await give(join(disk, 'r.md'), true, Buffer.alloc(4 * 1024 * 1024));
      if (!/disk is full/.test(said) || readFileSync(join(disk, 'r.md'), 'utf8') !== 'old' || readdirSync(disk).length !== 1) failures.push(`a full disk: ${said}, ${readdirSync(disk).join(', ')}`);
    } finally {
      execFileSync('umount', [disk]);
    }
    if (existsSync(join(folder, 'link.md')) && !lstatSync(join(folder, 'link.md')).isSymbolicLink()) failures.push('the link was replaced');
    return { failures, measured: `${KILLS} kills, ${ours.whole} whole files, 0 halves`, control: plain.half.length > 0 ? `written as programs usually do, ${plain.half.length} of ${plain.half.length + plain.whole} files are halves` : null };
  },
};

export const smallFunctions: Row = {
  id: 'P7', severity: 'm', fast: true, needs: [],
  claim: 'cleaning, escaping, dates, ids, names and ranges hold for 10,000 random inputs each',
  async run({ fast, seed }) {
    const { check } = await import('fast-check');
    const failures: string[] = [];
    const runs = fast ? 400 : 10_000;
    let tripped = 0;
    for (const { name, property, broken } of PROPERTIES) {
      const outcome = await check(property, { numRuns: runs, seed });
      if (outcome.failed) failures.push(`${name}: ${JSON.stringify(outcome.counterexample)?.slice(0, 300)} (seed ${seed}) ${outcome.errorInstance instanceof Error ? outcome.errorInstance.message.slice(0, 200) : ''}`);
      if ((await check(broken, { numRuns: runs, seed })).failed) tripped += 1;
    }
    return { failures, measured: `${PROPERTIES.length} properties, ${runs.toLocaleString('en')} inputs each, seed ${seed}`, control: tripped === PROPERTIES.length ? `each fails for a function that does nothing or too little` : null };
  },
};
