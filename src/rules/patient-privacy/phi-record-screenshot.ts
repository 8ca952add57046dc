// Pictures that may show a record or a patient's message.
import type { RuleOf } from '../../model.js';
import { fact, quote } from './quasi.js';
import { isOwnWords, PRIVACY_SOURCES } from './recognise.js';
import { PATIENT_REMEDY } from './patient-remedy.js';

const CARE = ['patient.noun', 'patient.possessive', 'patient.act', 'story.patient', 'story.viewpoint', 'clinical.disease', 'clinical.symptom', 'clinical.procedure', 'clinical.test', 'clinical.setting'] as const;
const FILE_HINTS: readonly string[] = ['screenshot', 'screen shot', 'screen_shot', 'bildschirmfoto', 'capture'];

export const phiRecordScreenshot: RuleOf<'media'> = {
  id: 'phi-record-screenshot',
  area: 'patient-privacy',
  tier: 'review',
  title: 'A picture that may show a record or a patient\'s message',
  severity: 'critical',
  mode: 'media',
  subjects: ['media'],
  why: 'A chart, a referral or a patient\'s message is patient information in itself, and cropping is seldom complete.',
  cannotKnow: 'What the picture shows: no picture is opened by this program.',
  remedy: { ...PATIENT_REMEDY, actions: ['review-media', ...PATIENT_REMEDY.actions], text: `Look at the picture at full size, corners and headers too. If it shows a record or a message: ${PATIENT_REMEDY.text}` },
  sources: ['45 CFR 164.502(a)', '45 CFR 164.514(b)(2)(i)', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: ['shape:media'],
  languages: ['en'],
  detect({ post, media, text, alt }) {
    if (!isOwnWords(post) || text.has('image.record-else') || alt?.has('image.record-else')) return null;
    const said = text.hits('image.record').slice(0, 2);
    const described = alt?.hits('image.record').slice(0, 2) ?? [];
    const file = media.file?.toLowerCase() ?? '';
    const named = FILE_HINTS.some((hint) => file.includes(hint));
    const care = described.length > 0 || CARE.some((concept) => text.has(concept) || alt?.has(concept));
    if (!care || (said.length === 0 && described.length === 0 && !named)) return null;
    return {
      ...(said.length === 0 && described.length === 0 && { severity: 'medium' as const }),
      evidence: [
        ...said.map((hit) => quote(text, hit, 'The words beside the picture speak of a record or a message.')),
        ...(alt ? described.map((hit) => ({ ...quote(alt, hit, 'The description speaks of a record or a message.'), field: 'alt' as const })) : []),
        ...(named ? [fact('The name of the file says that it is a picture of a screen.')] : []),
        fact('The picture was counted, not opened.'),
      ],
      statement: 'A picture may show a record or a patient\'s message.',
    };
  },
  examples: {
    flags: [
      { text: 'Look at this referral we got in clinic today, I cannot even', media: { kind: 'photo' } },
      { text: 'Best text from a patient ever', media: { kind: 'photo' } },
      { text: 'When the note says it all', media: { kind: 'photo', alt: 'Screenshot of a discharge summary' } },
      { text: 'What my patient wrote on the form', media: { kind: 'photo', file: 'Screenshot_20240503.png' } },
    ],
    passes: [
      { text: 'Look at this sunset', media: { kind: 'photo' } },
      { text: 'Screenshot of my high score', media: { kind: 'photo' } },
    ],
    nearMisses: [
      { text: 'Screenshot of the drug shortage notice, no heparin in the hospital again', media: { kind: 'photo' } },
      { text: 'Epic is down: screenshot of the login error in the ED', media: { kind: 'photo' } },
      { text: 'Screenshot of the meme every nurse knows', media: { kind: 'photo' } },
    ],
  },
};
