// Recognises Facebook exports of every era among the sources, several part zips as one, by names and first bytes.
import type { Claim, Refusal, Source } from '../../src/model.js';
import { dayInWords, filesUnder, headText, realEntries } from '../_shared/files.js';
import { findExports } from '../_meta/exports.js';
import type { MetaExport, Signature } from '../_meta/exports.js';
import { FACEBOOK } from './kinds.js';

const SIGNATURE: Signature = {
  folders: /^(.*?)(?:your_facebook_activity|your_activity_across_facebook)\/./,
  files: [
    { path: /^(.*?)(?:posts\/)?your_posts[^/]*\.(?:json|html)$/, head: /^\uFEFF?\s*(?:\[\s*(?:\]|\{\s*"(?:timestamp|data|attachments|title|tags|label_values|media)")|\{\s*"(?:status_updates|timestamp|data|attachments|label_values)")/ },
    { path: /^(.*?)(?:personal_information\/|about_you\/)?profile_information\/profile_information\.(?:json|html)$/, head: /"profile(?:_v\d)?"\s*:\s*\{/ },
    { path: /^(.*?)(?:comments_and_reactions|comments)\/comments\.(?:json|html)$/, head: /"comments(?:_v\d)?"\s*:\s*\[\s*(?:\]|\{\s*"(?:timestamp|data|title|attachments)")/ },
    { path: /^(.*?)(?:connections\/friends|friends_and_followers|friends)\/(?:your_)?friends\.(?:json|html)$/, head: /"friends(?:_v\d)?"\s*:\s*\[\s*(?:\]|\{\s*"(?:name|timestamp)")/ },
  ],
  pictures: /(?:^|\/)(?:posts|photos_and_videos)\/media\//,
  profile: /(?:^|\/)profile_information\/profile_information\.(?:json|html)$/,
  others: /\/(?:your_instagram_activity|followers_and_following)\//,
};

export async function recogniseFacebook(sources: readonly Source[]): Promise<Claim[]> {
  const exports = await findExports(sources, SIGNATURE);
  const chats: Claim[] = [];
  for (const source of sources) if (await isEncryptedChats(source)) chats.push(chatsClaim(source));
  return [...exports.map(claimOf), ...chats];
}

function claimOf(found: MetaExport): Claim {
  const { files, hint, parts, missing } = found;
  const title = `Facebook export${hint.date === null ? '' : ` of ${dayInWords(hint.date)}`}${parts > 1 ? ` (${parts} parts)` : ''}`;
  const read = files.filter(({ name }) => /\.json$/i.test(name) && FACEBOOK.kindOf(name) !== null);
  const pages = files.some(({ name }) => /\.html$/i.test(name) && FACEBOOK.kindOf(name) !== null);
  const emptied = files.some(({ name }) => /(?:^|\/)no-data\.txt$/i.test(name));
  const refusal = read.length > 0 || emptied ? null : pages ? AS_HTML : PICTURES_ONLY;
  const remarks = missing.map((number) => `Part ${number} is not among these files.`);
  if (refusal === null && !files.some(({ name }) => SIGNATURE.profile.test(name))) remarks.push('It holds no profile, so it may be one part of several: give all parts at once.');
  if (refusal === null && !read.some(({ name }) => /posts/.test(name))) remarks.push('It holds no file with posts.');
  return { connector: 'facebook', platform: 'facebook', title, files, refusal, remarks };
}

const AS_HTML: Refusal = {
  what: 'This is a Facebook export made to be looked at (HTML); PostOp reads the other format, JSON.',
  whatToDo: 'Export again: accountscenter.facebook.com, Your information and permissions, Export your information, Create export, Export to device. Set Format to JSON and Date range to All time, then give the new zip.',
};

const PICTURES_ONLY: Refusal = {
  what: 'This part of a Facebook export holds pictures and videos only; the posts are in another part.',
  whatToDo: 'Give all parts of the export at once.',
};

// ---------------------------------------------------------------- the separate download of encrypted chats

/** Nothing but conversations at the root, each beginning with its participants. */
async function isEncryptedChats(source: Source): Promise<boolean> {
  const conversations = realEntries(source).filter(({ path }) => /^(?:messages\/)?[^/]+_\d+\.json$/.test(path));
  const first = conversations[0];
  if (first === undefined) return false;
  const head = await headText(source, first.path, 2048);
  return /^\s*\{\s*"participants"\s*:\s*\[\s*"/.test(head) && /"(?:threadName|messages)"\s*:/.test(head);
}

function chatsClaim(source: Source): Claim {
  return { connector: 'facebook', platform: 'facebook', title: 'Encrypted Messenger chats', files: filesUnder(source, ''), refusal: CHATS, remarks: [] };
}

const CHATS: Refusal = {
  what: 'These are end-to-end encrypted Messenger chats, which Facebook gives as a download of their own; PostOp does not read them.',
  whatToDo: 'Give the export of your Facebook information instead, in JSON format; leave the chats out.',
};
