// The rows of the settings matrix in their order: one short title a row, the rule that speaks about it, and why it matters.

export interface Row {
  id: string;
  /** At most 26 characters: it heads a row of the matrix. */
  title: string;
  /** Id of the rule that speaks about the settings of this row. */
  rule: string;
  why: string;
}

export const ROWS: readonly Row[] = [
  { id: 'who-sees-posts', title: 'Who sees posts', rule: 'vis-personal-public',
    why: 'Professional bodies advise privacy settings for private life; a professional account is there to be found.' },
  { id: 'past-posts', title: 'Old posts', rule: 'vis-past-posts-public',
    why: 'Posts written for a few can be open to everyone later; in one study most open profiles were still open a year on.' },
  { id: 'profile-details', title: 'Profile details', rule: 'vis-personal-public',
    why: 'Employer, schooling and town together are often enough to tie a private account to your work.' },
  { id: 'friends-list', title: 'Friends list', rule: 'vis-friends-list-public',
    why: 'A list of friends or connections may show who is your patient, and leads from them to you.' },
  { id: 'following-list', title: 'Following list', rule: 'vis-following-list-public',
    why: 'Whom you follow tells strangers about your interests, your circle and perhaps your patients.' },
  { id: 'likes', title: 'Likes and lists', rule: 'vis-subs-likes-public',
    why: 'Likes, lists and subscriptions can be read as your opinion, and list names can tell more than you meant.' },
  { id: 'found-by-contact', title: 'Found by e-mail or phone', rule: 'vis-lookup-email-phone',
    why: 'Patients may hold your number or address; a look-up leads from there to your account.' },
  { id: 'suggested', title: 'Suggested to others', rule: 'vis-lookup-email-phone',
    why: 'Suggestions are made from shared contacts, so a private account can be offered to patients.' },
  { id: 'found-by-search', title: 'Found by search engines', rule: 'vis-search-index-on',
    why: 'Patients search for their clinicians by name: they should find the professional account, not the private one.' },
  { id: 'friend-requests', title: 'Who may ask to connect', rule: 'vis-dm-open',
    why: 'A request from a patient is easier to avoid than to decline.' },
  { id: 'messages', title: 'Who may message', rule: 'vis-dm-open',
    why: 'Open messages invite clinical questions to a place without a record, a colleague on call or confidentiality.' },
  { id: 'tags', title: 'Tags and mentions', rule: 'vis-tag-review-off',
    why: 'Part of what is found about a clinician was posted by others; review lets you see it before your visitors do.' },
  { id: 'comments', title: 'Comments held', rule: 'vis-comments-unmoderated',
    why: 'Others may leave patient details or testimonials in a place you are answerable for.' },
  { id: 'reviews', title: 'Reviews shown', rule: 'reviews-tab-on',
    why: 'Reviews of care on a page you control may count as testimonials in your advertising.' },
  { id: 'reuse', title: 'Reuse by others', rule: 'vis-personal-public',
    why: 'Once others may share, cut or copy a post, it cannot be called back.' },
  { id: 'activity', title: 'When you are active', rule: 'vis-personal-public',
    why: 'Being seen online invites messages, and may be read against your working hours.' },
  { id: 'location', title: 'Location in posts', rule: 'vis-location-on',
    why: 'A place with a time ties a post to a shift, a ward or your home.' },
  { id: 'contacts-upload', title: 'Contact upload', rule: 'patient-contact-sync',
    why: 'An uploaded address book may hold patients, and makes the platform suggest you to each other.' },
  { id: 'crosspost', title: 'Cross-posting', rule: 'crosspost-on',
    why: 'Automatic sharing carries a post from one sphere of your life into the other.' },
  { id: 'two-factor', title: 'Two-factor sign-in', rule: 'sec-2fa-off',
    why: 'A stolen clinician account can give false advice in your name and open the messages in it.' },
  { id: 'recovery', title: 'Recovery', rule: 'sec-2fa-off',
    why: 'An old address, number or lost codes let others in, or keep you out.' },
  { id: 'apps', title: 'Connected apps', rule: 'sec-third-party-apps',
    why: 'A forgotten app can still post or read messages in your name.' },
  { id: 'sessions', title: 'Signed-in devices', rule: 'sec-unknown-sessions',
    why: 'A device you left or never knew stays signed in until somebody ends it.' },
  { id: 'shared-login', title: 'Shared sign-in', rule: 'sec-shared-login',
    why: 'With one password for several people nobody can tell who wrote what, and leavers keep it.' },
  { id: 'admins', title: 'Admins and roles', rule: 'sec-shared-login',
    why: 'A former colleague with a role can still publish as the practice; a single admin can lock everyone out.' },
  { id: 'impersonation', title: 'Impostor check', rule: 'sec-impersonation',
    why: 'Accounts that pretend to be a clinician mislead patients and are seldom noticed by their victim.' },
];

const BY_ID = new Map(ROWS.map((row) => [row.id, row]));

/** The row of this id. Throws for an id that is not in `ROWS`: a slip in the catalogue. */
export function rowOf(id: string): Row {
  const row = BY_ID.get(id);
  if (!row) throw new Error(`no row "${id}" in src/settings/rows.ts`);
  return row;
}
