// Recognises YouTube in Google Takeouts, by what stands in the files: their names are in the person's language.
import type { Claim, ClaimFile, Refusal, Source } from '../../src/model.js';
import { baseName, headText } from '../_shared/files.js';
import { inWords, looksLikeTakeout, productFolder, takeoutsOf } from '../_takeout/exports.js';
import type { Takeout } from '../_takeout/exports.js';
import { otherProducts } from '../_takeout/products.js';
import { tableFacts } from './columns.js';
import type { TableFacts } from './columns.js';

/** Pages and JSON lists of older Takeouts, and the searches, which stand in JSON to this day. */
export type FileFacts = TableFacts | { kind: 'comments-page' | 'chats-page' | 'subscriptions-list' | 'searches-list' };
const HEAD_BYTES = 8192;
/** Lists and pages are looked into below a folder of YouTube's, whose name holds the word in every language, or by their English names. */
const IN_ENGLISH = /^(?:my-comments|my-live-chat-messages|subscriptions|search-history)/i;

export async function recogniseYoutube(sources: readonly Source[]): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const takeout of takeoutsOf(sources)) {
    const ours = await filesOf(takeout);
    if (ours.length > 0) claims.push(claimOf(takeout, ours));
    else if (looksLikeTakeout(takeout) && (await otherProducts(takeout)).length === 0) claims.push({ ...claimOf(takeout, takeout.files), title: `Google Takeout${inWords(takeout).replace('Google Takeout ', '')}`, refusal: NOTHING });
  }
  return claims;
}

/** The recognised files, and beside them all of the product's folder, whose pictures and videos are counted. */
async function filesOf({ files }: Takeout): Promise<ClaimFile[]> {
  const ours = new Set<string>();
  const folders = new Set<string>();
  for (const file of files) {
    if ((await factsOf(file)) === null) continue;
    ours.add(file.path);
    const folder = productFolder(file.path);
    if (folder !== null) folders.add(folder);
  }
  return files.filter(({ path }) => ours.has(path) || folders.has(productFolder(path) ?? ''));
}

/** Null for what is none of YouTube's. */
export async function factsOf({ source, path }: ClaimFile): Promise<FileFacts | null> {
  const end = /\.(csv|html|json)$/i.exec(path)?.[1]?.toLowerCase();
  if (end === undefined) return null;
  if (end !== 'csv' && !/youtube/i.test(path) && !IN_ENGLISH.test(baseName(path))) return null;
  const head = await headText(source, path, HEAD_BYTES);
  if (end === 'csv') return tableFacts(...firstRows(head), productFolder(path) !== null && /youtube/i.test(path));
  if (end === 'json') return listFacts(head);
  if (!/<li>[^]*youtube\.com\/(?:watch|post)/.test(head)) return null;
  return { kind: /[?&](?:amp;)?lc=/.test(head) ? 'comments-page' : 'chats-page' };
}

function listFacts(head: string): FileFacts | null {
  if (/"youtube#subscription"|"resourceId"\s*:\s*\{[^}]*"channelId"/.test(head)) return { kind: 'subscriptions-list' };
  return /youtube\.com\/results\?search_query/.test(head) ? { kind: 'searches-list' } : null;
}

/** Header and first row of a table; quoted cells may hold commas and line breaks. */
function firstRows(head: string): [string[], string[]] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of head.trimStart().matchAll(/(?:"((?:[^"]|"")*)"?|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    if (rows.length === 2) break;
    rows.push([]);
  }
  return [rows[0] ?? [], rows[1] ?? []];
}

function claimOf(takeout: Takeout, files: readonly ClaimFile[]): Claim {
  return { connector: 'youtube', platform: 'youtube', title: `YouTube${inWords(takeout)}`, files, refusal: null, remarks: takeout.remarks };
}

const NOTHING: Refusal = {
  what: 'This Google Takeout holds nothing that PostOp reads: no YouTube comments, videos or subscriptions, no Blogger, no Google+, no Business Profile.',
  whatToDo: 'If it is one part of several, give all parts at once. Else make another at takeout.google.com and choose YouTube with comments, subscriptions, playlists, channels and video metadata.',
};
