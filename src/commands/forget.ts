// `postop forget [ACCOUNT]`: removes what is stored of one account, or everything, and overwrites it in the live files.
import { UserError } from '../model.js';
import type { Account } from '../model.js';
import { DB, JSON_FLAG, QUIET } from './command.js';
import type { Command } from './command.js';

export const forget: Command = {
  name: 'forget',
  summary: 'delete what PostOp stored, of one account or all',
  usage: '[ACCOUNT]',
  flags: [
    DB, JSON_FLAG, QUIET,
    { flags: '--all', description: 'everything: all accounts, findings and decisions' },
    { flags: '--i-was-advised', description: 'also while a complaint, claim or investigation may be open' },
    { flags: '--yes', description: 'do not ask again' },
  ],
  async run({ args, options, io }) {
    const [{ openWorkspace }, { isHeld }, { askLine }] = await Promise.all([import('./workspace.js'), import('../scan/standing.js'), import('./ask.js')]);
    const workspace = await openWorkspace(options, io);
    try {
      const { store, config } = workspace;
      if (isHeld(config) && !options.has('iWasAdvised')) {
        throw new UserError('A hold is on (a complaint, claim or investigation may be open), so nothing is deleted.', 'If counsel or your insurer told you to: postop forget --i-was-advised');
      }
      const what = options.has('all') ? 'all' : chosen(store.accounts(), args[0]);
      const name = what === 'all' ? 'everything stored' : `what is stored of ${what.handle ?? what.displayName ?? what.key}`;
      if (!options.has('yes')) {
        if (!io.interactive) throw new UserError(`This deletes ${name}.`, 'Add --yes to do it without being asked.');
        if ((await askLine(io, `Delete ${name}? Type yes: `)).trim().toLowerCase() !== 'yes') return 0;
      }
      store.forget(what);
      // Everything is everything: a list that was kept goes with it.
      if (what === 'all') await (await import('./roster-kept.js')).forgetKept(workspace);
      if (options.has('json')) io.out(`${JSON.stringify({ deleted: what === 'all' ? 'all' : what.key }, null, 2)}\n`);
      else if (!options.has('quiet')) io.out(`Deleted ${name}. Copies in backups, snapshots, reports you exported, and the export files themselves are out of reach of this program.\n`);
      return 0;
    } finally {
      workspace.close();
    }
  },
};

function chosen(accounts: readonly Account[], wanted: string | undefined): Account {
  if (wanted === undefined) throw new UserError('Which account?', `One of: ${accounts.map((account) => account.key).join(', ') || 'none is stored'}; or --all.`);
  const name = wanted.toLowerCase().replace(/^@/, '');
  const found = accounts.filter((account) => account.key.toLowerCase() === name || account.handle?.toLowerCase() === name || account.platform === name);
  if (found.length !== 1 || !found[0]) throw new UserError(found.length === 0 ? 'No stored account is called that.' : 'Several accounts fit that.', `Give its key: ${accounts.map((account) => account.key).join(', ')}.`);
  return found[0];
}
