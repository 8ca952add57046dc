// The inspector: who may import whom, which packages live where, and what no room may do. Each failure says what to change.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Room -> rooms it may import besides itself and model. ARCHITECTURE: one direction only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/clock': [],
  'src/config': [],
  'src/version': [],
  'src/lexicon': [],
  'src/settings': [],
  'src/intake': [],
  'src/net': [],
  'src/text': ['src/lexicon'],
  'src/people': ['src/text', 'src/lexicon'],
  'src/rules': ['src/text', 'src/lexicon', 'src/people', 'src/settings'],
  'src/store': [],
  'src/scan': ['src/store', 'src/text'],
  connectors: ['src/intake', 'src/text', 'src/settings', 'src/net'],
  reports: ['src/text', 'src/settings'],
  'src/tui': ['src/text', 'src/settings'],
  'src/commands': ['*'],
  'src/cli': ['src/commands', 'src/clock', 'src/version'],
};

/** Third-party package -> the places that may import it. */
const PACKAGE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['src/store'],
  ink: ['src/tui'],
  react: ['src/tui'],
  'string-width': ['src/tui', 'src/text'],
  'twitter-api-v2': ['connectors/x'],
  googleapis: ['connectors/youtube', 'connectors/blogger'],
  'p-limit': ['connectors', 'src/net', 'src/commands'],
  yauzl: ['src/intake'],
  'tar-stream': ['src/intake'],
  'csv-parse': ['src/intake', 'src/people', 'src/commands'],
  htmlparser2: ['src/intake'],
  '@atcute/repo': ['src/intake'],
  '@atcute/car': ['src/intake'],
  '@atcute/cid': ['src/intake'],
  '@atcute/cbor': ['src/intake'],
  eld: ['src/text'],
  'libphonenumber-js': ['src/text', 'src/people'],
  'read-excel-file': ['src/people'],
  'jpeg-js': ['src/people'],
  pngjs: ['src/people'],
  'any-ascii': ['src/people'],
  pdfkit: ['reports/pdf'],
  'dejavu-fonts-ttf': ['reports/pdf'],
  'write-excel-file': ['reports/xlsx'],
  oauth4webapi: ['src/net', 'connectors'],
  '@napi-rs/keyring': ['src/net', 'src/commands'],
  commander: ['src/cli'],
};

const FROM = /^(?:import|export)\s[^'"`;]*?\sfrom\s+['"]([^'"]+)['"]/gm;
const BARE = /^import\s+['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

interface File { path: string; text: string; imports: readonly string[] }

const files: readonly File[] = ['src', 'connectors', 'reports'].flatMap((folder) => walk(join(ROOT, folder))).map(read);

describe('imports stay in their rooms', () => {
  it.each(files.map((file) => [file.path, file] as const))('%s', (path, file) => {
    const room = roomOf(path);
    const allowed = MAY_IMPORT[room];
    expect(allowed, `${path} stands in no known room. Move it into a room of ARCHITECTURE, or add the room to MAY_IMPORT here.`).toBeDefined();
    for (const name of file.imports) {
      if (name.startsWith('.')) checkRoom(file, room, name, allowed ?? []);
      else if (!name.startsWith('node:')) checkPackage(file, name);
    }
  });
});

function checkRoom(file: File, room: string, name: string, allowed: readonly string[]): void {
  const target = relative(ROOT, resolve(dirname(join(ROOT, file.path)), name)).replaceAll('\\', '/');
  const other = roomOf(target);
  if (other === 'src/model' || allowed.includes('*')) return;
  if (other === room) {
    checkSiblings(file.path, target, room);
    return;
  }
  expect(allowed, `${file.path} imports ${target}: ${room} may not know ${other}. Pass it in as an argument, or move the shared type to src/model.ts.`).toContain(other);
  if (room === 'connectors' && other === 'src/net') {
    expect(/\/(api|oauth)[\w-]*\.ts$/.test(file.path), `${file.path} touches the network: only api files of a connector may.`).toBe(true);
  }
}

/** Connectors know only their own folder and their company's shared reader; formats know each other not at all. */
function checkSiblings(path: string, target: string, room: string): void {
  if (room !== 'connectors' || path === 'connectors/index.ts') return;
  const mine = path.split('/')[1];
  const theirs = target.split('/')[1];
  expect(theirs === mine || (theirs ?? '').startsWith('_') || target.startsWith('connectors/index'), `${path} imports ${target}: a connector may not know another one.`).toBe(true);
}

function checkPackage(file: File, name: string): void {
  const base = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name);
  const rooms = PACKAGE_ROOMS[base];
  expect(rooms, `${file.path} imports ${base}, which has no room yet: add it to PACKAGE_ROOMS with the one room it belongs to.`).toBeDefined();
  expect(rooms?.some((room) => file.path.startsWith(room)), `${file.path} imports ${base}, which belongs to ${rooms?.join(', ')}.`).toBe(true);
  if (base === 'googleapis') expect(name, `${file.path}: import the submodule of googleapis, its root costs half a second.`).toMatch(/^googleapis\/build\/src\/apis\//);
}

describe('what no room may do', () => {
  it.each(files.map((file) => [file.path, file.text] as const))('%s', (path, text) => {
    expect(text.startsWith('//') || text.startsWith('#!') || text.startsWith('/*'), `${path}: the first line says what the file is for.`).toBe(true);
    expect(/^export default /m.test(text), `${path}: named exports only.`).toBe(false);
    expect(/\bas any\b|: any\b|<any>/.test(text.replace(/\/\/.*|\/\*\*[^]*?\*\//g, '')), `${path}: no any.`).toBe(false);
    expect(/@ts-(ignore|nocheck|expect-error)/.test(text), `${path}: no silenced checker.`).toBe(false);
    if (!path.startsWith('src/cli') && !path.startsWith('src/commands')) {
      expect(/\bprocess\.exit\b/.test(text), `${path}: only cli and commands may end the program.`).toBe(path.startsWith('src/tui/') && /\bprocess\.exit\b/.test(text));
      expect(/\bconsole\.\w+\(/.test(text), `${path}: no console.`).toBe(false);
    }
    if (path !== 'src/clock.ts') {
      expect(/\bnew Date\(\)|\bDate\.now\(\)/.test(text), `${path}: time comes from the one Clock (or performance.now() for rates).`).toBe(false);
      expect(/\bMath\.random\(|\brandomUUID\(/.test(text) && path.startsWith('src/store'), `${path}: no random ids in the store.`).toBe(false);
    }
  });
});

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return walk(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function read(path: string): File {
  const text = readFileSync(path, 'utf8');
  const found = [FROM, BARE, DYNAMIC].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  return { path: relative(ROOT, path).replaceAll('\\', '/'), text, imports: found };
}

function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] !== 'src') return parts[0] ?? '';
  return `src/${(parts[1] ?? '').replace(/\.(ts|tsx|js)$/, '')}`;
}
