// One finding, as a card: the words with what was noticed marked, why, what cannot be known, what to do, and what was decided.
import type { Evidence, FindingView } from '../../model.js';
import { ago, day, moment } from '../dates.js';
import { forTerminal } from '../../text/clean.js';
import { BLANK, line, paragraph, span, spread, wrap, type Line, type Span } from '../lines.js';
import { labelled, measure, type Page, type View } from '../page.js';
import type { FindingCard, PostLine } from '../props.js';
import type { CardScreen, Screen, State } from '../state.js';
import { progressBar } from '../components/marks.js';
import { count, MARK, plural, PLATFORM_WORD, TONE_OF } from '../words.js';

const AUDIENCE = { public: 'public', limited: 'limited audience', private: 'private', unknown: 'audience unknown' } as const;

export function findingPage(state: State, screen: CardScreen, view: View): Page {
  const total = screen.ids.length;
  const right = `${count(screen.at + 1)} of ${count(total)}`;
  const title = screen.name === 'triage' ? 'Triage' : 'Finding';
  if (screen.card === null) return { title, right, body: [line(' This finding is no longer there.')] };
  const width = measure(state.size);
  const bar = screen.name === 'triage' ? [line(' ', ...progressBar(screen.at / total, Math.min(40, width - 2))), BLANK] : [];
  return { title, right, body: [...bar, ...cardLines(screen.card, screen.thread, width, view)], scroll: screen.scroll };
}

export function finishedPage(state: State, { decided, left }: Extract<Screen, { name: 'finished' }>): Page {
  return {
    title: 'Triage',
    right: '',
    body: [
      BLANK,
      line(' ', span('good', '✓ '), span('strong', 'You have been through all of them. Well done.')),
      BLANK,
      line(` ${plural(decided, 'decision')} in this round${left > 0 ? `, ${count(left)} left for another day` : ''}.`),
      ...wrap(line('Everything is kept. e writes the checklist of what is still to do.'), measure(state.size), ' '),
    ],
  };
}

function cardLines(card: FindingCard, thread: boolean, width: number, view: View): Line[] {
  const { view: finding } = card;
  const status = statusLines(finding, width, view);
  // What was decided is the first thing one wants to see again.
  const decided = finding.verdict !== 'none' || finding.verdictNote !== null;
  return [
    ...headLines(card, width, view),
    BLANK,
    ...wordLines(card, thread, width, view),
    ...noticed(finding, width),
    ...(decided ? status : []),
    ...whyLines(finding, width),
    ...(decided ? [] : status),
  ];
}

function headLines(card: FindingCard, width: number, view: View): Line[] {
  const { view: finding } = card;
  const { subject } = finding;
  const review = finding.tier === 'review' ? ' (look at it yourself)' : '';
  const where = [card.author, PLATFORM_WORD[finding.platform], AUDIENCE[subject.audience]].join(' · ');
  const title = line(' ', span(TONE_OF[finding.severity], `${MARK[finding.severity]} ${finding.title}`), span('dim', review));
  const placed = span('dim', where);
  const oneRow = title.reduce((sum, part) => sum + part.text.length, 0) + where.length + 3 <= width;
  const local = card.localTime === null ? '' : `, ${card.localTime}`;
  const when = subject.when === null ? [] : [line(span('dim', `    ${moment(subject.when, subject.precision, view.timeZone)} (yours)${local}, ${ago(subject.when, view.now)}`))];
  return [...(oneRow ? [spread(title, [placed], width)] : [title, line('    ', placed)]), ...when];
}

function wordLines(card: FindingCard, thread: boolean, width: number, view: View): Line[] {
  const { view: finding } = card;
  const around = (posts: readonly PostLine[]): Line[] => posts.flatMap((post) => postLines(post, [], width, view, true));
  const own = card.posts.length > 0
    ? card.posts.flatMap((post) => postLines(post, finding.evidence.filter((one) => one.postId === post.id), width, view, false))
    : finding.text === null ? hiddenLines(finding, width) : marked(finding.text, textEvidence(finding.evidence), width, '    ');
  const folded = card.before.length + card.after.length;
  const beside = [
    ...(card.media.length === 0 ? [] : [`with ${card.media.join(', ')}`]),
    ...(folded > 0 && !thread ? [`${plural(folded, 'post')} around it: t`] : []),
  ];
  const under = beside.length === 0 ? [] : wrap([span('dim', beside.join(' · '))], width, '    ');
  return [...(thread ? around(card.before) : []), ...own, ...under, ...(thread && card.after.length > 0 ? [BLANK, ...around(card.after)] : [BLANK])];
}

function postLines(post: PostLine, evidence: readonly Evidence[], width: number, view: View, dim: boolean): Line[] {
  const head = line(span('dim', `  │ ${post.own ? '' : 'somebody else: '}${post.author}, ${day(post.when, view.timeZone)}`));
  if (post.text === null) return [head, line(span('dim', '  │ (hidden; v shows it)'))];
  return [head, ...(dim ? paragraph('dim', post.text, width, '  │ ') : marked(post.text, evidence, width, '  │ ')), BLANK];
}

function hiddenLines(finding: FindingView, width: number): Line[] {
  const { label, locate } = finding.subject;
  return [
    ...wrap(line(label), width, '    '),
    ...(locate === null ? [] : wrap([span('dim', locate)], width, '    ')),
  ];
}

function textEvidence(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter((one) => one.field === 'text' && one.end > one.start);
}

/** The text with its quotes between bars: the offsets count in the original, so it is cut first and cleaned after. */
function marked(text: string, evidence: readonly Evidence[], width: number, indent: string): Line[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of [...evidence].sort((a, b) => a.start - b.start)) {
    if (end <= at || start >= text.length) continue;
    const from = Math.max(start, at);
    spans.push(...pieces('plain', text.slice(at, from)), span('accent', '▏'), ...pieces('quote', text.slice(from, end)), span('accent', '▕'));
    at = end;
  }
  spans.push(...pieces('plain', text.slice(at)));
  const rows: Span[][] = [[]];
  for (const one of spans) {
    if (one.text === '\n') rows.push([]);
    else rows.at(-1)?.push(one);
  }
  return rows.flatMap((row) => wrap(row, width, indent));
}

/** Line breaks stay line breaks in a text of its own. */
function pieces(tone: Span['tone'], text: string): Span[] {
  return forTerminal(text).split(/(\n)/).filter((piece) => piece !== '').map((piece) => ({ tone, text: piece }));
}

/** What was noticed outside the text: a bio, a handle, a fact. */
function noticed(finding: FindingView, width: number): Line[] {
  const others = finding.evidence.filter((one) => one.field !== 'text');
  return others.flatMap((one) => wrap(line(one.quote === '' ? '' : span('quote', one.quote), one.quote === '' ? one.why : span('dim', `  ${one.field}: ${one.why}`)), width, '      ', span('accent', '    · ')));
}

function whyLines(finding: FindingView, width: number): Line[] {
  const statement = finding.statement === null ? [] : labelled('Noticed', finding.statement, width);
  const reasons = finding.statement === null ? labelled('Noticed', finding.classes.join(', ') || finding.title, width) : [];
  const steps = finding.steps.flatMap((step, at) => labelled(at === 0 ? 'Do' : '', line(span('accent', `${at + 1} `), step), width));
  return [
    ...statement, ...reasons,
    ...finding.context.flatMap((text) => labelled('', line(span('dim', text)), width)),
    ...labelled('Why', finding.why, width),
    ...labelled('Cannot', line(`know ${lowerFirst(finding.cannotKnow)}`), width),
    ...steps,
    ...(finding.caution === null ? [] : labelled('Mind', finding.caution, width)),
    ...(finding.sources.length === 0 ? [] : labelled('Source', line(span('dim', finding.sources.join('; '))), width)),
  ];
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

function statusLines(finding: FindingView, width: number, view: View): Line[] {
  const until = finding.verdictUntil === null ? '' : ` until ${finding.verdictUntil}`;
  const decided = finding.verdict === 'none' ? 'nothing decided' : `${finding.status}${until}`;
  const reason = finding.verdictReason === null ? '' : ` (${finding.verdictReason})`;
  const note = finding.verdictNote === null ? [] : labelled('Note', finding.verdictNote, width);
  const past = finding.history.slice(-3).map((one) => `${day(one.at, view.timeZone)}: ${one.what}`).join('; ');
  return [
    ...labelled('Is', line(span(finding.verdict === 'none' ? 'plain' : 'good', decided + reason), span('dim', ` · ${finding.stateReason}`)), width),
    ...note,
    ...(past === '' ? [] : labelled('Was', line(span('dim', past)), width)),
  ];
}
