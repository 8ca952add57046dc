// `postop settings`: asks for the settings no export tells, or prints the questions.
import { UserError } from '../model.js';
import { DB, type Command, type Io } from './command.js';

export const settings: Command = {
  name: 'settings',
  summary: 'answer what no export tells about your privacy settings, one key each, or print the questions',
  usage: '[ACCOUNT]',
  flags: [
    { flags: '--all', description: 'ask again also what is known' },
    { flags: '--print', description: 'write the questions as a form (Markdown) instead of asking' },
    { flags: '--out <file>', description: 'where to write the form (default: ./postop-settings.md)' },
    DB,
  ],
  async run({ args, options, io }) {
    const [{ openWorkspace }, { askSettings, printSettings, settingsStoreOf }] = await Promise.all([import('./workspace.js'), import('./settings-walk.js')]);
    const workspace = await openWorkspace(options, io);
    try {
      const request = { store: await settingsStoreOf(workspace), config: workspace.config, only: args[0] ?? null, all: options.has('all') };
      if (options.has('print')) {
        const { writeReport } = await import('./output.js');
        const form = Buffer.from(printSettings(request, io.clock.now()));
        io.out(`${await writeReport({ folder: io.cwd, name: 'postop-settings', extension: 'md', out: options.text('out'), force: false, bytes: form })}\n`);
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
