// The demonstration's X archive: the invented clinician's life as X would export it. Entries in memory, never on disk.
import type { Instant } from '../../model.js';
import { APPS, DEMO_ACCOUNT, FOLLOWS, NEAR_MISSES, RISKY } from './clinician.js';
import type { PlantedPost } from './clinician.js';
import { ordinaryText } from './ordinary.js';
import { seeded } from './seeded.js';
import type { Seeded } from './seeded.js';
import { manifestFile, tweetRecord, xEscape, xId, ytdFile } from './x-shapes.js';
import type { ManifestFile, XRecord } from './x-shapes.js';

export interface DemoEntry { name: string; text: string }

const ORDINARY_POSTS = 240;
const DAY = 86_400_000;

/** `now` is the day of the export; the same day gives the same bytes. */
export function demoArchive(now: Instant): DemoEntry[] {
  const random = seeded(20_260_101);
  const planted = [...RISKY, ...NEAR_MISSES];
  const ordinary = Array.from({ length: ORDINARY_POSTS }, (): PlantedPost => ({ text: ordinaryText(random), truth: null, daysAgo: 1 + random.below(900) }));
  const tweets = [...planted, ...ordinary, ...introductions()].map((post, index) => demoTweet(post, index, now, random));
  const entries: DemoEntry[] = [];
  const counts: ManifestFile[] = [];
  const add = (name: string, wrapper: string, records: readonly XRecord[]): void => {
    entries.push({ name: `data/${name}.js`, text: ytdFile(name, 0, wrapper, records) });
    counts.push({ name: `data/${name}.js`, count: records.length });
  };
  add('account', 'account', [{ email: DEMO_ACCOUNT.email, createdVia: 'web', username: DEMO_ACCOUNT.handle, accountId: DEMO_ACCOUNT.id, createdAt: DEMO_ACCOUNT.createdAt, accountDisplayName: DEMO_ACCOUNT.name }]);
  add('profile', 'profile', [{ description: { bio: DEMO_ACCOUNT.bio, website: DEMO_ACCOUNT.website, location: DEMO_ACCOUNT.location }, avatarMediaUrl: 'https://pbs.twimg.com/profile_images/1/demo.jpg' }]);
  add('screen-name-change', 'screenNameChange', [{ accountId: DEMO_ACCOUNT.id, screenNameChange: { changedAt: '2021-02-03T10:00:00.000Z', changedFrom: DEMO_ACCOUNT.formerHandle, changedTo: DEMO_ACCOUNT.handle } }]);
  add('account-timezone', 'accountTimezone', [{ accountId: DEMO_ACCOUNT.id, timeZone: DEMO_ACCOUNT.railsZone }]);
  add('protected-history', 'protectedHistory', []);
  add('following', 'following', FOLLOWS.map(({ id }) => follow(id)));
  add('follower', 'follower', FOLLOWS.slice(1, 9).map(({ id }) => follow(id)));
  add('connected-application', 'connectedApplication', APPS.map(({ organisation, ...app }) => ({ ...app, description: '', organization: { name: organisation, url: '', privacyPolicyUrl: '', termsAndConditionsUrl: '' } })));
  add('ip-audit', 'ipAudit', [2, 5, 9].map((days) => ({ accountId: DEMO_ACCOUNT.id, createdAt: `${instant(now, days, 6, 0).slice(0, 19)}.000Z`, loginIp: `192.0.2.${days}` })));
  add('tweets', 'tweet', tweets);
  add('note-tweet', 'noteTweet', []);
  add('like', 'like', []);
  return [{ name: 'data/manifest.js', text: manifestFile(DEMO_ACCOUNT, now, counts) }, ...entries];
}

/** Posts that mention the accounts an archive can name. */
function introductions(): PlantedPost[] {
  return FOLLOWS.filter(({ named }) => named).map(({ handle }, index) => ({ text: `@${handle} good point, thank you!`, truth: null, daysAgo: 15 + index * 40 }));
}

function demoTweet(post: PlantedPost, index: number, now: Instant, random: Seeded): XRecord {
  const at = instant(now, post.daysAgo, random.below(24), random.below(3600));
  const mentions = FOLLOWS.filter(({ handle }) => post.text.includes(`@${handle} `)).map(({ id, handle, name }) => ({ id, handle, name }));
  const first = mentions[0];
  const replyTo = first !== undefined && post.text.startsWith(`@${first.handle} `) ? { id: xId(instant(now, post.daysAgo + 1, 12, 0), index), userId: first.id, handle: first.handle } : undefined;
  return tweetRecord({ id: xId(at, index), at, text: xEscape(post.text), mentions, client: 'Twitter for iPhone', ...(replyTo === undefined ? {} : { replyTo }) });
}

function follow(id: string): XRecord {
  return { accountId: id, userLink: `https://twitter.com/intent/user?user_id=${id}` };
}

/** `days` before the day of `now`, at that hour and second. */
function instant(now: Instant, days: number, hour: number, second: number): Instant {
  const midnight = Date.parse(`${now.slice(0, 10)}T00:00:00Z`);
  return `${new Date(midnight - days * DAY + hour * 3_600_000 + second * 1000).toISOString().slice(0, 19)}Z`;
}
