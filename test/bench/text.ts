// Prints how many posts a second each stage of reading a text takes, on seeded invented posts: `npx tsx test/bench/text.ts [posts]`.
import { createAnnotator, type Annotator } from '../../src/text/annotate.js';
import { createAutomaton } from '../../src/text/automaton.js';
import { BUCKETS } from '../../src/text/features.js';
import { createGate } from '../../src/text/gate.js';
import { textsAskedOfDetector } from '../../src/text/language.js';
import { createModels, type ModelCard } from '../../src/text/models.js';

const WORDS = `the a to and of in is it that was for on you my with at this so we have just not are be do all out from about time day good like people now can
  love new get up today back one know work see go really think what when how there want got some coffee weekend morning kids dinner game team music
  weather happy great family house garden train book friend beach running thanks photo amazing conference shift clinic week tired finally`.split(/\s+/);
const SPICE = `patient hospital surgery @friend https://t.co/abc123 #medtwitter 3 2021 vaccine wine vote doctor 62yo ICU naïve “quoted” don’t 🎉 boss`.split(/\s+/);

/** A small generator with a seed, so that every run reads the same posts. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Posts of about 115 characters. */
function invent(count: number, seed: number): string[] {
  const next = random(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)]!;
  const posts = Array.from({ length: count }, () => {
    const length = 8 + Math.floor(next() * 28);
    const words = Array.from({ length }, () => (next() < 0.03 ? pick(SPICE) : pick(WORDS)));
    return `${words.join(' ')}${next() < 0.5 ? '.' : '!'}`;
  });
  return JSON.parse(JSON.stringify(posts)) as string[]; // flat strings, as they come from the store
}

/** Terms of one to three words. */
function inventTerms(count: number, seed: number): string[] {
  const next = random(seed);
  const word = (): string => Array.from({ length: 3 + Math.floor(next() * 7) }, () => String.fromCharCode(97 + Math.floor(next() * 26))).join('');
  return Array.from({ length: count }, () => (next() < 0.7 ? word() : `${word()} ${word()}`));
}

function inventModels(count: number): ReturnType<typeof createModels> {
  const next = random(7);
  const weights = Int8Array.from({ length: 2 * BUCKETS * count }, () => Math.floor(next() * 61) - 30);
  const models: ModelCard[] = Array.from({ length: count }, (_, index) => ({
    name: `invented-${index}`, languages: ['en'], bias: 0, scale: 0.01, gate: 0.45, threshold: 1, strict: 1, rows: [], seed: 7, script: 'test/bench/text.ts',
  }));
  return createModels({ version: 1, buckets: BUCKETS, models }, weights);
}

function measure(name: string, posts: readonly string[], stage: (post: string) => unknown): void {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage().user;
    for (const post of posts) stage(post);
    best = Math.min(best, process.cpuUsage().user - before);
  }
  const perSecond = Math.round((posts.length / best) * 1e6);
  process.stdout.write(`${name.padEnd(44)} ${perSecond.toLocaleString('en').padStart(11)} posts/s  ${(best / posts.length).toFixed(2)} us\n`);
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 200_000);
  const posts = invent(count, 42);
  const started = performance.now();
  const models = inventModels(12);
  const annotator: Annotator = createAnnotator({ models });
  await annotator.ready();
  const { automaton, terms, concepts } = annotator.vocabulary;
  process.stdout.write(`${terms.length} terms, ${concepts.size} concepts, 12 invented models; ready in ${Math.round(performance.now() - started)} ms; `
    + `${Math.round(posts.reduce((sum, post) => sum + post.length, 0) / count)} characters a post\n`);
  const all = [...concepts.keys()];
  const byConcept = createGate(annotator, Array.from({ length: 120 }, (_, rule) => ({ cues: [all[rule % all.length]!, all[(rule * 7) % all.length]!] })));
  const everything = createGate(annotator, [
    ...Array.from({ length: 120 }, (_, rule) => ({ cues: [all[rule % all.length]!] })),
    ...models.cards.map((card) => ({ cues: [`model:${card.name}`] })), { cues: ['shape:digits'] }, { cues: ['shape:age'] },
  ]);
  const fiveThousand = createAutomaton(inventTerms(5000, 3));
  measure('reading each character (the limit)', posts, (post) => { let sum = 0; for (let i = 0; i < post.length; i++) sum += post.charCodeAt(i); return sum; });
  measure('automaton, 5,000 invented terms', posts, (post) => fiveThousand.scan(post));
  measure('automaton, the shipped lists', posts, (post) => automaton.scan(post));
  measure('annotate', posts, (post) => annotator.annotate(post));
  measure('annotate, language', posts, (post) => annotator.annotate(post).language);
  measure('annotate, gate by words', posts, (post) => byConcept.candidates(annotator.annotate(post)));
  measure('all models', posts, (post) => models.score(post, 'en'));
  measure('annotate, gate, language, all models', posts, (post) => everything.candidates(annotator.annotate(post)));
  measure('annotate, tokens and sentences', posts, (post) => annotator.annotate(post).tokens);
  process.stdout.write(`texts that reached the language detector: ${textsAskedOfDetector()} (of ${count} posts read many times)\n`);
}

await main();
