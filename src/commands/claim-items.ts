// The items of a claim, with what its containers say of themselves: a damaged zip leaves every list read from it in doubt.
import type { Claim, Connector, CoverageItem, Item, Problem, ReadOptions, Source } from '../model.js';

/** As the connector's own `read`; the problems of the sources come last, and nothing of a damaged source counts as complete. */
export async function* claimItems(connector: Connector, claim: Claim, options: ReadOptions): AsyncGenerator<Item[]> {
  const sources = [...new Set(claim.files.map((file) => file.source))];
  const told = new Set<string>();
  for await (const items of connector.read(claim, options)) {
    for (const item of items) if (item.type === 'problem') told.add(nameOf(item));
    yield items.some(isComplete) && isDamaged(sources) ? items.map(doubted) : items;
  }
  const problems = sources.flatMap((source) => source.problems).filter((problem) => !told.has(nameOf(problem)));
  if (problems.length > 0) yield problems.map((problem) => ({ type: 'problem', ...problem }));
}

function nameOf({ path, reason }: Problem): string {
  return JSON.stringify([path, reason]);
}

function isComplete(item: Item): item is CoverageItem {
  return item.type === 'coverage' && item.extent === 'complete';
}

function doubted(item: Item): Item {
  return !isComplete(item) ? item : { ...item, extent: 'partial', note: 'The export is damaged, so records may be missing. Download it again to be sure.' };
}

function isDamaged(sources: readonly Source[]): boolean {
  return sources.some((source) => source.problems.some((problem) => problem.damage));
}
