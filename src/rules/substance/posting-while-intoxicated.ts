// Saying that one posts while drunk or high.
import type { RuleOf } from '../../model.js';
import { AMA } from '../codes.js';
import { isOwn, meant, quotes } from '../said.js';

export const postingWhileIntoxicated: RuleOf<'post'> = {
  id: 'posting-while-intoxicated',
  area: 'substance',
  tier: 'review',
  title: 'You say you posted while drunk or high',
  severity: 'low',
  mode: 'auto',
  subjects: ['post'],
  why: 'Posts of such an hour are often those one would not send again.',
  cannotKnow: 'Whether you were, and what else you posted elsewhere that night.',
  remedy: { actions: ['review'], text: 'Read the posts of that night once more.', minutes: 10 },
  sources: [AMA],
  needs: ['posts'],
  cues: ['substance.posting'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post)) return null;
    const hits = meant(text, 'substance.posting', 'substance.figurative').filter((hit) => !text.negated(hit) && !text.hypothetical(hit) && !text.imperative(hit));
    if (hits.length === 0) return null;
    const evidence = quotes(text, hits, 'Says that it was written while drunk or high.', { about: 'author', time: 'now' });
    return { evidence, statement: 'written while drunk or high, it says' };
  },
  examples: {
    flags: ['Drunk tweeting again, ignore me', 'sorry im drunk but I love all of you', 'too drunk to type propperly'],
    passes: ['3 am and still charting', 'Typo of the night: discharged home with wife'],
    nearMisses: ['Never do any drunk tweeting as a doctor', 'Dont tweet, sleep: drunk tweets are forever, if you drunk tweet you regret it', 'So tired I type as if asleep'],
  },
};
