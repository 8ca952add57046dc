// A scripted life over eight exports of three platforms: every state and sentence is the one expected. GOLDEN=1 writes the pages anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checklist } from '../../reports/checklist.js';
import { Life } from './life.js';

const GOLDEN = fileURLToPath(new URL('golden/', import.meta.url));
const life = new Life();
beforeAll(() => life.live());
afterAll(() => life.close());

function golden(file: string, text: string): void {
  if (process.env.GOLDEN === '1') writeFileSync(`${GOLDEN}${file}`, text);
  expect(text).toBe(readFileSync(`${GOLDEN}${file}`, 'utf8'));
}

const PAGES = [
  '01-first-audit', '02-a-decision-of-each-kind', '03-the-same-export-again', '04-newer-x-export', '05-partial-facebook-export', '06-a-rule-renamed-and-a-new-one',
  '07-use-of-x-changed', '08-restored-after-deletion', '09-first-scan-on-watch', '10-second-scan-on-watch', '11-older-export-added-late',
  '12-third-platform-and-setting-drift', '13-only-said', '14-the-day-set-has-passed', '15-old-texts-dropped',
] as const;

it.each(PAGES)('%s', (name) => golden(`${name}.txt`, life.pages.find((page) => page.name === name)?.text ?? ''));

it('no page is left out', () => expect(life.pages.map((page) => page.name)).toEqual([...PAGES]));

it('histories tell the whole life, oldest first', () => {
  const lines = life.report().findings.map((one) => `${one.account} ${one.subject.key} ${one.rule}\n${one.history.map(({ at, what }) => `    ${at.slice(0, 10)} ${what}`).join('\n')}`);
  golden('histories.txt', `${lines.sort().join('\n')}\n`);
});

it('the trend has a point a scan', () => {
  golden('trend.txt', life.report().trend.map(({ at, open, fixed, new: fresh }) => `${at.slice(0, 10)} open ${open}, fixed ${fixed}, new ${fresh}\n`).join(''));
});

it('the checklist at the end', async () => golden('checklist.md', Buffer.from(await checklist.render(life.report())).toString('utf8')));

it('of what is long gone no word is left', () => {
  const rest = JSON.stringify([life.store.sql('SELECT * FROM sighting').all(), life.store.sql('SELECT text, extra FROM post WHERE gone_intake IS NOT NULL AND id IN (SELECT post FROM finding)').all()]);
  expect(rest).not.toContain('Lost in post 1:');
});
