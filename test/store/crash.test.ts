// Killed at any moment: nothing that was acknowledged is lost, nothing is half there, the next start needs no help.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killLoop } from './kill-loop.js';

const KILLS = 20;

it(`loses nothing acknowledged in ${KILLS} kills`, async () => {
  const { acknowledged, failures } = await killLoop(mkdtempSync(join(tmpdir(), 'postop-')), KILLS);
  expect(acknowledged.filter((line) => line.startsWith('decide')).length).toBeGreaterThan(0);
  expect(failures).toEqual([]);
}, 60_000);
