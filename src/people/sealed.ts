// A roster sealed under a passphrase for those who re-scan often: AES-256-GCM under a scrypt key that is made anew each time and never kept.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import type { BinaryLike, ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { UserError } from '../model.js';
import type { Roster } from './roster.js';

/** Half a second and 128 MiB for each guess; a file that asks for more or less is not ours. */
const COST = 17;
const MAGIC = Buffer.from('PostOpR1');
const LENGTH = { salt: 16, iv: 12, tag: 16 };
const HEADER = MAGIC.length + 1 + LENGTH.salt + LENGTH.iv;
/** Sealed texts are filled up to a multiple of this, so that the file does not tell how many people are on the list. */
const PAGE = 64 * 1024;
const SHORTEST = 10;

const keyFrom = promisify<BinaryLike, BinaryLike, number, ScryptOptions, Buffer>(scrypt);

/** Only what is compared is sealed: columns the matcher does not read stay out. */
export async function sealRoster(roster: Roster, passphrase: string): Promise<Buffer> {
  if ([...passphrase].length < SHORTEST) throw new UserError(`A passphrase has at least ${SHORTEST} characters.`, 'Four words that have nothing to do with each other are easy to keep and hard to guess.');
  const header = Buffer.concat([MAGIC, Buffer.from([COST]), randomBytes(LENGTH.salt + LENGTH.iv)]);
  const plain = padded(Buffer.from(JSON.stringify(roster)));
  const key = await keyOf(header, passphrase);
  try {
    const cipher = createCipheriv('aes-256-gcm', key, ivOf(header)).setAAD(header);
    return Buffer.concat([header, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  } finally {
    key.fill(0);
    plain.fill(0);
  }
}

/** Throws `UserError` where the passphrase is another one or a byte was changed: which of the two cannot be told. */
export async function openSealed(sealed: Uint8Array, passphrase: string): Promise<Roster> {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const header = bytes.subarray(0, HEADER);
  if (bytes.length < HEADER + LENGTH.tag || !header.subarray(0, MAGIC.length).equals(MAGIC) || header[MAGIC.length] !== COST) throw notOpened();
  const key = await keyOf(header, passphrase);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, ivOf(header)).setAAD(header).setAuthTag(bytes.subarray(-LENGTH.tag));
    const plain = Buffer.concat([decipher.update(bytes.subarray(HEADER, -LENGTH.tag)), decipher.final()]);
    // What is authentic was written by `sealRoster`, so its shape is known.
    const roster = JSON.parse(plain.toString('utf8')) as Roster;
    plain.fill(0);
    return roster;
  } catch {
    throw notOpened();
  } finally {
    key.fill(0);
  }
}

const notOpened = (): UserError => new UserError('The sealed roster does not open: another passphrase, or a damaged file.', 'Try again; if it stays shut, postop roster forget removes it and postop roster seal FILE makes a new one.');

const ivOf = (header: Buffer): Buffer => header.subarray(HEADER - LENGTH.iv);

function keyOf(header: Buffer, passphrase: string): Promise<Buffer> {
  const salt = header.subarray(MAGIC.length + 1, HEADER - LENGTH.iv);
  return keyFrom(passphrase.normalize('NFKC'), salt, 32, { N: 2 ** COST, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });
}

/** JSON may end in spaces. */
function padded(text: Buffer): Buffer {
  const filled = Buffer.alloc(Math.ceil(text.length / PAGE) * PAGE, ' ');
  text.copy(filled);
  text.fill(0);
  return filled;
}
