// Notes for the next scan: which posts it knows have changed, gone or come back since the last one.
import type { Store } from './store.js';

export type Touch = 'edited' | 'gone' | 'back';

/** Several changes between two scans count as their sum: gone and back again is an edit, back and gone again is nothing. */
export function touch(store: Store, post: number, change: Touch): void {
  const before = store.sql<{ change: Touch }>('SELECT change FROM touched WHERE post = ?').get(post)?.change;
  if (before === 'back' && change === 'gone') {
    store.sql('DELETE FROM touched WHERE post = ?').run(post);
    return;
  }
  const sum = before === 'gone' && change === 'back' ? 'edited' : before === 'back' ? 'back' : change;
  store.sql('INSERT INTO touched (post, change) VALUES (?, ?) ON CONFLICT (post) DO UPDATE SET change = excluded.change').run(post, sum);
}
