// How many posts fall into the shifts the person told of.
import type { ExampleSubject, RuleOf, Shift } from '../../model.js';

/** Fewer say nothing about a habit. */
const FEWEST = 20;
/** More than this share of all posts is a habit; a week of 40 hours is a quarter of it. */
const SHARE = 0.3;

const DAYS_A_WEEK = 7;
const HOURS_A_DAY = 24;
const hoursOf = (busy: (hour: number) => number): number[] => Array.from({ length: DAYS_A_WEEK * HOURS_A_DAY }, (_, hour) => busy(hour));
const example = (byHour: readonly number[], shifts: readonly Shift[]): ExampleSubject => ({ kind: 'account', person: { shifts }, tally: { posts: byHour.reduce((sum, count) => sum + count, 0), byHour } });
const WEEKDAYS: readonly Shift[] = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }];
const atNoon = hoursOf((hour) => (hour % HOURS_A_DAY === 10 ? 10 : 0));

export const postOnShift: RuleOf<'account'> = {
  id: 'post-on-shift',
  area: 'work-hours-posting',
  tier: 'review',
  title: 'Posts during your shifts',
  severity: 'low',
  mode: 'context',
  subjects: ['account'],
  why: 'Employers read posts at work as time away from patients, and many policies speak of it.',
  cannotKnow: 'Breaks, swapped shifts, holidays, and posts that were scheduled to appear.',
  remedy: { actions: ['keep', 'change-habit'], text: 'Keep the posts. You may want to read your employer\'s policy, and to post off shift.', minutes: 5 },
  sources: ['NCSBN, A nurse\'s guide to the use of social media', 'BMA 2011'],
  needs: ['posts'],
  cues: [],
  detect({ tally }, { person }) {
    if (person.shifts.length === 0 || tally.byHour.length === 0) return null;
    const total = tally.byHour.reduce((sum, count) => sum + count, 0);
    const onShift = tally.byHour.reduce((sum, count, hour) => (isOnShift(person.shifts, hour) ? sum + count : sum), 0);
    if (onShift < FEWEST || onShift / total < SHARE) return null;
    const busiest = tally.byHour.indexOf(Math.max(...tally.byHour.map((count, hour) => (isOnShift(person.shifts, hour) ? count : 0))));
    return {
      evidence: [{ quote: '', start: 0, end: 0, field: 'fact', why: `${onShift} of ${total} posts fall into the shifts you gave, most of them on ${DAYS[Math.floor(busiest / HOURS_A_DAY)]} around ${busiest % HOURS_A_DAY}:00.` }],
      statement: `${Math.round((onShift / total) * 100)} % of the posts fall into your shifts.`,
    };
  },
  examples: {
    flags: [example(atNoon, WEEKDAYS), example(hoursOf((hour) => (hour % HOURS_A_DAY === 2 ? 6 : 0)), [{ days: [1, 2, 3, 4, 5, 6, 7], from: '19:00', to: '07:00' }])],
    passes: [example(hoursOf((hour) => (hour % HOURS_A_DAY === 20 ? 10 : 0)), WEEKDAYS), example(hoursOf((hour) => (hour === 10 ? 5 : 0)), WEEKDAYS)],
    nearMisses: [example(atNoon, []), example([], WEEKDAYS)],
  },
};

const DAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const;

/** `hour`: hour of the week from Monday 0:00. A shift that ends before it begins goes on into the next day. */
function isOnShift(shifts: readonly Shift[], hour: number): boolean {
  const day = Math.floor(hour / HOURS_A_DAY) + 1;
  const time = hour % HOURS_A_DAY;
  const before = day === 1 ? DAYS_A_WEEK : day - 1;
  return shifts.some(({ days, from, to }) => {
    const [start, end] = [hourOf(from), hourOf(to)];
    if (start <= end) return days.includes(day) && time >= start && time < end;
    return (days.includes(day) && time >= start) || (days.includes(before) && time < end);
  });
}

function hourOf(time: string): number {
  return Number(time.slice(0, 2));
}
