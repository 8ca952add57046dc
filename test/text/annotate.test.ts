// What rules stand on: hits with exact quotes, nearness, own words, masked words, and that nothing is read out of handles and links.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate } from '../../src/text/gate.js';
import { annotatorOf, quotes } from './annotator-of.js';

const annotator = annotatorOf();

describe('hits', () => {
  it.each([
    ['test.patient', 'My patient was kind.', ['My patient']],
    ['test.patient', 'Inpatient care is not the patient.', ['patient']],
    ['test.patient', 'The patient\u2019s p\u0430tient pa\u200Btient', ['patient', 'p\u0430tient', 'pa\u200Btient']],
    ['test.act', 'Intubated a 62 y/o with chest-pain, my co-worker can\u2019t breathe #MeToo', ['Intubated', 'y/o', 'chest-pain', 'co-worker', 'can\u2019t breathe', '#MeToo']],
    ['test.patient', 'see @patient_one, bob@patient.org and https://x.example/patient-story www.patient.example', []],
  ])('of %s in %j', (concept, text, expected) => {
    expect(quotes(annotator, text, concept)).toEqual(expected);
  });

  it('knows a concept or says so', () => {
    expect(() => annotator.annotate('x').has('test.unheard-of')).toThrow(/No word list/);
  });

  it('quotes exactly what stands there, in any disguise', () => {
    const disguise = fc.constantFrom('patient', 'PATIENT', 'p\u0430tient', 'pat\u200Bient', '\uFF50atient', '\u{1D4F9}atient');
    const around = fc.array(fc.constantFrom('ok ', '\u{1F469}\u200D\u2695\uFE0F ', '\uFB01ne ', '\u00E9t\u00E9 ', 'e\u0301 ', '\u2026 ', '"', '\n'), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(fc.property(around, disguise, around, (before, word, after) => {
      expect(quotes(annotator, `the and of ${before}${word} ${after}`, 'test.patient')).toEqual([word]);
    }), { seed: 13, numRuns: 2000 });
  });
});

describe('languages', () => {
  it.each([
    ['the patient and the once of it', []],
    ['el paciente de la cama once no est\u00E1 con su familia', ['once']],
    ['once', []],
    ['ay caramba', []],
    ['caramba con esto', ['caramba']],
  ])('counts terms of the language of %j', (text, expected) => {
    expect(quotes(annotator, text, 'test.coarse')).toEqual(expected);
  });

  it('meets terms without a language everywhere', () => {
    expect(quotes(annotator, 'le fentanyl est dans la poche du malade', 'test.drug')).toEqual(['fentanyl']);
  });
});

describe('masked words', () => {
  it.each([
    ['d4rn it', ['d4rn']], ['DAAAARN', ['DAAAARN']], ['d.a.r.n', ['d.a.r.n']], ['d**n you', ['d**n']], ['d*** you', ['d***']],
    ['what a crud!', ['crud']], ['cruddd', ['cruddd']], ['h3ck1e', ['h3ck1e']], ['d-a-r-n!', ['d-a-r-n']], ['oh d a r n', ['d a r n']],
    ['soooo good, 5* hotel, covid19, A1C 7.2, U.S.A., 3rd d**', []],
  ])('in %j', (text, expected) => {
    expect(quotes(annotator, text, 'test.coarse')).toEqual(expected);
  });
});

describe('near', () => {
  it('is one sentence and so many words', () => {
    const near = annotator.annotate('The patient had chest pain. Later we intubated.').near('test.patient', 'test.act');
    expect(near?.map((hit) => hit.term)).toEqual(['patient', 'chest pain']);
    expect(annotator.annotate('A patient came. We intubated.').near('test.patient', 'test.act')).toBeNull();
    expect(annotator.annotate('chest pain in my patient').near('test.patient', 'test.act', 2)).not.toBeNull();
    expect(annotator.annotate('patient one two three four intubated').near('test.patient', 'test.act', 4)).toBeNull();
    expect(annotator.annotate('patient one two three four intubated').near('test.patient', 'test.act', 5)).not.toBeNull();
  });

  it('wants two different words for one concept', () => {
    expect(annotator.annotate('one patient only').near('test.patient', 'test.patient')).toBeNull();
    expect(annotator.annotate('one patient and another pt').near('test.patient', 'test.patient')).not.toBeNull();
  });

  it('takes the nearest on either side', () => {
    const text = 'intubated a b c d e f g h i j k l m n o p q patient chest pain';
    expect(annotator.annotate(text).near('test.patient', 'test.act', 3)?.[1].term).toBe('chest pain');
  });
});

describe('own words', () => {
  it('flags some and shields others from every list', () => {
    const own = annotatorOf([
      { word: 'Station 7', list: 'flag', reason: 'my ward' }, { word: 'Darn Tough', list: 'allow', reason: 'socks' },
    ]);
    expect(quotes(own, 'on station-7 in my Darn Tough socks, darn', 'own:flag')).toEqual(['station-7']);
    expect(quotes(own, 'on station-7 in my Darn Tough socks, darn', 'test.coarse')).toEqual(['darn']);
  });
});

describe('the gate', () => {
  const gate = createGate(annotator, [
    { cues: ['test.patient'] }, { cues: [] }, { cues: ['shape:digits'] }, { cues: ['shape:age'] }, { cues: ['shape:link', 'test.drug'] },
    { cues: ['shape:media'] }, { cues: ['shape:mention'] }, { cues: ['model:not-yet'] }, { cues: ['test.coarse'] },
    ...Array.from({ length: 40 }, () => ({ cues: ['test.drug'] })),
  ]);

  it.each([
    ['hello', [1]], ['a patient', [0, 1]], ['at 5', [1, 2, 3]], ['in her nineties', [1, 3]], ['https://x.example', [1, 4]], ['@bob', [1, 6]], ['d4rn', [1, 2, 3, 8]],
  ])('asks only whom %j can concern', (text, rules) => {
    expect(gate.candidates(annotator.annotate(text))).toEqual(rules);
  });

  it('counts media around the text, and more than 32 rules', () => {
    expect(gate.candidates(annotator.annotate('hello'), { media: true })).toEqual([1, 5]);
    expect(gate.candidates(annotator.annotate('fentanyl'))).toEqual([1, 4, ...Array.from({ length: 40 }, (_, i) => 9 + i)]);
  });

  it('refuses a cue that nothing defines', () => {
    expect(() => createGate(annotator, [{ cues: ['test.typo'] }])).toThrow(/test\.typo/);
  });
});
