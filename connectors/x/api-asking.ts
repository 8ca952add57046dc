// What one pull of X carries along: the question, its two dialects, the price of every record, and the book.
import type { Item } from '../../src/model.js';
import { asList, asText, field } from '../../src/intake/decode.js';
import type { Desk } from '../../src/net/live.js';
import type { Page } from '../../src/net/pages.js';
import { Ledger } from '../_shared/ledger.js';
import { OtherDialect, xClient } from './api-client.js';
import type { Ask } from './api-client.js';
import { priceOf } from './api-prices.js';
import type { Priced } from './api-prices.js';
import { DIALECTS, isUnderstood } from './api-records.js';
import type { Dialect } from './api-records.js';

export interface Sitting { readonly desk: Desk; readonly ask: Ask; readonly ledger: Ledger; dialect: Dialect }

export function sit(desk: Desk): Sitting {
  return { desk, ask: xClient(desk), ledger: new Ledger(), dialect: DIALECTS[0] };
}

export type Query = Readonly<Record<string, string | number>>;

/** One list of X: where it is, what a record costs, whether it holds posts (whose fields have two dialects). */
export interface List { path: string; price: Priced; posts: boolean; toItems(record: unknown): Item[] }

export async function pageOf(sitting: Sitting, list: List, query: Query): Promise<Page> {
  const body = await (list.posts ? speaking(sitting, (dialect) => sitting.ask(list.path, { ...query, ...fieldsOf(dialect) })) : sitting.ask(list.path, query));
  const records = asList(field(body, 'data'));
  const charged = pay(sitting, list.price, records.length + asList(field(body, 'includes', 'posts')).length);
  for (let left = asList(field(body, 'errors')).length; left > 0; left -= 1) {
    sitting.ledger.problem({ path: `X: ${list.path.split('/').at(-1) ?? ''}`, record: null, offset: null, reason: 'X left out a record that is gone, suspended or protected', damage: false }, null);
  }
  return { items: records.flatMap(list.toItems), ids: records.map((record) => asText(field(record, 'id')) ?? ''), next: asText(field(body, 'meta', 'next_token')), charged };
}

function fieldsOf({ fields, values, expansions }: Dialect): Query {
  return { [fields]: values, ...(expansions === null ? {} : { expansions }) };
}

/** Asks in the dialect that worked last; a refusal that names its words, or posts without their time, turn to the other one for good. */
export async function speaking(sitting: Sitting, ask: (dialect: Dialect) => Promise<unknown>): Promise<unknown> {
  try {
    const body = await ask(sitting.dialect);
    const records = field(body, 'data');
    if (!Array.isArray(records) || isUnderstood(records)) return body;
  } catch (error) {
    if (!(error instanceof OtherDialect)) throw error;
  }
  sitting.dialect = sitting.dialect === DIALECTS[0] ? DIALECTS[1] : DIALECTS[0];
  return ask(sitting.dialect);
}

// ---------------------------------------------------------------- money

/** Only what came back is charged; returned in millionths of a dollar. */
export function pay({ desk: { spending } }: Sitting, what: Priced, count: number): number {
  const charged = priceOf(what, spending.ownApp) * count;
  spending.spent += charged;
  return charged;
}

/** As many as the cap still pays for, at most `most`. `told`: records that may come with each, and may be charged as well. */
export function affordable({ desk: { spending } }: Sitting, what: Priced, most: number, told = 0): number {
  return Math.max(1, Math.min(most, Math.floor((spending.cap - spending.spent) / (priceOf(what, spending.ownApp) * (1 + told)))));
}

/** Posts of others that come with each post in this dialect. */
export function toldWith({ dialect }: Sitting): number {
  return dialect.expansions === null ? 0 : 1;
}

/** A sentence when not even `least` records can be paid. */
export function cannotPay({ desk: { spending } }: Sitting, what: Priced, least: number): string | null {
  if (spending.cap - spending.spent >= least * priceOf(what, spending.ownApp)) return null;
  return `The cap of $${(spending.cap / 1e6).toFixed(2)} is reached, so the rest was not asked for. Run postop pull again with a higher --cap; it goes on from there.`;
}
