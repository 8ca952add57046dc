// JSON for programs: the shape of report.schema.json, the same for the same data, run-specific values only under `source`.
import type { AccountView, FindingView, Format, Report, SettingView } from '../src/model.js';
import { escapeJson } from '../src/text/escape.js';

export const json: Format = {
  id: 'json',
  title: 'JSON for programs',
  extension: 'json',
  async render(report) {
    return Buffer.from(`${escapeJson(JSON.stringify(document(report), null, 2))}\n`);
  },
};

function document(report: Report): object {
  return {
    schema: 'postop-report/1', source: { generatedAt: report.generatedAt, scan: report.scan, sources: report.sources },
    tool: report.tool, profile: report.profile, reveal: report.reveal, demo: report.demo, person: person(report), hold: report.hold,
    totals: report.totals, first: report.first, unchecked: report.unchecked,
    accounts: report.accounts.map(account), findings: report.findings.map(finding), settings: report.settings.map(setting),
    pairs: report.pairs, trend: report.trend.map((point) => ({ ...point, at: day(point.at) })), ruleRuns: report.ruleRuns,
    languagesNotChecked: report.languagesNotChecked, postsByMonth: report.postsByMonth, limits: report.limits,
  };
}

function person({ person: { label, preset, country } }: Report): object {
  return { label, preset, country };
}

function account({ key, platform, label, handle, displayName, use, audience, posts, coverage, problems, counts, source, exportedAt, ageDays }: AccountView): object {
  return { key, platform, label, handle, displayName, use, audience, posts, coverage, problems, counts, source: { title: source, exportedAt, ageDays } };
}

function finding(view: FindingView): object {
  return {
    ...view, firstSeen: day(view.firstSeen), lastSeen: day(view.lastSeen), verdictAt: day(view.verdictAt),
    history: view.history.map(({ at, what }) => ({ at: day(at), what })),
  };
}

function setting(view: SettingView): object {
  return { ...view, asOf: day(view.asOf) };
}

/** Instants of scans and decisions would differ from run to run; their days tell enough. */
function day(instant: string | null): string | null {
  return instant === null ? null : instant.slice(0, 10);
}
