// The screens of a first run: few words, one question each.
import { BLANK, fit, line, span, widthOf, wrap, type Line } from '../lines.js';
import { measure, type Page } from '../page.js';
import type { FileClaim } from '../props.js';
import { PERSON_FIELDS } from '../person-fields.js';
import { bodyRows, type FilesScreen, type Screen, type State } from '../state.js';
import { USES } from '../update/start.js';
import { progressBar } from '../components/marks.js';
import { menu } from '../components/menu.js';
import { typingLine } from '../components/typing.js';
import { accountName, PLATFORM_WORD, plural, USE_WORD } from '../words.js';

type Of<Name extends Screen['name']> = Extract<Screen, { name: Name }>;

function said(text: string, width: number): Line[] {
  return wrap(line(text), width, ' ');
}

export function welcomePage(state: State): Page {
  const width = measure(state.size);
  return {
    title: 'Welcome',
    right: '1 of 5',
    body: [
      ...said('PostOp reads the export of your own social media accounts and shows what in it may put a patient, a colleague or your licence at risk. You decide about each point and leave with a checklist.', width),
      BLANK,
      ...wrap(line(span('strong', 'Nothing leaves this computer. '), 'Nothing is posted, deleted or sent. What is read is kept in one private file of yours; "postop forget" removes it.'), width, ' '),
      BLANK,
      ...said('You need the export files ("Download your data"). Platforms take from minutes to a few days to make them; "postop guide" says how to ask for each. Have none yet? Leave with q: the next start goes on from here.', width),
      BLANK,
      ...wrap(line(span('dim', 'It cannot give legal advice, and it cannot see what an export does not hold. What it did not check, it says.')), width, ' '),
    ],
  };
}

export function holdPage(state: State, screen: Of<'hold'>): Page {
  const width = measure(state.size);
  return {
    title: 'Before anything else',
    right: state.starting ? '2 of 5' : '',
    cursor: 3 + screen.cursor * 3,
    body: [
      ...wrap([span('strong', 'Is a complaint, claim, investigation or HR matter open or expected?')], width, ' '),
      BLANK,
      ...menu([
        { title: 'No' },
        { title: 'Yes' },
        { title: 'Not sure' },
      ], screen.cursor, width),
      BLANK,
      ...said('With "yes" or "not sure" every step that deletes is shown as "hold": deleting may be read as destroying evidence.', width),
      ...said('What this program finds, you then know: reporting clocks may start. If in doubt, speak to your privacy contact or counsel first.', width),
    ],
  };
}

export function personPage(state: State, screen: Of<'person'>): Page {
  const width = measure(state.size);
  const rows = PERSON_FIELDS.map((field, at) => {
    const here = at === screen.cursor;
    const value = field.show(screen.person);
    return line(span('chosen', here ? '▸ ' : '  '), span(here ? 'strong' : 'plain', fit(field.label, 14)), value === '' ? span('dim', `e.g. ${field.example}`) : value);
  });
  const intro = wrap(line('Your own names and workplace are then not taken for a patient\'s, and your hours tell what was posted on shift. Everything may stay empty and can be changed later (w).'), width, ' ');
  return { title: 'Who you are', right: state.starting ? '3 of 5' : '', cursor: intro.length + 1 + screen.cursor, body: [...intro, BLANK, ...rows] };
}

/** As many files of Downloads as leave room for what is typed on the smallest screen. */
const OFFERED_ROWS = 4;

export function filesPage(state: State, screen: FilesScreen): Page {
  const width = state.size.columns;
  const chosen = screen.chosen.map((path) => line(span('good', '  ✓ '), path));
  const first = Math.max(0, Math.min(screen.cursor, screen.offered.length - OFFERED_ROWS));
  const offered = screen.offered.length === 0 ? [] : [
    BLANK, line(' ', span('strong', 'In your Downloads'), span('dim', screen.offered.length > OFFERED_ROWS ? `  ${plural(screen.offered.length, 'file')}, newest first` : '')),
    ...screen.offered.map((one, at) => line(span('chosen', at === screen.cursor ? '▸ ' : '  '), span(at === screen.cursor ? 'strong' : 'plain', one.title), span('dim', `  ${one.path}`))).slice(first, first + OFFERED_ROWS),
  ];
  const room = Math.max(1, bodyRows(state.size) - 8 - chosen.length - offered.length);
  const matches = screen.matches.slice(0, room).map((path) => line(span('dim', `   ${path}`)));
  const next = screen.chosen.length === 0 ? '' : `${plural(screen.chosen.length, 'file')} chosen; enter on an empty line goes on.`;
  return {
    title: 'Your exports',
    right: state.starting ? '4 of 5' : '',
    body: [
      ...wrap(line('Drop files into this window, paste or type their paths (tab completes), or take one from Downloads with ↓. Zip files and folders both work; nothing is unpacked.'), measure(state.size), ' '),
      BLANK, ...chosen,
      typingLine(' Path: ', screen.field, width), ...matches,
      ...(next === '' ? [] : [line(span('dim', ` ${next}`))]),
      ...offered,
    ],
  };
}

export function claimsPage(state: State, screen: Of<'claims'>): Page {
  const width = measure(state.size);
  const lines = screen.claims.flatMap((claim) => claimLines(claim, width));
  return {
    title: 'What these are',
    right: '',
    body: [...(lines.length === 0 ? [line(' None of these files is an export PostOp knows. esc goes back.')] : lines), BLANK, line(' ', span('strong', 'enter'), ' reads them. Your files are only read, never changed.')],
    scroll: screen.cursor,
  };
}

function claimLines(claim: FileClaim, width: number): Line[] {
  const remarks = claim.remarks.flatMap((remark) => wrap([span('dim', remark)], width, '    '));
  if (claim.refusal === null) return [line(span('good', '  ✓ '), span('strong', claim.title)), line(span('dim', `    ${claim.path}`)), ...remarks];
  return [
    ...wrap(line(claim.refusal.what), width, '    ', span('high', '  ! ')), ...wrap(line(claim.refusal.whatToDo), width, '    '),
    line(span('dim', `    ${claim.path}`)), ...remarks,
  ];
}

const JOB_TITLE = { read: 'Reading', scan: 'Checking', resolve: 'Looking names up' } as const;

export function workingPage(state: State, screen: Of<'working'>): Page {
  const { label, part, detail } = screen.progress;
  const width = Math.min(measure(state.size) - 4, 60);
  const bar: Line = part === null ? [span('dim', 'working…')] : [...progressBar(part, width - 6), span('plain', ` ${Math.floor(part * 100)} %`)];
  return { title: JOB_TITLE[screen.job], right: '', body: [BLANK, line(' ', span('strong', label)), BLANK, [span('plain', ' '), ...bar], BLANK, line(span('dim', ` ${detail}`)), BLANK, line(span('dim', ' esc stops; what is already stored stays.'))] };
}

export function usesPage(state: State, screen: Of<'uses'>): Page {
  const width = measure(state.size);
  const { accounts } = state.overview;
  const names = Math.max(12, ...accounts.map((account) => widthOf(accountName(account))));
  const rows = accounts.map((account, at) => {
    const here = at === screen.cursor;
    const use = span(account.use === 'unknown' ? 'unknown' : 'good', account.use === 'unknown' ? '? not said yet' : USE_WORD[account.use]);
    return line(span('chosen', here ? '▸ ' : '  '), span(here ? 'strong' : 'plain', fit(accountName(account), Math.min(names, 40))), span('dim', `  ${fit(PLATFORM_WORD[account.platform], 12)} `), use);
  });
  const answers = USES.slice(0, 3).flatMap((use, at) => [span('accent', `${at + 1} `), span('plain', `${USE_WORD[use]}   `)]);
  return {
    title: 'Which account is for what',
    right: state.starting ? '5 of 5' : '',
    cursor: 3 + screen.cursor,
    body: [
      ...wrap(line('What fits a private account may not fit one patients know. PostOp never guesses this.'), width, ' '),
      BLANK, ...rows, BLANK, line(' ', ...answers, span('accent', 'c '), 'continue'),
    ],
  };
}

export function askRosterPage(state: State): Page {
  const width = measure(state.size);
  return {
    title: 'Your patients',
    right: '',
    body: [
      ...wrap([span('strong', 'Compare the accounts you follow with a list of your patients?')], width, ' '),
      BLANK,
      ...said('A CSV or Excel file with names is read into memory, compared, and forgotten when you leave. Neither the list nor any match is stored. Ask yourself whether you may use the list for this.', width),
      BLANK,
      line(' ', span('accent', 'enter '), 'choose a file     ', span('accent', 'n '), 'not now (3, then r, does it later)'),
    ],
  };
}
