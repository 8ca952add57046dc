// `postop accounts`: the stored accounts with what each is for, how old its source is, and whether it is connected. Opens no connection.
import { PLATFORM_WORD } from '../tui/words.js';
import { forTerminalLine } from '../text/clean.js';
import { withUse } from '../scan/uses.js';
import { UserError } from '../model.js';
import type { Account, Instant, Use } from '../model.js';
import { DB, JSON_FLAG } from './command.js';
import type { Command } from './command.js';
import type { Workspace } from './workspace.js';

export const accounts: Command = {
  name: 'accounts',
  summary: 'list the accounts with what each is for and how old its source is; declare one',
  usage: '',
  flags: [{ flags: '--use <account=use>', description: 'store what an account is for: @handle=professional, personal, mixed or unknown', many: true }, DB, JSON_FLAG],
  async run({ args, options, io }) {
    if (args.length > 0) throw new UserError('postop accounts takes no names.', 'To declare one: postop accounts --use @handle=professional');
    const [{ openWorkspace }, { openConnections }, { storedAccounts, intakes }] = await Promise.all([import('./workspace.js'), import('./connections.js'), import('../store/queries.js')]);
    const workspace = await openWorkspace(options, io);
    try {
      await declare(workspace, options.list('use'));
      const { all } = await openConnections(workspace.database);
      const now = io.clock.now();
      const rows = storedAccounts(workspace.store).map(({ row, account }) => {
        const source = intakes(workspace.store, row).filter(({ finishedAt }) => finishedAt !== null).at(-1);
        const connected = all.find((one) => one.platform === account.platform && one.remoteId === account.remoteId);
        return {
          key: account.key, platform: account.platform, handle: account.handle, displayName: account.displayName, use: withUse(account, workspace.config).use, source: source?.title ?? null,
          exportedAt: source?.exportedAt ?? null, ageDays: source?.exportedAt ? daysBetween(source.exportedAt, now) : null, connected: connected?.proof ?? null,
        };
      });
      if (options.has('json')) io.out(`${JSON.stringify(rows, null, 2)}\n`);
      else io.out(rows.length === 0 && all.length === 0 ? 'No account is stored yet. postop audit FILE reads an export; postop login connects an account.\n' : `${rows.map(line).join('')}${all.filter((one) => !rows.some(({ key }) => key === `${one.platform}:${one.remoteId}`)).map((one) => `${PLATFORM_WORD[one.platform].padEnd(16)}${forTerminalLine(one.label)}   ${one.proof === 'waiting' ? 'waits for its code' : 'connected, not read yet: postop pull'}\n`).join('')}`);
      return 0;
    } finally {
      workspace.close();
    }
  },
};

interface Row { platform: Account['platform']; handle: string | null; displayName: string | null; key: string; use: Use; source: string | null; exportedAt: Instant | null; ageDays: number | null; connected: string | null }

function line({ platform, handle, displayName, key, use, source, ageDays, connected }: Row): string {
  const name = handle === null ? (displayName ?? key) : `@${handle.replace(/^@/, '')}`;
  const age = source === null ? 'no source read to its end' : `${forTerminalLine(source)}${ageDays === null ? ', its date is not known' : ageDays === 0 ? ', of today' : `, ${ageDays} ${ageDays === 1 ? 'day' : 'days'} old`}`;
  return `${PLATFORM_WORD[platform].padEnd(16)}${forTerminalLine(name)}   ${USE[use]}   ${age}${connected === null ? '' : '   connected'}\n`;
}

const USE: Readonly<Record<Use, string>> = { professional: 'professional', personal: 'personal', mixed: 'professional and personal', unknown: 'purpose not said yet' };
const USES = Object.keys(USE) as Use[];

/** Kept under the account's key, so that a new handle changes nothing. */
async function declare(workspace: Workspace, pairs: readonly string[]): Promise<void> {
  if (pairs.length === 0) return;
  const uses: Record<string, Use> = { ...workspace.config.uses };
  for (const pair of pairs) {
    const cut = pair.lastIndexOf('=');
    const wanted = pair.slice(0, cut).toLowerCase().replace(/^@/, '');
    const use = USES.find((one) => one === pair.slice(cut + 1));
    if (cut <= 0 || use === undefined) throw new UserError(`--use does not know "${pair}".`, `Write it as @handle=professional; the uses are ${USES.join(', ')}.`);
    const found = workspace.store.accounts().filter((account) => [account.key, account.handle, account.platform, `${account.platform}:${account.handle ?? ''}`].some((name) => name?.toLowerCase().replace(/^@/, '') === wanted));
    const [account] = found;
    if (account === undefined || found.length > 1) throw new UserError(found.length === 0 ? `No stored account is called ${pair.slice(0, cut)}.` : `Several accounts are called ${pair.slice(0, cut)}.`, `Give its key: ${workspace.store.accounts().map(({ key }) => key).join(', ') || 'none is stored'}.`);
    for (const name of [account.key, account.handle, `@${account.handle ?? ''}`, `${account.platform}:${account.handle ?? ''}`]) if (name !== null) delete uses[name.toLowerCase()];
    uses[account.key] = use;
  }
  await workspace.setConfig({ ...workspace.config, uses });
}

function daysBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
