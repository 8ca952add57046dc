// Typed looks into untrusted values: ids keep their digits, times become UTC, Meta's text becomes readable.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asBoolean, asId, asList, asNumber, asRecord, asText, field, instantFromText, instantFromUnix, repairMojibake, unescapeEntities } from '../../src/intake/decode.js';

describe('values', () => {
  it('never passes an id through a number that loses digits', () => {
    expect([asId('1234567890123456789'), asId(' 12 '), asId(12), asId(JSON.parse('1234567890123456789')), asId(''), asId(null), asId({})])
      .toEqual(['1234567890123456789', '12', '12', null, null, null, null]);
  });

  it('takes a value only for what it is', () => {
    expect([asText('a'), asText(1), asNumber('-1.5'), asNumber('1e3'), asNumber('x'), asNumber(NaN), asBoolean('true'), asBoolean(false), asBoolean('yes')])
      .toEqual(['a', null, -1.5, null, null, null, true, false, null]);
    expect([asList([1]), asList('x'), asRecord({ a: 1 }), asRecord([1]), asRecord(null)]).toEqual([[1], [], { a: 1 }, null, null]);
  });

  it('walks own properties only', () => {
    expect(field({ a: [{ b: 1 }] }, 'a', 0, 'b')).toBe(1);
    expect([field({}, '__proto__', 'toString'), field({}, 'constructor'), field('text', 'length'), field(null, 'a'), field([], 3)]).toEqual(Array(5).fill(undefined));
  });
});

describe('times', () => {
  it.each([
    ['2014-07-09 17:21:44 +0000', '2014-07-09T17:21:44Z'], ['2023-05-01 12:00:00', '2023-05-01T12:00:00Z'], ['2017/01/02 03:04:05 UTC', '2017-01-02T03:04:05Z'],
    ['2024-02-29T23:59:59.123Z', '2024-02-29T23:59:59Z'], ['2023-02-29', null], ['2023-04-26T00:08:50-07:00', '2023-04-26T07:08:50Z'], ['2019-12-05T10:00Z', '2019-12-05T10:00:00Z'],
    ['Fri Jul 06 21:03:19 +0000 2012', '2012-07-06T21:03:19Z'], ['Tue Aug 30 07:16:02 UTC 2022', '2022-08-30T07:16:02Z'],
    ['Tue, 22 Nov 2022 08:01:46 GMT', '2022-11-22T08:01:46Z'], ['20 Dec 2022', '2022-12-20T00:00:00Z'], ['2022-12-20', '2022-12-20T00:00:00Z'],
    ['0000-00-00 00:00:00', null], ['20 Dez 2022', null], ['2022-12-20 25:00:00', null], ['yesterday', null], ['', null],
    ['2022-12-20 03:04:05 UTC', '2022-12-20T03:04:05Z'], ['9 anF 2022', null],
  ])('%j', (text, instant) => {
    expect(instantFromText(text)).toBe(instant);
  });

  it('reads seconds since 1970, before it too, and no nonsense', () => {
    expect([instantFromUnix(1_600_000_000), instantFromUnix(-86_400), instantFromUnix(0), instantFromUnix(1e15), instantFromUnix(null), instantFromUnix(NaN)])
      .toEqual(['2020-09-13T12:26:40Z', '1969-12-31T00:00:00Z', null, null, null, null]);
  });

  it('always gives a UTC instant or null', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(date => date.toISOString())), text => {
      const instant = instantFromText(text);
      expect(instant === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(instant)).toBe(true);
    }), { numRuns: 2000 });
  });
});

describe('text', () => {
  it('repairs what was written byte by byte and leaves the rest', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      expect(repairMojibake(Buffer.from(text, 'utf8').toString('latin1'))).toBe(text);
    }), { numRuns: 2000 });
    for (const text of ['café', 'naïve', '日本', 'plain', '', 'Ã\u00a0 ’']) expect(repairMojibake(text)).toBe(text);
    expect(repairMojibake('\u00ef\u00bb\u00bfx')).toBe('\ufeffx');
  });

  it('takes one layer of escaping off', () => {
    expect(unescapeEntities('a &amp; b &lt;3 &#39;x&#x27; &nbsp;&quot;')).toBe('a & b <3 \'x\' \u00a0"');
    expect(unescapeEntities('&amp;lt; &bogus; &#0; &#xd800; &#1114112; &')).toBe('&lt; &bogus; &#0; &#xd800; &#1114112; &');
  });
});
