// The page a sceptical reader asks for: versions, sources with digests, coverage and its gaps, languages, limits of the method.
import type { AccountView, Report } from '../src/model.js';
import { counted, day, EXTENT_WORDS, grouped, USE_WORDS } from './words.js';

export interface EvidenceBlock { title: string; lines: readonly string[] }

/** Plain sentences; a format only lays them out. */
export function evidencePage(report: Report): EvidenceBlock[] {
  return [
    { title: 'Program', lines: program(report) },
    { title: 'Sources', lines: report.sources.map((one) => `${one.name}, read ${day(one.readAt)}, exported ${one.exportedAt === null ? 'on a day it does not tell' : day(one.exportedAt)}, digest ${one.digest}`) },
    { title: 'What was read', lines: report.accounts.flatMap(coverage) },
    { title: 'Problems met while reading', lines: report.accounts.flatMap(problems) },
    { title: 'Languages not judged by every rule', lines: report.languagesNotChecked.map(({ language, count }) => `${language}: ${counted(count, 'post')}`) },
    { title: 'Rules that did not run', lines: report.ruleRuns.filter((run) => run.status !== 'ran').map((run) => `${run.rule}: ${run.status}${run.reason === null ? '' : `, ${run.reason}`}`) },
    { title: 'Limits', lines: report.limits },
  ].filter((block) => block.lines.length > 0);
}

function program({ tool, scan, person, ruleRuns }: Report): string[] {
  const ran = ruleRuns.filter((run) => run.status === 'ran').length;
  return [
    `${tool.name} ${tool.version}, ${counted(tool.rules, 'rule')} (digest ${tool.rulesDigest}), ${ran} of them ran`,
    `Guidance: ${person.preset}${person.country === null ? '' : `, ${person.country}`}`,
    scan === null ? 'Nothing has been scanned yet.' : `Scan ${scan.id} of ${day(scan.startedAt)}${scan.previousAt === null ? ', the first' : `, the one before of ${day(scan.previousAt)}`}`,
  ];
}

function coverage(account: AccountView): string[] {
  return account.coverage.map((one) => {
    const read = one.expected === null ? grouped(one.read) : `${grouped(one.read)} of ${grouped(one.expected)}`;
    const range = one.oldest === null ? '' : `, ${day(one.oldest)} to ${day(one.newest)}`;
    return `${account.label} (${account.platform}, ${USE_WORDS[account.use]}), ${one.facet}: ${EXTENT_WORDS[one.extent]}, ${read} read${range}${one.note === null ? '' : `. ${one.note}`}`;
  });
}

function problems(account: AccountView): string[] {
  return account.problems.map((one) => `${account.label} (${account.platform}), ${one.path}${one.record === null ? '' : `, record ${one.record}`}: ${one.reason}${one.damage ? ' (something is lost)' : ''}`);
}
