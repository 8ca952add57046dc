// Who among the followed may be a patient, with the state of the roster always in sight.
import { day } from '../dates.js';
import { BLANK, line, span, wrap, type Line } from '../lines.js';
import { measure, type Page, type View } from '../page.js';
import type { PatientRow } from '../props.js';
import { bodyRows, type PatientsScreen, type State } from '../state.js';
import { table, type Column } from '../components/table.js';
import { CERTAINTY_TONE, count, FOLLOW_WORD, plural, PLATFORM_WORD } from '../words.js';

const CERTAINTY_MARK = { sure: '! sure', likely: '~ likely', possible: '. possible' } as const;

export function patientsPage(state: State, screen: PatientsScreen, view: View): Page {
  const { data } = screen;
  const width = measure(state.size);
  const head = [...wrap(rosterLine(screen, view), width, ' '), ...unresolvedLines(screen, width), BLANK];
  const columns: Column<PatientRow>[] = [
    { title: '', rank: 1, cell: (row) => [span('chosen', screen.marked.has(row.id) ? '●' : ' ')] },
    { title: '', rank: 1, cell: (row) => [span(CERTAINTY_TONE[row.certainty], CERTAINTY_MARK[row.certainty])] },
    { title: 'account', rank: 1, flexible: true, cell: (row) => line(row.label) },
    { title: 'why', rank: 1, flexible: true, cell: (row) => [span('dim', row.why)] },
    { title: 'on', rank: 4, cell: (row) => [span('dim', PLATFORM_WORD[row.platform])] },
    { title: 'follows you', rank: 3, cell: (row) => line(row.followsBack === null ? '?' : row.followsBack ? 'yes' : 'no') },
    { title: 'since', rank: 5, cell: (row) => [span('dim', row.since === null ? '-' : day(row.since, view.timeZone))] },
    { title: 'decided', rank: 2, cell: (row) => [span('good', FOLLOW_WORD[row.decision])] },
  ];
  const detail = detailLines(data.rows[screen.cursor], width);
  const room = Math.max(1, bodyRows(state.size) - head.length - 1 - detail.length);
  const start = Math.max(0, Math.min(screen.cursor - Math.floor(room / 2), data.rows.length - room));
  const shown = table(columns, data.rows.slice(start, start + room), state.size.columns, screen.cursor - start);
  const rows = data.rows.length > 0 ? [shown.head, ...shown.rows, ...detail] : emptyLines(screen, width);
  const place = data.rows.length === 0 ? '' : `${count(screen.cursor + 1)} of ${count(data.rows.length)}`;
  return { title: 'Followed who may be your patients', right: place, body: [...head, ...rows] };
}

/** Why the chosen one is here, in full: the column has room for its beginning only. */
function detailLines(row: PatientRow | undefined, width: number): Line[] {
  return row === undefined ? [] : [BLANK, ...wrap(line(span('strong', row.label), span('dim', ': '), row.why), width, ' ')];
}

function rosterLine({ data }: PatientsScreen, view: View): Line {
  if (data.roster === null) return line(span('unknown', 'No roster read in this session'), span('dim', ': r compares with a list of your patients, in memory only'));
  const { name, rows, readAt } = data.roster;
  return line('roster ', span('strong', name), `, ${plural(rows, 'row')}`, span('dim', `, in memory only, read ${day(readAt, view.timeZone)}; not stored`));
}

function unresolvedLines({ data }: PatientsScreen, width: number): Line[] {
  if (data.unresolved === 0) return [];
  return wrap(line(`${count(data.unresolved)} of ${count(data.followed)} accounts in your lists have no known name: a patient among them cannot be seen.`), width, '      ', span('unknown', '  ?   '));
}

function emptyLines({ data }: PatientsScreen, width: number): Line[] {
  if (data.roster === null) {
    return wrap(line('Without a roster only what the accounts themselves show can be checked: l leads there. A roster is a CSV or Excel file with names; it is read into memory, compared, and forgotten when you leave.'), width, ' ');
  }
  return [line(' Nobody on the roster was found among the followed with a known name.')];
}
