// Who a report is for: leaves out and covers what that reader is not meant to see.
import { SEVERITIES, TOPICS } from '../src/model.js';
import type { AccountView, Area, FindingView, Report, ReportProfile, State, SubjectRef } from '../src/model.js';

/** The same report for another reader. Pure; masks only what is still in the open, never unmasks. */
export function applyProfile(report: Report, profile: ReportProfile): Report {
  switch (profile) {
    case 'self': return { ...report, profile };
    case 'share-safe': return shareSafe({ ...report, profile });
    case 'privacy-officer': return privacyOfficer({ ...report, profile });
    case 'lawyer': return lawyer({ ...report, profile });
  }
}

// ---------------------------------------------------------------- share-safe

/** Areas and rules whose rows tell of the person's own politics, religion, health or orientation. */
const PERSONAL_AREAS: ReadonlySet<Area> = new Set<Area>(['politics-religion', 'substance']);
const PERSONAL_RULE = /^(?:politics|religion|advocacy)-|^(?:sexual-explicit|follow-adult|impaired-at-work|intoxication-self|illegal-drug-self|diversion-joke|posting-while-intoxicated|alcohol-lawful)$/;

function shareSafe(report: Report): Report {
  const own = new Map(report.accounts.map((account) => [account.key, account]));
  const shown = report.findings.filter((finding) => !PERSONAL_AREAS.has(finding.area) && !PERSONAL_RULE.test(finding.rule));
  return narrowed({
    ...report, reveal: 'none',
    accounts: report.accounts.map((account) => ({ ...account, problems: account.problems.map((problem) => ({ ...problem, path: 'a file of the export' })) })),
    unchecked: report.unchecked.filter((one) => one.rule === null || !PERSONAL_RULE.test(one.rule)),
    ruleRuns: report.ruleRuns.filter((run) => !PERSONAL_RULE.test(run.rule)),
  }, shown.map((finding) => withoutWords(finding, own.get(finding.account) ?? null)));
}

/** Classes of evidence stay; words of posts, names of others and what the person wrote down go. */
function withoutWords(finding: FindingView, account: AccountView | null): FindingView {
  return {
    ...finding, text: null, statement: null, context: [], verdictReason: null, verdictNote: null, subject: withoutNames(finding, account),
    evidence: finding.classes.map((why) => ({ quote: '', start: 0, end: 0, field: 'fact', why })),
  };
}

function withoutNames({ id, subject }: FindingView, account: AccountView | null): SubjectRef {
  const { kind, url, when } = subject;
  if (kind === 'follow') return { ...subject, key: id, url: null, locate: 'In the lists of this account.', label: 'somebody in your lists' };
  const handle = account?.handle?.toLowerCase() ?? null;
  const mine = url !== null && handle !== null && url.toLowerCase().includes(handle);
  const found = when === null ? null : `Look for what was posted on ${when.slice(0, 10)}.`;
  return { ...subject, key: kind === 'media' ? id : subject.key, url: mine ? url : null, locate: mine ? null : found };
}

// ---------------------------------------------------------------- privacy officer

function privacyOfficer(report: Report): Report {
  return narrowed({ ...report, settings: [], pairs: [] }, report.findings.filter((finding) => finding.area === 'patient-privacy'));
}

// ---------------------------------------------------------------- lawyer

const HELD = 'On hold: do not delete or change it until your lawyer says so.';
const LOSING = /\b(?:delet|eras|remov|take (?:it|them|this|these) down)/i;

function lawyer(report: Report): Report {
  const findings = report.findings.map(held);
  return { ...report, findings, first: firstOf(findings.filter((finding) => finding.open)) };
}

function held(finding: FindingView): FindingView {
  if (!finding.actions.includes('delete')) return { ...finding, willDelete: false };
  return {
    ...finding, willDelete: false, steps: [HELD, ...finding.steps.filter((step) => !LOSING.test(step))],
    actions: [...new Set(finding.actions.map((action) => (action === 'delete' ? 'hold' : action)))],
  };
}

// ---------------------------------------------------------------- counts that tell nothing of what was left out

function narrowed(report: Report, findings: readonly FindingView[]): Report {
  const present = findings.filter((finding) => finding.state !== 'resolved');
  const open = findings.filter((finding) => finding.open);
  return {
    ...report, findings, trend: [], first: firstOf(open),
    totals: {
      findings: present.filter((finding) => finding.tier === 'finding').length, review: present.filter((finding) => finding.tier === 'review').length, open: open.length,
      bySeverity: tallied(SEVERITIES, (severity) => count(open, (one) => one.severity === severity)),
      byTopic: tallied(TOPICS, (topic) => count(open, (one) => one.topic === topic)),
      byState: tallied(STATES, (state) => count(findings, (one) => one.state === state)),
    },
    accounts: report.accounts.map((account) => {
      const mine = open.filter((finding) => finding.account === account.key);
      return { ...account, counts: tallied(TOPICS, (topic) => ({
        open: count(mine, (one) => one.topic === topic), unknown: account.counts[topic].unknown,
        worst: SEVERITIES.find((severity) => mine.some((one) => one.topic === topic && one.severity === severity)) ?? null,
      })) };
    }),
  };
}

const STATES = ['new', 'persisting', 'changed', 'regressed', 'resolved', 'unchecked'] as const satisfies readonly State[];

/** The three most pressing rules: by severity, patient information before the rest, then by number. */
function firstOf(open: readonly FindingView[]): Report['first'] {
  const rules = new Map<string, Report['first'][number] & { patient: boolean }>();
  for (const { rule, area, severity, title, steps } of open) {
    if (severity === 'info') continue;
    const known = rules.get(rule);
    // Findings come the most severe first, so the first one of a rule has its worst severity.
    rules.set(rule, known === undefined ? { severity, count: 1, title, advice: steps[0] ?? '', rule, patient: area === 'patient-privacy' } : { ...known, count: known.count + 1 });
  }
  return [...rules.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || Number(b.patient) - Number(a.patient) || b.count - a.count || (a.rule < b.rule ? -1 : 1))
    .slice(0, 3).map(({ patient: _, ...one }) => one);
}

function count(findings: readonly FindingView[], keep: (finding: FindingView) => boolean): number {
  return findings.reduce((sum, finding) => (keep(finding) ? sum + 1 : sum), 0);
}

function tallied<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
