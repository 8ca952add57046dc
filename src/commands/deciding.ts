// Decisions from the interface: written to the store, and the rows as they are afterwards.
import type { FindingRow, FindingView, Verdict } from '../model.js';
import { finding, rows } from '../scan/report.js';
import type { ViewOptions } from '../scan/report.js';
import type { Store } from '../store/store.js';
import type { DecisionFields, DecisionResult } from '../tui/props.js';

/** Above this many it is cheaper to make all rows once than each view. */
const ONE_BY_ONE = 50;

export function decideMany(store: Store, options: ViewOptions, ids: readonly string[], verdict: Verdict, fields: DecisionFields): DecisionResult {
  const { reason = null, note = null, until = null, willDelete = false } = fields;
  store.decide(ids.map((id) => ({ finding: id, verdict, reason, note, until, willDelete })));
  return { rows: rowsOf(options, ids), what: `${WORDS[verdict]}: ${ids.length} ${ids.length === 1 ? 'finding' : 'findings'}` };
}

const WORDS: Readonly<Record<Verdict, string>> = { none: 'reopened', todo: 'to do', done: 'done', accepted: 'accepted', 'false-alarm': 'false alarm', 'not-mine': 'not mine' };

function rowsOf(options: ViewOptions, ids: readonly string[]): FindingRow[] {
  if (ids.length > ONE_BY_ONE) {
    const wanted = new Set(ids);
    return rows(options).filter((row) => wanted.has(row.id));
  }
  return ids.flatMap((id) => {
    const view = finding(options, id);
    return view === null ? [] : [rowOfView(view)];
  });
}

export function rowOfView({ id, rule, topic, tier, title, severity, state, verdict, open, account, accountLabel, subject, statement }: FindingView): FindingRow {
  return { id, rule, topic, tier, title, severity, state, verdict, open, account, accountLabel, when: subject.when, label: subject.label, statement };
}
