// The Google Business Profile connector: reviews of a place of business in a Takeout, and what its owner answered.
import { UserError } from '../../src/model.js';
import type { AccountItem, Claim, ClaimFile, Connector, Facet, Item, PostItem, ReadOptions, Source } from '../../src/model.js';
import { asText, field, instantFromText } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_ACCOUNT, BLANK_POST } from '../_shared/blank.js';
import { dayInWords, headText } from '../_shared/files.js';
import { documentOf, openNotebook, readJson } from '../_shared/notebook.js';
import type { Notebook } from '../_shared/notebook.js';
import { wordsOf } from '../_shared/words.js';
import { GUIDE_END, GUIDE_STEPS, GUIDE_TIMES, inWords, takeoutsOf } from '../_takeout/exports.js';
import { isReviews } from '../_takeout/products.js';

export const googleBusiness: Connector = {
  id: 'google-business',
  title: 'Google Business Profile',
  platforms: ['google-business'],
  facets: [
    { facet: 'profile', archive: 'partly', api: 'no', note: 'the name of the place of business' },
    { facet: 'reviews', archive: 'yes', api: 'no', note: 'your replies to reviews; the reviews themselves are counted, or read with --include comments-by-others' },
  ],
  guide: {
    steps: [...GUIDE_STEPS, 'Choose "Google Business Profile" (before 2021: "Google My Business").', ...GUIDE_END],
    choose: 'Google Business Profile alone, as .zip.',
    ...GUIDE_TIMES,
  },
  recognise,
  read,
};

const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'The place of business is not named in this Takeout.',
  reviews: 'No replies to reviews are in this Takeout. If you reply to reviews with another account, make a Takeout of that one.',
};

/** One claim for each place of business; the same place may lie below several accounts. */
async function recognise(sources: readonly Source[]): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const takeout of takeoutsOf(sources)) {
    const places = new Map<string, ClaimFile[]>();
    for (const file of takeout.files) {
      if (!(await isReviews(file))) continue;
      const place = (await placeOf(file)) ?? 'unnamed';
      places.set(place, [...(places.get(place) ?? []), file]);
    }
    for (const [place, files] of places) {
      const data = takeout.files.filter(({ path }) => path.includes(`/location-${place}/`) && !files.some((file) => file.path === path));
      claims.push({ connector: 'google-business', platform: 'google-business', title: `Reviews of place ${place} on Google${inWords(takeout)}`, files: [...files, ...data], refusal: null, remarks: takeout.remarks });
    }
  }
  return claims;
}

/** The number of the place, out of its folder or out of the name of a review. */
async function placeOf({ source, path }: ClaimFile): Promise<string | null> {
  return /(?:^|\/)location-([^/]+)\//.exec(path)?.[1] ?? /locations\/([^/"]+)\/reviews\//.exec(await headText(source, path, 16384))?.[1] ?? null;
}

interface Desk { readonly notebook: Notebook; readonly place: string | null; readonly told: Set<string>; reviews: number; read: number }

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  const notebook = openNotebook(options);
  const first = claim.files[0];
  const placeId = first === undefined ? null : await placeOf(first);
  const data = await documentOf(notebook, claim.files.find(({ path }) => /(?:^|\/)additionalData\.json$/i.test(path)), 'profile');
  const exportedAt = takeoutsOf([...new Set(claim.files.map(({ source }) => source))])[0]?.exportedAt ?? null;
  const name = wordsOf(field(data, 'title')) ?? wordsOf(field(data, 'locationName'));
  const account: AccountItem = { ...BLANK_ACCOUNT, platform: 'google-business', remoteId: placeId ?? 'unnamed', displayName: name, url: wordsOf(field(data, 'websiteUri')), audience: 'public', exportedAt };
  yield [account];
  if (name !== null) notebook.ledger.line('profile').saw(null);
  const desk: Desk = { notebook, place: name, told: new Set(), reviews: 0, read: 0 };
  for (const file of claim.files.filter(({ path }) => /(?:^|\/)reviews[^/]*\.json$/i.test(path))) {
    notebook.ledger.line('reviews').present = true;
    yield* readJson(notebook, file, 'reviews', ({ key, value }, out) => key !== 'reviews' || each(desk, value, out));
  }
  cover(desk);
  yield [...notebook.ledger.takeProblems(), ...notebook.ledger.coverage(ABSENT)];
}

function each(desk: Desk, review: unknown, out: Item[]): boolean {
  const id = wordsOf(field(review, 'reviewId')) ?? wordsOf(field(review, 'name'))?.replace(/^.*\/reviews\//, '') ?? null;
  if (id === null) return false;
  if (desk.told.has(id)) return true;
  desk.told.add(id);
  desk.reviews += 1;
  const reviewer = wordsOf(field(review, 'reviewer', 'displayName'));
  const written = instantFromText(asText(field(review, 'createTime')));
  const stars = STARS.indexOf(asText(field(review, 'starRating')) ?? '') + 1;
  const reply = asText(field(review, 'reviewReply', 'comment'));
  const common: Omit<PostItem, 'remoteId' | 'kind' | 'text'> = { ...BLANK_POST, audience: 'public', container: desk.place, locate: locate(reviewer, written, stars) };
  if (reply !== null) {
    const postedAt = instantFromText(asText(field(review, 'reviewReply', 'updateTime')));
    desk.notebook.ledger.line('reviews').saw(postedAt);
    out.push({ ...common, remoteId: id, kind: 'review-reply', postedAt, precision: postedAt === null ? 'unknown' : 'second', text: originalOf(reply), replyToId: id, replyToHandle: reviewer });
  }
  const words = asText(field(review, 'comment'));
  if (words !== null && desk.notebook.options.include.has('comments-by-others')) {
    desk.read += 1;
    out.push({ ...common, remoteId: id, kind: 'comment', postedAt: written, precision: written === null ? 'unknown' : 'second', text: originalOf(words), sharedFrom: reviewer ?? 'a visitor' });
  }
  return true;
}

const STARS = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];

function locate(reviewer: string | null, written: string | null, stars: number): string {
  const by = reviewer === null ? '' : ` by ${reviewer}`;
  const on = written === null ? '' : ` of ${dayInWords(written)}`;
  return `In Google Business Profile under Read reviews: the review${by}${on}${stars > 0 ? ` with ${stars} ${stars === 1 ? 'star' : 'stars'}` : ''}.`;
}

/** Google puts its own translation before or after what was typed. */
function originalOf(text: string): string {
  const [, after] = /\(Original\)\s*([^]*)$/.exec(text) ?? [];
  return clean((after ?? text.split('(Translated by Google)')[0] ?? '').trim() || text.trim());
}

function cover({ notebook: { ledger }, reviews, read }: Desk): void {
  const line = ledger.line('reviews');
  if (reviews === 0) return;
  line.remarks.push(`Reviews by others: ${reviews}, ${read > 0 ? 'read' : 'counted only'}; with a reply of yours: ${line.read}.`);
}
