// Reads what strace wrote: sockets of the internet, files made and where, their first modes.
import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Start } from './program.js';

export const TRACE_NETWORK = ['strace', '-f', '-q', '-e', 'trace=%network'] as const;
export const TRACE_FILES = ['strace', '-f', '-q', '-e', 'trace=open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat'] as const;

/** `start` under the tracer, its notes in `file`. */
export function traced(how: Start, tracer: readonly string[], file: string): Start {
  return { ...how, under: [...tracer, '-o', file, ...(how.under ?? [])] };
}

/** Lines that touch the internet: sockets, names, listeners. */
export function internetCalls(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => /\bAF_INET6?\b|AF_NETLINK|\blisten\(/.test(line));
}

export interface Made { path: string; mode: number | null }

/** Every path that was made, however, with the mode asked for. */
export function made(file: string, cwd: string): Made[] {
  const place = (path: string): string => (isAbsolute(path) ? path : resolve(cwd, path));
  return readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    if (/= -1 E/.test(line)) return [];
    const opened = /\bopen(?:at2?)?\((?:AT_FDCWD, )?"([^"]*)", [^)]*O_CREAT[^)]*?(?:, 0?(\d+))?\)/.exec(line);
    if (opened) return [{ path: place(opened[1] ?? ''), mode: opened[2] ? parseInt(opened[2], 8) : null }];
    const folder = /\bmkdir(?:at)?\((?:AT_FDCWD, )?"([^"]*)", 0?(\d+)\)/.exec(line);
    if (folder) return [{ path: place(folder[1] ?? ''), mode: parseInt(folder[2] ?? '0', 8) }];
    const named = /\b(?:rename|link|symlink)(?:at2?)?\(.*"([^"]*)"[^"]*\)/.exec(line);
    if (named) return [{ path: place(named[1] ?? ''), mode: null }];
    const node = /\b(?:creat|mknod(?:at)?)\((?:AT_FDCWD, )?"([^"]*)"/.exec(line);
    return node ? [{ path: place(node[1] ?? ''), mode: null }] : [];
  });
}

export function outside(list: readonly Made[], folder: string): string[] {
  return list.filter(({ path }) => path !== folder && !path.startsWith(`${folder}/`) && path !== dirname(folder) && !path.startsWith('/dev/') && !path.startsWith('/proc/')).map(({ path }) => path);
}
