// Ids of posts the person decided to delete, for a deletion tool of their choice: never patient information, never under a hold.
import type { FindingView, Format, Report } from '../src/model.js';
import { forTerminalLine } from '../src/text/clean.js';
import { counted, DEMO, isHeld, NOT_LEGAL_ADVICE, NOTHING_UNCHECKED, profileWords } from './words.js';

export const ids: Format = {
  id: 'ids',
  title: 'Ids of posts you decided to delete',
  extension: 'txt',
  async render(report) {
    const lines = isHeld(report) ? [remark('On hold: no ids are listed while a complaint, claim or investigation is open, expected, or not answered for.')] : listed(report);
    return Buffer.from(`${[...HEAD, ...(report.demo ? [remark(DEMO)] : []), remark(profileWords(report)), ...lines, ...unchecked(report)].join('\n')}\n`);
  },
};

const HEAD = [
  '# PostOp: ids of posts that you decided to delete. Lines that begin with # are remarks.',
  '# Look at each one again before you delete: nothing can be undone, copies stay, and a duty to report does not end.',
  '# Deleting many posts at once may get an account limited or suspended: go slowly, a few dozen a day.',
  '# Posts with patient information are never in this list: deal with each one as the checklist says.',
  `# ${NOT_LEGAL_ADVICE}`,
];

/** Other kinds of post have their facet before the id; tools want the id alone. */
const FACET = /^(?:comments|likes|messages|reviews):/;

function listed(report: Report): string[] {
  const chosen = report.findings.filter(isChosen);
  const lists = new Map<string, { label: string; ids: Set<string>; others: number }>();
  for (const finding of chosen) {
    const facet = FACET.exec(finding.subject.key)?.[0].slice(0, -1) ?? 'posts';
    const list = lists.get(`${finding.account}\n${facet}`) ?? { label: `${finding.accountLabel} (${finding.platform}), ${facet}`, ids: new Set<string>(), others: 0 };
    lists.set(`${finding.account}\n${facet}`, list);
    if (finding.subject.kind === 'post') list.ids.add(oneLine(finding.subject.key.replace(FACET, '')));
    else list.others += 1;
  }
  if (lists.size === 0) return [remark('There are no posts that you decided to delete and that may be listed here.')];
  return [...lists.values()].flatMap(({ label, ids, others }) => [
    '', remark(`${label}: ${counted(ids.size, 'id')}`), ...ids,
    ...(others === 0 ? [] : [remark(`${counted(others, 'more finding')} of this account cannot be deleted by the id of one post: see the checklist.`)]),
  ]);
}

function isChosen(finding: FindingView): boolean {
  return finding.willDelete && finding.state !== 'resolved' && finding.area !== 'patient-privacy' && finding.area !== 'patient-relationships';
}

function unchecked(report: Report): string[] {
  return ['', remark('What was not checked:'), ...(report.unchecked.length === 0 ? [remark(NOTHING_UNCHECKED)] : report.unchecked.map((one) => remark(one.reason)))];
}

function remark(text: string): string {
  return `# ${forTerminalLine(text)}`;
}

/** An id that could be taken for a remark or two lines is none. */
function oneLine(id: string): string {
  return /^[\w\-:./@]+$/.test(id) ? id : remark('An id that holds unusual characters was left out.');
}
