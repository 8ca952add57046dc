// What one reading of one X archive carries from file to file: whose it is, the book, the names met, the long posts.
import type { Account, Claim, Item, ReadOptions } from '../../src/model.js';
import type { Ledger } from '../_shared/ledger.js';
import type { NoteTweets } from './note-tweets.js';
import type { People } from './people.js';

export interface Desk {
  readonly claim: Claim;
  readonly options: ReadOptions;
  readonly owner: Pick<Account, 'remoteId' | 'handle'>;
  readonly ledger: Ledger;
  readonly people: People;
  readonly notes: NoteTweets;
  /** Liked posts that were gone or protected when the archive was made: their words are not in it. */
  readonly wordless: { likes: number };
}

/** Turns one record of a file into items; false when it cannot be understood. Called once per record. */
export type Each = (record: unknown, out: Item[]) => boolean;
