// What one reading of one LinkedIn export carries from file to file.
import type { AccountItem, ReadOptions } from '../../src/model.js';
import type { Ledger } from '../_shared/ledger.js';

export interface Desk {
  readonly options: ReadOptions;
  readonly owner: AccountItem;
  readonly ledger: Ledger;
  /** Connections without a name: their owners hid themselves or left. */
  readonly hidden: { connections: number };
}
