// The manual of all rules as Markdown, written from the rules themselves: src/rules/README.md is this text.
import { readFileSync } from 'node:fs';
import { AREAS, TOPIC_OF } from '../../src/model.js';
import type { Area, Example, Rule } from '../../src/model.js';
import { RULES } from '../../src/rules/index.js';

const SMALLEST = 'src/rules/accuracy/views-disclaimer.ts';

export function ruleManual(): string {
  return [
    '# Rules', '',
    'A rule looks at one kind of subject and says nothing, or why it may matter, with exact quotes. It composes what the annotation tells; it never scans a text itself.', '',
    '## Add one in five steps',
    '1. One file in the folder of its area, named after its id; one exported const, named the same in camel case.',
    '2. Metadata: severity, tier, mode, why, what it cannot know, remedy in the order of the protocol (hold, consult, restrict, delete), sources, needs, cues.',
    '3. `detect` composes concepts, mentions and stance of the annotation (`src/text/README.md`). A missing word goes to `src/lexicon`.',
    '4. Examples: at least two each of flags, passes and near misses. They are executed, and printed below.',
    '5. One line in the `index.ts` of the area; then `npm run golden` writes this page anew.', '',
    `The smallest one whole (\`${SMALLEST}\`):`, '', '```ts', readFileSync(new URL(`../../${SMALLEST}`, import.meta.url), 'utf8').trimEnd(), '```', '',
    '## What every rule owes (test/rules/examples.test.ts)',
    '- Every flag matches, and each quote is cut out exactly by its offsets; every pass and near miss is silent.',
    '- A hostile text of 100 kB is read in bounded time. Why, remedy, sources and examples are there. It is never renamed without `formerIds`.',
    '- Nothing on the list of what is never flagged (`test/rules/never-flag.test.ts`) is a finding, and none of it gets a step that deletes.', '',
    '## All of them', '',
    '| rule | tier | severity | when |', '|---|---|---|---|',
    ...RULES.map((rule) => `| [${rule.id}](#${rule.id}) | ${rule.tier} | ${rule.severity} | ${WHEN[rule.mode]} |`), '',
    ...AREAS.flatMap((area) => areaPages(area)),
  ].join('\n');
}

const WHEN: Readonly<Record<Rule['mode'], string>> = {
  auto: 'always', roster: 'with a roster', context: 'with your schedule or a second account', media: 'look at it yourself', attest: 'from your answers', optin: 'off until chosen',
};

function areaPages(area: Area): string[] {
  const rules = RULES.filter((rule) => rule.area === area);
  return rules.length === 0 ? [] : [`## ${area} (shown under ${TOPIC_OF[area]})`, '', ...rules.flatMap(page)];
}

function page(rule: Rule): string[] {
  const presets = Object.entries(rule.presets ?? {}).map(([preset, severity]) => `${preset} ${severity}`).join(', ');
  return [
    `### ${rule.id}`, '', `**${rule.title}.** ${rule.tier === 'finding' ? 'Finding' : 'To look at yourself'}, ${rule.severity}${presets === '' ? '' : ` (${presets})`}, ${WHEN[rule.mode]}.${rule.languages ? ` Judges ${rule.languages.join(', ')}.` : ''}`, '',
    rule.why, '', `*Cannot know:* ${rule.cannotKnow}`, '', `*Do:* ${rule.remedy.text}`, '', `*Sources:* ${rule.sources.join('; ')}.`, '',
    ...section('Flags', rule.examples.flags), ...section('Leaves alone', [...rule.examples.passes, ...rule.examples.nearMisses]),
  ];
}

function section(title: string, examples: readonly Example[]): string[] {
  const shown = examples.map(words).filter((text) => text !== null);
  return shown.length === 0 ? [] : [`*${title}:*`, ...shown.slice(0, MOST).map((text) => `- ${text}`), ''];
}

/** Enough to understand a rule; all of them are in its file. */
const MOST = 5;

function words(example: Example): string | null {
  if (typeof example === 'string') return inline(example);
  const text = example.text ?? example.thread?.join(' / ') ?? example.follow?.handle ?? example.follow?.displayName ?? example.app?.name ?? null;
  if (text !== null) return inline(text);
  return example.setting ? inline(`${example.setting.platform}: ${example.setting.key} = ${example.setting.value ?? 'unknown'}`) : null;
}

function inline(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll(/\s+/g, ' ')}\``;
}
