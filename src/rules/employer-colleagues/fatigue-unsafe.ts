// Caring for patients while too tired to, told of oneself.
import type { RuleOf } from '../../model.js';
import { FSMB_2012, WORKDAY_STUDY } from '../codes.js';
import { beside, byAuthor, follows, isOwn, meant, quote } from '../said.js';

const REACH = 110;

export const fatigueUnsafe: RuleOf<'post'> = {
  id: 'fatigue-unsafe',
  area: 'employer-colleagues',
  tier: 'finding',
  title: 'Care given while too tired, told of yourself',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'If harm came of that day, the post may be read out in a claim.',
  cannotKnow: 'Whether it was a figure of speech, and whether anything went wrong.',
  remedy: { actions: ['hold', 'consult'], text: 'Call your indemnifier before you delete it; hours beyond the rules may be reported in confidence.', minutes: 15 },
  sources: [WORKDAY_STUDY, FSMB_2012],
  needs: ['posts'],
  cues: ['fatigue.care', 'fatigue.awake'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('employer.research') || text.has('employer.not-own')) return null;
    const tired = meant(text, 'fatigue.awake').filter((hit) => !text.negated(hit) && !text.hypothetical(hit) && !follows(text, hit, 'patient.noun'));
    const pair = tired.length === 0 ? null : beside(text, tired, meant(text, 'fatigue.care'), REACH);
    if (pair === null || !(text.firstPerson() || byAuthor(text, pair[0]))) return null;
    return {
      evidence: [quote(text, pair[0], 'May be read as too tired to be safe.'), quote(text, pair[1], 'Care given at that time.')],
      statement: 'too tired, and caring for patients',
    };
  },
  examples: {
    flags: [
      '30 hours up and still pushing drugs with my eyes closed',
      "Haven't slept since Tuesday, seeing patients on autopilot",
      'I nodded off while retracting in theatre today',
      'On no sleep and almost gave the wrong dose',
    ],
    passes: ['Slept nine hours before clinic', 'Eyes closed, toes in the sand'],
    nearMisses: [
      'Duty hour limits: a study of residents awake for 28 hours and operating',
      'New mom on no sleep, pushing the pram',
      'A resident who has not slept should not be operating, says new policy data',
      'The patient fell asleep during the root canal',
    ],
  },
};
