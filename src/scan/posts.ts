// Reads posts of one account and asks the rules about each. It writes nothing, so that several threads may do it at once.
import type { Account, Audience, MediaSubject, Post, PostSubject } from '../model.js';
import type { Annotator } from '../text/annotate.js';
import type { TextAnnotation } from '../text/annotation.js';
import type { Sighting } from '../store/findings.js';
import { hasPost, postById, postsBetween } from '../store/queries.js';
import type { StoredPost } from '../store/queries.js';
import type { Store } from '../store/store.js';
import type { Asked, Asking, Place } from './asking.js';
import type { BriefedAccount } from './briefing.js';
import { digest, postKey } from './finding-id.js';
import { countPost, emptyCount } from './tally.js';
import type { Count, MetTraits } from './tally.js';
import { threadOf } from './threads.js';
import type { ThreadRef } from './threads.js';

/** Part of the posts of one account: a stretch of rows (`after` < row <= `upTo`), or groups that may tell one story. */
export type Portion = { account: number; after: number; upTo: number } | { account: number; threads: readonly ThreadRef[] };

/** What came out of one portion; plain data. */
export interface Judged {
  read: number;
  said: { post: number; sightings: readonly Sighting[] }[];
  /** Rows of posts that may belong to a story told over several. */
  threadPosts: number[];
  /** Rows of other posts that answer one's own: they go on with what such a post began. */
  ownAnswers: number[];
  count: Count;
  languages: Record<string, number>;
  /** How often rules were asked, where that was in another thread. */
  asked: readonly Asked[];
}

export interface PostTools { store: Store; annotator: Annotator; asking: Asking; metTraits: MetTraits }

export function judgePortion(tools: PostTools, briefed: BriefedAccount, portion: Portion): Judged {
  const judged = noneJudged();
  if ('threads' in portion) for (const thread of portion.threads) judgeThread(tools, briefed, thread, judged);
  else for (const post of postsBetween(tools.store, briefed.stored, portion.after, portion.upTo)) judgePost(tools, briefed, post, judged, 1);
  return judged;
}

export function noneJudged(): Judged {
  return { read: 0, said: [], threadPosts: [], ownAnswers: [], count: emptyCount(), languages: {}, asked: [] };
}

/** `by` 0: the post counts already. */
export function judgePost(tools: PostTools, briefed: BriefedAccount, stored: StoredPost, judged: Judged, by: 0 | 1): void {
  const { asking } = tools;
  const { account } = briefed;
  const post = seenBy(stored.post, account);
  const text = annotationOf(tools.annotator, briefed, post);
  judged.read += 1;
  if (by === 1) {
    countPost(judged.count, post, tools.metTraits(text), briefed.zone, 1);
    if (post.text !== '') judged.languages[text.language] = (judged.languages[text.language] ?? 0) + 1;
  }
  const place: Place = { account, accountRow: briefed.stored.row, key: postKey(post), get basis() { return postBasis(post, account); }, post: stored.id, audience: post.audience };
  const subject: PostSubject = { kind: 'post', post, account, text };
  const sightings = asking.ask(subject, place, text);
  if (post.media.length > 0 && asking.wants('media')) sightings.push(...askMedia(tools, subject, place, text));
  if (asking.wants('thread') && isOwnWords(post)) {
    if (asking.meets('thread', text)) judged.threadPosts.push(stored.id);
    else if (answersOneself(tools.store, briefed, post)) judged.ownAnswers.push(stored.id);
  }
  if (sightings.length > 0) judged.said.push({ post: stored.id, sightings });
}

/** Takes a post that is gone out of the counts. */
export function uncountPost({ annotator, metTraits }: PostTools, briefed: BriefedAccount, { post }: StoredPost, count: Count): void {
  countPost(count, post, metTraits(annotationOf(annotator, briefed, post)), briefed.zone, -1);
}

function judgeThread(tools: PostTools, briefed: BriefedAccount, ref: ThreadRef, judged: Judged): void {
  const { account, stored } = briefed;
  const posts = ref.posts.flatMap((id): PostSubject[] => {
    const found = postById(tools.store, stored, id);
    if (found === null) return [];
    const post = seenBy(found.post, account);
    return [{ kind: 'post', post, account, text: annotationOf(tools.annotator, briefed, post) }];
  });
  const first = posts[0];
  const row = ref.posts[0];
  if (first === undefined || row === undefined) return;
  const place: Place = {
    account, accountRow: stored.row, key: ref.key, post: row, audience: first.post.audience,
    get basis() { return digest(posts.map((one) => postBasis(one.post, account))); },
  };
  const sightings = tools.asking.ask(threadOf(ref, posts, account), place, null);
  if (sightings.length > 0) judged.said.push({ post: row, sightings });
}

function askMedia({ annotator, asking }: PostTools, { post, account }: PostSubject, place: Place, text: TextAnnotation): Sighting[] {
  return post.media.flatMap((media, index) => {
    const alt = media.alt === null ? null : annotator.annotate(media.alt, { language: post.language });
    const subject: MediaSubject = { kind: 'media', account, post, media, index, text, alt };
    return asking.ask(subject, { ...place, key: `${place.key}#${media.file ?? index}` }, text);
  });
}

function annotationOf(annotator: Annotator, { zone }: BriefedAccount, post: Post): TextAnnotation {
  return annotator.annotate(post.text, { language: post.language, postedAt: post.precision === 'unknown' ? null : post.postedAt, timeZone: zone });
}

/** A post without an audience of its own has its account's; what was never published or is hidden is private. */
export function audienceOf(post: Post, account: Account): Audience {
  if (post.status === 'draft' || post.status === 'archived') return 'private';
  return post.audience === 'unknown' ? account.audience : post.audience;
}

function seenBy(post: Post, account: Account): Post {
  const audience = audienceOf(post, account);
  return audience === post.audience ? post : { ...post, audience };
}

/** What a decision on a post rests on: digest of the text, audience, use of the account. */
function postBasis(post: Post, account: Account): string {
  return `${digest([post.text])} ${post.audience} ${account.use}`;
}

/** Where the export does not say who was answered, the post answered is looked for among one's own. */
function answersOneself(store: Store, { stored, account }: BriefedAccount, { replyToId, replyToHandle }: Post): boolean {
  if (replyToId === null) return false;
  if (replyToHandle === null) return hasPost(store, stored.row, replyToId);
  const answered = replyToHandle.toLowerCase();
  return [account.handle, ...account.formerHandles.map((former) => former.handle)].some((handle) => handle?.toLowerCase() === answered);
}

function isOwnWords(post: Post): boolean {
  return post.kind !== 'like' && post.kind !== 'repost' && post.kind !== 'message';
}
