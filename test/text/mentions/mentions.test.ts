// What the mention finders see and what they leave alone.
import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../../src/text/annotate.js';

const { annotate } = createAnnotator();
const POSTED = { postedAt: '2024-05-15T12:00:00Z' };
const cut = (text: string, spans: readonly { start: number; end: number }[]): string[] => spans.map(({ start, end }) => text.slice(start, end));

describe('numbers', () => {
  it.each([
    ['gave 500 mg of it', 500, 'mg'], ['lost 12.5 kg', 12.5, 'kg'], ['1,200 patients', 1200, 'patient'], ['ninety-three years', 93, 'year'],
    ['a hundred and two people', 102, 'person'], ['twenty one days', 21, 'day'], ['up 10%', 10, '%'],
  ])('%s', (text, value, unit) => {
    expect(annotate(text).numbers[0]).toMatchObject({ value, unit });
  });
  it('reads no number inside a word, a date or a time', () => {
    expect(annotate('B12 and 12/03/2024 at 10:30').numbers).toEqual([]);
  });
});

describe('ages', () => {
  it.each([
    ['62 yo F with chest pain', 62], ['45M with chest pain', 45], ['a 93-year-old lady', 93], ['my ninety-three year old patient', 93], ['she is aged 34', 34],
    ['patient age 68 with COPD', 68], ['her 101st birthday', 101], ['a man in his 80s', 80], ['in her late nineties', 90], ['a centenarian', 100], ['an 8-month-old', 0],
    ['she turned 95 today', 95], ['born in 1929', 95], ['pt was 94.', 94], ['70yo M w/ CHF', 70], ['F72 with sepsis, my patient', 72], ['my patient Mr. Henderson, 97, sharp as a tack', 97],
  ])('%s', (text, years) => {
    expect(annotate(text, POSTED).ages.map((age) => age.years)).toContain(years);
  });
  it.each([
    'BP 92/60 this morning', 'sats 97 on room air', 'temp was 101F, chest pain', '95th percentile', 'a 100-year-old house', '15 year old scotch', 'the early 90s', 'a song of the late 90s', 'late nineties music', 'it was 20 minutes', 'raised $45M', 'room 93', 'he was 3 of us', 'EF 92%',
  ])('no age in "%s"', (text) => {
    expect(annotate(text, POSTED).ages).toEqual([]);
  });
  it('marks 90 and above, not 89', () => {
    expect(annotate('89-year-old').ages[0]?.over89).toBe(false);
    expect(annotate('90-year-old').ages[0]?.over89).toBe(true);
  });
});

describe('times', () => {
  it.each([
    ['seen on March 3rd, 2023', 'date', '2023-03-03'], ['on 3 May 2024', 'date', '2024-05-03'], ['12/25/2023', 'date', '2023-12-25'], ['25/12/2023', 'date', '2023-12-25'], ['2023-01-31', 'date', '2023-01-31'],
    ["Jan 20th '23", 'date', '2023-01-20'], ['September 10th', 'date', '2023-09-10'], ['last night', 'relative', '2024-05-14'], ['today', 'relative', '2024-05-15'], ['three days ago', 'relative', '2024-05-12'],
    ['two weeks ago', 'relative', '2024-05-01'], ['on Monday', 'weekday', '2024-05-13'], ['last Wednesday', 'weekday', '2024-05-08'], ['at 3:15 pm', 'clock', null], ['November 2022', 'month', null], ['the other day', 'relative', null],
    ['on Christmas Eve', 'holiday', null],
  ])('%s', (text, kind, day) => {
    expect(annotate(text, POSTED).times).toContainEqual(expect.objectContaining({ kind, day }));
  });
  it.each(['it may 5 times', 'in 2021', 'the sun shines', 'I wed her', 'BP 120/80', '1/2 of them', 'sat down', 'marching on'])('no time in "%s"', (text) => {
    expect(annotate(text, POSTED).times).toEqual([]);
  });
  it('tells the day where the author lives', () => {
    expect(annotate('today', { postedAt: '2024-05-15T02:00:00Z', timeZone: 'America/New_York' }).times[0]?.day).toBe('2024-05-14');
  });
  it('knows no day without a date of the post', () => {
    expect(annotate('yesterday').times[0]).toMatchObject({ kind: 'relative', day: null });
  });
});

describe('places', () => {
  it.each([
    ['she lives in Springfield, IL', 'Springfield, IL', 'town'], ['a pt from King County', 'King County', 'town'], ['flew to Chicago', 'Chicago', 'town'], ['from the Bronx', 'Bronx', 'town'], ['admitted to St. Mary\'s Hospital', 'St. Mary\'s Hospital', 'facility'],
    ['at Mass General', 'Mass General', 'facility'], ['the Dallas clinic', 'Dallas clinic', 'facility'], ['at Houston Heart Center', 'Houston Heart Center', 'facility'], ['in room 412', 'room 412', 'unit'], ['at 12 High Street', '12 High Street', 'street'],
    ['zip 94103', '94103', 'zip'], ['postcode SW1A 1AA', 'SW1A 1AA', 'zip'], ['dinner @ Luna Supper Club', 'Luna Supper Club', 'checkin'], ['back in Texas', 'Texas', 'region'],
  ])('%s', (text, name, kind) => {
    const found = annotate(text).places;
    expect(found.map((place) => `${place.kind}:${text.slice(place.start, place.end)}`)).toContain(`${kind}:${name}`);
  });
  it.each(['Hope is all we have', 'a high Framingham risk score', 'I feel Normal today', 'May I ask', 'the best hospital', 'Mental Health matters', 'in English please', 'miles out of the way', 'Hodgkin lymphoma', 'Austin Smith said so', 'the MedlinePlus Medical Dictionary', 'the Pain Clinic called', 'Do Catholic hospitals care'])('no place in "%s"', (text) => {
    expect(cut(text, annotate(text).places)).toEqual([]);
  });
});

describe('persons', () => {
  it.each([
    ['seen with Mary Johnson', 'Mary Johnson'], ['for James T., on warfarin', 'James T.'], ['told Mr. T to wait', 'Mr. T'], ['saw Mrs. L. Hernandez', 'Mrs. L. Hernandez'], ['by Dr. Lee', 'Dr. Lee'], ['per L. Wang', 'L. Wang'],
    ['a patient named Aino Rautio', 'Aino Rautio'], ['met John Q. Smith', 'John Q. Smith'], ['my patient Sarah', 'Sarah'], ["ref Paul M's case", 'Paul M'], ['visit of Smith J. today', 'Smith J.'],
  ])('%s', (text, name) => {
    expect(cut(text, annotate(text).persons)).toContain(name);
  });
  it.each(['a positive Babinski sign', 'with Parkinson disease', 'Foley catheter in', 'Dr. Pepper please', 'Lou Gehrig\'s disease', 'Will you come', 'Grace and Hope', 'the Wells score', 'in the U.S. today', 'Von Willebrand disease', 'Johns Hopkins Hospital'])('no name in "%s"', (text) => {
    expect(annotate(text).persons.filter((person) => person.kind !== 'role')).toEqual([]);
  });
});

describe('headlines', () => {
  it('a capital tells nothing where every word has one', () => {
    const text = 'Someone Diagnosed With A Brain Tumor Should Have Health Care Provided';
    expect(cut(text, annotate(text).places)).toEqual([]);
  });
  it.each(['back from W. Africa', 'a pt with his German Shepard', 'says Al Jazeera', 'in the United States', 'pt = patient MI'])('no name in "%s"', (text) => {
    expect(cut(text, annotate(text).persons)).toEqual([]);
  });
});
