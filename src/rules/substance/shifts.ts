// How soon after a moment the person's next listed shift begins.
import type { Instant, Person } from '../../model.js';

/** Hours before a shift in which drinking may still count. */
const BEFORE = 12;
const MINUTES_A_DAY = 1440;

/** The first shift that begins, or is running, within 12 hours after `at`; null when none does, or the zone is not known. */
export function nextShift(at: Instant | null, { shifts, timeZone }: Person): { hours: number; from: string } | null {
  if (at === null || timeZone === null || shifts.length === 0) return null;
  const now = minuteOfWeek(at, timeZone);
  if (now === null) return null;
  let soonest: { hours: number; from: string } | null = null;
  for (const shift of shifts) {
    for (const day of shift.days) {
      const begins = (day - 1) * MINUTES_A_DAY + minutes(shift.from);
      const wait = (begins - now + 7 * MINUTES_A_DAY) % (7 * MINUTES_A_DAY);
      const hours = Math.round(wait / 60);
      if (wait <= BEFORE * 60 && (soonest === null || hours < soonest.hours)) soonest = { hours, from: shift.from };
    }
  }
  return soonest;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Minutes since Monday 0:00 in the zone; null for a zone this computer does not know. */
function minuteOfWeek(at: Instant, timeZone: string): number | null {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(at));
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
    return DAYS.indexOf(part('weekday')) * MINUTES_A_DAY + Number(part('hour')) * 60 + Number(part('minute'));
  } catch {
    return null;
  }
}

function minutes(clock: string): number {
  const [hours = '0', rest = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(rest);
}
