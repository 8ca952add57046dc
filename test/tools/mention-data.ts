// Writes the name and place lists of src/lexicon/data from public lists: tsx test/tools/mention-data.ts DATA-FOLDER DATE
// The folder holds `lexicons/` and `labelled/`. Which words are also ordinary words is counted, not guessed: a word written
// in lower case more often than as a capital inside a sentence is marked `~`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, date] = process.argv.slice(2);
if (!folder || !date) throw new Error('usage: tsx test/tools/mention-data.ts DATA-FOLDER YYYY-MM-DD');
const lines = (...path: string[]): string[] => readFileSync(join(folder, ...path), 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).filter(Boolean);
const out = (name: string, header: readonly string[], body: readonly string[]): void => {
  writeFileSync(new URL(`../../src/lexicon/data/${name}`, import.meta.url), [...header.map((line) => `# ${line}`), `# Date: ${date}`, ...body, ''].join('\n'));
};

interface Count { lower: number; capital: number }
/** How often each word stands in lower case and as a capital inside a sentence, in rows whose licence allows it. */
function countWords(): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const file of ['c_reddit_topics', 'f_healthnews_dev', 'f_advice_reddit_dev', 'f_medquad_education', 'e_clinician_reddit_unlabelled']) {
    for (const line of lines('labelled', `${file}.tsv`)) {
      for (const match of (line.split('\t')[0] ?? '').matchAll(/(?<=[a-z,] )[A-Za-z][a-z]+/g)) {
        const word = match[0];
        const key = word.toLowerCase();
        const count = counts.get(key) ?? { lower: 0, capital: 0 };
        if (word === key) count.lower += 1; else count.capital += 1;
        counts.set(key, count);
      }
    }
  }
  return counts;
}

const counts = countWords();
const ordinary = (word: string): boolean => {
  const count = counts.get(word);
  return count !== undefined && count.lower >= 4 && count.lower > count.capital;
};
const marked = (name: string): string => (ordinary(name) ? `${name}~` : name);
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/’/g, "'").trim();
const single = (name: string): boolean => /^\p{L}[\p{L}'-]+$/u.test(name);

function givenNames(): string[] {
  const names = new Map<string, number>();
  for (const line of lines('lexicons', 'firstnames_census1990.tsv')) {
    const [, name, share] = line.split('\t');
    if (name && share) names.set(plain(name), Math.max(Number(share), names.get(plain(name)) ?? 0));
  }
  for (const name of lines('lexicons', 'firstnames_ssa_ge1000.txt')) if (!names.has(plain(name))) names.set(plain(name), 0.003);
  for (const line of lines('lexicons', 'forenames_by_country.tsv').slice(1)) {
    const name = plain(line.split('\t').at(-1) ?? '');
    if (!names.has(name)) names.set(name, 0.002);
  }
  return [...names].filter(([name]) => single(name)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => marked(name));
}

function surnames(): string[] {
  const names = new Set<string>();
  for (const line of lines('lexicons', 'surnames_census1990.tsv').slice(0, 30_000)) names.add(plain(line.split('\t')[0] ?? ''));
  for (const line of lines('lexicons', 'surnames_by_country.tsv').slice(1)) names.add(plain(line.split('\t')[5] ?? ''));
  return [...names].filter(single).map(marked);
}

function towns(people: ReadonlySet<string>): { towns: string[]; counties: string[] } {
  const found = new Map<string, number>();
  const counties = new Set<string>();
  for (const line of lines('lexicons', 'us_places.tsv')) {
    const [town, county] = line.split('\t');
    if (town) found.set(plain(town), (found.get(plain(town)) ?? 0) + 1);
    if (county) counties.add(plain(county));
  }
  const fits = (name: string): boolean => /^[a-z][a-z' .-]{2,}$/.test(name);
  return {
    towns: [...found.keys()].filter(fits).sort().map((name) => (ordinary(name) ? `${name}~` : people.has(name) ? `${name}^` : name)),
    counties: [...counties].filter(fits).sort(),
  };
}

function hospitals(): string[] {
  return [...new Set(lines('lexicons', 'hospitals_corpora.txt').map(plain))].filter((name) => /^[a-z][a-z' .&-]{5,}$/.test(name)).sort();
}

function rareDiseases(): string[] {
  const names = new Set<string>();
  for (const line of lines('lexicons', 'diseases_orphanet_in_do.tsv')) {
    const name = plain(line.split('\t')[1] ?? '').replace(/ \(.*\)$/, '');
    if (/^[\p{L}\d][\p{L}\d' -]{4,60}$/u.test(name) && !/\d{2,}/.test(name)) names.add(name);
  }
  return [...names].sort();
}

function drugs(): string[] {
  const salts = new Set(['sodium', 'sulfate', 'acid', 'calcium', 'vitamin', 'insulin', 'iron', 'gold', 'zinc', 'oxygen', 'water', 'alcohol', 'caffeine', 'nicotine']);
  const names = new Set<string>();
  for (const line of lines('lexicons', 'drugs_corpora.txt')) {
    const name = plain(line).split(' ')[0] ?? '';
    if (/^[a-z]{5,}$/.test(name) && !salts.has(name) && !ordinaryWord(name)) names.add(name);
  }
  return [...names].sort();
}

/** Drugs are written in lower case too: here only common words are left out. */
function ordinaryWord(name: string): boolean {
  return ['allegra', 'advance', 'arrest', 'balance', 'boost', 'comfort', 'complete', 'concept', 'crystal', 'focus', 'fusion', 'genesis', 'imagine', 'intelligence', 'journey', 'marvelon', 'orphan', 'perfect', 'prime', 'prolong', 'relief', 'select', 'total', 'twins', 'ultra', 'yasmin', 'angel', 'sabril', 'testing', 'human', 'blood', 'ethyl', 'hydro', 'tissue', 'yellow'].includes(name);
}

const given = givenNames();
const last = surnames();
const bare = (names: readonly string[]): string[] => names.map((name) => name.replace('~', ''));
const places = towns(new Set([...bare(given), ...bare(last.slice(0, 8000))]));
const countedIn = 'Marks: ~ also an ordinary word (counted in openly licensed text: PDDL, MIT, CC BY 4.0).';
out('given-names.txt', ['Given names, most frequent first. Source: US Census 1990 and SSA (public domain); popular names by country (CC0).', countedIn], given);
out('surnames.txt', ['Surnames, most frequent first. Source: US Census 1990, first 30,000 (public domain); surnames by country (CC0).', countedIn], last);
out('us-towns.txt', ['Towns of the United States. Source: US places list (MIT).', `${countedIn} ^ also a personal name.`], places.towns);
out('us-counties.txt', ['Counties of the United States. Source: US places list (MIT).'], places.counties);
out('hospitals.txt', ['Hospitals by name. Source: hospitals list of corpora (CC0).'], hospitals());
out('rare-diseases.txt', ['Rare diseases: Orphanet entries of the Disease Ontology. Source: Disease Ontology (CC0).'], rareDiseases());
out('drugs.txt', ['Drug names. Source: drugs list of corpora (CC0).'], drugs());
