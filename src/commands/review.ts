// `postop review`: the interface over what is stored; a summary where there is no terminal.
import { DB, DEBUG, JSON_FLAG, LINEAR, PRESET, REVEAL, ROSTER, ROSTER_COLUMNS, USE } from './command.js';
import type { Command } from './command.js';

export const review: Command = {
  name: 'review',
  summary: 'look at what was found, decide, export',
  usage: '',
  flags: [DB, JSON_FLAG, REVEAL, ROSTER, ROSTER_COLUMNS, PRESET, USE, LINEAR, DEBUG, { flags: '--out <file>', description: 'where to write the checklist when there is no terminal' }],
  async run({ options, io }) {
    const [{ openWorkspace, requireStored }, { present }] = await Promise.all([import('./workspace.js'), import('./present.js')]);
    const workspace = await openWorkspace(options, io);
    try {
      requireStored(workspace);
      return await present({ workspace, io, options, reading: null, demo: false });
    } finally {
      workspace.close();
    }
  },
};
