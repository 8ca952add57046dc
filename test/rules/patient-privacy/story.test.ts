// The story gate: whom it hears, whom it leaves alone, what may tell who it is, and that long texts cost in proportion.
import { describe, expect, it } from 'vitest';
import { readHandle } from '../../../src/people/handle.js';
import { quasiOf } from '../../../src/rules/patient-privacy/quasi.js';
import { FIRM, LIKELY, storyOf } from '../../../src/rules/patient-privacy/story.js';
import { contextOf, subjectOf } from '../../../src/scan/subject.js';
import { createAnnotator } from '../../../src/text/annotate.js';
import type { PostSubject } from '../../../src/model.js';

const annotator = createAnnotator();
const strength = (text: string): number => storyOf(annotator.annotate(text, { postedAt: '2024-05-14T10:00:00Z' }))?.strength ?? 0;

describe('one patient is told of', () => {
  it.each([
    'My patient coded twice tonight and walked out of the unit',
    'Just intubated a 93 yo farmer, tractor rollover this morning',
    'Pt in bed 6 has HIV and told me before she told her husband',
    'My very large and rather loud pt asked for pie before surgery',
    'Had a patient ask me if her 11 week old baby was strong',
    'Update on the rancher I told you about: off the vent, asked for pie',
  ])('%s', (text) => expect(strength(text)).toBeGreaterThanOrEqual(LIKELY));
});

describe('nobody in care is told of', () => {
  it.each([
    ['an adjective', 'My patient husband waited two hours in the car today'],
    ['care as a noun', 'Patient care is what I love, and patient safety too'],
    ['junior doctors', 'Our residents started in the ICU today and asked good questions'],
    ['a delivery of pizza', 'The pizza delivery came to room 4 and I cried'],
    ['teaching', 'A patient who comes to you with chest pain deserves an ECG within ten minutes'],
    ['a habit', 'My patients often tell me that they sleep badly'],
    ['own illness', 'I was admitted last night with pneumonia and the nurses held my hand'],
    ['a relative', 'My dad was intubated last night, he is 71'],
    ['a pet', 'My dog had surgery this morning and the vet says she did great'],
    ['a manikin', 'Sim lab: our patient, a manikin, coded twice this morning'],
    ['fiction', 'In tonight\'s episode a 7 year old patient coded in the ER'],
    ['a journal', 'Case report: a 34 yo woman was admitted with botulism. doi 10.5555/demo.1'],
    ['counts', '1 in 5 of our patients did not show up last month'],
    ['parts', 'My story, pt 2: I was late and told nobody'],
  ])('%s', (_, text) => expect(strength(text)).toBeLessThan(LIKELY));
});

describe('what may tell who it is', () => {
  const classesOf = (text: string, bio: string | null = null): string[] => {
    const example = { text, account: { bio } };
    const subject = subjectOf(example, { annotator, readHandle, settings: [] }) as PostSubject;
    const story = storyOf(subject.text);
    return story === null ? [] : quasiOf(subject.text, story, subject.post, subject.account, contextOf(example)).map(({ name }) => name);
  };

  it('counts each class once', () => {
    const classes = classesOf('My patient, 61, a teacher and a farmer, fell off a roof today and again tonight in Larkspur Falls, IL. She is 61.');
    expect(new Set(classes).size).toBe(classes.length);
    expect(classes).toEqual(expect.arrayContaining(['age', 'time', 'place', 'occupation', 'mechanism']));
  });

  it('takes the hospital in the bio for a place, unless the post names one', () => {
    expect(classesOf('My patient told me a joke about her surgery', 'ER doc @ Larkspur Valley Hospital')).toContain('implied place');
    expect(classesOf('My patient told me a joke about her surgery')).not.toContain('implied place');
  });
});

it('is firm about more than it is likely about', () => {
  expect(FIRM).toBeGreaterThan(LIKELY);
});
