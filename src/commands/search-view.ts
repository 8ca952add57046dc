// Posts found by their words, as the search screen shows them: whose, where to find them, and what was noticed in them.
import type { Reveal } from '../model.js';
import { labelOf } from '../scan/view.js';
import { countFound } from '../store/search.js';
import { postById, storedAccounts } from '../store/queries.js';
import type { SearchHit, SearchResult } from '../tui/props.js';
import type { Workspace } from './workspace.js';

/** More than anybody reads; a narrower question finds the rest. */
const SHOWN = 500;

export function searchStored({ store }: Pick<Workspace, 'store'>, query: string, reveal: Reveal): SearchResult {
  const accounts = new Map(storedAccounts(store).map((stored) => [stored.account.key, stored]));
  const hits = store.search(query, SHOWN).flatMap((found): SearchHit[] => {
    const stored = accounts.get(found.account);
    if (stored === undefined) return [];
    const label = labelOf(stored.account);
    return [{
      id: `${found.account}:${found.remoteId}`, when: found.postedAt, author: stored.account.displayName ?? label, own: found.kind !== 'like' && found.kind !== 'repost',
      text: reveal === 'none' ? null : found.text, account: found.account, accountLabel: label, url: postById(store, stored, found.id)?.post.url ?? null, findings: found.findings,
    }];
  });
  return { total: hits.length < SHOWN ? hits.length : countFound(store, query), hits };
}
