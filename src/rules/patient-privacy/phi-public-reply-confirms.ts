// Public words to one person that confirm they are in the author's care.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { quote } from './quasi.js';
import { isOwnWords, PRIVACY_SOURCES } from './recognise.js';

/** People the author may well ask about a knee without treating them. */
const CLOSE = ['closeness.partner', 'advice.kin', 'family.author'] as const;
/** "Your results" and the like say it only together. */
const ENOUGH = 2;

export const phiPublicReplyConfirms: RuleOf<'post'> = {
  id: 'phi-public-reply-confirms',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'Public words that confirm somebody is in your care',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'The account you answer has a name on it: "see you at your follow-up" tells everybody that its owner is a patient.',
  cannotKnow: 'Whether the other is a patient, a friend or a colleague.',
  remedy: PATIENT_REMEDY,
  sources: ['APA Ethics Code 4.01', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: ['reply.confirms', 'reply.care'],
  languages: ['en'],
  detect({ post, account, text }) {
    if (!isOwnWords(post) || post.kind === 'review-reply' || account.platform === 'yelp' || account.platform === 'google-business') return null;
    if (CLOSE.some((concept) => text.has(concept)) || text.has('reply.neutral') || text.has('story.screen')) return null;
    const plain = text.hits('reply.confirms').filter((hit) => !text.negated(hit) && !text.hypothetical(hit) && !text.quoted(hit));
    const answers = post.kind === 'reply' || post.kind === 'comment' || post.mentions.length > 0 || text.mentions.length > 0;
    const hints = answers ? text.hits('reply.care').filter((hit) => !text.negated(hit) && !text.hypothetical(hit) && !text.question(hit)) : [];
    if (plain.length === 0 && hints.length < ENOUGH) return null;
    return {
      tier: plain.length > 0 && (answers || plain.length > 1) ? 'finding' : 'review',
      evidence: [...plain, ...hints].slice(0, 4).map((hit) => quote(text, hit, 'May confirm to readers that this person is in your care.')),
      statement: answers ? 'A public answer confirms care to a named account.' : 'Written to one person, it confirms care.',
    };
  },
  examples: {
    flags: [
      'Thanks for the kind words! Glad the new hip is working out, see you at your follow-up on Tuesday.',
      { text: '@tess_invented your results were fine, no need to worry', post: { kind: 'reply' } },
      { text: 'Good work in our session, keep practising the breathing', post: { kind: 'comment' } },
      { text: '@lee_invented our records show you missed your appointment', post: { kind: 'reply' } },
    ],
    passes: [
      { text: '@tess_invented congratulations on the race!', post: { kind: 'reply' } },
      { text: '@lee_invented call your own doctor about this, please', post: { kind: 'reply' } },
      'Thank you for the kind words!',
    ],
    nearMisses: [
      { text: '@colleague_invented how is your knee after the race? See you at the conference', post: { kind: 'reply' } },
      { text: 'Love you babe, see you at your appointment on Tuesday', post: { kind: 'comment' } },
      { text: 'Thanks for donating blood at our drive!', post: { kind: 'reply' } },
      { text: '@news_invented we cannot discuss anything about your visit, privacy law forbids it', post: { kind: 'reply' } },
    ],
  },
};
