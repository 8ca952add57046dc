// The settings of Threads. Whether they follow Instagram's is told differently by different sources, so they are asked apart.
import { APPROVED_OR_PUBLIC, EXPOSES, HISTORY, define } from './define.js';
import { security } from './security.js';

const PRIVACY = ['Open your profile', 'Menu', 'Privacy'];
const PRIVACY_LINK = 'https://www.threads.net/settings/privacy';
const ACCOUNT_LINK = 'https://www.threads.net/settings/account';

export const threadsSettings = define('threads', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can see your Threads profile and posts?', values: APPROVED_OR_PUBLIC,
    personal: ['followers'], professional: ['public'], from: ['export'], steps: [...PRIVACY, 'Private profile: on for a personal account'], link: PRIVACY_LINK },
  { key: 'privacy-history', row: 'past-posts', question: 'Has this profile changed between private and public?', values: HISTORY,
    personal: ['kept', 'was-public'], professional: ['kept', 'was-public'],
    why: 'Making the profile public shows the old posts to everyone as well.',
    steps: [...PRIVACY, 'Private profile', 'Or look through the posts of the private time'], link: PRIVACY_LINK },
  { key: 'mentions-from', row: 'tags', question: 'Who can mention you?',
    values: { nobody: 'No one', following: 'People I follow', everyone: 'Everyone' },
    personal: ['nobody', 'following'], professional: [], steps: [...PRIVACY, 'Mentions'], link: PRIVACY_LINK },
  { key: 'replies-from', row: 'comments', question: 'Who can reply to and quote you, and are words filtered?',
    values: { following: 'People I follow or mention', filtered: 'Everyone, with hidden words on', everyone: 'Everyone' },
    personal: ['following'], professional: ['following', 'filtered'],
    steps: ['Choose who can reply while you write a post', ...PRIVACY, 'Hidden words'], link: PRIVACY_LINK },
  { key: 'messages-from', row: 'messages', question: 'Who may send you message requests?',
    values: { nobody: 'No one', following: 'People I follow', everyone: 'Everyone' },
    personal: ['nobody', 'following'], professional: ['nobody', 'following'], steps: [...PRIVACY, 'Messages'], link: PRIVACY_LINK },
  { key: 'fediverse-sharing', row: 'reuse', question: 'Are your posts shared to the fediverse?', values: EXPOSES,
    personal: ['off'], professional: ['off'], why: 'Copies on other servers cannot be called back.',
    steps: ['Open your profile', 'Menu', 'Account', 'Fediverse sharing'], link: ACCOUNT_LINK },
  { key: 'activity-status', row: 'activity', question: 'Do you show when you are online?', values: EXPOSES,
    personal: ['off'], professional: ['off'], steps: [...PRIVACY, 'Online status'], link: PRIVACY_LINK },
  { key: 'crosspost', row: 'crosspost', question: 'Do Threads and Instagram share posts or suggest each other’s followers by themselves?',
    values: { off: 'No', 'same-sphere': 'Yes, both have one purpose', on: 'Yes, one is private and one professional' },
    personal: ['off', 'same-sphere'], professional: ['off', 'same-sphere'],
    steps: ['Open your profile', 'Menu', 'Account', 'Other account settings, sharing across profiles'], link: ACCOUNT_LINK },
  ...security({
    name: 'Threads',
    signIn: { steps: ['Open Accounts Center', 'Password and security', 'Two-factor authentication'], link: 'https://www.threads.net/settings/account' },
    apps: { steps: ['Open your profile', 'Menu', 'Account', 'Website permissions'], link: ACCOUNT_LINK },
    sessions: { steps: ['Open Accounts Center', 'Password and security', "Where you're logged in"], link: ACCOUNT_LINK },
    admins: null,
    search: { steps: ['Search for your name', 'Report a profile that pretends to be you'], link: 'https://www.threads.net/search' },
  }),
]);
