// The settings of Bluesky. Posts, follows, likes and blocks are public records there, whatever is chosen.
import { PROTECTS, define } from './define.js';
import { security } from './security.js';

const SETTINGS = 'Open Settings';
const PRIVACY = [SETTINGS, 'Privacy and security'];
const PRIVACY_LINK = 'https://bsky.app/settings/privacy-and-security';

export const blueskySettings = define('bluesky', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can see your posts?', values: { public: 'Everyone: Bluesky has no private account' },
    personal: [], professional: ['public'], from: ['inferred'],
    why: 'Bluesky has no private account: posts, follows, likes and blocks are public records. You may want to keep private life elsewhere.',
    steps: ['Nothing to set: post only what may be public'], link: null },
  { key: 'logged-out-visibility', row: 'found-by-search', question: 'Do you ask apps not to show your account to people who are not signed in?', values: PROTECTS,
    personal: ['on'], professional: ['off'], from: ['api', 'export'],
    why: 'It is a request only, which other apps may ignore; still it keeps a private account from most search pages.',
    steps: [...PRIVACY, 'Logged-out visibility'], link: PRIVACY_LINK },
  { key: 'messages-from', row: 'messages', question: 'Who may start a chat with you?',
    values: { nobody: 'No one', following: 'People I follow', everyone: 'Everyone' },
    personal: ['nobody', 'following'], professional: ['nobody'], from: ['api', 'export'],
    steps: ['Open Chat', 'Settings', 'Allow new messages from'], link: 'https://bsky.app/messages/settings' },
  { key: 'replies-from', row: 'comments', question: 'Who can reply to and quote your posts by default?',
    values: { nobody: 'No one', following: 'People I follow', everyone: 'Everyone' },
    personal: ['nobody', 'following'], professional: [],
    steps: [SETTINGS, 'Moderation', 'Interaction settings'], link: 'https://bsky.app/moderation/interaction-settings' },
  { key: 'handle-domain', row: 'impersonation', question: 'Is your handle your own domain?',
    values: { 'own-domain': 'Yes', 'bsky-social': 'No' }, personal: [], professional: ['own-domain'],
    why: 'A handle at your own domain, or your employer’s, shows readers that the account is yours.',
    steps: [SETTINGS, 'Account', 'Handle', 'I have my own domain'], link: 'https://bsky.app/settings/account' },
  ...security({
    name: 'Bluesky',
    signIn: { steps: [...PRIVACY, 'E-mail two-factor authentication'], link: PRIVACY_LINK },
    apps: { steps: [...PRIVACY, 'App passwords', 'Remove what you do not use'], link: 'https://bsky.app/settings/app-passwords' },
    sessions: { steps: [SETTINGS, 'Account', 'Change the password to end other sessions'], link: 'https://bsky.app/settings/account' },
    admins: null,
    search: { steps: ['Search for your name', 'Open People', 'Report a profile that pretends to be you'], link: 'https://bsky.app/search' },
  }),
]);
