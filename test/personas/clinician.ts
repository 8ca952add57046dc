// The invented clinician as every generator sees them: facts and planted posts shared with the demonstration, and ways to draw posts.
import { NEAR_MISSES, RISKY } from '../../src/commands/demo/clinician.js';
import type { PlantedPost } from '../../src/commands/demo/clinician.js';
import { ordinaryText } from '../../src/commands/demo/ordinary.js';
import { seeded } from '../../src/commands/demo/seeded.js';
import type { Seeded } from '../../src/commands/demo/seeded.js';
import type { Area, Instant } from '../../src/model.js';

export { APPS, DEMO_ACCOUNT, DEMO_PERSON, FOLLOWS } from '../../src/commands/demo/clinician.js';
export { ordinaryText, seeded };
export type { Seeded };

/** `sequence` makes ids: it stays with the post when others are taken away. */
export interface DrawnPost { text: string; at: Instant; truth: Area | null; planted: boolean; sequence: number; /** The own post it answers. */ answers?: DrawnPost }

/**
 * `count` posts, newest first, over the years before `until`: one in ten is planted (risky or a near miss) where
 * `planted` says so, the others are ordinary. The same seed gives the same posts.
 */
export function drawPosts(options: { seed: number; count: number; until: Instant; years?: number; planted?: boolean }): DrawnPost[] {
  const { seed, count, until, years = 4, planted = true } = options;
  const random = seeded(seed);
  const pool: readonly PlantedPost[] = [...RISKY, ...NEAR_MISSES];
  const end = Date.parse(until);
  const step = (years * 365 * 86_400_000) / Math.max(count, 1);
  return Array.from({ length: count }, (_, index): DrawnPost => {
    const milliseconds = end - Math.floor((index + 0.2 + random.next() * 0.6) * step);
    const at = `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
    const chosen = planted && index % 10 === 3 ? random.pick(pool) : null;
    return chosen === null ? { text: ordinaryText(random), at, truth: null, planted: false, sequence: index } : { text: chosen.text, at, truth: chosen.truth, planted: true, sequence: index };
  });
}
