// Handles: coarse parts are found however they are written, and names, places and clinical words answer for themselves.
import { describe, expect, it } from 'vitest';
import { readHandle } from '../../src/people/handle.js';

const hits = (raw: string, what: 'handle' | 'name' = 'handle'): string[] => readHandle(raw, what).hits.map((hit) => hit.word);

describe('readHandle', () => {
  it.each(['Dickinson', 'Scunthorpe', 'therapist', 'DrHancock', 'CervixCancerTrust', 'essexnurse', 'analytics', 'Cockburn', 'DickVanDyke', 'shitake', 'Assam', 'nigeria_doc', 'rapeseed_oil', 'grapefruit', 'MRifkin12', 'RobertFaggMD',
    'adam_hoes', 'james_cumming', 'SexualHealthLondon', 'arsenal_fan', 'classact', 'massgeneral', 'pakistan_doc', 'gay_nurse_uk', 'queerhealth', 'proudlesbian', 'titanic_rn', 'cumlaude2019', 'assessments', 'BassPlayer', 'penistone_gp'])('lets %s be', (raw) => {
    expect(hits(raw)).toEqual([]);
  });

  it.each(['sh1thead', 'a55h0le', 'fuuuuck_this', 'big_ass_truck', 'BigDick69', 'Nurse_Bitch', 'b1tch_please', 'shitposter9000', 'Fuck_Off_Now', '$hitshow', 'ki1l_the_bitches'])('reads %s', (raw) => {
    expect(hits(raw).length).toBeGreaterThan(0);
  });

  it('reads look-alike letters of other scripts', () => {
    expect(hits('ѕhіthead').length).toBeGreaterThan(0);
    expect(hits('ｓｈｉｔｈｅａｄ').length).toBeGreaterThan(0);
  });

  it('cuts the evidence out of the handle as written', () => {
    const reading = readHandle('the_sh1thead_99', 'handle');
    const hit = reading.hits[0];
    expect(reading.raw.slice(hit?.start, hit?.end)).toBe('sh1thead');
    expect(hit?.why).toContain('reads as');
  });

  it('takes a name in a shown name for a name', () => {
    expect(hits('Dick Cox', 'name')).toEqual([]);
    expect(hits('Dr. Ann Cocks', 'name')).toEqual([]);
  });

  it('rates the oath in the name of a cause low', () => {
    expect(readHandle('FuckCancer', 'handle').hits[0]?.severity).toBe('low');
    expect(readHandle('FuckTheWorld', 'handle').hits[0]?.severity).toBe('medium');
  });

  it('takes the sign before a handle for no letter', () => {
    expect(readHandle('@repfinstad', 'handle').words).toEqual(readHandle('repfinstad', 'handle').words);
  });

  it('tells the words of a handle', () => {
    expect(readHandle('NightShiftNurse_22', 'handle').words).toEqual(['night', 'shift', 'nurse']);
  });

  it('survives what nobody should name themselves', () => {
    for (const raw of ['', '\u0000', '💥'.repeat(500), 'a'.repeat(100_000), '\ud800', '1'.repeat(999), 'shit'.repeat(5000)]) expect(() => readHandle(raw, 'name').words).not.toThrow();
  });
});
