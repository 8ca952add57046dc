// Voters or believers said to be unwelcome, or to deserve harm.
import type { RuleOf } from '../../model.js';
import { AHPRA, CPSO, GMC, NMC } from '../codes.js';
import { beside, isOwn, meant, quote } from '../said.js';

const REACH = 90;

export const politicsHostileToPatients: RuleOf<'post'> = {
  id: 'politics-hostile-to-patients',
  area: 'politics-religion',
  tier: 'finding',
  title: 'People of one opinion said to be unwelcome or to deserve harm',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Someone of that opinion or faith may not dare to come for care; regulators read it as discrimination.',
  cannotKnow: 'Whether it was irony, or a quotation without marks.',
  remedy: { actions: ['delete'], text: 'You may want to delete it.', minutes: 2, caution: 'If it has been reported already, talk to your indemnifier first.' },
  sources: [GMC, NMC, AHPRA, CPSO],
  needs: ['posts'],
  cues: ['politics.unwelcome'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('civility.abuse-report')) return null;
    const harms = meant(text, 'politics.unwelcome').filter((hit) => !text.negated(hit) && !text.question(hit));
    const groups = meant(text, 'politics.voters').filter((hit) => !text.negated(hit));
    const pair = beside(text, harms, groups, REACH) ?? (harms[0] && groups[0] && text.sentences.length <= 3 ? [harms[0], groups[0]] as const : null);
    if (pair === null) return null;
    return {
      evidence: [quote(text, pair[1], 'Names people by their opinion or faith.'), quote(text, pair[0], 'May be read as unwelcome, or as deserving harm.')],
      statement: 'people of one opinion or faith, and words that turn them away',
    };
  },
  examples: {
    flags: [
      'Trump supporters are not welcome in my clinic',
      'If you voted for Biden, find another doctor',
      'Tory voters deserve what they get, back of the queue',
      'Anti-vaxxers should be denied care',
      'Bottom of my triage list: anyone in a MAGA hat. Let them rot.',
    ],
    passes: ['Everyone is welcome in my clinic', 'Everybody who voted for Labour must be tired today'],
    nearMisses: [
      'Nobody deserves to die for how they voted. Condemn it, Republicans and Democrats.',
      'The new health bill from the Tories would hurt rural clinics',
      'Unvaccinated patients are not turned away here, and no Republicans or Democrats either',
      'Someone told me Muslims are not welcome in his practice: "not welcome in my practice" were his words. Reported.',
    ],
  },
};
