// One scan of the store with a progress line: the step between reading and looking.
import type { ScanResult } from '../scan/scan.js';
import type { Engine } from './engine.js';
import type { Helpers } from './helpers.js';
import { withAllRules } from './engine.js';
import type { Progress } from './progress.js';
import type { Workspace } from './workspace.js';

export interface JudgeRequest { allRules?: boolean; progress: Progress; signal?: AbortSignal }

export async function judgeStored(workspace: Workspace, engine: Engine, request: JudgeRequest): Promise<ScanResult> {
  const [{ scan }, { startHelpers }] = await Promise.all([import('../scan/scan.js'), import('./helpers.js')]);
  const config = request.allRules ? withAllRules(workspace.config, engine.rules) : workspace.config;
  let helpers: Helpers | null = null;
  try {
    return await scan({
      ...(await engine.ready()), store: workspace.store, rules: engine.rules, version: engine.version, clock: workspace.clock, config,
      helpers: (posts, now) => (helpers = startHelpers({ database: workspace.database, config, now }, posts)).list,
      onProgress: ({ done, total }) => request.progress.step(done, total),
      ...(request.signal ? { signal: request.signal } : {}),
    });
  } finally {
    await (helpers as Helpers | null)?.close();
    request.progress.done();
  }
}
