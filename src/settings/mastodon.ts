// The settings of Mastodon. `{server}` in a link is the account's own server; see `linkOf`.
import { EXPOSES, define } from './define.js';
import { security } from './security.js';

const REACH = ['Open Preferences', 'Public profile', 'Privacy and reach'];
const REACH_LINK = 'https://{server}/settings/privacy';

export const mastodonSettings = define('mastodon', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can see your new posts by default?',
    values: { direct: 'Only people I mention', followers: 'Followers', unlisted: 'Everyone, but not in timelines', public: 'Everyone' },
    personal: ['direct', 'followers'], professional: ['unlisted', 'public'], from: ['api'],
    steps: ['Open Preferences', 'Posting defaults', 'Posting privacy'], link: 'https://{server}/settings/preferences/posting_defaults' },
  { key: 'approve-followers', row: 'friend-requests', question: 'Do you approve each new follower?', values: { on: 'Yes', off: 'No, everyone is accepted' },
    personal: ['on'], professional: ['on', 'off'], from: ['api', 'export'],
    why: 'Posts for followers stay private only if you choose who follows.', steps: [...REACH, 'Automatically accept new followers: off'], link: REACH_LINK },
  { key: 'discoverable', row: 'suggested', question: 'Is your profile featured in discovery?', values: EXPOSES,
    personal: ['off'], professional: ['on'], from: ['api', 'export'], steps: [...REACH, 'Feature profile and posts in discovery algorithms'], link: REACH_LINK },
  { key: 'posts-in-search', row: 'found-by-search', question: 'Are your public posts found in Mastodon’s search?', values: EXPOSES,
    personal: ['off'], professional: ['on'], from: ['api', 'export'], steps: [...REACH, 'Include public posts in search results'], link: REACH_LINK },
  { key: 'search-engines', row: 'found-by-search', question: 'May search engines show your profile?', values: EXPOSES,
    personal: ['off'], professional: ['on'], from: ['api'], steps: [...REACH, 'Include profile page in search engines'], link: REACH_LINK },
  { key: 'following-audience', row: 'following-list', question: 'Does your profile show whom you follow and who follows you?', values: { hidden: 'No', public: 'Yes' },
    personal: ['hidden'], professional: ['hidden', 'public'], from: ['api'], steps: [...REACH, 'Show follows and followers on profile: off'], link: REACH_LINK },
  { key: 'post-deletion', row: 'past-posts', question: 'Are old posts deleted by themselves?', values: { on: 'Yes', off: 'No' },
    personal: [], professional: [], why: 'Automatic deletion keeps little behind; never switch it on while a complaint or claim is pending.',
    steps: ['Open Preferences', 'Automated post deletion'], link: 'https://{server}/statuses_cleanup' },
  ...security({
    name: 'Mastodon',
    signIn: { steps: ['Open Preferences', 'Account', 'Two-factor Auth'], link: 'https://{server}/settings/two_factor_authentication_methods' },
    apps: { steps: ['Open Preferences', 'Account', 'Authorized apps'], link: 'https://{server}/oauth/authorized_applications' },
    sessions: { steps: ['Open Preferences', 'Account', 'Account settings', 'Sessions'], link: 'https://{server}/auth/edit' },
    admins: null,
    search: { steps: ['Search for your name', 'Report a profile that pretends to be you'], link: 'https://{server}/search' },
  }),
]);
