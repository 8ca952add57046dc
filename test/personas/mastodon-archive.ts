// Writes fediverse archives of the invented clinician, with the traps of real ones, from a seed.
import { DEMO_ACCOUNT, FOLLOWS, drawPosts } from './clinician.js';
import type { DrawnPost } from './clinician.js';

export interface ArchiveEntry { name: string; data: string }
export interface MastodonOptions { seed: number; posts: number; traps?: boolean; planted?: boolean; wrapper?: string; lists?: 'with header' | 'bare' }

export const SERVER = 'fedi.example';
const USER = `https://${SERVER}/users/${DEMO_ACCOUNT.handle}`;
const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public';

export function mastodonArchive(options: MastodonOptions): ArchiveEntry[] {
  const { seed, posts, traps = false, planted = true, wrapper = '', lists } = options;
  const drawn = drawPosts({ seed, count: posts, until: '2026-10-01T00:00:00Z', planted });
  const activities = [...drawn.map(created), ...(traps ? TRAPS : [])];
  const entries: ArchiveEntry[] = [
    { name: 'actor.json', data: JSON.stringify(actor()) },
    // The server counts one more than it gives.
    { name: 'outbox.json', data: JSON.stringify({ '@context': 'https://www.w3.org/ns/activitystreams', id: 'outbox.json', type: 'OrderedCollection', totalItems: activities.length + 1, orderedItems: activities }) },
    { name: 'likes.json', data: collection('likes.json', [`https://${SERVER}/users/tess_invented/statuses/1`, 'tag:old.example,2016-11-01:noticeId=2:objectType=note']) },
    { name: 'bookmarks.json', data: collection('bookmarks.json', [`https://${SERVER}/users/omar_invented/statuses/3`]) },
    { name: 'avatar.png', data: 'PNG' },
  ];
  if (lists !== undefined) entries.push(...followLists(lists === 'bare'));
  return entries.map((entry) => ({ ...entry, name: `${wrapper}${entry.name}` }));
}

export function followLists(bare: boolean): ArchiveEntry[] {
  const people = FOLLOWS.slice(0, 6).map(({ handle }) => `${handle}@other.example`);
  const rows = bare ? people : ['Account address,Show boosts,Notify on new posts,Languages', ...people.map((person) => `${person},true,false,`)];
  return [
    { name: 'following_accounts.csv', data: `${rows.join('\n')}\n` },
    { name: 'blocked_accounts.csv', data: 'noisy@other.example\n' },
    { name: 'lists.csv', data: 'My patients,tess_invented@other.example\nMy patients,omar_invented@other.example\n' },
  ];
}

function actor(): unknown {
  return {
    '@context': ['https://www.w3.org/ns/activitystreams'], id: USER, type: 'Person', preferredUsername: DEMO_ACCOUNT.handle, name: DEMO_ACCOUNT.name,
    summary: `<p>${DEMO_ACCOUNT.bio.replace('@', '&#64;')}</p>`, url: `https://${SERVER}/@${DEMO_ACCOUNT.handle}`, manuallyApprovesFollowers: true, discoverable: false,
    published: '2022-11-10T00:00:00Z', alsoKnownAs: ['https://old.example/users/drdemo'], icon: { type: 'Image', mediaType: 'image/png', url: 'avatar.png' },
    attachment: [{ type: 'PropertyValue', name: 'Pronouns', value: 'she/her' }, { type: 'PropertyValue', name: 'Web', value: '<a href="https://clinic.example/"><span class="invisible">https://</span>clinic.example</a>' }],
  };
}

function collection(id: string, items: readonly string[]): string {
  return JSON.stringify({ '@context': 'https://www.w3.org/ns/activitystreams', id, type: 'OrderedCollection', orderedItems: items });
}

export function statusId(name: string): string {
  return `${USER}/statuses/${name}`;
}

function created({ text, at, sequence }: DrawnPost): unknown {
  return create(String(1000 + sequence), at, `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`, { to: [PUBLIC], cc: [`${USER}/followers`], contentMap: { en: '' } });
}

function create(name: string, published: string, content: string, more: Record<string, unknown>): unknown {
  const { to = [PUBLIC], cc = [] } = more;
  return { id: `${statusId(name)}/activity`, type: 'Create', actor: USER, published, to, cc, object: { id: statusId(name), type: 'Note', summary: null, inReplyTo: null, published, url: `https://${SERVER}/@${DEMO_ACCOUNT.handle}/${name}`, content, attachment: [], tag: [], ...more, to, cc } };
}

const AT = '2024-02-03T04:05:06Z';
const link = '<a href="https://journal.example/a/very/long?b=1&amp;c=2"><span class="invisible">https://</span><span class="ellipsis">journal.example/a/very</span><span class="invisible">/long?b=1&amp;c=2</span></a>';
const mention = `<span class="h-card"><a href="https://other.example/@tess_invented" class="u-url mention">@<span>tess_invented</span></a></span>`;

/** One of each oddity; the tests name them by their id. */
const TRAPS: readonly unknown[] = [
  create('unlisted', AT, '<p>quiet words</p>', { to: [`${USER}/followers`], cc: [PUBLIC] }),
  create('followers', AT, '<p>for followers</p>', { to: [`${USER}/followers`] }),
  create('direct', AT, `<p>${mention} between the two of us</p>`, { to: ['https://other.example/users/tess_invented'], tag: [{ type: 'Mention', href: 'https://other.example/users/tess_invented', name: '@tess_invented@other.example' }] }),
  create('local', AT, '<p>for this server</p>', { to: [`https://${SERVER}/#Public`] }),
  create('plain', AT, '<p>short form</p>', { to: 'as:Public' }),
  create('link', AT, `<p>read ${link}</p><p>second<br/>line</p>`, { attachment: { type: 'Document', mediaType: 'image/jpeg', url: '/media_attachments/files/1/scan.jpeg', name: 'a chest film' } }),
  create('warned', AT, '<p>inside</p>', { summary: 'a warning', contentMap: { de: '<p>inside</p>' }, sensitive: true }),
  create('poll', AT, '<p>which?</p>', { type: 'Question', oneOf: [{ type: 'Note', name: 'tea' }, { type: 'Note', name: 'coffee' }] }),
  create('reply', AT, '<p>indeed</p>', { inReplyTo: 'https://other.example/users/omar_invented/statuses/9' }),
  create('bare', AT, '<p>no page of its own</p>', { url: undefined }),
  { id: `${statusId('boost')}/activity`, type: 'Announce', actor: USER, published: AT, to: [PUBLIC], cc: [], object: 'https://other.example/users/omar_invented/statuses/10' },
  { id: `${USER}#votes/1`, type: 'Like', actor: USER, object: 'https://other.example/x' },
];
