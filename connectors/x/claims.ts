// Recognises X archives of both kinds among the sources, by names and first bytes.
import type { Claim, ClaimFile, Refusal, Source } from '../../src/model.js';
import { baseName, dayInWords, filesUnder, folderOf, headText, realEntries } from '../_shared/files.js';
import { KINDS, dataFile } from './kinds.js';

/** `modern`: 2018 to today; `grailbird`: 2012 to 2018. */
export type Era = 'modern' | 'grailbird';

export async function recogniseX(sources: readonly Source[]): Promise<Claim[]> {
  const claims: Claim[] = [];
  const parts: Source[] = [];
  for (const source of sources) {
    for (const root of await modernRoots(source)) claims.push(await modernClaim(source, root));
    for (const root of await grailbirdRoots(source)) claims.push(grailbirdClaim(source, root));
    if (isMediaPart(source)) parts.push(source);
  }
  return parts.length === 0 ? claims : withParts(claims, parts);
}

/** Which kind a claim of this connector is. */
export function eraOf(claim: Claim): Era {
  return claim.files.some((file) => GRAILBIRD_JS.test(file.name)) ? 'grailbird' : 'modern';
}

// ---------------------------------------------------------------- 2018 to today

/** Folders that hold files of known names which begin as X writes them. Names alone have many false friends. */
async function modernRoots(source: Source): Promise<string[]> {
  const folders = new Map<string, string[]>();
  for (const { path } of realEntries(source)) {
    const file = dataFile(baseName(path));
    if (file === null || !KINDS.has(file.kind)) continue;
    const folder = folderOf(path);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const roots: string[] = [];
  for (const [folder, paths] of folders) {
    if (await someBegin(source, paths)) roots.push(folder === 'data/' || folder.endsWith('/data/') ? folder.slice(0, -'data/'.length) : folder);
  }
  return [...new Set(roots)];
}

/** Looks at up to three files, the telling ones first. */
async function someBegin(source: Source, paths: readonly string[]): Promise<boolean> {
  const telling = ['manifest.js', 'account.js', 'tweets.js', 'tweet.js'];
  const rank = (path: string): number => (telling.indexOf(baseName(path)) + telling.length + 1) % (telling.length + 1);
  for (const path of [...paths].sort((a, b) => rank(a) - rank(b)).slice(0, 3)) {
    if (/^\uFEFF?\s*window\.(?:YTD\.|__THAR_CONFIG)/.test(await headText(source, path, 128))) return true;
  }
  return false;
}

async function modernClaim(source: Source, root: string): Promise<Claim> {
  const files = filesUnder(source, root).filter((file) => !isGrailbirdName(file.name));
  const kinds = new Set(files.map((file) => dataFile(file.name)?.kind));
  const manifest = files.find((file) => dataFile(file.name)?.kind === 'manifest');
  const made = manifest === undefined ? null : /"generationDate"\s*:\s*"(\d{4}-\d\d-\d\d)/.exec(await headText(source, manifest.path, 4096))?.[1];
  const date = made ?? /twitter-(\d{4}-\d\d-\d\d)-/.exec(source.name)?.[1] ?? null;
  const remarks = kinds.has('tweets') || kinds.has('tweet') ? [] : ['It holds no file with posts (tweets.js).'];
  if (manifest === undefined) remarks.push('It holds no manifest.js, so nothing tells whether it is whole.');
  return {
    connector: 'x',
    platform: 'x',
    title: date === null ? 'X archive' : `X archive of ${dayInWords(date)}`,
    files,
    refusal: kinds.has('account') || kinds.has('manifest') ? null : ANONYMOUS,
    remarks,
  };
}

const ANONYMOUS: Refusal = {
  what: 'These are files of an X archive, but account.js and manifest.js are not among them, so it cannot be told whose they are.',
  whatToDo: 'Give the whole zip as X made it, or the whole unpacked folder.',
};

// ---------------------------------------------------------------- large archives, whose pictures come in zips of their own

/** Nothing but pictures in the folders X keeps them in. */
function isMediaPart(source: Source): boolean {
  const entries = realEntries(source);
  return entries.length > 0 && entries.every(({ path }) => /(?:^|\/)data\/(?:\w+_)?tweets?_media\/[^/]+$/.test(path));
}

/** Parts belong to the one archive given with them; alone or beside several they are of no use. */
function withParts(claims: readonly Claim[], parts: readonly Source[]): Claim[] {
  const [archive, ...others] = claims;
  if (archive === undefined || others.length > 0) return [...claims, ...parts.map(mediaAlone)];
  const files = parts.flatMap((source) => filesUnder(source, ''));
  return [{ ...archive, title: `${archive.title} (${parts.length + 1} parts)`, files: [...archive.files, ...files] }];
}

function mediaAlone(source: Source): Claim {
  return { connector: 'x', platform: 'x', title: 'Pictures of an X archive', files: filesUnder(source, ''), refusal: MEDIA_ALONE, remarks: [] };
}

const MEDIA_ALONE: Refusal = {
  what: 'This part of an X archive holds pictures and videos only; the posts are in another part.',
  whatToDo: 'Give the other parts as well, all at once, but those of one account only.',
};

// ---------------------------------------------------------------- 2012 to 2018

const GRAILBIRD_JS = /^data\/js\/(?:tweet_index\.js|user_details\.js|tweets\/\d{4}_\d\d\.js)$/;

/** Both kinds may have been unpacked into one folder: each claims its own files. */
function isGrailbirdName(name: string): boolean {
  return name.startsWith('data/js/') || name === 'tweets.csv';
}

async function grailbirdRoots(source: Source): Promise<string[]> {
  const roots = new Set<string>();
  for (const { path } of realEntries(source)) {
    const at = path.lastIndexOf('data/js/');
    if (at >= 0 && (at === 0 || path[at - 1] === '/') && !roots.has(path.slice(0, at)) && GRAILBIRD_JS.test(path.slice(at))) {
      const head = await headText(source, path, 128);
      if (/^\uFEFF?\s*(?:Grailbird\.data\.|var (?:tweet_index|user_details)\b)/.test(head)) roots.add(path.slice(0, at));
    } else if (baseName(path) === 'tweets.csv' && /^\uFEFF?"?tweet_id"?,/.test(await headText(source, path, 64))) {
      roots.add(folderOf(path));
    }
  }
  return [...roots];
}

function grailbirdClaim(source: Source, root: string): Claim {
  const files = filesUnder(source, root).filter((file) => isGrailbirdName(file.name));
  const js = files.some((file) => GRAILBIRD_JS.test(file.name));
  return { connector: 'x', platform: 'x', title: 'X archive of the kind made until 2018', files, refusal: js ? null : CSV_ALONE, remarks: remarksOf(files) };
}

function remarksOf(files: readonly ClaimFile[]): string[] {
  return files.some((file) => file.name === 'data/js/user_details.js') ? [] : ['It holds no user_details.js; the account is taken from the posts themselves.'];
}

const CSV_ALONE: Refusal = {
  what: 'This is the tweets.csv of an older X archive alone; it does not tell whose posts it holds.',
  whatToDo: 'Give the whole zip or folder it came from, with its data/js folder.',
};
