// Recognises Instagram exports of every layout, and the Threads profile inside them, by names and first bytes.
import type { Claim, ClaimFile, Refusal, Source } from '../../src/model.js';
import { dayInWords } from '../_shared/files.js';
import { findExports } from '../_meta/exports.js';
import type { MetaExport, Signature } from '../_meta/exports.js';
import { INSTAGRAM, isThreads } from './kinds.js';

const SIGNATURE: Signature = {
  folders: /^(.*?)your_instagram_activity\/./,
  files: [
    { path: /^(.*?)threads\/(?:threads_and_replies|following|followers|liked_threads)\.(?:json|html)$/, head: /"text_post_app_text_posts?|"text_post_app_/ },
    { path: /^(.*?)(?:content\/|media\/)?posts(?:_\d+)?\.(?:json|html)$/, head: /^\uFEFF?\s*(?:\[\s*)?\{\s*"media"\s*:\s*\[/ },
    { path: /^(.*?)(?:content\/|media\/)?(?:reels|stories|archived_posts)\.(?:json|html)$/, head: /"ig_(?:reels_media|stories|archived_post_media)"/ },
    { path: /^(.*?)(?:connections\/)?followers_and_following\/(?:following|followers(?:_\d+)?)\.(?:json|html)$/, head: /"relationships_follow|"string_list_data"/ },
    { path: /^(.*?)(?:personal_information\/|account_information\/)+(?:personal_information|instagram_profile_information|account_information)\.(?:json|html)$/, head: /"profile_user"/ },
    { path: /^(.*?)comments\/(?:post|reels)_comments(?:_\d+)?\.(?:json|html)$/, head: /"string_(?:map|list)_data"/ },
    { path: /^(.*?)profile\.json$/, head: /"(?:private_account|biography|date_joined)"\s*:/ },
    { path: /^(.*?)media\.json$/, head: /"(?:photos|videos|stories|profile|direct)"\s*:\s*\[\s*(?:\]|\{\s*"(?:caption|path|taken_at)")/ },
    { path: /^(.*?)connections\.json$/, head: /"(?:following|followers|blocked_users|close_friends|follow_requests_sent|following_hashtags)"\s*:\s*\{/ },
  ],
  pictures: /(?:^|\/)media\/(?:posts|stories|reels|archived_posts|profile)\/\d{6}\//,
  profile: /(?:^|\/)(?:personal_information|instagram_profile_information|account_information|profile)\.(?:json|html)$/,
  others: /\/(?:your_facebook_activity|your_activity_across_facebook)\//,
};

export async function recogniseInstagram(sources: readonly Source[]): Promise<Claim[]> {
  return (await findExports(sources, SIGNATURE)).flatMap((found) => [...instagramClaim(found), ...threadsClaim(found)]);
}

/** None when there is nothing of Instagram beside the Threads folder. */
function instagramClaim(found: MetaExport): Claim[] {
  const files = found.files.filter(({ name }) => !isThreads(name));
  const read = files.filter(({ name }) => /\.json$/i.test(name) && isKnown(name));
  const pages = files.some(({ name }) => /\.html$/i.test(name) && isKnown(name));
  const onlyThreads = found.files.length > files.length && read.every(({ name }) => SIGNATURE.profile.test(name));
  if (onlyThreads && !pages) return [];
  const emptied = files.some(({ name }) => /(?:^|\/)no-data\.txt$/i.test(name));
  const refusal = read.length > 0 || emptied ? null : pages ? asHtml('Instagram') : PICTURES_ONLY;
  const remarks = found.missing.map((number) => `Part ${number} is not among these files.`);
  if (refusal === null && !read.some(({ name }) => SIGNATURE.profile.test(name))) remarks.push('It holds no profile, so it may be one part of several: give all parts at once.');
  if (refusal === null && !read.some(({ name }) => /(?:posts|stories|reels|media)[^/]*\.json$/.test(name))) remarks.push('It holds no file with posts.');
  return [{ connector: 'instagram', platform: 'instagram', title: titleOf('Instagram', found), files, refusal, remarks }];
}

function isKnown(name: string): boolean {
  const named = INSTAGRAM.kindOf(name);
  return named !== null && INSTAGRAM.kinds.has(named.kind);
}

/** Threads has no zip of its own. The Instagram profile goes with it: the user name is the same and may stand there only. */
function threadsClaim(found: MetaExport): Claim[] {
  const own = found.files.filter(({ name }) => isThreads(name));
  if (own.length === 0) return [];
  const html = own.every(({ name }) => !/\.json$|no-data\.txt$/i.test(name));
  const profile: readonly ClaimFile[] = found.files.filter(({ name }) => !isThreads(name) && SIGNATURE.profile.test(name) && name.endsWith('.json'));
  return [{ connector: 'instagram', platform: 'threads', title: titleOf('Threads, inside an Instagram', found), files: [...own, ...profile], refusal: html ? asHtml('Threads') : null, remarks: [] }];
}

function titleOf(product: string, { hint, parts }: MetaExport): string {
  return `${product} export${hint.date === null ? '' : ` of ${dayInWords(hint.date)}`}${parts > 1 ? ` (${parts} parts)` : ''}`;
}

function asHtml(product: string): Refusal {
  return {
    what: `This is an ${product} export made to be looked at (HTML); PostOp reads the other format, JSON.`.replace('an Threads', 'a Threads'),
    whatToDo: 'Export again: accountscenter.instagram.com, Your information and permissions, Export your information, Create export, Export to device. Set Format to JSON and Date range to All time, then give the new zip.',
  };
}

const PICTURES_ONLY: Refusal = {
  what: 'This part of an Instagram export holds pictures and videos only; the captions are in another part.',
  whatToDo: 'Give all parts of the export at once.',
};
