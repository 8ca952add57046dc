// An answer to a review that confirms somebody was a patient.
import type { Platform, RuleOf } from '../../model.js';
import { fact, quote } from './quasi.js';

const REVIEW_PLATFORMS: ReadonlySet<Platform> = new Set(['google-business', 'yelp']);
const CLINICAL = ['clinical.procedure', 'clinical.disease', 'clinical.drug', 'clinical.test', 'clinical.symptom'] as const;
/** With the neutral words beside it, one slip may be part of them ("your visit"). */
const BESIDE_NEUTRAL = 2;

export const phiReviewReply: RuleOf<'post'> = {
  id: 'phi-review-reply',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A reply to a review that confirms care',
  severity: 'critical',
  mode: 'auto',
  subjects: ['post'],
  why: 'The reviewer may tell that they were a patient; the practice may not confirm it. This is the commonest pattern among the fines for online posts ($10,000 to $50,000, 2019 to 2023).',
  cannotKnow: 'Whether the reviewer was a patient at all; denying it tells something, too.',
  remedy: {
    actions: ['hold', 'consult', 'delete'],
    text: 'Do not answer further. Tell {privacyContact} today: where such a reply stayed up after a request, the penalty was higher. After that, post at most a neutral template that neither confirms nor denies, or nothing.',
    minutes: 15,
    caution: 'Keep the record of the reply before it goes.',
  },
  sources: ['45 CFR 164.502(a)', '45 CFR 164.508', 'OCR resolution agreements of 2 October 2019, 14 December 2022 and 5 June 2023', 'ADA Principles 1.B.2'],
  needs: [],
  cues: ['reply.care', 'reply.confirms', ...CLINICAL],
  languages: ['en'],
  detect({ post, account, text }) {
    if (post.kind !== 'review-reply' && !(REVIEW_PLATFORMS.has(account.platform) && (post.kind === 'reply' || post.kind === 'comment'))) return null;
    const care = [...text.hits('reply.confirms'), ...text.hits('reply.care')];
    const clinical = text.secondPerson() ? CLINICAL.flatMap((concept) => text.hits(concept).slice(0, 2)) : [];
    const names = text.identifiers.filter((mention) => mention.letter === 'A' && mention.kind === 'name');
    const slips = care.length + clinical.length;
    if (slips === 0 || (text.has('reply.neutral') && slips < BESIDE_NEUTRAL)) return null;
    return {
      evidence: [
        ...care.slice(0, 5).map((hit) => quote(text, hit, 'Confirms that this person was in your care.')),
        ...clinical.slice(0, 3).map((hit) => quote(text, hit, 'A clinical matter of this person.')),
        ...names.slice(0, 2).map((mention) => quote(text, mention, 'Names somebody.', 'A')),
        fact('It stands publicly below a review.'),
      ],
      statement: 'A public reply confirms that the reviewer was a patient.',
    };
  },
  examples: {
    flags: [
      { text: 'Mr. Harlow, according to our records you missed your appointment and your insurance did not cover the crown.', post: { kind: 'review-reply' } },
      { text: 'When you came in you refused the x-ray we offered you.', post: { kind: 'reply' }, account: { platform: 'yelp' } },
      { text: 'Thank you for trusting us with your root canal!', post: { kind: 'review-reply' } },
    ],
    passes: [
      { text: 'Thank you for the kind words!', post: { kind: 'review-reply' } },
      { text: 'When you came in you refused the x-ray we offered you.', post: { kind: 'message' } },
    ],
    nearMisses: [
      { text: 'We take all comments seriously. Because of privacy law this practice never says online whether someone is or is not a patient. Anyone with a concern can reach our practice manager.', post: { kind: 'review-reply' } },
      { text: 'Thanks for the feedback. Please call our office manager so we can listen.', post: { kind: 'review-reply' } },
      { text: 'Great tacos, your service is the best', post: { kind: 'comment' }, account: { platform: 'yelp' } },
    ],
  },
};
