// An offer of care without borders.
import type { RuleOf } from '../../model.js';
import { evidence, isPublicWords } from './advice-quotes.js';

/** Tokens between what is offered and where. */
const REACH = 8;

export const adviceCrossJurisdiction: RuleOf<'post' | 'profile'> = {
  id: 'advice-cross-jurisdiction',
  area: 'medical-advice',
  tier: 'finding',
  title: 'An offer of care anywhere',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post', 'profile'],
  why: 'A licence ends at a border, for care by video too.',
  cannotKnow: 'Where you are licensed, and whether a compact covers it.',
  remedy: { actions: ['edit-bio'], text: 'You may want to name the places where you are licensed.', minutes: 3 },
  sources: ['FSMB 2012 and 2019', 'NASW Code 1.04'],
  needs: [],
  cues: ['advice.anywhere'],
  languages: ['en'],
  detect(subject) {
    const { text } = subject;
    if ((subject.kind === 'post' && !isPublicWords(subject.post)) || text.has('advice.licensed')) return null;
    const offers = text.near('advice.offer', 'advice.anywhere', REACH) ?? [];
    if (!offers.some((hit) => hit.concept === 'advice.anywhere') || offers.some((hit) => text.negated(hit) || text.question(hit) || text.quoted(hit))) return null;
    return { evidence: evidence(text, offers, 'Offers care without naming a place.', subject.kind === 'profile' ? 'bio' : 'text'), statement: 'May be read as an offer of care where you may hold no licence.' };
  },
  examples: {
    flags: [
      { kind: 'profile', text: 'Psychologist. Online therapy worldwide.' },
      'Telehealth in all 50 states, book today',
      'I see patients anywhere in the world, just send a message',
    ],
    passes: [
      { kind: 'profile', text: 'Psychologist in Ohio. Online therapy.' },
      'Patients travel from anywhere to eat this pizza',
    ],
    nearMisses: [
      { kind: 'profile', text: 'Psychologist, licensed in OH and PA. Teletherapy across all 50 states is not possible, ask me why.' },
      'Travel medicine tips: consultations worldwide vary, carry your vaccine card',
    ],
  },
};
