// One run of the rules over the store: reads what changed since the last one, and says what it did not check.
import type { Account, Clock, Config, Facet, Instant, Rule, RuleContext, RuleRun } from '../model.js';
import { recordSighting, renameRule } from '../store/findings.js';
import type { Sighting, Standing } from '../store/findings.js';
import { countPosts, intakes, lastPost, postById, storedAccounts } from '../store/queries.js';
import type { StoredIntake } from '../store/queries.js';
import {
  clearThreadPosts, clearTouched, finishScan, lastIntake, lastScans, progressOf, saveProgress, startScan, threadPosts, touchedPosts,
} from '../store/scans.js';
import type { ScanRow } from '../store/scans.js';
import type { Store } from '../store/store.js';
import { createAsking, ownWords } from './asking.js';
import type { Asking } from './asking.js';
import { chooseRules } from './choose.js';
import { digest } from './finding-id.js';
import { askPair, pairsOf } from './pairs.js';
import type { PairMember } from './pairs.js';
import { annotationOf, isOwnWords, postBasis, readNewPosts, readTouchedPosts, seenBy } from './posts.js';
import type { PostReading } from './posts.js';
import { readProfile } from './profile.js';
import { concludeStates } from './states.js';
import { emptyCount } from './tally.js';
import type { Count } from './tally.js';
import { threadsOf } from './threads.js';
import type { Tools } from './tools.js';
import { openCounts } from './standing.js';
import { withUse } from './uses.js';

export interface ScanOptions extends Tools {
  store: Store;
  rules: readonly Rule[];
  config: Config;
  clock: Clock;
  /** Of the program: another version reads everything again. */
  version: string;
  /** Reads everything again whatever changed. */
  full?: boolean;
  onProgress?: (progress: { done: number; total: number; account: string }) => void;
  signal?: AbortSignal;
}

export interface ScanResult {
  scan: number;
  /** Posts read in this run: the others were unchanged. */
  postsRead: number;
  runs: readonly RuleRun[];
  open: number;
  fixed: number;
  new: number;
}

export async function scan(options: ScanOptions): Promise<ScanResult> {
  const { store, config, rules } = options;
  await options.annotator.ready();
  const now = options.clock.now();
  const stored = storedAccounts(store);
  const accounts = stored.map((one) => withUse(one.account, config));
  const history = new Map(stored.map((one) => [one.row, intakes(store, one.row)]));
  const { chosen, skipped } = chooseRules(rules, config, heldFacets([...history.values()].flat()));
  const own = ownWords(config.person, accounts);
  const context: RuleContext = { person: config.person, preset: config.preset, now, accounts, own, words: config.words };
  const asking = createAsking(options.annotator, chosen, () => context);
  const previous = lastScans(store, 1)[0] ?? null;
  const rulesDigest = digestOfRules(rules);
  const id = store.write(() => {
    for (const rule of rules) for (const former of rule.formerIds ?? []) renameRule(store, former, rule.id);
    return startScan(store, options.version, rulesDigest);
  });

  const confirmed = new Set<number>();
  const last = lastPost(store);
  let done = 0;
  const read = stored.map((one) => startAccount(options, {
    stored: one, account: withUse(one.account, config), asking, own, rulesDigest, last, scan: id, previous, confirmed,
  }));
  const total = read.reduce((sum, run) => sum + run.toRead, 0);
  for (const run of read) {
    for (const count of run.readPosts()) {
      done += count;
      options.onProgress?.({ done, total, account: run.account.key });
      options.signal?.throwIfAborted();
      // Lets the progress line be drawn and a key be read between two transactions.
      await new Promise(setImmediate);
    }
    store.write(() => run.readRest(now));
  }

  return store.write(() => {
    const pairs = askPairs(options, read, asking, (sighting) => confirmed.add(record(store, id, sighting, newReason(previous, sighting.rule, 'read-again'))));
    const runs = [...asking.runs(), ...skipped].sort((a, b) => (a.rule < b.rule ? -1 : 1));
    const byRow = new Map(read.map((run) => [run.row, run]));
    concludeStates({
      store, scan: id, confirmed, runs: new Map(runs.map((run) => [run.rule, run])),
      intakes: new Map([...history.values()].flat().map((intake) => [intake.id, intake])),
      examined: (finding) => (finding.subjectKind === 'account-pair' ? pairs.has(finding.subjectKey) : (byRow.get(finding.account)?.examined(finding) ?? false)),
      edited: (post) => read.some((run) => run.edited(post)),
    });
    for (const run of read) run.save();
    const counts = openCounts(store, rules, options.clock.now(), id);
    finishScan(store, id, { runs, ...counts });
    return { scan: id, postsRead: done, runs, ...counts };
  });
}

interface AccountStart {
  stored: PairMember['stored'];
  account: Account;
  asking: Asking;
  own: ReadonlySet<string>;
  rulesDigest: string;
  /** Row of the last post stored when the scan began. */
  last: number;
  scan: number;
  previous: ScanRow | null;
  confirmed: Set<number>;
}

interface AccountRun extends PairMember {
  row: number;
  toRead: number;
  readPosts(): Generator<number>;
  readRest(now: Instant): void;
  examined(finding: Standing): boolean;
  edited(post: number): boolean;
  save(): void;
}

/** Decides what of an account is to be read: everything when the circumstances changed, else what is new or touched. */
function startAccount(options: ScanOptions, start: AccountStart): AccountRun {
  const { store, config, traits } = options;
  const { stored, account, asking } = start;
  const circumstances = digest([
    options.version, start.rulesDigest, options.lexicon, options.settings.length, account, [...start.own].sort(), config.person, config.preset, config.rules, config.words,
  ]);
  const before = progressOf(store, stored.row);
  const whole = options.full === true || before === null || before.context !== circumstances;
  const knownUpTo = before?.lastPost ?? 0;
  const count: Count = whole || before === null ? emptyCount() : (JSON.parse(before.tally) as Count);
  const languages: Record<string, number> = whole || before === null ? {} : (JSON.parse(before.languages) as Record<string, number>);
  const intake = lastIntake(store, stored.row);
  const changed = whole || before === null || intake > before.lastIntake;
  const touched = touchedPosts(store, stored.row);
  const touchedIds = new Set(touched.map((one) => one.post));
  let again = new Set<number>();
  let storiesRead = false;

  const reading: PostReading = {
    store, stored, account, annotator: options.annotator, asking, traits, zone: account.timeZone ?? config.person.timeZone, count, languages,
    record(_, origin, sightings) {
      for (const sighting of sightings) start.confirmed.add(record(store, start.scan, sighting, newReason(start.previous, sighting.rule, origin)));
    },
  };

  function* readPosts(): Generator<number> {
    if (whole) store.write(() => clearThreadPosts(store, stored.row));
    else again = readTouchedPosts(reading, touched, knownUpTo);
    if (again.size > 0) yield again.size;
    yield* readNewPosts(reading, whole ? 0 : knownUpTo, knownUpTo);
  }

  function readRest(now: Instant): void {
    for (const sighting of readProfile({ store, stored, account, tools: options, asking, config, count, now })) {
      start.confirmed.add(record(store, start.scan, sighting, newReason(start.previous, sighting.rule, changed ? 'new' : 'read-again')));
    }
    storiesRead = changed;
    if (storiesRead) readStories(reading);
  }

  return {
    row: stored.row, toRead: countPosts(store, stored.row, whole ? 0 : knownUpTo), stored, account, count, changed, readPosts, readRest,
    examined(finding) {
      if (finding.subjectKind === 'thread') return storiesRead;
      if (finding.subjectKind !== 'post' && finding.subjectKind !== 'media') return true;
      return whole || (finding.post !== null && again.has(finding.post));
    },
    edited: (post) => touchedIds.has(post),
    save() {
      clearTouched(store, touchedIds);
      saveProgress(store, stored.row, { context: circumstances, lastPost: start.last, lastIntake: intake, tally: JSON.stringify(count), languages: JSON.stringify(languages) });
    },
  };
}

/** Stories told over several posts: all groups of an account again, whenever anything of it changed. */
function readStories(reading: PostReading): void {
  if (!reading.asking.wants('thread')) return;
  const { store, stored, account } = reading;
  const posts = threadPosts(store, stored.row).flatMap((id) => {
    const found = postById(store, stored, id);
    if (found === null || !isOwnWords(found.post)) return [];
    const post = seenBy(found.post, account);
    return [{ id, subject: { kind: 'post', post, account, text: annotationOf(reading, post) } as const }];
  });
  for (const thread of threadsOf(account, posts)) {
    const basis = digest(thread.subject.posts.map((one) => postBasis(one.post, account)));
    const audience = thread.subject.posts[0]?.post.audience ?? 'unknown';
    const said = reading.asking.ask(thread.subject, { account, accountRow: stored.row, key: thread.key, basis, post: thread.first, audience }, null);
    reading.record(thread.first, 'new', said);
  }
}

/** Returns the keys of the pairs looked at. */
function askPairs(options: ScanOptions, members: readonly PairMember[], asking: Asking, seen: (sighting: Sighting) => void): Set<string> {
  const asked = new Set<string>();
  for (const pair of pairsOf(members)) {
    if (!pair.members.some((member) => member.changed)) continue;
    askPair(options.store, pair, asking, options.readPair).forEach(seen);
    asked.add(pair.key);
  }
  return asked;
}

function record(store: Store, scanId: number, sighting: Sighting, reason: string): number {
  return recordSighting(store, scanId, sighting, reason, whatChanged);
}

/** Bases of posts are `text audience use`; others are compared as a whole. */
function whatChanged(before: string, after: string): string {
  if (before === after) return 'What was found in it is rated or described differently now.';
  const [text, audience, use] = before.split(' ');
  const [newText, newAudience, newUse] = after.split(' ');
  if (newUse === undefined) return 'It changed since it was last seen.';
  const parts = [text !== newText ? 'the text' : '', audience !== newAudience ? `who can see it (${audience} to ${newAudience})` : '', use !== newUse ? 'what the account is for' : ''];
  return `Changed since it was last seen: ${parts.filter((part) => part !== '').join(', ')}.`;
}

function newReason(previous: ScanRow | null, rule: string, origin: 'new' | 'edited' | 'read-again'): string {
  if (previous === null) return 'Found in the first scan.';
  const since = previous.startedAt.slice(0, 10);
  if (!previous.rules.includes(rule)) return `New because the rule is new or newly switched on since the scan of ${since}.`;
  if (origin === 'new') return `New since the scan of ${since}.`;
  if (origin === 'edited') return `New because the post was edited since the scan of ${since}.`;
  return `New because the rules, word lists or your answers changed since the scan of ${since}.`;
}

/** The profile is always there; settings can always be answered by the person. */
function heldFacets(all: readonly StoredIntake[]): Set<Facet> {
  const held = new Set<Facet>(['profile', 'settings']);
  for (const intake of all) for (const coverage of intake.coverage) if (coverage.extent !== 'absent') held.add(coverage.facet);
  return held;
}

/** Changes with what any rule says or does. */
export function digestOfRules(rules: readonly Rule[]): string {
  return digest(rules.map((rule) => [rule.id, rule.severity, rule.tier, rule.mode, rule.cues, rule.presets ?? null, rule.languages ?? null, rule.detect.toString()]));
}
