// Reads a handle or a display name as a person would: which words it is made of, and which of them are coarse, sexual or hateful.
// Two readings compete: the likeliest one made of ordinary words, names and places, and the likeliest one that holds a coarse
// term. Only when the coarse reading is the likelier one is there a hit, so "Dickinson" and "therapist" answer for themselves.
import type { HandleReading } from '../model.js';
import { isGivenName, isName } from './frequency.js';
import { fold, squeeze, type Folded } from './fold.js';
import { readings, type Piece, type Reading } from './segment.js';
import { buildAutomaton, holdsTerm, mayHoldTerm, type TermAutomaton } from './term-automaton.js';
import { handleVocabulary, type HandleTerm, type Vocabulary } from './vocabulary.js';

type Hit = HandleReading['hits'][number];

/** By how much (powers of ten) the coarse reading must be likelier, by how the term stands in the handle. */
const MARGIN = { asWritten: 0, squeezed: 1.5 };
/** Beyond this many letters a display name is prose; the rest is not read. */
const LONGEST = 160;
/** Words beside which a name or household word is meant coarsely. */
const COMPANY: ReadonlySet<string> = new Set(('my,your,ur,big,huge,little,small,tiny,fat,hard,hot,wet,long,thick,monster,suck,sucks,sucking,sucker,lick,licker,love,loves,lover,eat,eats,eating,ride,rider,sniff,slap,'
  + 'magic,horse,no,is,are,ya,show,want,wants,need,good,bad,mad,total,super,such,pic,pics,hungry,tease,rate,free,jiggly,sweet,sweaty,smelly,nice').split(','));

/** Words of body and sex that health, teaching and support speak about in their own name. */
const CARE_TERMS: ReadonlySet<string> = new Set(['sex', 'sexual', 'nude', 'anal', 'porn', 'nudes']);
const CARE: ReadonlySet<string> = new Set(('health,healthcare,wellbeing,wellness,med,medicine,medical,clinic,clinics,therapy,therapist,therapists,ed,edu,educator,education,teacher,teaching,research,science,assault,abuse,violence,harassment,'
  + 'offences,trafficking,worker,workers,safe,same,single,and,gender,positive,cancer,society,foundation,trust,charity,surgery,surgeon,nurse,doctor,doc,dr,counselling,counseling,counselor,support,survivors,fissure,fistula,addiction,recovery,law,rights,equality,differences').split(','));

/** Illnesses people swear at in the name of a charity or a support group. */
const CAUSES: ReadonlySet<string> = new Set('cancer,lupus,ms,als,diabetes,leukemia,leukaemia,cf,covid,parkinsons,alzheimers,dementia,epilepsy,crohns,endometriosis,lymphoma,sepsis,stroke'.split(','));

let automaton: TermAutomaton | null = null;

/** Never throws; any string is a handle to someone. Offsets are UTF-16 into `raw`. */
export function readHandle(raw: string, what: 'handle' | 'name'): HandleReading {
  const vocabulary = handleVocabulary();
  automaton ??= buildAutomaton(vocabulary.terms.keys());
  const text = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw;
  const hits = mayHoldTerm(automaton, text) ? [...latinHits(text, fold(text), what, vocabulary, automaton), ...scriptHits(text, vocabulary)] : NO_HITS;
  let words: readonly string[] | null = null;
  return { raw, hits, get words() { words ??= wordsOf(fold(text), vocabulary); return words; } };
}

const NO_HITS: readonly Hit[] = [];

function latinHits(text: string, folded: Folded, what: 'handle' | 'name', vocabulary: Vocabulary, terms: TermAutomaton): Hit[] {
  for (const { form, margin } of forms(text, folded)) {
    if (!holdsTerm(terms, form.letters)) continue;
    const { innocent, coarse } = readings(form, vocabulary);
    if (coarse === null) continue;
    const plainest = form === folded ? innocent : cheaper(innocent, readings(folded, vocabulary).innocent);
    if (coarse.cost + margin > plainest.cost) continue;
    const pieces = coarse.pieces.filter((piece) => piece.term !== null && isMeant(piece, coarse.pieces, form, what));
    const cause = coarse.pieces.some((piece) => CAUSES.has(form.letters.slice(piece.start, piece.end)));
    if (pieces.length > 0) return pieces.map((piece) => hitOf(piece, form, text, cause));
  }
  return [];
}

/** The ways to read it: as written, the digit 1 as an l, and with drawn-out letters shortened. */
function* forms(text: string, folded: Folded): Generator<{ form: Folded; margin: number }> {
  yield { form: folded, margin: MARGIN.asWritten };
  if (/[1!]/.test(text)) yield { form: fold(text, 'l'), margin: MARGIN.asWritten };
  if (/([a-z])\1\1/.test(folded.letters)) {
    yield { form: squeeze(folded, 3, 2), margin: MARGIN.squeezed };
    yield { form: squeeze(folded, 3, 1), margin: MARGIN.squeezed };
  } else if (/([a-z])\1/.test(folded.letters)) {
    yield { form: squeeze(folded, 2, 1), margin: MARGIN.squeezed * 2 };
  }
}

const cheaper = (a: Reading, b: Reading): Reading => (a.cost <= b.cost ? a : b);

/** A term that is also a name or a household word is only meant in company, and never beside a personal name. */
function isMeant(piece: Piece, all: readonly Piece[], form: Folded, what: 'handle' | 'name'): boolean {
  const term = piece.term as HandleTerm;
  const at = all.indexOf(piece);
  const beside = [all[at - 1], all[at + 1]].filter((other) => other !== undefined).map((other) => form.letters.slice(other.start, other.end));
  if (term.strength === 'weak') return beside.some((word) => COMPANY.has(word));
  if (CARE_TERMS.has(term.term)) return !all.some((other) => CARE.has(form.letters.slice(other.start, other.end)));
  if (!isName(term.term)) return true;
  if (what === 'name' && all.length === 1) return false;
  return !beside.some((word) => word === 'dr' || (word.length > 2 && isGivenName(word) && !COMPANY.has(word)));
}

function hitOf(piece: Piece, form: Folded, text: string, cause: boolean): Hit {
  const term = piece.term as HandleTerm;
  const start = form.from[piece.start] ?? 0;
  const next = form.from[piece.end];
  const last = form.from[piece.end - 1] ?? start;
  const end = next !== undefined && next > last && form.edge[piece.end] === 0 ? next : last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  const written = text.slice(start, end);
  const reading = written.toLowerCase() === term.term ? `the part "${written}"` : `"${written}" reads as "${term.term}"`;
  return { concept: `handle.${term.category}`, word: term.term, start, end, severity: cause && term.category !== 'slur' ? 'low' : term.severity, why: `${reading}, ${KIND[term.category]}` };
}

const KIND: Readonly<Record<HandleTerm['category'], string>> = {
  slur: 'may be read as a slur against a group of people', sexual: 'may be read as a sexual word', insult: 'may be read as a coarse word',
};

function scriptHits(text: string, vocabulary: Vocabulary): Hit[] {
  // Latin handles hold no sign above U+0370 and leave here.
  if (!/[\u0370-\uffff]/.test(text)) return [];
  const form = text.normalize('NFKC').toLowerCase();
  if (form.length !== text.length) return [];
  const hits: Hit[] = [];
  for (const entry of vocabulary.scripts) {
    const start = form.indexOf(entry.term);
    if (start < 0 || !standsAlone(form, start, entry.term.length)) continue;
    const end = start + entry.term.length;
    hits.push({ concept: `handle.${entry.category}`, word: entry.term, start, end, severity: entry.severity, why: `the part "${text.slice(start, end)}", ${KIND[entry.category]}` });
  }
  return hits;
}

/** Scripts with spaces: a whole word; scripts without (Han, kana, Hangul, Thai): anywhere. */
function standsAlone(text: string, start: number, length: number): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(text.slice(start, start + length))) return true;
  return !/\p{L}$/u.test(text.slice(0, start)) && !/^\p{L}/u.test(text.slice(start + length));
}

function wordsOf(folded: Folded, vocabulary: Vocabulary): string[] {
  const { innocent, coarse } = readings(folded, vocabulary);
  const best = coarse !== null && coarse.cost <= innocent.cost ? coarse : innocent;
  return best.pieces.filter((piece) => piece.end - piece.start > 1 || folded.digit[piece.start] !== true).map((piece) => folded.letters.slice(piece.start, piece.end));
}
