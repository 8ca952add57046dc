// Insults to somebody's face, and calls to go after an account.
import type { Match, PostSubject, RuleOf } from '../../model.js';
import { CPSO, GMC, GMC_2013, NMC } from '../codes.js';
import { beside, isOwn, learned, meant, quote, quotes } from '../said.js';

/** Characters between an insult and the machine it is meant for. */
const NEAR_THING = 24;

export const harassmentTarget: RuleOf<'post'> = {
  id: 'harassment-target',
  area: 'civility-language',
  tier: 'finding',
  title: 'An insult to somebody, or a call to go after them',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Regulators name bullying online; one heated answer is often all that is later quoted.',
  cannotKnow: 'What was said before it, and whether you two joke like that.',
  remedy: { actions: ['delete'], text: 'You may want to delete it and leave the exchange there.', minutes: 2 },
  sources: [GMC_2013, GMC, NMC, CPSO],
  needs: ['posts'],
  cues: ['civility.insult-you', 'civility.attack-call', 'model:offensive'],
  detect(subject) {
    const { post, text } = subject;
    if (!isOwn(post) || text.hits('civility.affection').some((hit) => !text.negated(hit)) || text.has('civility.abuse-report') || text.has('civility.warm-insult')) return null;
    return call(subject) ?? insult(subject);
  },
  examples: {
    flags: [
      '@someone you are a pathetic excuse of a doctor',
      { text: "You're such an idiot, shut up", post: { kind: 'reply', replyToHandle: 'someone' } },
      'Everyone report @someone and get her fired',
      '@someone go to hell you moron',
    ],
    passes: ['@someone thank you for this thread', 'Shut up and take my money, these scrubs are great'],
    nearMisses: [
      '@bestie you idiot, I love you, happy birthday',
      'You monster, you ate the last of my birthday cake @sis',
      'A visitor called me a stupid cow today',
      '@someone you are not an idiot, it is a hard question',
      'Do not call people idiots @someone',
    ],
  },
};

function call({ text }: PostSubject): Match | null {
  const hits = meant(text, 'civility.attack-call').filter((hit) => !text.negated(hit));
  const target = text.mentions[0];
  if (hits.length === 0) return null;
  const evidence = quotes(text, hits, 'May be read as sending others after somebody.');
  if (target === undefined) return { evidence, statement: 'a call to go after somebody', tier: 'review', severity: 'low' };
  return { evidence: [...evidence, quote(text, target, 'The account it points at.')], statement: 'a call to go after an account' };
}

function insult({ post, text }: PostSubject): Match | null {
  const aimed = post.replyToHandle !== null || post.kind === 'reply' || text.mentions.length > 0;
  const hits = meant(text, 'civility.insult-you').filter((hit) => !text.negated(hit) && !text.question(hit));
  const words = meant(text, 'civility.insult').filter((hit) => !text.negated(hit));
  if (hits.length === 0 && words.length === 0) return null;
  if (!aimed) return hits.length === 0 || beside(text, hits, text.hits('employer.equipment'), NEAR_THING) !== null ? null : { evidence: quotes(text, hits, 'May be read as an insult.'), statement: 'an insult, to nobody in particular', tier: 'review', severity: 'low' };
  const model = learned(text, 'offensive', 'Reads like posts that people called offensive.');
  if (hits.length === 0 && !text.secondPerson(words[0])) return null;
  const both = hits.length > 0 && (model.length > 0 || words.length > 0);
  return {
    evidence: [...quotes(text, hits.length > 0 ? hits : words, 'May be read as an insult to the person addressed.'), ...model],
    statement: 'an insult in an answer to somebody',
    ...(!both && { tier: 'review' as const, severity: 'low' as const }),
  };
}
