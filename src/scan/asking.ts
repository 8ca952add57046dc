// Asks the chosen rules about one subject, and turns what they say into sightings.
import type { Account, Annotation, Audience, Match, Person, RuleContext, RuleOf, RuleRun, Severity, Subject, SubjectKind } from '../model.js';
import { SEVERITIES } from '../model.js';
import type { Annotator } from '../text/annotate.js';
import type { TextAnnotation } from '../text/annotation.js';
import { createGate } from '../text/gate.js';
import type { Gate } from '../text/gate.js';
import type { Sighting } from '../store/findings.js';
import { aroundOf } from './around.js';
import type { ChosenRule } from './choose.js';
import { findingId, followDecisionKey } from './finding-id.js';

/** Where a subject lies in the store, and what a decision about it rests on. */
export interface Place {
  account: Account;
  accountRow: number;
  key: string;
  /** Read only when something was found, so a getter may make it then. */
  readonly basis: string;
  post?: number;
  follow?: number;
  /** The id of the account followed: decisions are kept under it. */
  followed?: string;
  /** Who can see a post; lowers the severity where that is few. */
  audience?: Audience;
}

export interface Asking {
  /** All rules of the kind whose cues are met by a text (all without one), and what they said. */
  ask(subject: Subject, place: Place, annotation: TextAnnotation | null, also?: ReadonlySet<string>): Sighting[];
  /** True when any chosen rule looks at this kind. */
  wants(kind: SubjectKind): boolean;
  /** Whether any rule of the kind has its cues met. */
  meets(kind: SubjectKind, annotation: TextAnnotation): boolean;
  runs(): RuleRun[];
  ran(rule: string): boolean;
  /** How often each rule was asked since this was last called, for one who asks in another thread. */
  takeAsked(): Asked[];
  addAsked(asked: readonly Asked[]): void;
}

export interface Asked { rule: string; subjects: number; failed: string | null }

interface Entry extends ChosenRule { subjects: number; failed: string | null }

interface Kind { entries: Entry[]; gate: Gate; always: number[] }

export function createAsking(annotator: Annotator, chosen: readonly ChosenRule[], contextOf: (account: Account) => RuleContext): Asking {
  const entries = chosen.map((choice): Entry => ({ ...choice, subjects: 0, failed: whyUnusable(annotator, choice) }));
  const byId = new Map(entries.map((entry) => [entry.rule.id, entry]));
  const kinds = new Map<SubjectKind, Kind>();

  function kindOf(kind: SubjectKind): Kind {
    const kept = kinds.get(kind);
    if (kept) return kept;
    const list = entries.filter((entry) => entry.failed === null && entry.rule.subjects.includes(kind));
    const made = { entries: list, gate: createGate(annotator, list.map((entry) => entry.rule)), always: list.map((_, index) => index) };
    kinds.set(kind, made);
    return made;
  }

  function ask(subject: Subject, place: Place, annotation: TextAnnotation | null, also?: ReadonlySet<string>): Sighting[] {
    const kind = kindOf(subject.kind);
    const said: Sighting[] = [];
    const candidates = annotation === null || also ? kind.always : kind.gate.candidates(annotation, aroundOf(subject));
    const met = annotation !== null && also ? new Set(kind.gate.candidates(annotation)) : null;
    for (const index of candidates) {
      const entry = kind.entries[index];
      if (entry === undefined || entry.failed !== null) continue;
      if (met !== null && !met.has(index) && !entry.rule.cues.some((cue) => also?.has(cue))) continue;
      if (annotation !== null && !judges(entry.rule.languages, annotation)) continue;
      const sighting = askOne(entry, subject, place);
      if (sighting !== null) said.push(sighting);
    }
    return said;
  }

  function askOne(entry: Entry, subject: Subject, place: Place): Sighting | null {
    entry.subjects += 1;
    let match: Match | null;
    try {
      // The rule was chosen by the kind of this very subject.
      match = (entry.rule as RuleOf<SubjectKind>).detect(subject, contextOf(place.account));
    } catch (error) {
      // The message could quote a post: only the kind of error is kept.
      entry.failed = `It stopped with an error of its own (${error instanceof Error ? error.name : 'unknown'}).`;
      return null;
    }
    return match === null ? null : sightingOf(entry, match, subject.kind, place);
  }

  return {
    ask,
    wants: (kind) => kindOf(kind).entries.length > 0,
    meets: (kind, annotation) => kindOf(kind).gate.candidates(annotation).length > 0,
    ran: (rule) => byId.get(rule)?.failed === null,
    takeAsked() {
      const asked = entries.filter((entry) => entry.subjects > 0).map(({ rule, subjects, failed }) => ({ rule: rule.id, subjects, failed }));
      for (const entry of entries) entry.subjects = 0;
      return asked;
    },
    addAsked(asked) {
      for (const { rule, subjects, failed } of asked) {
        const entry = byId.get(rule);
        if (entry === undefined) continue;
        entry.subjects += subjects;
        entry.failed ??= failed;
      }
    },
    runs: () => entries.map(({ rule, subjects, failed }) => ({ rule: rule.id, status: failed === null ? 'ran' : 'failed', reason: failed, subjects })),
  };
}

/** A cue nobody defines would make the rule silent for ever; it is said instead. */
function whyUnusable(annotator: Annotator, { rule }: ChosenRule): string | null {
  try {
    createGate(annotator, [rule]);
    return null;
  } catch {
    return 'It names a word list that does not exist.';
  }
}

function judges(languages: readonly string[] | undefined, annotation: Annotation): boolean {
  return languages === undefined || annotation.language === 'und' || languages.includes(annotation.language);
}

function sightingOf({ rule, severity }: ChosenRule, match: Match, kind: SubjectKind, place: Place): Sighting {
  const context = [...(match.context ?? [])];
  const said = match.severity === undefined ? severity : shifted(severity, rule.severity, match.severity);
  const lowered = byAudience(said, place.audience);
  if (lowered !== said) context.push(`Seen by ${place.audience === 'private' ? 'few or nobody' : 'a limited circle'}: rated lower than the same in public.`);
  const key = findingId(rule, place.account, kind, place.key);
  return {
    key, rule: rule.id, account: place.accountRow, subjectKind: kind, subjectKey: place.key, post: place.post ?? null, follow: place.follow ?? null,
    decisionKey: place.followed === undefined ? key : followDecisionKey(place.account, place.followed),
    severity: lowered, tier: match.tier ?? rule.tier, evidence: match.evidence, statement: match.statement ?? null, context, basis: place.basis,
  };
}

/** What a match says is relative to the rule's own severity: the person's or the preset's choice moves along. */
function shifted(chosen: Severity, own: Severity, said: Severity): Severity {
  return step(chosen, SEVERITIES.indexOf(said) - SEVERITIES.indexOf(own));
}

function byAudience(severity: Severity, audience: Audience | undefined): Severity {
  if (severity === 'info' || severity === 'low') return severity;
  return audience === 'private' ? floor(step(severity, 2)) : audience === 'limited' ? floor(step(severity, 1)) : severity;
}

function floor(severity: Severity): Severity {
  return severity === 'info' ? 'low' : severity;
}

function step(severity: Severity, by: number): Severity {
  const index = Math.min(SEVERITIES.length - 1, Math.max(0, SEVERITIES.indexOf(severity) + by));
  return SEVERITIES[index] ?? severity;
}

/** Names and places of the person themself are never evidence against somebody else. */
export function ownWords(person: Person, accounts: readonly Account[]): Set<string> {
  const words = [...person.names, person.employer, person.town];
  for (const account of accounts) words.push(account.handle, account.displayName, account.employer, ...account.formerHandles.map((former) => former.handle));
  return new Set(words.filter((word): word is string => typeof word === 'string' && word !== '').map((word) => word.toLowerCase()));
}
