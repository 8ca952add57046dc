// The eighteen identifiers: letter, exact quote, and whether the text ties them to a patient.
import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../../src/text/annotate.js';
import { isIban, isMedicareNumberAu, isNhsNumber, passesLuhn } from '../../../src/text/mentions/check-digits.js';

const { annotate } = createAnnotator();
const read = (text: string): string[] => annotate(text, { postedAt: '2024-05-15T12:00:00Z' }).identifiers.map(({ letter, strength, start, end }) => `${letter} ${strength} ${text.slice(start, end)}`);

describe('identifiers of a patient', () => {
  it.each([
    ['My patient Mary Johnson had a stroke', 'A strong Mary Johnson'],
    ['62 yo F, James T., with CHF', 'A strong James T.'],
    ['my patient from Springfield, IL', 'B strong Springfield, IL'],
    ['my pt was seen at St. Luke\'s Hospital', 'B strong St. Luke\'s Hospital'],
    ['my patient lives in ZIP 036', 'B strong 036'],
    ['my patient was admitted on March 3rd, 2023', 'C strong March 3rd, 2023'],
    ['my 94-year-old patient coded', 'C strong 94-year-old'],
    ['call my patient on 555-123-4567', 'D strong 555-123-4567'],
    ['my patient, fax 555-123-4567', 'E strong 555-123-4567'],
    ['my patient writes from a.lee@example.com', 'F strong a.lee@example.com'],
    ['my patient, SSN 123-45-6789', 'G strong 123-45-6789'],
    ['(MRN: ST-998877)', 'H strong ST-998877'],
    ['MRN: 789-45-123', 'H strong 789-45-123'],
    ['my patient, NHS 943 476 5919', 'H strong 943 476 5919'],
    ['her insurance ID is HX-223344, 62 yo F', 'I strong HX-223344'],
    ['my patient\'s account number 9876543210', 'J strong 9876543210'],
    ['my patient drives a car with plate KLM-4821', 'L strong KLM-4821'],
    ['my patient\'s pacemaker serial no. PM12345', 'M strong PM12345'],
    ['my patient https://www.gofundme.com/f/help-her', 'N strong https://www.gofundme.com/f/help-her'],
    ['my patient in room 412 again', 'R strong room 412'],
    ['my patient, case #JH-998877', 'R strong JH-998877'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });
});

describe('what is left to the all-rules list or alone', () => {
  it.each([
    'Great talk by Sarah Johnson on diabetes', 'Dr. Lee saw my patient', 'Lunch in Chicago with Mary Johnson', 'Call our front desk: 555-123-4567', 'Write to info@example.com', 'My 10 year old loves donuts in Whittier, CA', 'last month I saw a patient',
  ])('nothing strong in "%s"', (text) => {
    expect(read(text).filter((entry) => entry.includes(' strong '))).toEqual([]);
  });
  it.each([
    'a 72-year-old female with a Framingham Risk Score of 20%', 'diagnosed in 2021 with Hodgkin\'s lymphoma', 'a 60-year-old with a positive Chaddock reflex', 'patient in ZIP 941**', 'NCT12345678 in patients with CHF', 'a 55yo female with BMI of 34 and HbA1c of 10',
    'my patient is on 500 mg, sats 97', 'patients in Texas', 'COVID-19 patients', 'my insulin 100 units', '1 in 5 patients',
  ])('nothing at all in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });
  it('a long digit string reports once', () => {
    expect(read('MRN 12345678').length).toBe(1);
  });
});

describe('check digits', () => {
  it('tells real numbers from altered ones', () => {
    expect([isNhsNumber('943 476 5919'), isNhsNumber('943 476 5918'), isNhsNumber('1111111111')]).toEqual([true, false, false]);
    expect([isMedicareNumberAu('2123 45670 1'), isMedicareNumberAu('2123 45671 1')]).toEqual([true, false]);
    expect([passesLuhn('4111 1111 1111 1111'), passesLuhn('4111 1111 1111 1112')]).toEqual([true, false]);
    expect([isIban('GB82 WEST 1234 5698 7654 32'), isIban('GB83 WEST 1234 5698 7654 32')]).toEqual([true, false]);
  });
});
