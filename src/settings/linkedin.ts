// The settings of LinkedIn. No export of any year tells them, so they are asked; connected contacts show in the contact file.
import { EXPOSES, define } from './define.js';
import { security } from './security.js';

const VISIBILITY = ['Open your picture', 'Settings & Privacy', 'Visibility'];
const VISIBILITY_LINK = 'https://www.linkedin.com/mypreferences/d/categories/profile-visibility';
const DEGREES = { nobody: 'No one', first: 'My connections', second: 'Connections of my connections', everyone: 'Everyone' } as const;

export const linkedinSettings = define('linkedin', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can see what you post, if you choose nothing else?',
    values: { connections: 'My connections', public: 'Everyone' }, personal: ['connections'], professional: ['connections', 'public'],
    steps: ['Start a post', 'Open the audience above the text', 'Connections only, or Anyone; LinkedIn keeps the last choice'], link: 'https://www.linkedin.com/feed/' },
  { key: 'public-profile', row: 'found-by-search', question: 'What does your public profile show outside LinkedIn?',
    values: { off: 'Nothing', minimal: 'Name and headline', chosen: 'The fields I chose', all: 'Everything' },
    personal: ['off', 'minimal'], professional: ['chosen', 'all'], steps: [...VISIBILITY, 'Edit your public profile'], link: 'https://www.linkedin.com/public-profile/settings' },
  { key: 'connections-list', row: 'friends-list', question: 'Can your connections see your list of connections?', values: EXPOSES,
    personal: ['off'], professional: ['off'], steps: [...VISIBILITY, 'Connections', 'Connection visibility'], link: VISIBILITY_LINK },
  { key: 'following-audience', row: 'following-list', question: 'Who can see the people and pages you follow?', values: DEGREES,
    personal: ['nobody'], professional: [], steps: [...VISIBILITY, 'Members you follow'], link: VISIBILITY_LINK },
  { key: 'email-visibility', row: 'profile-details', question: 'Who can see or download your e-mail address?', values: DEGREES,
    personal: ['nobody'], professional: ['nobody', 'first'], steps: [...VISIBILITY, 'Who can see or download your email address'], link: VISIBILITY_LINK },
  { key: 'found-by-email', row: 'found-by-contact', question: 'Who can find your profile with your e-mail address?', values: DEGREES,
    personal: ['nobody'], professional: ['nobody', 'first', 'second'], steps: [...VISIBILITY, 'Profile discovery using email address'], link: VISIBILITY_LINK },
  { key: 'found-by-phone', row: 'found-by-contact', question: 'Who can find your profile with your phone number?', values: DEGREES,
    personal: ['nobody'], professional: ['nobody', 'first', 'second'], steps: [...VISIBILITY, 'Profile discovery using phone number'], link: VISIBILITY_LINK },
  { key: 'messages-from', row: 'messages', question: 'Who may send you message requests and InMail?',
    values: { connections: 'My connections', notice: 'Everyone, with an away message that says what is not answered', everyone: 'Everyone' },
    personal: ['connections'], professional: ['connections', 'notice'],
    steps: ['Settings & Privacy', 'Data privacy', 'Who can reach you', 'Messages'], link: 'https://www.linkedin.com/mypreferences/d/message-preferences' },
  { key: 'invitations-from', row: 'friend-requests', question: 'Who may send you an invitation to connect?',
    values: { known: 'People who know my e-mail or are in my contacts', everyone: 'Everyone on LinkedIn' },
    personal: ['known'], professional: [], steps: ['Settings & Privacy', 'Data privacy', 'Who can reach you', 'Invitations to connect'],
    link: 'https://www.linkedin.com/mypreferences/d/invitations' },
  { key: 'mentions', row: 'tags', question: 'May others mention or tag you?', values: EXPOSES,
    personal: ['off'], professional: ['off', 'on'], why: 'A mention puts your name under words you have not read; you may want to look at mentions from time to time.',
    steps: [...VISIBILITY, 'Visibility of your LinkedIn activity', 'Mentions or tags'], link: VISIBILITY_LINK },
  { key: 'profile-updates', row: 'activity', question: 'Are changes to your profile told to your network?', values: EXPOSES,
    personal: ['off'], professional: ['off', 'on'], steps: [...VISIBILITY, 'Visibility of your LinkedIn activity', 'Share profile updates with your network'], link: VISIBILITY_LINK },
  { key: 'activity-status', row: 'activity', question: 'Who can see when you are active?', values: { nobody: 'No one', first: 'My connections', everyone: 'All members' },
    personal: ['nobody'], professional: ['nobody'], steps: [...VISIBILITY, 'Manage active status'], link: VISIBILITY_LINK },
  { key: 'viewing-mode', row: 'activity', question: 'What do people see when you have looked at their profile?',
    values: { private: 'Private mode', partly: 'Job and field only', name: 'My name and headline' },
    personal: ['private'], professional: [], why: 'A patient or colleague whose profile you open is told who looked.',
    steps: [...VISIBILITY, 'Profile viewing options'], link: 'https://www.linkedin.com/mypreferences/d/profile-viewing-options' },
  { key: 'contacts-upload', row: 'contacts-upload', question: 'Are your contacts or calendar synced with LinkedIn?',
    values: { none: 'No, or removed', uploaded: 'Yes' }, personal: ['none'], professional: ['none'], from: ['export'],
    steps: ['Settings & Privacy', 'Account preferences', 'Sync contacts', 'Remove all'], link: 'https://www.linkedin.com/mypreferences/d/manage-synced-contacts' },
  ...security({
    name: 'LinkedIn',
    signIn: { steps: ['Settings & Privacy', 'Sign in & security', 'Two-step verification'], link: 'https://www.linkedin.com/mypreferences/d/two-factor-authentication' },
    apps: { steps: ['Settings & Privacy', 'Data privacy', 'Other applications', 'Permitted services'], link: 'https://www.linkedin.com/mypreferences/d/data-sharing-for-permitted-services' },
    sessions: { steps: ['Settings & Privacy', 'Sign in & security', "Where you're signed in"], link: 'https://www.linkedin.com/mypreferences/d/active-sessions' },
    admins: { steps: ['Open the company page', 'Settings', 'Manage admins'], link: 'https://www.linkedin.com/company/' },
    search: { steps: ['Search for your name and your licence title', 'Report a profile that pretends to be you'], link: 'https://www.linkedin.com/search/results/people/' },
  }),
]);
