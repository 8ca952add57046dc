// One patient's success, shown to advertise or to celebrate.
import type { RuleOf } from '../../model.js';
import { PRIVACY_SOURCES, isOwnWords } from './recognise.js';
import { fact, quote } from './quasi.js';

export const phiSuccessStory: RuleOf<'post'> = {
  id: 'phi-success-story',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A patient\'s success, shown',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Showing a patient needs a signed authorization for exactly this use. In 2025 a provider paid $182,000 for success stories of 150 patients without one.',
  cannotKnow: 'Whether a signed authorization is on file, and for which use.',
  remedy: {
    actions: ['hold', 'consult', 'restrict'],
    text: 'Look for the signed authorization for this exact use. If there is none, limit who sees the post now and tell {privacyContact}. Do not ask for signatures after the fact before that talk.',
    minutes: 15,
  },
  sources: ['45 CFR 164.508(a)(3)', 'OCR resolution agreement of 30 September 2025', ...PRIVACY_SOURCES],
  presets: { 'uk-doctor': 'medium', 'uk-nurse': 'medium', 'au-practitioner': 'medium', 'ca-physician': 'medium', therapist: 'medium', org: 'critical' },
  needs: ['posts'],
  cues: ['story.success'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwnWords(post) || text.has('story.success-else') || text.has('family.author') || text.has('story.own-health')) return null;
    const shown = text.hits('story.success').filter((hit) => !text.negated(hit) && !text.question(hit));
    if (shown.length === 0 || !text.has('story.success-who')) return null;
    const names = text.identifiers.filter((mention) => mention.letter === 'A' && mention.kind === 'name');
    const pictured = post.media.length > 0;
    return {
      tier: names.length > 0 || pictured ? 'finding' : 'review',
      evidence: [
        ...shown.slice(0, 3).map((hit) => quote(text, hit, 'Shows or celebrates one patient.')),
        ...names.slice(0, 3).map((mention) => quote(text, mention, 'A name may tell who this is.', 'A')),
        ...(pictured ? [fact('A picture or film is attached; if it shows the person, their face is an identifier.')] : []),
      ],
      statement: names.length > 0 ? 'A patient is celebrated by name.' : pictured ? 'A patient is celebrated with a picture.' : 'A patient is celebrated; no name or picture was seen.',
    };
  },
  examples: {
    flags: [
      'Patient of the month: Harold Fenwick graduated from rehab today, way to go!',
      { text: 'Smile transformation! Swipe to see the before and after of our patient', post: { media: [{ kind: 'photo', file: 'a.jpg', alt: null, place: null }] } },
      'Meet our patient Daniela Howard, who rang the bell on her last day of chemo',
      'Happy birthday to our resident Walter Greene, he walked out of our rehab on his own!',
    ],
    passes: [
      'Employee of the month: our nurse Harold Fenwick',
      'What a transformation, the old kitchen is gone',
      'Thanks to all our patients for a wonderful year',
    ],
    nearMisses: [
      'Success story: our quality project cut patient falls by half',
      'My own smile transformation is done, braces off after two years!',
      'Our mascot visited the clinic, patients loved it. Fundraiser success story!',
    ],
  },
};
