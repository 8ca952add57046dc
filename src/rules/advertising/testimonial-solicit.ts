// Patients asked for reviews.
import type { RuleOf } from '../../model.js';
import { APA_TESTIMONIALS, CPSO_ADVERTISING, NASW_TESTIMONIALS } from '../codes.js';
import { isOwn, meant, quote } from '../said.js';

export const testimonialSolicit: RuleOf<'post' | 'profile'> = {
  id: 'testimonial-solicit',
  area: 'advertising',
  tier: 'finding',
  title: 'Patients are asked for a review',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post', 'profile'],
  why: 'A patient may not feel free to say no, and a public review shows that they were one.',
  cannotKnow: 'Which rules hold where you practise.',
  remedy: { actions: ['delete', 'edit-bio'], text: 'You may want to take the request out; an anonymous survey asks the same without a public answer.', minutes: 3 },
  sources: [CPSO_ADVERTISING, APA_TESTIMONIALS, NASW_TESTIMONIALS],
  presets: { 'us-physician': 'low', 'us-nurse': 'low', 'uk-doctor': 'low', 'uk-nurse': 'low', dentist: 'low', org: 'low', 'ca-physician': 'high', therapist: 'high' },
  needs: ['posts'],
  cues: ['ad.solicit'],
  languages: ['en'],
  detect(subject) {
    const { text, account } = subject;
    if ((subject.kind === 'post' && !isOwn(subject.post)) || text.has('ad.survey')) return null;
    const asked = meant(text, 'ad.solicit').find((hit) => !text.negated(hit));
    const practice = text.hits('ad.practice').find((hit) => hit.start !== asked?.start);
    if (asked === undefined || (practice === undefined && account.use !== 'professional')) return null;
    const field = subject.kind === 'post' ? 'text' : 'bio';
    const evidence = [quote(text, asked, 'Asks for a public review.', { field })];
    if (practice) evidence.push(quote(text, practice, 'Speaks to patients.', { field }));
    return { evidence, statement: 'patients are asked for a review' };
  },
  examples: {
    flags: [
      'Loved your visit? Leave us a 5 star review on Google, dear patients!',
      'Tag us in your glow up after your filler',
      { kind: 'profile', text: 'Family dentist. Review us on Google!' },
      { text: 'Please leave us a review', account: { use: 'professional' } },
    ],
    passes: ['Thank you to all our patients', 'Rate my cooking'],
    nearMisses: [
      'Patients: our anonymous survey is open, please rate your visit',
      'Leave us a review on Apple Podcasts',
      'Please do not leave a review about your care in public',
      'Peer review of the clinic protocol, please review us early',
    ],
  },
};
