// `postop resolve [FILE.csv...]`: names for the numbers of followed accounts; archives first, then lists of the person's own, the platform last.
import { UserError } from '../model.js';
import { CAP, DB, DEBUG, DEFAULT_CAP, JSON_FLAG, STRICT, YES } from './command.js';
import type { Command, Io, Options } from './command.js';
import { countdown, leavable } from './leaving.js';
import type { LookedUp } from './looking-up.js';
import type { Left } from './resolving.js';
import type { Workspace } from './workspace.js';

export const resolve: Command = {
  name: 'resolve',
  summary: 'find names for followed accounts known by number only: archives, a list of yours (id, handle, name), then the platform',
  usage: '[FILE...]',
  flags: [
    { flags: '--live', description: 'ask the platform for what is left (says the price first; X needs postop login)' },
    CAP, YES,
    STRICT, DB, JSON_FLAG, DEBUG,
  ],
  async run({ args, options, io }) {
    const [{ openWorkspace, requireStored }, { namelessLeft, readNames }] = await Promise.all([import('./workspace.js'), import('./resolving.js')]);
    const workspace = await openWorkspace(options, io);
    try {
      requireStored(workspace);
      const before = namelessLeft(workspace);
      const lists = [];
      for (const path of args) lists.push(await readNames(workspace, path, io.clock.now()));
      const live = options.has('live') ? await askPlatforms(workspace, io, options) : [];
      const after = namelessLeft(workspace);
      if (options.has('json')) io.out(`${JSON.stringify({ before, lists, live, after }, null, 2)}\n`);
      else {
        for (const { name, rows, used, unreadable } of lists) io.out(`${name}: ${rows} rows, ${used} of them name somebody in your lists${unreadable > 0 ? `; rows that could not be read: ${unreadable}` : ''}.\n`);
        for (const { sentence } of live) io.out(`${sentence}\n`);
        io.out(`${after.map((left) => standing(left, before)).join('')}${closing(after, options)}`);
      }
      const left = after.reduce((sum, { nameless }) => sum + nameless, 0);
      return live.some(({ stopped }) => stopped) || (options.has('strictCoverage') && left > 0) ? 4 : 0;
    } finally {
      workspace.close();
    }
  },
};

function standing(left: Left, before: readonly Left[]): string {
  const was = before.find(({ account }) => account === left.account)?.nameless ?? 0;
  const found = was > left.nameless ? ` (found now: ${was - left.nameless})` : '';
  return `${left.label}: ${left.nameless.toLocaleString('en')} of ${left.people.toLocaleString('en')} have no known name${found}.\n`;
}

function closing(after: readonly Left[], options: Options): string {
  const left = after.reduce((sum, { nameless }) => sum + nameless, 0);
  if (left === 0) return 'Everybody in your lists has a name.\n';
  const ways = options.has('live') ? 'Give a list of your own with the columns id, handle and name: postop resolve FILE.csv' : 'Give more exports (older archives name more people), a list of your own (id, handle, name), or ask the platform: postop resolve --live';
  return `Offensive names and patients among those without a name cannot be seen. ${ways}\n`;
}

/** Each platform with its price, accepted before it is spent. */
async function askPlatforms(workspace: Workspace, io: Io, options: Options): Promise<LookedUp[]> {
  const { lookUp, lookUps } = await import('./looking-up.js');
  const cap = Number(options.text('cap') ?? DEFAULT_CAP);
  if (!Number.isFinite(cap) || cap < 0) throw new UserError('--cap wants dollars.', 'Write it as --cap 2.50');
  const results: LookedUp[] = [];
  const purse = { left: Math.round(cap * 1e6) };
  for (const one of await lookUps(workspace, io)) {
    if (one.refusal !== null) results.push({ sentence: one.refusal, stopped: true });
    else if (await isAccepted(io, options, one.price)) results.push(await leavable((signal) => lookUp(workspace, io, one, { purse, signal, onStep: () => undefined, onWait: countdown(io) })));
  }
  return results;
}

async function isAccepted(io: Io, options: Options, price: string | null): Promise<boolean> {
  if (price === null) return true;
  io.err(`${price}\n`);
  if (options.has('yes')) return true;
  if (!io.interactive) throw new UserError('This costs money, so it is not done without being asked.', 'Add --yes to accept the price, and --cap to limit it.');
  const { askLine } = await import('./ask.js');
  return (await askLine(io, 'Go on? (y/n) ')).trim().toLowerCase().startsWith('y');
}
