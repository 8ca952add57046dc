// Offsets of time zones, above all on the days on which clocks are changed.
import { describe, expect, it } from 'vitest';
import { zoneOffset } from '../../src/text/zone.js';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);

describe('zoneOffset', () => {
  it.each([
    ['2024-03-10T09:59:59Z', -8], ['2024-03-10T10:00:00Z', -7], ['2024-03-10T23:00:00Z', -7], ['2024-03-09T23:59:59Z', -8],
    ['2024-11-03T08:59:59Z', -7], ['2024-11-03T09:00:00Z', -8], ['2024-07-01T00:00:00Z', -7],
  ])('Los Angeles at %s is %i hours', (when, hours) => {
    expect(zoneOffset('America/Los_Angeles', at(when))).toBe(hours * HOUR);
  });

  it('knows half hours, whole days without change and times before 1970', () => {
    expect(zoneOffset('Asia/Kolkata', at('2024-05-01T12:00:00Z'))).toBe(5.5 * HOUR);
    expect(zoneOffset('Europe/Berlin', at('1965-06-01T12:34:56Z'))).toBe(HOUR);
    expect(zoneOffset('UTC', at('2024-05-01T12:00:00Z'))).toBe(0);
  });

  it('says so when it does not know the zone or the time', () => {
    expect(zoneOffset('Mars/Olympus', 0)).toBeNull();
    expect(zoneOffset('UTC', Number.NaN)).toBeNull();
  });

  it('agrees with the system at every hour of a year', () => {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: 'Australia/Lord_Howe', timeZoneName: 'longOffset' });
    for (let time = at('2023-01-01T00:30:00Z'); time < at('2024-01-01T00:00:00Z'); time += HOUR) {
      const [, hours = '0', minutes = '0'] = /GMT\+(\d+):(\d+)/.exec(format.format(time)) ?? [];
      expect(zoneOffset('Australia/Lord_Howe', time)).toBe(Number(hours) * HOUR + Number(minutes) * 60_000);
    }
  });
});
