// The tables of Instagram's and Threads' files, in the order of reading: what each is read as, or why it is left alone.
import type { FileKind, Treatment } from '../_meta/desk.js';
import type { Table } from '../_meta/kinds.js';
import { messageReader } from '../_meta/messages.js';
import { namedFile } from '../_meta/names.js';
import type { NamedFile } from '../_meta/names.js';
import { commentReader, likeReader, repostReader } from './comments.js';
import { followReader, oldConnectionsReader, tagReader } from './people.js';
import { mediaReader, oldMediaReader } from './posts.js';
import { appReader, contactReader, deviceReader, loginReader, searchReader } from './records.js';
import { threadReader } from './threads.js';

const front = 'front';
const unread = 'unread';
const left = null;

const posts: FileKind = { facet: 'posts', each: (desk) => mediaReader(desk, { container: null, status: 'live' }) };
const stories: FileKind = { facet: 'posts', each: (desk) => mediaReader(desk, { container: 'Story', status: 'archived' }) };
const reels: FileKind = { facet: 'posts', each: (desk) => mediaReader(desk, { container: 'Reel', status: 'live' }) };
const archived: FileKind = { facet: 'posts', each: (desk) => mediaReader(desk, { container: null, status: 'archived' }) };
const deleted: FileKind = { facet: 'posts', each: (desk) => mediaReader(desk, { container: null, status: 'deleted' }) };
const oldMedia: FileKind = { facet: 'posts', each: oldMediaReader };
const comments: FileKind = { facet: 'comments', each: commentReader };
const likes: FileKind = { facet: 'likes', each: likeReader };
const following: FileKind = { facet: 'following', each: (desk) => followReader(desk, 'following', 'following') };
const followers: FileKind = { facet: 'followers', each: (desk) => followReader(desk, 'follower', 'followers') };
const closeFriends: FileKind = { facet: 'lists', each: (desk) => followReader(desk, 'close-friend', 'lists') };
const blocked: FileKind = { facet: 'blocks', each: (desk) => followReader(desk, 'blocked', 'blocks') };
const restricted: FileKind = { facet: 'blocks', each: (desk) => followReader(desk, 'muted', 'blocks') };
const hashtags: FileKind = { facet: 'subscriptions', each: tagReader };
const oldConnections: FileKind = { facet: 'following', each: oldConnectionsReader };
const apps: FileKind = { facet: 'apps', each: appReader };
const logins: FileKind = { facet: 'sessions', each: loginReader };
const devices: FileKind = { facet: 'sessions', each: deviceReader };
const messages: FileKind = { facet: 'messages', include: 'messages', each: messageReader };
const contacts: FileKind = { facet: 'contacts', include: 'contacts', each: contactReader };
const searches: FileKind = { facet: 'searches', include: 'search', each: searchReader };
const threads: FileKind = { facet: 'posts', each: threadReader };
const reposts: FileKind = { facet: 'posts', each: repostReader };

const KINDS: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ['personal_information', front], ['instagram_profile_information', front], ['account_information', front], ['profile', front], ['profile_based_in', front],
  ['account_privacy_changes', front], ['comments_allowed_from', front], ['profile_changes', front], ['signup_details', front], ['signup_information', front], ['settings', front],
  ['following', following], ['followers', followers], ['close_friends', closeFriends], ['blocked_profiles', blocked], ['blocked_accounts', blocked],
  ['restricted_profiles', restricted], ['restricted_accounts', restricted], ['following_hashtags', hashtags], ['connections', oldConnections],
  ['posts', posts], ['igtv_videos', posts], ['other_content', posts], ['reels', reels], ['archived_posts', archived], ['stories', stories],
  ['recently_deleted_content', deleted], ['media', oldMedia],
  ['post_comments', comments], ['reels_comments', comments], ['comments', comments], ['story_comments', comments],
  ['liked_posts', likes], ['liked_comments', likes], ['likes', likes],
  ['active_apps', apps], ['apps_and_websites', apps], ['login_activity', logins], ['devices', devices],
  ['message', messages], ['messages', unread], ['synced_contacts', contacts], ['contacts', left],
  ['account_searches', searches], ['profile_searches', searches], ['word_or_phrase_searches', searches], ['tag_searches', searches], ['place_searches', searches], ['searches', searches],
  // Copies, remnants, and what says nothing of the person's words or ties.
  ['profile_photos', left], ['hide_story_from', left], ['pending_follow_requests', left], ['recent_follow_requests', left], ['follow_requests_you_ve_received', left],
  ['recently_unfollowed_profiles', left], ['recently_unfollowed_accounts', left], ['removed_suggestions', left], ['story_likes', left], ['story_reaction_sticker_reactions', left],
  ['polls', left], ['story_interactions', left], ['posts_viewed', left], ['posts_you_re_not_interested_in', left], ['suggested_profiles_viewed', left],
  ['accounts_you_ve_favorited', left], ['favorited_profiles', left], ['profiles_you_ve_favorited', left], ['your_muted_story_teaser_creator', left], ['stories_highlights', left], ['reels_sentiments', left], ['saved_posts', left], ['expired_apps', left], ['logout_activity', left],
]);

const THREADS_KINDS: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ['personal_information', front], ['instagram_profile_information', front], ['account_information', front], ['profile', front],
  ['following', following], ['followers', followers], ['blocked_profiles', blocked],
  ['threads_and_replies', threads], ['quotes', threads], ['reposts', reposts], ['liked_threads', likes],
  ['threads_viewed', left], ['bookmarks', left],  ['pending_follow_requests', left], ['saved_threads', left],
  ['threads_profiles_viewed', left], ['recently_unfollowed_profiles', left],
]);

const FOLDERS = new RegExp(`^(?:your_instagram_activity/)?(?:${[
  'content', 'media', 'comments', 'likes', 'messages', 'searches', 'recent_searches', 'followers_and_following', 'connections', 'personal_information', 'account_information',
  'login_and_account_creation', 'login_history', 'security_and_login_information', 'preferences', 'apps_and_websites', 'apps_and_websites_off_of_instagram', 'comments_settings',
  'logged_information', 'contacts', 'device_information', 'profile_information', 'past_instagram_insights', 'settings', 'archived_posts', 'profile', 'information_about_you', 'other_activity', 'monetization',
].join('|')})/`);

/** Data of 2018 lies at the root. */
const AT_ROOT = /^(?:media|connections|comments|likes|profile|settings|messages|searches|posts(?:_\d+)?|reels|stories|archived_posts|recently_deleted_content|igtv_videos|saved|contacts|seen_content|uploaded_contacts|stories_activities|devices|information_about_you|account_history|autofill|checkout)\.(?:json|html)$/;
const LEFT_FOLDERS = /(?:^|\/)(?:story_interactions|story_sticker_interactions|saved|shopping|subscriptions|gifts|events|ads_[^/]*|your_topics|past_instagram_insights|media\/(?:posts|stories|reels|profile|other)\/\d+|monetization|avatars_store|reports|meta_spark|fundraisers|edits|other_activity|messages\/(?:photos))\//;

function kindOf(name: string): NamedFile | null {
  if (isThreads(name) || (name.includes('/') ? !FOLDERS.test(name) || LEFT_FOLDERS.test(name) : !AT_ROOT.test(name))) return null;
  const named = namedFile(name);
  return /(?:^|\/)messages\//.test(name) && named.kind !== 'message' ? null : named;
}

/** Files of the Threads profile inside an Instagram export. */
export function isThreads(name: string): boolean {
  return /^(?:your_instagram_activity\/)?threads\//.test(name);
}

export const INSTAGRAM: Table = {
  kinds: KINDS,
  kindOf,
  emptied: [
    { folder: /(?:^|\/)(?:content|media)\//, facets: ['posts'] },
    { folder: /(?:^|\/)comments\//, facets: ['comments'] },
    { folder: /(?:^|\/)likes\//, facets: ['likes'] },
    { folder: /(?:^|\/)followers_and_following\//, facets: ['following', 'followers', 'lists', 'blocks'] },
    { folder: /(?:^|\/)apps_and_websites[^/]*\//, facets: ['apps'] },
    { folder: /(?:^|\/)(?:login_and_account_creation|security_and_login_information)\//, facets: ['sessions'] },
  ],
};

export const THREADS: Table = {
  kinds: THREADS_KINDS,
  kindOf: (name) => namedFile(name),
  emptied: [{ folder: /(?:^|\/)threads\//, facets: ['posts'] }],
};
