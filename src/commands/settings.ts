// `postop settings`: asks for the settings no export tells, or prints the questions.
import { UserError } from '../model.js';
import type { SettingView } from '../model.js';
import { DB, JSON_FLAG, type Command, type Io } from './command.js';
import type { Workspace } from './workspace.js';

export const settings: Command = {
  name: 'settings',
  summary: 'answer what no export tells about your privacy settings, one key each, or print the questions',
  usage: '[ACCOUNT]',
  flags: [
    { flags: '--all', description: 'ask again also what is known' },
    { flags: '--print', description: 'write the questions as a form (Markdown) instead of asking' },
    { flags: '--out <file>', description: 'where to write the form (default: ./postop-settings.md)' },
    DB, JSON_FLAG,
  ],
  async run({ args, options, io }) {
    const [{ openWorkspace }, { askSettings, printSettings, settingsStoreOf }] = await Promise.all([import('./workspace.js'), import('./settings-walk.js')]);
    const workspace = await openWorkspace(options, io);
    try {
      const request = { store: await settingsStoreOf(workspace), config: workspace.config, only: args[0] ?? null, all: options.has('all') };
      if (options.has('print')) {
        const { writeReport } = await import('./output.js');
        const form = Buffer.from(printSettings(request, io.clock.now()));
        const path = await writeReport({ folder: io.cwd, name: 'postop-settings', extension: 'md', out: options.text('out'), force: false, bytes: form });
        io.out(options.has('json') ? `${JSON.stringify({ written: path }, null, 2)}\n` : `${path}\n`);
        return 0;
      }
      if (options.has('json')) {
        io.out(`${JSON.stringify(await matrix(workspace, request.only), null, 2)}\n`);
        return 0;
      }
      const [{ terminalKeys }, { openPage, ownHosts }] = await Promise.all([import('./key-prompt.js'), import('./browser.js')]);
      // The link stands on the screen already: a browser that does not open is told, and the question stays.
      const keys = terminalKeys(io, (link) => openPage(link, ownHosts(workspace.store.accounts())).catch(tell(io)));
      try {
        return await askSettings(request, keys);
      } finally {
        keys.close();
      }
    } finally {
      workspace.close();
    }
  },
};

function tell(io: Io): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof UserError)) throw error;
    io.out(`   ${error.message}\n`);
  };
}

/** Every setting with its value, where that comes from, and whether it fits what the account is for. */
async function matrix(workspace: Workspace, only: string | null): Promise<readonly SettingView[]> {
  const [{ loadEngine }, { viewOptions }, { overview }, { isMeant }] = await Promise.all([import('./engine.js'), import('./view.js'), import('../scan/report.js'), import('./settings-walk.js')]);
  const accounts = new Set(workspace.store.accounts().filter((account) => isMeant(account, only)).map(({ key }) => key));
  const view = overview(await viewOptions(workspace, await loadEngine(workspace.config), { reveal: 'none', demo: false }));
  return view.settings.filter(({ account }) => accounts.has(account));
}
