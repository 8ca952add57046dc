// Slurs, and statements that put down a whole group of people.
import type { Annotation, Match, RuleOf } from '../../model.js';
import { AHPRA, BOARDS_STUDY, CPSO, GMC, NMC, SCHOOLS_STUDY, TWEETS_STUDY } from '../codes.js';
import { beside, isOwn, meant, quote, quotes } from '../said.js';

/** Characters between a group and what is said of it. */
const REACH = 40;

export const discriminatoryLanguage: RuleOf<'post'> = {
  id: 'discriminatory-language',
  area: 'civility-language',
  tier: 'finding',
  title: 'Words that may be read as contempt for a group of people',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Patients of that group may read it and expect worse care; most medical boards say they would look into it.',
  cannotKnow: 'Whether you speak of yourself, repeat what was said to you, or use a word your own group has made its own.',
  remedy: {
    actions: ['delete'], text: 'You may want to delete it.', minutes: 2,
    caution: 'If someone has already reported it or kept a picture of it, talk to your indemnifier first.',
  },
  sources: [BOARDS_STUDY, SCHOOLS_STUDY, TWEETS_STUDY, GMC, NMC, AHPRA, CPSO],
  needs: ['posts'],
  cues: ['offence.slur', 'civility.generalise'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('civility.abuse-report') || text.has('claim.rebut')) return null;
    return generalisation(text) ?? slur(text);
  },
  examples: {
    flags: [
      'Muslims are vermin and should be deported',
      'These immigrants are parasites, send them home',
      'Why should I treat gypsies, they are thieves',
      'All Mexicans are lazy. They should go back to where they came from',
    ],
    passes: ['Immigrants deserve the same care as everyone', 'Great lecture on bias in pain treatment of black women'],
    nearMisses: [
      'A patient told me to go back to my country today. I smiled and placed his IV.',
      'He said "Muslims are vermin" and nobody in the waiting room spoke up',
      'Spastic diplegia clinic today: early botulinum toxin helps',
      'The drug retards gastric emptying',
      'Refugees are not criminals',
      'Women are underdiagnosed with heart attacks and they always wait longer',
    ],
  },
};

function generalisation(text: Annotation): Match | null {
  const said = meant(text, 'civility.generalise').filter((hit) => !text.negated(hit));
  const pair = said.length === 0 ? null : beside(text, meant(text, 'civility.group'), said, REACH);
  if (pair === null && said.length > 1) return { evidence: quotes(text, said, 'May be read as contempt for a group of people.'), statement: 'words that put down a group of people', tier: 'review' };
  if (pair === null || text.negated(pair[0])) return null;
  const [group, statement] = pair;
  return {
    evidence: [quote(text, group, 'Names a whole group of people.'), quote(text, statement, 'May be read as contempt for all of them.')],
    statement: 'a group of people, and words that put all of them down',
  };
}

/** A bare slur goes to the review list: only its author can tell how it was meant. */
function slur(text: Annotation): Match | null {
  const hits = meant(text, 'offence.slur', 'civility.other-sense').filter((hit) => !text.negated(hit));
  const first = hits[0];
  if (first === undefined) return null;
  const aimed = text.secondPerson(first) || beside(text, hits, meant(text, 'civility.generalise'), REACH) !== null;
  return {
    evidence: quotes(text, hits, 'May be read as a slur.'),
    statement: aimed ? 'a slur, aimed at somebody' : 'a word that may be read as a slur',
    ...(!aimed && { tier: 'review' as const, severity: 'medium' as const }),
  };
}
