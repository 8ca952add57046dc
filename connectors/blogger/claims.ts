// Recognises Blogger blogs: in a Google Takeout one folder each, else the one XML file that "Back up content" gives.
import type { Claim, ClaimFile, Source } from '../../src/model.js';
import { baseName, folderOf, headText } from '../_shared/files.js';
import { inWords, takeoutsOf } from '../_takeout/exports.js';
import { isBlog } from '../_takeout/products.js';

export async function recogniseBlogger(sources: readonly Source[]): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const takeout of takeoutsOf(sources)) {
    for (const file of takeout.files) {
      if (!(await isBlog(file))) continue;
      const inTakeout = /\.atom$/i.test(file.path);
      const beside = inTakeout ? takeout.files.filter((other) => other !== file && isBeside(folderOf(file.path), other)) : [];
      const named = (await titleOf(file)) ?? (inTakeout ? baseName(folderOf(file.path).slice(0, -1)) : file.name);
      claims.push({ connector: 'blogger', platform: 'blogger', title: `Blogger blog "${named}"${inWords(takeout)}`, files: [file, ...beside], refusal: null, remarks: takeout.remarks });
    }
  }
  return claims;
}

/** settings.csv and the theme lie in the blog's folder. */
function isBeside(folder: string, { path }: ClaimFile): boolean {
  return folder !== '' && path.startsWith(folder) && !/\.atom$/i.test(path);
}

async function titleOf({ source, path }: ClaimFile): Promise<string | null> {
  const head = await headText(source, path, 4096);
  const title = /<title[^>]*>([^<]{1,120})<\/title>/.exec(head.split('<entry')[0] ?? '')?.[1]?.trim();
  return title === undefined || title === '' ? null : title;
}
