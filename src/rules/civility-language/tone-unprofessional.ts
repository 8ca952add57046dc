// Capitals, text-message spelling and a harsh tone, for those who want to see theirs.
import type { Annotation, Evidence, RuleOf } from '../../model.js';
import { ACP } from '../codes.js';
import { beside, isOwn, learned, meant, quote, quotes } from '../said.js';

const LEAST_LOUD_WORDS = 6;
const LEAST_TEXT_WORDS = 3;
/** Characters between a harsh word and the thing it is meant for. */
const REACH = 24;
/** Above it the model is so sure that a cheerful word changes nothing. */
const MOST_HARMLESS = 0.5;
/** Share of the words that must be loud, or short forms. */
const LOUD_SHARE = 0.7;
const TEXT_SHARE = 0.25;

export const toneUnprofessional: RuleOf<'post'> = {
  id: 'tone-unprofessional',
  area: 'civility-language',
  tier: 'review',
  title: 'A tone some readers may find harsh or hasty',
  severity: 'info',
  mode: 'optin',
  subjects: ['post'],
  why: 'On an account that patients read, capitals or a harsh tone may be taken for more than they were.',
  cannotKnow: 'What the tone was meant to be; warmth, humour and emoji are welcome and never counted.',
  remedy: { actions: ['keep'], text: 'Nothing needs to be done.', minutes: 1 },
  sources: [ACP],
  needs: ['posts'],
  cues: ['civility.insult', 'civility.insult-you', 'civility.txt', 'model:offensive', 'model:civility-like', 'shape:capitals'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post)) return null;
    const evidence = [...harsh(text), ...resembling(text), ...shouting(text), ...textSpeak(text)];
    return evidence.length === 0 ? null : { evidence, statement: 'a tone that some readers may find harsh or hasty' };
  },
  examples: {
    flags: ['WHY CAN NOBODY IN THIS COUNTRY READ A SIMPLE SIGN', 'u r gr8 plz call me l8r thx', '@someone you are such an idiot'],
    passes: ['Lovely clinic today 😂😂 thank you all', 'Please read the sign'],
    nearMisses: ['Bloody hell, what a goal', 'I am an idiot, I locked my keys in the car again', 'THANK YOU ALL SO MUCH FOR THE BIRTHDAY WISHES', 'NHS AND CQC ON COPD AND CKD', 'lol that sim session was fun', 'BREAKING'],
  },
};

function harsh(text: Annotation): Evidence[] {
  // Nearly every post ends here, before its words are cut.
  if (!text.has('civility.insult') && !text.has('civility.insult-you') && text.score('offensive') <= 0) return [];
  if (isHarmless(text)) return [];
  if (text.has('civility.affection') || text.has('civility.abuse-report')) return learned(text, 'offensive', 'Reads like posts that people called offensive.');
  // Of oneself, of an illness or of a machine it is no insult.
  const things = [...text.hits('clinical.disease'), ...text.hits('clinical.symptom'), ...text.hits('employer.equipment')];
  const words = [...meant(text, 'civility.insult-you'), ...meant(text, 'civility.insult', 'civility.other-sense', 'civility.oath-other-sense')]
    .filter((hit) => !text.negated(hit) && (text.secondPerson(hit) || !text.firstPerson(hit)) && beside(text, [hit], things, REACH) === null);
  if (words.length === 0 && (text.has('civility.oath-other-sense') || (isToNobody(text) && text.score('offensive:strict') <= 0))) return [];
  return [...quotes(text, words, 'May sound harsh.'), ...learned(text, 'offensive', 'Reads like posts that people called offensive.')];
}

/** More words than the invented posts have that the model learned from. */
const MOST_WORDS = 25;

/** Harsh without a harsh word ("did you get your degree in a cereal box"). */
function resembling(text: Annotation): Evidence[] {
  if (text.score('civility-like') <= 0 || text.tokens.length > MOST_WORDS) return [];
  return isHarmless(text) || text.has('civility.affection') || text.has('civility.abuse-report') ? [] : learned(text, 'civility-like', 'Is put the way harsh posts are put.');
}

/** Of oneself, said in joy, or an oath at an illness: rough words that hurt nobody. */
function isHarmless(text: Annotation): boolean {
  if (text.has('civility.of-oneself') || text.has('civility.warm-insult')) return true;
  if (text.secondPerson() || text.mentions.length > 0) return false;
  const oaths = [...text.hits('civility.mild-oath'), ...text.hits('civility.oath')];
  if (oaths.length > 0 && beside(text, oaths, text.hits('clinical.disease'), REACH) !== null) return true;
  const insults = meant(text, 'civility.insult', 'civility.other-sense', 'civility.oath-other-sense');
  return insults.length === 0 && text.has('civility.cheer') && text.score('offensive:strict') <= MOST_HARMLESS;
}

/** Said to nobody, and with no coarse word: there the model alone is too often wrong. */
function isToNobody(text: Annotation): boolean {
  return text.mentions.length === 0 && !text.secondPerson() && !['offence.coarse', 'offence.slur', 'civility.oath'].some((concept) => text.has(concept));
}

/** More capitals than small letters: a glance before the words are cut. */
function isLoud(text: string): boolean {
  let balance = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) balance++;
    else if (code >= 97 && code <= 122) balance--;
  }
  return balance > 0;
}

function shouting(text: Annotation): Evidence[] {
  if (!isLoud(text.text) || text.has('topic.thanks') || text.has('civility.cheer')) return [];
  const words = text.tokens.filter((token) => token.end - token.start > 1 && /^\p{L}+$/u.test(token.text));
  const loud = words.filter(({ start, end }) => {
    const written = text.text.slice(start, end);
    return written === written.toUpperCase() && written !== written.toLowerCase();
  });
  const long = loud.filter(({ start, end }) => end - start > 4);
  const first = loud[0];
  const last = loud.at(-1);
  if (first === undefined || last === undefined || loud.length < LEAST_LOUD_WORDS || long.length * 4 < loud.length || loud.length < words.length * LOUD_SHARE) return [];
  return [quote(text, { start: first.start, end: last.end }, 'Written in capitals throughout.')];
}

function textSpeak(text: Annotation): Evidence[] {
  const hits = text.hits('civility.txt').slice(0, 40);
  if (hits.length < LEAST_TEXT_WORDS || hits.length < text.tokens.length * TEXT_SHARE) return [];
  return quotes(text, hits, 'The spelling of a text message.');
}
