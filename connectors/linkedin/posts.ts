// What the person wrote on LinkedIn: shares, reposts, comments and, when asked for, messages.
import type { Audience, PostItem } from '../../src/model.js';
import { instantFromText } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_POST } from '../_shared/blank.js';
import type { Cells, EachRow } from '../_shared/table.js';
import type { Desk } from './desk.js';
import { Ids, cellText, commentUrnOf, slugOf, urnOf, wordsOf } from './words.js';

/** Columns of 2018 are named with blanks; their links lead to `/updates?...` in some rows, so the time stands in for an id. */
export function shareReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('posts');
  return (cell, out) => {
    const when = whenOf(cell('date'));
    if (when === null) return false;
    const link = cell('sharelink').trim();
    const urn = urnOf(link);
    const text = [wordsOf(cell('sharecommentary')), ...sharedWords(cell)].filter((part) => part !== '').join('\n\n');
    const shared = cellText(cell('sharedurl'));
    const media = cellText(cell('mediaurl'));
    line.saw(when.postedAt);
    out.push({
      ...BLANK_POST,
      ...when,
      remoteId: ids.unique(urn === null ? `share ${when.postedAt}` : `${urn.kind}:${urn.id}`),
      kind: kindOfShare(text, shared, media),
      text,
      url: link === '' ? null : clean(link),
      locate: link === '' ? 'In your LinkedIn activity under Posts, by its date.' : null,
      audience: audienceOf(cell('visibility')),
      links: shared === null ? [] : [shared],
      media: media === null ? [] : [{ kind: /video/i.test(media) ? 'video' : 'photo', file: media, alt: null, place: null }],
      container: urn?.kind === 'groupPost' ? `group ${urn.id.split('-')[0] ?? ''}` : null,
    });
    return true;
  };
}

/** Title and description of the linked page, which exports of 2018 carry beside the words. */
function sharedWords(cell: Cells): string[] {
  return cell('sharecommentary') === '' ? [wordsOf(cell('sharetitle')), wordsOf(cell('sharedescription'))] : [];
}

/** No words and nothing added: passed on as it was. */
function kindOfShare(text: string, shared: string | null, media: string | null): PostItem['kind'] {
  if (text === '' && media === null) return 'repost';
  return shared !== null && /linkedin\.com\/(?:feed|posts|pulse)\//.test(shared) && text !== '' ? 'quote' : 'post';
}

/** `MEMBER_NETWORK` stands beside every post since 2021, whoever could see it (983 of 983 seen): it tells nothing. */
function audienceOf(visibility: string): Audience {
  if (/^(?:public|anyone)$/i.test(visibility.trim())) return 'public';
  return /^(?:connections|connections_only)$/i.test(visibility.trim()) ? 'limited' : 'unknown';
}

/** Names the post that was passed on, not the act: its words and author are not in the export. */
export function repostReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('posts');
  return (cell, out) => {
    const when = whenOf(cell('date'));
    const link = cellText(cell('link'));
    if (when === null || link === null) return false;
    const urn = urnOf(link);
    line.saw(when.postedAt);
    out.push({ ...BLANK_POST, ...when, remoteId: ids.unique(`repost ${urn === null ? link : `${urn.kind}:${urn.id}`}`), kind: 'repost', text: '', url: link });
    return true;
  };
}

export function commentReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('comments');
  return (cell, out) => {
    const when = whenOf(cell('date'));
    if (when === null) return false;
    const link = cell('link').trim();
    const urn = urnOf(link);
    const own = commentUrnOf(link);
    line.saw(when.postedAt);
    out.push({
      ...BLANK_POST,
      ...when,
      remoteId: ids.unique(own ?? `${when.postedAt} ${urn === null ? '' : `${urn.kind}:${urn.id}`}`),
      kind: 'comment',
      text: wordsOf(cell('message')),
      url: link === '' ? null : clean(link),
      locate: link === '' ? 'In your LinkedIn activity under Comments, by its date.' : null,
      replyToId: urn === null ? null : `${urn.kind}:${urn.id}`,
    });
    return true;
  };
}

/** Only what the person wrote: the sender is known by the profile address or by the name. */
export function messageReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('messages');
  const { handle, displayName } = desk.owner;
  return (cell, out) => {
    const when = whenOf(cell('date'));
    if (when === null) return false;
    const sender = slugOf(cell('senderprofileurl'));
    if (sender !== null && handle !== null ? sender !== handle : cell('from').trim() !== displayName) return true;
    const conversation = cellText(cell('conversationid'));
    const content = cell('content');
    line.saw(when.postedAt);
    out.push({
      ...BLANK_POST,
      ...when,
      remoteId: ids.unique(`${conversation ?? cell('to').trim()} ${when.postedAt}`),
      kind: 'message',
      text: /<\w[^<>]*>/.test(content) ? clean(htmlToText(content).text) : wordsOf(content),
      locate: 'In your LinkedIn messages, by its date.',
      audience: 'private',
      mentions: cell('to').trim() === '' ? [] : [{ remoteId: null, handle: slugOf(cell('recipientprofileurls')), name: clean(cell('to').trim()) }],
      container: cellText(cell('conversationtitle')) ?? conversation,
    });
    return true;
  };
}

/** Times are UTC, without saying so. */
function whenOf(date: string): Pick<PostItem, 'postedAt' | 'precision'> | null {
  const postedAt = instantFromText(date);
  return postedAt === null ? null : { postedAt, precision: date.trim().length > 10 ? 'second' : 'day' };
}
