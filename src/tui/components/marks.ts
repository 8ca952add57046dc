// Small pictures out of text: severity marks, counts, trend and progress.
import type { AccountView, Severity, Topic } from '../../model.js';
import { span, type Line, type Span } from '../lines.js';
import { count, MARK, TONE_OF } from '../words.js';

/** Two columns wide: the mark says what the colour says. */
export function severityMark(severity: Severity): Span {
  return span(TONE_OF[severity], MARK[severity].padStart(2));
}

/** `!! 14`, `! 2  ? 3`, `.`: what was found and what could not be known stand side by side. */
export function topicCount(counts: AccountView['counts'][Topic] | undefined): Line {
  if (counts === undefined) return [span('dim', '-')];
  const parts: Span[] = [];
  if (counts.open > 0) {
    const worst = counts.worst ?? 'low';
    parts.push(span(TONE_OF[worst], `${MARK[worst]} ${count(counts.open)}`));
  }
  if (counts.unknown > 0) parts.push(span('unknown', `${parts.length > 0 ? ' ' : ''}? ${count(counts.unknown)}`));
  return parts.length > 0 ? parts : [span('dim', '.')];
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];

export function trendLine(values: readonly number[]): Span {
  const highest = Math.max(1, ...values);
  return span('accent', values.map((value) => BARS[Math.round((value / highest) * (BARS.length - 1))] ?? '').join(''));
}

export function progressBar(part: number, width: number): Line {
  const full = Math.round(Math.max(0, Math.min(1, part)) * width);
  return [span('accent', '█'.repeat(full)), span('dim', '░'.repeat(width - full))];
}
