// The first question of every audit: is anything pending that forbids deleting?
import type { ExampleSubject, Hold, RuleOf } from '../../model.js';

const SAYS: Readonly<Record<Exclude<Hold, 'no'>, string>> = {
  yes: 'You said that something is pending: until it is over, every step that would delete is shown as hold.',
  'not-sure': 'You were not sure whether something is pending: until that is clear, treat it as if it were.',
  unanswered: 'Nobody has answered yet whether a complaint, claim, investigation or the like is pending or expected.',
};

const held = (hold: Hold | null): ExampleSubject => ({ kind: 'account', ...(hold && { hold }), tally: { posts: 10 } });

export const gateLegalHold: RuleOf<'account'> = {
  id: 'gate-legal-hold',
  area: 'process',
  tier: 'finding',
  title: 'Is a complaint, claim or investigation pending?',
  severity: 'critical',
  mode: 'attest',
  subjects: ['account'],
  why: 'Deleting while something is pending may be read as destroying evidence, and can weigh more than the post.',
  cannotKnow: 'What others are preparing; only you can answer this.',
  remedy: { actions: ['hold', 'consult'], text: 'Remove nothing. Keep the export as it is and talk to counsel, your insurer or {privacyContact} first.', minutes: 30 },
  sources: ['Duty to preserve evidence', '45 CFR 164.402'],
  needs: [],
  cues: [],
  detect({ account }, { hold, accounts }) {
    // Asked once for the person, shown with the first account.
    if (hold === undefined || hold === 'no' || accounts[0]?.key !== account.key) return null;
    return {
      ...(hold === 'unanswered' && { tier: 'review' as const, severity: 'info' as const }),
      evidence: [{ quote: '', start: 0, end: 0, field: 'fact', why: SAYS[hold] }],
      statement: hold === 'unanswered' ? 'One question is open.' : 'Remove nothing for now.',
    };
  },
  examples: { flags: [held('yes'), held('not-sure'), held('unanswered')], passes: [held('no'), { ...held('no'), account: { audience: 'private' } }], nearMisses: [held(null), { ...held(null), tally: { posts: 5000 } }] },
};
