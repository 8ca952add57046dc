// N1: a run over exports opens no way to the internet.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xArchive } from '../../personas/x-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import { programPath } from '../machine.js';
import { runProgram } from '../program.js';
import type { Start } from '../program.js';
import type { Row } from '../row.js';
import { TRACE_NETWORK, internetCalls, traced } from '../trace.js';

const FORMATS = ['checklist', 'html', 'csv', 'xlsx', 'json', 'pdf', 'ids', 'ics'];

export const offline: Row = {
  id: 'N1', severity: 'B', fast: true, needs: ['strace'],
  claim: 'import, audit, scan, every report, check and forget open no internet socket, ask for no name and listen nowhere',
  async run({ folder, fast, seed }) {
    const zip = join(folder, 'a.zip');
    writeFileSync(zip, writeZip(xArchive({ seed, posts: 60, exportedAt: '2026-06-01T00:00:00Z' })));
    const visits: readonly (readonly string[])[] = fast ? [['audit', zip, '--json']] : [
      ['import', zip], ['audit', zip, '--json'], ['scan', '--all-rules'], ...FORMATS.map((format) => ['report', '--format', format, '--out', `r.${format}`]),
      ['check', '--json'], ['stats'], ['doctor', '--json'], ['guide', 'x'], ['demo', '--json'], ['forget', '--all', '--yes', '--i-was-advised'],
    ];
    const failures: string[] = [];
    const live = async (home: string, under: readonly string[], trace: boolean): Promise<string> => {
      let said = '';
      for (const [number, args] of visits.entries()) {
        const notes = join(folder, `${home}-${number}.strace`);
        const how: Start = { home: join(folder, home), args, under, stdin: 'A quiet day.\n' };
        const ended = await runProgram(trace ? traced(how, TRACE_NETWORK, notes) : how);
        if (ended.code === 3 || ended.code === null) failures.push(`${args[0]} ended with ${ended.code}`);
        if (trace) failures.push(...internetCalls(notes).map((line) => `${args[0]}: ${line.slice(0, 120)}`));
        said += ended.out.replaceAll(join(folder, home), '');
      }
      return said;
    };
    const seen = await live('traced', [], true);
    const alone = !fast && programPath('unshare') !== null && process.getuid?.() === 0;
    if (alone && (await live('alone', ['unshare', '-n'], false)) !== seen) failures.push('without any network the output differs');

    const script = join(folder, 'fetch.mjs');
    writeFileSync(script, 'await fetch("http://127.0.0.1:59999/").catch(() => undefined);\n');
    const notes = join(folder, 'control.strace');
    await runProgram(traced({ home: join(folder, 'control'), args: [], script }, TRACE_NETWORK, notes));
    const control = internetCalls(notes).length;
    return { failures, measured: `${visits.length} commands traced${alone ? ', the same output without any network' : ''}`, control: control > 0 ? `one fetch shows ${control} calls` : null };
  },
};
