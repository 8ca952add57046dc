// Reads the posts of one account that are new, changed or gone, asks the rules about each, and keeps the counts.
import type { Account, Audience, MediaSubject, Post, PostSubject } from '../model.js';
import type { Annotator } from '../text/annotate.js';
import type { TextAnnotation } from '../text/annotation.js';
import type { Sighting } from '../store/findings.js';
import { postById, postsAfter } from '../store/queries.js';
import type { StoredAccount, StoredPost } from '../store/queries.js';
import { addThreadPost } from '../store/scans.js';
import type { Store } from '../store/store.js';
import type { Touch } from '../store/touched.js';
import type { Asking, Place } from './asking.js';
import { digest, postKey } from './finding-id.js';
import { countPost } from './tally.js';
import type { Count, Traits } from './tally.js';

/** What the reading of one account's posts needs and keeps. */
export interface PostReading {
  store: Store;
  stored: StoredAccount;
  /** The account as rules see it, with its declared use. */
  account: Account;
  annotator: Annotator;
  asking: Asking;
  traits: Traits;
  zone: string | null;
  count: Count;
  languages: Record<string, number>;
  /** Writes what was said of one post; runs inside a transaction. */
  record(id: number, origin: 'new' | 'edited' | 'read-again', sightings: readonly Sighting[]): void;
}

/** Posts read, asked and written in one transaction. */
const BATCH = 1_000;

/** Posts with a row above `after`, oldest row first. Yields how many were read, after each transaction. */
export function* readNewPosts(reading: PostReading, after: number, knownUpTo: number): Generator<number> {
  let last = after;
  for (;;) {
    const read = reading.store.write(() => {
      const posts = postsAfter(reading.store, reading.stored, last, BATCH);
      for (const post of posts) readPost(reading, post, post.id > knownUpTo ? 'new' : 'read-again', 1);
      last = posts.at(-1)?.id ?? last;
      return posts.length;
    });
    if (read === 0) return;
    yield read;
  }
}

/** Posts the last scan knew and that changed since; gone ones only leave the counts. Returns the ids read again. */
export function readTouchedPosts(reading: PostReading, touched: readonly { post: number; change: Touch }[], knownUpTo: number): Set<number> {
  const again = new Set<number>();
  reading.store.write(() => {
    for (const { post: id, change } of touched) {
      const found = id <= knownUpTo ? postById(reading.store, reading.stored, id) : null;
      if (found === null) continue;
      if (change === 'gone') {
        countPost(reading.count, found.post, annotationOf(reading, found.post), reading.traits, reading.zone, -1);
      } else {
        again.add(id);
        // An edited post goes on counting by its first wording until the account is read in full again.
        readPost(reading, found, 'edited', change === 'back' ? 1 : 0);
      }
    }
  });
  return again;
}

function readPost(reading: PostReading, stored: StoredPost, origin: 'new' | 'edited' | 'read-again', by: 0 | 1): void {
  const { account, asking } = reading;
  const post = seenBy(stored.post, account);
  const text = annotationOf(reading, post);
  if (by === 1) {
    countPost(reading.count, post, text, reading.traits, reading.zone, 1);
    if (post.text !== '') reading.languages[text.language] = (reading.languages[text.language] ?? 0) + 1;
  }
  const place: Place = { account, accountRow: reading.stored.row, key: postKey(post), get basis() { return postBasis(post, account); }, post: stored.id, audience: post.audience };
  const subject: PostSubject = { kind: 'post', post, account, text };
  const said = asking.ask(subject, place, text);
  if (post.media.length > 0 && asking.wants('media')) said.push(...askMedia(reading, subject, place, text));
  if (asking.wants('thread') && isOwnWords(post) && asking.meets('thread', text)) addThreadPost(reading.store, reading.stored.row, stored.id);
  if (said.length > 0) reading.record(stored.id, origin, said);
}

function askMedia(reading: PostReading, { post, account }: PostSubject, place: Place, text: TextAnnotation): Sighting[] {
  const said: Sighting[] = [];
  post.media.forEach((media, index) => {
    const alt = media.alt === null ? null : reading.annotator.annotate(media.alt, { language: post.language });
    const subject: MediaSubject = { kind: 'media', account, post, media, index, text, alt };
    said.push(...reading.asking.ask(subject, { ...place, key: `${place.key}#${media.file ?? index}` }, text));
  });
  return said;
}

export function annotationOf(reading: Pick<PostReading, 'annotator' | 'zone'>, post: Post): TextAnnotation {
  return reading.annotator.annotate(post.text, { language: post.language, postedAt: post.precision === 'unknown' ? null : post.postedAt, timeZone: reading.zone });
}

/** A post without an audience of its own has its account's; what was never published or is hidden is private. */
export function audienceOf(post: Post, account: Account): Audience {
  if (post.status === 'draft' || post.status === 'archived') return 'private';
  return post.audience === 'unknown' ? account.audience : post.audience;
}

export function seenBy(post: Post, account: Account): Post {
  const audience = audienceOf(post, account);
  return audience === post.audience ? post : { ...post, audience };
}

/** What a decision on a post rests on: digest of the text, audience, use of the account. */
export function postBasis(post: Post, account: Account): string {
  return `${digest([post.text])} ${post.audience} ${account.use}`;
}

export function isOwnWords(post: Post): boolean {
  return post.kind !== 'like' && post.kind !== 'repost' && post.kind !== 'message';
}
