// Appointments and results, addressed to one person over a platform.
import type { RuleOf } from '../../model.js';
import { HIPAA_PRIVACY, NASW } from '../codes.js';
import { isOwn, meant, quote, quotes } from '../said.js';

export const appointmentOverSocial: RuleOf<'post'> = {
  id: 'appointment-over-social',
  area: 'stagnation',
  tier: 'finding',
  title: 'An appointment or result, told over a platform',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'It shows that somebody is your patient, to all who can read it and to the platform.',
  cannotKnow: 'Whether the other person is a patient.',
  remedy: { actions: ['move', 'consult'], text: 'Use the portal or the telephone; tell {privacyContact} about what was already sent.', minutes: 10 },
  sources: [HIPAA_PRIVACY, NASW],
  needs: ['posts'],
  cues: ['appointment.personal'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('appointment.general')) return null;
    const hits = meant(text, 'appointment.personal').filter((hit) => !text.negated(hit) && !text.hypothetical(hit));
    const person = text.mentions[0];
    const addressed = post.replyToHandle !== null || post.kind === 'reply' || post.kind === 'message' || post.kind === 'comment' || person !== undefined;
    const clinical = text.has('appointment.clinical') || text.has('clinical.procedure');
    if (hits.length === 0 || !addressed || !clinical) return null;
    const evidence = quotes(text, hits, 'Speaks of an appointment or a result.');
    if (person) evidence.push(quote(text, person, 'The person it is addressed to.'));
    return { evidence, statement: 'an appointment or result, addressed to one person' };
  },
  examples: {
    flags: [
      '@marysmith your appointment is on Tuesday at 3, see you in clinic',
      { text: 'Your lab results are in, call the office', post: { kind: 'reply', replyToHandle: 'marysmith' } },
      { text: 'I can fit you in tomorrow, DM me your date of birth', post: { kind: 'message' } },
    ],
    passes: ['Our clinic opens at nine', '@marysmith happy birthday'],
    nearMisses: [
      'Book your appointment online, everyone welcome',
      '@sis see you at 3 for coffee',
      { text: 'You can check your results in the patient portal', post: { kind: 'reply', replyToHandle: 'someone' } },
      '@hairbyjo thanks for moving my hair appointment, see you at 4',
    ],
  },
};
