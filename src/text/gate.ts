// Which rules a text can concern at all: a rule is asked only when one of its cues was met.
import type { Annotator } from './annotate.js';
import type { TextAnnotation } from './annotation.js';
import { HOLDS_AT, HOLDS_DIGIT, HOLDS_LINK } from './automaton.js';

export interface Gate {
  /** Indexes of the rules to ask, rising. `hasMedia`: what stands around the text holds a photo or video. */
  candidates(annotation: TextAnnotation, hasMedia?: boolean): readonly number[];
}

/** `age` is met by any digit and by the words of `shape.age`; the finder decides whether it is one. */
const SHAPES = ['digits', 'link', 'age', 'mention', 'media'] as const;
type Shape = Exclude<(typeof SHAPES)[number], 'age'>;
const AGE_CONCEPT = 'shape.age';

/**
 * `rules` in any order; those without cues are always candidates. Throws for a cue that no word list, model or shape
 * defines: such a rule would be silent for ever. A model that is not shipped yet is met by nothing.
 */
export function createGate(annotator: Annotator, rules: readonly { readonly cues: readonly string[] }[]): Gate {
  const { vocabulary, models } = annotator;
  const words = (rules.length + 31) >> 5;
  const byConcept = new Int32Array(vocabulary.concepts.size * words);
  const always = new Int32Array(words);
  const byModel = new Map<number, Int32Array>();
  const byShape = new Map<Shape, Int32Array>();
  rules.forEach(({ cues }, rule) => {
    if (cues.length === 0) set(always, 0, rule);
    for (const cue of cues) {
      const [family, name = ''] = cue.split(':');
      const concept = vocabulary.concepts.get(cue);
      if (concept !== undefined) set(byConcept, concept * words, rule);
      else if (family === 'model') set(maskOf(byModel, models.indexOf(name), words), 0, rule);
      else if (family === 'shape' && isShape(name)) {
        set(maskOf(byShape, name === 'age' ? 'digits' : name, words), 0, rule);
        if (name === 'age') set(byConcept, vocabulary.concepts.get(AGE_CONCEPT)! * words, rule);
      }
      else throw new Error(`No word list, model or shape defines the cue ${cue}.`);
    }
  });
  const byMeaning = masksOf(vocabulary, byConcept, words);
  const met = new Int32Array(words);

  function meet(mask: Int32Array, from = 0): void {
    for (let i = 0; i < words; i++) met[i]! |= mask[from + i]!;
  }

  return {
    candidates(annotation, hasMedia = false) {
      met.set(always);
      const { matches, masked, held } = annotation.reading;
      for (let i = 0; i < matches.length; i += 2) meet(byMeaning, vocabulary.meaningOf[matches[i]!]! * words);
      for (const { term } of masked) meet(byConcept, vocabulary.conceptOf[term]! * words);
      for (const [shape, mask] of byShape) if (hasShape(held, shape, hasMedia)) meet(mask);
      for (const [model, mask] of byModel) if ((annotation.scores[model] ?? 0) > 0) meet(mask);
      return list(met);
    },
  };
}

/** The rules of any concept of each meaning. */
function masksOf({ meanings }: Annotator['vocabulary'], byConcept: Int32Array, words: number): Int32Array {
  const masks = new Int32Array(meanings.length * words);
  meanings.forEach((concepts, meaning) => {
    for (const concept of concepts) for (let i = 0; i < words; i++) masks[meaning * words + i]! |= byConcept[concept * words + i]!;
  });
  return masks;
}

function hasShape(held: number, shape: Shape, hasMedia: boolean): boolean {
  switch (shape) {
    case 'digits': return (held & HOLDS_DIGIT) !== 0;
    case 'link': return (held & HOLDS_LINK) !== 0;
    case 'mention': return (held & HOLDS_AT) !== 0;
    case 'media': return hasMedia;
  }
}

function isShape(name: string): name is Shape | 'age' {
  return (SHAPES as readonly string[]).includes(name);
}

function maskOf<K>(masks: Map<K, Int32Array>, key: K, words: number): Int32Array {
  const mask = masks.get(key) ?? new Int32Array(words);
  masks.set(key, mask);
  return mask;
}

function set(mask: Int32Array, from: number, rule: number): void {
  mask[from + (rule >> 5)]! |= 1 << (rule & 31);
}

const NONE: readonly number[] = [];

function list(mask: Int32Array): readonly number[] {
  let rules: number[] | null = null;
  for (let i = 0; i < mask.length; i++) {
    for (let bits = mask[i]!; bits !== 0; bits &= bits - 1) (rules ??= []).push(i * 32 + 31 - Math.clz32(bits & -bits));
  }
  return rules ?? NONE;
}
