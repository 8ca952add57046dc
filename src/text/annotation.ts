// One text, read once: everything a rule may ask about it, computed when asked and kept.
import type {
  AgeMention, Annotation, Concept, Hit, IdentifierMention, Instant, ModelName, NumberMention, PersonMention, PlaceMention, Span, TimeMention, Token,
} from '../model.js';
import { languageOf } from './language.js';
import { FINDERS } from './mention-finders.js';
import type { MaskedMatch } from './masked.js';
import type { MentionInput } from './mention-input.js';
import type { Models } from './models.js';
import { normalise, original, type Normal } from './normalise.js';
import { createStance, type Stance } from './stance.js';
import { cut, lastStarting, type Cut } from './tokens.js';
import { OWN_ALLOW, type Vocabulary } from './vocabulary.js';

/** What is known about a text besides its words. */
export interface TextFacts { language?: string | null; postedAt?: Instant | null; timeZone?: string | null }

/** `node, end` pairs of the automaton in `form`, its count of small words, what else it `held`, and the masked words of a second look. */
export interface Reading { form: string; normal: Normal | null; matches: readonly number[]; masked: readonly MaskedMatch[]; smallWords: number; held: number }

const DEFAULT_REACH = 12;
const UNKNOWN = -1;
const NO_HITS: readonly Hit[] = [];

export class TextAnnotation implements Annotation, MentionInput {
  readonly postedAt: Instant | null;
  readonly timeZone: string | null;
  // Made on first use: most posts are never asked anything, and are made by the million.
  private kept: Map<string, unknown> | null = null;
  private hitsOf: Map<Concept, readonly Hit[]> | null = null;
  private met: Int32Array | null = null;
  private knownLanguage: string | null = null;
  private leaning = UNKNOWN;
  private knownScores: Float64Array | null = null;

  constructor(
    readonly text: string,
    private readonly facts: TextFacts,
    readonly reading: Reading,
    private readonly vocabulary: Vocabulary,
    private readonly models: Models,
  ) {
    this.postedAt = facts.postedAt ?? null;
    this.timeZone = facts.timeZone ?? null;
  }

  get language(): string {
    this.knownLanguage ??= languageOf(
      this.text, { names: this.vocabulary.languages, counts: this.vocabulary.smallWords(this.reading.smallWords) }, this.facts.language ?? null,
    );
    return this.knownLanguage;
  }

  has(concept: Concept): boolean {
    return this.hits(concept).length > 0;
  }

  /** In the order of the text; of hits of one concept that lie within another only the longest is kept. */
  hits(concept: Concept): readonly Hit[] {
    const known = this.hitsOf?.get(concept);
    if (known !== undefined) return known;
    const number = this.vocabulary.concepts.get(concept);
    if (number === undefined) throw new Error(`No word list defines the concept ${concept}: register one in src/lexicon/index.ts.`);
    if (!this.isMet(number)) return NO_HITS;
    const hits = this.findHits(concept, number);
    (this.hitsOf ??= new Map()).set(concept, hits);
    return hits;
  }

  near(a: Concept, b: Concept, maxTokens = DEFAULT_REACH): readonly [Hit, Hit] | null {
    const others = this.hits(b);
    if (others.length === 0) return null;
    for (const hit of this.hits(a)) {
      let after = lastStarting(others, hit.start);
      while (after < others.length && (after < 0 || others[after]!.start < hit.end)) after++;
      let before = Math.min(after, others.length) - 1;
      while (before >= 0 && others[before]!.end > hit.start) before--;
      for (const other of [others[before], others[after]]) {
        if (other !== undefined && this.areNear(hit, other, maxTokens)) return [hit, other];
      }
    }
    return null;
  }

  get tokens(): readonly Token[] { return this.pieces.tokens; }
  get sentences(): readonly Span[] { return this.pieces.sentences; }
  get hashtags(): Cut['hashtags'] { return this.pieces.hashtags; }
  get links(): Cut['links'] { return this.pieces.links; }
  get mentions(): Cut['mentions'] { return this.pieces.mentions; }

  get numbers(): readonly NumberMention[] { return this.once('numbers', () => FINDERS.numbers(this)); }
  get ages(): readonly AgeMention[] { return this.once('ages', () => FINDERS.ages(this)); }
  get times(): readonly TimeMention[] { return this.once('times', () => FINDERS.times(this)); }
  get places(): readonly PlaceMention[] { return this.once('places', () => FINDERS.places(this)); }
  get persons(): readonly PersonMention[] { return this.once('persons', () => FINDERS.persons(this)); }
  get identifiers(): readonly IdentifierMention[] { return this.once('identifiers', () => FINDERS.identifiers(this)); }

  negated(span: Span): boolean { return this.stance.negated(span); }
  quoted(span: Span): boolean { return this.stance.quoted(span); }
  question(span: Span): boolean { return this.stance.question(span); }
  hypothetical(span: Span): boolean { return this.stance.hypothetical(span); }
  habitual(span: Span): boolean { return this.stance.habitual(span); }
  firstPerson(span?: Span): boolean { return this.stance.firstPerson(span); }
  secondPerson(span?: Span): boolean { return this.stance.secondPerson(span); }
  imperative(span: Span): boolean { return this.stance.imperative(span); }

  score(model: ModelName): number {
    return (this.scores[this.models.indexOf(model)] ?? 0) - this.models.margin(model);
  }

  /** Whether the model with this place among the cards is above its threshold. */
  leansTo(model: number): boolean {
    if (model < 0) return false;
    if (this.leaning < 0) this.leaning = this.models.above(this.reading.form, this.language);
    return (this.leaning & (1 << model)) !== 0;
  }

  /** Scores in the order of the models' cards; 0 for a model that does not judge this language. */
  private get scores(): Float64Array {
    this.knownScores ??= this.models.score(this.reading.form, this.language);
    return this.knownScores;
  }

  strongest(model: ModelName, count: number): readonly (Span & { term: string; weight: number })[] {
    return this.models.strongest(this.reading.form, model, count).map(({ start, end, weight }) => {
      const span = this.inOriginal(start, end);
      return { ...span, term: this.text.slice(span.start, span.end), weight };
    });
  }

  private get pieces(): Cut {
    return this.once('pieces', () => cut(this.text, this.reading.normal ?? normalise(this.text)));
  }

  private get stance(): Stance {
    return this.once('stance', () => createStance(this.text, this.tokens, this.sentences));
  }

  private once<T>(name: string, compute: () => T): T {
    this.kept ??= new Map();
    if (!this.kept.has(name)) this.kept.set(name, compute());
    return this.kept.get(name) as T;
  }

  private inOriginal(start: number, end: number): Span {
    return this.reading.normal ? original(this.reading.normal, start, end) : { start, end };
  }

  /** Whether any term of the concept was met at all: most concepts were not, and need no list of hits. */
  private isMet(number: number): boolean {
    this.met ??= this.metConcepts();
    return (this.met[number >> 5]! & (1 << (number & 31))) !== 0;
  }

  private metConcepts(): Int32Array {
    const { conceptOf, meaningOf, meanings, concepts } = this.vocabulary;
    const { matches, masked } = this.reading;
    const met = new Int32Array((concepts.size + 31) >> 5);
    const meet = (number: number): void => { met[number >> 5]! |= 1 << (number & 31); };
    for (let i = 0; i < matches.length; i += 2) meanings[meaningOf[matches[i]!]!]!.forEach(meet);
    for (const { term } of masked) meet(conceptOf[term]!);
    return met;
  }

  private findHits(concept: Concept, number: number): readonly Hit[] {
    const { conceptOf, meaningOf, meanings, terms, automaton } = this.vocabulary;
    const { matches, masked, form } = this.reading;
    const found: Hit[] = [];
    for (let i = 0; i < matches.length; i += 2) {
      if (!meanings[meaningOf[matches[i]!]!]!.includes(number)) continue;
      for (const term of automaton.termsOf(matches[i]!)) {
        if (conceptOf[term] !== number || !this.counts(term)) continue;
        const start = automaton.startOf(form, term, matches[i + 1]!);
        found.push({ concept, term: terms[term]!, ...this.inOriginal(start, automaton.endOf(form, term, matches[i + 1]!)) });
      }
    }
    for (const { term, start, end } of masked) {
      if (conceptOf[term] === number && this.counts(term)) found.push({ concept, term: terms[term]!, ...this.inOriginal(start, end) });
    }
    if (found.length === 0) return NO_HITS;
    const allowed = concept === OWN_ALLOW ? NO_HITS : this.hits(OWN_ALLOW);
    return longestOnly(found).filter((hit) => (allowed[lastStarting(allowed, hit.end - 1)]?.end ?? 0) <= hit.start);
  }

  /** A term counts in its own language; where the language cannot be told, beside a small word of it. */
  private counts(term: number): boolean {
    const { languageOf: languages, languages: names } = this.vocabulary;
    const number = languages[term]!;
    if (number < 0) return true;
    if (this.language !== 'und') return names[number] === this.language;
    const small = this.vocabulary.smallWords(this.reading.smallWords);
    return names[number] === 'en' || ((small[number] ?? 0) > 0 && (small[names.indexOf('en')] ?? 0) === 0);
  }

  private areNear(a: Span, b: Span, maxTokens: number): boolean {
    const [first, second] = a.start < b.start ? [a, b] : [b, a];
    const { tokens, sentences } = this;
    if (lastStarting(sentences, first.start) !== lastStarting(sentences, second.start)) return false;
    return lastStarting(tokens, second.start) - lastStarting(tokens, first.end - 1) <= maxTokens;
  }
}

/** `hits` in the order of their ends; one that lies within another is dropped. */
function longestOnly(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    if (last === undefined || hit.end > last.end) kept.push(hit);
  }
  return kept;
}
