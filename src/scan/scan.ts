// One run of the rules over the store: reads what changed since the last one, and says what it did not check.
import type { Clock, Config, Instant, Rule, RuleRun } from '../model.js';
import { recordSighting, renameRule } from '../store/findings.js';
import type { Sighting, Standing } from '../store/findings.js';
import { lastPost, postById, postStretch } from '../store/queries.js';
import type { PostStretch } from '../store/queries.js';
import {
  addOwnAnswer, addThreadPost, clearThreadPosts, clearTouched, finishScan, lastIntake, lastScans, progressOf, saveProgress, startScan, threadRows, touchedPosts,
} from '../store/scans.js';
import type { ScanRow } from '../store/scans.js';
import type { Store } from '../store/store.js';
import type { Asking } from './asking.js';
import { brief } from './briefing.js';
import type { BriefedAccount } from './briefing.js';
import { digest } from './finding-id.js';
import { inCommon } from './in-common.js';
import { askPair, pairsOf } from './pairs.js';
import type { PairMember } from './pairs.js';
import { judgePortion, judgePost, noneJudged, uncountPost } from './posts.js';
import type { Judged, Portion, PostTools } from './posts.js';
import { readProfile } from './profile.js';
import { shareOut } from './share.js';
import type { Helper } from './share.js';
import { concludeStates } from './states.js';
import { addCount, addUp, createTraits, emptyCount } from './tally.js';
import type { Count } from './tally.js';
import { changedThreads, threadsOf } from './threads.js';
import type { ThreadRef } from './threads.js';
import type { Tools } from './tools.js';
import { openCounts } from './standing.js';

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
  /** Others who judge along, made for so many posts; none for few. They must be briefed with this very `now`. */
  helpers?: (posts: number, now: Instant) => readonly Helper[];
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
  const { store, rules } = options;
  await options.annotator.ready();
  const now = options.clock.now();
  const briefing = brief(options, now);
  const { asking } = briefing;
  const previous = underNewNames(lastScans(store, 1)[0] ?? null, rules);
  const rulesDigest = digestOfRules(rules);
  const id = store.write(() => {
    for (const rule of rules) for (const former of rule.formerIds ?? []) renameRule(store, former, rule.id);
    return startScan(store, options.version, rulesDigest);
  });

  const confirmed = new Set<number>();
  const last = lastPost(store);
  const tools: PostTools = { store, annotator: options.annotator, asking, metTraits: createTraits(options.annotator, options.traits) };
  const read = briefing.accounts.map((briefed) => startAccount(options, { briefed, tools, own: briefing.own, rulesDigest, last, scan: id, previous, confirmed }));
  const total = read.reduce((sum, run) => sum + run.toRead, 0);
  const helpers = options.helpers?.(total, now) ?? [];
  let done = 0;
  for (const run of read) {
    for await (const count of run.read(now, helpers)) {
      done += count;
      options.onProgress?.({ done, total, account: run.account.key });
      options.signal?.throwIfAborted();
    }
  }

  return store.write(() => {
    const origin = read.some((run) => run.origin === 'new') ? 'new' : 'read-again';
    const pairs = askPairs(options, read, asking, (sighting) => confirmed.add(record(store, id, sighting, newReason(previous, sighting.rule, origin))));
    const runs = [...asking.runs(), ...briefing.skipped].sort((a, b) => (a.rule < b.rule ? -1 : 1));
    const byRow = new Map(read.map((run) => [run.row, run]));
    concludeStates({
      store, scan: id, previousAt: previous?.startedAt ?? null, confirmed, runs: new Map(runs.map((run) => [run.rule, run])),
      intakes: new Map(briefing.accounts.flatMap((one) => one.intakes).map((intake) => [intake.id, intake])),
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
  briefed: BriefedAccount;
  tools: PostTools;
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
  origin: Origin;
  /** Reads and asks about everything of the account; yields how many posts were read, after each transaction. */
  read(now: Instant, helpers: readonly Helper[]): AsyncGenerator<number>;
  examined(finding: Standing): boolean;
  edited(post: number): boolean;
  save(): void;
}

/** Rows, and groups of posts, that are judged at once and written in one transaction. */
const STRETCH = 500;
const GROUPS = 100;

/** Decides what of an account is to be read: everything when the circumstances changed, else what is new or touched. */
function startAccount(options: ScanOptions, start: AccountStart): AccountRun {
  const { store, config } = options;
  const { briefed, tools } = start;
  const { stored, account } = briefed;
  const { asking } = tools;
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
  const stretch = postStretch(store, stored.row, whole ? 0 : knownUpTo);
  const again = new Set<number>();
  /** Where what is found in the account as a whole, or in several posts, comes from. */
  const origin: Origin = before === null || intake > before.lastIntake ? 'new' : whole ? 'read-again' : 'later';
  let isThreadExamined = (_key: string): boolean => false;

  /** Writes what was said and counts what was read; runs inside a transaction. */
  function keep(judged: Judged, originOf: (post: number) => Origin): void {
    for (const { post, sightings } of judged.said) {
      for (const sighting of sightings) start.confirmed.add(record(store, start.scan, sighting, newReason(start.previous, sighting.rule, originOf(post))));
    }
    for (const post of judged.threadPosts) addThreadPost(store, stored.row, post);
    for (const post of judged.ownAnswers) addOwnAnswer(store, stored.row, post);
    addCount(count, judged.count);
    addUp(languages, judged.languages);
    asking.addAsked(judged.asked);
  }

  async function* read(now: Instant, helpers: readonly Helper[]): AsyncGenerator<number> {
    if (whole) store.write(() => clearThreadPosts(store, stored.row));
    else store.write(() => readTouched());
    if (again.size > 0) yield again.size;
    const here = (portion: Portion): Judged => judgePortion(tools, briefed, portion);
    for await (const judged of shareOut(stretches(stored.row, stretch), here, helpers)) {
      store.write(() => keep(judged, (post) => (post > knownUpTo ? 'new' : touchedIds.has(post) ? 'edited' : 'read-again')));
      yield judged.read;
    }
    store.write(() => readRest(now));
    if (!changed) return;
    isThreadExamined = () => true;
    if (!asking.wants('thread')) return;
    const all = threadsOf(threadRows(store, stored.row));
    // A post that is gone or reads otherwise may have joined or parted any group.
    const some = whole || touched.length > 0 ? all : changedThreads(all, (post) => post > knownUpTo);
    const keys = new Set(all.map((thread) => thread.key));
    for (const thread of some) keys.delete(thread.key);
    isThreadExamined = (key) => !keys.has(key);
    for await (const judged of shareOut(portionsOf(stored.row, some), here, helpers)) {
      store.write(() => keep(judged, () => origin));
      yield 0;
    }
  }

  /** Posts the last scan knew and that changed since; gone ones only leave the counts. */
  function readTouched(): void {
    for (const { post: id, change } of touched) {
      const found = id <= knownUpTo ? postById(store, stored, id) : null;
      if (found === null) continue;
      if (change === 'gone') {
        uncountPost(tools, briefed, found, count);
        continue;
      }
      again.add(id);
      const judged = noneJudged();
      // An edited post goes on counting by its first wording until the account is read in full again.
      judgePost(tools, briefed, found, judged, change === 'back' ? 1 : 0);
      keep(judged, () => 'edited');
    }
  }

  function readRest(now: Instant): void {
    for (const sighting of readProfile({ store, stored, account, tools: options, asking, config, count, now })) {
      start.confirmed.add(record(store, start.scan, sighting, newReason(start.previous, sighting.rule, origin)));
    }
  }

  return {
    row: stored.row, toRead: stretch.count, stored, account, count, changed, origin, read,
    examined(finding) {
      if (finding.subjectKind === 'thread') return isThreadExamined(finding.subjectKey);
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

function stretches(account: number, { count, first, last }: PostStretch): Portion[] {
  const portions: Portion[] = [];
  if (count > 0) for (let after = first - 1; after < last; after += STRETCH) portions.push({ account, after, upTo: Math.min(after + STRETCH, last) });
  return portions;
}

function portionsOf(account: number, threads: readonly ThreadRef[]): Portion[] {
  const portions: Portion[] = [];
  for (let at = 0; at < threads.length; at += GROUPS) portions.push({ account, threads: threads.slice(at, at + GROUPS) });
  return portions;
}

/** Returns the keys of the pairs looked at. */
function askPairs(options: ScanOptions, members: readonly PairMember[], asking: Asking, seen: (sighting: Sighting) => void): Set<string> {
  const asked = new Set<string>();
  const changed = pairsOf(members).filter((pair) => pair.members.some((member) => member.changed));
  const common = inCommon(options.store, changed.length === 0 ? [] : members.map(({ stored }) => stored));
  for (const pair of changed) {
    askPair(options.store, pair, common, asking, options.readPair).forEach(seen);
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

/** A rule that was renamed ran before, under its former name. */
function underNewNames(previous: ScanRow | null, rules: readonly Rule[]): ScanRow | null {
  if (previous === null) return null;
  const ran = new Set(previous.rules);
  const renamed = rules.filter((rule) => rule.formerIds?.some((former) => ran.has(former)));
  return { ...previous, rules: [...previous.rules, ...renamed.map((rule) => rule.id)] };
}

type Origin = 'new' | 'edited' | 'read-again' | 'later';

function newReason(previous: ScanRow | null, rule: string, origin: Origin): string {
  if (previous === null) return 'Found in the first scan.';
  const since = previous.startedAt.slice(0, 10);
  if (!previous.rules.includes(rule)) return `New because the rule is new or newly switched on since the scan of ${since}.`;
  if (origin === 'new') return `New since the scan of ${since}.`;
  if (origin === 'edited') return `New because the post was edited since the scan of ${since}.`;
  if (origin === 'later') return `New because time has passed or you answered anew since the scan of ${since}.`;
  return `New because the rules, word lists or your answers changed since the scan of ${since}.`;
}

/** Changes with what any rule says or does. */
export function digestOfRules(rules: readonly Rule[]): string {
  return digest(rules.map((rule) => [rule.id, rule.severity, rule.tier, rule.mode, rule.cues, rule.with ?? null, rule.presets ?? null, rule.languages ?? null, rule.detect.toString()]));
}
