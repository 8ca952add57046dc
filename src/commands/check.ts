// `postop check`: judge a text before it is posted, from a prompt, from standard input, or as one JSON object a line.
import type { Account, Area, Config, Evidence, FollowSubject, Instant, Post, PostSubject, RuleContext, Severity, Subject, Tier } from '../model.js';
import { AREAS } from '../model.js';
import type { Asking } from '../scan/asking.js';
import type { TextAnnotation } from '../text/annotation.js';
import { ALL_RULES, JSON_FLAG, PRESET } from './command.js';
import type { Command, Io } from './command.js';
import type { Engine } from './engine.js';
import { linesOf } from './lines.js';

export const check: Command = {
  name: 'check',
  summary: 'judge a text before you post it (typed or from standard input, never an argument)',
  usage: '',
  flags: [
    { flags: '--ndjson', description: 'one JSON object a line in, one out, in order' },
    JSON_FLAG, ALL_RULES, PRESET,
  ],
  async run({ options, io }) {
    const [{ loadEngine, withAllRules }, { DEFAULT_CONFIG, dataDirectory, loadConfig }, { PRESETS }] = await Promise.all([import('./engine.js'), import('../config.js'), import('../model.js')]);
    const { join } = await import('node:path');
    const own = options.has('ndjson') ? DEFAULT_CONFIG : await loadConfig(join(dataDirectory(io.env, process.platform), 'config.json'));
    const engine = await loadEngine(own);
    const preset = options.oneOf('preset', PRESETS, own.preset);
    const config = options.has('allRules') ? withAllRules({ ...own, preset }, engine.rules) : { ...own, preset };
    const judge = await createJudge(engine, config, io.clock.now());
    if (options.has('ndjson')) return judgeLines(io, judge);
    return judgeText(io, judge, options.has('json'));
  },
};

export interface CheckInput {
  kind: 'post' | 'handle';
  text?: string;
  postedAt?: Instant;
  profile?: { bio?: string; employer?: string; town?: string; handle?: string; displayName?: string };
  replyTo?: string;
  handle?: string;
  displayName?: string;
}

export interface CheckFinding {
  rule: string;
  area: Area;
  tier: Tier;
  severity: Severity;
  statement?: string;
  evidence: { quote: string; start: number; end: number; why: string; identifier?: string; about?: string; time?: string }[];
}
export interface CheckOutput { language: string; findings: CheckFinding[] }
export type Judge = (input: CheckInput) => CheckOutput;

/** The same engine as the scan, for one text or handle at a time. */
export async function createJudge(engine: Engine, config: Config, now: Instant): Promise<Judge> {
  const [{ createAsking, ownWords }, { chooseRules }, { FACETS }] = await Promise.all([import('../scan/asking.js'), import('../scan/choose.js'), import('../model.js')]);
  await engine.ready();
  const { chosen } = chooseRules(engine.rules, config, new Set(FACETS));
  const areas = new Map(engine.rules.map((rule) => [rule.id, rule.area]));
  let current: Account = accountOf({});
  const bare: RuleContext = { person: config.person, preset: config.preset, now, accounts: [], own: new Set() };
  const asking = createAsking(engine.tools.annotator, chosen, (account) => ({ ...bare, accounts: [account], own: ownWords(config.person, [account]) }));

  return (input) => {
    current = accountOf(input.profile ?? {});
    const { subject, text } = input.kind === 'handle' ? handleSubject(input, current, engine) : postSubject(input, current, engine, now);
    return { language: text?.language ?? 'und', findings: askFor(asking, subject, current, text).map((finding) => ({ ...finding, area: areas.get(finding.rule) ?? AREAS[0] })) };
  };
}

function askFor(asking: Asking, subject: Subject, account: Account, text: TextAnnotation | null): Omit<CheckFinding, 'area'>[] {
  const annotation = subject.kind === 'post' ? text : null;
  return asking.ask(subject, { account, accountRow: 0, key: 'check', basis: '' }, annotation).map(({ rule, tier, severity, statement, evidence }) => ({
    rule, tier, severity, ...(statement === null ? {} : { statement }), evidence: evidence.map(shown),
  }));
}

function shown({ quote, start, end, why, identifier, about, time }: Evidence): CheckFinding['evidence'][number] {
  return { quote, start, end, why, ...(identifier ? { identifier } : {}), ...(about ? { about } : {}), ...(time ? { time } : {}) };
}

function postSubject(input: CheckInput, account: Account, engine: Engine, now: Instant): { subject: PostSubject; text: TextAnnotation } {
  const written = input.text ?? '';
  const postedAt = input.postedAt ?? now;
  const text = engine.tools.annotator.annotate(written, { postedAt, timeZone: null, language: null });
  const isReply = input.replyTo !== undefined || /^@\w/.test(written);
  const post: Post = {
    remoteId: 'check', kind: isReply ? 'reply' : 'post', postedAt, precision: 'second', text: written, url: null, locate: null, audience: 'unknown', status: 'live',
    replyToId: isReply ? 'other' : null, replyToHandle: input.replyTo ?? null, sharedFrom: null, mentions: [], links: [], place: null, media: [], language: null, container: null, client: null,
  };
  return { subject: { kind: 'post', post, account, text }, text };
}

function handleSubject(input: CheckInput, account: Account, engine: Engine): { subject: FollowSubject; text: null } {
  const handle = input.handle ?? null;
  const name = input.displayName ?? null;
  const { readHandle } = engine.tools;
  return {
    text: null,
    subject: {
      kind: 'follow', account, bio: null, identity: 'archive', name: readHandle(handle ?? '', 'handle'), display: readHandle(name ?? '', 'name'),
      follow: { remoteId: 'check', kind: 'following', handle, displayName: name, bio: null, url: null, since: null, audience: 'unknown' },
    },
  };
}

function accountOf(profile: NonNullable<CheckInput['profile']>): Account {
  return {
    platform: 'x', remoteId: 'check', key: 'x:check', handle: profile.handle ?? null, displayName: profile.displayName ?? null, bio: profile.bio ?? null, location: profile.town ?? null,
    employer: profile.employer ?? null, url: null, links: [], createdAt: null, use: 'unknown', audience: 'unknown', timeZone: null, avatarHash: null, formerHandles: [], emailDomain: null, details: {},
  };
}

/** One answer a line, in order, always: a line that cannot be read gets an error of its own. */
async function judgeLines(io: Io, judge: Judge): Promise<number> {
  const waiting: string[] = [];
  for await (const line of linesOf(io.stdin)) {
    waiting.push(`${JSON.stringify(answer(line, judge))}\n`);
    if (waiting.length >= 200) io.out(waiting.splice(0).join(''));
  }
  io.out(waiting.join(''));
  return 0;
}

function answer(line: string, judge: Judge): CheckOutput | { error: string } {
  const input = parse(line);
  if (typeof input === 'string') return { error: input };
  try {
    return judge(input);
  } catch {
    return { error: 'This line could not be judged; that is a bug of ours.' };
  }
}

function parse(line: string): CheckInput | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'This line is not JSON.';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'Each line is one JSON object.';
  const raw = value as Record<string, unknown>;
  if (raw.kind !== 'post' && raw.kind !== 'handle') return 'kind is "post" or "handle".';
  if (raw.kind === 'post' && typeof raw.text !== 'string') return 'A post needs a text.';
  if (raw.kind === 'handle' && typeof raw.handle !== 'string' && typeof raw.displayName !== 'string') return 'A handle needs a handle or a displayName.';
  if (raw.postedAt !== undefined && (typeof raw.postedAt !== 'string' || Number.isNaN(Date.parse(raw.postedAt)))) return 'postedAt is a time like 2024-05-01T12:00:00Z.';
  const strings = (source: unknown): Record<string, string> => Object.fromEntries(Object.entries((typeof source === 'object' && source) || {}).filter(([, entry]) => typeof entry === 'string')) as Record<string, string>;
  const { text, handle, displayName, replyTo } = strings(raw);
  return {
    kind: raw.kind, ...(text === undefined ? {} : { text }), ...(handle === undefined ? {} : { handle }), ...(displayName === undefined ? {} : { displayName }),
    ...(replyTo === undefined ? {} : { replyTo }), ...(typeof raw.postedAt === 'string' ? { postedAt: `${new Date(raw.postedAt).toISOString().slice(0, 19)}Z` } : {}), profile: strings(raw.profile),
  };
}

async function judgeText(io: Io, judge: Judge, json: boolean): Promise<number> {
  if (io.interactive) io.out('Type or paste the text. End with Ctrl-D on a line of its own.\n\n');
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
  const result = judge({ kind: 'post', text: Buffer.concat(chunks).toString('utf8').replace(/\r?\n$/, '') });
  if (json) {
    io.out(`${JSON.stringify(result, null, 2)}\n`);
    return 0;
  }
  const { forTerminalLine } = await import('../text/clean.js');
  if (result.findings.length === 0) io.out('Nothing was found by the rules that ran. Read it once more as the patient, a relative or a colleague would.\n');
  for (const finding of result.findings) {
    io.out(`\n${finding.severity.toUpperCase()}  ${finding.rule}${finding.tier === 'review' ? '  (look at it yourself)' : ''}\n`);
    if (finding.statement) io.out(`  ${forTerminalLine(finding.statement)}\n`);
    for (const { quote, why } of finding.evidence) io.out(`  ${quote === '' ? '' : `"${forTerminalLine(quote)}"  `}${forTerminalLine(why)}\n`);
    io.out(`  postop explain ${finding.rule}\n`);
  }
  io.out('\nNot legal advice.\n');
  return 0;
}
