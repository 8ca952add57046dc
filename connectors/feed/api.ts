// A blog feed, live: read from its address as it would be from a file.
import type { AccountItem, Item } from '../../src/model.js';
import { request, safeUrl } from '../../src/net/http.js';
import type { Desk, Live } from '../../src/net/live.js';
import { NetTrouble } from '../../src/net/trouble.js';
import { memoryFile } from '../_shared/memory-source.js';
import { readFeed } from './feed.js';

export const feedApi: Live = {
  platform: 'feed',
  title: 'Feed',
  host: (server) => safeUrl(server ?? '').host,
  proof: 'code',
  codePlace: 'a public entry, or the title of the blog',
  async find(desk) {
    const account = accountIn(await itemsOf(desk, await bytesOf(desk)));
    return { remoteId: account.remoteId, label: account.url ?? account.remoteId };
  },
  holdsCode: async (desk, code) => Buffer.from(await bytesOf(desk)).toString('utf8').includes(code),
  limits: ['A feed holds the newest entries only, and no drafts.'],
  pull,
};

async function* pull(desk: Desk): AsyncIterable<Item[]> {
  const items = await itemsOf(desk, await bytesOf(desk));
  const account = accountIn(items);
  if (desk.remoteId !== null && account.remoteId !== desk.remoteId) throw new NetTrouble('not-yours', safeUrl(desk.server ?? '').host, 'This address leads to another blog than the one to be pulled.', 'Run postop login feed with the right address.');
  yield items.map((item) => (item.type === 'account' ? { ...item, exportedAt: desk.clock.now() } : item));
}

function accountIn(items: readonly Item[]): AccountItem {
  const [first] = items;
  if (first?.type !== 'account') throw new Error('A connector yields the account first.');
  return first;
}

async function itemsOf(desk: Desk, bytes: Uint8Array): Promise<Item[]> {
  const { host } = safeUrl(desk.server ?? '');
  if (!/<(?:rss|feed|rdf:RDF)[\s>]/.test(Buffer.from(bytes.subarray(0, 4_096)).toString('utf8'))) throw new NetTrouble('not-json', host, `${host} sent a page instead of a feed.`, 'Give the address of the feed itself; it usually ends in /feed, /rss or /atom.xml.');
  const items: Item[] = [];
  const claim = { connector: 'feed', platform: 'feed', title: 'Feed, live', files: [memoryFile(bytes, host)], refusal: null, remarks: [] } as const;
  for await (const batch of readFeed(claim, { include: desk.include })) items.push(...batch);
  return items;
}

async function bytesOf(desk: Desk): Promise<Uint8Array> {
  const url = safeUrl(desk.server ?? '');
  const answer = await desk.send({ host: url.host, attempt: () => request({ url: url.href, as: 'bytes', ...(desk.signal === undefined ? {} : { signal: desk.signal }) }) });
  return answer.body as Uint8Array;
}
