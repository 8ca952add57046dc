// Reminders: a calendar entry for any number of months, a timer for those that come round with the year.
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { REMINDERS } from '../../src/commands/remind.js';
import { place, run } from '../commands/run.js';

let scene: ReturnType<typeof place>;
beforeEach(() => {
  scene = place();
});
afterEach(() => scene.drop());

it('refuses a timer for months that do not come round, and takes them for a calendar', async () => {
  expect(await run(scene.folder, 'remind', [], { as: 'cron', months: '5' })).toMatchObject({ code: 2 });
  expect(await run(scene.folder, 'remind', [], { as: 'launchd', months: '24' })).toMatchObject({ code: 2 });
  expect(await run(scene.folder, 'remind', [], { months: '5', json: true })).toMatchObject({ code: 0 });
});

it.skipIf(process.platform === 'win32')('writes a script that a shell can read', () => {
  const { text } = REMINDERS.systemd('2026-11-22T00:00:00Z', 6);
  execFileSync('sh', ['-n'], { input: text });
  expect(text).toContain('OnCalendar=*-1,7-01 09:00');
});
