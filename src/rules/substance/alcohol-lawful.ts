// Ordinary drinking, for those who want to see it.
import type { Annotation, Match, RuleOf } from '../../model.js';
import { BOARDS_STUDY } from '../codes.js';
import { isOwn, learned } from '../said.js';
import { drinkingIn } from './drinking.js';

export const alcoholLawful: RuleOf<'post'> = {
  id: 'alcohol-lawful',
  area: 'substance',
  tier: 'review',
  title: 'A drink is mentioned, or what reads like one',
  severity: 'info',
  mode: 'optin',
  subjects: ['post'],
  why: 'A drink is lawful and private. Some people like to know where it stands before a new job or a complaint.',
  cannotKnow: 'Whether anything was drunk at all.',
  remedy: { actions: ['keep'], text: 'Nothing needs to be done.', minutes: 1 },
  sources: [BOARDS_STUDY],
  needs: ['posts'],
  cues: ['substance.alcohol', 'substance.drunk-self', 'model:alcohol-mention', 'model:substance-like'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post)) return null;
    const drinking = drinkingIn(text);
    if (drinking === null || drinking.evidence.length === 0) return resembling(text);
    const who = { author: 'you drinking', other: 'somebody else drinking', none: 'drink' }[drinking.about];
    return { evidence: drinking.evidence, statement: `${who}${drinking.time === 'now' ? ', as you wrote' : ''}` };
  },
  examples: {
    flags: ['Enjoying a glass of wine on the porch right now', 'Having a beer with my brother', 'Grandpa drank whiskey every evening'],
    passes: ['Coffee with my sister', 'Walk in the park'],
    nearMisses: ['Ten years sober today', 'Drunk on power, that committee', 'Wiped the port with an alcohol swab', 'Two months in recovery and one day at a time'],
  },
};

/** No drink is named, but it is put as nights out and mornings after are put. */
function resembling(text: Annotation): Match | null {
  if (text.has('substance.recovery') || text.has('substance.figurative')) return null;
  const evidence = learned(text, 'substance-like', 'Is put the way nights out and mornings after are put.');
  return evidence.length === 0 ? null : { evidence, statement: 'may be read as drink or drugs' };
}
