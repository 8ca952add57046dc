// A roster given for this run, matched in memory against what is stored, and shown; no byte of it is ever written.
import type { Account, Decision, FindingView, FollowSubject, PostSubject, Query, Reveal, Rule, RuleContext, Subject } from '../model.js';
import { NEUTRAL_TITLE, notComparedWords, patientRows } from '../people/patient-rows.js';
import type { PatientRows, RosterSubject } from '../people/patient-rows.js';
import { ownWords } from '../scan/asking.js';
import { severityOf } from '../scan/choose.js';
import { digest, followDecisionKey } from '../scan/finding-id.js';
import { maskHandle, maskName } from '../scan/mask.js';
import { isHeld } from '../scan/standing.js';
import { actionsOf, stepsOf } from '../scan/steps.js';
import { withUse } from '../scan/uses.js';
import { labelOf } from '../scan/view.js';
import { follows, postsAfter, queriesMade, storedAccounts } from '../store/queries.js';
import type { StoredAccount } from '../store/queries.js';
import { clean } from '../text/clean.js';
import type { FollowDecision, PatientsData } from '../tui/props.js';
import type { Io, Options } from './command.js';
import type { Engine } from './engine.js';
import { rosterGiven } from './roster-read.js';
import type { LoadedRoster } from './roster-read.js';
import type { Workspace } from './workspace.js';

/** The rows of a roster given by flag; none without one. */
export async function rosterExtra(workspace: Workspace, engine: Engine, options: Options, io: Io, reveal: Reveal): Promise<FindingView[]> {
  const loaded = await rosterGiven(workspace, options, io);
  if (loaded === null) return [];
  await engine.ready();
  return rosterFindings(workspace, engine, loaded, reveal);
}

/** One row a person and account, the most telling rule of it; masked like everything else. */
export function rosterFindings(workspace: Workspace, engine: Engine, loaded: LoadedRoster, reveal: Reveal): FindingView[] {
  const rules = engine.rules.filter((rule) => rule.mode === 'roster' && workspace.config.rules[rule.id] !== 'off');
  const decided = new Map(workspace.store.decisions().map((decision) => [decision.finding, decision]));
  const views = new Map<string, FindingView>();
  for (const found of matched(workspace, engine, loaded).found) {
    const view = viewOf(found, rules, workspace, decided, reveal);
    const before = view === null ? undefined : views.get(view.id);
    if (view !== null && (before === undefined || before.tier !== 'finding')) views.set(view.id, view);
  }
  return [...views.values()];
}

export function patientsData(workspace: Workspace, engine: Engine, loaded: LoadedRoster | null, reveal: Reveal): PatientsData {
  const stored = storedAccounts(workspace.store);
  const all = stored.flatMap((one) => follows(workspace.store, one));
  const counts = { followed: all.length, unresolved: all.filter((follow) => !follow.resolved).length };
  if (loaded === null) return { roster: null, rows: [], ...counts };
  const decided = new Map(workspace.store.decisions().map((decision) => [decision.finding, decision]));
  const backs = new Set(all.filter(({ follow }) => follow.kind === 'follower').map(({ follow }) => follow.remoteId));
  const told = new Set<string>();
  const rows = matched(workspace, engine, loaded).found.flatMap((found) => {
    if (found.kind !== 'follow') return [];
    const { account, follow } = found.subject;
    // Followed and a close friend: one person, one decision.
    const id = followDecisionKey(account, follow.remoteId);
    if (told.has(id)) return [];
    told.add(id);
    return [{
      id, platform: account.platform, accountLabel: labelOf(account), certainty: found.roster.certainty, label: nameOf(found, reveal), why: found.roster.reasons.join(', '),
      followsBack: follow.kind === 'following' ? backs.has(follow.remoteId) : null, since: follow.since, url: follow.url, decision: decisionOf(decided.get(id)),
    }];
  });
  return { roster: { name: loaded.name, rows: loaded.roster.rows.length, readAt: loaded.readAt }, rows, ...counts };
}

/** What was not compared, in words; said beside the rows. */
export function notCompared(workspace: Workspace, engine: Engine, loaded: LoadedRoster): string[] {
  return notComparedWords(matched(workspace, engine, loaded).notCompared);
}

function matched(workspace: Workspace, engine: Engine, loaded: LoadedRoster): PatientRows {
  const stored = storedAccounts(workspace.store);
  loaded.found ??= patientRows({ follows: followSubjects(workspace, engine, stored), posts: postSubjects(workspace, engine, stored), queries: searches(workspace, stored) }, loaded.roster.rows, loaded.matcher);
  return loaded.found;
}

function* followSubjects({ store, config }: Workspace, { tools }: Engine, stored: readonly StoredAccount[]): Generator<FollowSubject> {
  for (const one of stored) {
    const account = withUse(one.account, config);
    for (const { follow, identity } of follows(store, one)) {
      yield { kind: 'follow', follow, account, bio: null, identity, name: tools.readHandle('', 'handle'), display: tools.readHandle('', 'name') };
    }
  }
}

const PAGE = 5_000;

/** Only posts that address, share or name somebody. */
function* postSubjects({ store, config }: Workspace, { tools }: Engine, stored: readonly StoredAccount[]): Generator<PostSubject> {
  for (const one of stored) {
    const account = withUse(one.account, config);
    for (let after = 0, page = postsAfter(store, one, after, PAGE); page.length > 0; page = postsAfter(store, one, after, PAGE)) {
      for (const { post } of page) {
        if (post.replyToHandle === null && post.sharedFrom === null && post.mentions.length === 0) continue;
        yield { kind: 'post', post, account, get text() { return tools.annotator.annotate(post.text, { postedAt: post.postedAt, language: post.language }); } };
      }
      after = page.at(-1)?.id ?? Number.MAX_SAFE_INTEGER;
    }
  }
}

function* searches({ store, config }: Workspace, stored: readonly StoredAccount[]): Generator<{ account: Account; query: Query }> {
  for (const one of stored) for (const query of queriesMade(store, one.row)) yield { account: withUse(one.account, config), query };
}

function viewOf(found: RosterSubject, rules: readonly Rule[], workspace: Workspace, decided: ReadonlyMap<string, Decision>, reveal: Reveal): FindingView | null {
  const { config, clock } = workspace;
  const account = found.kind === 'query' ? found.account : found.subject.account;
  const subject: Subject | null = found.kind === 'query' ? null : found.subject;
  const context: RuleContext = { person: config.person, preset: config.preset, now: clock.now(), accounts: [account], own: ownWords(config.person, [account]) };
  const answers = rules.flatMap((rule) => {
    if (found.kind === 'query') return rule.id === 'patient-lookup-history' ? [{ rule, match: { evidence: [], statement: 'A search of yours is for a name on your list.' } }] : [];
    if (subject === null || !rule.subjects.includes(subject.kind)) return [];
    const match = rule.detect(subject, context);
    return match === null ? [] : [{ rule, match }];
  });
  const [answer] = answers;
  if (answer === undefined) return null;
  const { rule, match } = answer;
  const key = keyOf(found);
  const id = found.kind === 'follow' ? followDecisionKey(account, found.subject.follow.remoteId) : digest(['roster', account.platform, account.remoteId, key]);
  const decision = decided.get(id);
  const held = isHeld(config);
  const when = found.kind === 'follow' ? found.subject.follow.since : found.kind === 'post' ? found.subject.post.postedAt : found.query.at;
  return {
    id, rule: rule.id, area: rule.area, topic: 'patients', tier: found.roster.certainty === 'sure' ? 'finding' : 'review', title: reveal === 'none' ? NEUTRAL_TITLE : rule.title,
    severity: severityOf(rule, config), state: 'new', stateReason: 'Compared with the list of this run; nothing of the comparison is stored.',
    verdict: decision?.verdict ?? 'none', verdictReason: null, verdictNote: null, verdictUntil: null, verdictAt: decision?.at ?? null, willDelete: false,
    status: decision === undefined || decision.verdict === 'none' ? 'Nothing decided.' : `Decided: ${decision.verdict}.`, open: decision === undefined || decision.verdict === 'none' || decision.verdict === 'todo',
    account: account.key, platform: account.platform, accountLabel: labelOf(account),
    subject: { kind: found.kind === 'query' ? 'account' : found.kind, key, url: null, locate: null, when, precision: 'day', audience: 'unknown', label: nameOf(found, reveal) },
    text: null, evidence: match.evidence, classes: ['a name'], statement: match.statement ?? null, context: [], why: rule.why, cannotKnow: rule.cannotKnow,
    steps: stepsOf(rule.remedy, config.preset, held), actions: actionsOf(rule.remedy, held), minutes: rule.remedy.minutes ?? 2, caution: rule.remedy.caution ?? null, sources: rule.sources,
    firstSeen: clock.now(), lastSeen: clock.now(), history: [],
  };
}

function keyOf(found: RosterSubject): string {
  if (found.kind === 'follow') return `${found.subject.follow.kind}:${found.subject.follow.remoteId}`;
  return found.kind === 'post' ? found.subject.post.remoteId : found.query.remoteId;
}

/** The account's own name, never the roster's; by first and last letter unless everything was asked for. */
function nameOf(found: RosterSubject, reveal: Reveal): string {
  if (found.kind === 'query') return 'a search you made';
  if (found.kind === 'post') return `post of ${found.subject.post.postedAt?.slice(0, 10) ?? 'an unknown day'}`;
  const { handle, displayName, remoteId } = found.subject.follow;
  if (reveal === 'all') return clean([displayName, handle === null ? null : `@${handle}`].filter((part) => part !== null).join('  ') || remoteId);
  return clean(handle !== null ? maskHandle(`@${handle}`) : maskName(displayName ?? remoteId));
}

function decisionOf(decision: Decision | undefined): FollowDecision {
  if (decision?.verdict === 'accepted') return 'keep';
  if (decision?.verdict === 'todo') return 'unfollow';
  return decision?.verdict === 'not-mine' ? 'not-mine' : 'none';
}
