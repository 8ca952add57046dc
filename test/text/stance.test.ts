// What a sentence does with a statement, each answer beside its near miss.
import { describe, expect, it } from 'vitest';
import type { Stance } from '../../src/text/stance.js';
import { annotatorOf } from './annotator-of.js';

const annotator = annotatorOf();

/** The answer about the part of the text between brackets. */
function ask(question: keyof Stance, marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return annotator.annotate(marked.replace(/[[\]]/g, ''))[question]({ start, end });
}

const CASES: readonly (readonly [keyof Stance, readonly string[], readonly string[]])[] = [
  ['negated', [
    'She did not have [chest pain].', 'No [chest pain] today', 'He never had [chest pain]', 'denies any [chest pain]', 'I don\u2019t want [wine]', 'without any [fever]', 'isn\u2019t [sick]',
  ], [
    'She had [chest pain].', 'Not only [chest pain] but fever', 'I can\u2019t wait for [wine]', 'He did not sleep, but had [chest pain]', 'No fever, [chest pain] since noon',
    'not one two three four five six seven [pain]', 'There is no doubt about [malaria]. ', 'I did not sleep. [Chest pain] came.',
  ]],
  ['quoted', [
    'He yelled "you [idiot]" at me', 'She said \u201Cyou [idiot]\u201D', '> you [idiot]\nno', 'My boss said: you [idiot]', 'un \u00AB[mot]\u00BB',
  ], [
    'He is 5\'10" and an [idiot] with 3"', 'you [idiot]', '"fine" he is an [idiot]', 'She said he is an [idiot]', 'one " and [idiot]',
  ]],
  ['question', ['Do you [drink]?', 'Really, [wine]?!'], ['I [drink]. Do you?', 'I [drink]!']],
  ['hypothetical', ['If a [patient] comes', 'Imagine a [patient] who', 'What if the [patient] dies'], ['A [patient] came. If only.', 'a [patient] came']],
  ['habitual', ['Patients [always] ask', 'Most patients [lie]', 'I love when patients say [thanks]', 'Every time I [drink]'], ['My patients [lied] today', 'Two patients [died]', 'The patient [lied]', 'patients today [lied]']],
  ['imperative', ['Take [aspirin] daily', '@bob please take [aspirin]', 'You should [rest]', 'Don\u2019t take [aspirin]', 'Ok so just stop [smoking]'], ['I take [aspirin]', 'They take [aspirin]', 'You said I should [rest]']],
  ['firstPerson', ['I saw [him]', 'we\u2019re with [him]', 'My [patient]'], ['He saw [him]. I did not.', 'The US saw [him]']],
  ['secondPerson', ['Are you [ok]', 'u [ok]'], ['I am [ok]. You?']],
];

describe.each(CASES)('%s', (question, yes, no) => {
  it.each(yes)('holds in %s', (text) => expect(ask(question, text)).toBe(true));
  it.each(no)('does not hold in %s', (text) => expect(ask(question, text)).toBe(false));
});
