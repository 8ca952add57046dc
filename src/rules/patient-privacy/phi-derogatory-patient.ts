// Ridicule of a patient, or a label that holds contempt.
import type { Hit, RuleOf } from '../../model.js';
import { quote } from './quasi.js';
import { isOwnWords } from './recognise.js';
import { isSupposed, storyOf } from './story.js';

/** Tokens between the insult and the patient it is meant for. */
const REACH = 10;
const STORY = 3;

export const phiDerogatoryPatient: RuleOf<'post'> = {
  id: 'phi-derogatory-patient',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'Words about a patient that may be read as contempt',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Patients read such words as being about them. Nearly half of the US boards asked would probably look into a post like this.',
  cannotKnow: 'The tone, and whether you were quoting or defending somebody.',
  remedy: {
    actions: ['restrict', 'delete'],
    text: 'You may want to take it down. If any detail tells who is meant, tell {privacyContact} first and limit who sees it in the meantime.',
    minutes: 5,
  },
  sources: ['ANA Principles 2011, tip 4', 'NMC social media guidance', 'BMA 2011', 'Greysen 2012'],
  needs: ['posts'],
  cues: ['story.contempt-name', 'story.contempt'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwnWords(post) || text.has('story.contempt-answered') || text.has('story.screen') || text.has('story.printed')) return null;
    const stands = (hit: Hit): boolean => !text.negated(hit) && !text.quoted(hit) && !isSupposed(text, hit);
    const names = text.hits('story.contempt-name').filter(stands);
    const near = text.near('story.contempt', 'story.contempt-for', REACH);
    const words = near !== null && stands(near[0]) && !text.has('family.author') ? near : [];
    const strength = storyOf(text)?.strength ?? 0;
    if (names.length === 0 && words.length === 0) return null;
    // A label stands for a patient only where the text is told from work or of somebody in care.
    const atWork = ['story.viewpoint', 'story.patient', 'story.care', 'story.bed', 'clinical.symptom', 'clinical.drug', 'time.now', 'patient.noun', 'patient.act', 'clinical.setting'].some((concept) => text.has(concept));
    if (!atWork || (text.has('family.author') && strength < STORY)) return null;
    return {
      tier: names.length > 0 || strength >= STORY ? 'finding' : 'review',
      evidence: [...names, ...words].slice(0, 5).map((hit) => quote(text, hit, hit.concept === 'story.contempt-for' ? 'Speaks of a patient.' : 'May be read as contempt for a patient.')),
      statement: 'May be read as mocking or blaming a patient.',
    };
  },
  examples: {
    flags: [
      'Another drug seeker tonight, the usual frequent flyer with the fake limp. We all know him by name.',
      'The idiot in room 4 wants a turkey sandwich and dilaudid',
      'My patient is so dumb she asked if her uterus is in her arm',
      'Admitted another GOMER for the third time this month',
    ],
    passes: [
      'Frequent flyer status finally: gold on three airlines!',
      'My brother is such an idiot, he glued his fingers together again',
      'My patient was so brave tonight',
    ],
    nearMisses: [
      'Stop saying drug seeker. Words shape care.',
      'A patient called me an idiot tonight and spat at me. Zero tolerance should mean zero.',
      'Labelled a drug seeker for years, she turned out to have sickle cell disease',
      'My dad is the worst patient: whining about a cold since Monday',
    ],
  },
};
