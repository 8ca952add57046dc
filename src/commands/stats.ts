// `postop stats`: how often each rule was right, by the person's own decisions, and what to do with one that keeps erring.
import type { FindingRow } from '../model.js';
import { DB, JSON_FLAG, QUIET } from './command.js';
import type { Command } from './command.js';

export const stats: Command = {
  name: 'stats',
  summary: 'each rule\'s precision from your own decisions; switch off or lower one that keeps erring',
  usage: '',
  flags: [
    DB, JSON_FLAG, QUIET,
    { flags: '--off <rule>', description: 'switch a rule off' }, { flags: '--on <rule>', description: 'switch a rule on, also one that is off until chosen' },
    { flags: '--lower <rule>', description: 'rate a rule low' },
  ],
  async run({ options, io }) {
    const [{ openWorkspace }, { loadEngine }, { viewOptions }, { rows }, { UserError }] = await Promise.all([
      import('./workspace.js'), import('./engine.js'), import('./view.js'), import('../scan/report.js'), import('../model.js'),
    ]);
    const workspace = await openWorkspace(options, io);
    try {
      const engine = await loadEngine(workspace.config);
      for (const [flag, choice] of [['off', 'off'], ['on', 'on'], ['lower', 'low']] as const) {
        const id = options.text(flag);
        if (id === null) continue;
        if (!engine.rules.some((rule) => rule.id === id)) throw new UserError(`There is no rule "${id}".`, 'postop explain lists all of them.');
        await workspace.setConfig({ ...workspace.config, rules: { ...workspace.config.rules, [id]: choice } });
        if (!options.has('quiet')) io.out(`${id} is ${choice === 'low' ? 'rated low' : choice} from the next scan on.\n`);
        return 0;
      }
      const table = precision(rows(await viewOptions(workspace, engine, { reveal: 'none', demo: false })));
      if (options.has('json')) io.out(`${JSON.stringify(table.map((line) => ({ ...line, offer: offerFor(line) })), null, 2)}\n`);
      else io.out(printed(table));
      return 0;
    } finally {
      workspace.close();
    }
  },
};

export interface RulePrecision { rule: string; findings: number; decided: number; falseAlarms: number; /** 0..1; null with nothing decided. */ precision: number | null }

/** "Not mine" and undecided say nothing about a rule; a false alarm says it erred, everything else that it was right. */
export function precision(rows: readonly FindingRow[]): RulePrecision[] {
  const table = new Map<string, { findings: number; decided: number; falseAlarms: number }>();
  for (const row of rows) {
    const line = table.get(row.rule) ?? { findings: 0, decided: 0, falseAlarms: 0 };
    line.findings += 1;
    if (row.verdict !== 'none' && row.verdict !== 'not-mine') line.decided += 1;
    if (row.verdict === 'false-alarm') line.falseAlarms += 1;
    table.set(row.rule, line);
  }
  return [...table].map(([rule, line]) => ({ rule, ...line, precision: line.decided === 0 ? null : (line.decided - line.falseAlarms) / line.decided }))
    .sort((a, b) => b.falseAlarms - a.falseAlarms || b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}

/** A rule with this many decisions, half of them false alarms, is offered to be lowered. */
const ENOUGH = 5;

/** What is offered for a rule that keeps erring. */
function offerFor(line: RulePrecision): 'lower-or-off' | null {
  return line.decided >= ENOUGH && (line.precision ?? 1) <= 0.5 ? 'lower-or-off' : null;
}

function printed(table: readonly RulePrecision[]): string {
  if (table.length === 0) return 'Nothing was found yet, so there is nothing to count.\n';
  const lines = [`${'rule'.padEnd(34)}${'findings'.padStart(9)}${'decided'.padStart(9)}${'false alarms'.padStart(14)}${'right'.padStart(8)}`];
  for (const line of table) {
    lines.push(`${line.rule.padEnd(34)}${String(line.findings).padStart(9)}${String(line.decided).padStart(9)}${String(line.falseAlarms).padStart(14)}${(line.precision === null ? '-' : `${Math.round(100 * line.precision)} %`).padStart(8)}`);
  }
  for (const line of table) {
    if (offerFor(line) !== null) lines.push('', `${line.rule} was wrong for you ${line.falseAlarms} of ${line.decided} times. You may want to: postop stats --lower ${line.rule}, or --off ${line.rule}`);
  }
  return `${lines.join('\n')}\n`;
}
