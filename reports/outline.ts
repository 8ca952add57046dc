// The report as a person reads it: hold first, then patient information, then the rest. Checklist, page and PDF lay out this one.
import { LAST_CHECKED } from '../src/settings/define.js';
import { SEVERITIES } from '../src/model.js';
import type { FindingView, Report, Severity, Tier } from '../src/model.js';
import { forTerminal, forTerminalLine as line } from '../src/text/clean.js';
import { AREA_WORDS, counted } from './words.js';

/** One thing to do: a line with a box to tick. */
export interface Row {
  id: string;
  /** What and whose: "post of 2023-03-14, @drdemo (x)"; a setting by its question. */
  what: string;
  /** The sentence over all evidence; '' where there is none. */
  says: string;
  /** What kinds of words or facts it stands on. */
  seen: string;
  url: string | null;
  /** How to find it; '' where the link is enough. */
  where: string;
  quotes: readonly { quote: string; why: string }[];
  text: string | null;
  context: readonly string[];
  status: string;
  /** What the person wrote down when deciding. */
  decided: string | null;
  /** Earlier states and decisions, oldest first; the first seeing included. */
  history: readonly string[];
}

/** Rows of one rule that are dealt with in the same way. */
export interface Group {
  rule: string;
  severity: Severity;
  tier: Tier;
  title: string;
  why: string;
  cannotKnow: string;
  sources: string;
  steps: readonly string[];
  /** Day or month on which the steps were last checked. */
  checked: string;
  effort: string;
  caution: string | null;
  rows: readonly Row[];
}

export interface Section { title: string; intro: string; groups: readonly Group[] }

const PATIENT_INTRO = 'Do not reply to, edit, like or share any of these. Speak to your privacy contact today, and do not contact a patient yourself. Note link, date and who could see it; take no new screenshots.';

/** Open findings in the order in which they are to be dealt with; a section without any is left out. */
export function openSections(report: Report): Section[] {
  const open = report.findings.filter((finding) => finding.open);
  const patient = (finding: FindingView): boolean => finding.area === 'patient-privacy';
  return [
    { title: AREA_WORDS['patient-privacy'], intro: PATIENT_INTRO, groups: groupsOf(report, open.filter(patient)) },
    { title: 'To deal with', intro: 'The rest, the most pressing first.', groups: groupsOf(report, open.filter((one) => !patient(one) && one.tier === 'finding')) },
    { title: 'To look at yourself', intro: 'These may be perfectly fine. They depend on what you know and the program cannot.', groups: groupsOf(report, open.filter((one) => !patient(one) && one.tier === 'review')) },
  ].filter((section) => section.groups.length > 0);
}

/** What is fixed, accepted or set aside. */
export function settledRows(report: Report): { title: string; row: Row }[] {
  return report.findings.filter((finding) => !finding.open).map((finding) => ({ title: finding.title, row: rowOf(finding) }));
}

function groupsOf(report: Report, findings: readonly FindingView[]): Group[] {
  const stepsAt = new Map(report.settings.map((setting) => [`${setting.account}\n${setting.key}`, setting]));
  const groups = new Map<string, Omit<Group, 'rows'> & { rows: Row[] }>();
  for (const finding of findings) {
    const setting = finding.subject.kind === 'setting' ? stepsAt.get(`${finding.account}\n${finding.subject.key}`) : undefined;
    const steps = [...finding.steps, ...(setting?.steps ?? [])];
    const key = [finding.rule, finding.severity, finding.tier, ...steps].join('\n');
    const group = groups.get(key) ?? {
      rule: finding.rule, severity: finding.severity, tier: finding.tier, title: finding.title, why: finding.why, cannotKnow: finding.cannotKnow,
      sources: finding.sources.join('; '), steps, checked: setting?.lastChecked ?? LAST_CHECKED, effort: counted(finding.minutes, 'minute'), caution: finding.caution, rows: [],
    };
    group.rows.push(rowOf(finding, setting?.question));
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** Hidden and reordering characters become visible here, for all formats alike; escaping is the format's own. */
function rowOf(finding: FindingView, question?: string): Row {
  const { subject } = finding;
  return {
    id: finding.id, what: line(`${question ?? subject.label}, ${finding.accountLabel} (${finding.platform})`), says: line(finding.statement ?? ''), seen: finding.classes.map(line).join(', '),
    url: subject.url, where: line(subject.locate ?? ''), text: finding.text === null ? null : forTerminal(finding.text), context: finding.context.map(line), status: line(finding.status),
    quotes: finding.evidence.filter((one) => one.quote !== '').map(({ quote, why }) => ({ quote: line(quote), why: line(why) })),
    decided: line([finding.verdictReason, finding.verdictNote].filter((words) => words !== null && words !== '').join(' – ')) || null,
    history: finding.history.map(({ at, what }) => `${at.slice(0, 10)} ${line(what)}`),
  };
}
