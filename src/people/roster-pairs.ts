// `postop roster test --pairs --ndjson`: one JSON object a line in, one judgement a line out.
import { UserError } from '../model.js';
import type { AccountFace } from './judge.js';
import { judgePair } from './match.js';
import type { RosterRow } from './roster-row.js';

const TEXTS = ['name', 'full', 'first', 'last', 'preferred', 'former', 'born', 'town', 'email', 'handle'] as const;

/** `number` counts from 1. Throws `UserError` without any of the line's content. */
export function judgeLine(line: string, number: number): string {
  const pair = parse(line);
  const roster = pair === null ? null : record(pair.roster);
  const account = pair === null ? null : record(pair.account);
  if (roster === null || account === null) {
    throw new UserError(`Line ${number} is not a pair.`, 'Each line holds {"roster":{"name":"..."},"account":{"displayName":"...","handle":"..."}}.');
  }
  const known: Partial<RosterRow> & { name?: string | null } = Object.fromEntries(TEXTS.map((key) => [key, text(roster[key])]).filter(([, value]) => value !== null));
  const face: AccountFace = { handle: text(account.handle), displayName: text(account.displayName), bio: text(account.bio), location: text(account.location) };
  return JSON.stringify(judgePair(known, face));
}

function parse(line: string): Record<string, unknown> | null {
  try {
    return record(JSON.parse(line));
  } catch {
    return null;
  }
}

const record = (value: unknown): Record<string, unknown> | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null);
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
