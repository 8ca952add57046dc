// Store and scan as the neutral view that screens and formats lay out: grouped, sorted, masked, cleaned.
import type {
  Account, AccountView, Clock, Config, FindingRow, FindingView, PairLink, Report, ReportProfile, Reveal, Rule, SettingView, Severity, Topic,
} from '../model.js';
import { SEVERITIES, TOPICS, TOPIC_OF } from '../model.js';
import { allDecisions, allSightings, decidedRecords, decisionsOf, findingRecord, findingRecords, sightingsOf, undecidedCounts } from '../store/findings.js';
import type { FindingRecord } from '../store/findings.js';
import { followsOfFindings, intakes, postById, postsOfFindings, problems, storedAccounts, unresolvedFollows } from '../store/queries.js';
import type { StoredAccount, StoredIntake } from '../store/queries.js';
import { lastScans, pairs, progressOf, ruleRuns, scanDates, trend } from '../store/scans.js';
import type { Store } from '../store/store.js';
import { clean } from '../text/clean.js';
import { digestOfRules } from './scan.js';
import { settingViews } from './setting-views.js';
import type { SettingJudge } from './setting-views.js';
import { groundOf, isHeld, standingOf } from './standing.js';
import type { Ground } from './standing.js';
import { stepsOf } from './steps.js';
import type { Count } from './tally.js';
import { languagesNotJudged, newestCoverage, uncheckedOf } from './unchecked.js';
import type { AccountFacts } from './unchecked.js';
import { withUse } from './uses.js';
import { cardView, labelOf, order, rowOf, viewOf } from './view.js';
import type { Light, Material } from './view.js';

export interface ViewOptions extends SettingJudge {
  store: Store;
  rules: readonly Rule[];
  config: Config;
  clock: Clock;
  version: string;
  reveal: Reveal;
  profile?: ReportProfile;
  demo?: boolean;
  /** Rows that live in this run only (patients among the followed); never counted into what is stored. */
  extra?: readonly FindingView[];
  /** Steps to keep two accounts apart; comes from the people room. */
  planOf?: (a: Account, b: Account, links: readonly PairLink[]) => readonly string[];
}

/** The part of a report the first screen lives on; made without reading a single post. */
export type Overview = Omit<Report, 'findings'>;

/** One line per finding, open ones first; `topic` narrows. Holds no text of any post but the statement. */
export function rows(options: ViewOptions, topic: Topic | 'all' = 'all'): FindingRow[] {
  return options.store.read(() => {
    const ground = groundOf(options.store, options.clock.now());
    const list = known(options, findingRecords(options.store)).map((one) => rowOf(one, ground)).filter((row) => topic === 'all' || row.topic === topic);
    return order(list, (row) => row.when);
  });
}

/** One finding with its history; null when there is none of this id. */
export function finding(options: ViewOptions, id: string): FindingView | null {
  const { store } = options;
  const extra = options.extra?.find((view) => view.id === id);
  if (extra) return extra;
  return store.read(() => {
    const record = findingRecord(store, id);
    const [one] = known(options, record === null ? [] : [record]);
    if (one === undefined) return null;
    const post = one.record.post === null ? null : (postById(store, one.stored, one.record.post)?.post ?? null);
    const view = viewOf({
      ...one, post, follow: one.record.follow === null ? null : (followsOfFindings(store).get(one.record.follow) ?? null),
      sightings: sightingsOf(store, one.record.id), decisions: decisionsOf(store, one.record.decisionKey),
    }, lightOf(options));
    return options.reveal === 'quotes' ? cardView(view, post) : view;
  });
}

export function overview(options: ViewOptions): Overview {
  return options.store.read(() => frame(options, null));
}

/** The overview with `extra` counted in: what a report says without its findings. */
export function overviewWithExtra(options: ViewOptions): Overview {
  return options.store.read(() => frame(options, options.extra ?? null));
}

export function report(options: ViewOptions): Report {
  return options.store.read(() => {
    const light = lightOf(options);
    const views = materials(options).map((material) => viewOf(material, light));
    const findings = order([...views, ...(options.extra ?? [])], (view) => view.subject.when);
    return { ...frame(options, options.extra ?? null), findings };
  });
}

function lightOf(options: ViewOptions): Light {
  return { config: options.config, reveal: options.reveal, ground: groundOf(options.store, options.clock.now()), scanDates: scanDates(options.store), remedies: new Map() };
}

interface Known { record: FindingRecord; rule: Rule; account: Account; stored: StoredAccount }

/** Findings of rules this version has, with their account. */
function known(options: ViewOptions, records: readonly FindingRecord[]): Known[] {
  const ruleOf = new Map(options.rules.map((rule) => [rule.id, rule]));
  const accountOf = new Map(storedAccounts(options.store).map((stored) => [stored.row, { stored, account: withUse(stored.account, options.config) }]));
  return records.flatMap((record) => {
    const rule = ruleOf.get(record.rule);
    const of = accountOf.get(record.account);
    return rule && of ? [{ record, rule, ...of }] : [];
  });
}

function materials(options: ViewOptions): Material[] {
  const { store } = options;
  const list = known(options, findingRecords(store));
  const posts = postsOfFindings(store, new Map(list.map((one) => [one.stored.row, one.stored])));
  const followed = followsOfFindings(store);
  const sightings = allSightings(store);
  const decided = allDecisions(store);
  return list.map((one) => ({
    ...one, post: one.record.post === null ? null : (posts.get(one.record.post) ?? null),
    follow: one.record.follow === null ? null : (followed.get(one.record.follow) ?? null),
    sightings: sightings.get(one.record.id) ?? [], decisions: decided.get(one.record.decisionKey) ?? [],
  }));
}

/** A finding in the numbers of the overview. */
interface Counted { count: number; account: string; rule: Rule | null; topic: Topic; severity: Severity; tier: FindingRecord['tier']; state: FindingRecord['state']; open: boolean; title: string; advice: string }

function frame(options: ViewOptions, extra: readonly FindingView[] | null): Overview {
  const { store, config, rules } = options;
  const now = options.clock.now();
  const ground = groundOf(store, now);
  const [last = null, before = null] = lastScans(store, 2);
  const runs = last === null ? [] : ruleRuns(store, last.id);
  const facts = storedAccounts(store).map((stored) => factsOf(options, stored));
  const counted = [...countedFindings(options, facts, ground), ...(extra ?? []).map(countedExtra)];
  const settings = facts.flatMap((one) => settingViews(store, one.stored.row, one.account, options, config, now));
  const languages = totalLanguages(facts);
  return {
    tool: { name: 'PostOp', version: options.version, rulesDigest: digestOfRules(rules), rules: rules.length },
    generatedAt: now, reveal: options.reveal, profile: options.profile ?? 'self', demo: options.demo ?? false,
    person: { label: config.person.names[0] ?? facts[0]?.account.displayName ?? 'you', preset: config.preset, country: config.person.country },
    hold: config.hold.answer,
    scan: last === null ? null : { id: last.id, startedAt: last.startedAt, previousAt: before?.startedAt ?? null },
    accounts: facts.map((one) => accountView(one, counted, settings, now, store)),
    totals: totalsOf(counted), first: firstOf(counted), unchecked: uncheckedOf(facts, runs, settings), settings,
    pairs: pairViews(options, facts), trend: trend(store), ruleRuns: runs, languagesNotChecked: languages,
    sources: facts.flatMap((one) => one.intakes.filter((intake) => intake.finishedAt !== null).flatMap((intake) => intake.sources.map((source) => ({
      account: one.account.key, name: clean(source.name), digest: source.digest, readAt: intake.finishedAt ?? intake.startedAt, exportedAt: intake.exportedAt,
    })))),
    postsByMonth: monthsOf(facts), limits: LIMITS,
  };
}

const LIMITS = [
  'PostOp reads the exports you gave it and nothing else: what others copied, quoted or photographed is not in them.',
  'It finds what its rules and word lists describe; a story can identify somebody in ways no rule knows.',
  'Photos and videos are counted, never looked at.',
  'It cannot know whether a patient agreed, or whether details were changed.',
  'Deleting a post does not delete copies, and does not end a duty to report.',
  'This is not legal advice.',
] as const;

/** Undecided findings come counted from the store; only decided ones are looked at one by one. */
function countedFindings(options: ViewOptions, facts: readonly Facts[], ground: Ground): Counted[] {
  const { config, store } = options;
  const ruleOf = new Map(options.rules.map((rule) => [rule.id, rule]));
  const keyOf = new Map(facts.map((one) => [one.stored.row, one.account.key]));
  const undecided = undecidedCounts(store).map((one) => ({ ...one, open: one.state !== 'resolved' }));
  const decided = decidedRecords(store).map((record) => ({ ...record, open: standingOf(record, ground).open, count: 1 }));
  return [...undecided, ...decided].flatMap(({ rule: id, account: row, severity, tier, state, open, count }) => {
    const rule = ruleOf.get(id);
    const account = keyOf.get(row);
    if (rule === undefined || account === undefined) return [];
    return [{ count, account, rule, topic: TOPIC_OF[rule.area], severity, tier, state, open, title: rule.title, advice: stepsOf(rule.remedy, config.preset, isHeld(config))[0] ?? '' }];
  });
}

function countedExtra(view: FindingView): Counted {
  return { count: 1, account: view.account, rule: null, topic: view.topic, severity: view.severity, tier: view.tier, state: view.state, open: view.open, title: view.title, advice: view.steps[0] ?? '' };
}

function totalsOf(counted: readonly Counted[]): Report['totals'] {
  const count = (keep: (one: Counted) => boolean): number => counted.reduce((sum, one) => (keep(one) ? sum + one.count : sum), 0);
  const present = (tier: Counted['tier']): number => count((one) => one.state !== 'resolved' && one.tier === tier);
  return {
    findings: present('finding'), review: present('review'), open: count((one) => one.open),
    bySeverity: tallied(SEVERITIES, (severity) => count((one) => one.open && one.severity === severity)),
    byTopic: tallied(TOPICS, (topic) => count((one) => one.open && one.topic === topic)),
    byState: tallied(['new', 'persisting', 'changed', 'regressed', 'resolved', 'unchecked'] as const, (state) => count((one) => one.state === state)),
  };
}

function tallied<K extends string>(keys: readonly K[], count: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;
}

/** The three most pressing kinds of open finding: by severity, patient information before the rest, then by number. */
function firstOf(counted: readonly Counted[]): Report['first'] {
  const groups = new Map<string, { severity: Severity; count: number; title: string; advice: string; rule: string; patient: boolean }>();
  for (const one of counted) {
    if (!one.open || one.rule === null || one.severity === 'info') continue;
    const group = groups.get(one.rule.id) ?? { severity: one.severity, count: 0, title: one.title, advice: one.advice, rule: one.rule.id, patient: one.rule.area === 'patient-privacy' };
    group.count += one.count;
    if (SEVERITIES.indexOf(one.severity) < SEVERITIES.indexOf(group.severity)) group.severity = one.severity;
    groups.set(one.rule.id, group);
  }
  return [...groups.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || Number(b.patient) - Number(a.patient)
    || b.count - a.count || (a.rule < b.rule ? -1 : 1)).slice(0, 3).map(({ severity, count, title, advice, rule }) => ({ severity, count, title, advice, rule }));
}

interface Facts extends AccountFacts { stored: StoredAccount; count: Count | null }

function factsOf(options: ViewOptions, stored: StoredAccount): Facts {
  const { store } = options;
  const progress = progressOf(store, stored.row);
  const count = progress === null ? null : (JSON.parse(progress.tally) as Count);
  const all: StoredIntake[] = intakes(store, stored.row);
  const judged = new Set(options.rules.flatMap((rule) => rule.languages ?? []));
  return {
    stored, account: withUse(stored.account, options.config), count, intakes: all, coverage: newestCoverage(all), scanned: progress !== null,
    unresolved: unresolvedFollows(store, stored.row, stored.account.platform), media: count?.media ?? 0,
    languages: progress === null ? [] : languagesNotJudged(JSON.parse(progress.languages) as Record<string, number>, judged),
  };
}

function accountView(facts: Facts, counted: readonly Counted[], settings: readonly SettingView[], now: string, store: Store): AccountView {
  const { account } = facts;
  const newest = facts.intakes.at(-1);
  const exportedAt = newest?.exportedAt ?? null;
  const mine = counted.filter((one) => one.account === account.key && one.open);
  const unknown: Partial<Record<Topic, number>> = {
    associations: facts.unresolved, patients: facts.unresolved, posts: facts.languages.reduce((sum, one) => sum + one.count, 0),
    settings: settings.filter((setting) => setting.account === account.key && setting.fits === 'unknown').length,
  };
  return {
    key: account.key, platform: account.platform, label: labelOf(account), handle: account.handle === null ? null : clean(account.handle),
    displayName: account.displayName === null ? null : clean(account.displayName), use: account.use, audience: account.audience,
    source: newest === undefined ? null : clean(newest.title), exportedAt,
    ageDays: exportedAt === null ? null : Math.max(0, Math.floor((Date.parse(now) - Date.parse(exportedAt)) / 86_400_000)),
    posts: facts.count?.posts ?? facts.coverage.reduce((sum, one) => (one.facet === 'posts' || one.facet === 'comments' ? sum + one.read : sum), 0),
    coverage: facts.coverage, problems: newest === undefined ? [] : problems(store, newest.id),
    counts: Object.fromEntries(TOPICS.map((topic) => {
      const open = mine.filter((one) => one.topic === topic);
      const worst = SEVERITIES.find((severity) => open.some((one) => one.severity === severity)) ?? null;
      return [topic, { open: open.reduce((sum, one) => sum + one.count, 0), worst, unknown: unknown[topic] ?? 0 }];
    })) as AccountView['counts'],
  };
}

function totalLanguages(facts: readonly Facts[]): { language: string; count: number }[] {
  const counts: Record<string, number> = {};
  for (const one of facts) for (const { language, count } of one.languages) counts[language] = (counts[language] ?? 0) + count;
  return Object.entries(counts).map(([language, count]) => ({ language, count })).sort((a, b) => b.count - a.count || (a.language < b.language ? -1 : 1));
}

function pairViews(options: ViewOptions, facts: readonly Facts[]): Report['pairs'] {
  const of = new Map(facts.map((one) => [one.stored.row, one.account]));
  return pairs(options.store).flatMap(({ a, b, links }) => {
    const [first, second] = [of.get(a), of.get(b)];
    if (!first || !second || links.length === 0) return [];
    return [{ a: first.key, b: second.key, links: links.map((link) => ({ ...link, why: clean(link.why) })), plan: options.planOf?.(first, second, links) ?? [] }];
  });
}

function monthsOf(facts: readonly Facts[]): { month: string; posts: number }[] {
  const months = new Map<string, number>();
  for (const { count } of facts) for (const [day, posts] of Object.entries(count?.days ?? {})) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + posts);
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, posts]) => ({ month, posts }));
}

