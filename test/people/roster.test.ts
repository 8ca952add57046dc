// Rosters as practice systems write them: headings anywhere, LAST, FIRST, footers, repeats, UTF-16, Excel, guardians.
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readRoster } from '../../src/people/roster.js';
import { judgeLine } from '../../src/people/roster-pairs.js';

const read = (text: string) => readRoster(new TextEncoder().encode(text));

describe('readRoster', () => {
  it('reads below titles, leaves footers out and counts repeats once', async () => {
    const roster = await read('Brightside Practice\nPrinted 03/04/2024\nPatient Name,DOB,City,Status\n"RIVERS, JO A",1/2/1960,Reno,Active\n"LOPEZ, MARIA",2/2/1970,Reno,Inactive\n"RIVERS, JO A",1/2/1960,Reno,Active\nTotal: 3,,,\nPage 1 of 1');
    expect(roster.rows.map((row) => [row.full, row.status])).toEqual([['RIVERS, JO A', 'current'], ['LOPEZ, MARIA', 'former']]);
    expect(roster.remarks).toHaveLength(2);
    expect(roster.remarks.join()).not.toMatch(/rivers|lopez/i);
  });

  it('reads UTF-16, semicolons and German headings', async () => {
    const roster = await readRoster(Buffer.from('\ufeffVorname;Name\r\nJürgen;Müller\r\n', 'utf16le'));
    expect(roster.rows[0]).toMatchObject({ first: 'Jürgen', last: 'Müller' });
  });

  it('reads the old Windows code page', async () => {
    expect((await readRoster(Buffer.from('first,last\nJos\xe9,Pe\xf1a\n', 'latin1'))).rows[0]).toMatchObject({ first: 'José', last: 'Peña' });
  });

  it('makes a row of its own for a guardian', async () => {
    const { rows } = await read('first\tlast\tguardian\nAnna\tRivers\tMrs. Ewa Rivers\n');
    expect(rows.map((row) => row.guardianOf)).toEqual([null, 'Anna Rivers']);
  });

  it('guesses columns without a heading', async () => {
    expect((await read("RIVERS, JO\nDOE, JANE\nO'NEIL, SHANE\n")).rows.map((row) => row.full)).toEqual(['RIVERS, JO', 'DOE, JANE', "O'NEIL, SHANE"]);
    expect((await read('Jo,Rivers\nJane,Doe\n')).rows[0]).toMatchObject({ first: 'Jo', last: 'Rivers' });
  });

  it('reads Excel', async () => {
    const sheet = await writeExcelFile([[{ value: 'First name' }, { value: 'Last name' }], [{ value: 'Jo' }, { value: 'Rivers' }]]).toBuffer();
    expect((await readRoster(sheet)).rows[0]).toMatchObject({ first: 'Jo', last: 'Rivers' });
  });

  it('takes a mapping that is set', async () => {
    expect((await readRoster(new TextEncoder().encode('a,b\nJo,Rivers\n'), { last: 0, first: 1 })).rows.at(-1)).toMatchObject({ last: 'Jo', first: 'Rivers' });
  });

  it('takes headings that are named, in any row near the top, and says when none holds them', async () => {
    const bytes = new TextEncoder().encode('Ward list\nKnown to us,Called,City\nRivers,Jo,Reno\n');
    expect((await readRoster(bytes, { last: 'known to us', first: 'Called' })).rows[0]).toMatchObject({ last: 'Rivers', first: 'Jo', town: 'Reno' });
    await expect(readRoster(bytes, { last: 'Family' })).rejects.toThrow('No row of this roster holds the headings you named.');
  });

  it('reads addresses of profiles as handles, telephone numbers by their end, and words for former', async () => {
    const { rows } = await read('name|instagram|phone|email|status\nJo Rivers|https://www.instagram.com/jo.rivers/|+1 (555) 123-4567|JO@example.org|Discharged 2019\n|@maud_k|12345||yes\n');
    expect(rows).toMatchObject([{ full: 'Jo Rivers', handle: 'jo.rivers', phone: '551234567', email: 'jo@example.org', status: 'former' }, { full: null, handle: 'maud_k', phone: null, email: null, status: 'current' }]);
  });

  it('reads UTF-16 without its mark, whichever byte comes first', async () => {
    const little = Buffer.from('first,last\nJo,Rivers\n', 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16(), Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()])]) expect((await readRoster(bytes)).rows[0]).toMatchObject({ first: 'Jo', last: 'Rivers' });
  });

  it('reads what no table reader takes, line by line', async () => {
    expect((await read('first,last\n"Jo,Rivers\nMaud,Kowalczyk\n')).rows.map(({ last }) => last)).toContain('Kowalczyk');
  });

  it('guesses one column of names, and one where names are alone', async () => {
    expect((await read('Jo Rivers\nMaud Kowalczyk\n')).mapping).toEqual({ full: 0 });
    expect((await read('Zendaya\nRihanna\n')).mapping).toEqual({ full: 0 });
  });

  it('refuses what is larger than any list', async () => {
    await expect(readRoster(new Uint8Array(64 * 1024 * 1024 + 1))).rejects.toThrow('larger than 64 MiB');
  });

  it('refuses what holds no names without repeating it', async () => {
    await expect(read('12,34\n56,78\n')).rejects.toThrow('No column of this roster reads like names.');
    await expect(readRoster(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).rejects.toThrow('This Excel file cannot be read.');
  });
});

describe('judgeLine', () => {
  it('judges one pair a line', () => {
    expect(JSON.parse(judgeLine('{"roster":{"name":"Robert Zubrzycki","town":"Reno"},"account":{"displayName":"Bob Zubrzycki","handle":"bobz"}}', 1))).toMatchObject({ certainty: 'sure' });
  });

  it('says which line is wrong, and nothing of it', () => {
    expect(() => judgeLine('{"name":"Secret Person"', 7)).toThrow('Line 7 is not a pair.');
  });
});
