// What one reading of one YouTube Takeout carries from file to file.
import type { AccountItem, Audience, Item } from '../../src/model.js';
import type { Notebook } from '../_shared/notebook.js';
import type { Roles } from './columns.js';

export interface Desk {
  readonly notebook: Notebook;
  readonly owner: AccountItem;
  /** Who can see the person's own videos; comments below them are seen by the same. */
  readonly videos: Map<string, Audience>;
  readonly playlists: Audience[];
  /** Video -> its description, where that stands in a file of its own. */
  readonly descriptions: Map<string, string>;
  /** Written under another channel of the same person. */
  readonly elsewhere: { comments: number };
  /** Ids told so far: parts and older formats repeat records. */
  readonly told: Set<string>;
}

/** The text in the column of this role, `''` where the table has none. */
export type Cell = (role: keyof Roles) => string;

/** Turns one row into items; false when it cannot be understood. */
export type EachRow = (cell: Cell, out: Item[], width: number) => boolean;
