// A patient's story that says it was shared with consent.
import type { RuleOf } from '../../model.js';
import { quote } from './quasi.js';
import { isOwnWords, storyEvidence } from './recognise.js';
import { LIKELY, storyOf } from './story.js';

const SOME = 2;

export const phiConsentClaimed: RuleOf<'post'> = {
  id: 'phi-consent-claimed',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'Shared with consent: where is it written?',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'A spoken yes is no authorization under US rules, consent can be withdrawn, and regulators expect a record.',
  cannotKnow: 'Whether a signed authorization exists, what it covers and until when.',
  remedy: { actions: ['attest'], text: 'Note where the signed authorization is kept, what it allows and until when. If you cannot find it, treat the post as shared without one.', minutes: 10 },
  sources: ['45 CFR 164.508(c)', 'GMC 2024, Using social media as a medical professional', 'NMC social media guidance', 'CPSO Advertising policy'],
  needs: ['posts'],
  cues: ['story.consent'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwnWords(post) || text.has('story.credit') || text.has('story.screen')) return null;
    const claims = text.hits('story.consent').filter((hit) => !text.negated(hit) && !text.question(hit) && !text.hypothetical(hit));
    const story = storyOf(text);
    const speaks = (story !== null && story.strength >= SOME) || text.has('patient.noun') || text.has('patient.possessive') || text.has('story.patient');
    if (claims.length === 0 || !speaks || text.has('family.author')) return null;
    return {
      tier: (story?.strength ?? 0) >= LIKELY || post.media.length > 0 ? 'finding' : 'review',
      evidence: [...claims.slice(0, 2).map((hit) => quote(text, hit, 'Says that the person agreed.')), ...(story ? storyEvidence(text, story, 3) : [])],
      statement: 'The post says that the patient agreed; the record of it decides.',
    };
  },
  examples: {
    flags: [
      'My patient told me she beat it. Shared with permission, she wants you all to know.',
      'Pt consented: this is what a week of untreated cellulitis did to him in our ED',
      'Took out this 3 kg tumor in the OR yesterday, posted w/ consent of my patient',
    ],
    passes: [
      'My patient told me she beat it',
      'Photo by a friend, used with permission of the publisher',
      'With his consent we moved the wedding to May',
    ],
    nearMisses: [
      'Informed consent in research is more than a form: every patient deserves time',
      'Never post a patient story without written consent. Not even with consent given by phone.',
      'My son said I can share this picture: with his permission, here he is',
    ],
  },
};
