// Own use of, or search for, drugs that are illegal or were not prescribed.
import type { Annotation, Match, RuleContext, RuleOf, Severity } from '../../model.js';
import { NMC, PROFILES_STUDY } from '../codes.js';
import { beside, byAuthor, follows, isOwn, learned, meant, overlap, quotes } from '../said.js';

/** Countries where adults may use cannabis nationwide. In the US it stays unlawful under federal law, and boards follow that. */
const CANNABIS_LAWFUL: ReadonlySet<string> = new Set(['CA', 'UY', 'DE', 'MT', 'LU', 'GE', 'ZA']);
const CANNABIS = ['weed', 'joint', 'blunt', 'bowl', 'bong', 'pot', 'spliff', 'kush', 'edible', 'stoned', 'high', 'baked', 'blazed', 'bake', 'hotbox', 'bud', 'stoner', 'baking'];

/** Characters between taking and what is taken. */
const TAKING_REACH = 30;

export const illegalDrugSelf: RuleOf<'post'> = {
  id: 'illegal-drug-self',
  area: 'substance',
  tier: 'finding',
  title: 'You describe taking or looking for a drug',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Regulators treat unlawful drug use as a question of fitness to practise.',
  cannotKnow: 'Whether it was prescribed to you, lawful where you were, a lyric or a joke.',
  remedy: { actions: ['hold', 'consult'], text: 'Talk to your indemnifier or, in confidence, to a health programme before you change anything.', minutes: 20 },
  sources: [PROFILES_STUDY, NMC],
  needs: ['posts'],
  cues: ['substance.drug-self', 'substance.street', 'model:drugs'],
  languages: ['en'],
  detect({ post, text }, context) {
    if (!isOwn(post) || text.has('substance.recovery') || text.has('substance.drug-context')) return null;
    const hits = meant(text, 'substance.drug-self', 'substance.figurative').filter((hit) => !text.negated(hit) && !text.question(hit) && byAuthor(text, hit));
    const pair = beside(text, meant(text, 'substance.drug-taking', 'substance.figurative'), meant(text, 'substance.street', 'substance.figurative'), TAKING_REACH);
    const taken = pair === null || text.negated(pair[0]) || !byAuthor(text, pair[0]) || follows(text, pair[0], 'substance.other-person') ? [] : [pair[1]];
    const asked = meant(text, 'substance.drug-self', 'substance.figurative').filter((hit) => text.question(hit) && SEEKING.some((word) => hit.term.startsWith(word)));
    const all = [...hits, ...[...taken, ...asked].filter((hit) => !hits.some((other) => overlap(hit, other)))];
    if (all.length === 0) return likely(text);
    const mild = all.every((hit) => CANNABIS.some((word) => hit.term.includes(word)));
    return {
      evidence: quotes(text, all, 'May be read as you taking or looking for a drug.', { about: 'author' }),
      statement: mild ? 'cannabis, told of yourself' : 'a drug, told of yourself',
      ...(mild && cannabisSeverity(context)),
    };
  },
  examples: {
    flags: ['Just smoked a joint on the balcony', 'Did lines of coke all weekend', 'Got any molly for tonight?', 'I took some molly and danced until six', 'I am so stoned right now'],
    passes: ['Smoked brisket for twelve hours', 'I baked bread at home'],
    nearMisses: [
      'Harm reduction saves lives: test your molly',
      'New bill to legalise weed passes',
      'I took Adderall as prescribed by my doctor',
      'Smoking salmon over hickory',
      'Clean for two years, I used to do coke every weekend',
      'Smoking weed and psychosis: a cohort study',
    ],
  },
};

/** A model beside a drug by name, in the first person: for a second look only. */
function likely(text: Annotation): Match | null {
  const named = meant(text, 'substance.drug', 'substance.figurative').filter((hit) => !text.negated(hit) && text.firstPerson(hit));
  if (named.length === 0 || text.score('drugs') <= 0) return null;
  return {
    evidence: [...quotes(text, named, 'Names a drug, in your own words.'), ...learned(text, 'drugs', 'Reads like posts about taking drugs.')],
    statement: 'a drug, in your own words', tier: 'review', severity: 'low',
  };
}

const SEEKING = ['got any', 'who has', 'anyone', 'anybody', "who's got", 'whos got', 'where can i get', 'looking for', 'need some'];

function cannabisSeverity({ person }: RuleContext): { severity: Severity; tier: 'review' } {
  const lawful = person.country !== null && CANNABIS_LAWFUL.has(person.country);
  return { severity: lawful ? 'low' : 'medium', tier: 'review' };
}
