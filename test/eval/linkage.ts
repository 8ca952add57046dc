// Numbers of the name matcher on pairs of names and accounts: tsx test/eval/linkage.ts DATA-FOLDER. Prints counts only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

if (process.argv[1]?.endsWith('linkage.ts')) {
  for (const { name, value, reach } of linkageNumbers(process.argv[2] ?? '')) console.log(`${name.padEnd(60)} ${value.toFixed(3).padStart(8)}  ${reach}`);
}
