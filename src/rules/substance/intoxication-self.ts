// Being drunk, told of oneself.
import type { Annotation, Hit, RuleOf } from '../../model.js';
import { BOARDS_STUDY, FSMB_2012, PROFILES_STUDY, SCHOOLS_STUDY } from '../codes.js';
import { byAuthor, follows, isOwn, meant, quotes } from '../said.js';
import { drinkingIn } from './drinking.js';

export const intoxicationSelf: RuleOf<'post'> = {
  id: 'intoxication-self',
  area: 'substance',
  tier: 'finding',
  title: 'You describe being drunk',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Three in four medical boards say they would look into a post that shows intoxication; a single drink is another matter.',
  cannotKnow: 'Whether it was a joke, a lyric or somebody else, and how long ago it was.',
  remedy: { actions: ['restrict', 'delete'], text: 'You may want to limit who sees it, or delete it.', minutes: 2 },
  sources: [BOARDS_STUDY, SCHOOLS_STUDY, PROFILES_STUDY, FSMB_2012],
  presets: { 'us-nurse': 'high' },
  needs: ['posts'],
  cues: ['substance.drunk-self', 'substance.drunk-bare'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('substance.recovery') || text.has('patient.noun')) return null;
    const said = meant(text, 'substance.drunk-self', 'substance.figurative').filter((hit) => !text.negated(hit) && !text.question(hit) && isOwnState(text, hit));
    const hits = said.length > 0 ? said : bare(text);
    if (hits.length === 0 || isTired(text, hits[0]!)) return null;
    const time = drinkingIn(text)?.time ?? 'other';
    const several = hits.length > 1 || hits.some((hit) => isHeavy(hit));
    return {
      evidence: quotes(text, hits, 'May be read as you being drunk.', { about: 'author', time }),
      statement: `you describe being drunk${time === 'now' ? ', as you wrote' : ''}`,
      ...(!several && { tier: 'review' as const, severity: 'low' as const }),
    };
  },
  examples: {
    flags: [
      "I'm so drunk I can't feel my face",
      'Blacked out last night, no idea how I got home',
      'We got blackout drunk at the reunion',
      'hungover af and I threw up from drinking twice',
      'Puking from tequila again, worst hangover of my life',
      'Legless. Absolutely legless.',
      'Still over the limit at ten in the morning',
    ],
    passes: ['Glass of red with dinner', 'My uncle was a brewer'],
    nearMisses: [
      'Blackout in the whole city, the hospital ran on generators',
      'Drunk on power',
      '90 days sober. I used to get blackout drunk every weekend.',
      'So wasted an hour on hold with insurance',
      '2 mg wasted with a witness',
      'Wasted 4 ml of propofol, documented',
      'I was never drunk in my life',
      'My neighbours got drunk and sang until three',
      'Absolutely smashed after three nights, going to bed',
      'Hammered out a rota with the registrars',
    ],
  },
};

/** One word for it opens the sentence or the post: "Legless. Absolutely legless." */
function bare(text: Annotation): Hit[] {
  const openings = text.sentences.map(({ start }) => start);
  return meant(text, 'substance.drunk-bare', 'substance.figurative').filter((hit) => openings.some((start) => hit.start - start <= 2) && !text.question(hit) && isAlone(text, hit));
}

/** Nothing but the end of a clause follows it: "Hammered" the state, not "hammered out a plan". */
function isAlone({ text }: Annotation, { end }: Hit): boolean {
  return /^\s*([.!,;:\u2026]|and i\b|again\b|on (wine|gin|beer|vodka|rum|tequila)\b|$)/i.test(text.slice(end, end + 16));
}

/** Tired, by what follows: "smashed after three nights". */
function isTired(text: Annotation, hit: Hit): boolean {
  return text.hits('substance.tired-cause').some((cause) => cause.start >= hit.end - 1 && cause.start - hit.end <= TIRED_REACH);
}

const TIRED_REACH = 24;

function isOwnState(text: Annotation, hit: Hit): boolean {
  return byAuthor(text, hit) && !follows(text, hit, 'substance.other-person');
}

/** Loss of memory, vomiting, a numb face, counted drinks: more than a word for it. */
const HEAVY = ['blacked out', 'blackout', "can't remember", 'cant remember', "don't remember", 'dont remember', 'do not remember', 'remember nothing', 'feel my face', 'puking', 'threw up', 'toilet', 'shots deep', 'beers deep', 'bottles deep', 'drinks deep', 'got home', 'drank myself', 'shitfaced', 'passed out', 'keg stand', 'white girl wasted', 'drank so much', 'woke up', 'no memory', 'breathaly', 'over the limit', 'hugging', 'head in', 'threw up', 'bottles of', 'too much', 'so much', 'carried', 'crawled', ' deep', ' later'];

function isHeavy({ term }: Hit): boolean {
  return HEAVY.some((part) => term.includes(part));
}
