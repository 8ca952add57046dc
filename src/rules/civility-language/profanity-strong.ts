// Strong oaths, for those who want to see theirs.
import type { RuleOf } from '../../model.js';
import { NURSES_STUDY, TWEETS_STUDY } from '../codes.js';
import { beside, isOwn, meant, overlap, quotes } from '../said.js';

/** Characters between an oath and the thing it is meant for. */
const REACH = 24;

export const profanityStrong: RuleOf<'post'> = {
  id: 'profanity-strong',
  area: 'civility-language',
  tier: 'review',
  title: 'Strong language',
  severity: 'low',
  mode: 'optin',
  subjects: ['post'],
  why: 'Some readers mind it and many do not; you asked to see where it stands.',
  cannotKnow: 'How it sounds where you live, and to the people you wrote it for.',
  remedy: { actions: ['keep', 'restrict'], text: 'Your choice. On a professional account you may want to hide older posts in one go.', minutes: 1 },
  sources: [TWEETS_STUDY, NURSES_STUDY],
  needs: ['posts'],
  cues: ['civility.oath', 'offence.coarse'],
  languages: ['en', 'es', 'fr', 'de'],
  detect({ post, account, text }) {
    if (!isOwn(post) || text.has('civility.sex-teaching')) return null;
    const oaths = meant(text, 'civility.oath', 'civility.oath-other-sense', 'civility.other-sense');
    const coarse = meant(text, 'offence.coarse', 'civility.oath-other-sense', 'civility.other-sense').filter((hit) => !oaths.some((oath) => overlap(hit, oath)));
    const hits = [...oaths, ...coarse];
    if (hits.length === 0 || beside(text, hits, [...text.hits('clinical.disease'), ...text.hits('employer.equipment')], REACH) !== null) return null;
    return {
      evidence: quotes(text, hits, 'Strong language.'),
      statement: 'strong language',
      ...(account.use === 'personal' && { severity: 'info' as const }),
    };
  },
  examples: {
    flags: ['What a shit day', 'This is fucking ridiculous', 'Qué mierda de día, joder', 'Putain, quelle journée de merde', 'So ein Arschloch, ich fasse es nicht'],
    passes: ['What a rotten day', 'Rough shift but we made it'],
    nearMisses: ['Fuck cancer. We miss you, Grandpa.', 'The fucking printer again', 'He yelled "you bitch" across the waiting room', 'Growing up in Scunthorpe', 'Skin prick test clinic today'],
  },
};
