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

/** Milliseconds until something was written after the key; null when nothing changes, as at the end of a list. */
async function press(key: string): Promise<number | null> {
  const start = performance.now();
  const frame = new Promise<number | null>((resolve) => {
    drawn = () => resolve(performance.now() - start);
    setTimeout(resolve, 2000, null);
  });
  stdin.write(key);
  const took = await frame;
  drawn = null;
  await new Promise((resolve) => setTimeout(resolve, 40));
  return took;
}

function summary(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  return `${name.padEnd(28)} n=${times.length} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  max ${at(1)} ms`;
}

async function several(name: string, keys: readonly string[]): Promise<string> {
  const times: number[] = [];
  for (const key of keys) {
    const took = await press(key);
    if (took !== null) times.push(took);
  }
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
stdin.write('q');
await closed;
console.log(`${findings} findings, ${columns}x${rows}, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB\n${lines.join('\n')}`);
