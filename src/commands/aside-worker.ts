// The thread that searches or lays out a report while the interface goes on: it answers one task at a time.
import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../model.js';
import type { Clock } from '../model.js';
import type { Store } from '../store/store.js';
import type { AsideAnswer, AsideBriefing, AsideTask } from './aside.js';

if (parentPort !== null) {
  const port = parentPort;
  const { database, now } = workerData as AsideBriefing;
  const answerTo = createAside(database, { now: () => now });
  port.on('message', (task: AsideTask) => {
    void answerTo(task).catch((error: unknown): AsideAnswer =>
      error instanceof UserError ? { kind: 'refused', message: error.message, whatToDo: error.whatToDo } : { kind: 'failed' }).then((answer) => port.postMessage(answer));
  });
}

function createAside(database: string, clock: Clock): (task: AsideTask) => Promise<AsideAnswer> {
  let store: Store | null = null;
  return async (task) => {
    const [{ openReader, openStore }, { rememberedKey }] = await Promise.all([import('../store/store.js'), import('../store/engine.js')]);
    if (task.kind === 'search') {
      const { searchStored } = await import('./search-view.js');
      // Not for reading only: the first search makes the index.
      store ??= openStore({ path: database, clock, key: rememberedKey(database) });
      return { kind: 'found', result: searchStored({ store }, task.query, task.reveal) };
    }
    store ??= openReader({ path: database, clock });
    return { kind: 'report', bytes: await laidOut(store, clock, task) };
  };
}

async function laidOut(store: Store, clock: Clock, { format, config, demo }: Extract<AsideTask, { kind: 'report' }>): Promise<Uint8Array> {
  const [{ loadEngine }, { viewOptions }, { report }, { renderAs }] = await Promise.all([
    import('./engine.js'), import('./view.js'), import('../scan/report.js'), import('./present.js'),
  ]);
  return renderAs(format, report(await viewOptions({ store, config, clock }, await loadEngine(config), { reveal: 'none', demo })));
}
