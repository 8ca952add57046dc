// `postop audit [PATH...]`: the main job in one command. Reads, scans, then opens the interface or prints the summary.
import { INCLUDES } from '../model.js';
import { UserError } from '../model.js';
import { ALL_RULES, DB, DEBUG, FAIL_ON, INCLUDE, JSON_FLAG, LINEAR, PRESET, QUIET, REVEAL, ROSTER, ROSTER_COLUMNS, STRICT, USE } from './command.js';
import type { Command } from './command.js';

export const audit: Command = {
  name: 'audit',
  summary: 'read exports, scan them, and look at the result (the main job)',
  usage: '[PATH...]',
  flags: [
    DB, JSON_FLAG, INCLUDE, REVEAL, ROSTER, ROSTER_COLUMNS, PRESET, USE, ALL_RULES, FAIL_ON, STRICT, LINEAR, QUIET, DEBUG,
    { flags: '--out <file>', description: 'where to write the checklist when there is no terminal' },
  ],
  async run({ args, options, io }) {
    const { openWorkspace } = await import('./workspace.js');
    const { present } = await import('./present.js');
    const workspace = await openWorkspace(options, io);
    try {
      if (args.length === 0) {
        const own = (): Promise<number> => present({ workspace, io, options, reading: null, demo: false });
        const hasBegun = workspace.store.accounts().length > 0 || (io.interactive && workspace.config.hold.at !== null);
        if (hasBegun) return await own();
        if (!io.interactive) throw new UserError('Nothing is stored yet, and no file was given.', 'Give the export you downloaded: postop audit FILE. How to get one: postop guide');
        const { withDemo } = await import('./demo.js');
        let begins = false;
        const code = await withDemo(io, (demo) => present({ workspace: demo, io, options, reading: null, demo: true, begin: () => { begins = true; } }));
        return begins ? await own() : code;
      }
      const { withHold } = await import('./ask.js');
      const config = await withHold(io, workspace.config);
      if (config !== workspace.config) await workspace.setConfig(config);
      const [{ readPaths, describe, exitOf, includesOf, isUsable }, { progress }] = await Promise.all([import('./read.js'), import('./progress.js')]);
      const reading = await readPaths(workspace, { paths: args, include: includesOf(options.list('include'), INCLUDES), progress: (label) => progress(io, label, 'bytes') });
      if (!options.has('quiet')) io.err(describe(reading));
      if (!isUsable(reading)) return exitOf(reading);
      return await present({ workspace, io, options, reading, demo: false });
    } finally {
      workspace.close();
    }
  },
};
