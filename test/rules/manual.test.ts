// The rule manual is written from the rules: `npm run golden` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AREAS } from '../../src/model.js';
import { RULES } from '../../src/rules/index.js';
import { ruleManual } from '../tools/manual.js';

const PAGE = new URL('../../src/rules/README.md', import.meta.url);

it('src/rules/README.md is what the rules say (npm run golden rewrites it)', () => {
  const manual = ruleManual();
  if (process.env.GOLDEN) writeFileSync(PAGE, manual);
  expect(readFileSync(PAGE, 'utf8') === manual).toBe(true);
});

it('every area has its rules, and no id stands twice', () => {
  for (const area of AREAS) expect(RULES.filter((rule) => rule.area === area).length, area).toBeGreaterThan(0);
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
});
