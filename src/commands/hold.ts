// The hold question comes back with every new critical finding: an old "no" may no longer be true.
import type { ScanResult } from '../scan/scan.js';
import { lastScans } from '../store/scans.js';
import { askHold } from './ask.js';
import type { Io } from './command.js';
import type { Workspace } from './workspace.js';

/** Asks again after a scan that found something critical; without a terminal the answer falls back to unanswered, which holds. */
export async function askHoldAgain(workspace: Workspace, io: Io, result: ScanResult): Promise<void> {
  const { config, store } = workspace;
  if (config.hold.answer !== 'no' || criticalIn(workspace, result.scan) === 0) return;
  const [, before] = lastScans(store, 2);
  // An answer given since the scan before is still fresh.
  if (before === undefined || (config.hold.at ?? '') >= before.startedAt) return;
  if (io.interactive) io.out('\nSomething critical was found that was not there before, so this is asked again.\n');
  await workspace.setConfig({ ...config, hold: { answer: io.interactive ? await askHold(io) : 'unanswered', at: workspace.clock.now() } });
}

function criticalIn({ store }: Workspace, scan: number): number {
  return store.sql<{ count: number }>("SELECT count(*) AS count FROM finding WHERE first_scan = ? AND severity = 'critical' AND state = 'new'").get(scan)?.count ?? 0;
}
