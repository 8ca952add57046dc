// Who drinks and when, without a model; and the shift that comes too soon.
import { describe, expect, it } from 'vitest';
import { drinkingIn } from '../../../src/rules/substance/drinking.js';
import { nextShift } from '../../../src/rules/substance/shifts.js';
import { createAnnotator } from '../../../src/text/annotate.js';
import { createModels } from '../../../src/text/models.js';
import { BUCKETS } from '../../../src/text/features.js';

const annotator = createAnnotator({ models: createModels({ version: 1, buckets: BUCKETS, models: [] }, new Int8Array(0)) });

describe('drinkingIn', () => {
  it.each([
    ['Having a beer on the porch right now', 'author', 'now'],
    ['I drank too much wine last night', 'author', 'other'],
    ['Grandpa drank whiskey every evening', 'other', 'other'],
    ['You should try this wine', 'other', 'other'],
  ] as const)('%s', (text, about, time) => {
    expect(drinkingIn(annotator.annotate(text))).toMatchObject({ about, time });
  });

  it.each(['Ten years sober today', 'Drunk on power', 'Coffee with friends', 'Alcohol swab and a plaster'])('nothing in: %s', (text) => {
    expect(drinkingIn(annotator.annotate(text))).toBeNull();
  });
});

describe('nextShift', () => {
  const person = { names: [], profession: null, country: null, employer: null, town: null, credentials: [], timeZone: 'America/New_York', role: null, shifts: [{ days: [1], from: '07:00', to: '19:00' }] };

  it('counts the hours to a shift in the zone of the person', () => {
    expect(nextShift('2024-05-13T01:00:00Z', person)).toEqual({ hours: 10, from: '07:00' });
  });

  it('lets pass what is longer ago than 12 hours, another day, or not known', () => {
    expect(nextShift('2024-05-12T20:00:00Z', person)).toBeNull();
    expect(nextShift('2024-05-15T01:00:00Z', person)).toBeNull();
    expect(nextShift(null, person)).toBeNull();
    expect(nextShift('2024-05-13T01:00:00Z', { ...person, timeZone: null })).toBeNull();
    expect(nextShift('2024-05-13T01:00:00Z', { ...person, timeZone: 'Nowhere/At_All' })).toBeNull();
  });
});
