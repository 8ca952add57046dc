// Invitations to patients to add, follow or message the person privately.
import type { RuleOf } from '../../model.js';
import { quotes } from '../associations/quotes.js';

export const patientInvitePersonal: RuleOf<'profile' | 'post'> = {
  id: 'patient-invite-personal',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'An invitation to patients to connect privately',
  severity: 'medium',
  mode: 'auto',
  subjects: ['profile', 'post'],
  why: 'Inviting patients to a private account starts a second relationship beside the care.',
  cannotKnow: 'Whether the place named is your professional page.',
  remedy: { actions: ['edit-bio', 'delete'], text: 'You may want to name the professional page or the portal instead.', minutes: 5 },
  sources: ['ACP/FSMB 2013, position 2', 'BMA 2011'],
  needs: [],
  cues: ['care.invite', 'care.invite-plain'],
  detect(subject) {
    const { text } = subject;
    const field = subject.kind === 'profile' ? 'bio' : 'text';
    if (subject.kind === 'post' && (subject.post.kind === 'repost' || subject.post.kind === 'like')) return null;
    if (text.has('care.professional-place')) return null;
    const direct = quotes(text, ['care.invite'], 'May be read as inviting patients to connect with you.', field);
    const plain = text.has('patient.noun') || text.has('patient.possessive') ? quotes(text, ['care.invite-plain'], 'An invitation to connect, in a text about patients.', field) : [];
    const evidence = [...direct, ...plain].filter((one) => !text.negated(one) && !text.quoted(one));
    return evidence.length === 0 ? null : { evidence };
  },
  examples: {
    flags: [
      { account: { bio: 'Family dentist. Patients can add me here!' } },
      { text: 'Patients can DM me any time' },
      { text: 'To all my patients: friend me on Facebook' },
    ],
    passes: [
      { account: { bio: 'Family dentist. Views my own.' } },
      { text: 'Add me on LinkedIn if you work in cardiology' },
    ],
    nearMisses: [
      { text: 'Patients can find me on our practice page' },
      { text: "I don't let patients add me on Facebook, add me on LinkedIn if you are a colleague" },
    ],
  },
};
