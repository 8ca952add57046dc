// Faith, for those who want to see theirs.
import type { Annotation, Evidence, RuleOf } from '../../model.js';
import { GMC_BELIEFS, NASW } from '../codes.js';
import { beside, learned, meant, overlap, quotes, subjectModel } from '../said.js';
import { isSomethingElse, opinionIn } from './opinion.js';

/** Characters between whom one believes in and what was done. */
const GRACE_REACH = 20;

export const religionPersonal: RuleOf<'post' | 'profile'> = {
  id: 'religion-personal',
  area: 'politics-religion',
  tier: 'review',
  title: 'Faith',
  severity: 'info',
  mode: 'optin',
  subjects: ['post', 'profile'],
  why: 'Faith is yours to share. Some clinicians prefer to keep it off the account patients read, and asked to see it here.',
  cannotKnow: 'What it means to you, and to those who read it.',
  remedy: { actions: ['keep', 'move'], text: 'Nothing needs to be done; if you keep faith apart, move it to your personal account.', minutes: 1 },
  sources: [NASW, GMC_BELIEFS],
  needs: ['posts'],
  cues: ['religion.devotion', 'religion.faith', 'religion.practice', 'religion.grace', 'model:religion', 'model:politics-like'],
  languages: ['en', 'es', 'fr', 'de'],
  detect(subject) {
    const { text } = subject;
    if (text.has('religion.care')) return null;
    const field = subject.kind === 'post' ? 'text' : 'bio';
    const words = named(text);
    if (words.length === 0 && (text.has('religion.other-sense') || text.has('religion.holiday'))) return null;
    if (subject.kind === 'post' && isSomethingElse(text)) return null;
    const put = opinionIn(text) === 'faith' ? learned(text, 'politics-like', 'Is put the way words of faith are put.') : [];
    const evidence = [...words, ...put, ...subjectModel(text, 'religion', words.length > 0 || (text.has('religion.faith') && !text.has('patient.noun')), 'Reads like posts about religion.')].map((one): Evidence => ({ ...one, field }));
    return evidence.length === 0 ? null : { evidence, statement: 'faith' };
  },
  examples: {
    flags: [
      'The Lord opened a door for me today',
      'God is good, all the time', 'Alhamdulillah for another year', 'Bible study tonight, then worship at church', 'Shabbat shalom to all of you',
      'Dios es bueno y rezo el rosario', 'Merci Seigneur pour ta grâce, je prie pour vous', 'Lobet den Herrn, der Gottesdienst war schön',
      { kind: 'profile', text: 'Pediatric nurse, follower of Christ' },
    ],
    passes: ['Beautiful sunrise this morning', 'Grateful for my team'],
    nearMisses: [
      'Merry Christmas and happy Hanukkah everyone',
      'Oh my God, holy cow, what a shift',
      'The chaplaincy offers prayer at noon in the quiet room',
      'Teaching cultural competence: fasting patients and insulin during Ramadan',
      'Jesus Christ, this printer',
      'Bishop score of 7, going to the church street clinic',
    ],
  },
};

/** A word of devotion, or two of the matter of religion; greetings of a holiday are neither. */
function named(text: Annotation): Evidence[] {
  const devotion = [...meant(text, 'religion.devotion', 'religion.other-sense', 'religion.holiday'), ...meant(text, 'religion.practice', 'religion.other-sense')];
  const faith = meant(text, 'religion.faith', 'religion.other-sense', 'religion.holiday').filter((hit) => !devotion.some((other) => overlap(hit, other)));
  if (devotion.length === 0 && text.has('patient.noun')) return [];
  const grace = beside(text, meant(text, 'religion.deity', 'religion.other-sense'), meant(text, 'religion.grace'), GRACE_REACH);
  if (grace !== null && grace[0].start < grace[1].start) return quotes(text, grace, 'Words of faith.');
  return devotion.length > 0 || faith.length > 1 ? quotes(text, [...devotion, ...faith], 'A word of faith.') : [];
}
