// Is one patient being talked about by somebody who cares for them? Named, graded signals around each mention of a person, and what speaks against it.
import type { Account, Annotation, Concept, Span } from '../../model.js';
import { lastStarting } from '../../text/tokens.js';
import { FIRST_PERSON } from '../../lexicon/stance.js';
import { AFTER_PERSON, CARERS, FAMILY_NAME, NOT_PERSON, NOT_TOLD, ONE_PERSON, OWN_PERSON, OWN_ROLE, PRONOUN, SOME_PERSON, TOLD_IRREGULAR, TOLD_PRESENT } from '../../lexicon/story-words.js';

/** Cues of the rules that tell stories apart. */
export const STORY_CUES = [
  'story.earlier', 'story.own-patient', 'story.patient', 'story.client', 'story.client-noun', 'story.someone', 'story.care', 'story.bed', 'story.shorthand', 'story.workplace', 'story.outcome', 'story.age', 'story.harm', 'patient.act', 'patient.death', 'shape.age',
] as const;

/** What speaks for a story, each counted once. Weights were set by hand from what each says alone. */
const SIGNALS = {
  'own-patient': { weight: 3, why: 'Speaks of a patient of your own.' },
  patient: { weight: 2, why: 'Speaks of one patient.' },
  client: { weight: 3, why: 'Speaks of one client in care.' },
  age: { weight: 2, why: 'Gives the age of one person beside words of care.' },
  bed: { weight: 2, why: 'Says where one person lies or sits.' },
  care: { weight: 2, why: 'Tells what you or the team did for one person.' },
  deed: { weight: 1.5, why: 'Tells what was done for one person, beside words of care.' },
  earlier: { weight: 2, why: 'Goes on with somebody told of before.' },
  person: { weight: 1, why: 'Speaks of one person in care.' },
  pronoun: { weight: 0.5, why: 'Speaks of one person, unnamed.' },
  place: { weight: 2, why: 'Names a place or a turn of a working day in care.' },
  outcome: { weight: 1.5, why: 'Tells how it went for somebody.' },
  case: { weight: 1, why: 'Is written as a case is reported.' },
  death: { weight: 1.5, why: 'Tells of a death in care.' },
  told: { weight: 1.5, why: 'Tells what happened.' },
  time: { weight: 1, why: 'Says when it was.' },
  work: { weight: 1, why: 'Is told from work.' },
  voice: { weight: 1, why: 'Is told in the first person.' },
  clinical: { weight: 1, why: 'Names a clinical matter.' },
  harm: { weight: 1, why: 'Tells how somebody was hurt.' },
  profession: { weight: 1.5, why: 'Your profile says that you work in care.' },
  model: { weight: 1, why: 'Reads as such stories do.' },
} as const satisfies Record<string, { weight: number; why: string }>;
export type SignalName = keyof typeof SIGNALS;

const CONCEPTS_OF: Readonly<Partial<Record<SignalName, readonly Concept[]>>> = {
  'own-patient': ['story.own-patient'],
  bed: ['story.bed'],
  care: ['story.care'],
  deed: ['story.care-plain'],
  person: ['story.someone', 'occupation.public'],
  earlier: ['story.earlier'],
  place: ['story.workplace'],
  outcome: ['story.outcome'],
  case: ['story.shorthand', 'patient.act'],
  death: ['patient.death'],
  work: ['story.viewpoint'],
  clinical: ['clinical.disease', 'clinical.symptom', 'clinical.procedure', 'clinical.drug', 'clinical.test', 'clinical.rare', 'story.workup', 'sensitive.psychiatric', 'sensitive.sti', 'sensitive.substance'],
  harm: ['story.harm'],
};
/** Signals that name somebody: a story is looked for around each of them. */
const REFERENCES: ReadonlySet<SignalName> = new Set(['own-patient', 'patient', 'client', 'age', 'bed', 'care', 'earlier', 'person', 'pronoun']);
/** Without one of these beside it a room, a deed or a person of every day says nothing. */
const MEDICAL: readonly SignalName[] = ['own-patient', 'patient', 'client', 'age', 'care', 'case', 'clinical', 'harm', 'work', 'place', 'outcome'];
/** Without one of these a "he" or "she" may be anybody. */
const SHOWS_WORK: readonly SignalName[] = ['place', 'case', 'bed', 'care'];

/** What speaks against it, anywhere in the text. */
const AGAINST: readonly { concepts: readonly Concept[]; weight: number; says: string }[] = [
  { concepts: ['story.invented'], weight: 4, says: 'it may be training or a quiz' },
  { concepts: ['story.screen'], weight: 6, says: 'it may be fiction' },
  { concepts: ['story.printed', 'story.history'], weight: 3, says: 'it may be a publication, teaching or history' },
  { concepts: ['story.aggregate'], weight: 1.5, says: 'it may speak of many patients' },
  { concepts: ['story.asking'], weight: 2, says: 'it may be a question in general' },
  { concepts: ['story.sport'], weight: 4, says: 'it may be a match' },
];
/** What speaks against it in the sentences around the person named. */
const AGAINST_NEAR: readonly { concepts: readonly Concept[]; weight: number; says: string }[] = [
  { concepts: ['story.own-health'], weight: 4, says: 'it may be your own illness' },
  { concepts: ['family.author'], weight: 4, says: 'it may be your own family' },
  { concepts: ['story.pet'], weight: 4, says: 'it may be an animal or a thing' },
];

/** Signs that somebody who gives care is writing. */
const BY_CARER: ReadonlySet<SignalName> = new Set(['own-patient', 'patient', 'client', 'bed', 'work', 'place', 'outcome', 'earlier']);
/** Without any of them, what reads like people telling of illness in their own life is taken for that. */
const LAY = { weight: 2, says: 'it may be illness in your own life' };

/** `span` is null for what the profile says. */
export interface Signal { name: SignalName; weight: number; span: Span | null; why: string }

export interface PatientStory {
  /** Sum of the signals less what speaks against them. */
  strength: number;
  signals: readonly Signal[];
  /** What lowered it, in words. */
  against: readonly string[];
  /** Sentences that tell it, from the first to the last around the person named. */
  window: Span;
}

/** From here on a story is worth a look; from `FIRM` on it is one. */
export const LIKELY = 4;
export const FIRM = 6;
/** Sentences on either side of the person named that belong to the story. */
const REACH = 2;
/** Mentions beyond this number add nothing. */
const MOST = 200;

const known = { clinician: new WeakMap<Annotation, PatientStory | null>(), anybody: new WeakMap<Annotation, PatientStory | null>() };

/** The strongest story of the text, or null when nobody in care is named. Computed once for each text; `account`: whose words these are. */
export function storyOf(text: Annotation, account: Account | null = null): PatientStory | null {
  const isClinician = account !== null && worksInCare(account);
  const seen = isClinician ? known.clinician : known.anybody;
  let story = seen.get(text);
  if (story === undefined) {
    story = findStory(text, isClinician);
    seen.set(text, story);
  }
  return story;
}

/** What is told is fiction, teaching, a match, one's own illness or family, an animal: no patient of the author's. */
export function isAnotherMatter(text: Annotation): boolean {
  return [...AGAINST, ...AGAINST_NEAR].some(({ concepts }) => speaks(text, concepts));
}

/** A story at least this strong. */
export function storyFrom(text: Annotation, least: number, account: Account | null = null): PatientStory | null {
  const story = storyOf(text, account);
  return story !== null && story.strength >= least ? story : null;
}

function findStory(text: Annotation, isClinician: boolean): PatientStory | null {
  const bySentence = markSentences(text);
  let best: PatientStory | null = null;
  for (const [sentence, marks] of bySentence) {
    if (![...marks.keys()].some((name) => REFERENCES.has(name))) continue;
    const found = around(text, bySentence, sentence, isClinician);
    if (found.strength > (best?.strength ?? 0)) best = found;
  }
  if (best === null) return null;
  const against: { weight: number; says: string }[] = AGAINST.filter(({ concepts }) => speaks(text, concepts));
  if (!isClinician && !best.signals.some(({ name }) => BY_CARER.has(name)) && text.score('personal-health') > 0) against.push(LAY);
  // The profile and the model know the writer and the tone, not who is meant: they only add where nothing speaks against.
  const isPlain = against.length + best.against.length === 0;
  const profession: Signal[] = isPlain && isClinician ? [{ name: 'profession', span: null, ...SIGNALS.profession }] : [];
  const model = isPlain && text.score('patient-story:strict') > 0 ? SIGNALS.model.weight : 0;
  return {
    ...best,
    signals: [...best.signals, ...profession],
    strength: best.strength + model + profession.reduce((sum, { weight }) => sum + weight, 0) - against.reduce((sum, { weight }) => sum + weight, 0),
    against: [...best.against, ...against.map(({ says }) => says)],
  };
}

type Marks = Map<SignalName, Span>;

/** The first span of each signal in each sentence. */
function markSentences(text: Annotation): Map<number, Marks> {
  const bySentence = new Map<number, Marks>();
  const mark = (name: SignalName, span: Span): void => {
    const sentence = sentenceAt(text, span.start);
    const marks = bySentence.get(sentence) ?? new Map<SignalName, Span>();
    if (!marks.has(name)) marks.set(name, span);
    bySentence.set(sentence, marks);
  };
  const general = text.hits('story.general');
  const isOne = (span: Span): boolean =>
    !general.some((each) => each.start < span.end && span.start < each.end && !(span.start < each.start && each.end <= span.end)) && !text.habitual(span) && !text.question(span) && !text.negated(span) && !isSupposed(text, span);
  for (const [name, concepts] of Object.entries(CONCEPTS_OF) as [SignalName, readonly Concept[]][]) {
    for (const concept of concepts) {
      for (const hit of text.hits(concept).slice(0, MOST)) {
        if (!REFERENCES.has(name) || name === 'earlier' || isOne(hit)) mark(name, hit);
      }
    }
  }
  for (const hit of text.hits('story.patient').slice(0, MOST)) {
    const name = patientAt(text, hit);
    if (name !== null && isOne(hit)) mark(name, hit);
  }
  for (const concept of ['story.person-noun', 'occupation'] as const) {
    for (const hit of text.hits(concept).slice(0, MOST)) if (isPersonAt(text, hit) && isOne(hit)) mark('person', hit);
  }
  if (text.has('story.therapy')) {
    for (const hit of text.hits('story.client').slice(0, MOST)) if (isOne(hit)) mark('client', hit);
    for (const hit of text.hits('story.client-noun').slice(0, MOST)) if (isPersonAt(text, hit) && isOne(hit)) mark('client', hit);
  }
  for (const time of text.times) if (time.kind !== 'month') mark('time', time);
  for (const age of text.ages.slice(0, MOST)) {
    const sentence = sentenceAt(text, age.start);
    const marks = bySentence.get(sentence);
    const besidePlace = [sentence - 1, sentence + 1].some((each) => bySentence.get(each)?.has('place'));
    if ((besidePlace || marks && ['case', 'care', 'clinical', 'harm', 'patient', 'own-patient', 'bed', 'place', 'outcome'].some((name) => marks.has(name as SignalName))) && isOne(age)) mark('age', age);
  }
  if (bySentence.size > 0) markTokens(text, bySentence, mark);
  return bySentence;
}

/** Telling verbs and the first person, in one reading of the tokens. */
function markTokens(text: Annotation, bySentence: ReadonlyMap<number, Marks>, mark: (name: SignalName, span: Span) => void): void {
  let previous = -1;
  for (const token of text.tokens) {
    const opens = token.sentence !== previous;
    previous = token.sentence;
    if (!isBeside(bySentence, token.sentence)) continue;
    if (FIRST_PERSON.has(token.text)) mark('voice', token);
    else if (PRONOUN.has(token.text)) mark('pronoun', token);
    else if (TOLD_IRREGULAR.has(token.text) || TOLD_PRESENT.has(token.text) || isRegularPast(token.text)) {
      mark('told', token);
      // "Intubated a ...", "Lost one today": the writer leaves out the "I".
      if (opens && !TOLD_PRESENT.has(token.text)) mark('voice', token);
    }
  }
}

function isBeside(bySentence: ReadonlyMap<number, Marks>, sentence: number): boolean {
  return bySentence.has(sentence) || bySentence.has(sentence - 1) || bySentence.has(sentence + 1);
}

function isRegularPast(word: string): boolean {
  return word.length > 4 && word.endsWith('ed') && !NOT_TOLD.has(word);
}

function around(text: Annotation, bySentence: ReadonlyMap<number, Marks>, sentence: number, isClinician: boolean): PatientStory {
  const first = Math.max(0, sentence - REACH);
  const last = Math.min(text.sentences.length - 1, sentence + REACH);
  const window = { start: text.sentences[first]?.start ?? 0, end: text.sentences[last]?.end ?? text.text.length };
  const found = new Map<SignalName, Span>();
  for (let at = first; at <= last; at++) {
    for (const [name, span] of bySentence.get(at) ?? []) if (!found.has(name)) found.set(name, span);
  }
  // One mention of a patient counts once, by its strongest word.
  if (found.has('own-patient')) found.delete('patient');
  if (found.has('own-patient') || found.has('patient') || found.has('age')) found.delete('person');
  if (found.has('care')) found.delete('deed');
  if (found.has('work')) found.delete('voice');
  const nobody = { strength: 0, signals: [], against: [], window };
  if (!MEDICAL.some((name) => found.has(name))) return nobody;
  if ([...found.keys()].some((name) => name !== 'pronoun' && REFERENCES.has(name))) found.delete('pronoun');
  else if (!SHOWS_WORK.some((name) => found.has(name)) && !(isClinician && found.has('clinical'))) return nobody;
  const signals: Signal[] = [...found].map(([name, span]) => ({ name, span, ...SIGNALS[name] }));
  // Beside a patient, family counts only in the same sentence; an age or "a man" may be theirs from further away.
  const near = found.has('patient') || found.has('care') ? (text.sentences[sentence] ?? window) : window;
  const against = AGAINST_NEAR.filter(({ concepts }) => concepts.some((concept) => (concept === 'family.author' ? !found.has('own-patient') && isFamilyMeant(text, near) : within(text, concept, window))));
  const strength = signals.reduce((sum, { weight }) => sum + weight, 0) - against.reduce((sum, { weight }) => sum + weight, 0);
  return { strength, signals, against: against.map(({ says }) => says), window };
}

/** Whether a word for a person means one, of whom the writer tells: "a blind farmer", "that lady", "Bloke in resus", not "my dad" or "man, what a day". */
function isPersonAt({ text, tokens }: Annotation, { start, end }: Span): boolean {
  const at = lastStarting(tokens, start);
  const token = tokens[at];
  const opens = at === 0 || tokens[at - 1]?.sentence !== token?.sentence;
  if (opens) return !FAMILY_NAME.has(token?.text ?? '') && /^(?:'s)?\s+[a-z]/.test(text.slice(end, end + 4));
  for (let before = at - 1; before >= 0 && at - before <= ADJECTIVES + 1; before--) {
    const word = tokens[before]!;
    if (word.sentence !== token?.sentence || OWN_PERSON.has(word.text)) return false;
    if (ONE_PERSON.has(word.text) || SOME_PERSON.has(word.text)) return !OWN_ROLE.has(tokens[before - 1]?.text ?? '');
  }
  return false;
}

/** Whether the profile says that this person works in care. */
export function worksInCare({ bio, displayName }: Pick<Account, 'bio' | 'displayName'>): boolean {
  return `${displayName ?? ''} ${bio ?? ''}`.toLowerCase().split(/[^a-z]+/).some((word) => CARERS.has(word));
}

/** Whether the author's family stands in these sentences, and not only to be compared with. */
function isFamilyMeant(text: Annotation, window: Span): boolean {
  const likened = text.hits('story.likened');
  return text.hits('family.author').some((hit) => hit.start >= window.start && hit.end <= window.end && !likened.some((each) => each.start < hit.end && hit.start < each.end));
}

function within(text: Annotation, concept: Concept, window: Span): boolean {
  return text.hits(concept).some((hit) => hit.start >= window.start && hit.end <= window.end);
}

function speaks(text: Annotation, concepts: readonly Concept[]): boolean {
  const compared = text.hits('story.compared');
  return concepts.some((concept) => text.hits(concept).some((hit) => !compared.some((each) => each.start <= hit.start && hit.end <= each.end)));
}

/** A condition, unless it only stands behind "asked" or "see". */
export function isSupposed(text: Annotation, span: Span): boolean {
  return text.hypothetical(span) && !text.has('story.reported');
}

/** How many words may stand between "a" or "my" and "patient". */
const ADJECTIVES = 3;

/** Whether "patient" or "pt" names one person here, and whose: "my 3rd patient", "this very sick pt was", not "pt 2", "so patient", "patient care". */
function patientAt({ text, tokens }: Annotation, { start, end }: Span): 'own-patient' | 'patient' | null {
  const short = text.charAt(start + 1).toLowerCase() === 't';
  if (short && /^\.? ?\d/.test(text.slice(end, end + 3))) return null;
  const at = lastStarting(tokens, start);
  const token = tokens[at];
  const next = tokens[at + 1];
  const continues = next !== undefined && next.sentence === token?.sentence && /^\s*$/.test(text.slice(end, next.start));
  const told = next !== undefined && (TOLD_IRREGULAR.has(next.text) || TOLD_PRESENT.has(next.text) || isRegularPast(next.text));
  const owned = text.slice(start, end).toLowerCase() !== 'patient' && !short;
  if (continues && OWN_PERSON.has(tokens[at - 1]?.text ?? '')) return NOT_PERSON.has(next.text) ? null : 'own-patient';
  if (continues && !owned && !told && !AFTER_PERSON.has(next.text)) return null;
  for (let before = at - 1; before >= 0 && at - before <= ADJECTIVES + 1; before--) {
    const word = tokens[before]!;
    if (word.sentence !== token?.sentence) break;
    if (OWN_PERSON.has(word.text)) return 'own-patient';
    if (ONE_PERSON.has(word.text)) return 'patient';
  }
  // Charts and reports drop the article: "Pt c/o chest pain", "Patient was found down".
  const opens = at === 0 || tokens[at - 1]?.sentence !== token?.sentence;
  return short || (opens && (told || owned && /['’]s$/.test(text.slice(start, end)))) ? 'patient' : null;
}

/** Index of the sentence that holds `at`. */
export function sentenceAt({ sentences }: Annotation, at: number): number {
  return Math.max(0, lastStarting(sentences, at));
}
