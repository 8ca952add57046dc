// D8: a clock that is wrong, jumps or goes back makes no negative age, no other order, and no verdict on silence.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xArchive } from '../../personas/x-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import { runProgram } from '../program.js';
import type { Row } from '../row.js';

/** As the system's clock says it, and in which zone; the export is of June 2026. */
const MOMENTS: readonly (readonly [string, string])[] = [
  ['1970-01-02 00:00:00', 'UTC'], ['2024-01-01 12:00:00', 'UTC'], ['2026-03-29 01:59:59', 'Europe/Berlin'], ['2026-11-01 05:59:59', 'America/New_York'], ['2038-01-19 03:14:08', 'UTC'], ['2100-02-28 23:59:59', 'Pacific/Chatham'],
];

interface Seen { accounts: readonly { source: { ageDays: number | null } }[]; findings: readonly { id: string; rule: string; state: string; subject: { kind: string } }[] }

export const wrongClocks: Row = {
  id: 'D8', severity: 'm', fast: false, needs: ['faketime'],
  claim: 'under a wrong clock, one that goes back, and one that jumps: no negative age, the same findings in the same order, silence judged only where it can be',
  async run({ folder, seed }) {
    const failures: string[] = [];
    const path = join(folder, 'a.zip');
    writeFileSync(path, writeZip(xArchive({ seed, posts: 120, planted: true, exportedAt: '2026-06-01T00:00:00Z' })));
    const lists: string[][] = [];
    const ages: (number | null)[] = [];
    const look = async (what: string, home: string, args: readonly string[], moment: string, zone: string): Promise<void> => {
      const { code, out, err } = await runProgram({ home: join(folder, home), args: [...args, '--json'], env: { POSTOP_NOW: '', TZ: zone }, under: ['faketime', '-f', moment] });
      if (code !== 0) return void failures.push(`${what}: ends with ${code}: ${err.slice(0, 200)}`);
      if (/NaN|Invalid Date|"-\d+ |: -\d+ days/.test(out)) failures.push(`${what}: a number or date makes no sense`);
      const seen = JSON.parse(out) as Seen;
      ages.push(...seen.accounts.map(({ source }) => source.ageDays));
      if (seen.accounts.some(({ source: { ageDays } }) => ageDays !== null && ageDays < 0)) failures.push(`${what}: a negative age`);
      if (moment < '2026-06' && seen.findings.some(({ rule }) => rule === 'stale-account')) failures.push(`${what}: silence is judged although the clock is before the newest post`);
      lists.push(seen.findings.filter(({ subject }) => subject.kind === 'post').map(({ id }) => id));
    };
    for (const [index, [moment, zone]] of MOMENTS.entries()) await look(`at ${moment} ${zone}`, `home-${index}`, ['audit', path], moment, zone);
    await look('at first', 'back', ['audit', path], '2026-11-01 09:00:00', 'UTC');
    await look('when the clock went back', 'back', ['scan'], '2025-01-01 09:00:00', 'UTC');
    // Some findings are about how old a post is: the order is that of those which every clock shows.
    const common = (lists[0] ?? []).filter((id) => lists.every((list) => list.includes(id)));
    const orders = new Set(lists.map((list) => list.filter((id) => common.includes(id)).join(' ')));
    if (orders.size !== 1) failures.push(`${orders.size} different orders of the same findings`);
    return {
      failures, measured: `${MOMENTS.length} clocks and one that went back, ${common.length} findings about posts in one order`,
      control: ages.some((age) => age !== null && age > 4_000) && new Set(ages).size > 2 ? 'the ages follow the clock' : null,
    };
  },
};
