// An invitation to send symptoms, pictures or results by message or comment.
import type { RuleOf } from '../../model.js';
import { evidence, isPublicWords } from './advice-quotes.js';

export const adviceDmSolicit: RuleOf<'post' | 'profile'> = {
  id: 'advice-dm-solicit',
  area: 'medical-advice',
  tier: 'finding',
  title: 'An invitation to send health details',
  severity: 'high',
  mode: 'auto',
  subjects: ['post', 'profile'],
  why: 'It asks for patient information over a channel that keeps no record and is not secure.',
  cannotKnow: 'Whether the channel meant is a secure one.',
  remedy: { actions: ['edit-post', 'edit-bio'], text: 'You may want to take the invitation out, link to your booking page instead, and add one line that you cannot advise here.', minutes: 5 },
  sources: ['FSMB 2012', 'ACP/FSMB 2013, position 3', 'Ahpra 2019, Social media'],
  needs: [],
  cues: ['advice.invite'],
  languages: ['en'],
  detect(subject) {
    const { text } = subject;
    if (subject.kind === 'post' && !isPublicWords(subject.post)) return null;
    if (text.has('advice.invite-else') || text.has('story.pet') || text.has('advice.figurative')) return null;
    const calls = text.hits('advice.invite').filter((hit) => !text.negated(hit) && !text.quoted(hit));
    if (calls.length === 0) return null;
    return { evidence: evidence(text, calls, 'Invites readers to send health details.', subject.kind === 'profile' ? 'bio' : 'text'), statement: 'May be read as an invitation to a consultation by message.' };
  },
  examples: {
    flags: [
      'DM me a photo of the rash and I will tell you what to put on it.',
      'Friday live: ask me anything about your meds',
      'Drop your symptoms below and I will answer every one',
      { kind: 'profile', text: 'ER doc. Message me your symptoms, I answer all.' },
    ],
    passes: [
      'DM me for the recipe',
      'Send me a photo of your dog',
      { kind: 'profile', text: 'ER doc. Booking link below.' },
    ],
    nearMisses: [
      'Please do not send me your symptoms, I cannot give advice here',
      'Recruiting participants: send us your questions about your symptoms survey, IRB 5555',
      'Use the patient portal to send us a photo of your rash',
    ],
  },
};
