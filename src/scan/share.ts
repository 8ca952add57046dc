// Shares portions of posts out between this thread and its helpers, and hands the answers back in order.
import type { Judged, Portion } from './posts.js';

/** Somebody in another thread who judges as this one would. */
export interface Helper { judge(portion: Portion): Promise<Judged> }

/** Portions a helper holds at once: one in work, one waiting, so that it never stands idle. */
const HELD = 2;
/** Answers that may wait for an earlier one. */
const AHEAD = 8;

interface Slot { judged: Judged | null; ready: Promise<void> }

/**
 * Answers come in the order of the portions, whoever gave them. This thread judges what no helper can take yet; what a
 * helper fails at, it judges itself, and does not ask that helper again.
 */
export async function* shareOut(portions: readonly Portion[], here: (portion: Portion) => Judged, helpers: readonly Helper[]): AsyncGenerator<Judged> {
  const slots: Slot[] = [];
  const held = new Map(helpers.map((helper) => [helper, 0]));
  let next = 0;

  function hand(helper: Helper, portion: Portion): Slot {
    held.set(helper, (held.get(helper) ?? 0) + 1);
    const slot: Slot = { judged: null, ready: Promise.resolve() };
    slot.ready = helper.judge(portion).then(
      (judged) => { slot.judged = judged; held.set(helper, (held.get(helper) ?? 0) - 1); },
      () => { slot.judged = here(portion); held.delete(helper); },
    );
    return slot;
  }

  while (next < portions.length || slots.length > 0) {
    for (const [helper, count] of held) {
      for (let more = count; more < HELD && next < portions.length; more += 1) slots.push(hand(helper, portions[next++]!));
    }
    const own = slots.length < AHEAD ? portions[next] : undefined;
    if (own !== undefined) {
      next += 1;
      slots.push({ judged: here(own), ready: Promise.resolve() });
      // Lets answers of helpers arrive, the progress line be drawn and a key be read.
      await new Promise(setImmediate);
    } else {
      await slots[0]?.ready;
    }
    while (slots[0]?.judged) yield slots.shift()!.judged!;
  }
}
