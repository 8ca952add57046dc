// `postop import PATH...`: read exports into the store and say what each was; no rule runs.
import { INCLUDES, UserError } from '../model.js';
import { DB, DEBUG, INCLUDE, JSON_FLAG, QUIET } from './command.js';
import type { Command } from './command.js';

export const importCommand: Command = {
  name: 'import',
  summary: 'read exports into the store without scanning them',
  usage: '<PATH...>',
  flags: [DB, INCLUDE, JSON_FLAG, QUIET, DEBUG],
  async run({ args, options, io }) {
    if (args.length === 0) throw new UserError('Which files?', 'postop import FILE... takes zips, folders and single files.');
    const [{ openWorkspace }, { readPaths, describe, exitOf, includesOf }, { progress }, { withHold }] = await Promise.all([
      import('./workspace.js'), import('./read.js'), import('./progress.js'), import('./ask.js'),
    ]);
    const workspace = await openWorkspace(options, io);
    try {
      const config = await withHold(io, workspace.config);
      if (config !== workspace.config) await workspace.setConfig(config);
      const reading = await readPaths(workspace, { paths: args, include: includesOf(options.list('include'), INCLUDES), progress: (label) => progress(io, label, 'bytes') });
      if (options.has('json')) io.out(`${JSON.stringify(reading, null, 2)}\n`);
      else if (!options.has('quiet')) io.out(describe(reading));
      return exitOf(reading);
    } finally {
      workspace.close();
    }
  },
};
