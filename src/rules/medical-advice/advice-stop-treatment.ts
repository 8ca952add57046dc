// A call to stop, skip or swap a treatment, or to stay away from care.
import type { RuleOf } from '../../model.js';
import { evidence, isPublicWords } from './advice-quotes.js';

export const adviceStopTreatment: RuleOf<'post'> = {
  id: 'advice-stop-treatment',
  area: 'medical-advice',
  tier: 'finding',
  title: 'A call to stop or leave out a treatment',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Somebody who follows it may come to harm, and a clinician\'s word weighs more.',
  cannotKnow: 'Whether you meant one person whose case you know, or a medicine that was recalled.',
  remedy: { actions: ['delete'], text: 'You may want to take it down, and to correct it in public if it was shared widely.', minutes: 5 },
  sources: ['GMC 2024, Using social media as a medical professional', 'Ahpra 2019, Social media', 'FSMB statement July 2021'],
  needs: ['posts'],
  cues: ['advice.stop'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isPublicWords(post) || text.has('advice.stop-else') || text.has('story.printed')) return null;
    const calls = text.hits('advice.stop').filter((hit) => !text.quoted(hit) && !text.question(hit) && !deniedBefore(hit, text.text) && (text.imperative(hit) || text.secondPerson(hit)));
    if (calls.length === 0) return null;
    return { evidence: evidence(text, calls, 'Tells to stop or leave out a treatment.'), statement: 'May be read as a call to stop or avoid a treatment.' };
  },
  examples: {
    flags: [
      '@tess_invented Stop taking the lisinopril tonight and double your water pill, you will be fine until Monday.',
      'Throw out your statins and eat butter',
      'If your chest pain goes away when you burp you do not need the ER. Stay home.',
      'Skip chemo. Try this juice.',
    ],
    passes: [
      'I stopped taking sugar in my coffee',
      'Stop the car and look at this sunset',
      'Chemo starts on Monday, wish me luck',
    ],
    nearMisses: [
      'Do not stop your medication without talking to your doctor',
      'Deprescribing research: when to stop statins in the very old',
      'Anyone who tells you to skip chemo for juice is lying',
      'Recall notice: stop taking the medication from lot 12, see the official page http://example.org',
    ],
  },
};

/** "Don't stop", "never skip": the denial stands directly before. */
function deniedBefore({ start }: { start: number }, text: string): boolean {
  return ['not ', 'n\'t ', 'never ', 'nt '].some((word) => text.slice(Math.max(0, start - word.length), start).toLowerCase() === word);
}
