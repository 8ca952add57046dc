// Who the person is and what they chose: read from and written to one small JSON file beside the database.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { PRESETS, SEVERITIES, UserError } from './model.js';
import type { Config, Hold, OwnWord, Person, Preset, Severity, Shift, Use } from './model.js';

export const EMPTY_PERSON: Person = {
  names: [], profession: null, country: null, employer: null, town: null, credentials: [], timeZone: null, shifts: [], role: null,
};

export const DEFAULT_CONFIG: Config = {
  version: 1,
  person: EMPTY_PERSON,
  preset: 'us-physician',
  hold: { answer: 'unanswered', at: null },
  uses: {},
  rules: {},
  words: [],
  attestationMonths: 6,
  keepRecord: 'unasked',
  rosterPath: null,
};

/** The platform's data directory for applications; `POSTOP_HOME` overrides it. */
export function dataDirectory(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.POSTOP_HOME) return env.POSTOP_HOME;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'PostOp');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'PostOp');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'postop');
}

/** The stored configuration, with defaults for what is not there; a broken file is said, never overwritten. */
export async function loadConfig(path: string): Promise<Config> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return DEFAULT_CONFIG;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError('The file with your answers (config.json) cannot be read.', 'Move it away to start with fresh answers; nothing else is lost.');
  }
  return configFrom(value);
}

/** Written whole or not at all, readable by its owner only. */
export async function saveConfig(path: string, config: Config): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.new`;
  await rm(temporary, { force: true });
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(config, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

function configFrom(value: unknown): Config {
  const raw = record(value);
  const hold = record(raw.hold);
  return {
    version: 1,
    person: personFrom(raw.person),
    preset: oneOf(PRESETS, raw.preset) ?? DEFAULT_CONFIG.preset,
    hold: { answer: oneOf(HOLDS, hold.answer) ?? 'unanswered', at: text(hold.at) },
    uses: entries(raw.uses, (use) => oneOf(USES, use)),
    rules: entries(raw.rules, (choice) => oneOf(RULE_CHOICES, choice)),
    words: list(raw.words).map(wordFrom).filter((word) => word !== null),
    attestationMonths: typeof raw.attestationMonths === 'number' && raw.attestationMonths > 0 ? raw.attestationMonths : 6,
    keepRecord: oneOf(['keep', 'drop', 'unasked'] as const, raw.keepRecord) ?? 'unasked',
    rosterPath: text(raw.rosterPath),
  };
}

const HOLDS = ['yes', 'no', 'not-sure', 'unanswered'] as const satisfies readonly Hold[];
const USES = ['professional', 'personal', 'mixed', 'unknown'] as const satisfies readonly Use[];
const RULE_CHOICES = ['on', 'off', ...SEVERITIES] as const satisfies readonly ('on' | 'off' | Severity)[];

/** Country to preset, when the profession does not decide it: only a first proposal. */
export function proposePreset(profession: string | null, country: string | null): Preset {
  const role = (profession ?? '').toLowerCase();
  if (/dent/.test(role)) return 'dentist';
  if (/therap|psycholog|counsel|social work/.test(role)) return 'therapist';
  if (/manager|practice|owner|marketing/.test(role)) return 'org';
  const nurse = /nurs|midwi|^rn$|^np$/.test(role);
  if (country === 'GB' || country === 'IE') return nurse ? 'uk-nurse' : 'uk-doctor';
  if (country === 'AU' || country === 'NZ') return 'au-practitioner';
  if (country === 'CA') return nurse ? 'us-nurse' : 'ca-physician';
  return nurse ? 'us-nurse' : 'us-physician';
}

function personFrom(value: unknown): Person {
  const raw = record(value);
  return {
    names: strings(raw.names),
    profession: text(raw.profession),
    country: text(raw.country),
    employer: text(raw.employer),
    town: text(raw.town),
    credentials: strings(raw.credentials),
    timeZone: text(raw.timeZone),
    shifts: list(raw.shifts).map(shiftFrom).filter((shift) => shift !== null),
    role: oneOf(['employee', 'supervisor', 'self-employed'] as const, raw.role),
  };
}

function shiftFrom(value: unknown): Shift | null {
  const raw = record(value);
  const from = text(raw.from);
  const to = text(raw.to);
  const days = list(raw.days).filter((day): day is number => typeof day === 'number' && day >= 1 && day <= 7);
  return from && to && days.length > 0 ? { days, from, to } : null;
}

function wordFrom(value: unknown): OwnWord | null {
  const raw = record(value);
  const word = text(raw.word);
  const which = oneOf(['flag', 'allow'] as const, raw.list);
  return word && which ? { word, list: which, reason: text(raw.reason) ?? '' } : null;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
function strings(value: unknown): string[] {
  return list(value).filter((entry): entry is string => typeof entry === 'string' && entry !== '');
}
function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((entry) => entry === value) ?? null;
}
function entries<T>(value: unknown, read: (entry: unknown) => T | null): Record<string, T> {
  const result: Record<string, T> = Object.create(null);
  for (const [key, entry] of Object.entries(record(value))) {
    const good = read(entry);
    if (good !== null) result[key] = good;
  }
  return { ...result };
}
