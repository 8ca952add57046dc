// Every noun of the program as a type, and the contracts between the rooms. Imports nothing, runs nothing.
//
// One word, one meaning, in code, docs and on the screen:
// connector  reads one platform's exports (archive.ts) or its API (api.ts)
// source     one thing the person gave: a zip, a tar.gz, a folder, a single file
// claim      a connector's statement "these files of these sources are one account's export, and mine"
// intake     one reading of one claim, or one API pull
// item       what a connector yields: account, post, follow, identity, setting, app, session, query, coverage, problem
// facet      a kind of record an export can hold (posts, following, ...)
// coverage   how much of a facet was read: complete, partial, absent; with numbers and a sentence
// subject    what a rule looks at: a post, thread, follow, profile, account, pair, setting, app, session, media
// rule       metadata + detect + executed examples
// area       one of 16 groups of rules (a folder under src/rules); topic: the list a screen shows
// tier       finding (specific) or review (sensitive: look at it yourself)
// concept    a named list of terms in the lexicon; cue: a concept without which a rule cannot fire
// match      what detect returns; evidence: one exact quote or fact of a match, with its reason
// scan       one run of the rules over the store; sighting: a finding seen in one scan
// finding    one rule x one subject, for ever; state: computed from scans; verdict: the person's own
// report     the neutral view of a scan; format: lays a report out as a file

// ---------------------------------------------------------------- platforms and accounts

export const PLATFORMS = [
  'x', 'facebook', 'instagram', 'threads', 'linkedin', 'youtube', 'blogger', 'googleplus', 'google-business',
  'wordpress', 'feed', 'mastodon', 'bluesky', 'tiktok', 'reddit', 'sermo', 'doximity', 'yelp', 'other',
] as const;
export type Platform = (typeof PLATFORMS)[number];
/** As people call them. */
export const PLATFORM_TITLES: Readonly<Record<Platform, string>> = {
  x: 'X', facebook: 'Facebook', instagram: 'Instagram', threads: 'Threads', linkedin: 'LinkedIn', youtube: 'YouTube', blogger: 'Blogger',
  googleplus: 'Google+', 'google-business': 'Google Business', wordpress: 'WordPress', feed: 'Feed', mastodon: 'Mastodon', bluesky: 'Bluesky',
  tiktok: 'TikTok', reddit: 'Reddit', sermo: 'Sermo', doximity: 'Doximity', yelp: 'Yelp', other: 'Other',
};

/** What an account is for, as the person declared it. Never guessed into the store. */
export type Use = 'professional' | 'personal' | 'mixed' | 'unknown';
/** Who can see a thing now, as far as the export or the platform tells. */
export type Audience = 'public' | 'limited' | 'private' | 'unknown';
/** ISO 8601 in UTC: `2024-05-01T12:00:00Z`, always with seconds, never with an offset. */
export type Instant = string;

export interface AccountRef { platform: Platform; remoteId: string }

export interface Account extends AccountRef {
  /** `platform:remoteId`; the platform's own id where one exists, else its handle, else the person's name as exported. */
  key: string;
  handle: string | null;
  displayName: string | null;
  bio: string | null;
  location: string | null;
  employer: string | null;
  url: string | null;
  links: readonly string[];
  createdAt: Instant | null;
  use: Use;
  /** Default audience of what this account posts, where one setting or the platform decides it. */
  audience: Audience;
  /** IANA zone, or null when the export does not tell. */
  timeZone: string | null;
  /** Perceptual hash of the exported profile picture, 16 hex digits; null = picture not compared. */
  avatarHash: string | null;
  formerHandles: readonly { handle: string; until: Instant | null }[];
  emailDomain: string | null;
  /** Further facts of the profile that rules read (religion, politics, family, phoneDigest...), plain strings. */
  details: Readonly<Record<string, string>>;
}

// ---------------------------------------------------------------- items

export type PostKind = 'post' | 'reply' | 'repost' | 'quote' | 'comment' | 'like' | 'message' | 'review-reply';
export type Precision = 'second' | 'day' | 'unknown';
/** live: there now; deleted: the platform says already gone; draft: never published; archived: hidden by the person. */
export type PostStatus = 'live' | 'deleted' | 'draft' | 'archived';

export interface Mention { remoteId: string | null; handle: string | null; name: string | null }
export interface Place { name: string | null; latitude: number | null; longitude: number | null }
/** A counted reference; the file itself is never opened. */
export interface Media {
  kind: 'photo' | 'video' | 'audio' | 'other';
  file: string | null;
  alt: string | null;
  place: Place | null;
}

export interface Post {
  remoteId: string;
  kind: PostKind;
  postedAt: Instant | null;
  precision: Precision;
  /** As its author typed it: entities unescaped, mojibake repaired, controls cleaned, links expanded. */
  text: string;
  /** Null when the account's `postUrl` template gives it, or when there is none. */
  url: string | null;
  /** How to find it where there is no link: date, first words, media file, menu path. */
  locate: string | null;
  audience: Audience;
  status: PostStatus;
  replyToId: string | null;
  replyToHandle: string | null;
  /** For reposts and quotes: whose words these are. */
  sharedFrom: string | null;
  mentions: readonly Mention[];
  links: readonly string[];
  place: Place | null;
  media: readonly Media[];
  /** BCP 47 primary tag as the platform states it; null when it does not. */
  language: string | null;
  /** Group, community, blog or channel it stands in. */
  container: string | null;
  /** The client it was sent with ("Buffer"), where stated. */
  client: string | null;
}

export type FollowKind =
  | 'following' | 'follower' | 'friend' | 'connection' | 'subscription' | 'page' | 'group' | 'list'
  | 'close-friend' | 'blocked' | 'muted' | 'contact';

export interface Follow {
  remoteId: string;
  kind: FollowKind;
  handle: string | null;
  displayName: string | null;
  bio: string | null;
  url: string | null;
  since: Instant | null;
  /** Titles of lists and labels the person made are visible to others? */
  audience: Audience;
}

export type IdentitySource = 'archive' | 'csv' | 'api';
/** id -> name, with where and when it was seen. Names that came through an API keep that source for ever. */
export interface Identity {
  remoteId: string;
  handle: string | null;
  displayName: string | null;
  bio: string | null;
  source: IdentitySource;
  /** e.g. "mentioned in a post of 2021-03-04" */
  origin: string;
  seenAt: Instant | null;
}

export type SettingSource = 'export' | 'api' | 'attested' | 'inferred';
export interface Setting {
  key: string;
  /** One of the catalogue's values for this key. */
  value: string;
  /** The platform's own words, as found. */
  raw: string;
  source: SettingSource;
  asOf: Instant | null;
}

export interface App { remoteId: string; name: string; permissions: readonly string[]; approvedAt: Instant | null; organisation: string | null }
export interface Session { remoteId: string; at: Instant | null; device: string | null; ip: string | null; country: string | null; kind: 'login' | 'active' }
/** A search the person made (only with `--include search`). */
export interface Query { remoteId: string; at: Instant | null; text: string }

export const FACETS = [
  'profile', 'posts', 'comments', 'likes', 'messages', 'reviews', 'following', 'followers', 'friends', 'connections',
  'subscriptions', 'pages', 'groups', 'lists', 'blocks', 'contacts', 'identities', 'settings', 'apps', 'sessions', 'searches', 'media',
] as const;
export type Facet = (typeof FACETS)[number];
export type Extent = 'complete' | 'partial' | 'absent';

export interface Coverage {
  facet: Facet;
  extent: Extent;
  /** How many the platform says there are; null when it does not say. */
  expected: number | null;
  read: number;
  oldest: Instant | null;
  newest: Instant | null;
  /** A sentence the person can act on; required unless complete. */
  note: string | null;
}

/** Data that could not be read. Never holds content. `damage` marks loss (exit 4); otherwise it is a remark. */
export interface Problem { path: string; record: number | null; offset: number | null; reason: string; damage: boolean }

/**
 * How far a live pull has come in one of its lists, kept in one transaction with the rows before it. `cursor` is where the next page
 * begins; `done` when the platform said there is none. `charged` in millionths of a US dollar.
 */
export interface Checkpoint {
  stream: string; cursor: string | null; done: boolean; pages: number; read: number; oldest: Instant | null; newest: Instant | null; charged: number;
}

export interface AccountItem extends Omit<Account, 'key' | 'use' | 'avatarHash'> {
  type: 'account';
  /** `https://x.com/{handle}/status/{id}`; null when posts carry their own url or none. */
  postUrl: string | null;
  /** Entry path of the account's own picture inside the claim, for the perceptual hash. */
  avatarPath: string | null;
  /** When the platform made this export; null when it does not say. */
  exportedAt: Instant | null;
}
export type PostItem = { type: 'post' } & Post;
export type FollowItem = { type: 'follow' } & Follow;
export type IdentityItem = { type: 'identity' } & Identity;
export type SettingItem = { type: 'setting' } & Setting;
export type AppItem = { type: 'app' } & App;
export type SessionItem = { type: 'session' } & Session;
export type QueryItem = { type: 'query' } & Query;
export type CoverageItem = { type: 'coverage' } & Coverage;
export type ProblemItem = { type: 'problem' } & Problem;
/** The last item of a batch: what came before it is kept together with it. Live pulls only. */
export type CheckpointItem = { type: 'checkpoint' } & Checkpoint;
export type Item =
  | AccountItem | PostItem | FollowItem | IdentityItem | SettingItem | AppItem | SessionItem | QueryItem | CoverageItem | ProblemItem | CheckpointItem;

// ---------------------------------------------------------------- sources, claims, connectors

export interface Entry {
  /** With `/`, without a leading slash, as named in the source. */
  path: string;
  /** Uncompressed bytes. */
  size: number;
  /** CRC-32 where the container states it (zip); null for folders. */
  crc: number | null;
}

/** One thing the person gave, opened read-only. Nothing is ever extracted to disk. */
export interface Source {
  /** Base name as given: what the screen calls it. */
  name: string;
  kind: 'zip' | 'tar' | 'folder' | 'file';
  entries: readonly Entry[];
  /** Uncompressed byte chunks; checks CRC, size and budget while streaming; throws `SourceDamage`. */
  open(path: string): AsyncIterable<Uint8Array>;
  /** First bytes of an entry, at most `length`. */
  head(path: string, length: number): Promise<Uint8Array>;
  /** Remarks about the container itself (duplicate names, links skipped, ...). */
  problems: readonly Problem[];
  /** Digest of names, sizes and CRCs (zip) or of sizes and mtimes (folder): the same export again is a no-op. */
  digest: string;
  close(): Promise<void>;
}

export interface ClaimFile { source: Source; path: string; /** relative to the claim's root */ name: string; size: number }

/** Why a file cannot be read as it is: what it is, and what to do. */
export interface Refusal { what: string; whatToDo: string }

export interface Claim {
  connector: string;
  platform: Platform;
  /** What it is, in words: "X archive of 3 May 2024 (2 parts)". */
  title: string;
  files: readonly ClaimFile[];
  /** Set when this is recognised but of no use (LinkedIn Basic, Facebook HTML, ...). */
  refusal: Refusal | null;
  /** Lacks that do not prevent reading ("one part of several"). */
  remarks: readonly string[];
}

export const INCLUDES = ['messages', 'contacts', 'search', 'email', 'comments-by-others'] as const;
export type Include = (typeof INCLUDES)[number];

export interface ReadOptions {
  include: ReadonlySet<Include>;
  /** Bytes of input consumed since the last call, for the progress line. */
  onBytes?: (bytes: number) => void;
}

export type FacetSupport = 'yes' | 'partly' | 'no';
export interface FacetDeclaration { facet: Facet; archive: FacetSupport; api: FacetSupport; note: string }

/** How to request an export, shown by `postop guide`. */
export interface Guide {
  steps: readonly string[];
  choose: string;
  takes: string;
  linkLives: string;
  /** YYYY-MM-DD on which the steps were last checked. */
  lastChecked: string;
}

export interface Connector {
  /** Folder name under connectors/. */
  id: string;
  title: string;
  platforms: readonly Platform[];
  facets: readonly FacetDeclaration[];
  guide: Guide;
  /** Looks at names and first bytes only. Several claims when the sources hold several accounts or products. */
  recognise(sources: readonly Source[]): Promise<Claim[]>;
  /** Batches of items: the account first, then records, then one coverage per facet it could know about. */
  read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]>;
}

// ---------------------------------------------------------------- text

/** A term of the lexicon met in a text. Offsets are UTF-16 into the original text. */
export interface Hit { concept: Concept; term: string; start: number; end: number }
/** Names of the lexicon's lists; see src/lexicon/README.md. */
export type Concept = string;
export interface Span { start: number; end: number }
export interface Token extends Span { /** normalised: NFKC, lower case */ text: string; sentence: number }
export interface NumberMention extends Span { value: number; unit: string | null }
export interface AgeMention extends Span { years: number; over89: boolean }
export interface TimeMention extends Span {
  kind: 'relative' | 'date' | 'weekday' | 'clock' | 'holiday' | 'month';
  /** Day it resolves to (YYYY-MM-DD) against the post's own timestamp; null when it cannot be told. */
  day: string | null;
}
export interface PlaceMention extends Span { name: string; kind: 'town' | 'region' | 'facility' | 'unit' | 'zip' | 'street' | 'checkin' }
export interface PersonMention extends Span { kind: 'name' | 'honorific' | 'initials' | 'handle' | 'relation' | 'role'; name: string }
/** The letter of 45 CFR 164.514(b)(2)(i). */
export type SafeHarborLetter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R';
/** strong: the words around it say it belongs to a patient; weak: it identifies somebody, whom cannot be told. */
export interface IdentifierMention extends Span { letter: SafeHarborLetter; kind: string; why: string; strength: 'strong' | 'weak' }
/** Who a statement is about. */
export type About = 'author' | 'other' | 'none';

/** Names of the shipped linear models (src/text/models). */
export type ModelName = string;

/**
 * One text, read once. `has` and `hits` come from the one automaton pass; everything else is computed on first use
 * and kept. Rules compose these; no rule scans the text itself.
 */
export interface Annotation {
  readonly text: string;
  /** Primary language tag, `und` when it cannot be told. */
  readonly language: string;
  has(concept: Concept): boolean;
  hits(concept: Concept): readonly Hit[];
  /** The first pair of hits of the two concepts in one sentence at most `maxTokens` apart (default 12), in either order. */
  near(a: Concept, b: Concept, maxTokens?: number): readonly [Hit, Hit] | null;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly numbers: readonly NumberMention[];
  readonly ages: readonly AgeMention[];
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly persons: readonly PersonMention[];
  readonly identifiers: readonly IdentifierMention[];
  readonly hashtags: readonly (Span & { tag: string })[];
  readonly links: readonly (Span & { url: string })[];
  readonly mentions: readonly (Span & { handle: string })[];
  /** Denied in its clause: "not", "never", "don't". */
  negated(span: Span): boolean;
  /** Inside quotation marks, a blockquote or after "they said". */
  quoted(span: Span): boolean;
  /** The sentence of this span is a question / a hypothesis / a habit about people in general. */
  question(span: Span): boolean;
  hypothetical(span: Span): boolean;
  habitual(span: Span): boolean;
  /** First- or second-person words in the sentence of the span (or anywhere when omitted). */
  firstPerson(span?: Span): boolean;
  secondPerson(span?: Span): boolean;
  imperative(span: Span): boolean;
  /** Linear score of a model: > 0 means above its threshold. 0 weight for texts it does not judge. */
  score(model: ModelName): number;
  /** The strongest terms behind a score, strongest first. */
  strongest(model: ModelName, count: number): readonly (Span & { term: string; weight: number })[];
}

/** How a handle or name was read. */
export interface HandleReading {
  /** As written. */
  raw: string;
  /** Its words, de-obfuscated: "k1ll_all" -> ["kill","all"]. */
  words: readonly string[];
  /** Offensive or telling parts, each with the category and how it was read. */
  hits: readonly { concept: Concept; word: string; start: number; end: number; severity: Severity; why: string }[];
}

// ---------------------------------------------------------------- rules

export const AREAS = [
  'patient-privacy', 'patient-relationships', 'medical-advice', 'accuracy', 'advertising', 'associations', 'civility-language',
  'substance', 'politics-religion', 'employer-colleagues', 'work-hours-posting', 'account-mixing', 'visibility-settings',
  'account-security', 'stagnation', 'process',
] as const;
export type Area = (typeof AREAS)[number];
export const TOPICS = ['posts', 'associations', 'patients', 'mixing', 'settings', 'security', 'upkeep'] as const;
export type Topic = (typeof TOPICS)[number];
/** The one table that maps areas to topics. */
export const TOPIC_OF: Readonly<Record<Area, Topic>> = {
  'patient-privacy': 'posts', 'medical-advice': 'posts', accuracy: 'posts', advertising: 'posts', 'civility-language': 'posts',
  substance: 'posts', 'politics-religion': 'posts', 'employer-colleagues': 'posts', 'work-hours-posting': 'posts',
  associations: 'associations', 'patient-relationships': 'patients', 'account-mixing': 'mixing',
  'visibility-settings': 'settings', 'account-security': 'security', stagnation: 'upkeep', process: 'upkeep',
};

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Tier = 'finding' | 'review';
/** auto: from the data alone; roster, context, media, attest: needs that; optin: off until chosen. */
export type Mode = 'auto' | 'roster' | 'context' | 'media' | 'attest' | 'optin';
export const PRESETS = ['us-physician', 'us-nurse', 'uk-doctor', 'uk-nurse', 'au-practitioner', 'ca-physician', 'therapist', 'dentist', 'org'] as const;
export type Preset = (typeof PRESETS)[number];

export const ACTIONS = [
  'hold', 'consult', 'restrict', 'delete', 'edit-post', 'edit-bio', 'unfollow', 'remove-follower', 'leave', 'unlike', 'untag', 'move',
  'unlink', 'change-setting', 'review-media', 'review', 'attest', 'reply-template', 'add-policy', 'request-removal', 'suggest', 'stop',
  'post', 'close', 'change-habit', 'keep',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Remedy {
  /** In the order of the protocol; under a hold every delete prints as hold. */
  actions: readonly Action[];
  /** What to do, plain and calm. `{privacyContact}` is filled from the preset. */
  text: string;
  /** Rough effort in minutes for one subject. */
  minutes?: number;
  /** What could go wrong when following it. */
  caution?: string;
}

export const SUBJECT_KINDS = ['post', 'thread', 'follow', 'profile', 'account', 'account-pair', 'setting', 'app', 'session', 'media'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What the roster given for this run says about somebody; made at display time, never in a scan, never stored. */
export interface RosterMatch { certainty: 'sure' | 'likely' | 'possible'; reasons: readonly string[]; status: 'current' | 'former'; /** Parent, guardian or partner of a patient. */ family: boolean }

/** `roster`: whose content was liked, answered or shared. */
export interface PostSubject { kind: 'post'; post: Post; account: Account; text: Annotation; roster?: RosterMatch }
/** Posts of one account that belong together (self-thread, or a few days' posts with the patient gate), oldest first. */
export interface ThreadSubject { kind: 'thread'; posts: readonly PostSubject[]; account: Account; why: 'self-thread' | 'days' }
export interface FollowSubject { kind: 'follow'; follow: Follow; account: Account; name: HandleReading; display: HandleReading; bio: Annotation | null; identity: IdentitySource | null; roster?: RosterMatch }
export interface ProfileSubject { kind: 'profile'; account: Account; text: Annotation; name: HandleReading; display: HandleReading }
/** `exportedAt`: when the platform made the newest export read, so that silence is counted up to there; absent when not known. */
/** `roster`: who was searched for. */
export interface AccountSubject { kind: 'account'; account: Account; tally: Tally; settings: readonly Setting[]; exportedAt?: Instant | null; roster?: RosterMatch }
export interface AccountPairSubject { kind: 'account-pair'; accounts: readonly [Account, Account]; links: readonly PairLink[] }
export interface SettingSubject { kind: 'setting'; account: Account; definition: SettingDefinition; current: Setting | null; previous: Setting | null; expired: boolean }
export interface AppSubject { kind: 'app'; account: Account; app: App }
export interface SessionSubject { kind: 'session'; account: Account; session: Session; usualCountries: readonly string[] }
export interface MediaSubject { kind: 'media'; account: Account; post: Post; media: Media; index: number; text: Annotation; alt: Annotation | null }
export type Subject =
  | PostSubject | ThreadSubject | FollowSubject | ProfileSubject | AccountSubject | AccountPairSubject | SettingSubject | AppSubject
  | SessionSubject | MediaSubject;

/** Counts over one account's own posts, kept by the scan. */
export interface Tally {
  posts: number;
  /** Own words only, by concept group: clinical, family, politics, religion, substance, education, thanks, advice. */
  traits: Readonly<Record<string, number>>;
  oldest: Instant | null;
  newest: Instant | null;
  byYear: Readonly<Record<string, number>>;
  /** Posts per hour of the week in the account's or person's zone, 168 numbers; empty when no zone is known. */
  byHour: readonly number[];
  /** Posts in each of the last 90 and 365 days before `now`. */
  last90: number;
  last365: number;
  follows: Readonly<Partial<Record<FollowKind, number>>>;
  unresolvedFollows: number;
  /** Follows that read as colleagues, societies, journals, regulators. */
  professionalFollows: number;
  media: number;
  /** Clinical posts and personal posts as examples (remote ids), at most 5 each. */
  examples: Readonly<Record<string, readonly string[]>>;
}

/** Evidence that two accounts are one person's. */
export interface PairLink { kind: 'handle' | 'name' | 'picture' | 'bio' | 'link' | 'shared-link' | 'email-domain' | 'phone' | 'cross-post' | 'mutual-follows' | 'followers-in-common' | 'time-pattern'; weight: number; why: string; count: number }

export interface Evidence {
  /** Cut out of `field` exactly at start..end (UTF-16); '' for facts without a quote. */
  quote: string;
  start: number;
  end: number;
  field: 'text' | 'bio' | 'handle' | 'name' | 'alt' | 'place' | 'fact';
  /** In a sentence a doctor understands. */
  why: string;
  identifier?: SafeHarborLetter;
  about?: About;
  time?: 'now' | 'other';
  /** For threads: which post the quote stands in. */
  postId?: string;
}

export interface Match {
  evidence: readonly Evidence[];
  /** Raises or lowers the rule's own severity. */
  severity?: Severity;
  tier?: Tier;
  /** One sentence over all evidence: "age, rare condition, today, your hospital is in your bio". */
  statement?: string;
  /** What context raised or lowered it. */
  context?: readonly string[];
}

export interface RuleContext {
  person: Person;
  preset: Preset;
  now: Instant;
  /** All accounts of the person, for pairs and mixing. */
  accounts: readonly Account[];
  /** Own names, handles, employers and towns (lower case), never evidence against a third person. */
  own: ReadonlySet<string>;
  /** The person's own words to flag or allow. */
  words?: readonly OwnWord[];
  /** What the person answered when asked whether something is pending; absent when a rule is asked outside a scan. */
  hold?: Hold;
}

/** A text, or a text with what surrounds it. Built into a subject by `subjectOf` (src/scan/subject.ts). */
export interface ExampleSubject {
  kind?: SubjectKind;
  text?: string;
  post?: Partial<Post>;
  account?: Partial<Account>;
  person?: Partial<Person>;
  preset?: Preset;
  now?: Instant;
  follow?: Partial<Follow>;
  /** For threads: the texts, oldest first, one hour apart. */
  thread?: readonly string[];
  setting?: { platform: Platform; key: string; value: string | null; previous?: string; expired?: boolean };
  app?: Partial<App>;
  session?: Partial<Session> & { usualCountries?: readonly string[] };
  media?: Partial<Media>;
  tally?: Partial<Tally>;
  links?: readonly Partial<PairLink>[];
  other?: Partial<Account>;
  roster?: Partial<RosterMatch>;
  words?: readonly OwnWord[];
  hold?: Hold;
}
export type Example = string | ExampleSubject;

export interface RuleOf<K extends SubjectKind> {
  /** File name = id; a noun phrase of the trouble. Never renamed without `formerIds`. */
  id: string;
  area: Area;
  tier: Tier;
  title: string;
  severity: Severity;
  mode: Mode;
  subjects: readonly K[];
  /** One or two sentences: why this may matter to a patient, a colleague or the licence. */
  why: string;
  /** What the program cannot know. */
  cannotKnow: string;
  remedy: Remedy;
  /** Cited, never quoted: "45 CFR 164.514(b)(2)(i)(C)". */
  sources: readonly string[];
  /** Severity by preset where it differs; 'off' leaves it out. */
  presets?: Readonly<Partial<Record<Preset, Severity | 'off'>>>;
  needs: readonly Facet[];
  /**
   * Concepts, `model:NAME` or `shape:NAME` (digits, link, age, great-age, mention, capitals; of what stands around the text:
   * media, place, deleted, roster) of which at least one must be met; empty = always asked.
   */
  cues: readonly string[];
  /** More groups of cues: of each of them one must be met, too. Saves asking where the answer can only be no. */
  with?: readonly (readonly string[])[];
  /** Languages it judges; omitted = any. */
  languages?: readonly string[];
  formerIds?: readonly string[];
  detect(subject: Extract<Subject, { kind: K }>, context: RuleContext): Match | null;
  examples: { flags: readonly Example[]; passes: readonly Example[]; nearMisses: readonly Example[] };
}
/** A rule of whatever kind, as lists hold it: asked only about the subjects it names. */
export interface Rule extends Omit<RuleOf<SubjectKind>, 'detect'> { detect(subject: Subject, context: RuleContext): Match | null }

// ---------------------------------------------------------------- settings

export interface SettingValue { value: string; label: string }
export interface SettingDefinition {
  platform: Platform;
  /** Stable, `kebab-case`, unique per platform: `posts-audience`. */
  key: string;
  /** The row of the matrix it belongs to, the same word on every platform: `who-sees-posts`. */
  row: string;
  question: string;
  /** In order of exposure, least exposed first. */
  values: readonly SettingValue[];
  /** Acceptable values by use; a value outside is flagged. Empty list = no recommendation. */
  recommended: { professional: readonly string[]; personal: readonly string[]; why: string; presets?: Readonly<Partial<Record<Preset, { professional?: readonly string[]; personal?: readonly string[] }>>> };
  /** Which rule speaks about it: `vis-personal-public`. */
  rule: string;
  readFrom: readonly SettingSource[];
  steps: readonly string[];
  link: string | null;
  lastChecked: string;
}

// ---------------------------------------------------------------- the person and the configuration

export interface Shift { /** 1 = Monday .. 7 */ days: readonly number[]; from: string; to: string }
export interface OwnWord { word: string; list: 'flag' | 'allow'; reason: string }
export type Hold = 'yes' | 'no' | 'not-sure' | 'unanswered';

export interface Person {
  names: readonly string[];
  profession: string | null;
  /** ISO 3166 alpha-2. */
  country: string | null;
  employer: string | null;
  town: string | null;
  credentials: readonly string[];
  timeZone: string | null;
  shifts: readonly Shift[];
  role: 'employee' | 'supervisor' | 'self-employed' | null;
}

export interface Config {
  version: 1;
  person: Person;
  preset: Preset;
  hold: { answer: Hold; at: Instant | null };
  /** Account key -> declared use. */
  uses: Readonly<Record<string, Use>>;
  /** Rule id -> on, off or another severity. */
  rules: Readonly<Record<string, 'on' | 'off' | Severity>>;
  words: readonly OwnWord[];
  attestationMonths: number;
  keepRecord: 'keep' | 'drop' | 'unasked';
  rosterPath: string | null;
}

// ---------------------------------------------------------------- scan, findings, decisions

export interface RuleRun { rule: string; status: 'ran' | 'skipped' | 'failed'; reason: string | null; subjects: number }

export type State = 'new' | 'persisting' | 'changed' | 'regressed' | 'resolved' | 'unchecked';
export const VERDICTS = ['todo', 'done', 'accepted', 'false-alarm', 'not-mine'] as const;
export type Verdict = (typeof VERDICTS)[number] | 'none';

export interface Decision {
  finding: string;
  verdict: Verdict;
  reason: string | null;
  note: string | null;
  /** YYYY-MM-DD, inclusive; for accepted. */
  until: string | null;
  /** Plans to delete: the ids lists are made of these. */
  willDelete: boolean;
  at: Instant;
}

export interface SubjectRef {
  kind: SubjectKind;
  key: string;
  /** The link, or null; then `locate` tells how to find it. */
  url: string | null;
  locate: string | null;
  when: Instant | null;
  precision: Precision;
  audience: Audience;
  /** Short, masked by default: a handle by first and last letter, a post by its date. */
  label: string;
}

/** A finding as a screen or a format shows it: grouped, masked, cleaned. */
export interface FindingView {
  id: string;
  rule: string;
  area: Area;
  topic: Topic;
  tier: Tier;
  title: string;
  severity: Severity;
  state: State;
  /** Why this state: "absent from the complete export of 3 May 2024". */
  stateReason: string;
  verdict: Verdict;
  verdictReason: string | null;
  verdictNote: string | null;
  verdictUntil: string | null;
  verdictAt: Instant | null;
  willDelete: boolean;
  /** Both together in words: "said done, still there". */
  status: string;
  /** Still asks for a decision or an action. */
  open: boolean;
  account: string;
  platform: Platform;
  accountLabel: string;
  subject: SubjectRef;
  /** The reviewed text where the reveal level allows it, else null. */
  text: string | null;
  evidence: readonly Evidence[];
  /** The classes of evidence in words; safe to show masked. */
  classes: readonly string[];
  statement: string | null;
  context: readonly string[];
  why: string;
  cannotKnow: string;
  /** Steps in order with the actions already turned to hold where a hold is on. */
  steps: readonly string[];
  actions: readonly Action[];
  minutes: number;
  caution: string | null;
  sources: readonly string[];
  firstSeen: Instant;
  lastSeen: Instant;
  /** Dates of earlier states and decisions, oldest first. */
  history: readonly { at: Instant; what: string }[];
}

/** One line of a list: what a list of 100,000 findings holds in memory. */
export interface FindingRow {
  id: string; rule: string; topic: Topic; tier: Tier; title: string; severity: Severity; state: State; verdict: Verdict; open: boolean;
  account: string; accountLabel: string; when: Instant | null; label: string; statement: string | null;
}

export interface Unchecked { account: string | null; facet: Facet | null; rule: string | null; count: number | null; reason: string; whatToDo: string | null }

export interface AccountView {
  key: string;
  platform: Platform;
  label: string;
  handle: string | null;
  displayName: string | null;
  use: Use;
  audience: Audience;
  source: string | null;
  exportedAt: Instant | null;
  /** Days between `exportedAt` and now; null when unknown. */
  ageDays: number | null;
  posts: number;
  coverage: readonly Coverage[];
  problems: readonly Problem[];
  /** Open findings by topic. */
  counts: Readonly<Record<Topic, { open: number; worst: Severity | null; unknown: number }>>;
}

export interface SettingView {
  account: string; platform: Platform; key: string; row: string; question: string;
  value: string | null; label: string | null; source: SettingSource | null; asOf: Instant | null; expired: boolean;
  fits: 'yes' | 'no' | 'unknown' | 'no-recommendation';
  recommended: readonly string[]; why: string; steps: readonly string[]; link: string | null; lastChecked: string;
}

export interface TrendPoint { at: Instant; open: number; fixed: number; new: number }

/** The neutral view of store and scan: grouped, sorted, masked, cleaned. Formats and the interface only lay it out. */
export interface Report {
  tool: { name: 'PostOp'; version: string; rulesDigest: string; rules: number };
  generatedAt: Instant;
  reveal: Reveal;
  profile: ReportProfile;
  demo: boolean;
  /** `fleetId`: a random id the person chose for the fleet line; absent when they chose none. */
  person: { label: string; preset: Preset; country: string | null; fleetId?: string };
  hold: Hold;
  scan: { id: number; startedAt: Instant; previousAt: Instant | null } | null;
  accounts: readonly AccountView[];
  /** Open first, then by severity, tier, date; stable. */
  findings: readonly FindingView[];
  totals: { findings: number; review: number; open: number; bySeverity: Readonly<Record<Severity, number>>; byTopic: Readonly<Record<Topic, number>>; byState: Readonly<Record<State, number>> };
  /** At most three, in words. */
  first: readonly { severity: Severity; count: number; title: string; advice: string; rule: string }[];
  unchecked: readonly Unchecked[];
  settings: readonly SettingView[];
  pairs: readonly { a: string; b: string; links: readonly PairLink[]; plan: readonly string[] }[];
  trend: readonly TrendPoint[];
  ruleRuns: readonly RuleRun[];
  languagesNotChecked: readonly { language: string; count: number }[];
  sources: readonly { account: string; name: string; digest: string; readAt: Instant; exportedAt: Instant | null }[];
  postsByMonth: readonly { month: string; posts: number }[];
  limits: readonly string[];
}

export type Reveal = 'none' | 'quotes' | 'all';
export type ReportProfile = 'self' | 'share-safe' | 'privacy-officer' | 'lawyer';

export interface Format {
  /** File name = id. */
  id: string;
  title: string;
  extension: string;
  /** Pure: the same report gives the same bytes. */
  render(report: Report): Promise<Uint8Array>;
}

// ---------------------------------------------------------------- errors and the clock

/** Something the person can fix: two lines, never content. */
export class UserError extends Error {
  override name = 'UserError';
  constructor(message: string, readonly whatToDo: string, readonly exitCode: 2 | 4 = 2) { super(message); }
}

/** A source is damaged or cut at this place; carries no content. */
export class SourceDamage extends Error {
  override name = 'SourceDamage';
  constructor(readonly path: string, readonly offset: number | null, readonly reason: string) { super(reason); }
}

/** The one clock; injectable. */
export interface Clock { now(): Instant }
