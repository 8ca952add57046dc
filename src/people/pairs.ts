// What shows that two accounts are one person's: names, pictures, links, texts and habits they have in common, each with its reason.
import type { Account, PairLink } from '../model.js';
import { samePicture } from './avatar.js';
import { compareNames } from './compare.js';
import { plainLetters } from './fold.js';
import { looksLikePerson, readName } from './person-name.js';
import { jaroWinkler } from './similarity.js';

/** What two accounts have in common, counted in the store. */
export interface PairFacts {
  mutualFollows: number;
  followersInCommon: number;
  crossPosts: number;
  /** Posts per hour of the week of either account; empty where no zone is known. */
  hours: readonly [readonly number[], readonly number[]];
}

/** From how many on a count says anything. */
const LEAST = { follows: 5, crossPosts: 2, posts: 200, rhythm: 0.93, bio: 0.5 };
const FREE_MAIL: ReadonlySet<string> = new Set('gmail.com,googlemail.com,yahoo.com,yahoo.co.uk,hotmail.com,hotmail.co.uk,outlook.com,live.com,msn.com,aol.com,icloud.com,me.com,mac.com,proton.me,protonmail.com,gmx.de,gmx.net,web.de,mail.com,mail.ru,yandex.ru,qq.com,163.com,btinternet.com,comcast.net,orange.fr,free.fr,libero.it'.split(','));

/** Strongest first; a weight of 3 and more ties the accounts by itself. */
export function pairLinks(a: Account, b: Account, facts: PairFacts): PairLink[] {
  return [linkBetween(a, b), handles(a, b), picture(a, b), phone(a, b), names(a, b), bios(a, b), sharedLinks(a, b), domain(a, b), ...counted(facts), rhythm(facts)]
    .filter((link) => link !== null).sort((x, y) => y.weight - x.weight);
}

const link = (kind: PairLink['kind'], weight: number, why: string, count = 1): PairLink => ({ kind, weight, why, count });

function linkBetween(a: Account, b: Account): PairLink | null {
  const pointsTo = (from: Account, to: Account): boolean => {
    const text = [...from.links, from.url ?? '', from.bio ?? ''].join(' ').toLowerCase();
    const own = to.url === null ? null : bare(to.url);
    const handle = to.handle?.toLowerCase();
    return (own !== null && own.length > 8 && text.includes(own)) || (handle !== undefined && handle.length > 3 && from.platform !== to.platform && new RegExp(`(@|/)${escape(handle)}(?![a-z0-9_.])`).test(text) && handle !== from.handle?.toLowerCase());
  };
  const [there, back] = [pointsTo(a, b), pointsTo(b, a)];
  if (!there && !back) return null;
  return link('link', 4, there && back ? 'each profile links to the other' : 'one profile links to the other', there && back ? 2 : 1);
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bare = (url: string): string => url.toLowerCase().replace(/^https?:\/\/(www\.)?/, '').replace(/(?<![/?#])[/?#]+$/, '');

function handles(a: Account, b: Account): PairLink | null {
  const all = (account: Account): string[] => [account.handle ?? '', ...account.formerHandles.map((former) => former.handle)].map(plainLetters).filter((letters) => letters.length >= 4);
  let best: PairLink | null = null;
  for (const x of all(a)) {
    for (const y of all(b)) {
      const [short, long] = x.length <= y.length ? [x, y] : [y, x];
      if (x === y) return link('handle', 3, 'the same handle, apart from digits and signs');
      if ((short.length >= 6 && long.includes(short)) || (short.length >= 7 && jaroWinkler(x, y) >= 0.95)) best = link('handle', 2, 'the handles are alike');
    }
  }
  return best;
}

function names(a: Account, b: Account): PairLink | null {
  const [x, y] = [readName(a.displayName ?? ''), readName(b.displayName ?? '')];
  if (!looksLikePerson(x) || !looksLikePerson(y)) return null;
  const agreement = compareNames(x, y);
  if (agreement.contradiction || agreement.surname.strength < 0.8 || agreement.given.strength < 0.6) return null;
  return link('name', agreement.weight >= 4.6 ? 2.5 : 1.5, agreement.surname.how === 'same' && agreement.given.how === 'same' ? 'the same display name' : 'the display names may be one person’s');
}

function picture(a: Account, b: Account): PairLink | null {
  return samePicture(a.avatarHash, b.avatarHash) ? link('picture', 3, 'the same profile picture') : null;
}

function phone(a: Account, b: Account): PairLink | null {
  const digest = a.details.phoneDigest;
  return digest !== undefined && digest !== '' && digest === b.details.phoneDigest ? link('phone', 3, 'registered with the same phone number') : null;
}

function domain(a: Account, b: Account): PairLink | null {
  const at = a.emailDomain?.toLowerCase();
  return at !== undefined && at === b.emailDomain?.toLowerCase() && !isFreeMail(at) ? link('email-domain', 1.5, `registered with e-mail addresses at ${at}`) : null;
}

/** Providers anyone may use: two accounts there share nothing. */
export function isFreeMail(at: string): boolean {
  return FREE_MAIL.has(at.toLowerCase());
}

function bios(a: Account, b: Account): PairLink | null {
  const [x, y] = [shingles(a.bio), shingles(b.bio)];
  const shared = [...x].filter((words) => y.has(words)).length;
  const share = shared / Math.max(1, Math.min(x.size, y.size));
  return shared >= 3 && share >= LEAST.bio ? link('bio', 2, 'the profile texts are nearly the same', shared) : null;
}

function shingles(text: string | null): Set<string> {
  const words = (text ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return new Set(words.slice(0, -2).map((word, index) => `${word} ${words[index + 1]} ${words[index + 2]}`));
}

function sharedLinks(a: Account, b: Account): PairLink | null {
  const pages = (account: Account): Set<string> => new Set(account.links.map(bare).filter((page) => page.length > 4));
  const theirs = pages(b);
  const shared = [...pages(a)].filter((page) => theirs.has(page)).length;
  return shared > 0 ? link('shared-link', 2, shared === 1 ? 'both profiles link to the same page' : `both profiles link to the same ${shared} pages`, shared) : null;
}

function counted({ mutualFollows, followersInCommon, crossPosts }: PairFacts): (PairLink | null)[] {
  return [
    crossPosts >= LEAST.crossPosts ? link('cross-post', crossPosts >= 10 ? 3 : 2, `${crossPosts} posts stand on both, word for word or nearly so`, crossPosts) : null,
    mutualFollows >= LEAST.follows ? link('mutual-follows', 1, `both follow the same ${mutualFollows} accounts`, mutualFollows) : null,
    followersInCommon >= LEAST.follows ? link('followers-in-common', 1, `${followersInCommon} accounts follow both`, followersInCommon) : null,
  ];
}

function rhythm({ hours: [a, b] }: PairFacts): PairLink | null {
  const sum = (hours: readonly number[]): number => hours.reduce((total, count) => total + count, 0);
  if (sum(a) < LEAST.posts || sum(b) < LEAST.posts) return null;
  const dot = a.reduce((total, count, hour) => total + count * (b[hour] ?? 0), 0);
  const norm = (hours: readonly number[]): number => Math.sqrt(hours.reduce((total, count) => total + count * count, 0));
  return dot / (norm(a) * norm(b)) >= LEAST.rhythm ? link('time-pattern', 0.5, 'posts are written at the same hours of the week') : null;
}
