// Recognises Reddit exports by the header of their telling files.
import type { Claim, Source } from '../../src/model.js';
import { baseName, filesUnder, folderOf, headText, realEntries } from '../_shared/files.js';

/** Name -> how its header begins. */
const TELLING: ReadonlyMap<string, RegExp> = new Map([
  ['posts', /^id,permalink,date,/], ['comments', /^id,permalink,date,/], ['post_headers', /^id,permalink,date,/], ['comment_headers', /^id,permalink,date,/],
  ['subscribed_subreddits', /^subreddit\b/], ['post_votes', /^id,permalink,direction/], ['user_preferences', /^preference,value/],
]);

/** `comments_1.csv` of a split export is of the kind `comments`; null for what is no table. */
export function kindOf(name: string): string | null {
  return /^(.+?)(?:_\d+)?\.csv$/.exec(baseName(name))?.[1] ?? null;
}

export async function recogniseReddit(sources: readonly Source[]): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const source of sources) {
    for (const root of await rootsOf(source)) {
      const files = filesUnder(source, root).filter(({ name }) => !name.includes('/'));
      const kinds = new Set(files.map(({ name }) => kindOf(name)));
      const lacks = kinds.has('posts') || kinds.has('comments') ? [] : ['It holds no posts and no comments.'];
      claims.push({ connector: 'reddit', platform: 'reddit', title: `Reddit export ${source.name}`, files, refusal: null, remarks: lacks });
    }
  }
  return claims;
}

async function rootsOf(source: Source): Promise<Set<string>> {
  const roots = new Set<string>();
  for (const { path } of realEntries(source)) {
    const header = TELLING.get(kindOf(path) ?? '');
    if (header === undefined || roots.has(folderOf(path))) continue;
    const head = (await headText(source, path, 256)).replace(/^\uFEFF/, '').replaceAll('"', '');
    if (header.test(head)) roots.add(folderOf(path));
  }
  return roots;
}
