// What PostOp asks about a person, as a table: the label, an example, how it reads and how it is read back.
import type { Person, Shift } from '../model.js';

export interface PersonField {
  label: string;
  example: string;
  show(person: Person): string;
  /** The person with the typed text, or null when it cannot be read. */
  read(person: Person, text: string): Person | null;
}

const ROLES = ['employee', 'supervisor', 'self-employed'] as const;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function parts(text: string): string[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '');
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function plain(label: string, example: string, key: 'profession' | 'employer' | 'town'): PersonField {
  return { label, example, show: (person) => person[key] ?? '', read: (person, text) => ({ ...person, [key]: orNull(text) }) };
}

function several(label: string, example: string, key: 'names' | 'credentials'): PersonField {
  return { label, example, show: (person) => person[key].join(', '), read: (person, text) => ({ ...person, [key]: parts(text) }) };
}

/** `Mon-Fri 08:00-17:00, Sat 20:00-08:00`; null when it cannot be read. */
export function readShifts(text: string): Shift[] | null {
  const shifts: Shift[] = [];
  for (const part of parts(text.toLowerCase())) {
    const found = /^([a-z]{3})[a-z]*(?:\s*[-–]\s*([a-z]{3})[a-z]*)?\s+(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/.exec(part);
    const first = DAYS.indexOf(found?.[1] ?? '');
    const last = found?.[2] === undefined ? first : DAYS.indexOf(found[2]);
    const from = clock(found?.[3]);
    const to = clock(found?.[4]);
    if (first < 0 || last < 0 || from === null || to === null) return null;
    const length = ((last - first + 7) % 7) + 1;
    shifts.push({ days: Array.from({ length }, (_, day) => ((first + day) % 7) + 1), from, to });
  }
  return shifts;
}

function clock(text: string | undefined): string | null {
  const [hours = '', minutes = ''] = (text ?? '').split(':');
  return text !== undefined && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

function showShift({ days, from, to }: Shift): string {
  const name = (day: number | undefined): string => capital(DAYS[(day ?? 1) - 1] ?? '');
  return `${days.length > 1 ? `${name(days[0])}-${name(days.at(-1))}` : name(days[0])} ${from}-${to}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const PERSON_FIELDS: readonly PersonField[] = [
  several('Your names', 'Alex Doe, Alexandra Doe', 'names'),
  plain('Profession', 'emergency physician', 'profession'),
  {
    label: 'Country',
    example: 'two letters: US, GB, CA, AU',
    show: (person) => person.country ?? '',
    read: (person, text) => (/^([a-z]{2})?$/i.test(text.trim()) ? { ...person, country: orNull(text.toUpperCase()) } : null),
  },
  plain('Employer', 'the hospital, practice or school', 'employer'),
  plain('Town', 'where you work', 'town'),
  several('Credentials', 'MD, FACEP', 'credentials'),
  {
    label: 'Working as',
    example: ROLES.join(', '),
    show: (person) => person.role ?? '',
    read: (person, text) => {
      const typed = text.trim().toLowerCase();
      const role = ROLES.find((one) => typed !== '' && one.startsWith(typed)) ?? null;
      return typed !== '' && role === null ? null : { ...person, role };
    },
  },
  {
    label: 'Work hours',
    example: 'Mon-Fri 08:00-17:00, Sat 20:00-08:00',
    show: (person) => person.shifts.map(showShift).join(', '),
    read: (person, text) => {
      const shifts = readShifts(text);
      return shifts === null ? null : { ...person, shifts };
    },
  },
  {
    label: 'Time zone',
    example: 'Europe/London, America/Chicago',
    show: (person) => person.timeZone ?? '',
    read: (person, text) => (text.trim() === '' || isZone(text.trim()) ? { ...person, timeZone: orNull(text) } : null),
  },
];
