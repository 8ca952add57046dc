// The thread that reads one claim: it opens the paths again, recognises, reads, and sends batches as long as there is credit.
import { parentPort, workerData } from 'node:worker_threads';
import { CONNECTORS } from '../../connectors/index.js';
import { openSource } from '../intake/source.js';
import { UserError } from '../model.js';
import { packPosts } from '../store/rows.js';
import { claimItems } from './claim-items.js';
import { CREDIT, claimOf } from './reader.js';
import type { ReaderBriefing, ReaderMessage } from './reader.js';

if (parentPort !== null) {
  const port = parentPort;
  let credit = CREDIT;
  let wake = (): void => {};
  port.on('message', () => {
    credit += 1;
    wake();
  });
  const send = async (message: ReaderMessage): Promise<void> => {
    while (credit === 0) await new Promise<void>((done) => { wake = done; });
    credit -= 1;
    port.postMessage(message);
  };
  await read(workerData as ReaderBriefing, send);
  port.close();
}

async function read(briefing: ReaderBriefing, send: (message: ReaderMessage) => Promise<void>): Promise<void> {
  let bytes = 0;
  try {
    const sources = await Promise.all(briefing.paths.map((path) => openSource(path)));
    const connector = CONNECTORS.find((one) => one.id === briefing.connector);
    const claim = claimOf((await connector?.recognise(sources)) ?? [], briefing);
    const options = { include: new Set(briefing.include), onBytes: (count: number) => { bytes += count; } };
    for await (const items of connector ? claimItems(connector, claim, options) : []) {
      await send({ kind: 'items', items: packPosts(items), bytes });
      bytes = 0;
    }
    await send({ kind: 'end' });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await send({ kind: 'refused', message: error.message, whatToDo: error.whatToDo, exitCode: error.exitCode });
  }
}
