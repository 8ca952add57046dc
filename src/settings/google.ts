// The pages of the Google account behind YouTube and Blogger.
import type { Way } from './security.js';

const ACCOUNT = 'Open your Google Account';

export const GOOGLE_SIGN_IN: Way = { steps: [ACCOUNT, 'Security', '2-Step Verification'], link: 'https://myaccount.google.com/security' };
export const GOOGLE_APPS: Way = { steps: [ACCOUNT, 'Security', 'Third-party apps and services'], link: 'https://myaccount.google.com/connections' };
export const GOOGLE_SESSIONS: Way = { steps: [ACCOUNT, 'Security', 'Your devices'], link: 'https://myaccount.google.com/device-activity' };
