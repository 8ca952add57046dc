// connectors/README.md says what the connectors declare: `npm run golden` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CONNECTORS } from '../../connectors/index.js';
import { coverageTables } from '../tools/coverage-table.js';

const PAGE = new URL('../../connectors/README.md', import.meta.url);
const MARK = '<!-- from here on written from the connectors -->';

it('connectors/README.md ends with what the connectors declare (npm run golden rewrites it)', () => {
  const written = readFileSync(PAGE, 'utf8');
  const page = `${written.slice(0, written.indexOf(MARK) + MARK.length)}\n\n${coverageTables()}`;
  if (process.env.GOLDEN === '1') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8') === page).toBe(true);
});

it('every connector says something of every facet it declares, each once', () => {
  for (const { id, facets } of CONNECTORS) {
    expect(new Set(facets.map(({ facet }) => facet)).size, id).toBe(facets.length);
    for (const { facet, note } of facets) expect(note.trim(), `${id} ${facet}`).not.toBe('');
  }
});
