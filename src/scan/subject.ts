// Builds a whole subject from a short example: for `check`, `explain` and the tests of the rules.
import type {
  Account, Example, ExampleSubject, Follow, Match, Post, PostSubject, RosterMatch, Rule, RuleContext, RuleOf, SettingDefinition, Subject, SubjectKind, Tally, ThreadSubject,
} from '../model.js';
import type { Annotator } from '../text/annotate.js';
import type { TextAnnotation } from '../text/annotation.js';
import { createGate } from '../text/gate.js';
import type { Around } from '../text/gate.js';
import { aroundOf } from './around.js';
import { ownWords } from './asking.js';
import type { ReadHandle } from './tools.js';

export interface SubjectTools { annotator: Annotator; readHandle: ReadHandle; settings: readonly SettingDefinition[] }

const NOW = '2024-06-01T12:00:00Z';

const ACCOUNT: Account = {
  key: 'x:1', platform: 'x', remoteId: '1', handle: 'drdemo', displayName: 'Dr. Demo', bio: null, location: null, employer: null, url: null, links: [],
  createdAt: '2015-01-01T00:00:00Z', use: 'unknown', audience: 'public', timeZone: null, avatarHash: null, formerHandles: [], emailDomain: null, details: {},
};

const POST: Post = {
  remoteId: '100', kind: 'post', postedAt: '2024-05-14T10:00:00Z', precision: 'second', text: '', url: null, locate: null, audience: 'public', status: 'live',
  replyToId: null, replyToHandle: null, sharedFrom: null, mentions: [], links: [], place: null, media: [], language: null, container: null, client: null,
};

const FOLLOW: Follow = { remoteId: '200', kind: 'following', handle: null, displayName: null, bio: null, url: null, since: null, audience: 'public' };

const TALLY: Tally = {
  posts: 0, traits: {}, oldest: null, newest: null, byYear: {}, byHour: [], last90: 0, last365: 0, follows: {}, unresolvedFollows: 0, professionalFollows: 0,
  media: 0, examples: {},
};

/** `kinds`: what the rule looks at; decides what a bare text is (a post where it can be one, else a profile's bio). */
export function subjectOf(example: Example, tools: SubjectTools, kinds: readonly SubjectKind[] = ['post']): Subject {
  const given: ExampleSubject = typeof example === 'string' ? { text: example } : example;
  const account = accountOf(given);
  const kind = given.kind ?? kindOf(given, kinds);
  switch (kind) {
    case 'post': return postSubject({ ...POST, ...given.post, text: given.text ?? given.post?.text ?? '' }, account, tools, rosterOf(given));
    case 'thread': return threadSubject(given, account, tools);
    case 'media': return mediaSubject(given, account, tools);
    case 'follow': return followSubject(given, account, tools);
    case 'profile': {
      const profile = given.text === undefined ? account : { ...account, bio: given.text };
      return { kind, account: profile, text: tools.annotator.annotate(profile.bio ?? ''), name: tools.readHandle(profile.handle ?? '', 'handle'), display: tools.readHandle(profile.displayName ?? '', 'name') };
    }
    case 'account': return { kind, account, tally: { ...TALLY, ...given.tally }, settings: [], ...rosterOf(given) };
    case 'account-pair': return { kind, accounts: [account, otherOf(given)], links: (given.links ?? []).map((link) => ({ kind: 'handle', weight: 1, why: '', count: 1, ...link })) };
    case 'setting': return settingSubject(given, account, tools);
    case 'app': return { kind, account, app: { remoteId: '300', name: 'An app', permissions: [], approvedAt: null, organisation: null, ...given.app } };
    case 'session': {
      const { usualCountries = [], ...session } = given.session ?? {};
      return { kind, account, session: { remoteId: '400', at: null, device: null, ip: null, country: null, kind: 'login', ...session }, usualCountries };
    }
  }
}

/** Who the example's person is, where it says so; a US physician without a name elsewhere. */
export function contextOf(example: Example): RuleContext {
  const given: ExampleSubject = typeof example === 'string' ? {} : example;
  const person = { names: [], profession: null, country: null, employer: null, town: null, credentials: [], timeZone: null, shifts: [], role: null, ...given.person };
  const accounts = given.other === undefined ? [accountOf(given)] : [accountOf(given), otherOf(given)];
  return { person, preset: given.preset ?? 'us-physician', now: given.now ?? NOW, accounts, own: ownWords(person, accounts), words: given.words ?? [], ...(given.hold && { hold: given.hold }) };
}

/** What a rule says of an example, asked as the scan asks: only when a cue is met, and in a language it judges. */
export function judgeExample(rule: Rule, example: Example, tools: SubjectTools): { subject: Subject; match: Match | null } {
  const subject = subjectOf(example, tools, rule.subjects);
  const asked = rule.subjects.includes(subject.kind) && isCandidate(rule, subject, tools);
  return { subject, match: asked ? (rule as RuleOf<SubjectKind>).detect(subject, contextOf(example)) : null };
}

function isCandidate(rule: Rule, subject: Subject, { annotator }: SubjectTools): boolean {
  if (rule.cues.length === 0) return true;
  const gate = createGate(annotator, [rule]);
  const met = (text: string, around?: Around): boolean => gate.candidates(annotator.annotate(text), around).length > 0;
  switch (subject.kind) {
    case 'post': return met(subject.post.text, aroundOf(subject)) && judges(rule, subject.text);
    case 'media': return met(subject.post.text, aroundOf(subject)) && judges(rule, subject.text);
    case 'thread': return subject.posts.some((one) => met(one.post.text, aroundOf(one)));
    case 'profile': return met(subject.account.bio ?? '') || [...subject.name.hits, ...subject.display.hits].some((hit) => rule.cues.includes(hit.concept));
    case 'follow': return met(subject.follow.bio ?? subject.follow.displayName ?? '') || [...subject.name.hits, ...subject.display.hits].some((hit) => rule.cues.includes(hit.concept));
    default: return true;
  }
}

function judges(rule: Rule, text: Pick<TextAnnotation, 'language'>): boolean {
  return rule.languages === undefined || text.language === 'und' || rule.languages.includes(text.language);
}

function kindOf(given: ExampleSubject, kinds: readonly SubjectKind[]): SubjectKind {
  if (given.thread) return 'thread';
  if (given.follow) return 'follow';
  if (given.setting) return 'setting';
  if (given.app) return 'app';
  if (given.session) return 'session';
  if (given.media) return 'media';
  if (given.tally) return 'account';
  if (given.links || given.other) return 'account-pair';
  if (given.post === undefined && given.text === undefined && given.account && kinds.includes('profile')) return 'profile';
  if (kinds.includes('post')) return 'post';
  return kinds.find((kind) => kind === 'profile') ?? kinds[0] ?? 'post';
}

function accountOf(given: ExampleSubject): Account {
  const account = { ...ACCOUNT, ...(given.setting && { platform: given.setting.platform }), ...given.account };
  return { ...account, key: `${account.platform}:${account.remoteId}` };
}

function otherOf(given: ExampleSubject): Account {
  const other = { ...ACCOUNT, remoteId: '2', handle: 'other', displayName: 'Other', ...given.other };
  return { ...other, key: `${other.platform}:${other.remoteId}` };
}

/** Only rules with the mode `roster` ask for it; the scan itself never has one. */
function rosterOf({ roster }: ExampleSubject): { roster?: RosterMatch } {
  return roster === undefined ? {} : { roster: { certainty: 'sure', reasons: [], status: 'current', family: false, ...roster } };
}

function postSubject(post: Post, account: Account, { annotator }: SubjectTools, roster: { roster?: RosterMatch } = {}): PostSubject & { text: TextAnnotation } {
  return { kind: 'post', ...roster, post, account, text: annotator.annotate(post.text, { language: post.language, postedAt: post.postedAt, timeZone: account.timeZone }) };
}

function threadSubject(given: ExampleSubject, account: Account, tools: SubjectTools): ThreadSubject {
  const first = Date.parse(given.post?.postedAt ?? POST.postedAt ?? NOW);
  const posts = (given.thread ?? [given.text ?? '']).map((text, index) => postSubject({
    ...POST, ...given.post, text, remoteId: String(100 + index), replyToId: index === 0 ? null : String(99 + index),
    postedAt: `${new Date(first + index * 3_600_000).toISOString().slice(0, 19)}Z`,
  }, account, tools));
  return { kind: 'thread', posts, account, why: 'self-thread' };
}

function mediaSubject(given: ExampleSubject, account: Account, tools: SubjectTools): Subject {
  const media = { kind: 'photo' as const, file: null, alt: null, place: null, ...given.media };
  const post = { ...POST, ...given.post, text: given.text ?? given.post?.text ?? '', media: [media] };
  const { text } = postSubject(post, account, tools);
  return { kind: 'media', account, post, media, index: 0, text, alt: media.alt === null ? null : tools.annotator.annotate(media.alt) };
}

function followSubject(given: ExampleSubject, account: Account, { annotator, readHandle }: SubjectTools): Subject {
  const follow = { ...FOLLOW, ...(given.text !== undefined && { bio: given.text }), ...given.follow };
  return {
    kind: 'follow', follow, account, name: readHandle(follow.handle ?? '', 'handle'), display: readHandle(follow.displayName ?? '', 'name'),
    bio: follow.bio === null ? null : annotator.annotate(follow.bio), identity: null, ...rosterOf(given),
  };
}

function settingSubject(given: ExampleSubject, account: Account, { settings }: SubjectTools): Subject {
  const wanted = given.setting ?? { platform: account.platform, key: '', value: null };
  const definition = settings.find((one) => one.platform === wanted.platform && one.key === wanted.key);
  if (definition === undefined) throw new Error(`The catalogue has no setting ${wanted.platform} ${wanted.key}.`);
  const known = (value: string, asOf: string) => ({ key: definition.key, value, raw: value, source: 'export' as const, asOf });
  return {
    kind: 'setting', account, definition, current: wanted.value === null ? null : known(wanted.value, '2024-05-01T00:00:00Z'),
    previous: wanted.previous === undefined ? null : known(wanted.previous, '2024-02-01T00:00:00Z'), expired: wanted.expired ?? false,
  };
}
