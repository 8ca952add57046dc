// Own private messages that give clinical advice to one person.
import type { RuleOf } from '../../model.js';
import { quotes } from '../associations/quotes.js';

const CLINICAL = ['clinical.symptom', 'clinical.disease', 'clinical.drug', 'clinical.test', 'clinical.procedure'] as const;

export const patientDmClinical: RuleOf<'post'> = {
  id: 'patient-dm-clinical',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'Clinical care in private messages',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'A consumer inbox keeps no record, has no colleague on call, and may create a duty of care.',
  cannotKnow: 'Who the other is: a patient, a relative or a colleague asking about one of theirs.',
  remedy: { actions: ['move', 'add-policy'], text: 'Copy what belongs in the record with the help of {privacyContact}, move the person to the portal or telephone, and set an automatic reply. Ask about retention before you delete.', minutes: 15 },
  sources: ['ACP/FSMB 2013, position 3', 'FSMB 2019', '45 CFR 164.312'],
  needs: ['messages'],
  cues: ['advice.given'],
  detect({ post, text }) {
    if (post.kind !== 'message' || text.has('advice.redirected') || text.has('advice.kin') || !text.secondPerson()) return null;
    const clinical = CLINICAL.filter((concept) => text.near('advice.given', concept) !== null);
    if (clinical.length === 0) return null;
    const advice = quotes(text, ['advice.given'], 'Reads like advice or a clinical question to one person.').filter((one) => !text.negated(one) && !text.quoted(one));
    return advice.length === 0 ? null : { evidence: [...advice, ...quotes(text, clinical.slice(0, 2), 'A clinical matter.')] };
  },
  examples: {
    flags: [
      { text: 'Sounds like a sinus infection. Take ibuprofen and come in if your fever goes up', post: { kind: 'message' } },
      { text: 'Send me a photo of your rash and I will prescribe something', post: { kind: 'message' } },
    ],
    passes: [
      { text: 'Take care and see you on Sunday!', post: { kind: 'message' } },
      { text: 'Sounds like a sinus infection. Take ibuprofen if you have a fever', post: { kind: 'post' } },
    ],
    nearMisses: [
      { text: 'I cannot give medical advice here. If your fever goes up, call the office', post: { kind: 'message' } },
      { text: 'Mom, take your ibuprofen and see your GP about the fever, love you', post: { kind: 'message' } },
      { text: 'For your patient I would start metoprolol', post: { kind: 'message' } },
    ],
  },
};
