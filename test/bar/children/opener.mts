// Opens a database, which brings it to the newest shape, and says when that is done.
import { openStore } from '../../../src/store/store.js';

const store = openStore({ path: process.argv[2] ?? '', clock: { now: () => '2026-11-01T09:00:00Z' } });
process.stdout.write(`open ${store.accounts().length}\n`);
store.close();
