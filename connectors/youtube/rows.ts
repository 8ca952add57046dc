// The rows of YouTube's tables into items: comments, live chat, videos, playlists, subscriptions.
import type { Audience, PostItem } from '../../src/model.js';
import { instantFromText } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_FOLLOW, BLANK_POST } from '../_shared/blank.js';
import { paragraphs, wordsOf } from '../_shared/words.js';
import type { Cell, Desk, EachRow } from './desk.js';
import { wordsOfCell } from './fragments.js';

export function descriptionReader(desk: Desk): EachRow {
  return (cell) => {
    const video = wordsOf(cell('videoId'));
    const words = wordsOf(cell('description'));
    if (video !== null && words !== null) desk.descriptions.set(video, words);
    return video !== null;
  };
}

export function videoReader(desk: Desk): EachRow {
  const line = desk.notebook.ledger.line('posts');
  return (cell, out) => {
    const remoteId = wordsOf(cell('videoId'));
    if (remoteId === null) return false;
    if (isTold(desk, `video ${remoteId}`)) return true;
    const audience = audienceOf(cell('privacy'));
    const moment = momentOf(cell('published') === '' ? cell('created') : cell('published'));
    desk.videos.set(remoteId, audience);
    line.saw(moment.postedAt);
    desk.notebook.ledger.line('media').saw(null);
    out.push({
      ...BLANK_POST,
      ...moment,
      remoteId,
      kind: 'post',
      text: paragraphs(wordsOf(cell('title')), wordsOf(cell('description')) ?? desk.descriptions.get(remoteId) ?? null),
      url: `https://www.youtube.com/watch?v=${remoteId}`,
      audience,
      media: [{ kind: 'video', file: null, alt: null, place: null }],
    });
    return true;
  };
}

/** Posts of the Community tab; their pictures lie beside the table. */
export function communityReader(desk: Desk): EachRow {
  const line = desk.notebook.ledger.line('posts');
  return (cell, out) => {
    const remoteId = wordsOf(cell('postId'));
    if (remoteId === null) return false;
    if (isTold(desk, `post ${remoteId}`)) return true;
    const moment = momentOf(cell('published') === '' ? cell('created') : cell('published'));
    line.saw(moment.postedAt);
    out.push({ ...BLANK_POST, ...moment, ...wordsOfCell(cell('text')), remoteId, kind: 'post', url: `https://www.youtube.com/post/${remoteId}`, audience: audienceOf(cell('visibility')) });
    return true;
  };
}

/** Comments below videos and below posts of a channel's Community tab. */
export function commentReader(desk: Desk): EachRow {
  const line = desk.notebook.ledger.line('comments');
  return (cell, out) => {
    const remoteId = wordsOf(cell('commentId'));
    if (remoteId === null) return false;
    if (isTold(desk, `comment ${remoteId}`)) return true;
    const video = wordsOf(cell('videoId'));
    const post = wordsOf(cell('postId'));
    const moment = momentOf(cell('created'));
    const words = wordsOfCell(cell('text'));
    countElsewhere(desk, cell);
    line.saw(moment.postedAt);
    out.push({
      ...BLANK_POST,
      ...moment,
      ...words,
      remoteId,
      kind: 'comment',
      url: commentUrl(remoteId, video, post),
      audience: audienceBelow(desk, video),
      replyToId: wordsOf(cell('parentId')) ?? wordsOf(cell('topId')),
      container: video === null ? (post === null ? null : `post ${post}`) : `video ${video}`,
    });
    return true;
  };
}

export function commentUrl(id: string, video: string | null, post: string | null): string | null {
  if (video !== null) return `https://www.youtube.com/watch?v=${video}&lc=${id}`;
  return post === null ? null : `https://www.youtube.com/post/${post}?lc=${id}`;
}

export function chatReader(desk: Desk): EachRow {
  const line = desk.notebook.ledger.line('comments');
  return (cell, out) => {
    const remoteId = wordsOf(cell('chatId'));
    if (remoteId === null) return false;
    if (isTold(desk, `chat ${remoteId}`)) return true;
    const moment = momentOf(cell('created'));
    countElsewhere(desk, cell);
    line.saw(moment.postedAt);
    out.push({ ...chatOf(desk, wordsOf(cell('videoId'))), ...moment, ...wordsOfCell(cell('text')), remoteId: `chat ${remoteId}` });
    return true;
  };
}

/** Live chat has no address of its own: it is found in the replay of its video. */
export function chatOf(desk: Desk, video: string | null): Omit<PostItem, 'remoteId'> {
  return {
    ...BLANK_POST,
    kind: 'comment',
    text: '',
    url: video === null ? null : `https://www.youtube.com/watch?v=${video}`,
    locate: 'In the live chat replay of the video, by its time.',
    audience: audienceBelow(desk, video),
    container: video === null ? 'live chat' : `live chat of video ${video}`,
  };
}

/** A playlist of 2021 and 2022 has a file of its own: this one row, then its videos in rows of two cells. */
export function playlistReader(desk: Desk): EachRow {
  const line = desk.notebook.ledger.line('lists');
  return (cell, out, width) => {
    const remoteId = wordsOf(cell('playlistId'));
    if (width < 4) return true;
    if (remoteId === null) return false;
    if (isTold(desk, `playlist ${remoteId}`)) return true;
    const audience = audienceOf(cell('visibility'));
    const since = instantFromText(cell('created'));
    desk.playlists.push(audience);
    line.saw(since);
    out.push({ ...BLANK_FOLLOW, remoteId, kind: 'list', displayName: wordsOf(cell('title')), url: `https://www.youtube.com/playlist?list=${remoteId}`, since, audience });
    return true;
  };
}

export function subscriptionReader(desk: Desk): EachRow {
  return (cell, out) => {
    const remoteId = wordsOf(cell('channelId'));
    if (remoteId === null) return false;
    if (isTold(desk, `subscription ${remoteId}`)) return true;
    desk.notebook.ledger.line('subscriptions').saw(null);
    out.push({ ...BLANK_FOLLOW, remoteId, kind: 'subscription', displayName: wordsOf(cell('title')), url: `https://www.youtube.com/channel/${remoteId}` });
    return true;
  };
}

export function isTold({ told }: Desk, key: string): boolean {
  if (told.has(key)) return true;
  told.add(key);
  return false;
}

/** Anybody who can see the video can see what is written below it. */
export function audienceBelow(desk: Desk, video: string | null): Audience {
  return (video === null ? undefined : desk.videos.get(video)) ?? 'public';
}

function countElsewhere(desk: Desk, cell: Cell): void {
  const channel = cell('channelId').trim();
  if (channel !== '' && channel !== desk.owner.remoteId) desk.elsewhere.comments += 1;
}

/** Public, unlisted and private in the languages of `columns.ts`; who has the link sees what is unlisted. */
export function audienceOf(word: string): Audience {
  const said = word.toLowerCase();
  if (/unlisted|nicht gelistet|non répertorié|no listad|oculto|não listad|non in elenco|niet in lijst|verborgen|限定公開|nelistat|neįtraukt/.test(said)) return 'limited';
  if (/privat|privé|privad|非公開|besloten|privaci/.test(said)) return 'private';
  return /publi[cq]|öffentlich|públic|pubblic|openbaar|公開|vieša/.test(said) ? 'public' : 'unknown';
}

function momentOf(text: string): Pick<PostItem, 'postedAt' | 'precision'> {
  const postedAt = instantFromText(clean(text));
  return { postedAt, precision: postedAt === null ? 'unknown' : 'second' };
}
