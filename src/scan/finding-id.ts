// What makes a finding the same one for ever: rule, account and subject, and nothing that can change.
import type { AccountRef, Post, Rule, SubjectKind } from '../model.js';
import { digest } from '../store/digest.js';
import { FACET_OF_POST } from '../store/rows.js';

export { followDecisionKey } from '../store/decisions.js';
export { digest };

/** The first name a rule ever had: renaming it keeps its findings and their decisions. */
export function stableName(rule: Pick<Rule, 'id' | 'formerIds'>): string {
  return rule.formerIds?.[0] ?? rule.id;
}

export function findingId(rule: Pick<Rule, 'id' | 'formerIds'>, account: AccountRef, kind: SubjectKind, key: string): string {
  return digest([stableName(rule), account.platform, account.remoteId, kind, key]);
}

/** Ids are unique among what an account wrote; what it liked, commented or sent has names of its own. */
export function postKey(post: Pick<Post, 'kind' | 'remoteId'>): string {
  const facet = FACET_OF_POST[post.kind];
  return facet === 'posts' ? post.remoteId : `${facet}:${post.remoteId}`;
}
