// A finding with what a reader needs around it: who wrote it, the local time there, the thread before and after, media names.
import type { FindingView, Post, Reveal } from '../model.js';
import { postByRemoteId, storedAccounts } from '../store/queries.js';
import type { StoredAccount } from '../store/queries.js';
import { postsNear } from '../store/near.js';
import type { FindingCard, PostLine } from '../tui/props.js';
import type { Workspace } from './workspace.js';

/** How many posts up a thread are shown. */
const UP = 3;

export function threadAround(workspace: Workspace, view: FindingView, reveal: Reveal): FindingCard {
  const { store, config } = workspace;
  const stored = storedAccounts(store).find((one) => one.account.key === view.account) ?? null;
  const remoteId = view.subject.kind === 'post' || view.subject.kind === 'media' ? (view.subject.key.split('#')[0] ?? '').replace(/^[a-z]+\//, '') : null;
  const post = stored && remoteId !== null ? (postByRemoteId(store, stored, remoteId)?.post ?? null) : null;
  const author = stored?.account.displayName ?? view.accountLabel;
  const line = (one: Post): PostLine => ({ id: one.remoteId, when: one.postedAt, author, own: true, text: reveal === 'none' ? null : one.text });
  return {
    view, author,
    localTime: post?.precision === 'second' ? localTime(post.postedAt, stored?.account.timeZone ?? null, config.person.timeZone) : null,
    media: post?.media.map((media) => media.file ?? media.kind) ?? [],
    before: stored && post ? above(workspace, stored, post).map(line) : [],
    posts: stored && view.subject.kind === 'thread' ? view.evidence.flatMap(({ postId }) => postId ?? []).filter(unique).flatMap((id) => postByRemoteId(store, stored, id)?.post ?? []).map(line) : [],
    after: stored && post ? postsNear(store, stored, post.remoteId).filter((one) => one.replyToId === post.remoteId).map(line) : [],
  };
}

function above(workspace: Workspace, stored: StoredAccount, post: Post): Post[] {
  const chain: Post[] = [];
  let parent = post.replyToId;
  while (parent !== null && chain.length < UP) {
    const found = postByRemoteId(workspace.store, stored, parent);
    if (found === null) break;
    chain.unshift(found.post);
    parent = found.post.replyToId;
  }
  return chain;
}

function localTime(at: string | null, there: string | null, here: string | null): string | null {
  if (at === null || there === null || there === (here ?? Intl.DateTimeFormat().resolvedOptions().timeZone)) return null;
  try {
    return `${new Intl.DateTimeFormat('en-GB', { timeZone: there, hour: '2-digit', minute: '2-digit' }).format(new Date(at))} there`;
  } catch {
    return null;
  }
}

function unique<T>(value: T, index: number, list: readonly T[]): boolean {
  return list.indexOf(value) === index;
}
