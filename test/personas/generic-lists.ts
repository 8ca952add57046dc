// Writes the generic lists of the invented clinician: CSV as a spreadsheet saves it, and the JSON form.
import { genericTemplate } from '../../connectors/generic/template.js';
import { DEMO_ACCOUNT, FOLLOWS, drawPosts } from './clinician.js';

export interface ArchiveEntry { name: string; data: string }

export function genericLists({ seed, posts, platform, planted = true, delimiter = ',' }: { seed: number; posts: number; platform: string; planted?: boolean; delimiter?: string }): ArchiveEntry[] {
  const row = (...cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
  const header = (kind: Parameters<typeof genericTemplate>[0]): string => genericTemplate(kind).split('\r\n')[0]!.replaceAll(',', delimiter);
  const drawn = drawPosts({ seed, count: posts, until: '2026-10-01T00:00:00Z', planted });
  const who = [platform, DEMO_ACCOUNT.handle] as const;
  return [
    { name: 'posts.csv', data: [header('posts'), ...drawn.map(({ text, at }, index) => row(...who, index % 4 === 0 ? 'comment' : '', at.slice(0, 16).replace('T', ' '), text, '', 'limited', 'Emergency', '', ''))].join('\r\n') },
    { name: 'replies.csv', data: [header('review-replies'), row(...who, '2024-05-31', 'Thank you, we were glad to see your son last week.', 'Vera V.', 'https://reviews.example/1', ''), row('', '', '05/06/2024', 'Please call the office, we cannot say more here.', '', '', '')].join('\r\n') },
    { name: 'follows.csv', data: [header('follows'), ...FOLLOWS.slice(0, 5).map(({ handle, name }) => row(...who, 'connection', name, handle, '', '', '2023-01-15', ''))].join('\r\n') },
  ];
}

export function genericObject({ seed, posts, platform }: { seed: number; posts: number; platform: string }): string {
  const drawn = drawPosts({ seed, count: posts, until: '2026-10-01T00:00:00Z' });
  return JSON.stringify({
    postop: 1, platform, account: DEMO_ACCOUNT.handle,
    posts: drawn.map(({ text, at, sequence }) => ({ id: sequence, date: at, text, replyTo: 'tess_invented' })),
    reviewReplies: [{ date: '2024-05-31', reply: 'Thank you, we were glad to see your son last week.', reviewer: 'Vera V.' }],
    follows: [{ follow: 'friend', name: 'Jo Example', handle: 'jo_invented' }],
  });
}
