// Turns identifiers of a text into evidence: exact quote, letter, reason.
import type { Evidence, IdentifierMention } from '../../model.js';

/** More quotes than this tell the reader nothing new. */
const MOST = 40;

export function identifierEvidence(text: string, mentions: readonly IdentifierMention[], field: 'text' | 'bio'): Evidence[] {
  return mentions.slice(0, MOST).map(({ start, end, letter, why }) => ({ quote: text.slice(start, end), start, end, field, why, identifier: letter }));
}

/** "name, date, hospital or clinic": each kind once, in the order met. */
export function kindsOf(mentions: readonly IdentifierMention[]): string {
  return [...new Set(mentions.map((mention) => mention.kind))].join(', ');
}
