// One scan of the store with a progress line: the step between reading and looking.
import type { ScanResult } from '../scan/scan.js';
import type { Engine } from './engine.js';
import { withAllRules } from './engine.js';
import type { Progress } from './progress.js';
import type { Workspace } from './workspace.js';

export interface JudgeRequest { allRules?: boolean; progress: Progress; signal?: AbortSignal }

export async function judgeStored(workspace: Workspace, engine: Engine, request: JudgeRequest): Promise<ScanResult> {
  const [{ scan }, { isHeld }] = await Promise.all([import('../scan/scan.js'), import('../scan/standing.js')]);
  try {
    const result = await scan({
      ...engine.tools, store: workspace.store, rules: engine.rules, version: engine.version, clock: workspace.clock,
      config: request.allRules ? withAllRules(workspace.config, engine.rules) : workspace.config,
      onProgress: ({ done, total }) => request.progress.step(done, total),
      ...(request.signal ? { signal: request.signal } : {}),
    });
    // The store must not become the last copy of a patient's story; under a hold, or when asked to keep a record, it stays.
    if (!isHeld(workspace.config) && workspace.config.keepRecord !== 'keep') workspace.store.expireText();
    return result;
  } finally {
    request.progress.done();
  }
}
