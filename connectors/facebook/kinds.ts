// The table of Facebook's files, in the order of reading: what each is read as, or why it is left alone.
import type { FileKind, Treatment } from '../_meta/desk.js';
import type { Table } from '../_meta/kinds.js';
import { messageReader } from '../_meta/messages.js';
import { namedFile } from '../_meta/names.js';
import type { NamedFile } from '../_meta/names.js';
import { commentReader, likeReader } from './comments.js';
import { albumReader, noteReader, postReader } from './posts.js';
import { blockReader, friendReader, groupReader, pageReader, personReader } from './people.js';
import { appReader, contactReader, loginReader, searchReader, sessionReader } from './records.js';

const front = 'front';
const unread = 'unread';
const left = null;

const posts: FileKind = { facet: 'posts', each: (desk) => postReader(desk, {}) };
const groupPosts: FileKind = { facet: 'posts', each: (desk) => postReader(desk, { inGroup: true }) };
const archived: FileKind = { facet: 'posts', each: (desk) => postReader(desk, { status: 'archived' }) };
const binned: FileKind = { facet: 'posts', each: (desk) => postReader(desk, { status: 'deleted' }) };
const stories: FileKind = { facet: 'posts', each: (desk) => postReader(desk, { container: 'Story', status: 'archived' }) };
const reels: FileKind = { facet: 'posts', each: (desk) => postReader(desk, { container: 'Reel' }) };
const reviews: FileKind = { facet: 'posts', each: (desk) => postReader(desk, { container: 'Review', needsWords: true }) };
const polls: FileKind = { facet: 'posts', each: (desk) => postReader(desk, { container: 'Poll', needsWords: true }) };
const notes: FileKind = { facet: 'posts', each: noteReader };
const album: FileKind = { facet: 'posts', each: albumReader };
const comments: FileKind = { facet: 'comments', each: (desk) => commentReader(desk, false) };
const groupComments: FileKind = { facet: 'comments', each: (desk) => commentReader(desk, true) };
const likes: FileKind = { facet: 'likes', each: likeReader };
const friends: FileKind = { facet: 'friends', each: friendReader };
const following: FileKind = { facet: 'following', each: (desk) => personReader(desk, 'following', 'following') };
const followers: FileKind = { facet: 'followers', each: (desk) => personReader(desk, 'follower', 'followers') };
const pages: FileKind = { facet: 'pages', each: pageReader };
const groups: FileKind = { facet: 'groups', each: groupReader };
const blocks: FileKind = { facet: 'blocks', each: blockReader };
const apps: FileKind = { facet: 'apps', each: appReader };
const logins: FileKind = { facet: 'sessions', each: loginReader };
const active: FileKind = { facet: 'sessions', each: sessionReader };
const messages: FileKind = { facet: 'messages', include: 'messages', each: messageReader };
const contacts: FileKind = { facet: 'contacts', include: 'contacts', each: contactReader };
const searches: FileKind = { facet: 'searches', include: 'search', each: searchReader };

/** Names of people and groups come before the sentences in which they are found again; posts before the albums that repeat their pictures. */
const KINDS: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ['profile_information', front], ['timezone', front], ['your_pages', front],
  ['friends', friends], ['your_friends', friends],
  ['following', following], ['who_you_follow', following], ['who_you_ve_followed', following],
  ['followers', followers], ['people_who_followed_you', followers], ['people_who_follow_you', followers], ['your_followers', followers],
  ['pages', pages], ['pages_you_follow', pages], ['pages_and_profiles_you_follow', pages], ['pages_you_ve_liked', pages],
  ['your_groups', groups], ['your_group_membership_activity', groups],
  ['blocked_profiles', blocks], ['blocked_people', blocks], ['blocking', blocks],
  ['your_posts', posts], ['your_posts_check_ins_photos_and_videos', posts], ['your_posts_and_status_updates', posts],
  ['posts_from_apps_and_websites', posts], ['posts_on_other_pages_and_profiles', posts], ['your_pinned_posts', posts],
  ['check_ins', posts], ['your_check_ins', posts], ['live_videos', posts], ['your_live_videos', posts],
  ['your_posts_in_groups', groupPosts], ['group_posts_and_comments', groupPosts], ['your_posts_and_comments_in_groups', groupPosts],
  ['archive', archived], ['your_archived_posts', archived], ['trash', binned], ['your_deleted_posts', binned],
  ['reviews', reviews], ['your_reviews', reviews], ['polls', polls], ['your_polls', polls],
  ['archived_stories', stories], ['your_archived_stories', stories], ['your_reels', reels], ['reels', reels], ['notes', notes], ['your_notes', notes],
  ['album', album], ['your_photos', album], ['your_uncategorized_photos', album], ['your_videos', album],
  ['comments', comments], ['your_comments_in_groups', groupComments],
  ['likes_and_reactions', likes], ['posts_and_comments', likes],
  ['apps_and_websites', apps], ['connected_apps_and_websites', apps],
  ['account_activity', logins], ['logins_and_logouts', logins], ['where_you_re_logged_in', active],
  ['message', messages], ['your_address_books', contacts], ['your_search_history', searches],
  // Words in shapes of which no real file was seen (2026-11), and words of others on the person's timeline: said.
  ['fundraiser_posts', unread], ['other_people_s_posts_to_your_timeline', unread],
  // Copies, remnants, and what says nothing of the person's words or ties.
  ['edits_you_made_to_posts', left], ['profile_update_history', left], ['memories', left], ['content_sharing_links_you_have_created', left],
  ['media_used_for_memories', left], ['unfollowed_pages', left], ['who_you_unfollowed', left], ['pages_you_ve_unfollowed', left], ['pages_you_ve_recommended', left],
  ['sent_friend_requests', left], ['friend_requests_sent', left], ['received_friend_requests', left], ['friend_requests_received', left],
  ['rejected_friend_requests', left], ['removed_friends', left], ['friend_peer_group', left], ['people_you_may_know', left], ['who_you_ve_unfollowed', left],
  ['likes_on_external_sites', left], ['group_membership_requests', left], ['your_group_messages', left], ['your_pending_posts_in_groups', left],
  ['polls_you_voted_on', left], ['story_reactions', left], ['group_interactions', left], ['groups_you_ve_visited', left],
  ['places_you_have_been_tagged_in', left], ['support_messages', left], ['autofill_information', left], ['secret_conversations', left],
  ['secret_groups', left], ['your_reels_watch_history', left], ['profile_visits', left], ['recently_visited', left], ['people_and_friends', left],
]);

/** Folders in which the files above lie, era by era; a number alone is an album. */
const FOLDERS = new RegExp(`^(?:(?:your_facebook_activity|your_activity_across_facebook)/)?(?:${[
  'posts', 'comments', 'comments_and_reactions', 'likes_and_reactions', 'groups', 'pages', 'friends', 'friends_and_followers', 'following_and_followers',
  'connections', 'profile_information', 'personal_information', 'about_you', 'security_and_login_information', 'apps_and_websites',
  'apps_and_websites_off_of_facebook', 'logged_information', 'location', 'messages', 'photos_and_videos', 'stories', 'facebook_reels', 'reels', 'short_videos', 'reviews',
  'polls', 'search', 'search_history', 'other_activity', 'preferences', 'notes', 'archive', 'profile', 'saved_items_and_collections',
].join('|')})/`);

/** Folders inside those whose files resemble others by name, or hold the words of others. */
const LEFT_FOLDERS = /(?:^|\/)(?:feed|interactions|your_topics|notifications|ads_[^/]*|marketplace|facebook_[a-z]*(?:pay|payments|gaming|news|watch)[^/]*|fundraisers|dating|voting|bug_bounty|messages\/(?:photos|stickers_used))\//;

function kindOf(name: string): NamedFile | null {
  if (name.includes('/') ? !FOLDERS.test(name) || LEFT_FOLDERS.test(name) : !/^your_posts|^profile_information\./.test(name)) return null;
  const named = namedFile(name);
  if (/(?:^|\/)album\/\d+\.(?:json|html)$/i.test(name)) return { kind: 'album', part: Number(/(\d+)\.\w+$/.exec(name)?.[1] ?? 0) };
  if (/(?:^|\/)messages\//.test(name) && named.kind !== 'message') return null;
  return named;
}

export const FACEBOOK: Table = {
  kinds: KINDS,
  kindOf,
  emptied: [
    { folder: /(?:^|\/)posts\//, facets: ['posts'] },
    { folder: /(?:^|\/)comments(?:_and_reactions)?\//, facets: ['comments'] },
    { folder: /(?:^|\/)(?:comments_and_reactions|likes_and_reactions)\//, facets: ['likes'] },
    { folder: /(?:^|\/)friends\//, facets: ['friends'] },
    { folder: /(?:^|\/)followers\//, facets: ['following', 'followers'] },
    { folder: /(?:^|\/)pages\//, facets: ['pages'] },
    { folder: /(?:^|\/)groups\//, facets: ['groups'] },
    { folder: /(?:^|\/)apps_and_websites[^/]*\//, facets: ['apps'] },
    { folder: /(?:^|\/)security_and_login_information\//, facets: ['sessions'] },
  ],
};
