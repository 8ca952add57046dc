// Whether the words around a mention are about a patient: the mention's sentence and the ones beside it.
import type { Span } from '../../model.js';
import type { MentionInput } from '../mention-input.js';

const PATIENT = ['patient.noun', 'patient.possessive'] as const;
const CLINICAL = ['clinical.procedure', 'clinical.symptom', 'clinical.disease', 'clinical.drug', 'clinical.test', 'clinical.rare'] as const;
/** Ages that are a birthday or the author's own child's say nothing about a patient. */
const CELEBRATED = /birthday|b-?day|turn/i;
/** "pt 1" is a part, and patients in general are nobody. */
const NOBODY = /^pts?\.? ?\d|^[a-z ]*(?:patients|pts)(?![\w'’])/i;

export interface PatientContext { near(span: Span): boolean }

/** Patient words or an age, or two of: an act of care, a bed or bedside, a clinical word. */
export function createPatientContext(input: MentionInput): PatientContext {
  const { sentences } = input;
  const indexOf = (span: Span): number => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle]?.start ?? 0) <= span.start) low = middle; else high = middle - 1;
    }
    return low;
  };
  const marked = (spans: readonly Span[]): Set<number> => new Set(spans.map(indexOf));
  const hitsOf = (concepts: readonly string[]): readonly Span[] => concepts.flatMap((concept) => input.hits(concept));
  const ages = input.ages.filter((age) => !CELEBRATED.test(input.text.slice(age.start, age.end)) && !/\bmy $/i.test(input.text.slice(Math.max(0, age.start - 4), age.start)));
  const words = hitsOf(PATIENT).filter((hit) => !NOBODY.test(input.text.slice(hit.start, hit.end + 3)));
  const patient = marked([...words, ...ages]);
  const acts = marked(hitsOf(['patient.act', 'patient.client']));
  const beds = marked(hitsOf(['patient.place']));
  const clinical = marked(hitsOf(CLINICAL));
  const speaks = (index: number): boolean => patient.has(index) || (clinical.has(index) ? acts.has(index) || beds.has(index) : acts.has(index) && beds.has(index));
  return {
    near(span) {
      const index = indexOf(span);
      return speaks(index) || speaks(index - 1) || speaks(index + 1);
    },
  };
}
