// Z1 to Z5: hostile and damaged archives are refused or read in part, in a sentence, within bounds, and never called whole.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { seeded } from '../../personas/clinician.js';
import { xArchive } from '../../personas/x-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import type { ZipEntry } from '../../support/zip-writer.js';
import { bombs } from '../bombs.js';
import { exportsOf } from '../exports.js';
import { mutate } from '../mutations.js';
import { ROOT, runProgram } from '../program.js';
import { isRaw, readAnew } from '../reading.js';
import type { ReadingOutcome } from '../reading.js';
import type { Row } from '../row.js';
import { TRACE_FILES, made, outside, traced } from '../trace.js';

const SECONDS = 5;
const MEGABYTES = 300;

export const bombsAreRefused: Row = {
  id: 'Z1', severity: 'B', fast: true, needs: [],
  claim: 'every bomb is refused or read in part, in a sentence, in under 5 s and 300 MB',
  async run({ folder, fast }) {
    const failures: string[] = [];
    let slowest = 0;
    let largest = 0;
    const all = await bombs(fast ? 0.004 : 1);
    for (const { name, bytes, harmless = false } of all) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const { code, said, seconds, megabytes } = fast ? { ...(await readAnew(folder, [path])), seconds: 0, megabytes: 0 } : await measured(folder, path);
      slowest = Math.max(slowest, seconds);
      largest = Math.max(largest, megabytes);
      if (![2, 4, ...(harmless || fast ? [0] : [])].includes(code) || said.trim() === '' || isRaw(said)) failures.push(`${name}: exit ${code}: ${said.slice(0, 200)}`);
      if (seconds > SECONDS || megabytes > MEGABYTES) failures.push(`${name}: ${seconds.toFixed(1)} s, ${megabytes} MB`);
    }
    const naive = await import('node:zlib').then(({ inflateRawSync, deflateRawSync }) => inflateRawSync(deflateRawSync(Buffer.alloc(fast ? 4_000_000 : 400_000_000))).length * (fast ? 100 : 1));
    return { failures, measured: `${all.length} bombs, slowest ${slowest.toFixed(1)} s, largest ${largest} MB`, control: naive > MEGABYTES * 1e6 ? 'one such entry, inflated at once, is larger than the bound' : null };
  },
};

/** The reading's own seconds: what starting the program costs is taken off. */
async function measured(folder: string, path: string): Promise<{ code: number; said: string; seconds: number; megabytes: number }> {
  const usage = join(folder, 'usage.json');
  const begun = performance.now();
  const { code, out, err } = await runProgram({ home: join(folder, 'home'), args: ['import', path], env: { POSTOP_BAR_USAGE: usage }, nodeFlags: ['--import', join(ROOT, 'test/bar/measure.mjs')] });
  const seconds = (performance.now() - begun) / 1000;
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, 'utf8')) as { maxRSS: number; userCPUTime: number; systemCPUTime: number };
  return { code: code ?? 3, said: out + err, seconds: Math.min(seconds, (userCPUTime + systemCPUTime) / 1e6), megabytes: Math.round(maxRSS / 1024) };
}

const NAMES = ['../../evil.js', '/etc/evil.js', 'C:\\evil.js', 'C:/evil.js', '..\\..\\evil.js', 'data/../../../evil.js', 'data/\0evil.js', 'data/\x1b]0;evil\x07.js', 'data/a\r\nb.js', 'CON', 'data/NUL.js', `${'a/'.repeat(3_000)}b.js`, 'data/‮sj.live'];

export const namesLeadNowhere: Row = {
  id: 'Z2', severity: 'B', fast: false, needs: ['strace'],
  claim: 'no name or link inside an archive makes a path outside the data folder',
  async run({ folder }) {
    const hostile = [...NAMES.map((name): ZipEntry => ({ name, data: 'window.YTD.tweets.part9 = [{}]' })), { name: 'data/link.js', data: '/etc/passwd', mode: 0o120777 }];
    const failures: string[] = [];
    const path = join(folder, 'names.zip');
    const home = join(folder, 'home');
    let paths = 0;
    for (const [number, entry] of [null, ...hostile].entries()) {
      writeFileSync(path, writeZip([...xArchive({ seed: 2, posts: 10, exportedAt: '2026-06-01T00:00:00Z' }), ...(entry === null ? hostile : [entry])]));
      if (entry !== null && number > 3) {
        const outcome = await readAnew(folder, [path]);
        if (![0, 2, 4].includes(outcome.code) || isRaw(outcome.said) || /[\x00-\x09\x0b-\x1f\x7f-\x9f]/.test(outcome.said)) failures.push(`name ${number}: exit ${outcome.code}, or its name was printed raw`);
        continue;
      }
      const notes = join(folder, `names-${number}.strace`);
      await runProgram(traced({ home, args: ['import', path] }, TRACE_FILES, notes));
      const list = made(notes, join(home, 'work'));
      paths += list.length;
      failures.push(...outside(list, home).map((one) => `made ${one}`));
    }
    const script = join(folder, 'write.mjs');
    const [notes, evil] = [join(folder, 'control.strace'), join(folder, 'evil.js')];
    writeFileSync(script, `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(evil)}, '');\n`);
    await runProgram(traced({ home, args: [], script }, TRACE_FILES, notes));
    const control = outside(made(notes, join(home, 'work')), home);
    return { failures, measured: `${hostile.length} names, ${paths} paths made, all in the data folder`, control: control.includes(evil) ? 'a file written outside was noticed' : null };
  },
};

/** What may end a reading of something that is not whole. */
function judged(outcome: ReadingOutcome, whole: string, what: string): string[] {
  if (![0, 2, 4].includes(outcome.code) || isRaw(outcome.said)) return [`${what}: exit ${outcome.code}: ${outcome.said.slice(0, 300)}`];
  if (outcome.said.trim() === '') return [`${what}: nothing was said`];
  if (outcome.milliseconds > SECONDS * 1000) return [`${what}: ${Math.round(outcome.milliseconds)} ms`];
  return outcome.code === 0 && outcome.content !== whole ? [`${what}: called whole, but what was read differs`] : [];
}

export const strangeZips: Row = {
  id: 'Z3', severity: 'B', fast: false, needs: ['corpora'],
  claim: 'the odd and broken zips of other libraries: no crash, no hang; damage is told',
  async run({ folder, corpora }) {
    const failures: string[] = [];
    const zips = ['zip-libzip', 'zip-yauzl'].flatMap((name) => filesBelow(join(corpora ?? '', name))).filter((path) => path.endsWith('.zip'));
    for (const path of zips) {
      const outcome = await readAnew(folder, [path]);
      failures.push(...judged(outcome, '', path));
      if (outcome.code === 0) failures.push(`${path}: exit 0, but it holds no export`);
    }
    const entries = xArchive({ seed: 6, posts: 10, exportedAt: '2026-06-01T00:00:00Z' });
    const spoiled = entries.map((entry): ZipEntry => (entry.name === 'data/tweets.js' ? { ...entry, crc: 12345 } : entry));
    const outcome = await read(folder, 'crc.zip', writeZip(spoiled));
    if (outcome.code !== 4 || !outcome.said.includes('tweets.js')) failures.push(`a wrong checksum ends with ${outcome.code}`);
    const honest = await read(folder, 'honest.zip', writeZip(entries));
    return { failures, measured: `${zips.length} zips, none called whole; a wrong checksum is told`, control: honest.code === 0 ? 'the same archive with its right checksum ends with 0' : null };
  },
};

export const damageIsTold: Row = {
  id: 'Z4', severity: 'B', fast: true, needs: [],
  claim: 'cut and mutated exports: never a crash, a hang, or a clean report of a damaged source',
  async run({ folder, fast, seed }) {
    const failures: string[] = [];
    const counts = { 0: 0, 2: 0, 4: 0 } as Record<number, number>;
    const given = exportsOf(seed);
    const mutants = fast ? 22 : 500;
    const wholes = new Map<string, string>();
    for (const one of given) wholes.set(one.platform, (await read(folder, one.file, one.bytes)).content);
    for (let number = 0; number < mutants; number++) {
      const one = given[number % given.length];
      if (one === undefined) continue;
      const { what, bytes } = mutate(one.bytes, seed * 1_000 + number);
      const outcome = await read(folder, one.file, bytes);
      counts[outcome.code] = (counts[outcome.code] ?? 0) + 1;
      failures.push(...judged(outcome, wholes.get(one.platform) ?? '', `${one.platform}: ${what}`));
    }
    const { below } = seeded(seed);
    let cuts = 0;
    for (const one of given) {
      if (one.entries === null) continue;
      const whole = await readAnew(folder, [unpack(folder, `${one.platform}-whole`, one.entries)]);
      for (const [index, entry] of one.entries.entries()) {
        // Of other people's contacts only the size is looked at: such a file is not read unless asked for.
        if (!/\.(js|json|xml)$/.test(entry.name) || /contacts|address_book/.test(entry.name) || (fast && index % 12 !== 0)) continue;
        const data = Buffer.from(entry.data);
        // What stands after the last bracket is no data: a cut there loses nothing.
        const root = unpack(folder, `${one.platform}-${index}`, one.entries.map((each) => (each === entry ? { ...each, data: data.subarray(0, below(Math.max(1, data.length - 4))) } : each)));
        failures.push(...judged(await readAnew(folder, [root]), whole.content, `${one.platform}: ${entry.name} cut in a folder`));
        cuts++;
      }
    }
    return {
      failures, measured: `${mutants} mutants (${counts[0]} untouched where it is read, ${counts[2]} refused, ${counts[4]} read in part) and ${cuts} cut files`,
      control: [...wholes.values()].every((content) => content !== '') && (counts[4] ?? 0) + (counts[2] ?? 0) > mutants / 2 ? `all ${wholes.size} kinds of export are read whole when they are whole` : null,
    };
  },
};

const HUGE = { posts: 2_000_000, media: 100_000, bytes: 48_000, seconds: 120, megabytes: 400 };
/** Adds pictures to a zip as a download of many years holds them: stored, past 4 GB. */
const ADD_MEDIA = 'import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], "a", zipfile.ZIP_STORED, allowZip64=True) as z:\n    data = bytes(range(256)) * (int(sys.argv[3]) // 256)\n    for i in range(int(sys.argv[2])): z.writestr("data/tweets_media/%d-a.jpg" % i, data)';

export const hugeArchive: Row = {
  id: 'Z5', severity: 'm', fast: false, needs: ['python3'],
  claim: `an archive of ${HUGE.posts.toLocaleString('en')} posts and ${HUGE.media.toLocaleString('en')} pictures is read in under ${HUGE.megabytes} MB and ${HUGE.seconds} s`,
  async run({ folder, seed }) {
    const { writeBigX } = await import('../../personas/big-x.js');
    const failures: string[] = [];
    const path = join(folder, 'huge.zip');
    await writeBigX(HUGE.posts, path, { seed });
    execFileSync('python3', ['-c', ADD_MEDIA, path, String(HUGE.media), String(HUGE.bytes)]);
    const gigabytes = statSync(path).size / 1e9;
    const usage = join(folder, 'usage.json');
    const begun = performance.now();
    const { code, out, err } = await runProgram({ home: join(folder, 'home'), args: ['import', path], env: { POSTOP_BAR_USAGE: usage }, nodeFlags: ['--import', join(ROOT, 'test/bar/measure.mjs')] });
    const seconds = (performance.now() - begun) / 1000;
    const megabytes = Math.round((JSON.parse(readFileSync(usage, 'utf8')) as { maxRSS: number }).maxRSS / 1024);
    if (code !== 0 || !`${out}${err}`.includes(HUGE.posts.toLocaleString('en'))) failures.push(`exit ${code}: ${(out + err).slice(0, 200)}`);
    if (seconds > HUGE.seconds || megabytes > HUGE.megabytes) failures.push(`${seconds.toFixed(0)} s, ${megabytes} MB`);
    return { failures, measured: `${gigabytes.toFixed(1)} GB: ${seconds.toFixed(0)} s, ${megabytes} MB`, control: gigabytes * 1000 > HUGE.megabytes * 4 ? 'the archive is many times larger than the bound' : null };
  },
};

function read(folder: string, name: string, bytes: Uint8Array): Promise<ReadingOutcome> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return readAnew(folder, [path]);
}

function unpack(folder: string, name: string, entries: readonly ZipEntry[]): string {
  for (const entry of entries) {
    const path = join(folder, name, entry.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, entry.data);
  }
  return join(folder, name);
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
