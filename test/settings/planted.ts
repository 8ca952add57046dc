// Every setting that an export tells, planted at good and at bad values in the shapes of real files, with whom each value is wrong for.
import { blogger } from '../../connectors/blogger/archive.js';
import { bluesky } from '../../connectors/bluesky/archive.js';
import { facebook } from '../../connectors/facebook/archive.js';
import { instagram } from '../../connectors/instagram/archive.js';
import { linkedin } from '../../connectors/linkedin/archive.js';
import { mastodon } from '../../connectors/mastodon/archive.js';
import { reddit } from '../../connectors/reddit/archive.js';
import { tiktok } from '../../connectors/tiktok/archive.js';
import { x } from '../../connectors/x/archive.js';
import { youtube } from '../../connectors/youtube/archive.js';
import type { Connector, Platform, SettingSource } from '../../src/model.js';
import type { FixtureEntry } from '../connectors/contract.js';
import { blueskyRepository } from '../personas/bluesky-repository.js';
import { facebookExport, metaJson } from '../personas/facebook-export.js';
import { instagramExport } from '../personas/instagram-export.js';
import { linkedinExport } from '../personas/linkedin-export.js';
import { mastodonArchive } from '../personas/mastodon-archive.js';
import { redditExport } from '../personas/reddit-export.js';
import { WORDS, bloggerBackup, bloggerTakeout, youtubeTakeout } from '../personas/takeout-export.js';
import { tiktokExport } from '../personas/tiktok-export.js';
import { xArchive } from '../personas/x-archive.js';

/** Whose account a value is wrong for. */
export type Wrong = 'nobody' | 'personal' | 'professional' | 'both';
export interface Told { key: string; value: string; wrong: Wrong; source?: SettingSource; /** Where it is not as of the export. */ asOf?: string | null }
export interface Planted { platform: Platform; connector: Connector; what: string; entries: readonly FixtureEntry[]; told: readonly Told[]; /** Keys that must stay unknown. */ open?: readonly string[] }

const one = { seed: 61, posts: 1 };
const told = (key: string, value: string, wrong: Wrong, asOf?: string | null): Told => ({ key, value, wrong, ...(asOf === undefined ? {} : { asOf }) });

/** The same export with one of its files written anew. */
function withFile(entries: readonly FixtureEntry[], end: string, data: unknown): FixtureEntry[] {
  const changed = entries.map((entry) => (entry.name.endsWith(end) ? { name: entry.name, data: typeof data === 'string' ? data : metaJson(data) } : entry));
  if (!entries.some(({ name }) => name.endsWith(end))) throw new Error(`no file ends in ${end}`);
  return changed;
}

const withText = (entries: readonly FixtureEntry[], from: string | RegExp, to: string): FixtureEntry[] => entries.map((entry) => ({ ...entry, data: typeof entry.data === 'string' ? entry.data.replace(from, to) : entry.data }));

const X: readonly Planted[] = [
  { platform: 'x', connector: x, what: 'protected of late', entries: xArchive({ ...one, protectedHistory: [{ at: '2026-09-02T00:00:00Z', action: 'Protect' }] }),
    told: [told('posts-audience', 'followers', 'professional'), told('privacy-history', 'was-public', 'nobody', '2026-09-02T00:00:00Z'), told('contacts-upload', 'uploaded', 'both')] },
  { platform: 'x', connector: x, what: 'opened of late', entries: xArchive({ ...one, protectedHistory: [{ at: '2026-09-02T00:00:00Z', action: 'Protect' }, { at: '2026-10-02T00:00:00Z', action: 'Unprotect' }] }),
    told: [told('posts-audience', 'public', 'personal'), told('privacy-history', 'opened', 'both', '2026-10-02T00:00:00Z'), told('contacts-upload', 'uploaded', 'both')] },
  { platform: 'x', connector: x, what: 'no change in six months, no contacts', entries: withText(xArchive(one), /("contact" : \{[^}]*?"count" : ")\d+/, '$10'),
    told: [told('contacts-upload', 'none', 'nobody')], open: ['posts-audience', 'privacy-history'] },
];

const FACEBOOK: readonly Planted[] = (['2018', '2020', '2022', '2024', '2026'] as const).flatMap((era): Planted[] => {
  const entries = facebookExport({ ...one, era });
  const book = entries.find(({ name }) => name.endsWith('your_address_books.json'));
  const apps = entries.find(({ name }) => /connected_apps_and_websites\.json|apps_and_websites\.json$/.test(name));
  const empty = entries.map((entry) => (entry === book ? { ...entry, data: '{"address_book_v2": {"address_book": []}}' } : entry === apps ? { ...entry, data: entry.data.replace(/\[[^]*\]/, '[]') } : entry));
  return [
    { platform: 'facebook', connector: facebook, what: `${era}, an address book and apps`, entries, told: book === undefined ? [] : [told('contacts-upload', 'uploaded', 'both')], open: ['posts-audience', 'connected-apps', 'two-factor'] },
    { platform: 'facebook', connector: facebook, what: `${era}, neither`, entries: empty, told: [...(book === undefined ? [] : [told('contacts-upload', 'none', 'nobody')]), ...(apps === undefined ? [] : [told('connected-apps', 'none', 'nobody')])], open: ['posts-audience'] },
  ];
});

const EVERYONE = { en: 'Everyone', nl: 'Iedereen', de: 'Alle' } as const;
const FOLLOWERS = { en: 'Your followers', nl: 'Je volgers', de: 'Deine Abonnenten', es: 'Tus seguidores', fr: 'Vos abonnés', it: 'I tuoi follower', pt: 'Seus seguidores' } as const;
const comments = (value: string): unknown => ({ settings_allow_comments_from: [{ title: '', string_map_data: { Label: { value } } }] });
const history = (...titles: readonly string[]): unknown => ({ account_history_account_privacy_history: titles.map((title, index) => ({ title, string_map_data: { Time: { timestamp: 1_700_000_000 + index } } })) });

const INSTAGRAM: readonly Planted[] = [
  ...(['en', 'nl', 'de', 'zh'] as const).flatMap((labels): Planted[] => (['2021', '2023', '2025'] as const).map((era): Planted => ({
    platform: 'instagram', connector: instagram, what: `${era} with labels in ${labels}, private`, entries: instagramExport({ ...one, era, labels, isPrivate: true }),
    told: [told('posts-audience', 'followers', 'professional'), told('contacts-upload', 'uploaded', 'both'), ...(labels === 'zh' ? [] : [told('comments-from', 'everyone', 'both')])], open: ['two-factor', 'tagging', ...(labels === 'zh' ? ['comments-from'] : [])],
  }))),
  ...(['en', 'nl', 'de', 'zh'] as const).map((labels): Planted => ({ platform: 'instagram', connector: instagram, what: `labels in ${labels}, public`, entries: instagramExport({ ...one, labels, isPrivate: false }), told: [told('posts-audience', 'public', 'personal')] })),
  ...Object.entries(FOLLOWERS).map(([language, words]): Planted => ({ platform: 'instagram', connector: instagram, what: `comments from followers, in ${language}`, entries: withFile(instagramExport(one), 'comments_allowed_from.json', comments(words)), told: [told('comments-from', 'following', 'nobody')] })),
  ...Object.entries(EVERYONE).map(([language, words]): Planted => ({ platform: 'instagram', connector: instagram, what: `comments from everyone, in ${language}`, entries: withFile(instagramExport(one), 'comments_allowed_from.json', comments(words)), told: [told('comments-from', 'everyone', 'both')] })),
  { platform: 'instagram', connector: instagram, what: 'comments in words nobody knows', entries: withFile(instagramExport(one), 'comments_allowed_from.json', comments('Mvuke')), told: [], open: ['comments-from'] },
  { platform: 'instagram', connector: instagram, what: 'made private once', entries: withFile(instagramExport({ ...one, isPrivate: true }), 'account_privacy_changes.json', history('Switched to private')), told: [told('privacy-history', 'was-public', 'nobody', '2023-11-14T22:13:20Z')] },
  { platform: 'instagram', connector: instagram, what: 'opened once, in German', entries: withFile(instagramExport(one), 'account_privacy_changes.json', history('Auf privat umgestellt', 'Auf öffentlich umgestellt')), told: [told('privacy-history', 'opened', 'both', '2023-11-14T22:13:21Z')] },
  { platform: 'instagram', connector: instagram, what: 'never changed, no contacts, no apps', entries: withFile(instagramExport({ ...one, traps: true }), 'synced_contacts.json', { contacts_contact_info: [] }), told: [told('privacy-history', 'kept', 'nobody', null), told('contacts-upload', 'none', 'nobody'), told('connected-apps', 'none', 'nobody')] },
];

const THREADS: readonly Planted[] = [
  { platform: 'threads', connector: instagram, what: 'private', entries: instagramExport({ ...one, threads: 'only' }), told: [told('posts-audience', 'followers', 'professional')], open: ['mentions-from'] },
  { platform: 'threads', connector: instagram, what: 'public', entries: withText(instagramExport({ ...one, threads: 'only' }), /"True"/g, '"False"'), told: [told('posts-audience', 'public', 'personal')] },
];

const LINKEDIN: readonly Planted[] = [
  { platform: 'linkedin', connector: linkedin, what: 'contacts uploaded', entries: linkedinExport(one), told: [told('contacts-upload', 'uploaded', 'both')], open: ['connections-list', 'two-factor'] },
  { platform: 'linkedin', connector: linkedin, what: 'no list of contacts', entries: linkedinExport(one).filter(({ name }) => !name.endsWith('ImportedContacts.csv')), told: [], open: ['contacts-upload'] },
];

const YOUTUBE: readonly Planted[] = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((language): Planted[] => {
  const [open, unlisted, hidden] = WORDS[language].visible;
  const entries = youtubeTakeout({ seed: 61, comments: 1, language });
  const all = (word: string): FixtureEntry[] => entries.map((entry) => (/(?:videos|playlists)\.csv$/.test(entry.name) ? { ...entry, data: [open, unlisted, hidden].reduce((data, other) => data.replaceAll(new RegExp(`,${other}(?=,|\\r?\\n|$)`, 'g'), `,${word}`), entry.data) } : entry));
  return [
    { platform: 'youtube', connector: youtube, what: `some of each, in ${language}`, entries, told: [told('posts-audience', 'mixed', 'personal'), told('playlists-audience', 'public', 'both')], open: ['subscriptions-audience', 'comments'] },
    { platform: 'youtube', connector: youtube, what: `all public, in ${language}`, entries: all(open), told: [told('posts-audience', 'public', 'personal'), told('playlists-audience', 'public', 'both')] },
    { platform: 'youtube', connector: youtube, what: `all unlisted, in ${language}`, entries: all(unlisted), told: [told('posts-audience', 'unlisted', 'professional'), told('playlists-audience', 'unlisted', 'nobody')] },
    { platform: 'youtube', connector: youtube, what: `all private, in ${language}`, entries: all(hidden), told: [told('posts-audience', 'private', 'professional'), told('playlists-audience', 'private', 'nobody')] },
  ];
});

const settingsTable = (mode: string, searchable: string, moderation: string, allowed: string): FixtureEntry[] => withFile(bloggerTakeout(one), 'settings.csv',
  `blog_name,blog_subdomain,blog_read_access_mode,blog_searchable,blog_comment_moderation,blog_comments_allowed\nWard notes,wardnotes-invented,${mode},${searchable},${moderation},${allowed}\n`);
const BLOGGER: readonly Planted[] = [
  { platform: 'blogger', connector: blogger, what: 'open to all', entries: settingsTable('PUBLIC', 'true', 'DISABLED', 'true'), told: [told('posts-audience', 'public', 'personal'), told('search-engines', 'on', 'personal'), told('comments', 'never', 'both')] },
  { platform: 'blogger', connector: blogger, what: 'for chosen readers', entries: settingsTable('CUSTOM', 'false', 'ENABLED', 'true'), told: [told('posts-audience', 'readers', 'professional'), told('search-engines', 'off', 'professional'), told('comments', 'always', 'nobody')] },
  { platform: 'blogger', connector: blogger, what: 'without comments', entries: settingsTable('AUTHORS', 'false', 'OLD_POSTS', 'false'), told: [told('posts-audience', 'authors', 'professional'), told('comments', 'off', 'nobody')] },
  { platform: 'blogger', connector: blogger, what: 'moderation of older posts', entries: settingsTable('Nobody knows', 'perhaps', 'OLD_POSTS', 'true'), told: [told('comments', 'sometimes', 'both')], open: ['posts-audience', 'search-engines'] },
  { platform: 'blogger', connector: blogger, what: 'a classic backup', entries: bloggerBackup(one), told: [told('posts-audience', 'authors', 'professional'), told('search-engines', 'off', 'professional')], open: ['comments'] },
];

const actor = (flags: Readonly<Record<string, boolean>>): FixtureEntry[] => mastodonArchive(one).map((entry) => (entry.name === 'actor.json' ? { ...entry, data: JSON.stringify({ ...(JSON.parse(entry.data) as object), discoverable: undefined, manuallyApprovesFollowers: undefined, ...flags }) } : entry));
const MASTODON: readonly Planted[] = [
  { platform: 'mastodon', connector: mastodon, what: 'closed', entries: actor({ manuallyApprovesFollowers: true, discoverable: false, indexable: false }), told: [told('approve-followers', 'on', 'nobody'), told('discoverable', 'off', 'professional'), told('posts-in-search', 'off', 'professional')], open: ['posts-audience', 'search-engines'] },
  { platform: 'mastodon', connector: mastodon, what: 'open', entries: actor({ manuallyApprovesFollowers: false, discoverable: true, indexable: true }), told: [told('approve-followers', 'off', 'personal'), told('discoverable', 'on', 'personal'), told('posts-in-search', 'on', 'personal')] },
  { platform: 'mastodon', connector: mastodon, what: 'a server that says nothing', entries: actor({}), told: [], open: ['approve-followers', 'discoverable', 'posts-in-search'] },
];

const repo = (chat: 'all' | 'following' | 'none', hidden: boolean): FixtureEntry[] => [{ name: 'repo.car', data: blueskyRepository({ ...one, chat, hidden }) }];
const ALWAYS_PUBLIC: Told = { key: 'posts-audience', value: 'public', wrong: 'nobody', source: 'inferred', asOf: null };
const BLUESKY: readonly Planted[] = [
  { platform: 'bluesky', connector: bluesky, what: 'hidden from strangers', entries: repo('following', true), told: [ALWAYS_PUBLIC, told('logged-out-visibility', 'on', 'professional'), told('messages-from', 'following', 'professional')], open: ['replies-from'] },
  { platform: 'bluesky', connector: bluesky, what: 'open', entries: repo('all', false), told: [told('logged-out-visibility', 'off', 'personal'), told('messages-from', 'everyone', 'both')] },
  { platform: 'bluesky', connector: bluesky, what: 'no chat', entries: repo('none', false), told: [told('messages-from', 'nobody', 'nobody')] },
];

const tok = (what: string, shape: 'old' | 'new', settings: Readonly<Record<string, string>>, expected: readonly Told[], open: readonly string[] = []): Planted => ({ platform: 'tiktok', connector: tiktok, what: `${what} (${shape})`, entries: [{ name: 'user_data_tiktok.json', data: tiktokExport({ ...one, shape, settings }) }], told: expected, open });
const TIKTOK: readonly Planted[] = (['old', 'new'] as const).flatMap((shape) => [
  tok('everything closed', shape, {
    'Private Account': 'Enabled', 'Allow Others to Find Me': 'Disabled', 'Who can see your following list': 'Only me', 'Who Can View Videos I Liked': 'Only me', 'Who Can Send Me Message': 'No one', 'Who can mention me': 'Friends', 'Who Can Post Comments': 'Friends',
    'Who Can Duet With Me': 'Only me', 'Who Can Stitch with your videos': 'Only me', 'Allow Downloads': 'Off', 'Location Services': 'Off', 'Sync contacts': 'Off', 'Suggest your account to contacts': 'Off', 'Suggest your account to Facebook friends': 'Off',
  }, [
    told('posts-audience', 'followers', 'professional'), told('found-by-contact', 'off', 'nobody'), told('following-audience', 'only-me', 'nobody'), told('likes-audience', 'only-me', 'nobody'), told('messages-from', 'nobody', 'nobody'), told('mentions-from', 'friends', 'nobody'),
    told('comments-from', 'friends', 'nobody'), told('duet', 'only-me', 'nobody'), told('stitch', 'only-me', 'nobody'), told('downloads', 'off', 'nobody'), told('location', 'off', 'nobody'), told('contacts-upload', 'none', 'nobody'), told('suggested', 'off', 'nobody'),
  ], ['activity-status', 'two-factor']),
  tok('everything open', shape, {
    'Private Account': 'Disabled', 'Allow Others to Find Me': 'Enabled', 'Following List': 'Everyone', 'Who can see the videos I liked': 'Everyone', 'Who can send you direct messages': 'Everyone', 'Who Can Tag Me': 'Everyone', 'Who can comment on your videos': 'Everyone', 'Filter Comments': 'Off',
    'Who can duet with your videos': 'Everyone', 'Who can stitch my videos': 'Everyone', 'Who can download your videos': 'Everyone', 'Allow Location': 'On', 'Sync Contacts and Facebook Friends': 'On', 'Suggest your account to contacts': 'On', 'Suggest your account to Facebook friends': 'On',
  }, [
    told('posts-audience', 'public', 'personal'), told('found-by-contact', 'on', 'personal'), told('following-audience', 'everyone', 'both'), told('likes-audience', 'everyone', 'both'), told('messages-from', 'everyone', 'both'), told('mentions-from', 'everyone', 'both'),
    told('comments-from', 'everyone', 'both'), told('duet', 'everyone', 'personal'), told('stitch', 'everyone', 'personal'), told('downloads', 'on', 'personal'), told('location', 'on', 'both'), told('contacts-upload', 'uploaded', 'both'), told('suggested', 'on', 'personal'),
  ]),
  tok('in between', shape, { 'Who Can Post Comments': 'Everyone', 'Filter Comments': 'On', 'Suggest your account to contacts': 'On', 'Suggest your account to Facebook friends': 'Off', 'Who can mention me': 'Whoever' },
    [told('comments-from', 'filtered', 'personal'), told('suggested', 'some', 'personal')], ['mentions-from', 'posts-audience']),
]);

const preferences = (rows: string): FixtureEntry[] => withFile(redditExport(one), 'user_preferences.csv', `preference,value\n${rows}`);
const REDDIT: readonly Planted[] = [
  { platform: 'reddit', connector: reddit, what: 'closed', entries: withFile(preferences('hide_from_robots,true\nenable_followers,false\nshow_presence,False\ntop_karma_subreddits,off\naccept_pms,whitelisted\n'), 'linked_identities.csv', 'issuer_id,subject_id\n'),
    told: [told('search-engines', 'off', 'professional'), told('followers', 'off', 'professional'), told('activity-status', 'off', 'nobody'), told('communities-listed', 'off', 'nobody'), told('messages-from', 'nobody', 'nobody'), told('linked-identities', 'none', 'nobody')], open: ['username', 'two-factor'] },
  { platform: 'reddit', connector: reddit, what: 'open', entries: preferences('hide from robots,false\nenable_followers,true\nshow_presence,True\ntop_karma_subreddits,on\naccept_pms,everyone\n'),
    told: [told('search-engines', 'on', 'personal'), told('followers', 'on', 'personal'), told('activity-status', 'on', 'personal'), told('communities-listed', 'on', 'both'), told('messages-from', 'everyone', 'both'), told('linked-identities', 'hidden', 'personal')] },
];

export const PLANTED: readonly Planted[] = [X, FACEBOOK, INSTAGRAM, THREADS, LINKEDIN, YOUTUBE, BLOGGER, MASTODON, BLUESKY, TIKTOK, REDDIT].flat();
