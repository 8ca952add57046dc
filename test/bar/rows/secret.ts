// R7: an encrypted database shows nothing, opens with its passphrase only, and tells every change of its bytes.
import { openSync, closeSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEncrypted, rekey, requireCiphers } from '../../../src/store/engine.js';
import { openStore } from '../../../src/store/store.js';
import { seeded } from '../../personas/clinician.js';
import { xArchive } from '../../personas/x-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import { CanaryFinder } from '../canaries.js';
import { readAnew } from '../reading.js';
import { treeOf } from '../tree.js';
import type { Row } from '../row.js';

const PASSPHRASE = "four words' \"of\" no kin";
const CHANGES = 1_000;
const LEAST_MS = 100;

/** Bits of information in a byte, at most 8. */
function entropy(bytes: Uint8Array): number {
  const counts = new Array<number>(256).fill(0);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts.filter((count) => count > 0).reduce((sum, count) => sum - (count / bytes.length) * Math.log2(count / bytes.length), 0);
}

export const encryptedIsShut: Row = {
  id: 'R7', severity: 'm', fast: false, needs: ['ciphers'],
  claim: `an encrypted database shows nothing, opens with its passphrase only, and tells each of ${CHANGES} changed bits`,
  async run({ folder, seed }) {
    requireCiphers();
    const failures: string[] = [];
    const clock = { now: () => '2026-11-01T09:00:00Z' };
    const zip = join(folder, 'a.zip');
    writeFileSync(zip, writeZip(xArchive({ seed, posts: 300, planted: true, exportedAt: '2026-06-01T00:00:00Z' })));
    await readAnew(folder, [zip]);
    const path = join(folder, 'home', 'postop.db');
    const plain = readFileSync(path);
    const all = (key: string | null): string => {
      const store = openStore({ path, clock, key });
      try {
        return JSON.stringify(['account', 'post', 'follow', 'intake', 'coverage'].map((table) => store.sql(`SELECT * FROM ${table} ORDER BY 1`).all()));
      } finally {
        store.close();
      }
    };
    const before = all(null);
    const keptOpen = openSync(path, 'r');
    rekey(path, null, PASSPHRASE);
    const overwritten = readFileSync(keptOpen).every((byte) => byte === 0);
    closeSync(keptOpen);
    if (!overwritten) failures.push('the plain file was not overwritten');
    const begun = performance.now();
    if (all(PASSPHRASE) !== before) failures.push('it does not hold what it held');
    const milliseconds = performance.now() - begun;
    if (milliseconds < LEAST_MS) failures.push(`a passphrase is tried in ${Math.round(milliseconds)} ms`);
    const sealed = readFileSync(path);
    const bits = entropy(sealed.subarray(4_096));
    if (!isEncrypted(path) || bits < 7.9) failures.push(`${bits.toFixed(3)} bits a byte`);
    const finder = new CanaryFinder([{ name: 'the passphrase', text: PASSPHRASE, digests: true }, { name: 'the handle', text: 'drdemo_invented', digests: true }]);
    for (const file of treeOf(join(folder, 'home'))) failures.push(...finder.find(file.bytes, file.path).map(({ canary, disguise, file: name }) => `${canary} (${disguise}) in ${name}`));
    for (const wrong of ['', 'another passphrase', `${PASSPHRASE} `]) if (!refused(() => all(wrong))) failures.push(`it opens with ${JSON.stringify(wrong)}`);
    const { below } = seeded(seed);
    let told = 0;
    let untried = 0;
    for (let change = 0; change < CHANGES; change += 1) {
      const bytes = Buffer.from(sealed);
      const at = below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
      writeFileSync(path, bytes);
      if (refused(() => { if (integrity(path) !== 'ok') throw new Error('damaged'); })) told += 1;
      else untried += 1;
    }
    writeFileSync(path, sealed);
    if (untried > 0) failures.push(`${untried} changed bits were not noticed`);
    rekey(path, PASSPHRASE, null);
    if (isEncrypted(path) || all(null) !== before) failures.push('made plain again it does not hold what it held');
    return {
      failures, measured: `${bits.toFixed(3)} bits a byte, ${Math.round(milliseconds)} ms to open and read, ${told} of ${CHANGES} changes told, plain again the same rows`,
      control: entropy(plain) < 7 && finder.find(plain, 'plain').length > 0 ? `the plain file has ${entropy(plain).toFixed(1)} bits a byte and shows the handle` : null,
    };
  },
};

function integrity(path: string): string | undefined {
  const store = openStore({ path, clock: { now: () => '2026-11-01T09:00:00Z' }, key: PASSPHRASE });
  try {
    return store.sql<{ integrity_check: string }>('PRAGMA integrity_check').get()?.integrity_check;
  } finally {
    store.close();
  }
}

function refused(work: () => void): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}
