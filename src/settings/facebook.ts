// The settings of Facebook: a profile for private life, a Page for professional use. No export tells them, so they are asked.
import { EXPOSES, PROTECTS, define } from './define.js';
import { security } from './security.js';

const SETTINGS = ['Open Settings & privacy', 'Settings'];
const AUDIENCE = [...SETTINGS, 'Audience and visibility'];
const CONTACT = [...AUDIENCE, 'How people find and contact you'];
const CONTACT_LINK = 'https://www.facebook.com/settings/?tab=how_people_find_and_contact_you';
const FOLLOWERS = [...AUDIENCE, 'Followers and public content'];
const FOLLOWERS_LINK = 'https://www.facebook.com/settings/?tab=followers_and_public_content';
const TAGGING = [...AUDIENCE, 'Profile and tagging'];
const TAGGING_LINK = 'https://www.facebook.com/settings/?tab=profile_and_tagging';
const POSTS_LINK = 'https://www.facebook.com/settings/?tab=posts';
const AUDIENCES = { 'only-me': 'Only me', friends: 'Friends', 'friends-of-friends': 'Friends of friends', public: 'Everyone' } as const;

export const facebookSettings = define('facebook', [
  { key: 'posts-audience', row: 'who-sees-posts', question: 'Who can see your future posts?', values: AUDIENCES,
    personal: ['only-me', 'friends'], professional: ['public'],
    steps: [...AUDIENCE, 'Posts', 'Who can see your future posts: Friends for a profile, Public for a Page'], link: POSTS_LINK },
  { key: 'past-posts', row: 'past-posts', question: 'Have you limited who can see your past posts?',
    values: { limited: 'Yes', 'never-public': 'Not needed, none were public', 'not-limited': 'No' },
    personal: ['limited', 'never-public'], professional: [],
    steps: [...AUDIENCE, 'Posts', 'Limit who can see past posts (this cannot be undone in one step)'], link: POSTS_LINK },
  { key: 'stories-audience', row: 'who-sees-posts', question: 'Who can see your stories?', values: AUDIENCES,
    personal: ['only-me', 'friends'], professional: [], steps: [...AUDIENCE, 'Stories', 'Story privacy'],
    link: 'https://www.facebook.com/settings/?tab=stories' },
  { key: 'work-details', row: 'profile-details', question: 'Who can see your workplace and education?', values: AUDIENCES,
    personal: ['only-me', 'friends'], professional: ['public'],
    steps: ['Open your profile', 'About', 'Work and education', 'Set the audience of each line'], link: 'https://www.facebook.com/me/about_work_and_education' },
  { key: 'friends-list', row: 'friends-list', question: 'Who can see your friends list?', values: AUDIENCES,
    personal: ['only-me'], professional: [], steps: [...CONTACT, 'Who can see your friends list: Only me'], link: CONTACT_LINK },
  { key: 'following-audience', row: 'following-list', question: 'Who can see the people, Pages and lists you follow?', values: AUDIENCES,
    personal: ['only-me'], professional: [], steps: [...FOLLOWERS, 'Who can see the people, Pages and lists you follow: Only me'], link: FOLLOWERS_LINK },
  { key: 'page-likes', row: 'likes', question: 'Who can see the Pages you like?', values: AUDIENCES,
    personal: ['only-me', 'friends'], professional: [], steps: ['Open your profile', 'More', 'Likes', 'Edit the privacy of your likes'],
    link: 'https://www.facebook.com/me/likes' },
  { key: 'found-by-email', row: 'found-by-contact', question: 'Who can look you up with your e-mail address?',
    values: { 'only-me': 'Only me', friends: 'Friends', 'friends-of-friends': 'Friends of friends', everyone: 'Everyone' },
    personal: ['only-me'], professional: [], steps: [...CONTACT, 'Who can look you up using the e-mail address you provided'], link: CONTACT_LINK },
  { key: 'found-by-phone', row: 'found-by-contact', question: 'Who can look you up with your phone number?',
    values: { 'only-me': 'Only me', friends: 'Friends', 'friends-of-friends': 'Friends of friends', everyone: 'Everyone' },
    personal: ['only-me'], professional: [], steps: [...CONTACT, 'Who can look you up using the phone number you provided'], link: CONTACT_LINK },
  { key: 'search-engines', row: 'found-by-search', question: 'May search engines outside Facebook link to your profile?', values: EXPOSES,
    personal: ['off'], professional: ['on'], steps: [...CONTACT, 'Search engines outside of Facebook'], link: CONTACT_LINK },
  { key: 'friend-requests', row: 'friend-requests', question: 'Who can send you friend requests?',
    values: { 'friends-of-friends': 'Friends of friends', everyone: 'Everyone' },
    personal: ['friends-of-friends'], professional: [], steps: [...CONTACT, 'Who can send you friend requests'], link: CONTACT_LINK },
  { key: 'messages-from', row: 'messages', question: 'Where do messages from strangers and from your Page’s visitors go?',
    values: { nobody: 'They cannot be sent', notice: 'An automatic notice answers', requests: 'To message requests', everyone: 'To my inbox' },
    personal: ['nobody', 'notice', 'requests'], professional: ['nobody', 'notice'],
    steps: [...CONTACT, 'Message requests; for a Page: Inbox, Automations, a notice that no clinical questions are answered here'], link: CONTACT_LINK },
  { key: 'timeline-posting', row: 'tags', question: 'Who can post on your profile or Page?',
    values: { 'only-me': 'Only I', reviewed: 'Others, after my review', friends: 'Friends', everyone: 'Everyone' },
    personal: ['only-me', 'reviewed'], professional: ['only-me', 'reviewed'], steps: [...TAGGING, 'Who can post on your profile'], link: TAGGING_LINK },
  { key: 'tag-review', row: 'tags', question: 'Do you review posts you are tagged in before they appear on your profile?', values: PROTECTS,
    personal: ['on'], professional: ['on'], steps: [...TAGGING, 'Review posts you are tagged in'], link: TAGGING_LINK },
  { key: 'tagged-audience', row: 'tags', question: 'Who can see posts you are tagged in on your profile?', values: AUDIENCES,
    personal: ['only-me', 'friends'], professional: [], steps: [...TAGGING, 'Who can see posts you are tagged in'], link: TAGGING_LINK },
  { key: 'public-comments', row: 'comments', question: 'Who can comment on your public posts, and are comments filtered?',
    values: { friends: 'Only friends', moderated: 'Others, with moderation and a word filter', everyone: 'Everyone, unfiltered' },
    personal: ['friends'], professional: ['friends', 'moderated'], steps: [...FOLLOWERS, 'Public post comments; for a Page: Settings, Moderation'], link: FOLLOWERS_LINK },
  { key: 'followers', row: 'friend-requests', question: 'Who can follow you?', values: { friends: 'Friends', public: 'Everyone' },
    personal: ['friends'], professional: ['public'], steps: [...FOLLOWERS, 'Who can follow me'], link: FOLLOWERS_LINK },
  { key: 'reviews-tab', row: 'reviews', question: 'Does your Page show reviews or recommendations?',
    values: { off: 'No', monitored: 'Yes, and I look at each', on: 'Yes' },
    personal: [], professional: ['off', 'monitored'], presets: { 'au-practitioner': { professional: ['off'] } },
    steps: ['Switch to your Page', 'Settings', 'Privacy or Templates and tabs', 'Allow others to view and leave reviews'], link: 'https://www.facebook.com/settings/?tab=privacy' },
  { key: 'location', row: 'location', question: 'May Facebook use your device’s location?', values: EXPOSES,
    personal: ['off'], professional: ['off'], steps: [...SETTINGS, 'Location', 'Switch it off in the device settings'], link: 'https://www.facebook.com/settings/?tab=location' },
  { key: 'activity-status', row: 'activity', question: 'Do you show when you are active?', values: EXPOSES,
    personal: ['off'], professional: ['off'], steps: [...SETTINGS, 'Active status', 'Switch it off'], link: 'https://www.facebook.com/settings/?tab=active_status' },
  { key: 'contacts-upload', row: 'contacts-upload', question: 'Is your phone’s address book uploaded to Facebook?',
    values: { none: 'No, or removed', uploaded: 'Yes' }, personal: ['none'], professional: ['none'], from: ['export'],
    steps: ['Open Accounts Center', 'Your information and permissions', 'Upload contacts', 'Switch it off and delete what was uploaded'],
    link: 'https://accountscenter.facebook.com/info_and_permissions' },
  { key: 'crosspost', row: 'crosspost', question: 'Is sharing to Instagram or Threads on by itself?',
    values: { off: 'No', 'same-sphere': 'Yes, between accounts of one purpose', on: 'Yes, between private and professional' },
    personal: ['off', 'same-sphere'], professional: ['off', 'same-sphere'],
    steps: ['Open Accounts Center', 'Connected experiences', 'Sharing across profiles'], link: 'https://accountscenter.facebook.com/connected_experiences' },
  ...security({
    name: 'Facebook',
    signIn: { steps: ['Open Accounts Center', 'Password and security', 'Two-factor authentication'], link: 'https://accountscenter.facebook.com/password_and_security' },
    apps: { steps: [...SETTINGS, 'Apps and websites', 'Remove what you do not use'], link: 'https://www.facebook.com/settings/?tab=applications', from: ['export'] },
    sessions: { steps: ['Open Accounts Center', 'Password and security', "Where you're logged in"], link: 'https://accountscenter.facebook.com/password_and_security/login_activity' },
    admins: { steps: ['Switch to your Page', 'Settings', 'Page access', 'At least two people, none who has left'], link: 'https://www.facebook.com/settings/?tab=profile_access' },
    search: { steps: ['Search for your name and your practice', 'Open People and Pages', 'Report a profile that pretends to be you'], link: 'https://www.facebook.com/search/people' },
  }),
]);
