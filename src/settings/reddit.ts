// The settings of Reddit, where a personal account is usually under a pseudonym. The export holds the preferences as rows.
import { EXPOSES, define } from './define.js';
import { security } from './security.js';

const PROFILE_LINK = 'https://www.reddit.com/settings/profile';
const PRIVACY_LINK = 'https://www.reddit.com/settings/privacy';
const ACCOUNT_LINK = 'https://www.reddit.com/settings/account';

export const redditSettings = define('reddit', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'What does your profile show of your posts and comments?',
    values: { hidden: 'Nothing', curated: 'Chosen communities', public: 'Everything' },
    personal: ['hidden'], professional: ['curated', 'public'],
    why: 'It clears the profile only: posts and comments stay visible in their communities and in search.',
    steps: ['Open Settings', 'Profile', 'Curate your profile', 'Content and activity'], link: PROFILE_LINK },
  { key: 'communities-listed', row: 'likes', question: 'Does your profile list the communities you are active in, adult ones included?', values: EXPOSES,
    personal: ['off'], professional: ['off'], from: ['export'], steps: ['Open Settings', 'Profile', 'Curate your profile', 'Active communities and mature content'], link: PROFILE_LINK },
  { key: 'search-engines', row: 'found-by-search', question: 'May your profile show up in search results?', values: EXPOSES,
    personal: ['off'], professional: ['on'], from: ['export'], steps: ['Open Settings', 'Privacy', 'Show up in search results'], link: PRIVACY_LINK },
  { key: 'followers', row: 'friend-requests', question: 'May people follow you?', values: EXPOSES,
    personal: ['off'], professional: ['on'], from: ['export'], steps: ['Open Settings', 'Privacy', 'Allow people to follow you'], link: PRIVACY_LINK },
  { key: 'activity-status', row: 'activity', question: 'Do you show when you are online?', values: EXPOSES,
    personal: ['off'], professional: [], from: ['export'], steps: ['Open your picture', 'Online status: off'], link: PROFILE_LINK },
  { key: 'messages-from', row: 'messages', question: 'Who may send you messages and chat requests?',
    values: { nobody: 'No one', 'older-accounts': 'Accounts older than 30 days', everyone: 'Everyone' },
    personal: ['nobody'], professional: ['nobody', 'older-accounts'], from: ['export'], steps: ['Open Settings', 'Privacy', 'Who can send you messages'], link: PRIVACY_LINK },
  { key: 'linked-identities', row: 'profile-details', question: 'Are other accounts or sign-ins linked to this one?',
    values: { none: 'No', hidden: 'Yes, not shown on the profile', shown: 'Yes, shown on the profile' },
    personal: ['none'], professional: ['none', 'hidden', 'shown'], from: ['export'],
    why: 'A link to a named account undoes a pseudonym.', steps: ['Open Settings', 'Account', 'Account authorization'], link: ACCOUNT_LINK },
  { key: 'username', row: 'profile-details', question: 'Is this username used by you anywhere else?',
    values: { unrelated: 'No, it leads nowhere', named: 'It is my name or practice', reused: 'Yes, I use it elsewhere too' },
    personal: ['unrelated'], professional: ['named', 'reused'],
    why: 'A pseudonym used twice joins what was meant to stay apart; a professional account should say whose it is.',
    steps: ['A username cannot be changed: start a new account for what must stay apart'], link: ACCOUNT_LINK },
  ...security({
    name: 'Reddit',
    signIn: { steps: ['Open Settings', 'Account', 'Two-factor authentication'], link: ACCOUNT_LINK },
    apps: { steps: ['Open Settings', 'Privacy', 'Third-party app authorizations'], link: 'https://www.reddit.com/prefs/apps' },
    sessions: { steps: ['Open Account activity', 'Log out of all'], link: 'https://www.reddit.com/account-activity' },
    admins: { steps: ['Open your community', 'Mod tools', 'Mods and members'], link: 'https://www.reddit.com/settings' },
    search: { steps: ['Search for your name and your practice', 'Open People', 'Report a profile that pretends to be you'], link: 'https://www.reddit.com/search/?type=people' },
  }),
]);
