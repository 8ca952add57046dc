// LinkedIn exports of the invented clinician, byte for byte in the shapes LinkedIn wrote in each era, with the traps real ones hold.
import type { Instant } from '../../src/model.js';
import { DEMO_PERSON, drawPosts } from './clinician.js';

export type LinkedinEra = '2018' | '2022' | '2026';
export interface LinkedinOptions { seed: number; posts: number; era?: LinkedinEra; edition?: 'larger' | 'smaller'; traps?: boolean }
export interface ExportEntry { name: string; data: Uint8Array | string }

export const BOLD = '𝗕𝗼𝗹𝗱 𝘄𝗼𝗿𝗱𝘀 𝗮𝗯𝗼𝘂𝘁 𝘁𝗲𝗮𝗰𝗵𝗶𝗻𝗴';
export const QUOTED_COMMENT = 'She said "see you, doctor" and left\nThe end, "really".';
export const EXPORT_NAME = { larger: 'Complete_LinkedInDataExport_11-01-2026.zip', smaller: 'Basic_LinkedInDataExport_11-01-2026.zip' } as const;

export function linkedinExport({ seed, posts, era = '2026', edition = 'larger', traps = false }: LinkedinOptions): ExportEntry[] {
  const entries: ExportEntry[] = [
    { name: 'Profile.csv', data: profile(era) },
    { name: 'Positions.csv', data: rows(['Company Name', 'Title', 'Description', 'Location', 'Started On', 'Finished On'], [[DEMO_PERSON.employer ?? '', 'Emergency physician', '', '', 'Mar 2019', ''], ['Old Clinic', 'Resident', '', '', 'Jul 2014', 'Feb 2019']]) },
    { name: 'Connections.csv', data: connections(era, traps) },
    { name: era === '2018' ? 'Invitations.csv' : 'Invitations.csv', data: rows(['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'], [['Dana Demo', 'Tess Invented', '5/1/24, 3:14 AM', '', 'OUTGOING', 'https://www.linkedin.com/in/dana-demo-invented', 'https://www.linkedin.com/in/tess-invented']]) },
    { name: era === '2026' ? 'messages.csv' : 'Messages.csv', data: messages() },
    { name: 'Email Addresses.csv', data: rows(['Email Address', 'Confirmed', 'Primary', 'Updated On'], [['dana@larkspur-demo.example', 'Yes', 'Yes', '1/1/20, 1:00 AM']]) },
    { name: 'Recommendations_Received.csv', data: rows(['First Name', 'Last Name', 'Text'], [['Omar', 'Invented', 'Words of somebody else']]) },
    { name: 'ImportedContacts.csv', data: rows(['FirstName', 'LastName', 'Emails', 'PhoneNumbers'], [['Pat', 'Imaginary', 'pat@imaginary.example', '']]) },
    { name: era === '2026' ? 'Rich_Media.csv' : 'Rich Media.csv', data: rows(['Date/Time', 'Media Description', 'Media Link'], [['You uploaded a feed photo on May 1, 2023 at 12:00 PM (GMT)', '', 'https://media.example/1']]) },
    { name: 'Company Follows.csv', data: rows(['Organization', 'Followed On'], [['Larkspur Valley Hospital', 'Tue Aug 30 07:16:02 UTC 2022']]) },
    { name: 'Jobs/Job Applications.csv', data: 'a,b\n1,2\n' },
  ];
  if (edition === 'smaller') return entries;
  entries.push(
    sharesFile(era, seed, posts, traps),
    { name: era === '2026' ? 'Comments_34875879.csv' : 'Comments.csv', data: comments() },
    { name: 'Reactions.csv', data: rows(['Date', 'Type', 'Link'], [['2023-05-02 10:00:00', 'LIKE', feed('activity', '7100')], ['2023-05-02 10:00:05', 'PRAISE', feed('activity', '7100')], ['2023-05-03 10:00:00', 'EMPATHY', feed('share', '7101')]]) },
    { name: 'InstantReposts.csv', data: rows(['Date', 'Link'], [['2023-06-01 08:00:00', feed('ugcPost', '7200')]]) },
    { name: 'Member_Follows.csv', data: `Notes:\n"Members you follow."\n\n${rows(['Date', 'Status', 'FullName'], [['2021-02-03 04:05:06', 'Active', 'Omar Invented'], ['2021-02-03 04:05:06', 'Inactive', 'Gone Person']])}` },
    login(era),
    { name: 'Search Queries.csv', data: rows(['Time', 'Search Query'], [['2023/05/01 11:00:00 UTC', 'harold fenwick larkspur']]) },
    { name: 'Articles/Articles/2021-03-04 10:10:00.0-On teaching.html', data: article('On teaching', true) },
    { name: 'Articles/Articles/never-finished.html', data: article('Never finished', false) },
  );
  if (traps) entries.push({ name: 'Secret_Posts.csv', data: 'Date,Words\n2024-01-01 00:00:00,a kind nobody has seen\n' });
  return entries;
}

function profile(era: LinkedinEra): string {
  const bracket = (text: string): string => (era === '2018' ? text : `[${text}]`);
  return rows(
    ['First Name', 'Last Name', 'Maiden Name', 'Address', 'Birth Date', 'Headline', 'Summary', 'Industry', 'Zip Code', 'Geo Location', 'Twitter Handles', 'Websites', 'Instant Messengers'],
    [['Dana', 'Demo', '', '', '', 'Emergency physician', 'Invented for demonstration.', 'Hospital & Health Care', '', 'Larkspur Falls', bracket('drdemo_invented'), bracket('PERSONAL:https://trail-notes.example,COMPANY:larkspur.example'), 'SKYPE:dana.demo']],
  );
}

function connections(era: LinkedinEra, traps: boolean): string {
  const preamble = 'Notes:\r\n"When exporting your connection data, you may notice that some of the email addresses are missing, ""you will"" see."\r\n\r\n';
  const header = era === '2026' ? ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'] : ['First Name', 'Last Name', 'Email Address', 'Company', 'Position', 'Connected On'];
  const address = (url: string): string[] => (era === '2026' ? [url] : []);
  const list = [
    ['Harold', 'Fenwick', ...address('https://www.linkedin.com/in/harold-fenwick-imaginary'), '', 'Acme, Inc.', 'Farmer', '20 Dec 2022'],
    ['Æsop', 'Invented', ...address('https://www.linkedin.com/in/%C3%A6sop-invented'), '', '', '', '03 Feb 2021'],
    ...(traps ? [['', '', ...address(''), '', '', '', '14 Mar 2020']] : []),
  ];
  const table = rows(header, list).trimEnd();
  return era === '2018' ? table : `${preamble}${table.replaceAll('\n', '\r\n')}`;
}

/** 2018: UTF-16, tabs, names with blanks; 2022: CRLF; 2026: LF. */
function sharesFile(era: LinkedinEra, seed: number, posts: number, traps: boolean): ExportEntry {
  const drawn = drawPosts({ seed, count: posts, until: '2018-01-01T00:00:00Z' }).map((post, index) => ({ at: moved(post.at, era), id: String(6_400_000_000_000_000_000n + BigInt(index)), text: post.text, visibility: era === '2018' ? (index % 2 === 0 ? 'Public' : 'Connections') : 'MEMBER_NETWORK' }));
  const kept = drawn.map(({ at, id, text, visibility }) => ({ at, link: feed(Number(id.slice(-1)) % 2 === 0 ? 'share' : 'ugcPost', id), text, url: '', media: '', visibility }));
  if (traps) {
    kept.push(
      { at: '2023-01-02 03:04:05', link: feed('groupPost', '991-7300'), text: `${BOLD}\nsecond line, with "quotes"`, url: '', media: '', visibility: 'MEMBER_NETWORK' },
      { at: '2023-01-03 03:04:05', link: feed('share', '7301'), text: '', url: 'https://www.linkedin.com/feed/update/urn:li:activity:7000', media: '', visibility: 'MEMBER_NETWORK' },
      { at: '2023-01-04 03:04:05', link: feed('share', '7302'), text: '', url: '', media: 'https://media.example/photo.jpg', visibility: 'MEMBER_NETWORK' },
    );
  }
  if (era === '2018') {
    const header = ['Date', 'Share Title', 'Share Description', 'Share Link', 'Share Commentary', 'Shared URL', 'Media URL', 'Type', 'Visibility'];
    const text = [header, ...kept.map((post) => [`${post.at.replaceAll('-', '/')} UTC`, '', '', post.link, post.text, post.url, post.media, 'ARTICLE', post.visibility])].map((cells) => cells.map(quoted).join('\t')).join('\r\n');
    return { name: 'Shares.csv', data: Buffer.from(`\uFEFF${text}`, 'utf16le') };
  }
  const header = era === '2022' ? ['Date', 'ShareLink', 'ShareCommentary', 'SharedURL', 'MediaURL', 'Visibility'] : ['Date', 'ShareLink', 'ShareCommentary', 'SharedUrl', 'MediaUrl', 'Visibility'];
  const table = rows(header, kept.map((post) => [post.at, post.link, post.text.replaceAll('\n', '"\n"'), post.url, post.media, post.visibility]));
  return { name: 'Shares.csv', data: era === '2022' ? table.replaceAll(/\n(?=\d{4}-|$)/g, '\r\n') : table };
}

function moved(at: Instant, era: LinkedinEra): string {
  const years = Number(era) - 2018;
  return `${Number(at.slice(0, 4)) + years}${at.slice(4, 19).replace('T', ' ').replace('-02-29', '-02-28')}`;
}

/** Backslashes before quotes, the line break as in posts, and a doubled quote among them. */
function comments(): string {
  const link = feed('activity', '7100');
  return [
    'Date,Link,Message',
    `2023-05-01 12:00:00,${link},"She said \\"see you, doctor\\" and left"`.slice(0, -1) + '""\n""The end, \\"really\\"."',
    `2023-05-01 12:30:00,${link},plain words`,
    `2023-05-01 12:30:00,${link},plain words again in the same second`,
    `2023-05-01 12:40:00,${link}?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A7100%2C7105%29,"with its own id, \\"quoted\\""`,
    '',
  ].join('\n');
}

function messages(): string {
  const header = ['CONVERSATION ID', 'CONVERSATION TITLE', 'FROM', 'SENDER PROFILE URL', 'TO', 'RECIPIENT PROFILE URLS', 'DATE', 'SUBJECT', 'CONTENT', 'FOLDER'];
  return rows(header, [
    ['2-abc', '', 'Dana Demo', 'https://www.linkedin.com/in/dana-demo-invented', 'Tess Invented', 'https://www.linkedin.com/in/tess-invented', '2024-05-01 12:00:00 UTC', '', '<p>call me about the rash</p>', 'INBOX'],
    ['2-abc', '', 'Tess Invented', 'https://www.linkedin.com/in/tess-invented', 'Dana Demo', '', '2024-05-01 12:01:00 UTC', '', 'words of somebody else', 'INBOX'],
  ]);
}

function login(era: LinkedinEra): ExportEntry {
  const list = [['Login Date', 'IP Address', 'User Agent', 'Login Type'], ['Tue Aug 30 07:16:02 UTC 2022', '198.51.100.7', 'Mozilla/5.0', 'LOGIN']];
  if (era !== '2018') return { name: 'Logins.csv', data: rows(list[0] ?? [], list.slice(1)) };
  return { name: 'Logins.csv', data: Buffer.from(`\uFEFF${list.map((cells) => cells.join('\t')).join('\n')}\n`, 'utf16le') };
}

function article(title: string, published: boolean): string {
  const dates = `<p class="created">Created on 2021-03-04 10:00</p>${published ? '<p class="published">Published on 2021-03-04 10:10</p>' : ''}`;
  return `<html><head><title>${title}</title></head><body><h1><a href="https://www.linkedin.com/pulse/${title.toLowerCase().replaceAll(' ', '-')}-dana-demo">${title}</a></h1>${dates}<div><p>First &amp; foremost, ask.</p><p>Then <a href="https://journal.example/a">read</a>.</p></div></body></html>`;
}

function feed(kind: string, id: string): string {
  return `https://www.linkedin.com/feed/update/urn%3Ali%3A${kind}%3A${id}`;
}

function rows(header: readonly string[], list: readonly (readonly string[])[]): string {
  return `${[header, ...list].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

function quoted(cell: string): string {
  return /[",\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
