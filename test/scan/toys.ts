// Toy rules and tools, so that a test of the scan says exactly what it looks for.
import { DEFAULT_CONFIG } from '../../src/config.js';
import type { Config, Evidence, HandleReading, Match, PostSubject, RuleOf, SubjectKind, ThreadSubject, FollowSubject, Rule } from '../../src/model.js';
import type { ScanOptions } from '../../src/scan/scan.js';
import { createAnnotator } from '../../src/text/annotate.js';
import { createModels } from '../../src/text/models.js';
import { createVocabulary } from '../../src/text/vocabulary.js';
import type { Store } from '../../src/store/store.js';
import type { Clock } from '../../src/model.js';

export function quote(text: string, word: string, why = 'The word may be read as telling.'): Evidence {
  const start = text.indexOf(word);
  return { quote: text.slice(start, start + word.length), start, end: start + word.length, field: 'text', why };
}

/** A rule that finds a word in a post; metadata as plain as can be. */
export function wordRule(id: string, word: string, fields: Partial<RuleOf<'post'>> = {}): Rule {
  return {
    ...meta(id), subjects: ['post'],
    detect: ({ text }: PostSubject): Match | null => (text.text.includes(word) ? { evidence: [quote(text.text, word)] } : null),
    ...fields,
  } as Rule;
}

export function threadRule(id: string, word: string): Rule {
  return {
    ...meta(id), subjects: ['thread'],
    detect: (subject: ThreadSubject): Match | null => {
      const telling = subject.posts.filter((one) => one.text.text.includes(word));
      return telling.length < 2 ? null : { evidence: telling.map((one) => ({ ...quote(one.text.text, word), postId: one.post.remoteId })) };
    },
  } as unknown as Rule;
}

export function followRule(id: string, word: string): Rule {
  return {
    ...meta(id), subjects: ['follow'],
    detect: ({ name }: FollowSubject): Match | null => (name.words.includes(word) ? { evidence: [{ quote: word, start: 0, end: word.length, field: 'handle', why: 'The handle holds it.' }] } : null),
  } as unknown as Rule;
}

export function meta(id: string): Omit<RuleOf<SubjectKind>, 'detect' | 'subjects'> {
  return {
    id, area: 'patient-privacy', tier: 'finding', title: `Title of ${id}`, severity: 'high', mode: 'auto', why: 'Somebody may recognise themselves.',
    cannotKnow: 'Whether they agreed.', remedy: { actions: ['hold', 'consult', 'delete'], text: 'Tell {privacyContact} today. Delete it when they say so.', minutes: 10 },
    sources: ['45 CFR 164.514(b)(2)(i)'], needs: [], cues: [], examples: { flags: [], passes: [], nearMisses: [] },
  };
}

export function readHandle(raw: string): HandleReading {
  return { raw, words: raw.toLowerCase().split('_'), hits: [] };
}

// Few words and no models: quick to make, and no test here depends on the lexicon.
const annotator = createAnnotator({
  vocabulary: createVocabulary([], [{ concept: 'toy.furniture', language: 'en', terms: ['lamp', 'chair'] }]),
  models: createModels({ version: 1, buckets: 1, models: [] }, new Int8Array(0)),
});

export function scanOptions(store: Store, clock: Clock, rules: readonly Rule[], fields: Partial<ScanOptions> = {}): ScanOptions {
  return { store, clock, rules, annotator, readHandle, readPair: () => [], settings: [], traits: {}, lexicon: '1', version: '0.1.0', config: DEFAULT_CONFIG, ...fields };
}

export function config(fields: Partial<Config> = {}): Config {
  return { ...DEFAULT_CONFIG, ...fields };
}
