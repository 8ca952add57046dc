// Writes files without end, each of one letter, as the program writes its reports or as programs usually do.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeReport } from '../../../src/commands/output.js';

const [folder = '', way = '', size = '1'] = process.argv.slice(2);
process.stdout.write('writing\n');
for (let round = 0; ; round += 1) {
  const bytes = Buffer.alloc(Number(size), round % 2 === 0 ? 'a' : 'b');
  const out = join(folder, `r-${round % 3}.md`);
  if (way === 'report') await writeReport({ folder, name: 'r', extension: 'md', out, force: true, bytes });
  else await writeFile(out, bytes, { mode: 0o600 });
}
