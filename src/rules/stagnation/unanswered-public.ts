// Questions on a page that nobody has answered.
import type { RuleOf } from '../../model.js';
import { ACP, HIPAA_PRIVACY } from '../codes.js';
import { fact } from '../said.js';

export const unansweredPublic: RuleOf<'account'> = {
  id: 'unanswered-public',
  area: 'stagnation',
  tier: 'finding',
  title: 'Questions on your page without an answer',
  severity: 'low',
  mode: 'auto',
  subjects: ['account'],
  why: 'A question without an answer may keep somebody from care. A neutral answer that leads away from the page is enough.',
  cannotKnow: 'Anything about questions the export does not hold; most exports hold your own posts only.',
  remedy: {
    actions: ['reply-template'], text: 'Answer with a neutral sentence that takes it off the page: how to reach the practice, and who to call in an emergency.', minutes: 5,
    caution: 'Never confirm that somebody is a patient, not even with thanks.',
  },
  sources: [ACP, HIPAA_PRIVACY],
  needs: ['comments'],
  cues: [],
  detect({ account }, { preset }) {
    if (account.use !== 'professional' && preset !== 'org') return null;
    const count = Number(account.details.unanswered ?? 0);
    if (!(count > 0)) return null;
    return { evidence: [fact(`${count} public questions or reviews without an answer in the export.`)], statement: `${count} without an answer` };
  },
  examples: {
    flags: [
      { kind: 'account', account: { use: 'professional', details: { unanswered: '3' } } },
      { kind: 'account', preset: 'org', account: { details: { unanswered: '1' } } },
    ],
    passes: [{ kind: 'account', account: { use: 'professional' } }, { kind: 'account', preset: 'org' }],
    nearMisses: [
      { kind: 'account', account: { use: 'personal', details: { unanswered: '3' } } },
      { kind: 'account', account: { use: 'professional', details: { unanswered: '0' } } },
    ],
  },
};
