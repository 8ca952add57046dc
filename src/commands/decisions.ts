// `postop decisions export|import`: decisions travel between computers, merged by the identity of the finding.
import { readFile } from 'node:fs/promises';
import { UserError, VERDICTS } from '../model.js';
import type { Decision, Verdict } from '../model.js';
import { DB } from './command.js';
import type { Command } from './command.js';

export const decisions: Command = {
  name: 'decisions',
  summary: 'export your decisions, or import them on another computer',
  usage: '<export|import> [FILE]',
  flags: [DB, { flags: '--out <file>', description: 'where to write them (default: ./postop-decisions-DATE.json)' }],
  async run({ args, options, io }) {
    const [what, file] = args;
    const [{ openWorkspace }, { writeReport }] = await Promise.all([import('./workspace.js'), import('./output.js')]);
    if (what !== 'export' && what !== 'import') throw new UserError('Say export or import.', 'postop decisions export, or: postop decisions import FILE');
    if (what === 'import' && file === undefined) throw new UserError('Which file?', 'postop decisions import FILE');
    const workspace = await openWorkspace(options, io);
    try {
      if (what === 'export') {
        const bytes = Buffer.from(`${JSON.stringify({ schema: 'postop-decisions/1', decisions: workspace.store.decisions() }, null, 2)}\n`);
        io.out(`${await writeReport({ folder: io.cwd, name: `postop-decisions-${io.clock.now().slice(0, 10)}`, extension: 'json', out: options.text('out') ?? file ?? null, force: false, bytes })}\n`);
        return 0;
      }
      const count = workspace.store.mergeDecisions(await decisionsIn(file ?? ''));
      io.out(`${count} ${count === 1 ? 'decision was' : 'decisions were'} taken over; newer ones of yours were kept.\n`);
      return 0;
    } finally {
      workspace.close();
    }
  },
};

async function decisionsIn(file: string): Promise<Decision[]> {
  const wrong = new UserError('This is not a file of decisions.', 'Make one with: postop decisions export');
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw wrong;
  }
  const list = typeof value === 'object' && value !== null && 'decisions' in value ? value.decisions : null;
  if (!Array.isArray(list)) throw wrong;
  return list.map((entry: unknown) => {
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
