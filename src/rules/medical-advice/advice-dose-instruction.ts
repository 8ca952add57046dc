// A dose, a frequency or a change of dose, told to whoever reads.
import type { Annotation, Hit, RuleOf } from '../../model.js';
import { evidence, isAnswer, isPublicWords, meant } from './advice-quotes.js';

const DRUG = ['clinical.drug', 'advice.remedy'] as const;
const REACH = 8;
/** Units in which medicines are measured out. */
const AMOUNTS: ReadonlySet<string> = new Set(['mg', 'mcg', 'ml', 'unit', 'tablet', 'capsule', 'puff', 'drop', 'pill', 'g']);
/** An amount this many characters from a medicine belongs to it. */
const BESIDE = 40;

export const adviceDoseInstruction: RuleOf<'post'> = {
  id: 'advice-dose-instruction',
  area: 'medical-advice',
  tier: 'finding',
  title: 'An instruction with a dose',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Readers take a dose out of its context: age, weight, kidneys, other medicines.',
  cannotKnow: 'Whether the dose follows the label, and for whom it was meant.',
  remedy: { actions: ['delete'], text: 'You may want to take it down, or to rewrite it as general information with its source.', minutes: 5 },
  sources: ['FSMB 2012', 'NMC Code 6', 'ACP/FSMB 2013, position 3'],
  needs: ['posts'],
  cues: ['advice.dose-unit', 'advice.dose-plain'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isPublicWords(post) || text.has('advice.for-peers') || text.has('advice.figurative') || text.has('story.printed') || text.has('story.shorthand')) return null;
    const plain = meant(text, 'advice.dose-plain');
    const dose = text.near('advice.dose-verb', 'advice.dose-unit', REACH);
    const drugs = DRUG.flatMap((concept) => meant(text, concept));
    const told = dose !== null && drugs.length > 0 && !text.negated(dose[0]) && !text.quoted(dose[0]) && !text.question(dose[0])
      && (text.imperative(dose[0]) || text.secondPerson(dose[0])) && text.numbers.length > 0;
    // In an answer the verb is left out: "lamisil twice a day".
    const short = isAnswer(post) && drugs.length > 0 ? text.hits('advice.dose-unit').filter((hit) => hit.term.includes(' a day') || hit.term.includes('daily') || hit.term.startsWith('every ')) : [];
    // "500mg amoxicillin three times a day": an amount beside a medicine, told to somebody.
    const amount = drugs.length > 0 && !text.firstPerson(drugs[0]) && (isAnswer(post) || plainly(text, drugs)) ? text.numbers.filter(({ unit, start }) => AMOUNTS.has(unit ?? '') && drugs.some((drug) => Math.abs(drug.start - start) < BESIDE)) : [];
    if (!told && plain.length === 0 && short.length === 0 && amount.length === 0) return null;
    if (plain.length > 0 && !told && short.length === 0 && amount.length === 0 && drugs.length === 0 && !text.has('advice.body')) return null;
    return {
      tier: told || plain.length > 0 || amount.length > 0 && (short.length > 0 || !isAnswer(post)) ? 'finding' : 'review',
      evidence: [...(told ? evidence(text, dose, 'Tells how much to take.') : []), ...evidence(text, plain, 'Tells to change a dose.'), ...evidence(text, short, 'Tells how often.'), ...amount.slice(0, 2).map((each) => ({ quote: text.text.slice(each.start, each.end), start: each.start, end: each.end, field: 'text' as const, why: 'An amount.' })), ...evidence(text, drugs, 'The medicine.', 'text', 2)],
      statement: 'May be read as an instruction how much to take.',
    };
  },
  examples: {
    flags: [
      '@omar_invented take 800 mg ibuprofen every 4 hours plus two tylenol, no need to see anyone.',
      'Double your dose of lisinopril if the headache stays',
      'Got leftover antibiotics? Take 500 mg of amoxicillin for 3 days and you are done',
    ],
    passes: [
      'My daily dose of sunshine: 2 tablets of chocolate',
      'I take 10 mg of lisinopril and it works for me',
      'Take two days off and call me in the morning',
    ],
    nearMisses: [
      'Per guideline, loading dose of 300 mg aspirin in STEMI, then 75 mg once daily',
      'For your patient I would start 5 mg of amlodipine at bedtime',
      'Never double your dose of insulin without asking',
      'Trial: 40 mg of atorvastatin once daily lowered events, take a look at the results',
    ],
  },
};

/** Not an answer: it speaks to whoever reads, and says how often. */
function plainly(text: Annotation, [drug]: readonly Hit[]): boolean {
  return drug !== undefined && (text.secondPerson(drug) || text.imperative(drug)) && text.hits('advice.dose-unit').some(({ term }) => / a day|daily|^every |bedtime|before bed/.test(term));
}
