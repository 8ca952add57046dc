// `postop scan`: run the rules again over what is stored.
import { ALL_RULES, DB, DEBUG, FAIL_ON, JSON_FLAG, PRESET, QUIET, REVEAL, ROSTER, ROSTER_COLUMNS, STRICT, USE } from './command.js';
import type { Command } from './command.js';

export const scan: Command = {
  name: 'scan',
  summary: 'run the rules over what is stored, and print what changed',
  usage: '',
  flags: [DB, JSON_FLAG, REVEAL, ROSTER, ROSTER_COLUMNS, PRESET, USE, ALL_RULES, FAIL_ON, STRICT, QUIET, DEBUG],
  async run({ options, io }) {
    const [{ openWorkspace, requireStored }, { loadEngine }, { judgeStored }, { progress }, { viewOptions }, { exitCode }] = await Promise.all([
      import('./workspace.js'), import('./engine.js'), import('./judge.js'), import('./progress.js'), import('./view.js'), import('./exit-code.js'),
    ]);
    const workspace = await openWorkspace(options, io);
    try {
      requireStored(workspace);
      const engine = await loadEngine(workspace.config);
      const result = await judgeStored(workspace, engine, { allRules: options.has('allRules'), progress: progress(io, 'Reading what was written', 'posts') });
      await (await import('./hold.js')).askHoldAgain(workspace, io, result);
      await (await import('./keep-record.js')).dropOldTexts(workspace, io);
      const { overviewWithExtra, report } = await import('../scan/report.js');
      const reveal = options.oneOf('reveal', ['none', 'quotes', 'all'] as const, 'none');
      const { rosterExtra } = await import('./roster-view.js');
      const extra = await rosterExtra(workspace, engine, options, io, reveal);
      const view = await viewOptions(workspace, engine, { reveal, demo: false, extra });
      const found = overviewWithExtra(view);
      if (options.has('json')) {
        const { renderAs } = await import('./present.js');
        io.out(Buffer.from(await renderAs('json', report(view))).toString('utf8'));
      } else if (!options.has('quiet')) {
        const { summary } = await import('./summary.js');
        io.out(`Read ${result.postsRead.toLocaleString('en')} posts anew; the others had not changed.\n\n${summary(found)}`);
      }
      return exitCode(found, options, false);
    } finally {
      workspace.close();
    }
  },
};
