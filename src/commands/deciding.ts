// Decisions from the interface: written to the store, and the rows as they are afterwards.
import type { FindingRow, FindingView, Verdict } from '../model.js';
import { finding, rows } from '../scan/report.js';
import type { ViewOptions } from '../scan/report.js';
import type { Store } from '../store/store.js';
import type { DecisionFields, DecisionResult, Undone } from '../tui/props.js';

/** Above this many it is cheaper to make all rows once than each view. */
const ONE_BY_ONE = 50;

export function decideMany(store: Store, options: ViewOptions, ids: readonly string[], verdict: Verdict, fields: DecisionFields): DecisionResult {
  const { reason = null, note = null, until = null, willDelete = false } = fields;
  // A note leaves the rest of a decision as it stands.
  const standing = note === null ? null : new Map(store.decisions().map((decision) => [decision.finding, decision]));
  store.decide(ids.map((id) => {
    const before = standing?.get(id);
    return before?.verdict === verdict
      ? { finding: id, verdict, reason: reason ?? before.reason, note, until: until ?? before.until, willDelete: willDelete || before.willDelete }
      : { finding: id, verdict, reason, note, until, willDelete };
  }));
  return { rows: rowsOf(options, ids), what: `${note === null ? WORDS[verdict] : 'note kept'}: ${ids.length} ${ids.length === 1 ? 'finding' : 'findings'}` };
}

/** Each decision that stands, as one word to compare. */
function wordsOf(store: Store): Map<string, string> {
  return new Map(store.decisions().map(({ finding: id, ...decision }) => [id, JSON.stringify(decision)]));
}

/** Takes the last act back; null when there is none. */
export function undoLast(store: Store, options: ViewOptions): Undone {
  const before = wordsOf(store);
  const count = store.undo();
  if (count === 0) return null;
  const after = wordsOf(store);
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
  const changed = rowsOf(options, ids);
  // A decision about a followed account is kept for the account, whatever findings point at it.
  return { rows: changed.length === ids.length ? changed : rows(options), what: `${count} ${count === 1 ? 'decision' : 'decisions'}` };
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
