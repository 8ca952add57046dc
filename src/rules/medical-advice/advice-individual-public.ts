// Advice to one person about their own health, in public.
import type { Annotation, Match, RuleOf } from '../../model.js';
import { learned } from '../said.js';
import { isAnswer, isPublicWords, NEUTRAL_REPLY } from './advice-quotes.js';
import { ADVICE, ADVICE_IN_ANSWER, adviceInAnswer, adviceOf, isNoAdvice, LIKELY_ADVICE, MEDICAL } from './individual.js';

export const adviceIndividualPublic: RuleOf<'post'> = {
  id: 'advice-individual-public',
  area: 'medical-advice',
  tier: 'finding',
  title: 'Advice to one person about their health',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Advice to one person may create a duty of care with nothing written down, and others act on it without the context.',
  cannotKnow: 'Who the other is (a patient, a friend, a colleague), and what was said before.',
  remedy: {
    actions: ['delete', 'reply-template'],
    text: `You may want to take it down. If somebody could act on it, replace it once with: "${NEUTRAL_REPLY}"`,
    minutes: 5,
  },
  sources: ['FSMB 2012 and 2019', 'ACP/FSMB 2013, position 3', 'CPSO Social media policy 2022', 'CMPA'],
  needs: ['posts'],
  cues: ['advice.your-body', 'advice.adviser', 'advice.directive', 'advice.diagnosis', 'advice.question-back', 'advice.manner', 'advice.ailment', 'advice.remedy', 'clinical.drug', 'clinical.disease', 'clinical.test', 'model:advice-like'],
  with: [[...MEDICAL, 'advice.your-body', 'advice.ailment', 'model:advice-like']],
  languages: ['en'],
  detect({ post, text }) {
    if (!isPublicWords(post)) return null;
    const advice = isAnswer(post) ? adviceInAnswer(text) : adviceOf(text);
    if (advice === null || advice.strength < LIKELY_ADVICE) return resembling(text);
    const enough = isAnswer(post) ? ADVICE_IN_ANSWER : ADVICE;
    return {
      tier: advice.strength >= enough ? 'finding' : 'review',
      evidence: [...advice.signals.map(({ hit, why }) => ({ hit, why })), ...advice.medical.slice(0, 2).map((hit) => ({ hit, why: 'A matter of health.' }))]
        .map(({ hit: { start, end }, why }) => ({ quote: text.text.slice(start, end), start, end, field: 'text' as const, why })),
      statement: 'May be read as medical advice to one person.',
    };
  },
  examples: {
    flags: [
      { text: '@tess_invented sounds like a sinus infection, you should take ibuprofen and see your doctor if the fever stays', post: { kind: 'reply' } },
      'In my opinion your symptoms are due to gastritis. Avoid spicy food and take an antacid at night. Good luck.',
      'hi, it could be a fungal infection. i would suggest an antifungal cream for two weeks. hope this helps',
      { text: '@tess_invented that sounds like an ear infection, take 500mg amoxicillin three times a day for a week', post: { kind: 'reply' } },
      { text: '@tess_invented it\'s thrush. Fluconazole once, sorted by the weekend', post: { kind: 'reply' } },
      { text: 'Your rash looks like an allergy, stop the new cream and wait for a week', post: { kind: 'comment' } },
    ],
    passes: [
      'The new phone is great, you should get it',
      'Flu season is here. Get vaccinated at a pharmacy near you. #health http://example.org/flu',
      { text: '@tess_invented congratulations, you should be proud', post: { kind: 'reply' } },
    ],
    nearMisses: [
      { text: '@tess_invented I can\'t advise individuals here, please contact your own clinician', post: { kind: 'reply' } },
      'Talk to your own doctor or pharmacist before you stop any medicine. Please.',
      'Study: people with high blood pressure should cut salt, researchers say http://example.org/salt',
      'Open your eyes and be thankful',
      { text: '@tess_invented in our unit we load with 60mg/kg levetiracetam, what is your second line?', post: { kind: 'reply' } },
      { text: '@tess_invented that is a bad case of Mondays, take one coffee every hour', post: { kind: 'reply' } },
    ],
  },
};

/** More words than the invented posts have that the model learned from. */
const MOST_WORDS = 40;

/** Too few words of advice, but put as advice, an offer or a diagnosis in public is put. */
function resembling(text: Annotation): Match | null {
  if (isNoAdvice(text) || text.tokens.length > MOST_WORDS) return null;
  const evidence = learned(text, 'advice-like', 'Is put the way advice, an offer of it or a diagnosis in public is put.');
  return evidence.length === 0 ? null : { evidence, statement: 'May be read as medical advice.', tier: 'review', severity: 'low' };
}
