// Which findings a bulk decision is about: by id, rule, account, year or words of the post; all that are given must hold.
import type { FindingRow } from '../model.js';
import { UserError } from '../model.js';
import { findingsWithText } from '../store/findings.js';
import type { Store } from '../store/store.js';
import type { Options } from './command.js';

export interface Choice { ids: readonly string[]; rule: string | null; account: string | null; year: string | null; text: string | null }

/** @throws UserError when nothing narrows the choice: everything at once is decided by nobody. */
export function choiceOf(ids: readonly string[], options: Options): Choice {
  const choice = { ids, rule: options.text('rule'), account: options.text('account'), year: options.text('year'), text: options.text('text') };
  if (ids.length === 0 && [choice.rule, choice.account, choice.year, choice.text].every((part) => part === null)) {
    throw new UserError('Which findings?', 'Name their ids, or narrow by --rule, --account, --year or --text.');
  }
  if (choice.year !== null && !/^\d{4}$/.test(choice.year)) throw new UserError('--year takes four digits.', 'For example: --year 2019');
  return choice;
}

/** The rows that meet every part of the choice. */
export function chosen(rows: readonly FindingRow[], choice: Choice, store: Store): FindingRow[] {
  const ids = new Set(choice.ids);
  const account = choice.account?.toLowerCase() ?? null;
  const found = choice.text === null ? null : findingsWithText(store, choice.text);
  return rows.filter((row) => (ids.size === 0 || ids.has(row.id))
    && (choice.rule === null || row.rule === choice.rule)
    && (account === null || [row.account, row.accountLabel, row.accountLabel.replace(/^@/, '')].some((name) => name.toLowerCase() === account))
    && (choice.year === null || row.when?.startsWith(choice.year) === true)
    && (found === null || found.has(row.id)));
}
