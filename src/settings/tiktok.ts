// The settings of TikTok. The export tells many of them in its settings map, under names that vary.
import { APPROVED_OR_PUBLIC, EXPOSES, HISTORY, define } from './define.js';
import { security } from './security.js';

const PRIVACY = ['Open your profile', 'Menu', 'Settings and privacy', 'Privacy'];
const LINK = 'https://www.tiktok.com/setting';
const AUDIENCES = { 'only-me': 'Only I', friends: 'Friends', followers: 'Followers', everyone: 'Everyone' } as const;

export const tiktokSettings = define('tiktok', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can see your videos?', values: APPROVED_OR_PUBLIC,
    personal: ['followers'], professional: ['public'], from: ['export'], steps: [...PRIVACY, 'Private account'], link: LINK },
  { key: 'privacy-history', row: 'past-posts', question: 'Has this account changed between private and public?', values: HISTORY,
    personal: ['kept', 'was-public'], professional: ['kept', 'was-public'],
    why: 'When a private account is opened, its earlier videos can be seen by everyone.',
    steps: [...PRIVACY, 'Private account', 'Or set the old videos to Friends or Only you'], link: LINK },
  { key: 'found-by-contact', row: 'found-by-contact', question: 'Can people find you through your phone number or e-mail?', values: EXPOSES,
    personal: ['off'], professional: ['off', 'on'], from: ['export'], steps: [...PRIVACY, 'Suggest your account to others', 'Contacts: off'], link: LINK },
  { key: 'suggested', row: 'suggested', question: 'Is your account suggested to others (contacts, Facebook friends, mutual connections, opened links)?',
    values: { off: 'To none of them', some: 'To some', on: 'To all' }, personal: ['off'], professional: [], from: ['export'],
    steps: [...PRIVACY, 'Suggest your account to others', 'Switch off all four'], link: LINK },
  { key: 'following-audience', row: 'following-list', question: 'Who can see whom you follow?', values: { 'only-me': 'Only I', followers: 'Followers', everyone: 'Everyone' },
    personal: ['only-me'], professional: ['only-me', 'followers'], from: ['export'], steps: [...PRIVACY, 'Following list'], link: LINK },
  { key: 'likes-audience', row: 'likes', question: 'Who can see the videos you liked?', values: { 'only-me': 'Only I', everyone: 'Everyone' },
    personal: ['only-me'], professional: ['only-me'], from: ['export'], steps: [...PRIVACY, 'Liked videos'], link: LINK },
  { key: 'messages-from', row: 'messages', question: 'Who may send you messages?', values: { nobody: 'No one', friends: 'Friends', everyone: 'Everyone' },
    personal: ['nobody', 'friends'], professional: ['nobody'], from: ['export'], steps: [...PRIVACY, 'Direct messages'], link: LINK },
  { key: 'mentions-from', row: 'tags', question: 'Who can mention or tag you?', values: { nobody: 'No one', friends: 'Friends', everyone: 'Everyone' },
    personal: ['nobody', 'friends'], professional: ['nobody', 'friends'], from: ['export'], steps: [...PRIVACY, 'Mentions and tags'], link: LINK },
  { key: 'comments-from', row: 'comments', question: 'Who can comment, and are comments filtered?',
    values: { nobody: 'No one', friends: 'Friends', filtered: 'Everyone, filtered', everyone: 'Everyone' },
    personal: ['nobody', 'friends'], professional: ['nobody', 'friends', 'filtered'], from: ['export'], steps: [...PRIVACY, 'Comments', 'Filter comments'], link: LINK },
  { key: 'duet', row: 'reuse', question: 'Who can make a Duet with your videos?', values: AUDIENCES,
    personal: ['only-me'], professional: [], from: ['export'],
    why: 'A Duet or Stitch puts your words beside others’; patient education that must not be cut is safer without.',
    steps: [...PRIVACY, 'Duet'], link: LINK },
  { key: 'stitch', row: 'reuse', question: 'Who can Stitch your videos?', values: AUDIENCES,
    personal: ['only-me'], professional: [], from: ['export'],
    why: 'A Duet or Stitch puts your words beside others’; patient education that must not be cut is safer without.',
    steps: [...PRIVACY, 'Stitch'], link: LINK },
  { key: 'downloads', row: 'reuse', question: 'May others download your videos?', values: EXPOSES,
    personal: ['off'], professional: [], from: ['export'], steps: [...PRIVACY, 'Downloads'], link: LINK },
  { key: 'activity-status', row: 'activity', question: 'Do you show when you are active?', values: EXPOSES,
    personal: ['off'], professional: ['off'], steps: [...PRIVACY, 'Activity status'], link: LINK },
  { key: 'profile-views', row: 'activity', question: 'Are people told that you looked at their profile?', values: EXPOSES,
    personal: ['off'], professional: ['off'], steps: [...PRIVACY, 'Profile views'], link: LINK },
  { key: 'location', row: 'location', question: 'May TikTok use your device’s location?', values: EXPOSES,
    personal: ['off'], professional: ['off'], from: ['export'], steps: [...PRIVACY, 'Location Services'], link: LINK },
  { key: 'contacts-upload', row: 'contacts-upload', question: 'Are your contacts or Facebook friends synced?',
    values: { none: 'No, or removed', uploaded: 'Yes' }, personal: ['none'], professional: ['none'], from: ['export'],
    steps: [...PRIVACY, 'Sync contacts and Facebook friends', 'Remove previously synced contacts'], link: LINK },
  ...security({
    name: 'TikTok',
    signIn: { steps: ['Settings and privacy', 'Security & permissions', '2-step verification'], link: LINK },
    apps: { steps: ['Settings and privacy', 'Security & permissions', 'Manage app permissions'], link: LINK },
    sessions: { steps: ['Settings and privacy', 'Security & permissions', 'Manage devices'], link: LINK },
    admins: null,
    search: { steps: ['Search for your name', 'Open Users', 'Report a profile that pretends to be you'], link: 'https://www.tiktok.com/search/user' },
  }),
]);
