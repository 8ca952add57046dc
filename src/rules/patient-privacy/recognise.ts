// The step all stories share: one patient is told of, and these classes may tell who it is.
import type { Annotation, Concept, Evidence, Hit, Post, PostSubject, RuleContext, Tier } from '../../model.js';
import { fact, quasiOf, quote, type Quasi } from './quasi.js';
import { FIRM, LIKELY, storyFrom, type PatientStory } from './story.js';

export interface Recognisable {
  story: PatientStory;
  /** Every class met, what the profile implies last. */
  classes: readonly Quasi[];
  /** Those that stand in the post itself. */
  told: readonly Quasi[];
  /** A firm story is a finding; a likely one is worth a look. */
  tier: Tier;
}

/** Sources that every rule about a recognisable patient rests on. */
export const PRIVACY_SOURCES = ['45 CFR 164.502(a)', '45 CFR 164.514(b)(2)', 'GMC 2024, Using social media as a medical professional', 'NMC social media guidance', 'Ahpra 2019, Social media'] as const;

/** Implied, or beside the words: they count only with another class. */
const LEANING: ReadonlySet<string> = new Set(['implied place', 'media']);

/** Own words of the author that others can read: not a like, a share or a private message. */
export function isOwnWords(post: Post): boolean {
  return post.kind !== 'like' && post.kind !== 'repost' && post.kind !== 'message';
}

export function recognise({ post, text, account }: PostSubject, context: RuleContext, least = LIKELY): Recognisable | null {
  if (!isOwnWords(post) || isClosed(post)) return null;
  return recogniseAnywhere({ post, text, account }, context, least);
}

/** The same for whatever was written, private messages and closed groups too. */
export function recogniseAnywhere({ post, text, account }: Pick<PostSubject, 'post' | 'text' | 'account'>, context: RuleContext, least = LIKELY): Recognisable | null {
  const story = storyFrom(text, least, account);
  if (story === null) return null;
  const classes = quasiOf(text, story, post, account, context);
  return { story, classes, told: classes.filter(({ name }) => !LEANING.has(name)), tier: story.strength >= FIRM ? 'finding' : 'review' };
}

/** A group or channel that only some can read. */
export function isClosed(post: Post): boolean {
  return post.container !== null && (post.audience === 'limited' || post.audience === 'private');
}

/** Enough to be recognised by: two classes, one of which stands in the post. */
export function isCombination({ classes, told }: Recognisable): boolean {
  return told.length >= 2 || (told.length === 1 && classes.length >= 2);
}

/** Hits of the concepts in and around the story that are neither denied nor the author's own. */
export function hitsInStory(text: Annotation, { window }: PatientStory, concepts: readonly Concept[]): readonly Hit[] {
  return concepts.flatMap((concept) => text.hits(concept)).filter((hit) => hit.start >= window.start && hit.end <= window.end && !text.negated(hit));
}

/** The words that say whose story it is, for a reader who wonders why this was shown. */
export function storyEvidence(text: Annotation, { signals }: PatientStory, most = 4): Evidence[] {
  return [...signals].sort((a, b) => b.weight - a.weight).slice(0, most).map(({ span, why }) => (span === null ? fact(why) : quote(text, span, why)));
}
