// `postop report`: write what was found as a file for somebody: a checklist, a page, a table, a list of ids.
import { UserError } from '../model.js';
import { DB, FAIL_ON, JSON_FLAG, PRESET, QUIET, REVEAL, ROSTER, ROSTER_COLUMNS, STRICT, USE } from './command.js';
import type { Command } from './command.js';

const PROFILES = ['self', 'share-safe', 'privacy-officer', 'lawyer'] as const;

export const report: Command = {
  name: 'report',
  summary: 'write a checklist or another report to a file',
  usage: '',
  flags: [
    DB,
    { flags: '--format <name>', description: 'checklist (default), html, csv, xlsx, json, pdf, ids, ics' },
    { flags: '--profile <who>', description: 'self (default), share-safe, privacy-officer, lawyer', choices: PROFILES },
    { flags: '--out <file>', description: 'where to write it' },
    { flags: '--force', description: 'replace an existing file' },
    { flags: '--summary', description: 'one share-safe line for a health system (voluntary, shown before it is written)' },
    { flags: '--fleet-id <id>', description: 'with --summary: a random id you chose, so that lines of yours can be told apart from others\'' },
    REVEAL, ROSTER, ROSTER_COLUMNS, PRESET, USE, FAIL_ON, STRICT, JSON_FLAG, QUIET,
  ],
  async run({ options, io }) {
    const [{ openWorkspace, requireStored }, { loadEngine }, { viewOptions }, { renderAs }, { writeReport }, { exitCode }, { FORMATS }, { applyProfile }] = await Promise.all([
      import('./workspace.js'), import('./engine.js'), import('./view.js'), import('./present.js'), import('./output.js'), import('./exit-code.js'),
      import('../../reports/index.js'), import('../../reports/profile.js'),
    ]);
    const workspace = await openWorkspace(options, io);
    try {
      requireStored(workspace);
      const id = options.has('summary') ? 'summary' : (options.text('format') ?? (options.has('json') ? 'json' : 'checklist'));
      const format = FORMATS.find((one) => one.id === id);
      if (!format) throw new UserError(`There is no report format "${id}".`, `Choose one of: ${FORMATS.map((one) => one.id).join(', ')}.`);
      const engine = await loadEngine(workspace.config);
      const reveal = options.oneOf('reveal', ['none', 'quotes', 'all'] as const, 'none');
      const { rosterExtra } = await import('./roster-view.js');
      const extra = await rosterExtra(workspace, engine, options, io, reveal);
      if (extra.length > 0 && options.text('out') === null) throw new UserError('A report with rows from your roster is written only to a path you name.', 'Add --out FILE.');
      const scanReport = await import('../scan/report.js');
      const profile = options.oneOf('profile', PROFILES, 'self');
      const base = await viewOptions(workspace, engine, { reveal, demo: false, extra });
      // For counsel nothing is to be deleted, whatever was answered.
      const held = profile === 'lawyer' ? { ...base, config: { ...base.config, hold: { answer: 'yes' as const, at: null } } } : base;
      const made = scanReport.report({ ...held, profile });
      const fleetId = options.text('fleetId');
      const view = applyProfile(fleetId === null ? made : { ...made, person: { ...made.person, fleetId } }, profile);
      const bytes = await renderAs(format.id, view);
      if (options.has('json') && options.text('out') === null) {
        io.out(Buffer.from(bytes).toString('utf8'));
        return exitCode(view, options, false);
      }
      if (id === 'summary') io.err(`This line, and nothing else, will be written:\n${Buffer.from(bytes).toString('utf8')}\n`);
      const path = await writeReport({ folder: io.cwd, name: `postop-${format.id}-${view.generatedAt.slice(0, 10)}`, extension: format.extension, out: options.text('out'), force: options.has('force'), bytes });
      if (!options.has('quiet')) io.out(`${path}\n`);
      return exitCode(view, options, false);
    } finally {
      workspace.close();
    }
  },
};
