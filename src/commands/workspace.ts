// Where a run works: the database, the person's answers beside it, and the clock.
import { dirname, join, resolve } from 'node:path';
import { dataDirectory, loadConfig, proposePreset, saveConfig } from '../config.js';
import { PRESETS, UserError } from '../model.js';
import type { Clock, Config, Use } from '../model.js';
import type { Store } from '../store/store.js';
import type { Io, Options } from './command.js';

export interface Workspace {
  database: string;
  store: Store;
  clock: Clock;
  /** The answers as they stand in this run. */
  config: Config;
  /** Changes the answers of this run and, unless it is a throw-away one, on disk. */
  setConfig(config: Config): Promise<void>;
  close(): void;
}

export function databasePath(options: Options, io: Io): string {
  const given = options.text('db');
  return given === null ? join(dataDirectory(io.env, process.platform), 'postop.db') : resolve(io.cwd, given);
}

export async function openWorkspace(options: Options, io: Io): Promise<Workspace> {
  const [{ openStore }, { databaseKey }] = await Promise.all([import('../store/store.js'), import('./database-key.js')]);
  const database = databasePath(options, io);
  const configPath = join(dirname(database), options.text('db') === null ? 'config.json' : `${database.split(/[\\/]/).at(-1) ?? 'postop'}.config.json`);
  const config = withFlags(await loadConfig(configPath), options);
  const store = openStore({ path: database, clock: io.clock, key: await databaseKey(database, io) });
  const workspace: Workspace = {
    database,
    store,
    clock: io.clock,
    config,
    async setConfig(next) {
      workspace.config = next;
      await saveConfig(configPath, next);
    },
    close: () => store.close(),
  };
  return workspace;
}

/** Flags of one run change the answers of that run only. */
function withFlags(config: Config, options: Options): Config {
  const preset = options.oneOf('preset', PRESETS, config.preset ?? proposePreset(config.person.profession, config.person.country));
  const uses: Record<string, Use> = { ...config.uses };
  for (const pair of options.list('use')) {
    const [account, use] = pair.split('=');
    if (account && (use === 'professional' || use === 'personal' || use === 'mixed')) uses[account.toLowerCase()] = use;
  }
  return { ...config, preset, uses };
}

/** Most commands look at what is stored; without anything there is one thing to do. */
export function requireStored(workspace: Workspace): void {
  if (workspace.store.accounts().length === 0) throw new UserError('Nothing is stored yet.', 'Give the export you downloaded: postop audit FILE. How to get one: postop guide');
}
