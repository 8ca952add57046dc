// What was read of each account, and everything that was not checked, with what can be done about it.
import type { AccountView, Coverage, Problem, Unchecked } from '../../model.js';
import { age, day } from '../dates.js';
import { BLANK, fit, line, span, wrap, type Line, type Span } from '../lines.js';
import { heading, measure, type Page, type View } from '../page.js';
import type { Screen, State } from '../state.js';
import { accountName, count, facetWord, plural, PLATFORM_WORD } from '../words.js';

const FACET = 15;
const NUMBERS = 18;

export function coveragePage(state: State, screen: Extract<Screen, { name: 'coverage' }>, view: View): Page {
  const { accounts, unchecked } = state.overview;
  const width = measure(state.size);
  return {
    title: 'What was read, and what was not checked',
    right: plural(unchecked.length, 'point'),
    scroll: screen.scroll,
    body: [
      heading('Not checked'),
      ...(unchecked.length === 0 ? [line(' Nothing known to be missing from what was given.')] : unchecked.flatMap((one) => uncheckedLines(one, width))),
      ...accounts.flatMap((account) => [BLANK, ...accountLines(account, width, view)]),
    ],
  };
}

/** The reason names its account itself. */
function uncheckedLines(one: Unchecked, width: number): Line[] {
  const todo = one.whatToDo === null ? [] : wrap(line(one.whatToDo), width, '      ', span('accent', '    → '));
  return [...wrap(line(one.reason), width, '      ', span('unknown', '  ?   ')), ...todo];
}

function accountLines(account: AccountView, width: number, view: View): Line[] {
  const exported = account.exportedAt === null ? 'date of export unknown' : `exported ${day(account.exportedAt, view.timeZone)}, ${age(account.ageDays)} old`;
  const head = line(' ', span('strong', accountName(account)), span('dim', `  ${PLATFORM_WORD[account.platform]} · ${account.source ?? 'no file'} · ${exported}`));
  return [head, ...account.coverage.flatMap((one) => coverageLines(one, width)), ...account.problems.flatMap((one) => problemLines(one, width))];
}

const EXTENT: Readonly<Record<Coverage['extent'], Span>> = { complete: span('good', '  ✓   '), partial: span('unknown', '  ?   '), absent: span('unknown', '  ?   ') };

function coverageLines(one: Coverage, width: number): Line[] {
  const numbers = one.extent === 'absent' ? 'not in the export' : one.expected === null ? count(one.read) : `${count(one.read)} of ${count(one.expected)}`;
  const dates = one.oldest === null || one.newest === null ? '' : `${one.oldest.slice(0, 4)} to ${one.newest.slice(0, 4)}  `;
  return wrap(line(fit(facetWord(one.facet), FACET), fit(numbers, NUMBERS), span('dim', `${dates}${one.note ?? ''}`)), width, ' '.repeat(6), EXTENT[one.extent]);
}

function problemLines(problem: Problem, width: number): Line[] {
  const where = problem.record === null ? problem.path : `${problem.path}, record ${count(problem.record)}`;
  return wrap(line(`${where}: ${problem.reason}`), width, '      ', span(problem.damage ? 'high' : 'dim', problem.damage ? '  !   ' : '  .   '));
}
