// Students, interns and residents mocked.
import type { Annotation, Match, RuleOf } from '../../model.js';
import { CPSO, GMC, GMC_2013 } from '../codes.js';
import { beside, isOwn, meant, quote } from '../said.js';
import { isKind, isOwnRole, putdowns } from './work.js';

const REACH = 70;

export const traineeRidicule: RuleOf<'post'> = {
  id: 'trainee-ridicule',
  area: 'employer-colleagues',
  tier: 'finding',
  title: 'A trainee, and words of ridicule',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'You hold power over them, they may read it, and so may everyone who trains them next.',
  cannotKnow: 'Whether anybody can tell who is meant.',
  remedy: { actions: ['delete'], text: 'You may want to delete it.', minutes: 2 },
  sources: [GMC_2013, GMC, CPSO],
  needs: ['posts'],
  cues: ['employer.trainee', 'employer.junior'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('employer.praise') || text.has('employer.research') || text.has('civility.abuse-report')) return null;
    const words = meant(text, 'employer.ridicule', 'employer.ridicule-other-sense').filter((hit) => !text.negated(hit) && !text.hypothetical(hit));
    const pair = words.length === 0 ? null : beside(text, meant(text, 'employer.trainee'), words, REACH);
    if (pair === null) return putDown(text);
    return {
      evidence: [quote(text, pair[0], 'Somebody in training.'), quote(text, pair[1], 'May be read as ridicule.')],
      statement: 'somebody in training, and words of ridicule',
    };
  },
  examples: {
    flags: [
      'My med student fainted again, what an embarrassment',
      'The new intern could not even find the spleen, clueless',
      'Nursing students these days are so lazy and entitled',
      'First week of the interns, hide your patients',
    ],
    passes: ['Our med students presented at grand rounds', 'New interns start on Monday'],
    nearMisses: [
      'To the med student who fainted today: we have all been there, you are not an embarrassment',
      'Proud of our intern who could not find the spleen in July and teaches ultrasound now',
      'Bullying of nursing students: a survey of useless feedback',
      'Med students are not lazy',
      'What I tell new interns: there is no stupid question',
    ],
  },
};

/** A turn of phrase that puts people down: for a second look only. */
function putDown(text: Annotation): Match | null {
  if (!text.has('employer.putdown') || isKind(text)) return null;
  const pair = beside(text, meant(text, 'employer.junior').filter((hit) => !isOwnRole(text, hit)), putdowns(text), REACH);
  if (pair === null) return null;
  return {
    evidence: [quote(text, pair[0], 'Somebody in training.'), quote(text, pair[1], 'May be read as putting them down.')],
    statement: 'somebody in training, and words that may put them down', tier: 'review', severity: 'low',
  };
}
