// Opens the interface on a pretended terminal and leaves it in the way named on the command line; run by terminal.test.ts.
import { PassThrough, Writable } from 'node:stream';
import { writeSync } from 'node:fs';
import { openInterface } from '../../src/tui/open.js';
import { fixture } from './fixture.js';

const [how = 'q'] = process.argv.slice(2);
const raw: boolean[] = [];
const stdin = Object.assign(new PassThrough(), {
  isTTY: true, ref: () => undefined, unref: () => undefined,
  setRawMode(mode: boolean) {
    raw.push(mode);
  },
});
const stdout = Object.assign(new Writable({
  decodeStrings: false,
  write(chunk: string, _encoding, done) {
    writeSync(1, chunk);
    done();
    drawn(chunk);
  },
}), { isTTY: true, columns: 80, rows: 24 });

const LEAVING: Readonly<Record<string, () => void>> = {
  q: () => stdin.write('q'),
  'ctrl-c': () => stdin.write('\x03'),
  SIGTERM: () => process.kill(process.pid, 'SIGTERM'),
  SIGHUP: () => process.kill(process.pid, 'SIGHUP'),
  SIGINT: () => process.kill(process.pid, 'SIGINT'),
  exit: () => process.exit(0),
  throw: () => {
    throw new Error('thrown outside');
  },
  shrink: () => {
    Object.assign(stdout, { columns: 60, rows: 10 });
    stdout.emit('resize');
    setTimeout(() => stdin.write('q'), 200);
  },
};

let stage: 'opening' | 'overview' | 'leaving' = 'opening';
/** Leaves when the list of findings stands on the screen. */
function drawn(chunk: string): void {
  if (stage === 'opening' && chunk.includes('Do these first')) {
    stage = 'overview';
    setTimeout(() => stdin.write('9'), 50);
  } else if (stage === 'overview' && chunk.includes('by severity')) {
    stage = 'leaving';
    setTimeout(() => {
      process.on('exit', () => writeSync(2, `raw ${raw.at(-1)} of ${raw.length}\n`));
      LEAVING[how]?.();
    }, 50);
  }
}

// A pretended keyboard does not keep the process alive; a real one does.
setInterval(() => undefined, 1000);
await openInterface(fixture().props, {
  stdin: stdin as unknown as NodeJS.ReadStream, stdout: stdout as unknown as NodeJS.WriteStream, env: { TERM: 'xterm-256color' },
});
writeSync(2, `resolved with ${process.exitCode ?? 0}\n`);
process.exit();
