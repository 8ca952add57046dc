// The other products of a Takeout that are read here, by names and first bytes: whose files they are, and that there are any.
import type { ClaimFile } from '../../src/model.js';
import { folderOf, headText } from '../_shared/files.js';
import type { Takeout } from './exports.js';

export type Product = 'blogger' | 'googleplus' | 'google-business';

/** A blog: Blogger's own feed in a Takeout, or the file that "Back up content" gives. */
export async function isBlog({ source, path }: ClaimFile): Promise<boolean> {
  if (!/\.(?:atom|xml)$/i.test(path)) return false;
  const head = await headText(source, path, 4096);
  return /<feed\b/.test(head) && /schemas\.google\.com\/blogger\/|tag:blogger\.com,1999:|blogger#/.test(head);
}

/** One post of the Google+ stream; since 2018 a file each. */
export async function isStreamPost({ source, path }: ClaimFile): Promise<boolean> {
  if (!/\.json$/i.test(path)) return false;
  const head = await headText(source, path, 4096);
  return /"url"\s*:\s*"https:\/\/plus\.google\.com\//.test(head) && /"creationTime"\s*:/.test(head);
}

/** `reviews.json`, `reviews-<token>.json`, `reviews_001.json` of a place of business. */
export async function isReviews({ source, path }: ClaimFile): Promise<boolean> {
  if (!/(?:^|\/)reviews[^/]*\.json$/i.test(path)) return false;
  return /"name"\s*:\s*"(?:accounts\/[^/"]+\/)?locations\/[^/"]+\/reviews\//.test(await headText(source, path, 16384)) || /(?:^|\/)location-[^/]+\/reviews[^/]*\.json$/i.test(path);
}

const TESTS: readonly (readonly [Product, (file: ClaimFile) => Promise<boolean>])[] = [['blogger', isBlog], ['googleplus', isStreamPost], ['google-business', isReviews]];

export async function otherProducts({ files }: Takeout): Promise<Product[]> {
  const found: Product[] = [];
  for (const [product, test] of TESTS) if ((await foldersWith(files, test)).size > 0) found.push(product);
  return found;
}

/** Files looked at in one folder: a stream has thousands of posts, and other products have thousands of files too. */
const LOOKED_AT = 3;

/** Folders of which one of the first files of each kind of name passes. */
export async function foldersWith(files: readonly ClaimFile[], test: (file: ClaimFile) => Promise<boolean>): Promise<Set<string>> {
  const looked = new Map<string, number>();
  const folders = new Set<string>();
  for (const file of files) {
    const folder = folderOf(file.path);
    const key = `${folder} ${/\.\w+$/.exec(file.path)?.[0] ?? ''}`;
    const count = looked.get(key) ?? 0;
    if (folders.has(folder) || count >= LOOKED_AT) continue;
    looked.set(key, count + 1);
    if (await test(file)) folders.add(folder);
  }
  return folders;
}
