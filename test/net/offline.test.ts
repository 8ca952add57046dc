// Offline by default: what the program loads for everything but login, pull, resolve --live and logout knows no network.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STATIC = /^(?:import|export)\s(?!type\b)[^'"`;]*?\sfrom\s+['"]([^'"]+)['"]/gm;
const LAZY = /\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g;
/** The doors to the network: a file that loads one of these lazily is named here, with the command that opens it. */
const DOORS: ReadonlySet<string> = new Set(['src/commands/live.ts', 'src/commands/looking-up.ts', 'src/commands/pulling.ts']);
const OPENERS: ReadonlySet<string> = new Set(['src/commands/login.ts', 'src/commands/logout.ts', 'src/commands/pull.ts', 'src/commands/resolve.ts', 'src/commands/interface-resolve.ts']);
const NETWORK = /^(?:node:)?(?:https?|net|tls|dns|dgram|http2)$|^(?:googleapis|twitter-api-v2|oauth4webapi|@napi-rs\/keyring)\b/;

/** Everything a file brings along when it is loaded; lazily loaded files are followed too, save through the doors. */
function reach(start: string, followLazy: boolean): { files: Set<string>; packages: Map<string, string> } {
  const files = new Set<string>();
  const packages = new Map<string, string>();
  const walk = (path: string): void => {
    if (files.has(path) || (followLazy && OPENERS.has(path))) return;
    files.add(path);
    const text = readFileSync(join(ROOT, path), 'utf8');
    for (const pattern of followLazy ? [STATIC, LAZY] : [STATIC]) {
      for (const [, name = ''] of text.matchAll(pattern)) {
        if (!name.startsWith('.')) packages.set(name, path);
        else if (!name.endsWith('.json')) walk(sourceOf(relative(ROOT, resolve(dirname(join(ROOT, path)), name))));
      }
    }
  };
  walk(start);
  return { files, packages };
}

function sourceOf(path: string): string {
  for (const end of ['.ts', '.tsx']) {
    const candidate = path.replace(/\.js$/, end);
    try {
      readFileSync(join(ROOT, candidate));
      return candidate;
    } catch {
      continue;
    }
  }
  return path;
}

/** Whether a command may come to the network, other than through the key of the interface that looks names up, which is `resolve --live`. */
function comesToNetwork(command: string): boolean {
  const seen = new Set<string>();
  const walk = (path: string): boolean => {
    if (seen.has(path) || path === 'src/commands/interface-resolve.ts') return false;
    seen.add(path);
    if (path.startsWith('src/net/')) return true;
    const text = readFileSync(join(ROOT, path), 'utf8');
    return [STATIC, LAZY].some((pattern) => [...text.matchAll(pattern)].some(([, name = '']) => name.startsWith('.') && !name.endsWith('.json') && walk(sourceOf(relative(ROOT, resolve(dirname(join(ROOT, path)), name))))));
  };
  return walk(`src/commands/${command}.ts`);
}

describe('what loads the network', () => {
  it('these commands and no other; logout, because a sign-in is ended at the platform', () => {
    expect(COMMANDS.map(({ name }) => name).filter(comesToNetwork).sort()).toEqual(['login', 'logout', 'pull', 'resolve']);
  });

  it('nothing that is loaded at the start', () => {
    const { files, packages } = reach('src/cli.ts', false);
    expect([...files].filter((file) => file.startsWith('src/net/') || /\/api[\w-]*\.ts$/.test(file) || DOORS.has(file))).toEqual([]);
    expect([...packages].filter(([name]) => NETWORK.test(name))).toEqual([]);
  });

  it('nothing that audit, import, scan, review, report, check, settings, doctor or accounts may load later', () => {
    const { files, packages } = reach('src/cli.ts', true);
    expect([...files].filter((file) => file.startsWith('src/net/') || /connectors\/[^/]+\/api[\w-]*\.ts$/.test(file) || DOORS.has(file))).toEqual([]);
    // The doctor asks the keyring whether it answers; that opens no connection to anywhere.
    expect([...packages].filter(([name, file]) => NETWORK.test(name) && file !== 'src/commands/doctor.ts')).toEqual([]);
  });
});
