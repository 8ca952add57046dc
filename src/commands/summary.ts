// The plain summary printed where there is no terminal: what to do first, counts, and what was not checked.
import { SEVERITIES, TOPICS } from '../model.js';
import type { Severity, Topic } from '../model.js';
import type { Overview } from '../scan/report.js';

export const GLYPH: Readonly<Record<Severity, string>> = { critical: '!!', high: '!', medium: '~', low: '.', info: ' ' };

const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  posts: 'posts to look at', associations: 'names and groups you are linked with', patients: 'people who may know you through your work',
  mixing: 'personal and professional life mixed', settings: 'settings', security: 'account security', upkeep: 'upkeep',
};

/** Lines of at most about 100 columns, without any word of a post. */
export function summary(report: Overview): string {
  const lines: string[] = [];
  if (report.demo) lines.push('This is an invented clinician, to show what PostOp does.', '');
  for (const account of report.accounts) lines.push(`${account.label}  ${account.platform}  ${account.posts.toLocaleString('en')} posts${age(account.ageDays)}`);
  lines.push('');
  if (report.totals.findings + report.totals.review === 0) lines.push('Nothing was found by the rules that ran. That is not a promise: see what was not checked.');
  else lines.push(`${report.totals.findings} findings, ${report.totals.review} to look at yourself, ${report.totals.open} open.`, severities(report));
  for (const topic of TOPICS) if (report.totals.byTopic[topic] > 0) lines.push(`  ${String(report.totals.byTopic[topic]).padStart(5)}  ${TOPIC_WORDS[topic]}`);
  if (report.first.length > 0) {
    lines.push('', 'Do these first');
    for (const item of report.first) lines.push(`  ${GLYPH[item.severity].padEnd(2)} ${String(item.count).padStart(4)}  ${item.title}. ${item.advice}`);
  }
  if (report.unchecked.length > 0) {
    lines.push('', 'Not checked');
    for (const item of report.unchecked) lines.push(`  ?  ${item.reason}${item.whatToDo ? ` ${item.whatToDo}` : ''}`);
  }
  lines.push('', 'Not legal advice.', '');
  return lines.join('\n');
}

function severities(report: Overview): string {
  return `  ${SEVERITIES.filter((severity) => report.totals.bySeverity[severity] > 0).map((severity) => `${report.totals.bySeverity[severity]} ${severity}`).join(', ')}`;
}

function age(days: number | null): string {
  return days === null ? '' : days === 0 ? ', exported today' : `, exported ${days} ${days === 1 ? 'day' : 'days'} ago`;
}
