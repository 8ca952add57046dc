// What makes a finding the same one for ever: rule, account and subject, and nothing that can change.
import { createHash } from 'node:crypto';
import type { AccountRef, Post, Rule, SubjectKind } from '../model.js';
import { FOLLOW_PREFIX } from '../store/decisions.js';
import { FACET_OF_POST } from '../store/rows.js';

/** The first name a rule ever had: renaming it keeps its findings and their decisions. */
export function stableName(rule: Pick<Rule, 'id' | 'formerIds'>): string {
  return rule.formerIds?.[0] ?? rule.id;
}

export function findingId(rule: Pick<Rule, 'id' | 'formerIds'>, account: AccountRef, kind: SubjectKind, key: string): string {
  return digest([stableName(rule), account.platform, account.remoteId, kind, key]);
}

/**
 * Under which decisions about a followed account are kept, the same whatever rule, roster or the person's own look
 * pointed at it.
 */
export function followDecisionKey(account: AccountRef, followed: string): string {
  return FOLLOW_PREFIX + digest(['follow', account.platform, account.remoteId, followed]);
}

/** Ids are unique among what an account wrote; what it liked, commented or sent has names of its own. */
export function postKey(post: Pick<Post, 'kind' | 'remoteId'>): string {
  const facet = FACET_OF_POST[post.kind];
  return facet === 'posts' ? post.remoteId : `${facet}:${post.remoteId}`;
}

/** 20 hex digits of SHA-256 over the parts; no part can run into the next. */
export function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}
