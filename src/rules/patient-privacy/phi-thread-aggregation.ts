// Several posts that tell who a patient is only together.
import type { Evidence, PostSubject, RuleContext, RuleOf } from '../../model.js';
import { PRONOUN } from '../../lexicon/story-words.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { quasiOf, quote, statementOf, type Quasi } from './quasi.js';
import { PRIVACY_SOURCES, recognise, storyEvidence } from './recognise.js';
import { STORY_CUES } from './story.js';

/** A post that goes on with a story tells less of it. */
const PART = 2;
const WHOLE = 3.5;

export const phiThreadAggregation: RuleOf<'thread'> = {
  id: 'phi-thread-aggregation',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'Several posts together may tell who a patient is',
  severity: 'high',
  mode: 'auto',
  subjects: ['thread'],
  why: 'Each post may be harmless; readers see them together, and so do regulators.',
  cannotKnow: 'Whether the posts are about the same person.',
  remedy: PATIENT_REMEDY,
  sources: ['GMC 2013, Doctors\' use of social media', '45 CFR 164.514(b)(2)(ii)', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: ['story.update', ...STORY_CUES],
  languages: ['en'],
  detect({ posts, why }, context) {
    const goingOn = posts.filter(({ text }) => text.has('story.update'));
    // Posts of some days belong together only where one refers to another.
    if (why === 'days' && goingOn.length === 0) return null;
    const told = posts.map((post) => ({ post, story: post.text.has('story.composite') || post.text.has('story.printed') ? null : recognise(post, context, PART) }));
    if (told.some(({ post }) => post.text.has('story.printed') || post.text.has('story.invented'))) return null;
    const parts = told.filter(({ story }) => story !== null && story.story.strength >= WHOLE);
    if (parts.length === 0) return null;
    // A post that tells who it is in its own words is a finding of its own; one that does so only beside the profile leaves the others to be said.
    if (parts.some(({ story }) => story!.told.length >= 2)) return null;
    const union = unionOf(told.flatMap(({ post, story }) => (story === null ? followUp(post, why, context) : [{ post, classes: story.told }])));
    if (union.classes.length < 2) return null;
    const tellers = new Set(union.evidence.map((each) => each.postId));
    // All may stand in an answer that is no story by itself; the story is then in the post it goes on with.
    const begun = tellers.size > 1 ? [] : parts.filter(({ post }) => !tellers.has(post.post.remoteId)).slice(0, 1);
    if (tellers.size + begun.length < 2) return null;
    return {
      tier: parts.length > 1 || goingOn.length > 0 ? 'finding' : 'review',
      evidence: [...begun.flatMap(({ post, story }) => storyEvidence(post.text, story!.story, 1).map((one) => ({ ...one, postId: post.post.remoteId }))), ...union.evidence, ...goingOn.flatMap((post) => post.text.hits('story.update').slice(0, 1).map((hit) => ({ ...quote(post.text, hit, 'Goes on with an earlier story.'), postId: post.post.remoteId })))],
      statement: `Over ${posts.length} posts. ${statementOf(union.classes)}`,
    };
  },
  examples: {
    flags: [
      { thread: ['My patient in the ICU told me she wants to see the sea once more', 'Update on my patient: she asked for her dog in Larkspur Falls, IL', 'Her shift nurse says she was a lighthouse keeper, age 81'] },
      { thread: ['My patient coded and we got him back, I am still shaking', 'He is 46. His twin held his hand.', 'Called it at last. Lost him on Friday.'] },
    ],
    passes: [
      { thread: ['My patient in the ICU told me a joke', 'Then she told me another one'] },
      { thread: ['Off to the beach', 'The beach in Larkspur Falls, IL is empty on Friday'] },
    ],
    nearMisses: [
      { thread: ['Case report published: a patient with botulism was intubated', 'She was 34 and from rural Ohio. doi 10.5555/demo.1'] },
      { thread: ['My sim patient coded, the manikin is tired', 'He is 46 and it is Friday'] },
    ],
  },
};

interface Part { post: PostSubject; classes: readonly Quasi[] }

/** A post of a self-thread without a patient of its own still tells of the one before it, where it speaks of somebody. */
function followUp(post: PostSubject, why: string, context: RuleContext): Part[] {
  if (!post.text.has('story.update') && (why !== 'self-thread' || !post.text.tokens.some((token) => PRONOUN.has(token.text)))) return [];
  const whole = { strength: 0, signals: [], against: [], window: { start: 0, end: post.text.text.length } };
  return [{ post, classes: quasiOf(post.text, whole, post.post, post.account, context).filter(({ name }) => name !== 'implied place' && name !== 'media') }];
}

function unionOf(parts: readonly Part[]): { classes: Quasi[]; evidence: Evidence[] } {
  const classes: Quasi[] = [];
  const evidence: Evidence[] = [];
  for (const { post, classes: own } of parts) {
    for (const each of own) {
      if (classes.some(({ name }) => name === each.name)) continue;
      classes.push(each);
      evidence.push(...each.evidence.map((one) => ({ ...one, postId: post.post.remoteId })));
    }
  }
  return { classes, evidence };
}
