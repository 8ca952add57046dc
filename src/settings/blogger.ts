// The settings of a Blogger blog and the Google account behind it.
import { EXPOSES, define } from './define.js';
import { GOOGLE_APPS, GOOGLE_SESSIONS, GOOGLE_SIGN_IN } from './google.js';
import { security } from './security.js';

const LINK = 'https://www.blogger.com/';

export const bloggerSettings = define('blogger', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can read the blog?',
    values: { authors: 'Only its authors', readers: 'Chosen readers', public: 'Everyone' },
    personal: ['authors', 'readers'], professional: ['public'], from: ['export'], steps: ['Open Blogger', 'Settings', 'Permissions', 'Reader access'], link: LINK },
  { key: 'search-engines', row: 'found-by-search', question: 'Is the blog visible to search engines?', values: EXPOSES,
    personal: ['off'], professional: ['on'], from: ['export'], steps: ['Open Blogger', 'Settings', 'Privacy', 'Visible to search engines'], link: LINK },
  { key: 'comments', row: 'comments', question: 'Are comments held until you approve them?',
    values: { off: 'Comments are off', always: 'Always', sometimes: 'On older posts only', never: 'Never' },
    personal: ['off', 'always'], professional: ['off', 'always'], from: ['export'], steps: ['Open Blogger', 'Settings', 'Comments', 'Comment moderation: Always'], link: LINK },
  { key: 'profile-shown', row: 'profile-details', question: 'What does your Blogger profile show?',
    values: { hidden: 'It is not shared', pseudonym: 'A pen name', name: 'My name' }, personal: ['hidden', 'pseudonym'], professional: ['name'],
    steps: ['Open Blogger', 'Settings', 'User profile', 'Share my profile'], link: 'https://www.blogger.com/edit-profile.g' },
  { key: 'past-posts', row: 'past-posts', question: 'Have you turned old posts that were never meant to last back to drafts?',
    values: { done: 'Yes, or there are none', 'not-done': 'No' }, personal: ['done'], professional: [],
    steps: ['Open Blogger', 'Posts', 'Choose the old ones', 'Revert to draft'], link: LINK },
  { key: 'location', row: 'location', question: 'Do your posts name the place they were written at?', values: EXPOSES,
    personal: ['off'], professional: ['off'], steps: ['Open the post', 'Post settings', 'Location: remove'], link: LINK },
  ...security({
    name: 'Blogger',
    signIn: GOOGLE_SIGN_IN,
    apps: GOOGLE_APPS,
    sessions: GOOGLE_SESSIONS,
    admins: { steps: ['Open Blogger', 'Settings', 'Permissions', 'Blog admins and authors'], link: LINK },
    search: { steps: ['Search the web for your name with the word blog', 'Report a blog that pretends to be yours'], link: LINK },
  }),
]);
