// The few things that reach outside the program on a key press, beside the browser: the clipboard, typed paths, the Downloads folder.
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { UserError } from '../model.js';

const CLIPBOARDS: readonly (readonly [string, ...string[]])[] = [['wl-copy'], ['xclip', '-selection', 'clipboard'], ['xsel', '-ib'], ['pbcopy'], ['clip.exe']];

/** Through the system's own clipboard program. */
export async function copyText(text: string): Promise<void> {
  for (const [program, ...args] of CLIPBOARDS) if (await pipeTo(program, args, text)) return;
  throw new UserError('No clipboard program was found here.', 'Select the link with the mouse, or install xclip or wl-clipboard.');
}

function pipeTo(program: string, args: readonly string[], text: string): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
    child.stdin.once('error', () => done(false));
    child.stdin.end(text);
  });
}

/** `~/x` as the shell would read it. */
export function fromHome(path: string): string {
  return path === '~' || path.startsWith(`~${sep}`) || path.startsWith('~/') ? join(homedir(), path.slice(1)) : path;
}

/** Paths that start with what was typed; folders end with a separator. */
export async function completePath(prefix: string, cwd: string): Promise<string[]> {
  const open = fromHome(prefix);
  const full = isAbsolute(open) ? open : resolve(cwd, open);
  const folder = open.endsWith(sep) || open === '' ? full : dirname(full);
  const start = open.endsWith(sep) || open === '' ? '' : basename(full);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.name.startsWith(start) && (start.startsWith('.') || !entry.name.startsWith('.')))
    .map((entry) => join(folder, entry.name) + (entry.isDirectory() ? sep : '')).sort().slice(0, 50);
}

const EXPORT_NAMES = /^(twitter-.*|x-\d.*|facebook-.*|instagram-.*|.*linkedindataexport.*|takeout-.*|archive-\d{8}.*|.*\.wordpress\..*|tiktok.*|user_data_tiktok.*|export_.*|.*\.car)\.?(zip|tgz|tar\.gz|xml|car|json)?$/i;

/** Newest files in Downloads that are named like an export; at most `count`. */
export async function downloads(count: number, after: string | null): Promise<string[]> {
  const folder = join(homedir(), 'Downloads');
  const names = (await readdir(folder).catch(() => [])).filter((name) => EXPORT_NAMES.test(name) && /\.(zip|tgz|gz|xml|car|json)$/i.test(name));
  const files = await Promise.all(names.map(async (name) => ({ path: join(folder, name), changed: (await stat(join(folder, name)).catch(() => null))?.mtime.toISOString() ?? '' })));
  return files.filter((file) => after === null || file.changed > after).sort((a, b) => (a.changed < b.changed ? 1 : -1)).slice(0, count).map((file) => file.path);
}
