// What each platform's export and API can and cannot show, as Markdown, written from the connectors' own declarations.
import { readFileSync } from 'node:fs';
import { FACETS, PLATFORM_TITLES } from '../../src/model.js';
import type { Connector, FacetDeclaration, FacetSupport } from '../../src/model.js';
import { CONNECTORS } from '../../connectors/index.js';

const SMALLEST = 'connectors/feed/archive.ts';
const CELL: Readonly<Record<FacetSupport, string>> = { yes: 'yes', partly: 'partly', no: '-' };

/** Everything below the mark in connectors/README.md. */
export function coverageTables(): string {
  return [
    `The smallest one whole (\`${SMALLEST}\`; what it leaves to its neighbours reads one feed):`, '',
    '```ts', readFileSync(new URL(`../../${SMALLEST}`, import.meta.url), 'utf8').trimEnd(), '```', '',
    '## What can be seen, and what cannot', '',
    'yes: all of it; partly: some of it, the note says what; -: not at all. What neither shows is asked for (`postop settings`) or said as not checked.', '',
    ...overview(), '', ...CONNECTORS.flatMap(tableOf),
  ].join('\n');
}

/** One row a facet, one column a connector: the better of its two doors. */
function overview(): string[] {
  const rows = FACETS.map((facet) => [facet, ...CONNECTORS.map((connector) => CELL[best(connector.facets.find((one) => one.facet === facet))])]);
  return [row(['', ...CONNECTORS.map(({ id }) => `[${id}](#${id})`)]), row(['---', ...CONNECTORS.map(() => '---')]), ...rows.map(row)];
}

function best(declared: FacetDeclaration | undefined): FacetSupport {
  if (declared === undefined) return 'no';
  return declared.archive === 'yes' || declared.api === 'yes' ? 'yes' : declared.archive === 'partly' || declared.api === 'partly' ? 'partly' : 'no';
}

function tableOf({ id, title, platforms, facets, guide }: Connector): string[] {
  const left = FACETS.filter((facet) => facets.every((one) => one.facet !== facet));
  return [
    `### ${id}`, '', `${title}. Platforms: ${platforms.map((platform) => PLATFORM_TITLES[platform]).join(', ')}. Steps last checked ${guide.lastChecked} (\`postop guide ${id}\`).`, '',
    row(['', 'export', 'API', '']), row(['---', '---', '---', '---']),
    ...facets.map(({ facet, archive, api, note }) => row([facet, CELL[archive], CELL[api], note])), '',
    ...(left.length === 0 ? [] : [`Nothing is read of: ${left.join(', ')}. The platform has none of it, or offers no way to it.`, '']),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
