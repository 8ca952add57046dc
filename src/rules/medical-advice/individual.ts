// Is one person being advised about their own body? Named, graded signals over the whole text, and what speaks for general words instead.
import type { Annotation, Concept, Hit } from '../../model.js';

/** What speaks for advice to a person. `more` is added when it is met again. */
const SIGNALS = {
  body: { concepts: ['advice.your-body'], weight: 2, more: 0.5, why: 'Speaks of this person\'s own body or papers.' },
  adviser: { concepts: ['advice.adviser'], weight: 1.5, more: 1, why: 'Speaks as an adviser.' },
  directive: { concepts: ['advice.directive'], weight: 1, more: 1, why: 'Says what to do.' },
  diagnosis: { concepts: ['advice.diagnosis'], weight: 1, more: 0.5, why: 'Names a cause, or rules one out.' },
  manner: { concepts: ['advice.manner'], weight: 0.5, more: 0.5, why: 'Is written as an answer to somebody.' },
  asking: { concepts: ['advice.question-back'], weight: 1, more: 0, why: 'Asks back as in a consultation.' },
  names: { concepts: [], weight: 2.5, more: 0, why: 'Says in an answer what somebody has.' },
  tells: { concepts: [], weight: 2.5, more: 0, why: 'Says in an answer what to do about it.' },
} as const satisfies Record<string, { concepts: readonly Concept[]; weight: number; more: number; why: string }>;
type Name = keyof typeof SIGNALS;

/** Matters of health: without one nothing here is medical. */
export const MEDICAL: readonly Concept[] = ['advice.body', 'advice.remedy', 'clinical.symptom', 'clinical.disease', 'clinical.drug', 'clinical.test', 'clinical.procedure'];
const SPEAKS_TO_ONE = 1;
const MEDICAL_WEIGHT = 1;
const MUCH_MEDICAL = 3;
const MODEL_WEIGHT = 1.5;

/** What speaks for words to everybody. Each counts up to `most` times. */
const GENERAL: readonly { concept: Concept; weight: number; most: number }[] = [
  { concept: 'advice.general', weight: 1, most: 3 },
  { concept: 'advice.encyclopedia', weight: 0.75, most: 8 },
  { concept: 'advice.asker', weight: 1, most: 3 },
  { concept: 'advice.declined', weight: 3, most: 1 },
  { concept: 'advice.for-peers', weight: 1, most: 2 },
  { concept: 'advice.figurative', weight: 2, most: 2 },
];
/** Long texts without the voice of an adviser are mostly written for everybody. */
const PERSONAL: ReadonlySet<Name> = new Set(['adviser', 'manner', 'asking']);
const LONG = 160;
const IMPERSONAL = 1;
/** Long texts that do not read as doctors' answers are leaflets. */
const UNLIKE_ANSWERS = 2;
/** One sign alone may be anybody's way of speaking. */
const LONELY = 1;
const LINK = 2;
const HASHTAG = 1;

export interface AdviceSignal { name: Name; hit: Hit; why: string }
export interface Advice { strength: number; signals: readonly AdviceSignal[]; medical: readonly Hit[] }

/** From here on a text is worth a look. */
export const LIKELY_ADVICE = 3;
/** From here on it reads as advice to one person; in an answer less is enough. */
export const ADVICE = 5;
export const ADVICE_IN_ANSWER = 4;

const known = new WeakMap<Annotation, Advice | null>();

/** How much the text reads as advice to one person; null when nothing in it is medical. */
export function adviceOf(text: Annotation): Advice | null {
  let advice = known.get(text);
  if (advice === undefined) {
    advice = weigh(text);
    known.set(text, advice);
  }
  return advice;
}

function weigh(text: Annotation): Advice | null {
  const body = text.hits('advice.your-body');
  // "Your heart" and "your eyes" belong to songs, too: something medical stands beside them.
  const medical = MEDICAL.flatMap((concept) => text.hits(concept)).filter((hit) => !body.some((own) => own.start <= hit.start && hit.end <= own.end));
  if (medical.length === 0 && body.length < 2) return null;
  let strength = MEDICAL_WEIGHT + (medical.length >= MUCH_MEDICAL ? MEDICAL_WEIGHT : 0);
  const signals: AdviceSignal[] = [];
  for (const [name, { concepts, weight, more, why }] of Object.entries(SIGNALS) as [Name, (typeof SIGNALS)[Name]][]) {
    const hits = concepts.flatMap((concept) => text.hits(concept));
    const first = hits[0];
    if (first === undefined) continue;
    strength += weight + (hits.length > 1 ? more : 0);
    signals.push({ name, hit: first, why });
  }
  // A greeting says nothing; a greeting and a farewell around a medical matter are an answer.
  if (!signals.some(({ name }) => name !== 'manner') && text.hits('advice.manner').length < 2) return null;
  if (text.secondPerson()) strength += SPEAKS_TO_ONE;
  if (text.score('advice') > 0) strength += MODEL_WEIGHT;
  for (const { concept, weight, most } of GENERAL) strength -= weight * Math.min(most, text.hits(concept).length);
  if (text.text.length > LONG) {
    if (!signals.some(({ name }) => PERSONAL.has(name))) strength -= IMPERSONAL;
    if (text.score('advice') <= 0) strength -= UNLIKE_ANSWERS;
  }
  if (signals.length === 1 && text.score('advice') <= 0) strength -= LONELY;
  if (text.links.length > 0) strength -= LINK;
  strength -= HASHTAG * Math.min(2, text.hashtags.length);
  return { strength, signals, medical };
}

/** What an answer puts together: an assertion beside an ailment, an instruction beside a remedy. Words apart, not a phrase: so it counts in answers only. */
const TOGETHER: readonly { name: Name; by: Concept; beside: readonly Concept[]; reach: number }[] = [
  { name: 'names', by: 'advice.assertion', beside: ['advice.ailment', 'advice.body', 'clinical.disease', 'clinical.symptom'], reach: 5 },
  { name: 'tells', by: 'advice.tells', beside: ['clinical.drug', 'advice.remedy', 'clinical.test', 'clinical.procedure', 'advice.ailment'], reach: 6 },
];
/** Words that make an answer something else than advice to the one who asked. */
const NO_ADVICE: readonly Concept[] = ['advice.declined', 'advice.for-peers', 'advice.figurative', 'advice.asker', 'story.pet'];

/** Declined, among colleagues, a figure of speech, a question, or about an animal. */
export function isNoAdvice(text: Annotation): boolean {
  return NO_ADVICE.some((concept) => text.has(concept));
}

/** The same for a text that answers somebody: less says more. */
export function adviceInAnswer(text: Annotation): Advice | null {
  const advice = adviceOf(text);
  if (isNoAdvice(text)) return advice;
  const signals: AdviceSignal[] = [];
  for (const { name, by, beside, reach } of TOGETHER) {
    const pair = beside.map((concept) => text.near(by, concept, reach)).find((each) => each !== null && !text.question(each[0]) && !text.quoted(each[0]));
    if (pair) signals.push({ name, hit: pair[0], why: SIGNALS[name].why }, { name, hit: pair[1], why: 'A matter of health.' });
  }
  if (signals.length === 0) return advice;
  const added = new Set(signals.map(({ name }) => name)).size * SIGNALS.names.weight;
  return { strength: (advice?.strength ?? MEDICAL_WEIGHT) + added, signals: [...(advice?.signals ?? []), ...signals], medical: advice?.medical ?? [] };
}
