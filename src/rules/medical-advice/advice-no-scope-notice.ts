// An account with regular health content and no line that it is general information.
import type { ExampleSubject, RuleOf } from '../../model.js';

/** About one in a week over a year. */
const WEEKLY = 52;
const CLINICAL_TRAIT = 'clinical';
const ADVICE_TRAIT = 'advice';
/** Words of such a line, as bios write it. */
const LINES: readonly string[] = ['not medical advice', 'no medical advice', 'not advice', '≠ medical advice', '≠ advice', 'general information', 'information only', 'education only', 'educational', 'not monitored', 'see your own doctor', 'ask your own doctor', 'does not replace', 'no advice'];

const account = (bio: string | null, clinical: number, use: 'professional' | 'personal' | 'unknown' = 'unknown'): ExampleSubject =>
  ({ kind: 'account', account: { bio, use }, tally: { posts: 400, last365: 200, traits: { clinical } } });

export const adviceNoScopeNotice: RuleOf<'account'> = {
  id: 'advice-no-scope-notice',
  area: 'medical-advice',
  tier: 'review',
  title: 'Health content without a line that it is general',
  severity: 'info',
  mode: 'auto',
  subjects: ['account'],
  why: 'One line helps readers to know what this account is for. It is not required, and it does not undo advice.',
  cannotKnow: 'Whether a pinned post or a website says so.',
  remedy: { actions: ['edit-bio'], text: 'You may want to add one line: "General information, not advice; not monitored for emergencies", and a link to your portal.', minutes: 3 },
  sources: ['FSMB 2012', 'ACP/FSMB 2013', 'CPSO Social media policy 2022'],
  needs: ['posts', 'profile'],
  cues: [],
  detect({ account: { bio, use }, tally }) {
    if (use === 'personal' || tally.posts === 0) return null;
    // What share of the posts of the last year speaks of health, if it is the same as over all years.
    const health = Math.max(tally.traits[CLINICAL_TRAIT] ?? 0, tally.traits[ADVICE_TRAIT] ?? 0);
    const lastYear = Math.round((health / tally.posts) * tally.last365);
    const lower = (bio ?? '').toLowerCase();
    if (lastYear < WEEKLY || LINES.some((line) => lower.includes(line))) return null;
    return {
      evidence: [{ quote: '', start: 0, end: 0, field: 'fact', why: `About ${lastYear} posts of the last year speak of health; the profile has no line that they are general information.` }],
      statement: 'Health content about every week, and no line about what it is.',
    };
  },
  examples: {
    flags: [account('Cardiologist. Coffee.', 300), account(null, 390, 'professional')],
    passes: [account('Cardiologist. Tweets are not medical advice.', 300), account('Cardiologist.', 20)],
    nearMisses: [account('Mum of two, nurse', 300, 'personal'), account('Doctor. General information only.', 390, 'professional')],
  },
};
