// Where tokens are kept: in the system's keyring, and where there is none in a file that only its owner can read. Which, is always said.
import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface Secrets {
  where: 'keyring' | 'file';
  read(name: string): Promise<string | null>;
  write(name: string, value: string): Promise<void>;
  erase(name: string): Promise<void>;
}

const SERVICE = 'postop';
const FILE = 'secrets.json';

/** `folder`: that of the database. `keyring: false` leaves the system's keyring alone. */
export async function openSecrets(folder: string, keyring = true): Promise<Secrets> {
  return (keyring ? await keyringSecrets(folder) : null) ?? fileSecrets(folder);
}

/** Entries carry the folder, so that two databases of one person stay apart. Null where no keyring answers. */
async function keyringSecrets(folder: string): Promise<Secrets | null> {
  try {
    const { AsyncEntry } = await import('@napi-rs/keyring');
    const entry = (name: string): InstanceType<typeof AsyncEntry> => new AsyncEntry(SERVICE, `${folder} ${name}`);
    const probe = entry('probe');
    await probe.setPassword('probe');
    const works = (await probe.getPassword()) === 'probe';
    await probe.deletePassword();
    if (!works) return null;
    return {
      where: 'keyring',
      read: async (name) => (await entry(name).getPassword()) ?? null,
      write: (name, value) => entry(name).setPassword(value),
      erase: async (name) => void (await entry(name).deletePassword().catch(() => false)),
    };
  } catch {
    return null;
  }
}

function fileSecrets(folder: string): Secrets {
  const path = join(folder, FILE);
  const load = async (): Promise<Record<string, string>> => {
    const text = await readFile(path, 'utf8').catch(() => '{}');
    try {
      return { ...(JSON.parse(text) as Record<string, string>) };
    } catch {
      return {};
    }
  };
  const save = async (all: Record<string, string>): Promise<void> => {
    if (Object.keys(all).length === 0) return rm(path, { force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const temporary = `${path}.new`;
    await rm(temporary, { force: true });
    const file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0), 0o600);
    try {
      await file.writeFile(JSON.stringify(all));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  };
  return {
    where: 'file',
    read: async (name) => (await load())[name] ?? null,
    write: async (name, value) => save({ ...(await load()), [name]: value }),
    async erase(name) {
      const { [name]: gone, ...rest } = await load();
      if (gone !== undefined) await save(rest);
    },
  };
}
