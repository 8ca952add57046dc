// Reads the word lists that are kept as data files.
import { readFileSync } from 'node:fs';
import type { ConceptList } from './concept-list.js';

/** Beside this module in the sources; in the package the built module stands in dist/src/lexicon (packed: dist/src/app) and the data in src/lexicon. */
const FOLDERS = ['./data/', '../../../src/lexicon/data/'];

/** The lines of `src/lexicon/data/<file>`, trimmed, without blank ones and the `#` header. Throws when the file is missing. */
export function dataLines(file: string): string[] {
  return readData(file).split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** The terms of a list, wherever they are kept. */
export function termsOf(list: ConceptList): readonly string[] {
  return 'file' in list.terms ? dataLines(list.terms.file) : list.terms;
}

function readData(file: string): string {
  for (const folder of FOLDERS) {
    try {
      return readFileSync(new URL(folder + file, import.meta.url), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`The word list ${file} is missing from src/lexicon/data.`);
}
