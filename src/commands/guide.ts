// `postop guide [platform]`: how to ask each platform for an export, with the date the steps were last checked; `guide generic LIST` writes an empty list.
import { UserError } from '../model.js';
import type { Connector } from '../model.js';
import { JSON_FLAG } from './command.js';
import type { Command } from './command.js';

export const guide: Command = {
  name: 'guide',
  summary: 'how to request your export from each platform',
  usage: '[platform] [list]',
  flags: [JSON_FLAG],
  async run({ args, options, io }) {
    const { CONNECTORS } = await import('../../connectors/index.js');
    const wanted = args[0]?.toLowerCase();
    if (wanted === 'generic' && args[1] !== undefined) {
      const list = await emptyList(args[1].toLowerCase());
      io.out(options.has('json') ? json({ list }) : list);
      return 0;
    }
    if (wanted === undefined) {
      if (options.has('json')) {
        io.out(json(CONNECTORS.map(told)));
        return 0;
      }
      io.out('Ask the platform for your data, then give PostOp the file as it is.\n\n');
      for (const connector of CONNECTORS) io.out(`  ${connector.id.padEnd(18)}${connector.title}; takes ${connector.guide.takes}\n`);
      io.out('\npostop guide x  shows the steps for one platform.\n');
      return 0;
    }
    const found = CONNECTORS.filter((connector) => connector.id === wanted || connector.platforms.some((platform) => platform === wanted));
    if (found.length === 0) throw new UserError(`No guide for "${wanted}".`, `There is one for: ${CONNECTORS.map((connector) => connector.id).join(', ')}.`);
    io.out(options.has('json') ? json(found.map(told)) : found.map(page).join(''));
    return 0;
  },
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const told = ({ id, title, platforms, guide: { steps, choose, takes, linkLives, lastChecked } }: Connector): unknown => ({ id, title, platforms, steps, choose, takes, linkLives, lastChecked });

/** A list to fill in: `postop guide generic posts > posts.csv`. */
async function emptyList(wanted: string): Promise<string> {
  const { TEMPLATE_KINDS, genericTemplate } = await import('../../connectors/generic/template.js');
  const kind = TEMPLATE_KINDS.find((one) => one === wanted);
  if (kind === undefined) throw new UserError('There is no list of that name.', `Choose one of: ${TEMPLATE_KINDS.join(', ')}. For example: postop guide generic posts > posts.csv`);
  return genericTemplate(kind);
}

function page({ title, guide: steps }: Connector): string {
  const lines = [title, '', ...steps.steps.map((step, index) => `  ${index + 1}. ${step}`), ''];
  lines.push(`  Choose      ${steps.choose}`, `  It takes    ${steps.takes}`, `  The link    ${steps.linkLives}`, `  Checked     ${steps.lastChecked}`, '');
  return `${lines.join('\n')}\n`;
}
