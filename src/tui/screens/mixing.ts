// How the person's accounts hang together: who is tied to whom, by what, and a plan.
import { BLANK, line, span, widthOf, type Line } from '../lines.js';
import { labelled, measure, type Page } from '../page.js';
import type { Pair } from '../props.js';
import type { Screen, State } from '../state.js';
import { accountName, PLATFORM_WORD, plural, USE_WORD } from '../words.js';

export function mixingPage(state: State, screen: Extract<Screen, { name: 'mixing' }>): Page {
  const width = measure(state.size);
  const alone = state.overview.accounts.length < 2;
  const body = screen.pairs.length === 0
    ? [line(alone ? ' There is one account: nothing to compare it with.' : ' Nothing was found that ties these accounts together.'), line(span('dim', ' Only what the exports hold was compared; see 8.'))]
    : allPairs(screen.pairs, state, width);
  const apart = screen.pairs.filter(isToKeepApart).length;
  return { title: 'How your accounts hang together', right: screen.pairs.length === 0 ? '' : `${plural(screen.pairs.length, 'pair')}, ${apart} to keep apart`, body, scroll: screen.scroll };
}

/** A plan is made for accounts of different use, or whose use was not said. */
function isToKeepApart(pair: Pair): boolean {
  return pair.plan.length > 0;
}

/** Those to keep apart first. Several of them share steps: one plan for all stands above them. */
function allPairs(pairs: readonly Pair[], state: State, width: number): Line[] {
  const sorted = [...pairs].sort((a, b) => Number(isToKeepApart(b)) - Number(isToKeepApart(a)));
  const isShared = pairs.filter(isToKeepApart).length > 1;
  const plan = isShared ? [...planLines([...new Set(sorted.flatMap((pair) => pair.plan))], width), BLANK] : [];
  return [...plan, ...sorted.flatMap((pair) => pairLines(pair, !isShared, state, width))];
}

function planLines(plan: readonly string[], width: number): Line[] {
  return plan.flatMap((text, at) => labelled(at === 0 ? 'Plan' : '', line(span('accent', `${at + 1} `), text), width));
}

interface End { name: string; note: string }

function endOf(key: string, state: State): End {
  const account = state.overview.accounts.find((one) => one.key === key);
  if (account === undefined) return { name: key, note: '' };
  return { name: accountName(account), note: `${PLATFORM_WORD[account.platform]}, ${USE_WORD[account.use]}` };
}

/** The strongest tie between the names, the others hung below it. */
function pairLines(pair: Pair, isPlanned: boolean, state: State, width: number): Line[] {
  const a = endOf(pair.a, state);
  const b = endOf(pair.b, state);
  const [strongest, ...others] = [...pair.links].sort((one, other) => other.weight - one.weight);
  const column = ' '.repeat(3);
  const tie = strongest === undefined ? '' : ` ── ${strongest.why} ── `;
  const names = line(' ', span('strong', a.name), span('dim', ` (${a.note})`));
  const oneRow = widthOf(a.name + a.note + tie + b.name + b.note) + 8 <= width;
  const first: Line[] = oneRow
    ? [[...names, span('accent', tie), span('strong', b.name), span('dim', ` (${b.note})`)]]
    : [names, line(column, span('accent', '│ '), span('plain', strongest?.why ?? '')), line(' ', span('strong', b.name), span('dim', ` (${b.note})`))];
  const hung = others.map((link, at) => line(column, span('accent', at === others.length - 1 ? '└─ ' : '├─ '), link.why));
  const under = !isToKeepApart(pair)
    ? [line(span('dim', '   Both are for the same use: they may lead to each other.'))]
    : isPlanned ? [BLANK, ...planLines(pair.plan, width)] : [];
  return [...first, ...hung, ...under, BLANK];
}
