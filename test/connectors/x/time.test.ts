// Times of X: the fast parser against Date on many instants, ids that hold a time, and what is no time at all.
import { describe, expect, it } from 'vitest';
import { isId, postMoment, snowflakeTime } from '../../../connectors/x/time.js';
import { zoneOf } from '../../../connectors/x/time-zones.js';
import { xDate, xId } from '../../../src/commands/demo/x-shapes.js';
import { seeded } from '../../personas/clinician.js';

describe('times of posts', () => {
  it('reads both forms as Date does, on 5,000 instants from 2006 to 2036', () => {
    const random = seeded(20);
    for (let count = 0; count < 5_000; count += 1) {
      const at = `${new Date(1_143_000_000_000 + Math.floor(random.next() * 9.5e11)).toISOString().slice(0, 19)}Z`;
      expect(postMoment(xDate(at), '1')).toEqual({ at, precision: 'second' });
      const iso = postMoment(`${at.slice(0, 10)} ${at.slice(11, 19)} +0000`, '1');
      expect(iso).toEqual({ at, precision: at.endsWith('T00:00:00Z') ? 'day' : 'second' });
    }
  });
  it('finds the time in a modern id and none in a counted one', () => {
    expect(snowflakeTime(xId('2023-02-18T12:33:11Z', 5))).toBe('2023-02-18T12:33:11Z');
    expect(snowflakeTime('20000000000')).toBeNull();
    expect(postMoment('Wed Jan 01 00:00:00 +0000 1997', '20')).toEqual({ at: null, precision: 'unknown' });
  });
  it.each(['', 'yesterday', 'Sat Feb 18 12:33:11 +0000 20x3', 'Sat Fez 18 12:33:11 +0000 2023', '2014-05-30 17:49:28 +0200', 'Sat Feb 32 12:33:11 +0000 2023', 'Sat Feb 18 24:00:00 +0000 2023', '2014-13-30 17:49:28 +0000', 42, null, undefined])('takes %s for no time', (created) => {
    expect(postMoment(created, '20')).toEqual({ at: null, precision: 'unknown' });
  });
  it('knows ids beyond 2^53 and refuses what is none', () => {
    expect(isId('1626000000000000001')).toBe(true);
    for (const other of ['-1', '', '12a', '1'.repeat(21), 12, null]) expect(isId(other)).toBe(false);
  });
  it('maps every Rails zone to one that exists', () => {
    for (const name of ['Madrid', 'Berlin', 'Kyiv', 'Tokyo', 'Eastern Time (US & Canada)', "Nuku'alofa"]) {
      const zone = zoneOf(name);
      expect(zone).not.toBeNull();
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone ?? 'none' })).not.toThrow();
    }
    for (const name of ['International Date Line West', 'constructor', 'Nowhere', null]) expect(zoneOf(name)).toBeNull();
  });
});
