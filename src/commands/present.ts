// What follows the reading: scan, then JSON, the interface, or the plain summary with a checklist on disk.
import type { Report, Reveal } from '../model.js';
import { UserError } from '../model.js';
import type { Io, Options } from './command.js';
import { loadEngine } from './engine.js';
import { exitCode } from './exit-code.js';
import { askHoldAgain } from './hold.js';
import { judgeStored } from './judge.js';
import { dropOldTexts } from './keep-record.js';
import { exitOf } from './read.js';
import type { Reading } from './read.js';
import { progress } from './progress.js';
import { viewOptions } from './view.js';
import type { Workspace } from './workspace.js';

export interface Presentation { workspace: Workspace; io: Io; options: Options; /** What was just read; null when nothing was. */ reading: Reading | null; demo: boolean; /** The person leaves the demonstration for their own files. */ begin?: () => void }

const LEVELS = ['none', 'quotes', 'all'] as const satisfies readonly Reveal[];

export async function present({ workspace, io, options, reading, demo, begin }: Presentation): Promise<number> {
  const damaged = reading !== null && exitOf(reading) === 4;
  const engine = await loadEngine(workspace.config);
  const opens = io.interactive && !options.has('json');
  // A first run asks what each account is for before anything is judged, and scans then.
  const asksFirst = opens && !demo && (await import('./interface.js')).startAt(workspace) !== null;
  if (!asksFirst && (await mustScan(workspace, reading, options))) {
    const result = await judgeStored(workspace, engine, { allRules: options.has('allRules'), progress: progress(io, 'Reading what was written', 'posts') });
    if (!demo) await askHoldAgain(workspace, io, result);
  }
  if (!demo) await dropOldTexts(workspace, io);
  const roster = options.text('roster') === null ? null : await (await import('./roster-read.js')).rosterGiven(workspace, options, io);
  if (roster !== null) await engine.ready();

  if (opens) {
    const [{ openInterface }, { interfaceProps }] = await Promise.all([import('../tui/open.js'), import('./interface.js')]);
    await openInterface(await interfaceProps({ workspace, engine, io, demo, roster, begin: begin ?? null }), { linear: options.has('linear') });
    return Number(process.exitCode ?? 0) || (damaged ? 4 : 0);
  }
  const { report } = await import('../scan/report.js');
  const reveal = options.oneOf('reveal', LEVELS, 'none');
  const extra = roster === null ? [] : (await import('./roster-view.js')).rosterFindings(workspace, engine, roster, reveal);
  const result = report(await viewOptions(workspace, engine, { reveal, demo, extra }));
  if (options.has('json')) io.out(Buffer.from(await renderAs('json', result)).toString('utf8'));
  else await printWithChecklist(result, io, options);
  return exitCode(result, options, damaged);
}

async function mustScan(workspace: Workspace, reading: Reading | null, options: Options): Promise<boolean> {
  const { lastScans } = await import('../store/scans.js');
  return reading !== null || options.has('allRules') || lastScans(workspace.store, 1).length === 0;
}

async function printWithChecklist(result: Report, io: Io, options: Options): Promise<void> {
  const [{ summary }, { writeReport }] = await Promise.all([import('./summary.js'), import('./output.js')]);
  if (!options.has('quiet')) io.out(summary(result));
  const bytes = await renderAs('checklist', result);
  const path = await writeReport({ folder: io.cwd, name: `postop-checklist-${result.generatedAt.slice(0, 10)}`, extension: 'md', out: options.text('out'), force: false, bytes });
  if (!options.has('quiet')) io.out(`Checklist: ${path}\n`);
}

export async function renderAs(format: string, result: Report): Promise<Uint8Array> {
  const { FORMATS } = await import('../../reports/index.js');
  const found = FORMATS.find((one) => one.id === format);
  if (!found) throw new UserError(`There is no report format "${format}".`, `Choose one of: ${FORMATS.map((one) => one.id).join(', ')}.`);
  return found.render(result);
}
