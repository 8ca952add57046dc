// Draws the conclusions of a scan: what stands, what is gone and how that is known, what cannot be told.
import type { Instant, RuleRun, State } from '../model.js';
import { resolve, setState, standingFindings } from '../store/findings.js';
import type { Standing } from '../store/findings.js';
import type { StoredIntake } from '../store/queries.js';
import { knownSettings } from '../store/settings.js';
import type { Store } from '../store/store.js';
import { ONLY_SAID } from './standing.js';

export interface Outcome {
  store: Store;
  scan: number;
  /** When the scan before this one began. */
  previousAt: Instant | null;
  /** Findings seen in this scan. */
  confirmed: ReadonlySet<number>;
  runs: ReadonlyMap<string, RuleRun>;
  intakes: ReadonlyMap<number, StoredIntake>;
  /** True when this scan looked at the subject of the finding again. */
  examined(finding: Standing): boolean;
  /** True when the post was edited since the last scan. */
  edited(post: number): boolean;
}

/** Scans for which a finding that came back stays marked. */
const WATCH = 2;

export function concludeStates(outcome: Outcome): void {
  const { store, scan } = outcome;
  for (const finding of standingFindings(store)) {
    const ending = endingOf(outcome, finding);
    if (ending !== null) {
      resolve(store, scan, finding.id, ending);
      continue;
    }
    const [state, reason] = stateOf(outcome, finding);
    if (state !== finding.state || (state === 'unchecked' && reason !== finding.stateReason)) setState(store, scan, finding.id, state, reason);
  }
}

/** What the export covers of the list the subject was in. */
function rangeOf({ intakes }: Outcome, { gone, facet }: Standing): string {
  const covered = gone === null ? undefined : intakes.get(gone)?.coverage.find((one) => one.facet === facet);
  return covered?.oldest && covered.newest ? `, which covers ${covered.oldest.slice(0, 10)} to ${covered.newest.slice(0, 10)}` : '';
}

/** A finding that stands was there in the scan before. */
function lastSeen({ previousAt }: Outcome, { state }: Standing): string {
  return previousAt === null || state === 'unchecked' ? '' : ` Last seen in the scan of ${previousAt.slice(0, 10)}.`;
}

/** Why the finding is no more, or null while it stands or cannot be told. */
function endingOf(outcome: Outcome, finding: Standing): string | null {
  if (finding.gone !== null) {
    const what = finding.follow === null ? 'Absent from' : 'No longer in the list of';
    return `${what} the complete export of ${dateOf(outcome, finding.gone)}${rangeOf(outcome, finding)}.${lastSeen(outcome, finding)}`;
  }
  if (finding.status === 'deleted') return 'The newest export lists it as deleted.';
  if (outcome.confirmed.has(finding.id) || outcome.runs.get(finding.rule)?.status !== 'ran' || !outcome.examined(finding)) return null;
  switch (finding.subjectKind) {
    case 'thread': return 'The posts that belong together were read again and no longer say it.';
    case 'post': case 'media':
      return finding.post !== null && outcome.edited(finding.post) ? 'The post was edited and no longer says it.' : 'Read again, and not found any more: the rules, word lists or your answers changed.';
    case 'setting': return settingEnding(outcome, finding);
    case 'app': return 'No longer among the connected apps of the complete export.';
    case 'session': return 'No longer among the sessions of the complete export.';
    case 'profile': return 'The profile was read again and no longer says it.';
    case 'account-pair': return 'The two accounts no longer have this in common.';
    case 'account': case 'follow': return 'Counted and read again, and not found any more.';
  }
}

/** A setting read from an export is proof; an answer is a word. */
function settingEnding({ store }: Outcome, finding: Standing): string {
  const current = knownSettings(store, finding.account, store.clock.now()).get(finding.subjectKey)?.current;
  if (current === undefined) return 'The setting is not flagged any more: the rules or your answers changed.';
  const day = current.asOf?.slice(0, 10) ?? 'an unknown day';
  return current.source === 'attested' ? `${ONLY_SAID} ${day} that the setting is changed; no export has shown it.` : `The setting as exported on ${day} is no longer flagged.`;
}

function stateOf(outcome: Outcome, finding: Standing): [State, string] {
  const run = outcome.runs.get(finding.rule);
  if (run === undefined) return ['unchecked', 'This version has no such rule any more.'];
  if (run.status !== 'ran') return ['unchecked', `Not checked this time. ${run.reason ?? ''}`.trim()];
  if (finding.missing !== null) return ['unchecked', missingReason(outcome, finding.missing)];
  if (finding.state === 'unchecked' || (finding.state === 'regressed' && outcome.scan - finding.stateScan >= WATCH)) return ['persisting', 'Checked again, and still there.'];
  return [finding.state, ''];
}

function missingReason(outcome: Outcome, intake: number): string {
  const known = outcome.intakes.get(intake);
  const facet = known?.coverage.find((coverage) => coverage.extent === 'partial' && coverage.oldest !== null && coverage.newest !== null);
  const range = facet ? ` covers only ${facet.oldest?.slice(0, 10)} to ${facet.newest?.slice(0, 10)}` : ' is not complete';
  return `Cannot tell: the export of ${dateOf(outcome, intake)}${range} and does not hold it.`;
}

function dateOf(outcome: Outcome, intake: number): string {
  const known = outcome.intakes.get(intake);
  return (known?.exportedAt ?? known?.startedAt ?? '').slice(0, 10) || 'an unknown day';
}
