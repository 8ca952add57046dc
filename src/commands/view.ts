// What every view of the store needs: rules, settings judgement, plans, and the rows that live in this run only.
import type { FindingView, Reveal } from '../model.js';
import type { ViewOptions } from '../scan/report.js';
import type { Engine } from './engine.js';
import type { Workspace } from './workspace.js';

export interface ViewRequest { reveal: Reveal; demo: boolean; extra?: readonly FindingView[] }

export async function viewOptions(workspace: Pick<Workspace, 'store' | 'config' | 'clock'>, engine: Engine, request: ViewRequest): Promise<ViewOptions> {
  const [{ fitOf, recommendedFor }, { separationPlan }] = await Promise.all([import('../settings/index.js'), import('../people/separation.js')]);
  return {
    store: workspace.store, rules: engine.rules, config: workspace.config, clock: workspace.clock, version: engine.version,
    settings: engine.settings, fitOf, recommendedFor,
    reveal: request.reveal, demo: request.demo, ...(request.extra ? { extra: request.extra } : {}),
    planOf: (a, b, links) => separationPlan([a, b], links),
  };
}
