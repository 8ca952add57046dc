// `postop pull [ACCOUNT...]`: reads connected accounts live into the store, with the price first, waits shown, and resumed where it stopped.
import pLimit from 'p-limit';
import { INCLUDES, UserError } from '../model.js';
import { CAP, DB, DEBUG, DEFAULT_CAP, INCLUDE, JSON_FLAG, QUIET, YES } from './command.js';
import type { Command, Input, Io, Options } from './command.js';
import { ALSO, wantsOf } from './login.js';
import { countdown, leavable } from './leaving.js';
import type { Planned, PullChoice, Pulled } from './pulling.js';

/** Accounts of different servers are read side by side; those of one server one after the other. */
const HOSTS_AT_ONCE = 4;

export const pull: Command = {
  name: 'pull',
  summary: 'read connected accounts live (says the price first; needs postop login)',
  usage: '[ACCOUNT...]',
  flags: [
    { flags: '--full', description: 'read everything again instead of what is new (shows what was deleted)' },
    { flags: '--again', description: 'also what was read today already' },
    { flags: '--also <lists>', description: `further lists: ${ALSO.join(', ')} (comma-separated)`, many: true },
    CAP, YES,
    INCLUDE, DB, JSON_FLAG, QUIET, DEBUG,
  ],
  run: (request) => leavable((signal) => pullAccounts(request, signal)),
};

async function pullAccounts({ args, options, io }: Input, signal: AbortSignal): Promise<number> {
  const [{ openWorkspace }, { openConnections, meant }, { plan, priceTable, provenByExport, spendFrom }, { storedAccounts }, { includesOf }] = await Promise.all([
    import('./workspace.js'), import('./connections.js'), import('./pulling.js'), import('../store/queries.js'), import('./read.js'),
  ]);
  const workspace = await openWorkspace(options, io);
  try {
    const connections = await openConnections(workspace.database);
    const open = [...connections.all, ...(args.length === 0 ? [] : provenByExport(storedAccounts(workspace.store), connections))];
    const chosen = meant(open, args);
    if (chosen.length === 0) throw new UserError('No account is connected.', 'postop login connects one; postop audit FILE reads an export without any connection.');
    const choice: PullChoice = {
      full: options.has('full'), again: options.has('again'), wants: wantsOf(options), include: includesOf(options.list('include'), INCLUDES),
      capMicros: capOf(options), signal, onWait: countdown(io),
    };
    const plans: Planned[] = [];
    for (const connection of chosen) plans.push(await plan(workspace, io, connections, connection, choice));
    const ready = plans.filter(({ refusal }) => refusal === null);
    for (const { live, connection, refusal } of plans) if (refusal !== null) io.err(`${live.title} ${connection.label}: ${refusal}\n`);
    const table = priceTable(ready, choice.capMicros);
    if (table !== '' && !(await isAccepted(io, options, table))) return 0;
    const purse = { left: choice.capMicros };
    const outcomes = await pullAll(ready, (planned) => spendFrom(purse, planned.desk, () => one(workspace, io, planned)));
    report(io, options, outcomes);
    return outcomes.some(({ failed, pulled }) => failed !== null || pulled?.stopped !== null) ? 4 : ready.length === 0 && plans.length > 0 ? 2 : 0;
  } finally {
    workspace.close();
  }
}

interface Outcome { name: string; pulled: Pulled | null; failed: { what: string; whatToDo: string } | null }

async function one(workspace: Parameters<typeof import('./pulling.js').runPull>[0], io: Io, planned: Planned): Promise<Outcome> {
  const name = `${planned.live.title} ${planned.connection.label}`;
  const { runPull } = await import('./pulling.js');
  try {
    return { name, pulled: await runPull(workspace, io, planned), failed: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, pulled: null, failed: { what: error.message, whatToDo: error.whatToDo } };
  }
}

async function pullAll(plans: readonly Planned[], work: (planned: Planned) => Promise<Outcome>): Promise<Outcome[]> {
  const hosts = pLimit(HOSTS_AT_ONCE);
  const byHost = new Map<string, Planned[]>();
  for (const planned of plans) byHost.set(planned.host, [...(byHost.get(planned.host) ?? []), planned]);
  const outcomes = await Promise.all([...byHost.values()].map((queue) => hosts(async () => {
    const done: Outcome[] = [];
    for (const planned of queue) done.push(await work(planned));
    return done;
  })));
  return outcomes.flat();
}

function capOf(options: Options): number {
  const text = options.text('cap') ?? DEFAULT_CAP;
  const cap = Number(text.replace(/^\$/, ''));
  if (!Number.isFinite(cap) || cap < 0) throw new UserError(`--cap does not know "${text}".`, 'Give dollars: --cap 2.50');
  return Math.round(cap * 1e6);
}

async function isAccepted(io: Io, options: Options, table: string): Promise<boolean> {
  io.err(table);
  if (options.has('yes')) return true;
  if (!io.interactive) throw new UserError('This costs money, so it is not done without being asked.', 'Add --yes to accept the price, and --cap to limit it.');
  const { askLine } = await import('./ask.js');
  return (await askLine(io, 'Go on? (y/n) ')).trim().toLowerCase().startsWith('y');
}

function report(io: Io, options: Options, outcomes: readonly Outcome[]): void {
  if (options.has('json')) return io.out(`${JSON.stringify(outcomes, null, 2)}\n`);
  const spent = outcomes.reduce((sum, { pulled }) => sum + (pulled?.spentMicros ?? 0), 0);
  for (const { name, pulled, failed } of outcomes) {
    if (failed !== null) io.err(`${name}: ${failed.what} ${failed.whatToDo}\n`);
    if (pulled === null) continue;
    if (!options.has('quiet')) {
      io.out(`${name}: ${pulled.posts.toLocaleString('en')} posts, ${pulled.follows.toLocaleString('en')} accounts in lists${pulled.gone > 0 ? `, no longer there: ${pulled.gone.toLocaleString('en')}` : ''}\n`);
      for (const note of pulled.notes) io.out(`    ${note}\n`);
    }
    if (pulled.stopped !== null) io.err(`${name}: ${pulled.stopped}\n`);
  }
  if (spent > 0) io.err(`Spent by the published prices: $${(spent / 1e6).toFixed(3)}. X's console shows what was charged.\n`);
  if (!options.has('quiet') && outcomes.some(({ pulled }) => pulled !== null)) io.out('Next: postop audit\n');
}
