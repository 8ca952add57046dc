// However the interface is left, the terminal is as it was: main screen, cursor, cooked mode, nothing in the scrollback.
import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createKeyReader } from '../../src/tui/keys.js';
import { spell, styleOf, themeOf } from '../../src/tui/theme.js';

const ROOT = new URL('../../', import.meta.url).pathname;

async function leave(how: string): Promise<{ out: string; err: string; code: number | null }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/tui/exits.ts', how], { cwd: ROOT, env: { ...process.env, CI: '1' } });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => { out += data.toString(); });
  child.stderr.on('data', (data: Buffer) => { err += data.toString(); });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { out, err, code };
}

describe('leaving', () => {
  const WAYS: readonly (readonly [string, number])[] = [['q', 0], ['ctrl-c', 0], ['SIGTERM', 143], ['SIGHUP', 129], ['SIGINT', 130], ['exit', 0], ['throw', 1], ['shrink', 0]];
  for (const [how, expected] of WAYS) {
    it(`by ${how} restores the terminal`, async () => {
      const { out, err, code } = await leave(how);
      expect(code, err).toBe(expected);
      expect(out.startsWith('\x1B[?1049h')).toBe(true);
      expect(out).toContain('May identify a patient');
      expect(out.split('\x1B[?1049h').length).toBe(2);
      expect(out.split('\x1B[?1049l').length).toBe(2);
      expect(out.endsWith('\x1B[?1049l')).toBe(true);
      expect(out.lastIndexOf('\x1B[?25h')).toBeGreaterThan(out.lastIndexOf('\x1B[?25l'));
      expect(out.lastIndexOf('\x1B[?2004l')).toBeGreaterThan(out.lastIndexOf('\x1B[?2004h'));
      expect(out).not.toContain('\x1B[3J');
      expect(err).toContain('raw false');
    });
  }
});

const KEY = {
  upArrow: false, downArrow: false, leftArrow: false, rightArrow: false, pageDown: false, pageUp: false, home: false, end: false, return: false,
  escape: false, ctrl: false, shift: false, tab: false, backspace: false, delete: false, meta: false, super: false, hyper: false, capsLock: false, numLock: false,
};

describe('keys', () => {
  it('never lets pasted text act as keys', () => {
    const reader = createKeyReader();
    expect(reader.read('[200~', KEY)).toEqual([]);
    expect(reader.read('dddd', KEY)).toEqual([]);
    expect(reader.read('', { ...KEY, return: true })).toEqual([]);
    expect(reader.read('/a/b.zip', KEY)).toEqual([]);
    expect(reader.read('[201~', KEY)).toEqual([{ key: 'paste', text: 'dddd /a/b.zip' }]);
  });

  it('reads keys that come in one piece one by one', () => {
    expect(createKeyReader().read('jj ', KEY).map((press) => press.key)).toEqual(['j', 'j', 'space']);
    expect(createKeyReader().read('1\r\x03', KEY).map((press) => press.key)).toEqual(['1', 'enter', 'ctrl-c']);
  });
});

describe('looks', () => {
  it('drops colour for NO_COLOR and glyphs for plain terminals', () => {
    expect(styleOf('critical', themeOf({ NO_COLOR: '1' })).color).toBeUndefined();
    expect(styleOf('critical', themeOf({ TERM: 'xterm' })).color).toBe('red');
    expect(spell('▸ a… ✓ ─ ▏x▕', themeOf({ POSTOP_ASCII: '1' }))).toBe('> a~ + - [x]');
    expect(themeOf({ TERM: 'linux' }).ascii).toBe(true);
  });
});
