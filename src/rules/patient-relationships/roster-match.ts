// What the rules over the roster share: they look at what this run's roster says, at display time; a scan never has one.
import type { Evidence, Match, Remedy, RosterMatch } from '../../model.js';
import { fact } from '../associations/quotes.js';

export const RELATIONSHIP_CODES = ['AMA Opinion 2.3.2 (c)', 'FSMB 2019', 'ACP/FSMB 2013, position 2', 'GMC social media guidance 2024', 'BMA 2011'] as const;
export const ROSTER_LIMITS = 'Whether this is the same person or a namesake, and whether you knew each other before the care. The roster is read in memory only and never kept.';
export const UNFOLLOW_QUIETLY: Remedy = {
  actions: ['unfollow'],
  text: 'If this is a patient: unfollow or unfriend quietly, and do not message there to explain. If they raise it, say that it is your policy for every patient, and offer the practice page or portal.',
  minutes: 2,
  caution: 'Where you knew each other before, you may want to keep the contact and note the reason for yourself.',
};

/** A match of a name is a finding when it is sure, and something to look at otherwise. */
export function rosterMatch(roster: RosterMatch, more: Omit<Match, 'evidence' | 'tier'> = {}): Match {
  const evidence: Evidence[] = roster.reasons.length > 0 ? roster.reasons.map((reason) => fact(sentence(reason))) : [fact('The name agrees with one on your list.')];
  return { evidence, tier: roster.certainty === 'sure' ? 'finding' : 'review', statement: STATEMENTS[roster.certainty], ...more };
}

const STATEMENTS: Readonly<Record<RosterMatch['certainty'], string>> = {
  sure: 'This account very likely belongs to somebody on your list.',
  likely: 'This account may well belong to somebody on your list.',
  possible: 'This account may belong to somebody on your list; a namesake is as likely.',
};

const sentence = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
