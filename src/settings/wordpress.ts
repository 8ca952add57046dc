// The settings of a WordPress blog, on WordPress.com or on a server of one's own (there: the same names under wp-admin).
import { EXPOSES, define } from './define.js';
import { security } from './security.js';

const OWN = 'On your own server: the same page under /wp-admin';

export const wordpressSettings = define('wordpress', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can read the blog?',
    values: { private: 'Only people I allow', unlisted: 'Everyone with the address', public: 'Everyone' },
    personal: ['private', 'unlisted'], professional: ['public'], from: ['api'],
    steps: ['Settings', 'General (or Reading)', 'Privacy', OWN], link: 'https://wordpress.com/settings/general' },
  { key: 'search-engines', row: 'found-by-search', question: 'May search engines show the blog?', values: EXPOSES,
    personal: ['off'], professional: ['on'], steps: ['Settings', 'Reading', 'Discourage search engines from indexing this site', OWN],
    link: 'https://wordpress.com/settings/reading' },
  { key: 'past-posts', row: 'past-posts', question: 'Have you set old posts that were never meant to last to private, draft or a password?',
    values: { done: 'Yes, or there are none', 'not-done': 'No' }, personal: ['done'], professional: [],
    steps: ['Posts', 'Choose the old ones', 'Bulk edit', 'Status: Private'], link: 'https://wordpress.com/posts' },
  { key: 'comments', row: 'comments', question: 'Do comments wait for your approval?',
    values: { off: 'Comments are off', approve: 'Yes, each one, and they close after some days', 'first-only': 'Only a person’s first', on: 'No' },
    personal: ['off', 'approve'], professional: ['off', 'approve'], from: ['api'],
    steps: ['Settings', 'Discussion', 'Comment must be manually approved; close comments after some days', OWN], link: 'https://wordpress.com/settings/discussion' },
  { key: 'author-name', row: 'profile-details', question: 'What does the public author name show?',
    values: { pseudonym: 'A pen name', name: 'My name', login: 'My login or e-mail' },
    personal: ['pseudonym'], professional: ['name'], from: ['api'],
    why: 'The list of authors is open on many blogs and may show the login name and a print of the e-mail address.',
    steps: ['Users', 'Profile', 'Nickname and Display name publicly as', OWN], link: 'https://wordpress.com/me' },
  { key: 'location', row: 'location', question: 'Is the place removed from pictures before you upload them?', values: { on: 'Yes', off: 'No' },
    personal: ['on'], professional: ['on'], why: 'A picture file may carry the place, the time and the device.',
    steps: ['Remove the location in your phone’s picture settings', 'Or use a media plugin that strips it'], link: 'https://wordpress.com/media' },
  { key: 'crosspost', row: 'crosspost', question: 'Are new posts shared to other accounts by themselves?',
    values: { off: 'No', 'same-sphere': 'Yes, to accounts of one purpose', on: 'Yes, from private to professional or back' },
    personal: ['off', 'same-sphere'], professional: ['off', 'same-sphere'], steps: ['Tools', 'Marketing', 'Connections'], link: 'https://wordpress.com/marketing/connections' },
  ...security({
    name: 'WordPress',
    signIn: { steps: ['Open your picture', 'Security', 'Two-step authentication', OWN], link: 'https://wordpress.com/me/security/two-step' },
    apps: { steps: ['Open your picture', 'Security', 'Connected apps and application passwords', OWN], link: 'https://wordpress.com/me/security/connected-applications' },
    sessions: { steps: ['Open your picture', 'Security', 'Change the password to end other sessions', OWN], link: 'https://wordpress.com/me/security' },
    admins: { steps: ['Users', 'Team members and roles', OWN], link: 'https://wordpress.com/people/team' },
    search: { steps: ['Search the web for your name with the word blog', 'Report a site that pretends to be yours'], link: 'https://wordpress.com/abuse/' },
  }),
]);
