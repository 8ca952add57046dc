// What the keys do in a list of findings.
import type { ActionName } from '../keymap.js';
import { fieldOf } from '../field.js';
import { bodyRows, go, say, step, type Grouping, type ListScreen, type Narrow, type Order, type State, type Step } from '../state.js';
import { arranged, isRow, rearranged, rowNear, rowsIn, sorted } from './arrange.js';
import { openCards } from './card.js';
import { decideOn } from './decide.js';
import { moved } from './move.js';

const NARROWS: readonly Narrow[] = ['open', 'all', 'decided'];
const ORDERS: readonly Order[] = ['severity', 'newest', 'oldest', 'account'];
const GROUPINGS: readonly Grouping[] = ['none', 'kind', 'year', 'account'];

function after<T>(values: readonly T[], value: T): T {
  return values[(values.indexOf(value) + 1) % values.length] ?? value;
}

export function updateList(state: State, list: ListScreen, action: ActionName): Step {
  const put = (next: ListScreen): Step => step({ ...state, screen: next, notice: null });
  const to = moved(action, list.cursor, list.entries.length, bodyRows(state.size) - 2);
  if (to !== null) return put({ ...list, cursor: rowNear(list.entries, to, to < list.cursor ? -1 : 1) });

  const here = list.entries[list.cursor];
  switch (action) {
    case 'open':
      return isRow(here) ? openCards(state, 'finding', idsOf(list), rowsIn(list, list.cursor)) : step(state);
    case 'triage': {
      const ids = list.entries.filter((entry) => isRow(entry)).filter((row) => row.open).map((row) => row.id);
      return ids.length === 0 ? step(say(state, 'Nothing here waits for a decision.')) : openCards(state, 'triage', ids, 0);
    }
    case 'filter':
      return step({ ...state, overlay: { name: 'prompt', ask: { what: 'filter' }, field: fieldOf(list.filter), matches: [] } });
    case 'narrow':
      return put(rearranged({ ...list, narrow: after(NARROWS, list.narrow) }));
    case 'sort': {
      const order = after(ORDERS, list.order);
      return put(rearranged({ ...list, order, rows: sorted(list.rows, order) }));
    }
    case 'group': {
      const grouping = after(GROUPINGS, list.grouping);
      return put(rearranged({ ...list, grouping }));
    }
    case 'mark':
      if (!isRow(here)) return step(state);
      return put({ ...list, marked: toggled(list.marked, here.id), cursor: rowNear(list.entries, list.cursor + 1) });
    case 'mark-all':
      return put({ ...list, marked: list.marked.size > 0 ? new Set() : new Set(idsOf(list)) });
    case 'next-open': {
      const next = list.entries.findIndex((entry, at) => at > list.cursor && isRow(entry) && entry.open);
      return next < 0 ? step(say(state, 'No open one further down.')) : put({ ...list, cursor: next });
    }
    default: {
      const ids = list.marked.size > 0 ? [...list.marked] : isRow(here) ? [here.id] : [];
      return decideOn(state, ids, action);
    }
  }
}

/** What typing into the filter shows at once. */
export function filtered(list: ListScreen, filter: string): ListScreen {
  // A longer filter can only take rows away: it need not look at the others again.
  const rows = list.filter !== '' && filter.startsWith(list.filter) ? list.entries.filter((entry) => isRow(entry)) : list.rows;
  const entries = arranged({ ...list, rows, filter });
  return { ...list, filter, entries, cursor: rowNear(entries, 0) };
}

export function toggled(marked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(marked);
  if (!next.delete(id)) next.add(id);
  return next;
}

function idsOf(list: ListScreen): string[] {
  return list.entries.filter((entry) => isRow(entry)).map((row) => row.id);
}

export function openList(state: State, list: ListScreen): Step {
  return step(go(state, list), { do: 'load-rows', topic: list.topic });
}
