// OUR OWN FAKE of the X API: one account with posts in pages, people, deleted posts, and faults put in where a test wants them.
import type { ServerResponse } from 'node:http';
import { fakeServer, json } from '../../net/fake-server.js';
import type { Fake } from '../../net/fake-server.js';

export interface FakeX {
  posts: { id: string; text: string; created_at: string; extra?: Record<string, unknown> }[];
  people: { id: string; username: string; name: string; description: string }[];
  gone: Set<string>;
  /** A look-up leaves them out without a word (X's own simulator). */
  isSilent?: boolean;
  /** Only the names of fields it understands. */
  dialect: 'tweet' | 'post' | 'both';
  /** How the other dialect is met. */
  stranger: 'refuses' | 'ignores';
  following?: number;
  lists?: { id: string; name: string; private: boolean }[];
  /** Answers in place of the fake; true when it did. */
  fault?: (path: string, query: URLSearchParams, number: number, response: ServerResponse) => boolean;
}

/** An id of today's kind (19 digits) by number, newest last. */
export function idOf(number: number): string {
  return String(1_700_000_000_000_000_000n + BigInt(number) * 10_000_000n);
}

export function postsOf(count: number): FakeX['posts'] {
  return Array.from({ length: count }, (_, index) => ({ id: idOf(index), text: `An ordinary day, number ${index} &amp; more`, created_at: new Date(Date.UTC(2024, 0, 1) + index * 3_600_000).toISOString() }));
}

export function peopleOf(count: number): FakeX['people'] {
  return Array.from({ length: count }, (_, index) => ({ id: String(5_000 + index), username: `person_${index}`, name: `Person ${index}`, description: 'Likes tea' }));
}

export function fakeX(x: FakeX): Promise<Fake> {
  return fakeServer(({ url, number }, response) => {
    const path = url.pathname.replace('/2/', '');
    const query = url.searchParams;
    if (x.fault?.(path, query, number, response) === true) return;
    if (path === 'users/me' && x.dialect === 'post' && (query.get('user.fields') ?? '').split(',').some((name) => RENAMED.has(name))) return refuse('user.fields', response);
    if (path === 'users/me') return json(response, { data: { id: '42', username: 'dr_example', name: 'Dr Example', description: 'Tea &amp; books', protected: false, created_at: '2012-05-01T10:00:00.000Z', public_metrics: { tweet_count: x.posts.length, following_count: x.following ?? x.people.length, followers_count: 1 } } });
    if (path === 'users/42/tweets') return timeline(x, query, response);
    if (path === 'users/42/following') return page(x.people, query, response);
    if (path === 'users/42/owned_lists') return page(x.lists ?? [], query, response);
    if (path === 'tweets') {
      const ids = (query.get('ids') ?? '').split(',');
      return json(response, {
        data: x.posts.filter(({ id }) => ids.includes(id) && !x.gone.has(id)).map(({ id, text }) => ({ id, text })),
        errors: ids.filter((id) => x.gone.has(id) && x.isSilent !== true).map((id) => ({ resource_id: id, value: id, title: 'Not Found Error', type: 'https://api.twitter.com/2/problems/resource-not-found' })),
      });
    }
    if (path === 'users') {
      const ids = (query.get('ids') ?? '').split(',');
      return json(response, { data: x.people.filter(({ id }) => ids.includes(id)) });
    }
    return json(response, { title: 'Not Found' }, 404);
  });
}

/** Fields until the specification 2.166 that 2.167 knows as expansions alone, or no longer: it refuses them among the fields. */
const RENAMED: ReadonlySet<string> = new Set(['pinned_tweet_id', 'pinned_post_id', 'in_reply_to_user_id', 'referenced_tweets', 'referenced_posts', 'note_tweet', 'author_id']);

function refuse(name: string, response: ServerResponse): void {
  json(response, { errors: [{ parameters: { [name]: [] }, message: `The query parameter [${name}] is not one of [...]` }], title: 'Invalid Request' }, 400);
}

function timeline(x: FakeX, query: URLSearchParams, response: ServerResponse): void {
  const asked = query.has('tweet.fields') ? 'tweet' : 'post';
  const understood = x.dialect === 'both' || x.dialect === asked;
  if (!understood && x.stranger === 'refuses') return refuse(`${asked}.fields`, response);
  if (asked === 'post' && (query.get('post.fields') ?? '').split(',').some((name) => RENAMED.has(name))) return refuse('post.fields', response);
  const since = query.get('since_id');
  const live = x.posts.filter(({ id }) => !x.gone.has(id) && (since === null || BigInt(id) > BigInt(since))).toReversed();
  const told = live.flatMap(({ extra }) => (query.get('expansions') === 'referenced_posts' && Array.isArray(extra?.referenced_posts) ? extra.referenced_posts : []));
  page(live.map(({ id, text, created_at, extra }) => (understood ? { id, text, created_at, lang: 'en', edit_history_tweet_ids: [id], ...extra } : { id, text })), query, response, told);
}

function page(records: readonly unknown[], query: URLSearchParams, response: ServerResponse, told: readonly unknown[] = []): void {
  const start = Number(query.get('pagination_token')?.slice(1) ?? 0);
  const size = Number(query.get('max_results'));
  const data = records.slice(start, start + size);
  json(response, { data, ...(told.length > 0 ? { includes: { posts: told } } : {}), meta: { result_count: data.length, ...(start + size < records.length ? { next_token: `t${start + size}` } : {}) } });
}
