// What the interface is given: data to show and things it may ask for. It knows no store, no files and no network.
import type {
  FindingRow, FindingView, Hold, Instant, PairLink, Person, Platform, Problem, Report, Reveal, SettingValue,
  SettingView, Topic, Use, Verdict,
} from '../model.js';

/** The part of a report the first screen lives on, and the number of files in Downloads that look like newer exports. */
export type OverviewData = Pick<
  Report,
  'person' | 'demo' | 'hold' | 'scan' | 'accounts' | 'first' | 'unchecked' | 'trend' | 'totals' | 'generatedAt'
> & { newExports: number };

/** A post shown around a finding or found by a search. `text` is null where the reveal level hides it. */
export interface PostLine { id: string; when: Instant | null; author: string; own: boolean; text: string | null }

/** One finding with what a reader needs around it. */
export interface FindingCard {
  view: FindingView;
  /** Who wrote it, as the platform shows them. */
  author: string;
  /** `23:41 there`, when the post's own zone differs from the reader's; null when it does not or is unknown. */
  localTime: string | null;
  media: readonly string[];
  before: readonly PostLine[];
  /** The posts of a thread finding, oldest first; empty for every other subject. */
  posts: readonly PostLine[];
  after: readonly PostLine[];
}

export type Certainty = 'sure' | 'likely' | 'possible';
/** The neutral set offered for every followed account, whatever pointed at it. */
export type FollowDecision = 'none' | 'keep' | 'unfollow' | 'not-mine';
export interface PatientRow {
  id: string; platform: Platform; accountLabel: string; certainty: Certainty;
  /** Masked, or in full at the `all` level. */
  label: string;
  why: string; followsBack: boolean | null; since: Instant | null; url: string | null; decision: FollowDecision;
}
export interface PatientsData {
  /** Null: no roster was given in this session. */
  roster: { name: string; rows: number; readAt: Instant } | null;
  rows: readonly PatientRow[];
  followed: number;
  /** Followed accounts without a known name: nothing can be compared. */
  unresolved: number;
}

export interface Pair { a: string; b: string; links: readonly PairLink[]; plan: readonly string[] }
export interface SearchHit extends PostLine { account: string; accountLabel: string; url: string | null; findings: readonly string[] }
export interface SearchResult { hits: readonly SearchHit[]; total: number }

/** What a given path turned out to be. `refusal` says why it cannot be read and what to do. */
export interface FileClaim { path: string; title: string; remarks: readonly string[]; refusal: { what: string; whatToDo: string } | null }
export interface Progress { label: string; /** 0..1, null when unknown */ part: number | null; detail: string }
export interface ReadSummary { posts: number; follows: number; accounts: readonly string[]; problems: readonly Problem[]; remarks: readonly string[] }
export interface FormatChoice { id: string; title: string; extension: string }

export interface DecisionFields { reason?: string | null; note?: string | null; until?: string | null; willDelete?: boolean }
/** Rows as they are now, to be put in the place of the old ones; `what` says it in words ("accepted: 1 finding"). */
export interface DecisionResult { rows: readonly FindingRow[]; what: string }
export type Undone = DecisionResult | null;

/** The places at which a first run can be resumed; null when everything asked has been answered. */
export const START_STEPS = ['welcome', 'hold', 'person', 'files', 'uses'] as const;
export type StartStep = (typeof START_STEPS)[number];

export interface InterfaceProps {
  version: string;
  startAt: StartStep | null;
  now(): Instant;
  /** IANA zone of the reader. */
  timeZone: string;

  overview(): OverviewData;
  rows(topic: Topic | 'all'): readonly FindingRow[];
  finding(id: string, reveal: Reveal): FindingCard | null;
  patients(reveal: Reveal): PatientsData;
  pairs(): readonly Pair[];
  settings(): readonly SettingView[];
  /** Answers a person can give to a setting, least exposed first. */
  answers(setting: SettingView): readonly SettingValue[];
  /** Null where a newer question overtook this one. */
  search(query: string, reveal: Reveal): Promise<SearchResult | null>;
  formats(): readonly FormatChoice[];
  person(): Person;

  decide(ids: readonly string[], verdict: Verdict, fields: DecisionFields): DecisionResult;
  undo(): Undone;
  decideFollow(ids: readonly string[], decision: FollowDecision): void;
  attest(account: string, key: string, value: string): void;
  answerHold(answer: Exclude<Hold, 'unanswered'>): void;
  savePerson(person: Person): void;
  setUse(account: string, use: Use): void;

  /** Path of the written file. Nothing is left of one that was stopped. */
  exportReport(format: string, signal: AbortSignal): Promise<string>;
  /** https on a platform's own host only; rejects with a UserError otherwise. */
  openUrl(url: string): Promise<void>;
  copy(text: string): Promise<void>;
  readRoster(path: string): Promise<PatientsData>;
  inspect(paths: readonly string[]): Promise<readonly FileClaim[]>;
  /** Leaves the demonstration for the person's own first run; null where this is none, or where it was asked for by name. */
  begin: (() => void) | null;
  readFiles(paths: readonly string[], onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<ReadSummary>;
  /** Resolves with what there is to tell beside the findings, or null. */
  rescan(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<string | null>;
  /** Looks names up through the platform's API; resolves with a sentence. Null where no connection is set up. */
  resolve: ((onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<string>) | null;
  /** Paths that start with what was typed, folders with a trailing separator. */
  complete(prefix: string): Promise<readonly string[]>;
  newestDownloads(): Promise<readonly FileClaim[]>;
  /** Loads what a first screen does without; called when that stands, before any key is read. */
  prepare(): Promise<void>;
  /** Ends what runs beside the interface; called when it is left. */
  close(): Promise<void>;
}

