// SECURITY.md promises nothing without a test: every row and every test it names must be there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROWS } from './bar/rows.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const promises = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8').split('\n').filter((line) => /^\| (?!promise|---)/.test(line) && !line.startsWith('|---'));

describe('SECURITY.md', () => {
  it('holds promises', () => expect(promises.length).toBeGreaterThan(20));

  it.each(promises)('%s', (line) => {
    const [, promise = '', tests = ''] = line.split('|').map((cell) => cell.trim());
    const rows = [...tests.matchAll(/bar ([A-Z]\d+)( \(every run)?/g)];
    const files = [...tests.matchAll(/`(test\/[^`]+)`(?:: "([^"]+)")?/g)];
    expect(rows.length + files.length, `"${promise}" names no test`).toBeGreaterThan(0);
    for (const [, id, always] of rows) {
      const row = ROWS.find((one) => one.id === id);
      expect(row, `the bar has no row ${id}`).toBeDefined();
      expect(row?.fast, `row ${id} is not as often run as SECURITY.md says`).toBe(always !== undefined);
    }
    for (const [, path = '', title] of files) {
      expect(existsSync(join(ROOT, path)), `${path} is not there`).toBe(true);
      if (title !== undefined) expect(readFileSync(join(ROOT, path), 'utf8'), `${path} has no test of that title`).toContain(title);
    }
  });

  it.each(ROWS.map((row) => [row.id, row] as const))('names row %s of the bar', (id) => {
    expect(promises.some((line) => line.includes(`bar ${id}`)), `no promise of SECURITY.md names row ${id}`).toBe(true);
  });
});
