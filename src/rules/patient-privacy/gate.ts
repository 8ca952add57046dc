// The patient gate: does the text speak of somebody's care at all, outside fiction, simulation and the author's own family?
import type { Annotation, Span } from '../../model.js';

/** Cues of the rules that stand behind this gate. */
export const PATIENT_CUES = ['patient.noun', 'patient.possessive', 'patient.client', 'patient.act', 'patient.place', 'identifier.record', 'shape:age'] as const;

const CLINICAL = ['clinical.disease', 'clinical.symptom', 'clinical.procedure', 'clinical.drug', 'clinical.test', 'clinical.rare'] as const;
const ACTS = ['patient.act', 'patient.place', 'patient.client'] as const;

/**
 * Patient words, the label of a record, or an act of care at a bedside or beside an age; beside a clinical word an age is enough, or an act of care
 * that the author speaks of in the first person (news speak of acts, too).
 */
export function speaksOfPatient(text: Annotation): boolean {
  if (text.has('story.unreal')) return false;
  if (text.has('patient.noun') || text.has('patient.possessive') || text.has('identifier.record')) return true;
  if (text.has('patient.act') && (text.has('patient.place') || text.ages.length > 0)) return true;
  if (!CLINICAL.some((concept) => text.has(concept))) return false;
  return text.ages.length > 0 || (text.firstPerson() && ACTS.some((concept) => text.has(concept)));
}

/** Stands the span in a sentence about the author's own family or pet, without a patient in it? */
export function isAboutFamily(text: Annotation, span: Span): boolean {
  if (!text.has('family.author')) return false;
  const sentence = text.sentences.find((each) => each.start <= span.start && span.start < each.end);
  if (!sentence) return false;
  const stands = (concept: string): boolean => text.hits(concept).some((hit) => hit.start >= sentence.start && hit.end <= sentence.end);
  return stands('family.author') && !stands('patient.possessive') && !stands('patient.noun');
}
