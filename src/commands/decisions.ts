// `postop decisions`: decide on many findings at once, take it back, and carry decisions between computers.
import { readFile } from 'node:fs/promises';
import { UserError, VERDICTS } from '../model.js';
import type { Decision, Verdict } from '../model.js';
import { DB, JSON_FLAG, QUIET } from './command.js';
import type { Command, Input } from './command.js';
import type { Workspace } from './workspace.js';

export const decisions: Command = {
  name: 'decisions',
  summary: 'decide on many findings at once, undo, export or import your decisions',
  usage: '<add|undo|list|export|import|record> [ID|FILE...]',
  flags: [
    DB, JSON_FLAG, QUIET,
    { flags: '--verdict <verdict>', description: 'with add: todo, done, accepted, false-alarm, not-mine, or none to reopen', choices: [...VERDICTS, 'none'] },
    { flags: '--reason <words>', description: 'with add: why; asked of accepted and false-alarm' }, { flags: '--note <words>', description: 'with add: for yourself' },
    { flags: '--until <day>', description: 'with accepted: YYYY-MM-DD, the last day it holds' }, { flags: '--will-delete', description: 'with todo: you plan to delete these posts' },
    { flags: '--rule <id>', description: 'with add: only findings of this rule' }, { flags: '--account <name>', description: 'with add: only of this account' },
    { flags: '--year <year>', description: 'with add: only of this year' }, { flags: '--text <words>', description: 'with add: only about posts that hold these words' },
    { flags: '--out <file>', description: 'with export: where to write them (default: ./postop-decisions-DATE.json)' },
  ],
  async run(input) {
    const [what = ''] = input.args;
    const action = ACTIONS.find(([name]) => name === what)?.[1];
    if (action === undefined) throw new UserError(`Say ${ACTIONS.map(([name]) => name).join(', ')}.`, 'For example: postop decisions add --rule profanity-strong --verdict accepted --reason "my own words"');
    const { openWorkspace } = await import('./workspace.js');
    const workspace = await openWorkspace(input.options, input.io);
    try {
      const said = await action(workspace, input);
      if (input.options.has('json')) input.io.out(`${JSON.stringify(said.json, null, 2)}\n`);
      else if (!input.options.has('quiet')) input.io.out(`${said.words}\n`);
      return 0;
    } finally {
      workspace.close();
    }
  },
};

interface Said { words: string; json: unknown }
type Action = (workspace: Workspace, input: Input) => Promise<Said>;

const ACTIONS: readonly (readonly [string, Action])[] = [['add', add], ['undo', undo], ['list', list], ['export', exportAll], ['import', importAll], ['record', record]];

async function add(workspace: Workspace, { args, options }: Input): Promise<Said> {
  const [{ requireStored }, { choiceOf, chosen }, { loadEngine }, { viewOptions }, { rows }] = await Promise.all([
    import('./workspace.js'), import('./choose-findings.js'), import('./engine.js'), import('./view.js'), import('../scan/report.js'),
  ]);
  requireStored(workspace);
  if (options.text('verdict') === null) throw new UserError('What is your decision?', `Add --verdict with one of: ${VERDICTS.join(', ')}, none.`);
  const verdict = options.oneOf<Verdict>('verdict', [...VERDICTS, 'none'], 'none');
  const [reason, until] = [options.text('reason'), options.text('until')];
  if ((verdict === 'accepted' || verdict === 'false-alarm') && (reason ?? '').trim() === '') throw new UserError('A decision like this needs a reason.', 'Add --reason "why"; you will want to know it in a year.');
  if (until !== null && (verdict !== 'accepted' || !isDay(until))) throw new UserError('--until goes with --verdict accepted and takes a day.', 'For example: --until 2027-03-01');
  const choice = choiceOf(args.slice(1), options);
  const engine = await loadEngine(workspace.config);
  const found = chosen(rows(await viewOptions(workspace, engine, { reveal: 'none', demo: false })), choice, workspace.store);
  if (found.length === 0) throw new UserError('No finding fits.', 'Ids and rules are in: postop review --json');
  const fields = { verdict, reason, note: options.text('note'), until, willDelete: verdict === 'todo' && options.has('willDelete') };
  workspace.store.decide(found.map(({ id }) => ({ finding: id, ...fields })));
  return { words: `${counted(found.length, 'finding')}: ${verdict === 'none' ? 'reopened' : verdict}. To take it back: postop decisions undo`, json: { decided: found.map(({ id }) => id), ...fields } };
}

async function undo({ store }: Workspace): Promise<Said> {
  const count = store.undo();
  return { words: count === 0 ? 'There is nothing to take back.' : `${counted(count, 'decision')} taken back.`, json: { undone: count } };
}

async function list({ store }: Workspace): Promise<Said> {
  const all = store.decisions();
  const lines = all.map(({ finding, verdict, reason, until, at }) => [finding, at.slice(0, 10), verdict, until === null ? '' : `until ${until}`, reason ?? ''].filter((part) => part !== '').join('  '));
  return { words: lines.length === 0 ? 'Nothing was decided yet.' : lines.join('\n'), json: all };
}

async function exportAll(workspace: Workspace, { args, options, io }: Input): Promise<Said> {
  const { writeReport } = await import('./output.js');
  const json = { schema: 'postop-decisions/1', decisions: workspace.store.decisions() };
  const out = options.text('out') ?? args[1] ?? null;
  if (options.has('json') && out === null) return { words: '', json };
  const bytes = Buffer.from(`${JSON.stringify(json, null, 2)}\n`);
  const path = await writeReport({ folder: io.cwd, name: `postop-decisions-${io.clock.now().slice(0, 10)}`, extension: 'json', out, force: false, bytes });
  return { words: path, json: { written: path } };
}

async function importAll(workspace: Workspace, { args }: Input): Promise<Said> {
  const [, file] = args;
  if (file === undefined) throw new UserError('Which file?', 'postop decisions import FILE');
  const count = workspace.store.mergeDecisions(await decisionsIn(file));
  return { words: `${counted(count, 'decision')} ${count === 1 ? 'was' : 'were'} taken over; newer ones of yours were kept.`, json: { taken: count } };
}

/** Whether the words of posts that are long gone stay as a record. */
async function record(workspace: Workspace, { args }: Input): Promise<Said> {
  const choice = (['keep', 'drop'] as const).find((one) => one === args[1]);
  if (choice === undefined) throw new UserError('Say keep or drop.', 'postop decisions record keep: the words of posts that are gone stay here. drop: they go 30 days after the fix was confirmed.');
  await workspace.setConfig({ ...workspace.config, keepRecord: choice });
  return { words: choice === 'keep' ? 'Kept as a record from now on.' : 'Dropped 30 days after a fix is confirmed, unless a hold is on.', json: { keepRecord: choice } };
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

async function decisionsIn(file: string): Promise<Decision[]> {
  const wrong = new UserError('This is not a file of decisions.', 'Make one with: postop decisions export');
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw wrong;
  }
  const entries = typeof value === 'object' && value !== null && 'decisions' in value ? value.decisions : null;
  if (!Array.isArray(entries)) throw wrong;
  return entries.map((entry: unknown) => {
    const decision = decisionFrom(entry);
    if (decision === null) throw wrong;
    return decision;
  });
}

function decisionFrom(value: unknown): Decision | null {
  if (typeof value !== 'object' || value === null) return null;
  const { finding, verdict, reason, note, until, willDelete, at } = value as Record<string, unknown>;
  const known = [...VERDICTS, 'none' as const].find((one): one is Verdict => one === verdict);
  if (typeof finding !== 'string' || known === undefined || typeof at !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(at)) return null;
  const text = (entry: unknown): string | null => (typeof entry === 'string' ? entry : null);
  return { finding, verdict: known, reason: text(reason), note: text(note), until: text(until), willDelete: willDelete === true, at };
}
