// `postop doctor`: is all well here? Permissions, place, integrity, space, versions, keyring, terminal; and what to do.
import { lstat, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { Io } from './command.js';
import { DB, JSON_FLAG } from './command.js';
import type { Command } from './command.js';

export interface Check { name: string; state: 'good' | 'look' | 'bad'; says: string; whatToDo: string | null }

export const doctor: Command = {
  name: 'doctor',
  summary: 'check permissions, place, database, space, versions, keyring and terminal',
  usage: '',
  flags: [DB, JSON_FLAG, { flags: '--bundle [file]', description: 'write a report for a bug; it holds no content (default: ./postop-doctor.json)' }],
  async run({ options, io }) {
    const { databasePath } = await import('./workspace.js');
    const database = databasePath(options, io);
    const checks = await examine(database, io);
    if (options.text('bundle') !== null || options.has('bundle')) {
      const [{ writeReport }, { TOOL }] = await Promise.all([import('./output.js'), import('../version.js')]);
      const bytes = Buffer.from(`${JSON.stringify({ tool: TOOL, node: process.version, platform: process.platform, arch: process.arch, checks: checks.map(withoutHome) }, null, 2)}\n`);
      io.out(`${await writeReport({ folder: io.cwd, name: 'postop-doctor', extension: 'json', out: options.text('bundle'), force: false, bytes })}\n`);
    } else if (options.has('json')) io.out(`${JSON.stringify(checks, null, 2)}\n`);
    else for (const check of checks) io.out(`${MARK[check.state]} ${check.name.padEnd(12)}${check.says}${check.whatToDo === null ? '' : `\n              ${check.whatToDo}`}\n`);
    return checks.some((check) => check.state === 'bad') ? 2 : 0;
  },
};

const MARK: Readonly<Record<Check['state'], string>> = { good: ' ', look: '~', bad: '!' };

export async function examine(database: string, io: Io): Promise<Check[]> {
  return [versions(), await place(database), await permissions(database), await space(database), await integrity(database, io), await keyring(), terminal(io), environment(io)];
}

function versions(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) return bad('versions', `Node ${process.versions.node} is too old.`, 'Install Node 20.19 or newer.');
  return good('versions', `Node ${process.versions.node} on ${process.platform}.`);
}

const SYNCED = /dropbox|onedrive|icloud|mobile documents|google ?drive|nextcloud|owncloud|syncthing|creative cloud/i;
/** Magic numbers of network file systems, as statfs gives them: NFS, SMB, CIFS, FUSE (sshfs and others), 9p. */
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997]);

async function place(database: string): Promise<Check> {
  if (SYNCED.test(database)) return look('place', 'The database lies in a folder that is copied to a cloud.', 'Move it, or give another place with --db.');
  const system = await statfs(dirname(database)).catch(() => null);
  if (system && NETWORK.has(system.type)) return look('place', 'The database lies on a network folder.', 'A local, encrypted disk is safer: give another place with --db.');
  return good('place', database);
}

async function permissions(database: string): Promise<Check> {
  if (process.platform === 'win32') return good('permissions', 'Windows keeps the folder of your user private.');
  const [folder, file] = await Promise.all([lstat(dirname(database)).catch(() => null), lstat(database).catch(() => null)]);
  if (!folder) return good('permissions', 'Nothing is stored yet.');
  if (file && (file.mode & 0o077) !== 0) return bad('permissions', 'Others on this computer can read the database.', `Run: chmod 600 ${database}`);
  if ((folder.mode & 0o077) !== 0) return look('permissions', 'Others on this computer can see the folder of the database.', `Run: chmod 700 ${dirname(database)}`);
  return good('permissions', 'Only you can read what is stored.');
}

const ENOUGH = 1e9;

async function space(database: string): Promise<Check> {
  const system = await statfs(dirname(database)).catch(() => statfs(homedir()));
  const free = system.bavail * system.bsize;
  const words = `${(free / 1e9).toFixed(1)} GB free.`;
  return free < ENOUGH ? look('space', words, 'A large archive needs about as much room as its texts; make some.') : good('space', words);
}

async function integrity(database: string, io: Io): Promise<Check> {
  if (!(await lstat(database).catch(() => null))) return good('database', 'There is none yet.');
  const [{ openStore }, { databaseKey }, { UserError }] = await Promise.all([import('../store/store.js'), import('./database-key.js'), import('../model.js')]);
  try {
    const key = await databaseKey(database, io);
    const store = openStore({ path: database, clock: io.clock, key });
    try {
      const answer = store.sql<{ quick_check: string }>('PRAGMA quick_check(1)').get()?.quick_check;
      return answer === 'ok' ? good('database', `Whole${key === null ? '' : ' and encrypted'}; ${store.accounts().length} accounts.`) : bad('database', 'The database is damaged.', 'Copy it away, then read your exports again into a new one with --db.');
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof UserError) return bad('database', error.message, error.whatToDo);
    throw error;
  }
}

async function keyring(): Promise<Check> {
  try {
    const { Entry } = await import('@napi-rs/keyring');
    new Entry('postop', 'doctor').getPassword();
    return good('keyring', 'The system keyring answers.');
  } catch {
    return look('keyring', 'No system keyring answers here.', 'Only needed for postop login: tokens would then be kept in a file that only you can read.');
  }
}

function terminal(io: Io): Check {
  if (!io.interactive) return look('terminal', 'This is not a terminal: the interface cannot open, summaries are printed instead.', null);
  const { columns = 0, rows = 0 } = process.stdout;
  if (columns < 60 || rows < 16) return look('terminal', `${columns} x ${rows} is small.`, 'Make the window at least 60 x 16.');
  return good('terminal', `${columns} x ${rows}, ${io.env.TERM ?? 'unknown kind'}${io.env.NO_COLOR ? ', without colour' : ''}.`);
}

/** Flags that would write memory or arguments to disk when something fails. */
function environment(io: Io): Check {
  if (/report|heapsnapshot|heap-prof|inspect/.test(io.env.NODE_OPTIONS ?? '')) return look('environment', 'NODE_OPTIONS asks Node.js to write reports or to be inspected: such files can hold what is in memory.', 'Unset NODE_OPTIONS before you work with a roster.');
  return good('environment', 'Nothing unusual.');
}

/** Paths of the home folder name the person. */
function withoutHome(check: Check): Check {
  const hide = (text: string): string => text.replaceAll(homedir(), '~');
  return { ...check, says: check.name === 'place' ? 'default or given' : hide(check.says), whatToDo: check.whatToDo === null ? null : hide(check.whatToDo) };
}

function good(name: string, says: string): Check { return { name, state: 'good', says, whatToDo: null }; }
function look(name: string, says: string, whatToDo: string | null): Check { return { name, state: 'look', says, whatToDo }; }
function bad(name: string, says: string, whatToDo: string): Check { return { name, state: 'bad', says, whatToDo }; }
