// Writes Reddit exports of the invented clinician, with the traps of real ones.
import { drawPosts } from './clinician.js';

export interface ArchiveEntry { name: string; data: string }
export interface RedditOptions { seed: number; posts: number; traps?: boolean; planted?: boolean; without?: readonly string[] }

export function redditExport({ seed, posts, traps = false, planted = true, without = [] }: RedditOptions): ArchiveEntry[] {
  const drawn = drawPosts({ seed, count: posts, until: '2026-10-01T00:00:00Z', planted });
  const dated = (at: string): string => `${at.slice(0, 19).replace('T', ' ')} UTC`;
  const asPosts = drawn.filter(({ sequence }) => sequence % 2 === 0).map(({ text, at, sequence }) => [`p${sequence}`, `https://www.reddit.com/r/emergency_inv/comments/p${sequence}/x/`, dated(at), '198.51.100.1', 'emergency_inv', '0', 'A day', '', text]);
  const asComments = drawn.filter(({ sequence }) => sequence % 2 === 1).map(({ text, at, sequence }) => [`c${sequence}`, `/r/emergency_inv/comments/p0/x/c${sequence}/`, dated(at), '', 'emergency_inv', '0', 'https://www.reddit.com/r/emergency_inv/comments/p0/x/', sequence % 3 === 0 ? 'c1' : '', text, '']);
  if (traps) asPosts.push(['gone', '/r/a/comments/gone/x/', '2024-01-02 03:04:05 UTC', '', 'u_shift_inv', '0', 'Gone', 'https://journal.example/a', '[removed]']);
  const files: Readonly<Record<string, readonly (readonly string[])[]>> = {
    'statistics.csv': [['statistic', 'value'], ['account name', 'Shift_Inv'], ['export time', '2026-11-01 09:30:00 UTC'], ['registration date', '2018-01-02 03:04:05 UTC']],
    'posts.csv': [['id', 'permalink', 'date', 'ip', 'subreddit', 'gildings', 'title', 'url', 'body'], ...asPosts],
    'comments.csv': [['id', 'permalink', 'date', 'ip', 'subreddit', 'gildings', 'link', 'parent', 'body', 'media'], ...asComments.filter((_, index) => !traps || index % 2 === 0)],
    ...(traps ? { 'comments_1.csv': [['id', 'permalink', 'date', 'ip', 'subreddit', 'gildings', 'link', 'parent', 'body', 'media'], ...asComments.filter((_, index) => index % 2 === 1)] } : {}),
    'post_headers.csv': [['id', 'permalink', 'date', 'ip', 'subreddit', 'gildings', 'url'], ...asPosts.map(([id = '', link = '', date = '', ip = '', place = '', gold = '', , url = '']) => [id, link, date, ip, place, gold, url])],
    'comment_headers.csv': [['id', 'permalink', 'date', 'ip', 'subreddit', 'gildings', 'link', 'parent'], ...asComments.map((cells) => cells.slice(0, 8))],
    'subscribed_subreddits.csv': [['subreddit'], ['emergency_inv'], ['trailrunning_inv']],
    'moderated_subreddits.csv': [['subreddit'], ['emergency_inv']],
    'approved_submitter_subreddits.csv': [['subreddit'], ['emergency_inv'], ['closed_inv']],
    'friends.csv': [['username', 'note'], ['tess_invented', '']],
    'multireddits.csv': [['id', 'display_name', 'date', 'description', 'privacy', 'subreddits'], ['m1', 'my patients', '2024-01-02 03:04:05 UTC', '', 'public', 'a,b']],
    'post_votes.csv': [['id', 'permalink', 'direction'], ['v1', '/r/a/comments/v1/x/', 'up'], ['v2', '/r/a/comments/v2/x/', 'down']],
    'user_preferences.csv': [['preference', 'value'], ['hide_from_robots', 'false'], ['show_presence', 'True'], ['accept_pms', 'everyone'], ['theme', 'dark']],
    'linked_identities.csv': [['issuer_id', 'subject_id'], ['accounts.google.com', '1']],
    'ip_logs.csv': [['date', 'ip'], ['registration ip', '203.0.113.1'], ['2026-10-01 06:00:00 UTC', '198.51.100.1'], ['2026-10-01 06:00:00 UTC', '198.51.100.1']],
    'messages.csv': [['id', 'permalink', 'thread_id', 'date', 'ip', 'from', 'to', 'subject', 'body'], ['g1', '', '', '2024-01-02 03:04:05 UTC', '', 'Shift_Inv', 'tess_invented', 'hi', 'my own words in private'], ['g2', '', '', '2024-01-02 03:04:05 UTC', '', 'tess_invented', 'Shift_Inv', 're', 'words of somebody else']],
    'drafts.csv': [['id', 'title', 'body', 'kind', 'created', 'spoiler', 'nsfw', 'subreddit'], ['d1', 'Not yet', 'to be said', 'self', '2024-01-02 03:04:05 UTC', '', '', 'emergency_inv']],
    'post_flair_inv.csv': [['a'], ['b']],
  };
  const mark = traps ? '\uFEFF' : '';
  return Object.entries(files).filter(([name]) => !without.includes(name)).map(([name, rows]) => ({ name, data: `${mark}${rows.map(line).join('\r\n')}\r\n` }));
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
