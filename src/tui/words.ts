// The words and marks of the interface for severities, topics, verdicts and the like: one place, one word each.
import type { AccountView, Facet, FindingRow, Hold, Severity, Topic, Use } from '../model.js';
import type { Certainty, FollowDecision } from './props.js';
import type { Tone } from './lines.js';

export const MARK: Readonly<Record<Severity, string>> = { critical: '!!', high: '!', medium: '~', low: '.', info: '.' };
export const TONE_OF: Readonly<Record<Severity, Tone>> = { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'dim' };

export const TOPIC_WORD: Readonly<Record<Topic, string>> = {
  posts: 'Posts', associations: 'Handles you follow', patients: 'Patients', mixing: 'Mixing', settings: 'Settings', security: 'Security', upkeep: 'Upkeep',
};
/** Headings of the overview's table. */
export const TOPIC_SHORT: Readonly<Record<Topic, string>> = {
  posts: 'posts', associations: 'handles', patients: 'patients', mixing: 'mixing', settings: 'settings', security: 'security', upkeep: 'upkeep',
};

export { PLATFORM_TITLES as PLATFORM_WORD } from '../model.js';

export const VERDICT_WORD: Readonly<Record<FindingRow['verdict'], string>> = {
  none: '', todo: 'to do', done: 'done', accepted: 'accepted', 'false-alarm': 'false alarm', 'not-mine': 'not mine',
};
export const STATE_WORD: Readonly<Record<FindingRow['state'], string>> = {
  new: 'new', persisting: 'still there', changed: 'changed', regressed: 'came back', resolved: 'fixed', unchecked: 'cannot tell',
};
export const USE_WORD: Readonly<Record<Use, string>> = { professional: 'professional', personal: 'personal', mixed: 'both', unknown: 'not said yet' };
export const HOLD_WORD: Readonly<Record<Hold, string>> = { yes: 'on', no: 'off', 'not-sure': 'on (not sure)', unanswered: 'on (not answered)' };
export const CERTAINTY_TONE: Readonly<Record<Certainty, Tone>> = { sure: 'high', likely: 'medium', possible: 'plain' };
export const FOLLOW_WORD: Readonly<Record<FollowDecision, string>> = { none: '', keep: 'keep', unfollow: 'will unfollow', 'not-mine': 'not mine' };

/** `us-physician` as `US physician`. */
export function presetWord(preset: string): string {
  return preset.replace(/^[a-z]{2}(?=-)/, (country) => country.toUpperCase()).replaceAll('-', ' ');
}

export function facetWord(facet: Facet): string {
  return facet === 'identities' ? 'names' : facet;
}

export function accountName(account: Pick<AccountView, 'handle' | 'label'>): string {
  return account.handle === null ? account.label : `@${account.handle.replace(/^@/, '')}`;
}

const numbers = new Intl.NumberFormat('en-US');
export function count(value: number): string {
  return numbers.format(value);
}
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** While anything but a clear no was said, nothing should be deleted. */
export function onHold(hold: Hold): boolean {
  return hold !== 'no';
}
