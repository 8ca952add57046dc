// Collections of money shared together with words about a patient.
import type { RuleOf } from '../../model.js';
import { quotes } from '../associations/quotes.js';

const PATIENT = ['patient.possessive', 'patient.noun'] as const;

export const patientFundraiserShare: RuleOf<'post'> = {
  id: 'patient-fundraiser-share',
  area: 'patient-relationships',
  tier: 'review',
  title: 'A fundraiser that may be for a patient',
  severity: 'low',
  mode: 'auto',
  subjects: ['post'],
  why: 'Sharing it may tell who is in your care, and mixes money into the relationship.',
  cannotKnow: 'Whether it is for a patient, a colleague or your own family.',
  remedy: { actions: ['hold', 'consult', 'restrict', 'delete'], text: 'This may be patient information. Do not answer, like or edit it. Tell {privacyContact} the same day; if you cannot reach them within hours, limit who can see it rather than delete.', minutes: 10 },
  sources: ['45 CFR 164.502', 'AMA Opinion 1.2.8', 'AMA Opinion 2.3.5'],
  needs: [],
  cues: ['fundraiser'],
  detect({ post, text }) {
    if (post.kind === 'like' || text.has('fundraiser.other') || text.has('family.author')) return null;
    const patient = PATIENT.filter((concept) => text.has(concept));
    if (patient.length === 0) return null;
    return { evidence: [...quotes(text, ['fundraiser'], 'A collection of money.'), ...quotes(text, patient.slice(0, 1), 'Speaks of a patient.')] };
  },
  examples: {
    flags: [
      { text: 'One of my patients needs a new wheelchair, please give: gofundme.com/f/abc' },
      { text: 'Please share this gofundme for a patient of mine and her medical bills' },
    ],
    passes: [
      { text: 'Please give to my cousin: gofundme.com/f/abc' },
      { text: 'One of my patients made me smile today' },
    ],
    nearMisses: [
      { text: 'I run the marathon for our hospital, fundraiser in my bio. Patients deserve it' },
      { text: 'Our coworker lost her house, gofundme below. She gives so much to her patients' },
    ],
  },
};
