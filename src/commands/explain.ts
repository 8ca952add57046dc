// `postop explain RULE`: what a rule looks for, why, what it cannot know, and its examples; without a name, the list of rules.
import { AREAS, UserError } from '../model.js';
import type { Example, Rule } from '../model.js';
import type { Command } from './command.js';
import { JSON_FLAG } from './command.js';

export const explain: Command = {
  name: 'explain',
  summary: 'why a rule exists, what it flags and what it leaves alone',
  usage: '[RULE]',
  flags: [JSON_FLAG],
  async run({ args, options, io }) {
    const { RULES } = await import('../rules/index.js');
    const wanted = args[0];
    if (wanted === undefined) {
      io.out(options.has('json') ? `${JSON.stringify(RULES.map(({ id, area, tier, severity, mode, title }) => ({ id, area, tier, severity, mode, title })), null, 2)}\n` : list(RULES));
      return 0;
    }
    const rule = RULES.find((one) => one.id === wanted || one.formerIds?.includes(wanted));
    if (!rule) {
      const near = RULES.filter((one) => one.id.includes(wanted)).map((one) => one.id);
      throw new UserError(`There is no rule "${wanted}".`, near.length > 0 ? `Did you mean: ${near.slice(0, 8).join(', ')}?` : 'postop explain lists all of them.');
    }
    io.out(options.has('json') ? `${JSON.stringify(rule, null, 2)}\n` : page(rule));
    return 0;
  },
};

function list(rules: readonly Rule[]): string {
  const lines: string[] = [];
  for (const area of AREAS) {
    const here = rules.filter((rule) => rule.area === area);
    if (here.length === 0) continue;
    lines.push('', area, ...here.map((rule) => `  ${rule.id.padEnd(32)}${rule.severity.padEnd(10)}${rule.mode === 'optin' ? 'off until chosen  ' : ''}${rule.title}`));
  }
  return `${lines.slice(1).join('\n')}\n`;
}

/** One rule as the manual shows it. */
export function page(rule: Rule): string {
  const presets = Object.entries(rule.presets ?? {}).map(([preset, severity]) => `${preset} ${severity}`).join(', ');
  const lines = [
    `${rule.title}  (${rule.id})`, '',
    `Area ${rule.area}; ${rule.tier === 'finding' ? 'a finding' : 'to look at yourself'}; ${rule.severity}${presets ? `; ${presets}` : ''}${rule.mode === 'optin' ? '; off until chosen' : ''}`,
    ...(rule.languages ? [`Judges ${rule.languages.join(', ')}.`] : []), '',
    `Why          ${rule.why}`, `Cannot know  ${rule.cannotKnow}`, `What to do   ${rule.remedy.text}`, `Sources      ${rule.sources.join('; ')}`, '',
    'Flags, for example', ...rule.examples.flags.map(exampleLine), '', 'Leaves alone', ...[...rule.examples.passes, ...rule.examples.nearMisses].map(exampleLine), '',
    'Not legal advice.', '',
  ];
  return lines.join('\n');
}

function exampleLine(example: Example): string {
  if (typeof example === 'string') return `  "${example}"`;
  const words = example.text ?? example.thread?.join(' / ') ?? example.follow?.handle ?? example.follow?.displayName ?? example.account?.handle;
  return words ? `  "${words}"` : `  ${JSON.stringify(example)}`;
}
