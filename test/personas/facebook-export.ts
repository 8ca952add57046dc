// Writes Facebook exports of every era in the shapes of real ones, with their traps, from the invented clinician.
import { DEMO_ACCOUNT, DEMO_PERSON, drawPosts } from './clinician.js';
import type { DrawnPost } from './clinician.js';
import type { Instant } from '../../src/model.js';

export interface ExportEntry { name: string; data: string }
export type FacebookEra = '2018' | '2020' | '2022' | '2024' | '2026';

export interface FacebookOptions {
  seed: number;
  posts: number;
  era?: FacebookEra;
  /** The observed oddities; see the tests. */
  traps?: boolean;
  planted?: boolean;
  /** How the apostrophe of file names is written. */
  apostrophe?: string;
  wrapper?: string;
  until?: Instant;
  /** Leaves out these kinds of files, by a part of their name. */
  without?: readonly string[];
  /** Texts in place of drawn ones. */
  texts?: readonly string[];
  registeredAt?: Instant;
}

type Value = Readonly<Record<string, unknown>>;

/** JSON as Meta writes it: plain ASCII, each byte of UTF-8 as a character of its own. */
export function metaJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/[^\0-\x7f]+/g, (run) => [...Buffer.from(run, 'utf8')].map((byte) => `\\u00${byte.toString(16).padStart(2, '0')}`).join(''));
}

export const seconds = (at: Instant): number => Date.parse(at) / 1000;

/** Where each era keeps what, and under which name inside the file. */
interface Layout {
  activity: string;
  posts: string;
  postsKey: string | null;
  groupPosts: readonly [string, string];
  comments: readonly [string, string];
  groupComments: readonly [string, string] | null;
  friends: readonly [string, string];
  following: readonly [string, string];
  pages: readonly [string, string];
  likedPages: readonly [string, string];
  groups: readonly [string, string];
  profile: readonly [string, string];
  likes: readonly [string, string];
  logins: readonly [string, string];
  active: readonly [string, string];
  apps: readonly [string, string];
  search: readonly [string, string];
}

const NEW: Layout = {
  activity: 'your_facebook_activity/', posts: 'posts/your_posts__check_ins__photos_and_videos_1.json', postsKey: null,
  groupPosts: ['groups/group_posts_and_comments.json', 'group_posts_v2'], comments: ['comments_and_reactions/comments.json', 'comments_v2'],
  groupComments: ['groups/your_comments_in_groups.json', 'group_comments_v2'], friends: ['/connections/friends/your_friends.json', 'friends_v2'],
  following: ["/connections/followers/who_you've_followed.json", 'following_v3'], pages: ['pages/pages_and_profiles_you_follow.json', 'pages_followed_v2'],
  likedPages: ["pages/pages_you've_liked.json", 'page_likes_v2'], groups: ['groups/your_group_membership_activity.json', 'groups_joined_v2'],
  profile: ['/personal_information/profile_information/profile_information.json', 'profile_v2'], likes: ['comments_and_reactions/likes_and_reactions_1.json', ''],
  logins: ['/security_and_login_information/logins_and_logouts.json', 'account_accesses_v2'], active: ["/security_and_login_information/where_you're_logged_in.json", 'active_sessions_v2'],
  apps: ['/apps_and_websites_off_of_facebook/connected_apps_and_websites.json', 'installed_apps_v2'], search: ['/logged_information/search/your_search_history.json', 'searches_v2'],
};
const OF_2020: Layout = {
  ...NEW, activity: '', posts: 'posts/your_posts_1.json', groupPosts: ['groups/your_posts_in_groups.json', 'group_posts_v2'], comments: ['comments_and_reactions/comments.json', 'comments_v2'],
  friends: ['friends_and_followers/friends.json', 'friends_v2'], following: ['friends_and_followers/who_you_follow.json', 'following_v2'],
  pages: ['pages/pages_you_follow.json', 'pages_followed_v2'], profile: ['profile_information/profile_information.json', 'profile_v2'], search: ['search/your_search_history.json', 'searches_v2'],
  apps: ['apps_and_websites_off_of_facebook/apps_and_websites.json', 'installed_apps_v2'],
};
const LAYOUTS: Readonly<Record<FacebookEra, Layout>> = {
  '2018': {
    ...OF_2020, posts: 'posts/your_posts.json', postsKey: 'status_updates', groupPosts: ['groups/your_posts_and_comments_in_groups.json', 'group_posts'], comments: ['comments/comments.json', 'comments'],
    groupComments: null, friends: ['friends/friends.json', 'friends'], following: ['following_and_followers/following.json', 'following'], pages: ['pages/pages_you_follow.json', 'pages_followed'],
    likedPages: ['likes_and_reactions/pages.json', 'page_likes'], groups: ['groups/your_group_membership_activity.json', 'groups_joined'],
    profile: ['profile_information/profile_information.json', 'profile'], likes: ['likes_and_reactions/posts_and_comments.json', 'reactions'],
    logins: ['security_and_login_information/logins_and_logouts.json', 'account_accesses'], active: ["security_and_login_information/where_you're_logged_in.json", 'active_sessions'],
    apps: ['apps_and_websites/apps_and_websites.json', 'installed_apps'], search: ['search_history/your_search_history.json', 'searches'],
  },
  '2020': OF_2020,
  '2022': { ...OF_2020, activity: 'your_activity_across_facebook/', friends: ['/friends_and_followers/friends.json', 'friends_v2'], profile: ['/personal_information/profile_information/profile_information.json', 'profile_v2'], following: ['/friends_and_followers/who_you_follow.json', 'following_v2'] },
  '2024': NEW,
  '2026': NEW,
};

export const FRIENDS = [{ name: 'Tess Invented', at: '2012-03-04T05:06:07Z' }, { name: 'José Erfunden', at: '2016-08-01T10:00:00Z' }, { name: 'Harold Fenwick', at: '2019-02-03T04:05:06Z' }, { name: 'Harold Fenwick', at: '2020-02-03T04:05:06Z' }] as const;
export const GROUP = 'Larkspur Nürses & Docs';

/** Entry names and contents, ready for `writeZip` or a folder. */
export function facebookExport(options: FacebookOptions): ExportEntry[] {
  const { era = '2026', traps = false, wrapper = '', apostrophe = "'", without = [], until = '2026-10-30T12:00:00Z' } = options;
  const layout = LAYOUTS[era];
  const at = seconds(until);
  const entries: ExportEntry[] = [];
  const add = (path: string, value: unknown): void => {
    const name = `${wrapper}${path.startsWith('/') ? path.slice(1) : layout.activity + path}`.replaceAll("'", apostrophe);
    if (!without.some((part) => name.includes(part))) entries.push({ name, data: metaJson(value) });
  };
  const drawn = drawPosts({ seed: options.seed, count: options.posts, until, ...(options.planted === undefined ? {} : { planted: options.planted }) });
  const records = drawn.map((post, index) => postRecord({ ...post, text: options.texts?.[index] ?? post.text }, index, era));
  if (traps) records.push(...trapPosts(at));
  add(layout.posts, layout.postsKey === null ? records : { [layout.postsKey]: records });
  const grouped = groupPostsOf(at);
  add(layout.groupPosts[0], { [layout.groupPosts[1]]: era === '2018' ? { activity_log_data: grouped } : grouped });
  add(layout.comments[0], { [layout.comments[1]]: commentsOf(at) });
  if (layout.groupComments !== null) add(layout.groupComments[0], { [layout.groupComments[1]]: [{ timestamp: at - 700, title: `Dr. Dana Demo commented in ${GROUP}.`, data: [{ comment: { timestamp: at - 700, comment: 'Agreed, staffing first.', author: DEMO_ACCOUNT.name, group: GROUP } }] }] });
  add(layout.likes[0], likesOf(era, layout.likes[1], at, traps));
  addPeople(add, layout, era, at);
  add(layout.profile[0], { [layout.profile[1]]: profileOf(seconds(options.registeredAt ?? '2011-09-06T07:08:09Z')) });
  addRecords(add, layout, era, at);
  if (era !== '2018' && traps) add('photos_and_videos/album/0.json', albumOf(at));
  add('messages/inbox/tess_1234/message_1.json', conversationOf(at));
  if (traps && (era === '2024' || era === '2026')) entries.push({ name: `${wrapper}connections/followers/no-data.txt`, data: 'No data' });
  entries.push({ name: `${wrapper}${layout.activity}posts/media/your_posts/77.jpg`, data: 'jpg' });
  return entries;
}

type Add = (path: string, value: unknown) => void;

function postRecord({ text, at }: DrawnPost, index: number, era: FacebookEra): Value {
  const timestamp = seconds(at);
  return { timestamp, ...(era === '2026' && index % 2 === 0 ? {} : { title: 'Dr. Dana Demo updated her status.' }), data: [{ post: text }, { update_timestamp: timestamp }], ...(index % 7 === 0 ? { attachments: [] } : {}) };
}

/** One record for each oddity that somebody met. */
function trapPosts(at: number): Value[] {
  return [
    { timestamp: at - 10, data: [{}], attachments: [{ data: [{ media: { uri: 'your_facebook_activity/posts/media/your_posts/77.jpg', creation_timestamp: at - 12, title: 'Mobile uploads', description: 'Größe zählt nicht 🏔️', media_metadata: { photo_metadata: { exif_data: [{ upload_ip: '198.51.100.7', taken_timestamp: -62169958800, latitude: 39.7392, longitude: -104.9903 }] } } } }] }], tags: [{ name: 'Tess Invented' }] },
    { timestamp: at - 20, title: 'Dr. Dana Demo shared a link.', data: [{ post: 'Worth your time.' }], attachments: [{ data: [{ external_context: { name: 'A headline of others', url: 'https://journal.example/a?b=1&c=2', source: 'journal.example' } }] }], tags: ['Omar B.'] },
    { timestamp: at - 30, title: 'Dr. Dana Demo shared a link.', data: [], attachments: [{ data: [{ external_context: { name: 'Only a headline', url: 'https://news.example/1' } }] }] },
    { timestamp: at - 40, data: [{ post: 'At work.' }], attachments: [{ data: [{ place: { name: 'Larkspur Valley Hospital', coordinate: { latitude: 39.5, longitude: -105.1 }, address: 'Route 9', url: '' } }] }] },
    { timestamp: -62169958800, data: [{ post: 'written before there was time' }] },
    { timestamp: at - 50, data: [{ post: 'already right: naïve café ☕' }] },
    { timestamp: at - 60, title: "Dr. Dana Demo wrote on Tess Invented's timeline.", data: [{ post: 'Happy birthday!' }] },
    { timestamp: at - 70, attachments: [{ data: [{ note: { title: 'A note', text: 'Longer thoughts.' } }, { poll: { question: 'Coffee?', options: [{ option: 'Yes' }] } }] }] },
    { timestamp: at - 80, media: [], label_values: [{ label: 'Nachricht', value: 'Grüße vom Gipfel' }, { label: 'Link', href: 'https://www.facebook.com/posts/5' }], fbid: '900000000000000005' },
    { timestamp: at - 50, data: [{ post: 'already right: naïve café ☕' }] },
  ];
}

function groupPostsOf(at: number): Value[] {
  return [
    { timestamp: at - 500, title: `Dr. Dana Demo posted in ${GROUP}.`, data: [{ post: 'Night shift tips, anyone?' }] },
    { timestamp: at - 510, title: `Dr. Dana Demo commented on her post in ${GROUP}.`, data: [{ comment: { timestamp: at - 510, comment: 'comes twice', author: DEMO_ACCOUNT.name, group: GROUP } }] },
  ];
}

function commentsOf(at: number): Value[] {
  return [
    { timestamp: at - 600, title: "Dr. Dana Demo commented on Tess Invented's post.", data: [{ comment: { timestamp: at - 600, comment: 'Glückwunsch, Tess!', author: DEMO_ACCOUNT.name } }] },
    { timestamp: at - 610, title: 'Dr. Dana Demo ha comentado la publicación de José Erfunden.', data: [{ comment: { timestamp: at - 610, comment: 'Qué bonito 🎉', author: DEMO_ACCOUNT.name } }] },
    { timestamp: at - 620, title: 'Dr. Dana Demo commented on a photo.', data: [], attachments: [{ data: [{ media: { uri: 'comments/media/1.jpg' } }] }] },
  ];
}

/** 2026 has label_values; one single record stands in no list at all. */
function likesOf(era: FacebookEra, key: string, at: number, bare: boolean): unknown {
  if (era === '2024' || era === '2026') {
    const one = { timestamp: at - 800, media: [], label_values: [{ label: 'Reaktion', value: 'Gefällt mir' }, { label: 'Name', value: 'Tess Invented' }, { label: 'URL', href: 'https://www.facebook.com/permalink/1' }], fbid: '900000000000000001' };
    return bare ? one : [one, { ...one, timestamp: at - 801, fbid: '900000000000000002' }];
  }
  const list = [1, 2].map((n) => ({ timestamp: at - 800 - n, title: "Dr. Dana Demo likes Tess Invented's post.", data: [{ reaction: { reaction: 'LIKE', actor: DEMO_ACCOUNT.name } }] }));
  return key === '' ? list : { [key]: list };
}

function addPeople(add: Add, layout: Layout, era: FacebookEra, at: number): void {
  add(layout.friends[0], { [layout.friends[1]]: FRIENDS.map((friend) => ({ name: friend.name, timestamp: seconds(friend.at) })) });
  add(layout.following[0], { [layout.following[1]]: [{ name: 'KillThemAll Invented', timestamp: at - 9000 }] });
  add(layout.pages[0], { [layout.pages[1]]: [{ title: 'Larkspur Outdoors', timestamp: at - 9100, ...(era === '2018' ? {} : { data: [{ name: 'Larkspur Outdoors' }] }) }] });
  add(layout.likedPages[0], { [layout.likedPages[1]]: [{ name: 'Larkspur Outdoors', url: 'https://www.facebook.com/larkspur', timestamp: at - 9200 }, { name: 'Cure It With Tea', timestamp: at - 9300 }] });
  add(layout.groups[0], { [layout.groups[1]]: [{ timestamp: at - 9400, title: `Dr. Dana Demo joined ${GROUP}.`, ...(era === '2018' ? { attachments: [{ data: [{ name: GROUP }] }] } : { data: [{ name: GROUP }] }) }] });
  add('/connections/friends/blocked_profiles.json', { blocked_users_v2: [{ name: 'Pete Invented', timestamp: at - 9500 }] });
}

function profileOf(registered: number): Value {
  return {
    name: { full_name: DEMO_ACCOUNT.name, first_name: 'Dana', last_name: 'Demo' }, emails: { emails: [DEMO_ACCOUNT.email], previous_emails: [] }, birthday: { year: 1985, month: 4, day: 7 },
    username: 'dana.demo.invented', profile_uri: 'https://www.facebook.com/dana.demo.invented', registration_timestamp: registered, current_city: { name: 'Larkspur Falls', timestamp: 0 },
    previous_names: [{ name: 'Dana Exempel', timestamp: 1400000000 }], family_members: [{ name: 'Junie Demo', relation: 'Töchter' }], religious_view: { name: 'Quäker' }, political_view: 'Larkspur Party',
    work_experiences: [{ employer: 'Old Clinic', title: 'Intern', start_timestamp: 1200000000, end_timestamp: 1300000000 }, { employer: DEMO_PERSON.employer, title: 'Emergency physician', start_timestamp: 1300000001 }],
    education_experiences: [{ name: 'Invented University' }], websites: [{ address: 'https://larkspur-demo.example' }], phone_numbers: [{ phone_type: 'Mobile', phone_number: '+1 555 010 0199' }], intro_bio: { name: 'ER doc @ Larkspur Valley Hospital. Café ☕' }, registration_ip: '198.51.100.1',
  };
}

function addRecords(add: Add, layout: Layout, era: FacebookEra, at: number): void {
  add(layout.logins[0], { [layout.logins[1]]: [{ action: 'Anmeldung', timestamp: at - 100, site: 'www.facebook.com', ip_address: '198.51.100.7' }, { action: 'Login', timestamp: at - 200, site: 'm.facebook.com', ip_address: '2001:db8::7', country: 'FR' }] });
  add(layout.active[0], { [layout.active[1]]: [{ created_timestamp: at - 5000, updated_timestamp: at - 50, ip_address: '198.51.100.7', user_agent: 'Mozilla/5.0 (iPhone)', datr_cookie: 'secret', device: 'iPhone 15', location: 'Larkspur Falls, CO, United States', app: 'Facebook app' }] });
  add(layout.apps[0], { [layout.apps[1]]: [{ name: 'QuizBlast 2014', added_timestamp: 1400000000 }, { name: 'Gone App', added_timestamp: 1400000001, removed_timestamp: 1500000000 }] });
  add(layout.search[0], { [layout.search[1]]: [{ timestamp: at - 900, title: 'Du hast gesucht', data: [{ text: 'harold fenwick larkspur' }] }] });
  if (era !== '2018') add('/logged_information/location/timezone.json', { timezone_v2: 'America/Denver' });
  add('/personal_information/other_personal_information/your_address_books.json', { address_book_v2: { address_book: [{ name: 'Uncle Fred', details: [{ contact_point: '+15550100111' }] }] } });
}

function albumOf(at: number): Value {
  return {
    name: 'Timeline photos', last_modified_timestamp: at, description: '', cover_photo: { uri: 'posts/media/cover.jpg' },
    photos: [{ uri: 'your_facebook_activity/posts/media/your_posts/77.jpg', creation_timestamp: at - 12, description: 'Größe zählt nicht 🏔️' }, { uri: 'posts/media/album/78.jpg', creation_timestamp: at - 77_000, description: 'Nur im Album' }],
    comments: [{ timestamp: at, comment: 'words of somebody else', author: 'Tess Invented' }],
  };
}

function conversationOf(at: number): Value {
  return {
    participants: [{ name: 'Tess Invented' }, { name: DEMO_ACCOUNT.name }],
    messages: [{ sender_name: 'Tess Invented', timestamp_ms: (at - 30) * 1000, content: 'secret of Tess' }, { sender_name: DEMO_ACCOUNT.name, timestamp_ms: (at - 20) * 1000, content: 'Grüß dich!' }],
    title: 'Tess Invented', is_still_participant: true, thread_path: 'inbox/tess_1234', magic_words: [], image: { uri: 'x.jpg', creation_timestamp: at },
  };
}
