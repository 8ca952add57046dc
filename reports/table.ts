// The columns of the tables that spreadsheets open: one row a finding, then what was not checked.
import type { FindingView, Report } from '../src/model.js';
import { AREA_WORDS, holdWords, NOT_LEGAL_ADVICE, NOTHING_FOUND, NOTHING_UNCHECKED, profileWords, SEVERITY_WORDS, TOPIC_WORDS, VERDICT_WORDS } from './words.js';

export interface Column {
  title: string;
  /** In characters, for formats that set it. */
  width: number;
  of(finding: FindingView): string;
}

export const COLUMNS: readonly Column[] = [
  { title: 'Severity', width: 12, of: (one) => SEVERITY_WORDS[one.severity] },
  { title: 'What', width: 36, of: (one) => one.title },
  { title: 'Account', width: 18, of: (one) => one.accountLabel },
  { title: 'Platform', width: 12, of: (one) => one.platform },
  { title: 'Subject', width: 22, of: (one) => one.subject.label },
  { title: 'When', width: 12, of: (one) => one.subject.when?.slice(0, 10) ?? '' },
  { title: 'Link', width: 30, of: (one) => one.subject.url ?? '' },
  { title: 'How to find it', width: 30, of: (one) => one.subject.locate ?? '' },
  { title: 'In words', width: 40, of: (one) => one.statement ?? '' },
  { title: 'Seen in', width: 26, of: (one) => one.classes.join('; ') },
  { title: 'Quotes', width: 30, of: (one) => one.evidence.map((evidence) => evidence.quote).filter((quote) => quote !== '').join(' | ') },
  { title: 'Text', width: 30, of: (one) => one.text ?? '' },
  { title: 'Why', width: 40, of: (one) => one.why },
  { title: 'What the program cannot know', width: 30, of: (one) => one.cannotKnow },
  { title: 'Steps', width: 50, of: (one) => one.steps.map((step, index) => `${index + 1}. ${step}`).join(' ') },
  { title: 'Minutes', width: 9, of: (one) => String(one.minutes) },
  { title: 'What could go wrong', width: 30, of: (one) => one.caution ?? '' },
  { title: 'Source', width: 26, of: (one) => one.sources.join('; ') },
  { title: 'Status', width: 30, of: (one) => one.status },
  { title: 'Decision', width: 16, of: (one) => VERDICT_WORDS[one.verdict] },
  { title: 'Reason and note', width: 26, of: (one) => [one.verdictReason, one.verdictNote].filter((words) => words !== null).join(' – ') },
  { title: 'First seen', width: 12, of: (one) => one.firstSeen.slice(0, 10) },
  { title: 'Last seen', width: 12, of: (one) => one.lastSeen.slice(0, 10) },
  { title: 'Kind', width: 18, of: (one) => (one.tier === 'finding' ? 'Finding' : 'To look at yourself') },
  { title: 'Area', width: 22, of: (one) => AREA_WORDS[one.area] },
  { title: 'Topic', width: 22, of: (one) => TOPIC_WORDS[one.topic] },
  { title: 'State', width: 12, of: (one) => one.state },
  { title: 'Rule', width: 26, of: (one) => one.rule },
  { title: 'Id', width: 20, of: (one) => one.id },
];

/** What was not checked: reason and what to do; one sentence when nothing is known. */
export function uncheckedRows(report: Report): string[][] {
  return report.unchecked.length === 0 ? [[NOTHING_UNCHECKED, '']] : report.unchecked.map((one) => [one.reason, one.whatToDo ?? '']);
}

/** What a reader of the table has to know beside it. */
export function remarks(report: Report): string[] {
  return [...(report.findings.length === 0 ? [NOTHING_FOUND] : []), holdWords(report), profileWords(report), NOT_LEGAL_ADVICE];
}
