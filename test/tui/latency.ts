// Measures key to frame on a pretended terminal, by hand: `npx tsx test/tui/latency.ts [findings] [columns] [rows]`.
import { PassThrough, Writable } from 'node:stream';
import { performance } from 'node:perf_hooks';
import { openInterface } from '../../src/tui/open.js';
import { fixture } from './fixture.js';

const [findings = '100000', columns = '120', rows = '40'] = process.argv.slice(2);
let drawn: (() => void) | null = null;
const stdin = Object.assign(new PassThrough(), { isTTY: true, ref: () => undefined, unref: () => undefined, setRawMode: () => undefined });
const stdout = Object.assign(new Writable({
  write(_chunk, _encoding, done) {
    done();
    drawn?.();
  },
}), { isTTY: true, columns: Number(columns), rows: Number(rows) });

interface Took { clock: number; processor: number }

/** Milliseconds until something was written after the key, by the clock and of the processor; null when nothing changes, as at the end of a list. */
async function press(key: string): Promise<Took | null> {
  const start = performance.now();
  const before = process.cpuUsage();
  const frame = new Promise<Took | null>((resolve) => {
    drawn = () => {
      const { user, system } = process.cpuUsage(before);
      resolve({ clock: performance.now() - start, processor: (user + system) / 1000 });
    };
    setTimeout(resolve, 2000, null);
  });
  stdin.write(key);
  const took = await frame;
  drawn = null;
  await new Promise((resolve) => setTimeout(resolve, 40));
  return took;
}

const all: Took[] = [];

function summary(name: string, took: readonly Took[]): string {
  const at = (what: keyof Took, part: number): string => {
    const sorted = took.map((one) => one[what]).sort((a, b) => a - b);
    return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1).padStart(6);
  };
  return `${name.padEnd(28)} n=${String(took.length).padEnd(4)} clock p50 ${at('clock', 0.5)} p95 ${at('clock', 0.95)} max ${at('clock', 1)}   processor p50 ${at('processor', 0.5)} p95 ${at('processor', 0.95)} max ${at('processor', 1)} ms`;
}

async function several(name: string, keys: readonly string[]): Promise<string> {
  const times: Took[] = [];
  for (const key of keys) {
    const took = await press(key);
    if (took !== null) times.push(took);
  }
  all.push(...times);
  return summary(name, times);
}

const made = fixture({ findings: Number(findings) });
// The store answers counts; counting all rows in memory for every overview is the fixture's own cost.
const overview = made.props.overview();
made.props.overview = () => overview;
const closed = openInterface(made.props, { stdin: stdin as unknown as NodeJS.ReadStream, stdout: stdout as unknown as NodeJS.WriteStream, env: { TERM: 'xterm-256color' } });
await new Promise((resolve) => setTimeout(resolve, 1500));
const lines = [
  await several('open the list of all', ['9']),
  await several('down', Array.from({ length: 100 }, () => 'j')),
  await several('page down', Array.from({ length: 40 }, () => '\x1B[6~')),
  await several('end, home', ['\x1B[F', '\x1B[H', '\x1B[F', '\x1B[H']),
  await several('decide in the list', Array.from({ length: 20 }, () => 'd')),
  await several('filter, each letter', ['/', ...'workplace', '\r']),
  await several('sort', ['s', 's', 's', 's']),
  await several('group', ['g', 'g', 'g', 'g']),
  await several('open a card and go back', ['\r', '\x1B', '\r', '\x1B']),
];
lines.push(summary('every key', all));
stdin.write('q');
await closed;
console.log(`${findings} findings, ${columns}x${rows}, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB\n${lines.join('\n')}`);
