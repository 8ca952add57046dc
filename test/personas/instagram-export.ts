// Writes Instagram exports of every layout, with Threads inside, in the shapes of real ones, from the invented clinician.
import { DEMO_ACCOUNT, drawPosts } from './clinician.js';
import { metaJson, seconds } from './facebook-export.js';
import type { ExportEntry } from './facebook-export.js';
import type { Instant } from '../../src/model.js';

export type InstagramEra = '2018' | '2021' | '2023' | '2025';
export type LabelLanguage = 'en' | 'nl' | 'de' | 'zh';

export interface InstagramOptions {
  seed: number;
  posts: number;
  era?: InstagramEra;
  labels?: LabelLanguage;
  traps?: boolean;
  /** `with`: Threads beside Instagram; `only`: nothing else. */
  threads?: 'with' | 'only';
  isPrivate?: boolean;
  until?: Instant;
  wrapper?: string;
  planted?: boolean;
}

interface Labels { username: string; name: string; bio: string; website: string; email: string; birthday: string; isPrivate: string; true: string; false: string; comment: string; owner: string; time: string; ip: string; agent: string; search: string; allowed: string; everyone: string; toPublic: string; toPrivate: string; photo: string }

const EN: Labels = {
  username: 'Username', name: 'Name', bio: 'Bio', website: 'Website', email: 'Email', birthday: 'Date of birth', isPrivate: 'Private Account', true: 'True', false: 'False', comment: 'Comment', owner: 'Media Owner', time: 'Time',
  ip: 'IP Address', agent: 'User Agent', search: 'Search', allowed: 'Comments allowed from', everyone: 'Everyone', toPublic: 'Switched to public', toPrivate: 'Switched to private', photo: 'Profile Photo',
};
const LABELS: Readonly<Record<LabelLanguage, Labels>> = {
  en: EN,
  nl: { ...EN, username: 'Gebruikersnaam', name: 'Naam', bio: 'Biografie', isPrivate: 'Privéaccount', true: 'Waar', false: 'Onwaar', comment: 'Opmerking', owner: 'Media-eigenaar', time: 'Tijd', everyone: 'Iedereen', toPublic: 'Overgeschakeld naar openbaar', toPrivate: 'Overgeschakeld naar privé', photo: 'Profielfoto' },
  de: { ...EN, username: 'Benutzername', name: 'Name', bio: 'Steckbrief', isPrivate: 'Privates Konto', true: 'Wahr', false: 'Falsch', comment: 'Kommentar', owner: 'Medieninhaber', time: 'Zeit', everyone: 'Alle', toPublic: 'Auf öffentlich umgestellt', toPrivate: 'Auf privat umgestellt', photo: 'Profilbild' },
  zh: { ...EN, username: '帳號', name: '全名', bio: '自我介紹', isPrivate: '不公開帳號', true: '是', false: '否', comment: '留言', owner: '影音內容擁有者', time: '時間', everyone: '所有人', toPublic: '已切換', toPrivate: '已切換', photo: '大頭貼照' },
};

/** Folder by folder, era by era. */
interface Layout { content: string; comments: string; likes: string; people: string; profile: string; login: string; settings: string; apps: string; search: string; messages: string }
const ACTIVITY = 'your_instagram_activity/';
const LAYOUTS: Readonly<Record<Exclude<InstagramEra, '2018'>, Layout>> = {
  '2021': { content: 'content/', comments: 'comments/', likes: 'likes/', people: 'followers_and_following/', profile: 'account_information/personal_information.json', login: 'login_and_account_creation/', settings: 'comments_settings/', apps: 'apps_and_websites/', search: 'recent_searches/', messages: 'messages/' },
  '2023': { content: `${ACTIVITY}content/`, comments: `${ACTIVITY}comments/`, likes: `${ACTIVITY}likes/`, people: 'connections/followers_and_following/', profile: 'personal_information/personal_information.json', login: 'security_and_login_information/login_and_account_creation/', settings: 'preferences/settings/', apps: 'apps_and_websites_off_of_instagram/apps_and_websites/', search: 'logged_information/recent_searches/', messages: `${ACTIVITY}messages/` },
  '2025': { content: `${ACTIVITY}media/`, comments: `${ACTIVITY}comments/`, likes: `${ACTIVITY}likes/`, people: 'connections/followers_and_following/', profile: 'personal_information/personal_information/personal_information.json', login: 'security_and_login_information/login_and_account_creation/', settings: 'preferences/settings/', apps: 'apps_and_websites_off_of_instagram/apps_and_websites/', search: 'logged_information/recent_searches/', messages: `${ACTIVITY}messages/` },
};

export const IG_HANDLE = 'dana.demo_invented';
export const FOLLOWED = ['tess_invented', 'killthemall_inv', 'larkspur.trails'] as const;

type Add = (name: string, value: unknown) => void;

export function instagramExport(options: InstagramOptions): ExportEntry[] {
  const { era = '2025', wrapper = '', threads } = options;
  const entries: ExportEntry[] = [];
  const add: Add = (name, value) => {
    entries.push({ name: wrapper + name, data: metaJson(value) });
  };
  if (era === '2018') addOf2018(add, options);
  else if (threads !== 'only') addModern(add, options, LAYOUTS[era]);
  if (threads !== undefined) addThreads(add, options);
  entries.push({ name: `${wrapper}media/posts/202405/77_17900000000000001.jpg`, data: 'jpg' });
  return entries;
}

// ---------------------------------------------------------------- 2021 to today

function addModern(add: Add, options: InstagramOptions, layout: Layout): void {
  const { era = '2025', labels: language = 'en', traps = false, until = '2026-10-30T12:00:00Z' } = options;
  const labels = LABELS[language];
  const at = seconds(until);
  const drawn = drawPosts({ seed: options.seed, count: options.posts, until, ...(options.planted === undefined ? {} : { planted: options.planted }) });
  const posts = drawn.map((post, index) => (index % 3 === 0 ? carousel(post.text, seconds(post.at)) : single(post.text, seconds(post.at))));
  add(`${layout.content}posts_1.json`, [...posts, ...(traps ? trapMedia(at) : [])]);
  add(`${layout.content}stories.json`, { ig_stories: [{ uri: 'media/stories/202405/1.jpg', creation_timestamp: at - 100, title: 'Night shift 🌙' }, { uri: 'media/stories/202405/2.jpg', creation_timestamp: at - 100, title: '' }] });
  add(`${layout.content}reels.json`, { ig_reels_media: [{ media: [medium('Größe des Tages', at - 200, 'media/reels/202405/3.mp4')] }] });
  add(`${layout.content}archived_posts.json`, { ig_archived_post_media: [single('archived words', at - 300)] });
  add(`${layout.content}recently_deleted_content.json`, { ig_recently_deleted_media: [single('deleted words', at - 400)] });
  add(`${layout.comments}post_comments_1.json`, commentsOf(era, labels, at));
  add(`${layout.likes}liked_posts.json`, likesOf(era, traps, at));
  addPeople(add, layout, era, at);
  add(layout.profile, { profile_user: [profileOf(labels, options.isPrivate === true)] });
  addSettings(add, layout, labels, traps, at);
  add(`${layout.login}login_activity.json`, { account_history_login_history: [{ title: '2026-10-29T10:00:00+00:00', media_map_data: {}, string_map_data: { 'Cookie Name': { href: '', value: '*******', timestamp: 0 }, [traps ? 'IP address' : labels.ip]: { value: '198.51.100.9' }, 'Language Code': { value: 'en' }, [labels.time]: { value: '', timestamp: at - 90_000 }, [traps ? 'User agent' : labels.agent]: { value: 'Instagram 300.0.1 (iPhone15,2; iOS 17_0)' } } }] });
  add(`${layout.apps}active_apps.json`, { apps_and_websites_active_apps: traps ? [] : [{ title: 'QuizBlast 2014', media_list_data: [], string_list_data: [{ href: '', value: '', timestamp: 1400000000 }] }] });
  add(`${layout.search}word_or_phrase_searches.json`, { searches_keyword: [{ title: '', string_map_data: { [labels.search]: { value: 'harold fenwick larkspur' }, [labels.time]: { timestamp: at - 900 } } }] });
  add(`${layout.messages}inbox/tess_17/message_1.json`, { participants: [{ name: 'Tess' }, { name: DEMO_ACCOUNT.name }], messages: [{ sender_name: 'Tess', timestamp_ms: (at - 30) * 1000, content: 'secret of Tess' }, { sender_name: DEMO_ACCOUNT.name, timestamp_ms: (at - 20) * 1000, content: 'Grüß dich!' }], title: 'Tess', thread_path: 'inbox/tess_17' });
  add('connections/contacts/synced_contacts.json', { contacts_contact_info: [{ title: '', string_map_data: { 'First Name': { value: 'Uncle' }, 'Last Name': { value: 'Fred' }, 'Contact Information': { value: '+15550100111' } } }] });
}

function medium(title: string, at: number, uri = 'media/posts/202405/77_17900000000000001.jpg'): Record<string, unknown> {
  return { uri, creation_timestamp: at, media_metadata: { camera_metadata: { has_camera_metadata: false } }, title, cross_post_source: { source_app: 'FB' } };
}

function single(text: string, at: number): Record<string, unknown> {
  return { media: [medium(text, at)] };
}

function carousel(text: string, at: number): Record<string, unknown> {
  return { media: [medium('', at, 'media/posts/202405/a.jpg'), medium('', at, 'media/posts/202405/b.mp4')], title: text, creation_timestamp: at + 1 };
}

function trapMedia(at: number): Record<string, unknown>[] {
  return [
    { media: [medium('', at - 10)], title: 'caption above one picture', creation_timestamp: at - 9 },
    { media: [medium('caption of the first', at - 20, 'a.jpg'), medium('', at - 20, 'b.jpg')] },
    { media: [{ ...medium('with a place', at - 30, 'v.mp4'), media_metadata: { video_metadata: { exif_data: [{ latitude: 53.14, longitude: 11.03 }] } } }] },
    single('Größe des Tages', at - 200),
  ];
}

function commentsOf(era: InstagramEra, labels: Labels, at: number): unknown {
  const comments = [['Glückwunsch, @tess_invented!', 'tess_invented'], ['nice', 'larkspur.trails']] as const;
  if (era === '2021') return { comments_media_comments: comments.map(([text, owner], index) => ({ title: owner, media_list_data: [], string_list_data: [{ href: '', value: `${owner} ${text}`, timestamp: at - 500 - index }] })) };
  const list = comments.map(([text, owner], index) => ({ media_list_data: [{ uri: '' }], string_map_data: { [labels.comment]: { href: '', value: text, timestamp: 0 }, [labels.owner]: { href: '', value: owner, timestamp: 0 }, [labels.time]: { href: '', value: '', timestamp: at - 500 - index } } }));
  return list;
}

function likesOf(era: InstagramEra, bare: boolean, at: number): unknown {
  if (era !== '2025') return { likes_media_likes: [1, 2].map((n) => ({ title: 'tess_invented', string_list_data: [{ href: `https://www.instagram.com/p/Ab${n}/`, value: '👍', timestamp: at - 600 - n }] })) };
  const one = { timestamp: at - 601, media: [], label_values: [{ label: 'URL', value: 'https://www.instagram.com/p/Ab1/', href: 'https://www.instagram.com/p/Ab1/' }, { title: 'Owner', dict: [{ label: 'URL', value: 'https://www.instagram.com/tess_invented' }, { label: 'Name', value: 'Tess Invented' }, { label: 'Username', value: 'tess_invented' }] }], fbid: '17900000000000011' };
  return bare ? one : [one, { ...one, timestamp: at - 602, fbid: '17900000000000012' }];
}

function addPeople(add: Add, layout: Layout, era: InstagramEra, at: number): void {
  const followed = (handle: string, n: number): unknown => (era === '2025'
    ? { title: handle, string_list_data: [{ href: `https://www.instagram.com/_u/${handle}`, timestamp: at - 7000 - n }] }
    : { title: '', media_list_data: [], string_list_data: [{ href: `https://www.instagram.com/${handle}`, value: handle, timestamp: at - 7000 - n }] });
  const follower = (handle: string): unknown => ({ title: '', media_list_data: [], string_list_data: [{ href: `https://www.instagram.com/${handle}`, value: handle, timestamp: at - 7100 }] });
  add(`${layout.people}following.json`, { relationships_following: FOLLOWED.map(followed) });
  add(`${layout.people}followers_1.json`, era === '2021' ? { relationships_followers: [follower('omar_invented')] } : [follower('omar_invented')]);
  add(`${layout.people}close_friends.json`, { relationships_close_friends: [follower('tess_invented')] });
  add(`${layout.people}blocked_profiles.json`, { relationships_blocked_users: [followed('pete_invented', 9)] });
  add(`${layout.people}restricted_profiles.json`, { relationships_restricted_users: [] });
  add(`${layout.people}following_hashtags.json`, { relationships_following_hashtags: [{ title: '', string_list_data: [{ href: 'https://www.instagram.com/explore/tags/larkspur', value: 'larkspur', timestamp: at - 7200 }] }] });
  add(`${layout.people}pending_follow_requests.json`, { relationships_follow_requests_sent: [follower('nobody_asked')] });
}

function profileOf(labels: Labels, isPrivate: boolean): unknown {
  const entry = (value: string): unknown => ({ href: '', value, timestamp: 0 });
  return {
    title: '', media_map_data: { [labels.photo]: { uri: 'media/posts/202405/77_17900000000000001.jpg', creation_timestamp: 1700000000 } },
    string_map_data: { [labels.email]: entry(DEMO_ACCOUNT.email), Phone: entry('+1 555 010 0199'), [labels.username]: entry(IG_HANDLE), [labels.name]: entry(DEMO_ACCOUNT.name), [labels.bio]: entry('ER doc. Café ☕ und Berge'), [labels.birthday]: entry('1985-04-07'), [labels.website]: entry('https://larkspur-demo.example'), [labels.isPrivate]: entry(isPrivate ? labels.true : labels.false) },
  };
}

function addSettings(add: Add, layout: Layout, labels: Labels, traps: boolean, at: number): void {
  add(`${layout.login}account_privacy_changes.json`, { account_history_account_privacy_history: traps ? [] : [{ title: labels.toPublic, string_map_data: { [labels.time]: { timestamp: at - 50_000 } } }, { title: labels.toPrivate, string_map_data: { [labels.time]: { timestamp: at - 90_000 } } }] });
  add(`${layout.login}signup_details.json`, { account_history_registration_info: [{ title: '', string_map_data: { [labels.username]: { value: 'dana_demo_md' }, [labels.ip]: { value: '198.51.100.1' }, [labels.time]: { timestamp: seconds('2026-01-02T03:04:05Z') - 3 * 365 * 86_400 } } }] });
  add('personal_information/profile_changes.json', { profile_profile_change: [{ title: '', string_map_data: { Changed: { value: labels.username }, 'Previous Value': { value: 'dana_demo_md' }, 'New Value': { value: IG_HANDLE }, 'Change Date': { timestamp: seconds('2024-02-03T04:05:06Z') } } }, { title: '', string_map_data: { Changed: { value: 'Bio' }, 'Previous Value': { value: 'x' }, 'New Value': { value: 'y' }, 'Change Date': { timestamp: 1700000000 } } }] });
  add(`${layout.settings}comments_allowed_from.json`, { settings_allow_comments_from: [{ title: '', string_map_data: { [labels.allowed]: { value: labels.everyone } } }] });
}

// ---------------------------------------------------------------- 2018

function addOf2018(add: Add, options: InstagramOptions): void {
  const { until = '2018-05-01T12:00:00Z' } = options;
  const iso = (at: Instant): string => at.slice(0, 19);
  const drawn = drawPosts({ seed: options.seed, count: options.posts, until, years: 2 });
  const kept = (caption: string, at: Instant, path: string): unknown => ({ caption, taken_at: iso(at), path, location: 'Larkspur Falls' });
  add('media.json', { photos: drawn.map((post, index) => kept(post.text, post.at, `photos/201805/${index}.jpg`)), videos: [kept('moving picture', until, 'videos/201805/1.mp4')], stories: [kept('Night shift 🌙', until, 'stories/201805/1.jpg')], profile: [{ caption: '', taken_at: iso(until), path: 'profile/1.jpg', is_active_profile: true }], direct: [{ taken_at: iso(until), path: 'direct/1.jpg' }] });
  add('comments.json', { media_comments: [[iso(until), 'Glückwunsch, @tess_invented!', 'tess_invented'], ['2018-04-01T10:00:00', 'nice', 'larkspur.trails']], live_comments: [] });
  add('likes.json', { media_likes: [[iso(until), 'tess_invented'], ['2018-04-01T10:00:00', 'tess_invented']], comment_likes: [] });
  add('connections.json', { blocked_users: { pete_invented: iso(until) }, close_friends: { tess_invented: iso(until) }, follow_requests_sent: {}, followers: { omar_invented: iso(until) }, following: Object.fromEntries(FOLLOWED.map((handle) => [handle, iso(until)])) });
  add('profile.json', { biography: 'ER doc. Café ☕ und Berge', date_joined: '2016-03-02T10:00:00', email: DEMO_ACCOUNT.email, gender: 'female', private_account: options.isPrivate === true, name: DEMO_ACCOUNT.name, phone_number: '+15550100199', profile_pic_url: 'https://example.invalid/x.jpg', username: IG_HANDLE, website: 'https://larkspur-demo.example' });
  add('settings.json', { allow_comments_from: 'everyone', blocked_commenters: [], filtered_keywords: {} });
  add('searches.json', [{ search_click: 'harold fenwick larkspur', time: iso(until), type: 'user' }]);
}

// ---------------------------------------------------------------- Threads

function addThreads(add: Add, options: InstagramOptions): void {
  const at = seconds(options.until ?? '2026-10-30T12:00:00Z');
  const drawn = drawPosts({ seed: options.seed + 1000, count: Math.ceil(options.posts / 2), until: options.until ?? '2026-10-30T12:00:00Z', years: 2 });
  const thread = (text: string, when: number, isReply: boolean): unknown => ({ media: [{ uri: '', creation_timestamp: when, title: text, text_app_post: { is_reply: isReply, reply_control: 'everyone', geo_gated_country_list: [] } }], title: '', creation_timestamp: when });
  const folder = `${ACTIVITY}threads/`;
  add(`${folder}threads_and_replies.json`, { text_post_app_text_posts: [...drawn.map((post) => thread(post.text, seconds(post.at), false)), thread('Größe, antwortete sie', at - 60, true)] });
  add(`${folder}following.json`, { text_post_app_text_post_app_following: [{ title: 'Tess on Threads', string_list_data: [{ href: 'https://www.threads.net/@tess_threads', value: 'tess_threads', timestamp: at - 50 }] }] });
  add(`${folder}followers.json`, { text_post_app_text_post_app_followers: [{ title: 'Omar', string_list_data: [{ href: 'https://www.threads.net/@omar_threads', value: 'omar_threads', timestamp: at - 51 }] }] });
  add(`${folder}liked_threads.json`, { text_post_app_media_likes: [{ title: 'tess_threads', string_list_data: [{ href: 'https://www.threads.net/t/Xy1/', value: '', timestamp: at - 52 }] }] });
  add(`${folder}personal_information.json`, { text_post_app_text_post_app_profile: [{ title: '', media_map_data: {}, string_map_data: { Username: { value: IG_HANDLE }, Name: { value: 'Dana on Threads' }, Bio: { value: 'Threads bio here' }, 'Private Account': { value: 'True' } } }] });
}
