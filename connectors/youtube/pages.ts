// Comments and live chat of Takeouts of before 2023, which are pages of HTML: one list item each.
import type { ClaimFile, Item, PostItem, Problem } from '../../src/model.js';
import { instantFromText, unescapeEntities } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_POST } from '../_shared/blank.js';
import { textOfFile } from '../_shared/text-file.js';
import type { Desk } from './desk.js';
import { audienceBelow, chatOf, commentUrl, isTold } from './rows.js';

/**
 * `<li>You added a <a href="...watch?v=V&lc=ID">comment</a> on <a href="...">a video</a> at 2015-12-19 11:46:23 UTC.<br/>words</li>`.
 * The sentence is in the person's language, so only addresses, the time and what follows the first break are looked at.
 */
export async function readPage(desk: Desk, file: ClaimFile): Promise<Item[]> {
  const { ledger, options } = desk.notebook;
  const line = ledger.line('comments');
  const onProblem = (problem: Problem): void => ledger.problem(problem, 'comments');
  const html = await textOfFile(file, { onProblem, onBytes: options.onBytes });
  const items: Item[] = [];
  let record = 0;
  for (const [, inside = '', end] of html.matchAll(/<li>([^]*?)(<\/li>|$)/gi)) {
    const item = end === '' ? null : entryOf(desk, inside);
    if (item === null) onProblem({ path: file.path, record, offset: null, reason: end === '' ? 'it is cut off: its last entry is not whole' : 'this entry has an unknown shape', damage: true });
    else if (!isTold(desk, `comment ${item.remoteId}`)) {
      line.saw(item.postedAt);
      items.push(item);
    }
    record += 1;
  }
  return items;
}

function entryOf(desk: Desk, inside: string): PostItem | null {
  const [, head = '', words = ''] = /^([^]*?)<br\s*\/?>([^]*)$/i.exec(inside) ?? [];
  const at = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: UTC)?/.exec(head)?.[0];
  const addresses = [...head.matchAll(/href="([^"]+)"/gi)].map(([, address = '']) => unescapeEntities(address));
  const postedAt = instantFromText(at ?? null);
  if (postedAt === null || addresses.length === 0) return null;
  const id = found(addresses, /[?&]lc=([^&#]+)/);
  const video = found(addresses, /[?&]v=([\w-]{11})/);
  const { text, links } = htmlToText(words);
  const common = { postedAt, precision: 'second', text: clean(text), links: links.map(clean) } as const;
  if (id === null) return { ...chatOf(desk, video), ...common, remoteId: `chat ${video ?? ''} ${postedAt}` };
  return {
    ...BLANK_POST,
    ...common,
    remoteId: id,
    kind: 'comment',
    url: commentUrl(id, video, found(addresses, /\/post\/([\w-]+)/)),
    audience: audienceBelow(desk, video),
    // The id of an answer begins with the id of the comment it answers.
    replyToId: id.includes('.') ? id.slice(0, id.indexOf('.')) : null,
    container: video === null ? null : `video ${video}`,
  };
}

function found(addresses: readonly string[], pattern: RegExp): string | null {
  for (const address of addresses) {
    const match = pattern.exec(address)?.[1];
    if (match !== undefined) return clean(match);
  }
  return null;
}
