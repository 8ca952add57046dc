// What a text tells about drinking: whether it speaks of it, who drinks, and whether it is now.
import type { About, Annotation, Evidence, Hit } from '../../model.js';
import { learned, outside, overlap, quotes } from '../said.js';

export interface Drinking { hits: readonly Hit[]; evidence: readonly Evidence[]; about: About; time: 'now' | 'other' }

/** A plain word counts unless the model is this sure of another sense. */
const CERTAINLY_NOT = -1.5;

/**
 * Null when nothing is said of drinking. Words decide where they are plain; a model decides about doubtful ones
 * ("another round", "a shot"), about who drinks, and about when. Recovery, and what only sounds like it, is not drinking.
 */
export function drinkingIn(text: Annotation): Drinking | null {
  if (text.has('substance.recovery')) return null;
  const drinks = outside(text, 'substance.alcohol', 'substance.figurative');
  const doubtful = outside(text, 'substance.drink-word', 'substance.figurative').filter((hit) => !drinks.some((drink) => overlap(hit, drink)));
  if (drinks.length === 0 && text.has('substance.figurative')) return null;
  const model = text.score('alcohol-mention');
  const plain = drinks.length > 0 && model > CERTAINLY_NOT;
  // Without any word for it, the model must be surer: talk of other things resembles talk of drink.
  const likely = model > 0 && (drinks.length + doubtful.length > 0 || text.score('alcohol-mention:strict') > 0);
  return likely || plain ? describe(text, drinks.length > 0 ? drinks : doubtful) : null;
}

function describe(text: Annotation, hits: readonly Hit[]): Drinking {
  const about = whoDrinks(text);
  const time = isNow(text) ? 'now' : 'other';
  const why = WHY[about];
  const evidence = hits.length > 0 ? quotes(text, hits, why, { about, time }) : learned(text, 'alcohol-mention', why, { about, time });
  return { hits, evidence, about, time };
}

const WHY: Readonly<Record<About, string>> = {
  author: 'May be read as you drinking.', other: 'Speaks of somebody else drinking.', none: 'Speaks of drink; nobody is said to drink.',
};

/** Without a model: one's own unless somebody else is named; most posts about drink leave the "I" out. */
function whoDrinks(text: Annotation): About {
  const model = text.score('alcohol-author');
  if (model > 0) return 'author';
  const other = text.has('substance.other-person');
  if (model < 0) return other || text.persons.length > 0 ? 'other' : 'none';
  if (text.firstPerson()) return 'author';
  return other || text.secondPerson() ? 'other' : 'author';
}

function isNow(text: Annotation): boolean {
  // What is said to others without a word for now ("you should try this") is no drink in one's hand.
  if (text.secondPerson() && !text.firstPerson() && !text.has('substance.now')) return false;
  const model = text.score('drinking-now');
  return model === 0 ? text.has('substance.now') || !text.has('substance.not-now') : model > 0;
}
