// Rows about people on the roster of this run, made at display time from stored follows, posts and searches. Nothing of it is stored.
import type { Account, FollowSubject, PostSubject, Query, RosterMatch } from '../model.js';
import type { Matcher } from './match.js';
import { ORDER } from './judge.js';
import type { RosterRow } from './roster-row.js';

/** A rule's subject with what the roster says, for the rules of mode `roster` to judge. */
export type RosterSubject =
  | { kind: 'follow'; subject: FollowSubject; roster: RosterMatch; row: number }
  | { kind: 'post'; subject: PostSubject; roster: RosterMatch; row: number }
  | { kind: 'query'; account: Account; query: Query; roster: RosterMatch; row: number };

/** Why some of the followed were not compared; said beside the rows. */
export interface NotCompared {
  /** Follows without a name. */
  unresolved: number;
  /** Names that came only through an API: the platform's terms bar comparing them with lists from elsewhere. */
  api: number;
}
export interface PatientRows { found: readonly RosterSubject[]; notCompared: NotCompared }

export interface RosterInput {
  follows: Iterable<FollowSubject>;
  /** Own likes, replies, comments and shares, with the name of whom they answer where the export tells. */
  posts: Iterable<PostSubject>;
  queries: Iterable<{ account: Account; query: Query }>;
}

/** Everybody followed, following, answered or searched for who may be on the roster; surest first, then in the order given. */
export function patientRows(input: RosterInput, rows: readonly RosterRow[], matcher: Matcher): PatientRows {
  const found: RosterSubject[] = [];
  const notCompared = { unresolved: 0, api: 0 };
  const rosterOf = (handle: string | null, displayName: string | null, bio: string | null): { roster: RosterMatch; row: number } | null => {
    const match = matcher.match({ handle, displayName, bio });
    const person = rows[match.row];
    if (match.certainty === 'none' || person === undefined) return null;
    return { roster: { certainty: match.certainty, reasons: match.reasons, status: person.status, family: person.guardianOf !== null }, row: match.row };
  };
  for (const subject of input.follows) {
    const { handle, displayName, bio } = subject.follow;
    if (subject.identity === 'api') { notCompared.api += 1; continue; }
    if (handle === null && displayName === null) { notCompared.unresolved += 1; continue; }
    const match = rosterOf(handle, displayName, bio);
    if (match !== null) found.push({ kind: 'follow', subject: { ...subject, roster: match.roster }, ...match });
  }
  for (const subject of input.posts) {
    const match = strongest(othersOf(subject).map(([handle, name]) => rosterOf(handle, name, null)));
    if (match !== null) found.push({ kind: 'post', subject: { ...subject, roster: match.roster }, ...match });
  }
  for (const { account, query } of input.queries) {
    const match = rosterOf(query.text.startsWith('@') ? query.text.slice(1) : null, query.text, null);
    if (match !== null) found.push({ kind: 'query', account, query, ...match });
  }
  return { found: found.sort((a, b) => ORDER[b.roster.certainty] - ORDER[a.roster.certainty]), notCompared };
}

/** Whom a post answers, shares or names, as far as the export tells. */
function othersOf({ post }: PostSubject): [handle: string | null, name: string | null][] {
  const named: [string | null, string | null][] = post.mentions.map((mention) => [mention.handle, mention.name]);
  return [[post.replyToHandle, null] as [string | null, string | null], [post.sharedFrom, post.sharedFrom] as [string | null, string | null], ...named].filter(([handle, name]) => handle !== null || name !== null);
}

function strongest<T extends { roster: RosterMatch }>(all: readonly (T | null)[]): T | null {
  return all.reduce<T | null>((best, one) => (one !== null && (best === null || ORDER[one.roster.certainty] > ORDER[best.roster.certainty]) ? one : best), null);
}

/** Sentences for what was not compared; empty when all were. */
export function notComparedWords({ unresolved, api }: NotCompared): string[] {
  return [
    ...(unresolved > 0 ? [`${unresolved} followed accounts have no name yet and were not compared with your list: run postop resolve.`] : []),
    ...(api > 0 ? [`${api} names are known only through the platform’s API. Its terms bar comparing them with lists from elsewhere without those people’s consent; give their names as a CSV of your own, or an archive that holds them.`] : []),
  ];
}

/** In an export such a row is called this, unless the person asks otherwise. */
export const NEUTRAL_TITLE = 'Review this relationship';
