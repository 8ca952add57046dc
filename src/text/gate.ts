// Which rules a text can concern at all: a rule is asked only when one of its cues was met, and one of each group it also needs.
import type { Annotator } from './annotate.js';
import type { TextAnnotation } from './annotation.js';
import { HOLDS_AT, HOLDS_DIGIT, HOLDS_LINK } from './automaton.js';

export interface Gate {
  /** Indexes of the rules to ask, rising. `around`: what is known of the subject besides its text. */
  candidates(annotation: TextAnnotation, around?: Around): readonly number[];
}

/** What stands around a text: a photo or video, an attached place, the mark of a deleted post, a match on the roster. */
export interface Around { media?: boolean; place?: boolean; deleted?: boolean; roster?: boolean }

/** What a gate needs of a rule. */
export interface Cued { readonly cues: readonly string[]; readonly with?: readonly (readonly string[])[] }

/** `age` is met by any digit and by the words of `shape.age`; the finder decides whether it is one. */
const SHAPES = ['digits', 'link', 'age', 'mention', 'capitals', 'great-age', 'media', 'place', 'deleted', 'roster'] as const;
type Shape = Exclude<(typeof SHAPES)[number], 'age'>;
const AGE_CONCEPT = 'shape.age';
/** Words in capitals, more than an abbreviation. */
const CAPITALS = /[A-Z]{5}/;
/** What an age from 90 on may be written as: the number, a year of birth, words. */
const GREAT_AGE = /(?<!\d)(?:9\d|1[0-2]\d|1[89][0-4]\d)(?!\d)|ninet|hundred|nonagen|centenar/i;

const NOTHING: Around = {};

/** A group of cues: met by words (a bit in the masks of their concepts), or by one of these. */
interface Group { models: number[]; shapes: Shape[] }

/**
 * `rules` in any order; those without cues are always candidates. Throws for a cue that no word list, model or shape
 * defines: such a rule would be silent for ever. A model that is not shipped yet is met by nothing.
 */
export function createGate(annotator: Annotator, rules: readonly Cued[]): Gate {
  const { vocabulary, models } = annotator;
  // The first group of each rule has the number of the rule, so that one look at the bits tells whom to ask further.
  const more = rules.flatMap(({ with: needed = [] }, rule) => needed.map((cues) => ({ rule, cues })));
  const cuesOf = [...rules.map(({ cues }) => cues), ...more.map(({ cues }) => cues)];
  const needs = rules.map((_, rule) => more.flatMap((group, at) => (group.rule === rule ? [rules.length + at] : [])));
  const words = (cuesOf.length + 31) >> 5;
  const byConcept = new Int32Array(vocabulary.concepts.size * words);
  const always = new Int32Array(words);
  const groups: Group[] = cuesOf.map(() => ({ models: [], shapes: [] }));
  cuesOf.forEach((cues, at) => {
    const group = groups[at]!;
    if (cues.length === 0) set(always, 0, at);
    for (const cue of cues) {
      const [family, name = ''] = cue.split(':');
      const concept = vocabulary.concepts.get(cue);
      if (concept !== undefined) set(byConcept, concept * words, at);
      else if (family === 'model') group.models.push(models.indexOf(name));
      else if (family === 'shape' && isShape(name)) {
        group.shapes.push(name === 'age' ? 'digits' : name);
        if (name === 'age') set(byConcept, vocabulary.concepts.get(AGE_CONCEPT)! * words, at);
      }
      else throw new Error(`No word list, model or shape defines the cue ${cue}.`);
    }
  });
  const byMeaning = masksOf(vocabulary, byConcept, words);
  const byShape = groupsBy(groups.slice(0, rules.length), ({ shapes }) => shapes, words);
  const byModel = groupsBy(groups.slice(0, rules.length), ({ models: wanted }) => wanted, words);
  const met = new Int32Array(words);

  function meet(mask: Int32Array, from = 0): void {
    for (let i = 0; i < words; i++) met[i]! |= mask[from + i]!;
  }

  function isMet(group: number, annotation: TextAnnotation, around: Around): boolean {
    const { models: wanted, shapes } = groups[group]!;
    return (met[group >> 5]! & (1 << (group & 31))) !== 0
      || shapes.some((shape) => hasShape(annotation, shape, around)) || wanted.some((model) => annotation.leansTo(model));
  }

  return {
    candidates(annotation, around = NOTHING) {
      met.set(always);
      const { matches, masked } = annotation.reading;
      for (let i = 0; i < matches.length; i += 2) meet(byMeaning, vocabulary.meaningOf[matches[i]!]! * words);
      for (const { term } of masked) meet(byConcept, vocabulary.conceptOf[term]! * words);
      for (const [shape, mask] of byShape) if (hasShape(annotation, shape, around)) meet(mask);
      for (const [model, mask] of byModel) if (annotation.leansTo(model)) meet(mask);
      let candidates: number[] | null = null;
      for (let i = 0; i < words; i++) {
        for (let bits = met[i]!; bits !== 0; bits &= bits - 1) {
          const rule = i * 32 + 31 - Math.clz32(bits & -bits);
          if (rule < rules.length && needs[rule]!.every((group) => isMet(group, annotation, around))) (candidates ??= []).push(rule);
        }
      }
      return candidates ?? NONE;
    },
  };
}

const NONE: readonly number[] = [];

/** The rules of any concept of each meaning. */
function masksOf({ meanings }: Annotator['vocabulary'], byConcept: Int32Array, words: number): Int32Array {
  const masks = new Int32Array(meanings.length * words);
  meanings.forEach((concepts, meaning) => {
    for (const concept of concepts) for (let i = 0; i < words; i++) masks[meaning * words + i]! |= byConcept[concept * words + i]!;
  });
  return masks;
}

/** One mask for each shape or model that any of the groups names. */
function groupsBy<K>(groups: readonly Group[], keysOf: (group: Group) => readonly K[], words: number): Map<K, Int32Array> {
  const masks = new Map<K, Int32Array>();
  groups.forEach((group, at) => {
    for (const key of keysOf(group)) {
      const mask = masks.get(key) ?? new Int32Array(words);
      masks.set(key, mask);
      set(mask, 0, at);
    }
  });
  return masks;
}

function hasShape({ reading: { form, held }, text }: TextAnnotation, shape: Shape, around: Around): boolean {
  switch (shape) {
    case 'digits': return (held & HOLDS_DIGIT) !== 0;
    case 'link': return (held & HOLDS_LINK) !== 0;
    case 'mention': return (held & HOLDS_AT) !== 0;
    case 'capitals': return CAPITALS.test(text);
    case 'great-age': return GREAT_AGE.test(form);
    case 'media': case 'place': case 'deleted': case 'roster': return around[shape] === true;
  }
}

function isShape(name: string): name is Shape | 'age' {
  return (SHAPES as readonly string[]).includes(name);
}

function set(mask: Int32Array, from: number, bit: number): void {
  mask[from + (bit >> 5)]! |= 1 << (bit & 31);
}
