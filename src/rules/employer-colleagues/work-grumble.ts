// Whatever may be a grumble about work, for those who want to see every post that could be one.
import type { RuleOf } from '../../model.js';
import { WORKDAY_STUDY } from '../codes.js';
import { isOwn, learned } from '../said.js';
import { isCollective, isKind } from './work.js';

export const workGrumble: RuleOf<'post'> = {
  id: 'work-grumble',
  area: 'employer-colleagues',
  tier: 'review',
  title: 'Possibly a grumble about work or colleagues',
  severity: 'info',
  mode: 'optin',
  subjects: ['post'],
  why: 'Grumbles about work are often told in irony or pictures. You asked to see every post that could be one; many will be nothing.',
  cannotKnow: 'Whether it is about your work at all, and whether the law protects it.',
  remedy: { actions: ['keep'], text: 'Nothing needs to be done.', minutes: 1 },
  sources: [WORKDAY_STUDY],
  needs: ['posts'],
  cues: ['model:work-complaint'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || isCollective(text) || isKind(text)) return null;
    const evidence = learned(text, 'work-complaint', 'Is put the way complaints about work are put.');
    return evidence.length === 0 ? null : { evidence, statement: 'may be a grumble about work or colleagues' };
  },
  examples: {
    flags: ['HR replied to my grievance with a wellbeing poster', 'The weekend registrar answers his bleep about as often as my cat does'],
    passes: ['Pancakes after nights', 'Our choir sings on Friday'],
    nearMisses: ['The airline lost my bag for the third time', 'Our union asks for safe staffing', 'The striker could not hit a barn door'],
  },
};
