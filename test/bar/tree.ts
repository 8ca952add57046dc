// Every byte below a folder: read, named and digested.
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface TreeFile { path: string; bytes: Buffer; mode: number }

/** Files below `folder` in a fixed order; links as their target. Those that vanish meanwhile are left out. */
export function treeOf(folder: string): TreeFile[] {
  const files: TreeFile[] = [];
  const visit = (path: string): void => {
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status === undefined) return;
    if (status.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else files.push({ path: relative(folder, path), bytes: status.isSymbolicLink() ? Buffer.from(readlinkSync(path)) : bytesOf(path), mode: status.mode & 0o7777 });
  };
  visit(folder);
  return files;
}

export function differences(one: readonly TreeFile[], other: readonly TreeFile[]): string[] {
  const digests = (files: readonly TreeFile[]): Map<string, string> => new Map(files.map(({ path, bytes, mode }) => [path, `${createHash('sha256').update(bytes).digest('hex')} ${mode}`]));
  const [a, b] = [digests(one), digests(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).map((path) => `${path} differs`);
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
