// P6: no pattern of the program takes more than linear time, unless what it is given is bounded, and says by what.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BOUNDED } from '../bounded-patterns.js';
import { ROOT } from '../program.js';
import type { Row } from '../row.js';
import { filesBelow } from './archives.js';

/** A regular expression literal where one can stand. */
const LITERAL = /(?<=[=(,:!?&|[]\s?|return |=> )\/(?![/*])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)+\])+)\/([dgimsuvy]*)/g;
/** Without one of these a pattern looks at a bounded number of characters from each place. */
const REPEATS = /[+*]|\{\d+,\}/;

export const patternsAreLinear: Row = {
  id: 'P6', severity: 'B', fast: true, needs: [],
  claim: 'every pattern is linear, or what it is given is bounded and the bound is written down',
  async run({ fast }) {
    const { checkSync } = await import('recheck');
    const patterns = new Map<string, { file: string; source: string; flags: string }>();
    for (const path of ['src', 'connectors', 'reports'].flatMap((room) => filesBelow(join(ROOT, room)))) {
      if (!/\.tsx?$/.test(path)) continue;
      for (const [, source = '', flags = ''] of readFileSync(path, 'utf8').matchAll(LITERAL)) patterns.set(source, { file: relative(ROOT, path), source, flags });
    }
    const repeating = [...patterns.values()].filter(({ source }) => REPEATS.test(source.replace(/\\./g, '')));
    // The text room proves its own patterns in its own tests.
    const checked = fast ? repeating.filter(({ file, source }) => !file.startsWith('src/text') && !(source in BOUNDED)).filter((_, index) => index % 8 === 0) : repeating;
    const failures = checked.filter(({ source }) => !(source in BOUNDED)).flatMap(({ file, source, flags }) => {
      const { status } = checkSync(source, flags.replace(/[vd]/g, ''), { timeout: 10_000 });
      return status === 'safe' ? [] : [`${file}: ${status === 'unknown' ? 'not decided in ten seconds' : status}: ${source}`];
    });
    const stale = Object.keys(BOUNDED).filter((source) => !patterns.has(source)).map((source) => `not in the program any more: ${source}`);
    const control = checkSync('(?:patient|pt)\\s+(?:\\w+\\s+)*room', '', { timeout: 10_000 });
    return {
      failures: [...failures, ...stale], measured: `${patterns.size} patterns, ${repeating.length} repeat something, ${checked.length} checked, ${Object.keys(BOUNDED).length} bounded by what they are given`,
      control: control.status === 'vulnerable' ? 'a pattern of the kind rule authors write is told to be polynomial' : null,
    };
  },
};
