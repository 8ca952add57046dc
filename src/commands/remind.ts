// `postop remind`: a calendar entry, or a ready timer for the system at hand, for the next export request.
import { UserError } from '../model.js';
import type { Instant } from '../model.js';
import { JSON_FLAG, QUIET } from './command.js';
import type { Command } from './command.js';

const KINDS = ['ics', 'systemd', 'launchd', 'task-scheduler', 'cron'] as const;
type Kind = (typeof KINDS)[number];

/** The timer of the system at hand. */
const AT_HAND: Readonly<Partial<Record<NodeJS.Platform, Kind>>> = { win32: 'task-scheduler', darwin: 'launchd', linux: 'systemd' };
/** Timers know the months of one year. */
const TIMED: ReadonlySet<number> = new Set([1, 2, 3, 4, 6, 12]);

export const remind: Command = {
  name: 'remind',
  summary: 'write a reminder for the next export: a calendar file, or a timer for this system',
  usage: '',
  flags: [
    { flags: '--as <kind>', description: 'ics (a calendar entry, the default), system (a timer of this computer), or systemd, launchd, task-scheduler, cron', choices: [...KINDS, 'system'] },
    { flags: '--months <n>', description: 'every how many months (default 6)' },
    { flags: '--out <file>', description: 'where to write it (default: ./postop-reminder.*)' },
    JSON_FLAG, QUIET,
  ],
  async run({ options, io }) {
    const asked = options.oneOf<Kind | 'system'>('as', [...KINDS, 'system'], 'ics');
    const kind = asked === 'system' ? (AT_HAND[process.platform] ?? 'cron') : asked;
    const months = Number(options.text('months') ?? '6');
    if (!Number.isInteger(months) || months < 1 || months > 24) throw new UserError('--months takes a whole number from 1 to 24.', 'For example: postop remind --months 6');
    if (kind !== 'ics' && !TIMED.has(months)) throw new UserError('A timer takes 1, 2, 3, 4, 6 or 12 months.', 'A calendar entry takes any number: leave --as out.');
    const { writeReport } = await import('./output.js');
    const reminder = REMINDERS[kind](io.clock.now(), months);
    const path = await writeReport({ folder: io.cwd, name: 'postop-reminder', extension: reminder.extension, out: options.text('out'), force: false, bytes: Buffer.from(reminder.text) });
    if (options.has('json')) io.out(`${JSON.stringify({ written: path, use: reminder.use }, null, 2)}\n`);
    else if (!options.has('quiet')) io.out(`${path}\n${reminder.use}\n`);
    return 0;
  },
};

interface Reminder { extension: string; text: string; use: string }

const MESSAGE = 'Time to ask your platforms for a new export and run: postop audit. Steps: postop guide';

export const REMINDERS: Readonly<Record<Kind, (now: Instant, months: number) => Reminder>> = {
  ics(now, months) {
    const start = dayAfter(now, months);
    return {
      extension: 'ics',
      text: ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//PostOp//EN', 'BEGIN:VEVENT', `UID:postop-reminder-${start}`, `DTSTAMP:${now.replace(/[-:]/g, '')}`,
        `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`, `RRULE:FREQ=MONTHLY;INTERVAL=${months}`, 'SUMMARY:Ask for new social media exports',
        `DESCRIPTION:${MESSAGE.replaceAll(':', '\\:')}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
      use: 'Open it with your calendar.',
    };
  },
  systemd(_now, months) {
    const timer = `[Unit]\nDescription=Ask for new social media exports\n\n[Timer]\nOnCalendar=*-${everyMonth(months)}-01 09:00\nPersistent=true\n\n[Install]\nWantedBy=timers.target`;
    const service = `[Unit]\nDescription=Ask for new social media exports\n\n[Service]\nType=oneshot\nExecStart=notify-send PostOp "${MESSAGE}"`;
    const file = (name: string, text: string): string => `cat > "$units/postop-reminder.${name}" <<'END'\n${text}\nEND\n`;
    return {
      extension: 'sh',
      text: `#!/bin/sh\n# Sets up a reminder for you alone. To remove it: systemctl --user disable --now postop-reminder.timer\nset -e\nunits="\${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user"\nmkdir -p "$units"\n${file('service', service)}${file('timer', timer)}systemctl --user daemon-reload\nsystemctl --user enable --now postop-reminder.timer\n`,
      use: 'Run it once: sh postop-reminder.sh',
    };
  },
  launchd(_now, months) {
    const days = monthList(months).map((month) => `    <dict><key>Month</key><integer>${month}</integer><key>Day</key><integer>1</integer><key>Hour</key><integer>9</integer></dict>`).join('\n');
    return {
      extension: 'plist',
      text: `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict>\n  <key>Label</key><string>postop.reminder</string>\n  <key>ProgramArguments</key><array><string>osascript</string><string>-e</string><string>display notification "${MESSAGE}" with title "PostOp"</string></array>\n  <key>StartCalendarInterval</key><array>\n${days}\n  </array>\n</dict></plist>\n`,
      use: 'Put it into ~/Library/LaunchAgents/ and run: launchctl load ~/Library/LaunchAgents/postop-reminder.plist',
    };
  },
  'task-scheduler'(_now, months) {
    return {
      extension: 'cmd',
      text: `@echo off\r\nschtasks /Create /TN "PostOp reminder" /SC MONTHLY /MO ${months} /D 1 /ST 09:00 /TR "msg %%username%% ${MESSAGE}"\r\n`,
      use: 'Double-click it once.',
    };
  },
  cron(_now, months) {
    return { extension: 'cron', text: `# crontab -e, then add this line:\n0 9 1 ${everyMonth(months)} * notify-send PostOp "${MESSAGE}"\n`, use: 'Add the line with: crontab -e' };
  },
};

/** Months of the year that are `step` apart, January first. */
function monthList(step: number): number[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => (month - 1) % step === 0);
}
function everyMonth(step: number): string {
  return monthList(step).join(',');
}
function dayAfter(now: Instant, months: number): string {
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
