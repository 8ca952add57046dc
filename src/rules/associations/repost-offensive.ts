// Reposts and quotes of coarse or hateful words without a word against them.
import type { RuleOf } from '../../model.js';
import { quotes } from './quotes.js';

const OFFENCES = ['offence.slur', 'offence.coarse', 'offence.mocking'] as const;

export const repostOffensive: RuleOf<'post'> = {
  id: 'repost-offensive',
  area: 'associations',
  tier: 'finding',
  title: 'You passed on words that may offend',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'What you share may be read as what you say; regulators hold clinicians to what they like and pass on.',
  cannotKnow: 'What the rest of the shared post shows, and whether you shared it to object.',
  remedy: { actions: ['delete'], text: 'You may want to undo the repost.', minutes: 1 },
  sources: ['GMC social media guidance 2024', 'MDU 2024', 'Ahpra social media guidance'],
  needs: ['posts'],
  cues: [...OFFENCES],
  detect({ account, post, text }) {
    if (post.kind !== 'repost' && post.kind !== 'quote') return null;
    if (text.has('offence.condemned')) return null;
    const evidence = quotes(text, OFFENCES, 'May be read as coarse, or as contempt for a group of people or for patients.').filter((one) => !text.quoted(one) && !text.negated(one));
    if (evidence.length === 0) return null;
    const grave = text.has('offence.slur') || text.has('offence.mocking');
    // A coarse word in what a friend wrote is ordinary life; beside a professional name it may be worth a look.
    if (!grave && account.use !== 'professional' && account.use !== 'mixed') return null;
    return { evidence, severity: grave ? 'high' : 'low', ...(!grave && { tier: 'review' as const }) };
  },
  examples: {
    flags: [{ text: 'Stupid patients of the week, a thread', post: { kind: 'repost', sharedFrom: 'wardjokes' } }, { text: 'what an asshole move', post: { kind: 'repost', sharedFrom: 'somebody' }, account: { use: 'professional' } }],
    passes: [{ text: 'what an asshole move', post: { kind: 'post' } }, { text: 'what an asshole move', post: { kind: 'repost', sharedFrom: 'somebody' }, account: { use: 'personal' } }, { text: 'New guideline on sepsis out today', post: { kind: 'repost', sharedFrom: 'journal' } }],
    nearMisses: [{ text: 'Accounts about "stupid patients" are not okay. Report this.', post: { kind: 'quote', sharedFrom: 'wardjokes' } }, { text: 'Patients from all backgrounds deserve care', post: { kind: 'repost', sharedFrom: 'nhs' } }],
  },
};
