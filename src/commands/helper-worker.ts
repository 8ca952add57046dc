// The thread that judges posts along with the main one: it reads the store, answers questions, and writes nothing.
import { parentPort, workerData } from 'node:worker_threads';
import { brief } from '../scan/briefing.js';
import { judgePortion } from '../scan/posts.js';
import type { PostTools } from '../scan/posts.js';
import { createTraits } from '../scan/tally.js';
import { openReader } from '../store/store.js';
import { loadEngine } from './engine.js';
import type { HelperAnswer, HelperBriefing, HelperQuestion } from './helpers.js';

if (parentPort !== null) {
  const port = parentPort;
  const { database, config, now } = workerData as HelperBriefing;
  const ready = open(database, config, now);
  port.on('message', ({ number, portion }: HelperQuestion) => void ready.then((judge) => port.postMessage({ number, judged: judge(portion) } satisfies HelperAnswer)));
}

async function open(database: string, config: HelperBriefing['config'], now: HelperBriefing['now']): Promise<(portion: HelperQuestion['portion']) => HelperAnswer['judged']> {
  const { rules, ready } = await loadEngine(config);
  const { annotator, traits } = await ready();
  const store = openReader({ path: database, clock: { now: () => now } });
  const { accounts, asking } = brief({ store, rules, config, annotator }, now);
  const tools: PostTools = { store, annotator, asking, metTraits: createTraits(annotator, traits) };
  const byRow = new Map(accounts.map((one) => [one.stored.row, one]));
  return (portion) => {
    const briefed = byRow.get(portion.account);
    if (briefed === undefined) throw new Error('An account came after the scan began.');
    return { ...judgePortion(tools, briefed, portion), asked: asking.takeAsked() };
  };
}
