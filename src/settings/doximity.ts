// The settings of Doximity. No export and no API is known: everything is asked.
import { EXPOSES, define } from './define.js';
import { security } from './security.js';

const LINK = 'https://www.doximity.com/account';
const SETTINGS = ['Open your picture', 'Settings'];
const PRIVACY = [...SETTINGS, 'Privacy'];

export const doximitySettings = define('doximity', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can read your comments and posts on Doximity?',
    values: { colleagues: 'My colleagues', members: 'All members', public: 'Everyone' },
    personal: ['colleagues', 'members'], professional: ['colleagues', 'members', 'public'],
    why: 'A closed network is not a confidential one: members can copy what they read, and regulators treat it as publication.',
    steps: ['Write as if a patient could read it', ...PRIVACY], link: LINK },
  { key: 'public-profile', row: 'found-by-search', question: 'Does your public profile show in search engines?', values: EXPOSES,
    personal: ['off'], professional: ['on'], steps: [...PRIVACY, 'Public profile'], link: LINK },
  { key: 'profile-details', row: 'profile-details', question: 'Does your public profile show only professional contact details?',
    values: { practice: 'Yes, the practice only', personal: 'No, also a private number or address' },
    personal: ['practice'], professional: ['practice'], why: 'A private number on a public profile leads patients to you at home.',
    steps: ['Open your profile', 'Contact information', 'Set who can see each line'], link: LINK },
  { key: 'colleagues-list', row: 'friends-list', question: 'Who can see your list of colleagues?', values: { 'only-me': 'Only I', colleagues: 'My colleagues', members: 'All members' },
    personal: ['only-me', 'colleagues'], professional: ['only-me', 'colleagues', 'members'], why: 'The list of colleagues shows where you work and with whom.',
    steps: PRIVACY, link: LINK },
  { key: 'messages-from', row: 'messages', question: 'Who may send you messages?', values: { colleagues: 'My colleagues', members: 'All members', everyone: 'Everyone' },
    personal: ['colleagues'], professional: ['colleagues', 'members'], steps: PRIVACY, link: LINK },
  { key: 'contacts-upload', row: 'contacts-upload', question: 'Is your address book connected to Doximity?',
    values: { none: 'No, or removed', uploaded: 'Yes' }, personal: ['none'], professional: ['none'], steps: [...SETTINGS, 'Contacts'], link: LINK },
  { key: 'reviews-tab', row: 'reviews', question: 'Does your profile show patient reviews?', values: { off: 'No', monitored: 'Yes, and I look at each', on: 'Yes' },
    personal: [], professional: ['off', 'monitored'], presets: { 'au-practitioner': { professional: ['off'] } }, steps: ['Open your profile', 'Reviews'], link: LINK },
  ...security({
    name: 'Doximity',
    signIn: { steps: [...SETTINGS, 'Security', 'Two-step verification'], link: LINK },
    apps: { steps: [...SETTINGS, 'Connected applications'], link: LINK },
    sessions: { steps: [...SETTINGS, 'Security', 'Signed-in devices'], link: LINK },
    admins: null,
    search: { steps: ['Search for your name', 'Check that you claimed your own profile', 'Report an impostor to support'], link: 'https://www.doximity.com/directory' },
  }),
]);
