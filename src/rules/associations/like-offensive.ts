// Likes of slurs and of mockery of patients.
import type { RuleOf } from '../../model.js';
import { quotes } from './quotes.js';

const GRAVE = ['offence.slur', 'offence.mocking'] as const;

export const likeOffensive: RuleOf<'post'> = {
  id: 'like-offensive',
  area: 'associations',
  tier: 'review',
  title: 'You liked words that may offend',
  severity: 'low',
  mode: 'optin',
  subjects: ['post'],
  why: 'On some platforms likes can be seen by others, and may be read as agreement.',
  cannotKnow: 'Whether you liked it as a bookmark or by accident, and who can see your likes today.',
  remedy: { actions: ['unlike'], text: 'You may want to take the like back.', minutes: 1 },
  sources: ['GMC social media guidance 2024', 'MDU 2024'],
  needs: ['likes'],
  cues: [...GRAVE],
  detect({ post, text }) {
    if (post.kind !== 'like' || text.has('offence.condemned')) return null;
    const evidence = quotes(text, GRAVE, 'May be read as contempt for a group of people or for patients.').filter((one) => !text.quoted(one));
    return evidence.length === 0 ? null : { evidence };
  },
  examples: {
    flags: [{ text: 'Dumb patients and where to find them', post: { kind: 'like' } }, { text: 'I hate patients who google', post: { kind: 'like' } }],
    passes: [{ text: 'Dumb patients and where to find them', post: { kind: 'reply' } }, { text: 'Great thread on hypertension', post: { kind: 'like' } }],
    nearMisses: [{ text: 'Calling people "dumb patients" is harmful', post: { kind: 'like' } }, { text: 'Patients taught me everything', post: { kind: 'like' } }],
  },
};
