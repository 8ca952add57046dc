// Counts over one account's posts that can be added to and taken from, so that a re-scan reads only what changed.
import type { Concept, Instant, Post, Tally } from '../model.js';
import type { Annotator } from '../text/annotate.js';
import type { TextAnnotation } from '../text/annotation.js';
import { createGate } from '../text/gate.js';
import { zoneOffset } from '../text/zone.js';

/** As kept between scans. Days are YYYY-MM-DD in UTC; `hours` are hours of the week from Monday 0:00 in the account's zone. */
export interface Count {
  posts: number;
  media: number;
  traits: Record<string, number>;
  days: Record<string, number>;
  hours: number[];
  examples: Record<string, string[]>;
}

export function emptyCount(): Count {
  return { posts: 0, media: 0, traits: {}, days: {}, hours: [], examples: {} };
}

const EXAMPLES = 5;

export type Traits = Readonly<Record<string, readonly Concept[]>>;

/** The traits a text has. */
export type MetTraits = (annotation: TextAnnotation) => readonly string[];

/** A gate in front of the traits: most texts meet no word of any. */
export function createTraits(annotator: Annotator, traits: Traits): MetTraits {
  const entries = Object.entries(traits);
  const gate = createGate(annotator, entries.map(([, cues]) => ({ cues })));
  return (annotation) => {
    const near = gate.candidates(annotation);
    if (near.length === 0) return NO_TRAITS;
    return near.flatMap((index) => {
      const [trait, concepts] = entries[index] ?? ['', []];
      return concepts.some((concept) => annotation.has(concept)) ? trait : [];
    });
  };
}

const NO_TRAITS: readonly string[] = [];

/** Adds a post (`by` 1) or takes it away (`by` -1). Likes, messages and other people's words count nowhere. */
export function countPost(count: Count, post: Post, met: readonly string[], zone: string | null, by: 1 | -1): void {
  if (post.kind === 'like' || post.kind === 'message') return;
  count.posts += by;
  count.media += by * post.media.length;
  countTime(count, post, zone, by);
  if (post.kind === 'repost') return;
  for (const trait of met) {
    count.traits[trait] = (count.traits[trait] ?? 0) + by;
    const examples = (count.examples[trait] ??= []);
    if (by === 1 && examples.length < EXAMPLES) examples.push(post.remoteId);
    if (by === -1) count.examples[trait] = examples.filter((id) => id !== post.remoteId);
  }
}

/** Adds the count of further posts. */
export function addCount(count: Count, more: Count): void {
  count.posts += more.posts;
  count.media += more.media;
  addUp(count.traits, more.traits);
  addUp(count.days, more.days);
  if (more.hours.length > 0) count.hours = more.hours.map((each, hour) => each + (count.hours[hour] ?? 0));
  for (const [trait, examples] of Object.entries(more.examples)) count.examples[trait] = [...(count.examples[trait] ?? []), ...examples].slice(0, EXAMPLES);
}

/** Adds each number of `more` to the one of the same name. */
export function addUp(sums: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(more)) sums[name] = (sums[name] ?? 0) + value;
}

function countTime(count: Count, post: Post, zone: string | null, by: number): void {
  if (post.postedAt === null) return;
  const day = post.postedAt.slice(0, 10);
  const left = (count.days[day] ?? 0) + by;
  if (left > 0) count.days[day] = left;
  else delete count.days[day];
  if (zone === null || post.precision !== 'second') return;
  if (count.hours.length === 0) count.hours = new Array<number>(168).fill(0);
  const hour = hourOfWeek(post.postedAt, zone);
  if (hour !== null) count.hours[hour] = (count.hours[hour] ?? 0) + by;
}

/** The view of a count that rules read; follows are counted by the caller. */
export function tallyOf(count: Count, now: Instant, follows: Pick<Tally, 'follows' | 'unresolvedFollows' | 'professionalFollows'>): Tally {
  const days = Object.keys(count.days).sort();
  const byYear: Record<string, number> = {};
  for (const day of days) byYear[day.slice(0, 4)] = (byYear[day.slice(0, 4)] ?? 0) + (count.days[day] ?? 0);
  const since = (age: number): number => {
    const first = new Date(Date.parse(now) - age * DAY).toISOString().slice(0, 10);
    return days.reduce((sum, day) => (day >= first ? sum + (count.days[day] ?? 0) : sum), 0);
  };
  const oldest = days[0];
  const newest = days.at(-1);
  return {
    posts: count.posts, traits: count.traits, oldest: oldest === undefined ? null : `${oldest}T00:00:00Z`, newest: newest === undefined ? null : `${newest}T00:00:00Z`,
    byYear, byHour: count.hours, last90: since(90), last365: since(365), media: count.media, examples: count.examples, ...follows,
  };
}

const DAY = 86_400_000;

/** 0 = Monday 0:00-0:59 in the zone; null when the zone is unknown to this computer. */
export function hourOfWeek(at: Instant, zone: string): number | null {
  const time = Date.parse(at);
  const offset = zoneOffset(zone, time);
  if (offset === null) return null;
  // The first of January 1970 was a Thursday.
  const hour = Math.floor((time + offset) / HOUR) + 3 * 24;
  return ((hour % 168) + 168) % 168;
}

const HOUR = 3_600_000;
