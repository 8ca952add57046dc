// A sealed roster: opens with its passphrase only, notices every change, and holds no byte of what it hides.
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/model.js';
import { rosterFrom } from '../../src/people/roster.js';
import { openSealed, sealRoster } from '../../src/people/sealed.js';
import { CanaryFinder } from '../bar/canaries.js';

const PASSPHRASE = 'four words nobody joins';
const roster = rosterFrom([['first', 'last', 'born', 'mrn'], ['Zquavrox', 'Jhekxylo', '1950-01-02', 'MRQ-770001']]);
const sealed = await sealRoster(roster, PASSPHRASE);

describe('a sealed roster', () => {
  it('opens with its passphrase, also typed with other code points', async () => {
    expect(await openSealed(sealed, PASSPHRASE)).toEqual(roster);
    const accented = await sealRoster(roster, 'café au lait'.normalize('NFD'));
    expect(await openSealed(accented, 'café au lait'.normalize('NFC'))).toEqual(roster);
  });

  it('stays shut to another passphrase, to a change of any part, and to a cut', async () => {
    const flipped = (at: number): Buffer => { const bytes = Buffer.from(sealed); bytes[at] = (bytes[at] ?? 0) ^ 1; return bytes; };
    const attempts: [Buffer, string][] = [[sealed, `${PASSPHRASE}.`], ...[0, 8, 9, 25, 40, sealed.length >> 1, sealed.length - 1].map((at): [Buffer, string] => [flipped(at), PASSPHRASE]), [sealed.subarray(0, -1), PASSPHRASE], [Buffer.alloc(10), PASSPHRASE]];
    for (const [bytes, passphrase] of attempts) await expect(openSealed(bytes, passphrase)).rejects.toThrow('does not open');
  });

  it('holds nothing of the list, nor how long it is, and is never the same twice', async () => {
    const secrets = ['Zquavrox', 'Jhekxylo', '1950-01-02', PASSPHRASE].map((text) => ({ name: text, text, digests: true }));
    expect(new CanaryFinder(secrets).find(sealed, 'sealed')).toEqual([]);
    expect(await sealRoster(rosterFrom([['full'], ['Someone Else'], ['Another One']]), PASSPHRASE)).toHaveLength(sealed.length);
    expect((await sealRoster(roster, PASSPHRASE)).equals(sealed)).toBe(false);
  });

  it('asks for a passphrase that is worth guessing', async () => {
    await expect(sealRoster(roster, 'short')).rejects.toThrow(UserError);
  });
});
