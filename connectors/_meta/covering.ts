// What every Meta export leaves out or is cut down by, in sentences a person can act on.
import type { Facet, Include, Instant } from '../../src/model.js';
import type { Desk } from './desk.js';
import { isMediaFile } from './media.js';

const NOT_ASKED: readonly (readonly [Include, Facet, string])[] = [
  ['messages', 'messages', 'Messages were not read. Add --include messages to read those you wrote.'],
  ['contacts', 'contacts', 'Uploaded contacts were not read. Add --include contacts to read them.'],
  ['search', 'searches', 'Your searches were not read. Add --include search to read them.'],
];

export function coverPrivate({ ledger, options }: Desk): void {
  for (const [include, facet, sentence] of NOT_ASKED) {
    if (!options.include.has(include)) ledger.line(facet).lacks.push(sentence);
  }
}

export function coverMedia({ claim, ledger }: Desk): void {
  const line = ledger.line('media');
  line.read = new Set(claim.files.filter(({ name }) => isMediaFile(name)).map(({ name }) => name)).size;
  line.present = line.read > 0;
  if (line.present) line.lacks.push('Pictures and videos were counted, never opened: look through those of your clinical posts yourself.');
}

/** One record in several files or parts is one record; how many there were is said. */
export function coverTwice({ ledger, twice }: Desk): void {
  for (const [facet, count] of twice) ledger.line(facet).remarks.push(`${count === 1 ? 'One record stands' : `${count} records stand`} in it more than once; each was taken once.`);
}

const DATED: readonly Facet[] = ['posts', 'comments', 'likes', 'following', 'followers', 'friends', 'pages', 'groups'];
const DAY = 86_400_000;
/** Nobody has an account that long without a friend, a follow or a word. */
const SILENT_DAYS = 400;

/**
 * Meta offers "last year" first and nothing in the files says which range was chosen: an account much older than its
 * oldest record, follows and friends included, is read as one whose older part was not exported.
 */
export function coverRange({ ledger }: Desk, createdAt: Instant | null): void {
  const oldest = DATED.map((facet) => ledger.line(facet).oldest).filter((at) => at !== null).sort()[0];
  if (createdAt === null || oldest === undefined || Date.parse(oldest) - Date.parse(createdAt) < SILENT_DAYS * DAY) return;
  const sentence = `Nothing in this export is older than ${oldest.slice(0, 10)}, but the account is of ${createdAt.slice(0, 10)}: it seems limited to a date range. Export again with "All time".`;
  for (const facet of DATED) if (ledger.line(facet).read > 0) ledger.line(facet).lacks.push(sentence);
}

/** Without a profile it is not known whose records these are, so nothing is concluded from what is not among them. */
export function coverNameless({ ledger }: Desk): void {
  for (const facet of [...DATED, 'profile'] as const) ledger.line(facet).lacks.push('The profile is not among these files, so this may be one part of several. Give all parts of the export at once.');
}
