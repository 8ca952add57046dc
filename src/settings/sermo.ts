// The settings of Sermo. No export and no API is known: everything is asked.
import { EXPOSES, define } from './define.js';
import { security } from './security.js';

const LINK = 'https://app.sermo.com/';
const PROFILE = ['Open your profile', 'Account settings'];

export const sermoSettings = define('sermo', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can read your posts on Sermo?',
    values: { group: 'A closed group of doctors', members: 'All members' }, personal: ['group', 'members'], professional: ['group', 'members'],
    why: 'A closed network is not a confidential one: members can copy what they read, and regulators treat it as publication.',
    steps: ['Write as if a patient could read it', 'Choose the group before you post'], link: LINK },
  { key: 'display-name', row: 'profile-details', question: 'What do other members see as your name?',
    values: { pseudonym: 'A pen name', name: 'My name', 'reused-pseudonym': 'A pen name I use elsewhere' },
    personal: ['pseudonym'], professional: ['pseudonym', 'name'],
    why: 'A pen name hides you from members, not from the platform or a court; used twice, it joins your accounts.',
    steps: [...PROFILE, 'Username'], link: LINK },
  { key: 'messages-from', row: 'messages', question: 'Who may send you private messages?', values: { nobody: 'No one', connections: 'My colleagues', everyone: 'All members' },
    personal: ['nobody', 'connections'], professional: ['nobody', 'connections', 'everyone'], steps: [...PROFILE, 'Messages'], link: LINK },
  { key: 'activity-status', row: 'activity', question: 'Do you show when you are active?', values: EXPOSES,
    personal: ['off'], professional: [], steps: [...PROFILE, 'Privacy'], link: LINK },
  { key: 'contacts-upload', row: 'contacts-upload', question: 'Have you uploaded an address book to invite colleagues?',
    values: { none: 'No, or removed', uploaded: 'Yes' }, personal: ['none'], professional: ['none'], steps: [...PROFILE, 'Invitations'], link: LINK },
  ...security({
    name: 'Sermo',
    signIn: { steps: [...PROFILE, 'Password and security'], link: LINK },
    apps: null,
    sessions: { steps: [...PROFILE, 'Change the password to end other sessions'], link: LINK },
    admins: null,
    search: { steps: ['Search for your name among the members', 'Tell the platform’s support about an impostor'], link: LINK },
  }),
]);
