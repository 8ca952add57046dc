// The fleet line: one share-safe line of JSON that a person may give their health system, of their own free will.
import { AREAS } from '../src/model.js';
import type { Area, FindingView, Format, Report } from '../src/model.js';
import { escapeJson } from '../src/text/escape.js';

export const summary: Format = {
  id: 'summary',
  title: 'One share-safe line for a health system',
  extension: 'json',
  async render(report) {
    return Buffer.from(`${escapeJson(JSON.stringify(line(report)))}\n`);
  },
};

/** Nobody's employer needs these; and counts of people who may be patients never leave the computer. */
const LEFT_OUT: ReadonlySet<Area> = new Set<Area>(['politics-religion', 'substance', 'civility-language', 'patient-relationships']);
/** Smaller counts could point to one post. */
const LEAST = 5;

function line(report: Report): object {
  const open = report.findings.filter((finding) => finding.open);
  const fixed = report.findings.filter((finding) => finding.state === 'resolved');
  return {
    voluntary: true, schema: 'postop-fleet/1', id: report.person.fleetId ?? null, month: report.generatedAt.slice(0, 7), version: report.tool.version,
    rules: report.tool.rulesDigest, preset: report.person.preset, demo: report.demo, everythingChecked: report.unchecked.length === 0,
    open: byArea(open), fixed: byArea(fixed),
  };
}

/** A number of at least five, else null: fewer than five, perhaps none. */
function byArea(findings: readonly FindingView[]): Record<string, number | null> {
  return Object.fromEntries(AREAS.filter((area) => !LEFT_OUT.has(area)).map((area) => {
    const count = findings.filter((finding) => finding.area === area).length;
    return [area, count < LEAST ? null : count];
  }));
}
