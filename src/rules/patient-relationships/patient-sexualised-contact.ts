// Sexual or flirtatious words in messages and replies that speak of the other as a patient.
import type { RuleOf } from '../../model.js';
import { quotes } from '../associations/quotes.js';

export const patientSexualisedContact: RuleOf<'post'> = {
  id: 'patient-sexualised-contact',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'Words of closeness to somebody who may be a patient',
  severity: 'critical',
  mode: 'auto',
  subjects: ['post'],
  why: 'Boards name this kind of contact most often, and take it most seriously.',
  cannotKnow: 'Whether the words were a joke, who they went to, and what both sides wanted.',
  remedy: { actions: ['hold', 'consult'], text: 'Keep everything as it is: do not delete, answer or contact. Call your indemnifier or lawyer today.', minutes: 30 },
  sources: ['AMA Opinion 9.1.1', 'APA Ethics Code 10.05', 'FSMB 2019'],
  needs: [],
  cues: ['closeness.sexual'],
  detect({ post, text }) {
    if (post.kind !== 'message' && post.kind !== 'comment' && post.kind !== 'reply') return null;
    if (!text.has('closeness.patient') || text.has('closeness.partner')) return null;
    const evidence = [
      ...quotes(text, ['closeness.sexual'], 'May be read as sexual or flirtatious.').filter((one) => !text.negated(one) && !text.quoted(one)),
    ];
    if (evidence.length === 0) return null;
    return { evidence: [...evidence, ...quotes(text, ['closeness.patient'], 'Speaks of the other as a patient or of the care.')] };
  },
  examples: {
    flags: [
      { text: "You looked so hot at your appointment today, have a drink with me?", post: { kind: 'message' } },
      { text: "I know I'm your doctor but I can't stop thinking about you", post: { kind: 'message' } },
    ],
    passes: [
      { text: "You look sexy tonight babe, see you after work", post: { kind: 'message' } },
      { text: 'Your appointment is on Tuesday at 3', post: { kind: 'message' } },
    ],
    nearMisses: [
      { text: 'I love my patients', post: { kind: 'comment' } },
      { text: 'Colleague told a patient "you look sexy" in clinic. Report it.', post: { kind: 'reply' } },
      { text: 'He came in naked to the ER', post: { kind: 'message' } },
    ],
  },
};
