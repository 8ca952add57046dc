// A professional title used to steer somebody's vote.
import type { RuleOf } from '../../model.js';
import { AMA_POLITICS, NASW } from '../codes.js';
import { isOwn, meant, quote } from '../said.js';

export const politicsAuthority: RuleOf<'post'> = {
  id: 'politics-authority',
  area: 'politics-religion',
  tier: 'finding',
  title: 'Your title and a call to vote one way',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Patients trust the title, and may feel pressed; codes ask to keep that trust out of party politics.',
  cannotKnow: 'Whether you wrote as a witness on public health, which codes welcome.',
  remedy: { actions: ['edit-post', 'move'], text: 'You may want to drop the line about your profession, or say it from a personal account.', minutes: 3 },
  sources: [AMA_POLITICS, NASW],
  needs: ['posts'],
  cues: ['politics.authority'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('politics.turnout')) return null;
    const title = meant(text, 'politics.authority').find((hit) => !text.negated(hit));
    const vote = meant(text, 'politics.direct-vote').find((hit) => !text.question(hit));
    if (title === undefined || vote === undefined || text.sentences.length > 12) return null;
    return {
      evidence: [quote(text, title, 'Your profession.'), quote(text, vote, 'A call to vote or support one way.')],
      statement: 'your profession, and a call to vote one way',
    };
  },
  examples: {
    flags: ['As a physician I urge you to vote for Labour', 'Speaking as your nurse: vote out the Tories', 'Telling my patients to vote for Biden'],
    passes: ['Vote for the Green Party on Thursday', 'As a physician I see what air pollution does'],
    nearMisses: [
      'As a doctor I remind everyone: register to vote, whoever you vote for',
      'As a pediatrician I testified to the senate on lead in water',
      'My patients should get a flu shot',
      'He tweeted "as a doctor, vote for me" and I cringed',
    ],
  },
};
