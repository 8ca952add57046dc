// Page after page of one list, each kept with the place where the next begins; never round in circles, never silently short.
import type { Checkpoint, Instant, Item } from '../model.js';
import { NetTrouble } from './trouble.js';

export interface Page {
  items: Item[];
  /** Ids of the records as the server gave them, also of those that became no item. */
  ids: readonly string[];
  /** Where the next page begins; null when the server says there is none. */
  next: string | null;
  /** What this page cost, in millionths of a dollar. */
  charged?: number;
}

export interface Stream {
  name: string;
  /** Where an interrupted pull had come. */
  from: Checkpoint | undefined;
  /** Shared by the streams of one pull: once the way is closed, the others are not tried. */
  halt: Halt;
  /** More pages than this cannot be true. */
  maxPages?: number;
  page(cursor: string | null): Promise<Page>;
  /** Asked before each page; a sentence ends the stream there. */
  stopBefore?(): string | null;
}

export interface Halt { reason: string | null }

/** `complete` only when the server said there is no more. */
export interface End { complete: boolean; note: string | null; read: number; oldest: Instant | null; newest: Instant | null }

const MOST_PAGES = 20_000;
/** Servers leave out hidden records: some pages in a row may be empty although more follows. */
const EMPTY_PAGES = 20;
const STALE_PAGES = 2;

export async function* pages(stream: Stream): AsyncGenerator<Item[], End> {
  const start: Checkpoint = { stream: stream.name, cursor: null, pages: 0, read: 0, oldest: null, newest: null, charged: 0, done: false };
  let state = stream.from ?? start;
  const end = (note: string | null): End => ({ complete: note === null, note, read: state.read, oldest: state.oldest, newest: state.newest });
  if (state.done) return end(null);
  const cursors = new Set<string | null>([state.cursor]);
  const ids = new Set<string>();
  let empty = 0;
  let stale = 0;
  for (;;) {
    const stop = stream.halt.reason ?? stream.stopBefore?.() ?? null;
    if (stop !== null) return yield* waitFor(state, end(stop));
    let page: Page;
    try {
      page = await stream.page(state.cursor);
    } catch (error) {
      if (!(error instanceof NetTrouble)) throw error;
      const note = `${error.message} ${error.whatToDo}`;
      // Some lists may be closed to this sign-in while others are open.
      if (error.kind === 'not-allowed' || error.kind === 'not-found' || error.kind === 'refused') return end(note);
      stream.halt.reason = note;
      return yield* waitFor(state, end(note));
    }
    const fresh = page.ids.filter((id) => !ids.has(id));
    for (const id of fresh) ids.add(id);
    empty = page.ids.length === 0 ? empty + 1 : 0;
    stale = page.ids.length > 0 && fresh.length === 0 ? stale + 1 : 0;
    // A page sent once more tells nothing new.
    state = after(state, stale > 0 ? { ...page, items: [] } : page);
    yield [...page.items, { type: 'checkpoint', ...state }];
    if (page.next === null) return end(null);
    if (cursors.has(page.next) || stale >= STALE_PAGES || empty >= EMPTY_PAGES || state.pages >= (stream.maxPages ?? MOST_PAGES)) {
      // Going on from here would meet the same part again.
      yield [{ type: 'checkpoint', ...start }];
      return end('The server sent the same part again and again, so it is not known whether there is more. Try again later, or use an export.');
    }
    cursors.add(page.next);
  }
}

/** A list that has not been begun is still waited for: without a mark of it the pull would count as finished. */
async function* waitFor(state: Checkpoint, end: End): AsyncGenerator<Item[], End> {
  if (state.pages === 0) yield [{ type: 'checkpoint', ...state }];
  return end;
}

function after(state: Checkpoint, page: Page): Checkpoint {
  let { read, oldest, newest } = state;
  for (const item of page.items) {
    if (item.type !== 'post' && item.type !== 'follow') continue;
    const at = item.type === 'post' ? item.postedAt : item.since;
    read += 1;
    if (at !== null && (oldest === null || at < oldest)) oldest = at;
    if (at !== null && (newest === null || at > newest)) newest = at;
  }
  return { ...state, cursor: page.next, pages: state.pages + 1, read, oldest, newest, charged: state.charged + (page.charged ?? 0), done: page.next === null };
}
