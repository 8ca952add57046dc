// What the rules about conduct share: quotes cut out of a text, and which hits the author says in their own voice.
import type { Annotation, Concept, Evidence, Hit, ModelName, Post, Span } from '../model.js';

/** More quotes than these explain nothing further. */
const MOST_QUOTES = 4;
/** A text that repeats itself is judged by its first hits. */
const MOST_HITS = 40;

export function quote(text: Annotation, { start, end }: Span, why: string, more: Partial<Evidence> = {}): Evidence {
  return { quote: text.text.slice(start, end), start, end, field: 'text', why, ...more };
}

export function quotes(text: Annotation, spans: readonly Span[], why: string, more: Partial<Evidence> = {}): Evidence[] {
  return spans.slice(0, MOST_QUOTES).map((span) => quote(text, span, why, more));
}

export function fact(why: string): Evidence {
  return { quote: '', start: 0, end: 0, field: 'fact', why };
}

/** One expression between quotation marks of its own: not a quotation, a wink ("leftovers"). */
export function isScareQuoted({ text }: Annotation, { start, end }: Span): boolean {
  return /["\u201C\u2018']/.test(text[start - 1] ?? '') && /["\u201D\u2019']/.test(text[end] ?? '');
}

/** Hits of `concept` outside those of `otherSenses` ("drunk on power") and outside quotation marks. */
export function meant(text: Annotation, concept: Concept, ...otherSenses: readonly Concept[]): readonly Hit[] {
  return outside(text, concept, ...otherSenses).filter((hit) => !text.quoted(hit));
}

/** Hits of `concept` outside those of `otherSenses`, also in quotation marks. */
export function outside(text: Annotation, concept: Concept, ...otherSenses: readonly Concept[]): readonly Hit[] {
  const hits = text.hits(concept).slice(0, MOST_HITS);
  if (hits.length === 0) return hits;
  const others = otherSenses.flatMap((other) => text.hits(other).slice(0, MOST_HITS));
  return hits.filter((hit) => !others.some((other) => overlap(hit, other)));
}

/** Of `meant`, what the author states: not denied, asked or supposed. */
export function stated(text: Annotation, concept: Concept, ...otherSenses: readonly Concept[]): readonly Hit[] {
  return meant(text, concept, ...otherSenses).filter((hit) => !text.negated(hit) && !text.question(hit) && !text.hypothetical(hit));
}

/** The first of `hits` that has one of `others` at most `reach` characters away, in its own or the next sentence. */
export function beside<A extends Span, B extends Span>(text: Annotation, hits: readonly A[], others: readonly B[], reach = 80): readonly [A, B] | null {
  for (const hit of hits.slice(0, MOST_HITS)) {
    for (const other of others.slice(0, MOST_HITS)) {
      if (!overlap(hit, other) && gap(hit, other) <= reach && Math.abs(sentenceAt(text, hit) - sentenceAt(text, other)) <= 1) return [hit, other];
    }
  }
  return null;
}

/** The strongest words of a model that says yes; empty when it says no or is not there. */
export function learned(text: Annotation, model: ModelName, why: string, more: Partial<Evidence> = {}): Evidence[] {
  if (text.score(model) <= 0) return [];
  const found = quotes(text, text.strongest(model, 3), why, more);
  return found.length > 0 ? found : [quote(text, { start: 0, end: text.text.length }, why, more)];
}

/** Fewer words are too few for a model of subjects to go by alone. */
const ENOUGH_WORDS = 30;

/** Logits above its threshold at which a model of a subject is believed about a short text without a word of it. */
const SURE = 0.3;

/** What a model of a subject says: beside a word of it (`named`), in a long text, or when it is sure. */
export function subjectModel(text: Annotation, model: ModelName, named: boolean, why: string): Evidence[] {
  return named || text.tokens.length >= ENOUGH_WORDS || text.score(model) > SURE ? learned(text, model, why) : [];
}

/** The author's own words, written for others to read. */
export function isOwn(post: Post): boolean {
  return post.kind !== 'like' && post.kind !== 'repost';
}

/** One of `concept` stands right before: it is theirs ("my neighbours got drunk"). */
export function follows(text: Annotation, span: Span, concept: Concept, reach = 16): boolean {
  return text.hits(concept).slice(0, MOST_HITS).some((hit) => hit.end <= span.start && span.start - hit.end <= reach);
}

/** Speaks of oneself: "I" in the sentence, or a sentence that leaves it out ("Had one too many"). */
export function byAuthor(text: Annotation, span: Span): boolean {
  const start = text.sentences[sentenceAt(text, span)]?.start ?? 0;
  if (text.firstPerson(span) || span.start - start <= 2) return true;
  const opener = text.tokens.find((token) => token.start >= start);
  return opener !== undefined && opener.start < span.start && LEAVES_I_OUT.has(opener.text);
}

/** Openings of a sentence whose subject is the author. */
const LEAVES_I_OUT: ReadonlySet<string> = new Set([
  'had', 'got', 'did', 'took', 'woke', 'went', 'threw', 'spent', 'popped', 'borrowed', 'tried', 'ended', 'been', 'just', 'still', 'feeling', 'having', 'pretty', 'definitely', 'probably', 'currently', 'may',
  'might', 'drank', 'smoked', 'dropped', 'lost', 'hands', 'head', 'face', 'turned', 'came', 'fell', 'getting', 'writing', 'typing', 'posting', 'tweeting', 'never', 'so', 'well', 'honestly', 'note', 'running',
]);

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function gap(a: Span, b: Span): number {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end);
}

/** Index of the sentence that holds the start of `span`, found by halving. */
function sentenceAt({ sentences }: Annotation, { start }: Span): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}
