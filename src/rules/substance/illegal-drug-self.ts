// Own use of, or search for, drugs that are illegal or were not prescribed.
import type { Annotation, Hit, Match, RuleContext, RuleOf, Severity } from '../../model.js';
import { NMC, PROFILES_STUDY } from '../codes.js';
import { beside, byAuthor, follows, isOwn, learned, meant, overlap, quotes } from '../said.js';

/** Countries where adults may use cannabis nationwide. In the US it stays unlawful under federal law, and boards follow that. */
const CANNABIS_LAWFUL: ReadonlySet<string> = new Set(['CA', 'UY', 'DE', 'MT', 'LU', 'GE', 'ZA']);
const CANNABIS = ['weed', 'joint', 'blunt', 'bowl', 'bong', 'pot', 'spliff', 'kush', 'edible', 'stoned', 'high', 'baked', 'blazed', 'bake', 'hotbox', 'bud', 'stoner', 'baking'];

/** Characters between taking and what is taken. */
const TAKING_REACH = 30;
/** "Borrowed one of my flatmate's" stands before the name. */
const BORROWING_REACH = 60;

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
  cues: ['substance.drug-self', 'substance.street', 'substance.slang', 'substance.controlled', 'model:drugs'],
  languages: ['en'],
  detect({ post, text }, context) {
    if (!isOwn(post) || text.has('substance.recovery')) return null;
    // Law, research and clinics speak of drugs too; there only a sure model tells of own use.
    if (text.has('substance.drug-context')) return text.score('drugs:strict') > 0 && text.firstPerson() ? named(text) : null;
    const hits = meant(text, 'substance.drug-self', 'substance.figurative').filter((hit) => !text.negated(hit) && !text.question(hit) && byAuthor(text, hit));
    const pair = beside(text, meant(text, 'substance.drug-taking', 'substance.figurative'), meant(text, 'substance.street', 'substance.figurative'), TAKING_REACH);
    const taken = pair === null || text.negated(pair[0]) || !byAuthor(text, pair[0]) || follows(text, pair[0], 'substance.other-person') ? [] : [pair[1]];
    const asked = meant(text, 'substance.drug-self', 'substance.figurative').filter((hit) => !text.negated(hit) && SEEKING.some((word) => hit.term.startsWith(word) || hit.term.endsWith('dealer')));
    const all = [...hits, ...[...taken, ...asked].filter((hit) => !hits.some((other) => overlap(hit, other)))];
    if (all.length === 0) return borrowed(text) ?? likely(text);
    const mild = all.every((hit) => CANNABIS.some((word) => hit.term.includes(word)));
    return {
      evidence: quotes(text, all, 'May be read as you taking or looking for a drug.', { about: 'author' }),
      statement: mild ? 'cannabis, told of yourself' : 'a drug, told of yourself',
      ...(mild && cannabisSeverity(context)),
    };
  },
  examples: {
    flags: ['Just smoked a joint on the balcony', 'Did lines of coke all weekend', 'Got any molly for tonight?', 'I took some molly and danced until six', 'I am so stoned right now', "Borrowed one of my flatmate's Adderall to get through finals"],
    passes: ['Smoked brisket for twelve hours', 'I baked bread at home'],
    nearMisses: [
      'Harm reduction saves lives: test your molly',
      'New bill to legalise weed passes',
      'I took Adderall as prescribed by my doctor',
      'Smoking salmon over hickory',
      'Clean for two years, I used to do coke every weekend',
      'Smoking weed and psychosis: a cohort study',
      "My gran's tramadol makes her sleepy, we asked her doctor",
    ],
  },
};

/** A medicine that is somebody else's ("my gran's tramadol"), and taking it. */
function borrowed(text: Annotation): Match | null {
  const taking = meant(text, 'substance.drug-taking').filter((hit) => !text.negated(hit) && byAuthor(text, hit));
  const medicines = taking.length === 0 ? [] : [...meant(text, 'substance.controlled'), ...meant(text, 'substance.drug')].filter((hit) => isAnothers(text, hit));
  const pair = beside(text, taking, medicines, BORROWING_REACH);
  if (pair === null || pair[0].start > pair[1].start) return null;
  return {
    evidence: quotes(text, pair, 'May be read as you taking what was prescribed to somebody else.', { about: 'author' }),
    statement: 'a medicine of somebody else, told of yourself', tier: 'review',
  };
}

/** The word before it is "flatmate's", "her", "leftover". */
function isAnothers(text: Annotation, { start }: Hit): boolean {
  const before = text.tokens.findLast((token) => token.end <= start);
  if (before === undefined || start - before.end > 1) return false;
  return /['\u2019]s$|s['\u2019]$/.test(text.text.slice(before.start, before.end)) || text.hits('substance.not-mine').some((hit) => hit.end === before.end);
}

/** Slang, or a model beside a drug by name: for a second look only. */
function likely(text: Annotation): Match | null {
  const slang = meant(text, 'substance.slang', 'substance.figurative').filter((hit) => !text.negated(hit) && !follows(text, hit, 'substance.other-person'));
  if (slang.length > 0) return { evidence: quotes(text, slang, 'Slang for a drug.'), statement: 'a drug, in slang', tier: 'review', severity: 'low' };
  return named(text);
}

/** A drug by name and a model that says own use. */
function named(text: Annotation): Match | null {
  const drugs = meant(text, 'substance.drug', 'substance.figurative').filter((hit) => !text.negated(hit) && (text.firstPerson(hit) || text.score('drugs:strict') > 0));
  if (drugs.length === 0 || text.score('drugs') <= 0) return null;
  return {
    evidence: [...quotes(text, drugs, 'Names a drug, in your own words.'), ...learned(text, 'drugs', 'Reads like posts about taking drugs.')],
    statement: 'a drug, in your own words', tier: 'review', severity: 'low',
  };
}

const SEEKING = ['score', 'scoring', 'sort me', 'hook me up', 'get hold of', 'source some', 'got any', 'who has', 'anyone', 'anybody', "who's got", 'whos got', 'where can i get', 'looking for', 'need some'];

function cannabisSeverity({ person }: RuleContext): { severity: Severity; tier: 'review' } {
  const lawful = person.country !== null && CANNABIS_LAWFUL.has(person.country);
  return { severity: lawful ? 'low' : 'medium', tier: 'review' };
}
