// Measures the identifier finder on labelled rows: tsx test/eval/identifiers.ts LABELLED-FOLDER [--misses TYPE] [--strong]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnnotator } from '../../src/text/annotate.js';
import type { IdentifierMention } from '../../src/model.js';

const [folder, ...options] = process.argv.slice(2);
if (!folder) throw new Error('usage: tsx test/eval/identifiers.ts LABELLED-FOLDER [--misses TYPE]');
const missesOf = options.includes('--misses') ? options[options.indexOf('--misses') + 1] : undefined;
const { annotate } = createAnnotator();

interface Row { text: string; label: string; spans: readonly (readonly [string, string])[] }
function rows(file: string): Row[] {
  const path = join(folder ?? '', file);
  if (!existsSync(path)) {
    process.stdout.write(`${file}: not there, skipped\n`);
    return [];
  }
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => {
    const [text = '', label = '', spans] = line.split('\t');
    return { text, label, spans: spans?.startsWith('[') ? (JSON.parse(spans) as [string, string][]) : [] };
  });
}

const identifiers = (text: string): readonly IdentifierMention[] => annotate(text, { postedAt: '2024-06-01T12:00:00Z' }).identifiers;
const share = (part: number, whole: number): string => `${part}/${whole} ${whole ? ((100 * part) / whole).toFixed(1) : '-'} %`;

/** Entities of every type that some identifier (all, or strong ones only) overlaps. */
function recall(file: string, label: string): void {
  const tally = new Map<string, { all: number; strong: number; of: number }>();
  for (const { text, spans, label: own } of rows(file)) {
    if (own !== label) continue;
    const found = identifiers(text);
    for (const [type, value] of spans) {
      const start = text.indexOf(value);
      if (start < 0) continue;
      const hit = found.filter((mention) => mention.start < start + value.length && start < mention.end);
      for (const key of [type, 'ALL']) {
        const entry = tally.get(key) ?? { all: 0, strong: 0, of: 0 };
        entry.of += 1;
        if (hit.length > 0) entry.all += 1;
        if (hit.some((mention) => mention.strength === 'strong')) entry.strong += 1;
        tally.set(key, entry);
      }
      if (type === missesOf && hit.length === 0) process.stdout.write(`  missed "${value}" in: ${text}\n`);
    }
  }
  process.stdout.write(`${file} (${label}): entities met by any identifier | by a strong one\n`);
  for (const [type, entry] of [...tally].sort((a, b) => b[1].of - a[1].of)) {
    process.stdout.write(`  ${type.padEnd(32)} ${share(entry.all, entry.of).padEnd(20)} | ${share(entry.strong, entry.of)}\n`);
  }
}

/** Rows that hold no identifier of a patient and yet get one. */
function touched(file: string, label: string | null): void {
  const all = rows(file).filter((row) => label === null || row.label === label);
  let any = 0;
  let strong = 0;
  const letters = new Map<string, number>();
  for (const { text } of all) {
    const found = identifiers(text);
    if (found.length > 0) any += 1;
    if (found.some((mention) => mention.strength === 'strong')) {
      strong += 1;
      if (missesOf === 'touched') process.stdout.write(`  ${found.filter((mention) => mention.strength === 'strong').map((mention) => `${mention.letter}:${text.slice(mention.start, mention.end)}`).join(' | ')}  <- ${text.slice(0, 200)}\n`);
    }
    for (const letter of new Set(found.map((mention) => `${mention.letter} ${mention.strength}`))) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  }
  process.stdout.write(`${file} (${label ?? 'all'}): rows with any identifier ${share(any, all.length)}, with a strong one ${share(strong, all.length)}\n`);
  process.stdout.write(`  ${[...letters].sort().map(([letter, count]) => `${letter} ${count}`).join(', ')}\n`);
}

recall('e_asq_phi.tsv', 'phi');
touched('e_asq_phi.tsv', 'nophi');
recall('e_presidio_synth.tsv', 'pii');
touched('e_presidio_synth.tsv', 'none');
touched('x_everyday_tweets.tsv', null);
touched('e_clinician_posts_handlabelled.tsv', 'none');
