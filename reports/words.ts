// The words that every format uses alike: for severities, verdicts, areas, profiles, and for the hold.
import type { Area, Extent, Hold, Report, ReportProfile, Severity, Topic, Use, Verdict } from '../src/model.js';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low', info: 'For information' };
/** Severity without colour. */
export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = { critical: '!!', high: '!', medium: '~', low: '.', info: 'i' };

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  none: 'nothing decided', todo: 'to do', done: 'said done', accepted: 'accepted', 'false-alarm': 'false alarm', 'not-mine': 'not mine',
};

export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  posts: 'Posts', associations: 'Names and groups you are linked with', patients: 'People who may know you through your work',
  mixing: 'Personal and professional life', settings: 'Settings', security: 'Account security', upkeep: 'Upkeep',
};

export const AREA_WORDS: Readonly<Record<Area, string>> = {
  'patient-privacy': 'Patient information', 'patient-relationships': 'Relationships with patients', 'medical-advice': 'Medical advice', accuracy: 'Accuracy',
  advertising: 'Advertising', associations: 'Associations', 'civility-language': 'Civility', substance: 'Substances', 'politics-religion': 'Politics and religion',
  'employer-colleagues': 'Employer and colleagues', 'work-hours-posting': 'Posting at work', 'account-mixing': 'Personal and professional life mixed',
  'visibility-settings': 'Who can see what', 'account-security': 'Account security', stagnation: 'Accounts left alone', process: 'Keeping watch',
};

export const USE_WORDS: Readonly<Record<Use, string>> = { professional: 'professional', personal: 'personal', mixed: 'both', unknown: 'use not declared' };
export const EXTENT_WORDS: Readonly<Record<Extent, string>> = { complete: 'complete', partial: 'in part', absent: 'not in the export' };

const PROFILE_WORDS: Readonly<Record<ReportProfile, string>> = {
  self: 'For yourself: everything that was found.',
  'share-safe': 'To share with an adviser: without any words of posts, without rows on politics, religion, health or orientation, without names of third persons. Totals count only what is shown.',
  'privacy-officer': 'For a privacy officer: what concerns patient information only, with what was done when. Totals count only what is shown.',
  lawyer: 'For a lawyer: everything that was found, held. Nothing in it asks for a deletion.',
};

export const NOT_LEGAL_ADVICE = 'This is not legal advice.';
export const NOTHING_FOUND = 'Nothing was found by the rules that ran. That is not a promise: see what was not checked.';
export const NOTHING_UNCHECKED = 'Nothing is known to have been left out, apart from the limits named at the end.';
export const KNOWING = 'What PostOp finds, you then know: from then on reporting deadlines may run. If in doubt, speak to your privacy contact or a lawyer first.';
export const DELETION = 'Deleting a post does not delete copies of it and does not end a duty to report. Deleting many at once may get an account suspended.';

const HOLD_WORDS: Readonly<Record<Hold, string>> = {
  yes: 'A complaint, claim, investigation or HR matter is open or expected.',
  'not-sure': 'It is not sure whether a complaint, claim, investigation or HR matter is open or expected.',
  unanswered: 'Nobody has said yet whether a complaint, claim, investigation or HR matter is open or expected.',
  no: 'No complaint, claim, investigation or HR matter is open or expected, you said.',
};

/** Until the person says that nothing is open or expected, nothing is to be lost. */
export function isHeld(report: Report): boolean {
  return report.hold !== 'no' || report.profile === 'lawyer';
}

/** What a hold means, or that there is none: the first sentence of every report. */
export function holdWords(report: Report): string {
  if (report.profile === 'lawyer' && report.hold === 'no') return 'Everything here is held for a lawyer. Delete and change nothing until they say so.';
  return isHeld(report) ? `${HOLD_WORDS[report.hold]} Delete and change nothing until your adviser says so: every step that would delete is on hold.` : HOLD_WORDS.no;
}

export function profileWords(report: Report): string {
  return PROFILE_WORDS[report.profile];
}

export function revealWords(report: Report): string {
  switch (report.reveal) {
    case 'none': return 'No words of posts are shown; people are named by first and last letter.';
    case 'quotes': return 'The words that were noticed are quoted: keep this file where nobody else reads it.';
    case 'all': return 'Posts and names are shown in full: keep this file where nobody else reads it.';
  }
}

export const DEMO = 'This is an invented clinician, to show what PostOp does. No real person is in it.';

/** `1 finding`, `2 findings`, `1,204 findings`: never depends on where it runs. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `2024-05-01T…` -> `2024-05-01`; a dash for what is not known. */
export function day(instant: string | null): string {
  return instant === null ? '–' : instant.slice(0, 10);
}
