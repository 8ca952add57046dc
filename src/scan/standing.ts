// Joins what the scans say of a finding with what the person decided: is it still open, and in which words.
import type { Config, Instant, Rule, State, Verdict } from '../model.js';
import { VERDICTS } from '../model.js';
import type { FindingRecord } from '../store/findings.js';
import { decidedRecords, newIn, resolvedIn, undecidedCounts } from '../store/findings.js';
import { newestExports } from '../store/queries.js';
import type { NewestExports } from '../store/queries.js';
import type { Store } from '../store/store.js';

/** What a verdict is judged against. */
export interface Ground { now: Instant; newestExport: NewestExports }

export function groundOf(store: Store, now: Instant): Ground {
  return { now, newestExport: newestExports(store) };
}

export interface Standing { verdict: Verdict; open: boolean; status: string }

type Judged = Pick<FindingRecord, 'account' | 'facet' | 'basis' | 'state' | 'stateReason' | 'verdict' | 'verdictUntil' | 'verdictAt' | 'verdictBasis'>;

export function standingOf(record: Judged, ground: Ground): Standing {
  const verdict: Verdict = VERDICTS.find((known) => known === record.verdict) ?? 'none';
  const said = { verdict };
  if (record.state === 'resolved') return { ...said, open: false, status: resolvedStatus(verdict, record.stateReason) };
  const changed = whyReopened(record, verdict, ground);
  if (changed !== null) return { ...said, open: true, status: `Open again: ${changed}.` };
  switch (verdict) {
    case 'none': return { ...said, open: true, status: OPEN[record.state] };
    case 'todo': return { ...said, open: true, status: `To do. ${OPEN[record.state].replace(', nothing decided', '')}` };
    case 'done': return doneStatus(record, ground);
    case 'accepted': return { ...said, open: false, status: record.verdictUntil === null ? 'Accepted by you.' : `Accepted by you until ${record.verdictUntil}.` };
    case 'false-alarm': return { ...said, open: false, status: 'A false alarm, you said.' };
    case 'not-mine': return { ...said, open: false, status: 'Not yours, you said.' };
  }
}

const OPEN: Readonly<Record<State, string>> = {
  new: 'New, nothing decided.', persisting: 'Still there, nothing decided.', changed: 'Changed since it was last seen.', regressed: 'Came back.',
  resolved: 'Fixed.', unchecked: 'Cannot tell whether it is still there.',
};

/** How the reason of an ending begins that rests on the person's word alone. */
export const ONLY_SAID = 'You said on';

function resolvedStatus(verdict: Verdict, reason: string): string {
  if (reason.startsWith(ONLY_SAID)) return `Said done, not confirmed. ${reason}`;
  return verdict === 'done' ? `Said done, and confirmed. ${reason}` : `Fixed. ${reason}`;
}

/** "Done" holds until a newer export shows otherwise; an older or partial one proves nothing. */
function doneStatus(record: Judged, ground: Ground): Standing {
  const exported = ground.newestExport(record.account, record.facet);
  const newer = exported !== null && record.verdictAt !== null && exported > record.verdictAt;
  if (record.state === 'regressed') return { verdict: 'done', open: true, status: 'Said done, but it came back.' };
  if (record.state === 'unchecked') return { verdict: 'done', open: false, status: `Said done. ${record.stateReason}` };
  if (newer) return { verdict: 'done', open: true, status: `Said done, still there in the export of ${exported.slice(0, 10)}.` };
  return { verdict: 'done', open: false, status: 'Said done; only a newer export can confirm it.' };
}

/** Accepted and false alarms reopen only when what was decided on has changed, or the day set has passed. */
function whyReopened(record: Judged, verdict: Verdict, ground: Ground): string | null {
  if (verdict !== 'accepted' && verdict !== 'false-alarm') return null;
  if (verdict === 'accepted' && record.verdictUntil !== null && record.verdictUntil < ground.now.slice(0, 10)) return `the day you set (${record.verdictUntil}) has passed`;
  if (record.verdictBasis === null || record.verdictBasis === record.basis) return null;
  const [text, audience, use] = record.verdictBasis.split(' ');
  const [newText, newAudience, newUse] = record.basis.split(' ');
  if (newUse === undefined || use === undefined) return 'it changed since you decided';
  if (text !== newText) return 'the text changed since you decided';
  if (audience !== newAudience) return `who can see it changed since you decided (${audience} to ${newAudience})`;
  return 'what the account is for changed since you decided';
}

/** The numbers of the trend. Findings of rules that exist no more are not counted. */
export function openCounts(store: Store, rules: readonly Rule[], now: Instant, scan: number): { open: number; fixed: number; new: number } {
  const known = new Set(rules.map((rule) => rule.id));
  const ground = groundOf(store, now);
  const decided = decidedRecords(store).filter((record) => known.has(record.rule) && standingOf(record, ground).open);
  const undecided = undecidedCounts(store).filter((one) => known.has(one.rule) && one.state !== 'resolved');
  return { open: decided.length + undecided.reduce((sum, one) => sum + one.count, 0), fixed: resolvedIn(store, scan), new: newIn(store, scan) };
}

/** Whether deletes are held back: always, until the person says that nothing is open or expected. */
export function isHeld(config: Config): boolean {
  return config.hold.answer !== 'no';
}
