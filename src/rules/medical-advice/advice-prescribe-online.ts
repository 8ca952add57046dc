// An offer to prescribe, refill or write a note, outside a consultation.
import type { RuleOf } from '../../model.js';
import { evidence } from './advice-quotes.js';

export const advicePrescribeOnline: RuleOf<'post'> = {
  id: 'advice-prescribe-online',
  area: 'medical-advice',
  tier: 'finding',
  title: 'An offer to prescribe or write a note online',
  severity: 'critical',
  mode: 'auto',
  subjects: ['post'],
  why: 'Prescribing without a relationship is among the matters that boards look into most often.',
  cannotKnow: 'Whether the other is your patient and the order was written down where it belongs.',
  remedy: { actions: ['hold', 'consult'], text: 'Do not delete it. You may want to call your indemnifier or {privacyContact} before you do anything else.', minutes: 15, caution: 'Deleting before that talk may look like hiding it.' },
  sources: ['Greysen 2012', 'FSMB 2012', 'AMA Opinion 1.2.12'],
  presets: { 'uk-nurse': 'off', therapist: 'off', org: 'off' },
  needs: [],
  cues: ['advice.prescribe'],
  languages: ['en'],
  detect({ post, text }) {
    if (post.kind === 'like' || post.kind === 'repost' || text.has('advice.prescribe-else') || text.has('advice.figurative')) return null;
    const offers = text.hits('advice.prescribe').filter((hit) => !text.negated(hit) && !text.quoted(hit));
    if (offers.length === 0 || !text.secondPerson() && post.kind === 'post') return null;
    return { evidence: evidence(text, offers, 'Offers a prescription, a refill or a note.'), statement: 'May be read as prescribing to somebody outside a consultation.' };
  },
  examples: {
    flags: [
      { text: '@lee_invented I can call in a script for amoxicillin, which pharmacy do you use', post: { kind: 'reply' } },
      { text: 'No worries, I\'ll refill your xanax until you find somebody', post: { kind: 'message' } },
      'Need a few days off? I will write you a sick note, just DM me',
    ],
    passes: [
      'I prescribe a good book and more sleep to all of you',
      { text: 'I can call in tonight, what time is good for you?', post: { kind: 'reply' } },
    ],
    nearMisses: [
      { text: '@lee_invented I cannot prescribe you anything here, please see your own doctor', post: { kind: 'reply' } },
      'Our refill line is open again: we can send a prescription to your pharmacy, call the office',
      { text: 'I\'ll refill your glass if you come over', post: { kind: 'reply' } },
    ],
  },
};
