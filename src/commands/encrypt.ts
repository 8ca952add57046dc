// `postop encrypt`: puts the whole database under a passphrase or a key of the system's keyring; `--off` makes it plain again.
import { randomBytes } from 'node:crypto';
import { UserError } from '../model.js';
import { DB, QUIET } from './command.js';
import type { Command, Io } from './command.js';

const SHORTEST = 12;

export const encrypt: Command = {
  name: 'encrypt',
  summary: 'put the whole database under a passphrase (needs an engine you install; see SECURITY.md)',
  usage: '',
  flags: [DB, QUIET, { flags: '--keyring', description: 'a random key in the system keyring instead of a passphrase' }, { flags: '--off', description: 'make it a plain database again' }],
  async run({ options, io }) {
    const [{ databasePath }, { isEncrypted, rekey, requireCiphers }, { databaseKey, dropKey, keepKey }, { openStore }] = await Promise.all([
      import('./workspace.js'), import('../store/engine.js'), import('./database-key.js'), import('../store/store.js'),
    ]);
    const database = databasePath(options, io);
    requireCiphers();
    if (options.has('off') && !isEncrypted(database)) throw new UserError('The database is not encrypted.', 'There is nothing to do.');
    const before = await databaseKey(database, io);
    // Proves the key, and makes the database where there is none yet.
    openStore({ path: database, clock: io.clock, key: before }).close();
    const after = options.has('off') ? null : options.has('keyring') ? randomBytes(32).toString('hex') : await newPassphrase(io);
    // The key is safe before anything depends on it.
    if (after !== null && options.has('keyring') && !(await keepKey(database, after))) throw new UserError('No system keyring answers here; nothing was changed.', 'Use a passphrase instead: postop encrypt');
    rekey(database, before, after);
    if (!options.has('keyring')) await dropKey(database);
    if (!options.has('quiet')) io.out(after === null ? 'The database is plain again.\n' : `The database is encrypted. ${options.has('keyring') ? 'Its key is in the system keyring of this computer: where that is lost, so is the database.' : 'Nobody can open it without the passphrase: PostOp keeps no copy of it.'} Exports, reports, answers (config.json) and old copies elsewhere are not encrypted.\n`);
    return 0;
  },
};

async function newPassphrase(io: Io): Promise<string> {
  const { askTyped } = await import('./ask-typed.js');
  const first = await askTyped(io, `New passphrase, at least ${SHORTEST} characters (not shown): `, true);
  if (first.length < SHORTEST) throw new UserError(`A passphrase of fewer than ${SHORTEST} characters can be guessed; nothing was changed.`, 'Four or five words that have nothing to do with each other are easy to keep.');
  if ((await askTyped(io, 'Once more: ', true)) !== first) throw new UserError('The two were not the same; nothing was changed.', 'Run the same command again.');
  return first;
}
