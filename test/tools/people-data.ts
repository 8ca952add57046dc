// Writes the lists people/ reads (names with their frequency, word counts, handle terms, nicknames): tsx test/tools/people-data.ts DATA-FOLDER DATE
// The folder holds `lexicons/` and `labelled/`; only rows whose licence allows it are counted.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDED, ALLOWED, DROPPED_ROOTS, DROPPED_TERMS, OTHER_LANGUAGES, SLUR_ROOTS, WEAK_TERMS } from './handle-choices.js';

const [folder, date] = process.argv.slice(2);
if (!folder || !date) throw new Error('usage: tsx test/tools/people-data.ts DATA-FOLDER YYYY-MM-DD');
const lines = (...path: string[]): string[] => readFileSync(join(folder, ...path), 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).filter(Boolean);
const out = (name: string, header: readonly string[], body: readonly string[]): void => {
  writeFileSync(new URL(`../../src/lexicon/data/${name}`, import.meta.url), [...header.map((line) => `# ${line}`), `# Date: ${date}`, ...body, ''].join('\n'));
};
const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };
const letters = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[013457@$!]/g, (c) => LEET[c] ?? '').replace(/[^a-z]/g, '');

/** Shares per ten million people: given name, surname. */
function nameFrequencies(): string[] {
  const names = new Map<string, { given: number; surname: number }>();
  const at = (name: string) => { const entry = names.get(name) ?? { given: 0, surname: 0 }; names.set(name, entry); return entry; };
  for (const line of lines('lexicons', 'firstnames_census1990.tsv')) {
    const [, name = '', share] = line.split('\t');
    at(letters(name)).given += Math.round(Number(share) * 50_000);
  }
  for (const line of lines('lexicons', 'firstnames_ssa_ge1000.txt')) at(letters(line)).given ||= 100;
  for (const line of lines('lexicons', 'forenames_by_country.tsv').slice(1)) at(letters(line.split('\t').at(-1) ?? '')).given ||= 60;
  for (const line of lines('lexicons', 'surnames_census1990.tsv')) {
    const [name = '', share] = line.split('\t');
    at(letters(name)).surname = Math.max(20, Math.round(Number(share) * 100_000));
  }
  for (const line of lines('lexicons', 'surnames_by_country.tsv').slice(1)) at(letters(line.split('\t')[5] ?? '')).surname ||= 40;
  return [...names].filter(([name]) => name.length > 1).sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([name, { given, surname }]) => `${name} ${given} ${surname}`);
}

/** Lower-case words with their count, at least 4; words that hold a coarse part without being coarse count once. */
function words(coarse: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const file of ['c_reddit_topics', 'f_healthnews_dev', 'f_advice_reddit_dev', 'f_medquad_education', 'e_clinician_reddit_unlabelled', 'g_sad_work']) {
    for (const line of lines('labelled', `${file}.tsv`)) {
      for (const match of (line.split('\t')[0] ?? '').toLowerCase().matchAll(/(?<![\p{L}\d@#/.'’])[a-z]{1,20}(?![\p{L}\d'’@])/gu)) counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([word, n]) => n >= 4 && !coarse.has(word) && (word.length > 2 || n >= 3000));
  const found = new Map(kept);
  for (const word of lines('lexicons', 'falsepositives_rustrict.txt').map(letters)) if (word.length > 3 && word.length <= 20 && !coarse.has(word) && !found.has(word)) found.set(word, 1);
  for (const word of ALLOWED) found.set(word, Math.max(found.get(word) ?? 0, 400));
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word, n]) => `${word} ${n}`);
}

interface Term { category: string; severity: string; strength: string }
function handleTerms(): Map<string, Term> {
  const terms = new Map<string, Term>();
  const add = (term: string, category: string, score: number): void => {
    if (term.length < 3 || term.length > 24 || terms.has(term) || DROPPED_TERMS.has(term)) return;
    const severity = category === 'slur' ? 'high' : score >= 2 ? 'medium' : 'low';
    terms.set(term, { category, severity, strength: WEAK_TERMS.has(term) ? 'weak' : term.length >= 5 || category === 'slur' ? 'strong' : 'plain' });
  };
  for (const [term, category, score] of ADDED) add(term, category, score);
  for (const line of lines('lexicons', 'profanity_surge_en.tsv')) {
    const [raw = '', root = '', kind = '', , score = '1'] = line.split('\t');
    if (DROPPED_ROOTS.has(root) || Number(score) < 1.2) continue;
    const category = SLUR_ROOTS.has(root) ? 'slur' : kind.startsWith('sexual anatomy') ? 'sexual' : 'insult';
    if (letters(raw).length >= 5) add(letters(raw), category, Number(score));
  }
  for (const line of lines('lexicons', 'profanity_ldnoobw_28langs.tsv')) {
    const [language = '', raw = ''] = line.split('\t');
    const term = letters(raw);
    if (OTHER_LANGUAGES.has(language) && term.length >= 6 && !/\s/.test(raw)) add(term, 'insult', 2);
    else if (['ru', 'ar', 'hi', 'ja', 'ko', 'zh', 'th', 'fa'].includes(language) && /^[^\p{Script=Latin}\d]+$/u.test(raw) && raw.length >= (/\p{Script=Han}|\p{Script=Hangul}/u.test(raw) ? 2 : 4)) {
      terms.set(raw.normalize('NFKC').toLowerCase(), { category: 'insult', severity: 'medium', strength: 'script' });
    }
  }
  return terms;
}

const terms = handleTerms();
const names = nameFrequencies();
const vocabulary = words(new Set([...terms].filter(([, term]) => term.strength !== 'weak').map(([term]) => term)));
out('name-frequencies.txt', ['Names with their shares per ten million people: name, as given name, as surname.', 'Source: US Census 1990 and SSA (public domain); names by country (CC0).'], names);
out('word-counts.txt', ['Words with their counts in openly licensed text. Source: PDDL, MIT and CC BY 4.0 rows; rustrict false positives (MIT or Apache-2.0), counted once.'], vocabulary);
// The words of other languages that are an ordinary English word or a name would hit the innocent: they are left out here.
const ordinary = new Set([...vocabulary.map((line) => line.split(' ')[0] ?? ''), ...names.map((line) => line.split(' ')[0] ?? '')]);
const foreign = new Set(lines('lexicons', 'profanity_ldnoobw_28langs.tsv').filter((line) => !line.startsWith('en')).map((line) => letters(line.split('\t')[1] ?? '')));
const english = new Set([...lines('lexicons', 'profanity_surge_en.tsv').map((line) => letters(line.split('\t')[0] ?? '')), ...ADDED.map(([term]) => term)]);
const surnames = new Set(names.filter((line) => Number(line.split(' ')[2]) > 0).map((line) => line.split(' ')[0] ?? ''));
const added = new Set(ADDED.map(([term]) => term));
const kept = [...terms].filter(([term]) => !(foreign.has(term) && !english.has(term) && ordinary.has(term)) && (added.has(term) || !surnames.has(term)));
out('handle-terms.txt', ['Coarse, sexual and hateful terms as they stand in handles: term, category, severity, strength (strong, plain, weak: also a name or an ordinary word, script: not Latin).',
  'Source: surge-ai profanity (MIT), LDNOOBW (CC BY 4.0), own additions. Identity and clinical words are left out.'], kept.map(([term, t]) => `${term} ${t.category} ${t.severity} ${t.strength}`).sort());
out('nicknames.txt', ['Given names and their short forms, one pair a line. Source: nicknames list (Apache-2.0).'], [...new Set(lines('lexicons', 'nicknames.tsv').map((line) => line.toLowerCase().replace('\t', ' ')).filter((line) => /^[a-z]+ [a-z]+$/.test(line)))].sort());
// For texts: whole words as people write them, without the spellings that only handles use and without what is also a name.
const written = kept.filter(([term, t]) => t.strength !== 'weak' && t.strength !== 'script' && !surnames.has(term) && english.has(term) && term.length >= 4);
out('offence-slurs.txt', ['Slurs against groups of people. Source: surge-ai profanity (MIT), own additions.'], written.filter(([, t]) => t.category === 'slur').map(([term]) => term).sort());
out('offence-coarse.txt', ['Coarse and sexual words. Source: surge-ai profanity (MIT), own additions.'], written.filter(([, t]) => t.category !== 'slur' && t.severity !== 'low').map(([term]) => term).sort());
