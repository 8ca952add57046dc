// Numbers of the name matcher on pairs of names and accounts: tsx test/eval/linkage.ts DATA-FOLDER [CASES.csv]. Prints counts only.
// CASES.csv: OpenSanctions' own labelled names (rigour, contrib/name_comparison/cases.csv); the half by digest that was never looked at counts.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { judgePair } from '../../src/people/match.js';
import type { Certainty } from '../../src/people/judge.js';

interface Pair { roster: string; displayName: string | null; handle: string | null; same: boolean; kind: string }

function pairsOf(folder: string, file: string): Pair[] {
  return readFileSync(join(folder, 'labelled', `${file}.tsv`), 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t')).map(([, label, roster = '', displayName = '', handle = '', , kind = '']) => (
    { roster, displayName: displayName || null, handle: handle || null, same: label === 'same', kind }));
}

export function linkageNumbers(folder: string): { name: string; value: number; reach: string }[] {
  const numbers: { name: string; value: number; reach: string }[] = [];
  for (const [file, reach] of [['h_congress_accounts', 'at least 0.92'], ['h_febrl1_names', '']] as const) {
    const judged = pairsOf(folder, file).map((pair) => ({ ...pair, certainty: judgePair({ name: pair.roster }, { displayName: pair.displayName, handle: pair.handle }).certainty }));
    for (const levels of [['sure', 'likely'], ['sure', 'likely', 'possible']] as Certainty[][]) {
      const positive = judged.filter((pair) => levels.includes(pair.certainty));
      const right = positive.filter((pair) => pair.same).length;
      const all = judged.filter((pair) => pair.same).length;
      numbers.push({ name: `${file} ${levels.join('+')} precision`, value: right / positive.length, reach: '' }, { name: `${file} ${levels.join('+')} recall`, value: right / all, reach: '' },
        { name: `${file} ${levels.join('+')} F1`, value: (2 * right) / (positive.length + all), reach });
    }
    const sure = judged.filter((pair) => pair.certainty === 'sure');
    numbers.push({ name: `${file} precision at sure`, value: sure.filter((pair) => pair.same).length / sure.length, reach: 'at least 0.98' }, { name: `${file} share of true pairs at sure`, value: sure.filter((pair) => pair.same).length / judged.filter((pair) => pair.same).length, reach: '' });
    for (const kind of new Set(judged.filter((pair) => !pair.same && pair.kind).map((pair) => pair.kind))) {
      const strangers = judged.filter((pair) => pair.kind === kind);
      numbers.push({ name: `${file} ${kind} taken for the person`, value: strangers.filter((pair) => pair.certainty === 'sure' || pair.certainty === 'likely').length / strangers.length, reach: '' });
    }
  }
  return numbers;
}

/** Held-back half of the labelled persons; `name2` is the record, `name1` what is compared with it. */
export function caseNumbers(csv: Uint8Array): { name: string; value: number; reach: string }[] {
  const rows = parse(csv, { columns: true }) as Readonly<Record<string, string>>[];
  const held = rows.filter(({ schema }) => schema === 'Person').filter((row) => ((createHash('sha1').update(`${['name1', 'name2', 'is_match', 'case_group'].map((key) => row[key]).join('\t')}\n`).digest()[0] ?? 0) & 1) === 0);
  const judged = held.map((row) => ({ same: row.is_match === 'true', yes: ['sure', 'likely'].includes(judgePair({ name: row.name2 ?? '' }, { displayName: row.name1 ?? '', handle: null }).certainty) }));
  const [said, all, right] = [judged.filter(({ yes }) => yes), judged.filter(({ same }) => same), judged.filter(({ yes, same }) => yes && same)].map((list) => list.length) as [number, number, number];
  return [{ name: `labelled names, ${judged.length} held back: precision`, value: right / said, reach: '' }, { name: 'recall', value: right / all, reach: '' }, { name: 'F1', value: (2 * right) / (said + all), reach: 'at least 0.76' }];
}

if (process.argv[1]?.endsWith('linkage.ts')) {
  const cases = process.argv[3];
  for (const { name, value, reach } of [...linkageNumbers(process.argv[2] ?? ''), ...(cases === undefined ? [] : caseNumbers(readFileSync(cases)))]) console.log(`${name.padEnd(60)} ${value.toFixed(3).padStart(8)}  ${reach}`);
}
