// The strongest packages of their kind on the same rows: obscenity, bad-words-next (offensive), redact-pii, compromise (identifiers).
import { readRows } from '../rows.js';
import { count, intervalOf, valueOf, type Answer, type Metric } from '../statistics.js';

type Says = (text: string) => boolean;
/** Parts of a text a package takes for somebody's. */
type Finds = (text: string) => readonly string[];

/** Packages that are only there when somebody installed them: looked up by name, told apart by what they export. */
async function load<T>(name: string): Promise<T | null> {
  try {
    return await import(name) as T;
  } catch {
    return null;
  }
}

interface Obscenity { RegExpMatcher: new (options: object) => { hasMatch(text: string): boolean }; englishDataset: { build(): object }; englishRecommendedTransformers: object }
interface BadWords { default: new (options: { data: unknown }) => { check(text: string): boolean } }
interface RedactPii { SyncRedactor: new () => { redact(text: string): string } }
interface Compromise { default(text: string): Record<'people' | 'places' | 'organizations', () => { out(format: 'array'): string[] }> }

async function swearing(): Promise<readonly [string, Says | null][]> {
  const [obscenity, badWords, english] = await Promise.all([
    load<Obscenity>('obscenity'), load<BadWords>('bad-words-next'), load<{ default: unknown }>('bad-words-next/lib/en'),
  ]);
  const matcher = obscenity && new obscenity.RegExpMatcher({ ...obscenity.englishDataset.build(), ...obscenity.englishRecommendedTransformers });
  const filter = badWords && english && new badWords.default({ data: english.default });
  return [['obscenity', matcher && ((text) => matcher.hasMatch(text))], ['bad-words-next', filter && ((text) => filter.check(text))]];
}

async function identifiers(): Promise<readonly [string, Finds | null][]> {
  const [redact, compromise] = await Promise.all([load<RedactPii>('redact-pii'), load<Compromise>('compromise')]);
  const redactor = redact && new redact.SyncRedactor();
  return [
    ['redact-pii', redactor && ((text) => removed(text, redactor.redact(text)))],
    ['compromise', compromise && ((text) => {
      const read = compromise.default(text);
      return (['people', 'places', 'organizations'] as const).flatMap((kind) => read[kind]().out('array'));
    })],
  ];
}

/** The words of `before` that a redactor took out. */
function removed(before: string, after: string): string[] {
  const left = new Set(after.split(/\s+/));
  return before.split(/\s+/).filter((word) => !left.has(word));
}

function line(name: string, what: string, metric: Metric, answers: readonly Answer[]): string {
  const counts = count(answers);
  const [low, high] = intervalOf(metric, counts);
  return `  ${name.padEnd(16)} ${what.padEnd(44)} ${metric.padEnd(12)} ${valueOf(metric, counts).toFixed(3)}  (${low.toFixed(3)} to ${high.toFixed(3)}, n ${answers.length})`;
}

/** A table of what the peers reach; says which are not installed. */
export async function peerLines(folder: string): Promise<string> {
  const lines = ['peers, on all rows of the file:'];
  const missing = (name: string): void => { lines.push(`  ${name}: not installed (npm install --prefix test/eval/peers)`); };
  for (const [name, says] of await swearing()) {
    const rows = readRows(folder, 'a_olid_train');
    if (says === null) missing(name);
    else if (rows) lines.push(line(name, 'offensive posts', 'macroF1', rows.map(({ text, label }) => ({ yes: label === 'OFF', said: says(text) }))));
    const ordinary = readRows(folder, 'x_everyday_tweets');
    if (says && ordinary) lines.push(line(name, 'ordinary posts flagged', 'perThousand', ordinary.map(({ text }) => ({ yes: false, said: says(text) }))));
  }
  for (const [name, finds] of await identifiers()) {
    const rows = readRows(folder, 'e_asq_phi');
    if (finds === null) missing(name);
    else if (rows) {
      const entities = rows.filter(({ label }) => label === 'phi').flatMap(({ text, more: [spans = '[]'] }) => {
        const found = finds(text);
        return (JSON.parse(spans) as [string, string][]).map(([, value]) => ({ yes: true, said: found.some((part) => part.length > 1 && (value.includes(part) || part.includes(value))) }));
      });
      lines.push(line(name, 'identifiers: entity recall', 'recall', entities));
      lines.push(line(name, 'identifiers reported where there are none', 'perThousand', rows.filter(({ label }) => label === 'nophi').map(({ text }) => ({ yes: false, said: finds(text).length > 0 }))));
    }
  }
  return `${lines.join('\n')}\n`;
}
