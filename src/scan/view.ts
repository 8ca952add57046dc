// A finding as screens and formats show it: joined with its subject, masked to the level asked for, cleaned.
import type {
  Account, Action, Config, Evidence, FindingRow, FindingView, Follow, Instant, Post, Reveal, Rule, SafeHarborLetter, Severity, SubjectRef, Tier,
} from '../model.js';
import { SEVERITIES, TOPIC_OF } from '../model.js';
import { clean } from '../text/clean.js';
import type { DecisionMade, FindingRecord, SightingRow } from '../store/findings.js';
import { audienceOf } from './posts.js';
import { maskHandle, maskName, maskSpans, repeats } from './mask.js';
import { isHeld, standingOf } from './standing.js';
import type { Ground } from './standing.js';
import { actionsOf, stepsOf } from './steps.js';

/** What a view is made of. */
export interface Material {
  record: FindingRecord;
  rule: Rule;
  account: Account;
  post: Post | null;
  follow: Follow | null;
  sightings: readonly SightingRow[];
  decisions: readonly DecisionMade[];
}

export interface Light {
  config: Config;
  ground: Ground;
  reveal: Reveal;
  scanDates: ReadonlyMap<number, Instant>;
  /** What the rule advises this person; thousands of findings share a rule. */
  remedies: Map<Rule, { steps: string[]; actions: Action[] }>;
}

function remedyOf(rule: Rule, { config, remedies }: Light): { steps: string[]; actions: Action[] } {
  const kept = remedies.get(rule);
  if (kept) return kept;
  const held = isHeld(config);
  const made = { steps: stepsOf(rule.remedy, config.preset, held), actions: actionsOf(rule.remedy, held) };
  remedies.set(rule, made);
  return made;
}

export function rowOf({ record, rule, account }: Pick<Material, 'record' | 'rule' | 'account'>, ground: Ground): FindingRow {
  const standing = standingOf(record, ground);
  return {
    id: record.key, rule: rule.id, topic: TOPIC_OF[rule.area], tier: record.tier, title: rule.title, severity: record.severity, state: record.state,
    verdict: standing.verdict, open: standing.open, account: account.key, accountLabel: labelOf(account), when: record.when,
    label: record.subjectKind === 'post' ? postLabel(record.when) : KIND_WORDS[record.subjectKind],
    statement: record.statement === null ? null : clean(record.statement),
  };
}

export function viewOf(material: Material, light: Light): FindingView {
  const { record, rule, account, post } = material;
  const { reveal } = light;
  const standing = standingOf(record, light.ground);
  const shown = material.sightings.at(-1);
  const evidence = shown === undefined ? [] : (JSON.parse(shown.evidence) as Evidence[]);
  const guarded = guardFor(material, evidence, reveal);
  return {
    id: record.key, rule: rule.id, area: rule.area, topic: TOPIC_OF[rule.area], tier: record.tier, title: rule.title, severity: record.severity,
    state: record.state, stateReason: record.stateReason, verdict: standing.verdict, verdictReason: record.verdictReason, verdictNote: record.verdictNote,
    verdictUntil: record.verdictUntil, verdictAt: record.verdictAt, willDelete: record.willDelete === 1, status: standing.status, open: standing.open,
    account: account.key, platform: account.platform, accountLabel: labelOf(account), subject: subjectRef(material, guarded, reveal),
    text: reveal === 'all' && post !== null ? clean(post.text) : null,
    evidence: evidence.map((one) => shownEvidence(one, guarded, reveal)), classes: classesOf(evidence),
    statement: record.statement === null || guarded(record.statement) ? null : clean(record.statement),
    context: shown === undefined ? [] : (JSON.parse(shown.context) as string[]).filter((sentence) => !guarded(sentence)).map(clean),
    why: rule.why, cannotKnow: rule.cannotKnow, ...remedyOf(rule, light),
    minutes: rule.remedy.minutes ?? 5, caution: rule.remedy.caution ?? null, sources: rule.sources,
    firstSeen: light.scanDates.get(record.firstScan) ?? light.ground.now, lastSeen: light.scanDates.get(record.lastScan) ?? light.ground.now,
    history: historyOf(material, light),
  };
}

/** Names and numbers of people: dotted out on a screen until asked for. Ages, days and places stay, they are the point of the story. */
const DIRECT: ReadonlySet<SafeHarborLetter> = new Set(['A', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'O']);

/** A finding as a card on the screen shows it at the level `quotes`: the whole text, direct identifiers dotted out. */
export function cardView(view: FindingView, post: Post | null): FindingView {
  if (post === null) return view;
  const direct = view.evidence.filter((one) => one.field === 'text' && one.postId === undefined && one.identifier !== undefined && DIRECT.has(one.identifier));
  const text = maskSpans(clean(post.text), direct);
  return { ...view, text, evidence: view.evidence.map((one) => (direct.includes(one) ? { ...one, quote: text.slice(one.start, one.end) } : one)) };
}

/** Own accounts are named in full: they are the reader's. */
export function labelOf(account: Account): string {
  if (account.handle !== null) return clean(account.platform === 'x' || account.platform === 'mastodon' ? `@${account.handle}` : account.handle);
  return clean(account.displayName ?? account.remoteId);
}

/** Whether a sentence must not be shown, because it repeats words of the post at a level that shows none. */
type Guard = (sentence: string) => boolean;

function guardFor({ post }: Material, evidence: readonly Evidence[], reveal: Reveal): Guard {
  if (reveal !== 'none') return () => false;
  const quotes = evidence.map((one) => one.quote);
  return (sentence) => repeats(sentence, post?.text ?? '', quotes);
}

function shownEvidence(one: Evidence, guarded: Guard, reveal: Reveal): Evidence {
  if (reveal !== 'none') return { ...one, quote: clean(one.quote), why: clean(one.why) };
  return { ...one, quote: '', start: 0, end: 0, why: guarded(one.why) ? classOf(one) : clean(one.why) };
}

function subjectRef(material: Material, guarded: Guard, reveal: Reveal): SubjectRef {
  const { record, post, follow, account } = material;
  const base = { kind: record.subjectKind, key: record.subjectKey };
  if (post !== null) {
    const hidden = post.locate === null || guarded(post.locate);
    return {
      ...base, url: post.url, locate: hidden ? whereByDate(post) : clean(post.locate ?? ''), when: post.postedAt, precision: post.precision,
      audience: audienceOf(post, account), label: postLabel(post.postedAt),
    };
  }
  if (follow !== null) {
    const whole = reveal === 'all';
    const name = follow.handle ?? follow.displayName ?? follow.remoteId;
    const masked = follow.handle !== null ? maskHandle(`@${follow.handle}`) : maskName(name);
    return {
      ...base, url: whole ? follow.url : null, locate: `In your list of ${FOLLOW_WORDS[follow.kind]}${follow.since === null ? '' : `, since ${follow.since.slice(0, 10)}`}.`,
      when: follow.since, precision: follow.since === null ? 'unknown' : 'day', audience: follow.audience, label: whole ? clean(follow.handle !== null ? `@${follow.handle}` : name) : clean(masked),
    };
  }
  return { ...base, url: null, locate: null, when: null, precision: 'unknown', audience: account.audience, label: KIND_WORDS[record.subjectKind] };
}

const FOLLOW_WORDS: Readonly<Record<Follow['kind'], string>> = {
  following: 'accounts you follow', follower: 'followers', friend: 'friends', connection: 'connections', subscription: 'subscriptions', page: 'pages',
  group: 'groups', list: 'lists', 'close-friend': 'close friends', blocked: 'blocked accounts', muted: 'muted accounts', contact: 'uploaded contacts',
};

const KIND_WORDS: Readonly<Record<FindingRecord['subjectKind'], string>> = {
  post: 'a post', thread: 'posts that belong together', follow: 'somebody in your lists', profile: 'your profile', account: 'the whole account',
  'account-pair': 'two of your accounts', setting: 'a setting', app: 'a connected app', session: 'a sign-in', media: 'a photo or video of a post',
};

function postLabel(when: Instant | null): string {
  return when === null ? 'post without a date' : `post of ${when.slice(0, 10)}`;
}

function whereByDate(post: Post): string | null {
  if (post.url !== null || post.postedAt === null) return null;
  return `Look for what you posted on ${post.postedAt.slice(0, 10)}${post.precision === 'second' ? ` at ${post.postedAt.slice(11, 16)} UTC` : ''}.`;
}

const LETTER_WORDS: Readonly<Record<SafeHarborLetter, string>> = {
  A: 'a name', B: 'a place', C: 'a date, or an age over 89', D: 'a telephone number', E: 'a fax number', F: 'an e-mail address', G: 'a social security number',
  H: 'a record number', I: 'a health plan number', J: 'an account number', K: 'a licence number', L: 'a vehicle or its plate', M: 'a device or its number',
  N: 'a web address', O: 'an internet address', P: 'a fingerprint or voice', Q: 'a face', R: 'something else that is unique',
};

const FIELD_WORDS: Readonly<Record<Evidence['field'], string>> = {
  text: 'words of the text', bio: 'words of the profile', handle: 'the handle', name: 'the name', alt: 'the description of a picture', place: 'the place attached', fact: 'a fact of the export',
};

function classOf(one: Evidence): string {
  return one.identifier === undefined ? FIELD_WORDS[one.field] : LETTER_WORDS[one.identifier];
}

function classesOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(classOf))];
}

const VERDICT_WORDS: Readonly<Record<string, string>> = {
  none: 'decision taken back', todo: 'put on the list', done: 'said done', accepted: 'accepted', 'false-alarm': 'said to be a false alarm', 'not-mine': 'said not to be yours',
};

/** What a row of the book of decisions did to the one before it; null = nothing. A note leaves the decision as it is. */
function actOf({ verdict, note }: DecisionMade, before: DecisionMade | undefined): string | null {
  const stood = before?.verdict ?? 'none';
  const noted = before?.note ?? null;
  if (verdict === stood && note !== null && note !== noted) return 'note written';
  if (verdict === 'none' && stood === 'none') return noted !== null && note === null ? 'note taken back' : null;
  return VERDICT_WORDS[verdict] ?? verdict;
}

function historyOf({ record, sightings, decisions }: Material, light: Light): { at: Instant; what: string }[] {
  const history: { at: Instant; what: string }[] = [];
  const dated = (scan: number, what: string): void => {
    const at = light.scanDates.get(scan);
    if (at !== undefined) history.push({ at, what });
  };
  sightings.forEach((sighting, index) => {
    const before = sightings[index - 1];
    if (before === undefined) dated(sighting.scan, 'first seen');
    else if (before.endedState === 'resolved') dated(sighting.scan, 'came back');
    if (sighting.endedScan !== null) dated(sighting.endedScan, sighting.endedState === 'resolved' ? `fixed: ${sighting.endedReason ?? ''}` : (sighting.endedReason ?? 'changed'));
  });
  if (record.state === 'unchecked') dated(record.stateScan, record.stateReason);
  decisions.forEach((made, index) => {
    const what = actOf(made, decisions[index - 1]);
    if (what !== null) history.push({ at: made.at, what });
  });
  return history.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

interface Ordered { open: boolean; severity: Severity; tier: Tier; id: string }

/** Open first, then by severity, tier, newest first; equal ones by id, so that the order never depends on chance. */
export function order<T extends Ordered>(list: readonly T[], when: (one: T) => Instant | null): T[] {
  return [...list].sort((a, b) => Number(b.open) - Number(a.open) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
    || (a.tier === b.tier ? 0 : a.tier === 'finding' ? -1 : 1) || descending(when(a), when(b)) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function descending(a: Instant | null, b: Instant | null): number {
  const [x, y] = [a ?? '', b ?? ''];
  return x < y ? 1 : x > y ? -1 : 0;
}

