// `postop demo`: an invented clinician in a throw-away database, plainly marked, gone when you leave.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../config.js';
import type { Source } from '../model.js';
import type { Command, Io } from './command.js';
import { JSON_FLAG, LINEAR } from './command.js';
import type { DemoEntry } from './demo/x-archive.js';
import type { Workspace } from './workspace.js';

export const demo: Command = {
  name: 'demo',
  summary: 'look around with an invented clinician',
  usage: '',
  flags: [JSON_FLAG, LINEAR],
  run: ({ options, io }) => withDemo(io, async (workspace) => {
    const { present } = await import('./present.js');
    return present({ workspace, io, options, reading: null, demo: true });
  }),
};

/** Runs `work` on the demonstration's store; nothing of it stays. */
export async function withDemo(io: Io, work: (workspace: Workspace) => Promise<number>): Promise<number> {
  const [{ openStore }, { demoArchive }, { DEMO_PERSON }, { readSources }, { progress }] = await Promise.all([
    import('../store/store.js'), import('./demo/x-archive.js'), import('./demo/clinician.js'), import('./read.js'), import('./progress.js'),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'postop-demo-'));
  const store = openStore({ path: join(folder, 'demo.db'), clock: io.clock });
  const workspace: Workspace = {
    database: join(folder, 'demo.db'), store, clock: io.clock,
    config: { ...DEFAULT_CONFIG, person: DEMO_PERSON, hold: { answer: 'no', at: io.clock.now() } },
    async setConfig(config) {
      workspace.config = config;
    },
    close: () => store.close(),
  };
  try {
    await readSources(workspace, [memorySource('demonstration archive', demoArchive(io.clock.now()))], { paths: [], include: new Set(), progress: (label) => progress(io, label, 'bytes') });
    return await work(workspace);
  } finally {
    workspace.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Entries in memory, read like a folder. */
export function memorySource(name: string, entries: readonly DemoEntry[]): Source {
  const bytes = new Map(entries.map((entry) => [entry.name, Buffer.from(entry.text)]));
  const bytesOf = (path: string): Buffer => bytes.get(path) ?? Buffer.alloc(0);
  return {
    name, kind: 'folder', problems: [],
    entries: [...bytes].map(([path, data]) => ({ path, size: data.length, crc: null })),
    async *open(path) {
      yield bytesOf(path);
    },
    head: (path, length) => Promise.resolve(bytesOf(path).subarray(0, length)),
    digest: createHash('sha256').update(entries.map((entry) => entry.text).join('\n')).digest('hex'),
    close: () => Promise.resolve(),
  };
}
