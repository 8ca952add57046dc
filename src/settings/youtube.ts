// The settings of YouTube and the Google account behind it. Visibility is read per video, playlist and channel.
import { EXPOSES, define } from './define.js';
import { GOOGLE_APPS, GOOGLE_SESSIONS, GOOGLE_SIGN_IN } from './google.js';
import { security } from './security.js';

const STUDIO = 'https://studio.youtube.com/';
const PRIVACY = ['Open your picture', 'Settings', 'Privacy'];
const PRIVACY_LINK = 'https://www.youtube.com/account_privacy';

export const youtubeSettings = define('youtube', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can see your videos?',
    values: { private: 'All are private', unlisted: 'Private or unlisted', mixed: 'Some are public', public: 'All are public' },
    personal: ['private', 'unlisted'], professional: ['mixed', 'public'], from: ['api', 'export'],
    steps: ['Open YouTube Studio', 'Content', 'Visibility of each video', 'Settings, Upload defaults for the next ones'], link: STUDIO },
  { key: 'subscriptions-audience', row: 'likes', question: 'Are your subscriptions private?', values: { private: 'Yes', public: 'No' },
    personal: ['private'], professional: ['private'], steps: [...PRIVACY, 'Keep all my subscriptions private'], link: PRIVACY_LINK },
  { key: 'playlists-audience', row: 'likes', question: 'Who can see your saved and liked playlists?',
    values: { private: 'Only I', unlisted: 'Who has the link', public: 'Everyone' },
    personal: ['private', 'unlisted'], professional: ['private', 'unlisted'], from: ['api', 'export'],
    steps: ['Open the playlist', 'Edit', 'Privacy: Private'], link: 'https://www.youtube.com/feed/playlists' },
  { key: 'comments', row: 'comments', question: 'Are comments on your videos held for review?',
    values: { off: 'Comments are off', 'hold-all': 'All are held', 'hold-some': 'Doubtful ones are held, with blocked words', on: 'None are held' },
    personal: ['off', 'hold-all'], professional: ['off', 'hold-all', 'hold-some'],
    steps: ['Open YouTube Studio', 'Settings', 'Community', 'Defaults; blocked words such as phone or diagnosis'], link: STUDIO },
  { key: 'live-chat', row: 'comments', question: 'Is the live chat moderated?',
    values: { off: 'There is none', moderated: 'Yes', on: 'No' }, personal: ['off'], professional: ['off', 'moderated'],
    steps: ['Open YouTube Studio', 'Settings', 'Community', 'Hold inappropriate chat messages; add a moderator'], link: STUDIO },
  { key: 'location', row: 'location', question: 'Do the details of your videos name a place?', values: EXPOSES,
    personal: ['off'], professional: ['off'], steps: ['Open YouTube Studio', 'Content', 'Details', 'Show more', 'Video location: empty'], link: STUDIO },
  { key: 'search-engines', row: 'found-by-search', question: 'Can your channel be found by its own name?',
    values: { hidden: 'The channel is hidden', pseudonym: 'Only by another name', name: 'By my name' },
    personal: ['hidden', 'pseudonym'], professional: ['name'], steps: ['Open YouTube Studio', 'Customization', 'Profile, name and handle'], link: STUDIO },
  { key: 'brand-account', row: 'shared-login', question: 'Is the channel apart from your private Google account, with managers of their own?',
    values: { separate: 'Yes, on a brand account', personal: 'No, it is on my private account', shared: 'No, and others use my password' },
    personal: ['separate', 'personal'], professional: ['separate'],
    why: 'A channel on a private Google account ties work to private mail, and helpers need your password.',
    steps: ['Open YouTube settings', 'Advanced settings', 'Move channel to a brand account'], link: 'https://www.youtube.com/account_advanced' },
  ...security({
    name: 'YouTube',
    signIn: GOOGLE_SIGN_IN,
    apps: GOOGLE_APPS,
    sessions: GOOGLE_SESSIONS,
    admins: { steps: ['Open YouTube Studio', 'Settings', 'Permissions'], link: STUDIO },
    search: { steps: ['Search for your name and your practice', 'Filter by Channel', 'Report a channel that pretends to be you'], link: 'https://www.youtube.com/results?search_query=' },
  }),
]);
