// The README shows pictures that the interface draws: `npm run golden` draws them anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pictures, PICTURES } from './pictures.js';

const FOLDER = new URL('../../.github/pictures/', import.meta.url);
const README = new URL('../../README.md', import.meta.url);

it('draws every picture the README shows, the same each time', async () => {
  const drawn = await pictures();
  expect([...drawn.keys()]).toEqual(Object.keys(PICTURES));
  expect(await pictures()).toEqual(drawn);
  if (process.env.GOLDEN === '1') {
    mkdirSync(FOLDER, { recursive: true });
    for (const [name, svg] of drawn) writeFileSync(new URL(`${name}.svg`, FOLDER), svg);
  }
  const page = readFileSync(README, 'utf8');
  for (const [name, svg] of drawn) {
    expect(page).toContain(`.github/pictures/${name}.svg`);
    // Findings come and go with the rules; the screen itself must be today's.
    expect(readFileSync(new URL(`${name}.svg`, FOLDER), 'utf8').split('\n').slice(0, 4), name).toEqual(svg.split('\n').slice(0, 4));
  }
});
