// Pictures that may show a patient: by the story they belong to, or by their own words.
import type { Evidence, RuleOf } from '../../model.js';
import { fact, quote } from './quasi.js';
import { isOwnWords, PRIVACY_SOURCES, storyEvidence } from './recognise.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { storyFrom } from './story.js';

const SOME = 3.5;
const CARE = ['patient.noun', 'patient.possessive', 'patient.act', 'story.viewpoint', 'clinical.disease', 'clinical.symptom', 'clinical.procedure'] as const;

export const phiClinicalImage: RuleOf<'media'> = {
  id: 'phi-clinical-image',
  area: 'patient-privacy',
  tier: 'review',
  title: 'A picture that may show a patient',
  severity: 'critical',
  mode: 'media',
  subjects: ['media'],
  why: 'A picture without written consent is what boards look into first; a blurred face leaves tattoos, wristbands and screens.',
  cannotKnow: 'What the picture shows: no picture is opened by this program.',
  remedy: { ...PATIENT_REMEDY, actions: ['review-media', ...PATIENT_REMEDY.actions], text: `Look at the picture at full size: faces, tattoos, wristbands, screens, names. If anything shows: ${PATIENT_REMEDY.text}` },
  sources: ['45 CFR 164.514(b)(2)(i)(Q)', 'ANA Principles 2011, tips 2 and 5', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: ['shape:media'],
  languages: ['en'],
  detect({ post, text, alt }) {
    if (!isOwnWords(post) || text.has('image.own') || alt?.has('image.own') || text.has('story.invented')) return null;
    const evidence: Evidence[] = [];
    const story = storyFrom(text, SOME);
    if (story !== null) evidence.push(...storyEvidence(text, story, 3));
    const caption = text.hits('image.clinical').slice(0, 2);
    if (caption.length > 0 && CARE.some((concept) => text.has(concept))) evidence.push(...caption.map((hit) => quote(text, hit, 'The words beside the picture say that it shows care.')));
    if (alt) evidence.push(...alt.hits('image.clinical').slice(0, 2).map((hit) => ({ ...quote(alt, hit, 'The description of the picture says that it shows care.'), field: 'alt' as const })));
    if (evidence.length === 0) return null;
    return {
      ...(story === null && { severity: 'medium' as const }),
      evidence: [...evidence, fact('A picture or film belongs to this post; it was counted, not opened.')],
      statement: story === null ? 'The words beside a picture say that it shows care.' : 'A picture belongs to a story about a patient.',
    };
  },
  examples: {
    flags: [
      { text: 'My patient let me take a picture of the fracture before surgery', media: { kind: 'photo' } },
      { text: 'Tonight in the ED: spot the diagnosis on this x-ray', media: { kind: 'photo' } },
      { text: 'Look at this', media: { kind: 'photo', alt: 'An open wound on a forearm, sutures half done' } },
    ],
    passes: [
      { text: 'My new bike', media: { kind: 'photo' } },
      { text: 'Sunrise from the window of the ED', media: { kind: 'photo' } },
    ],
    nearMisses: [
      { text: 'My own x-ray after the ski trip. As an ED doc I should know better.', media: { kind: 'photo' } },
      { text: 'The radiograph of my dog after surgery', media: { kind: 'photo' } },
      { text: 'Anatomy diagram for tomorrow: fracture types in the ED', media: { kind: 'photo' } },
    ],
  },
};
