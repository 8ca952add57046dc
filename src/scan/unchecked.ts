// What was not read, resolved or checked, each with its reason: silence is not a pass.
import type { Account, Coverage, RuleRun, SettingView, Unchecked } from '../model.js';
import { PLATFORM_TITLES } from '../model.js';
import type { StoredIntake } from '../store/queries.js';
import { labelOf } from './view.js';

export interface AccountFacts {
  account: Account;
  coverage: readonly Coverage[];
  intakes: readonly StoredIntake[];
  unresolved: number;
  languages: readonly { language: string; count: number }[];
  media: number;
  scanned: boolean;
}

export function uncheckedOf(facts: readonly AccountFacts[], runs: readonly RuleRun[], settings: readonly SettingView[]): Unchecked[] {
  const list = [...facts.flatMap(ofAccount), ...ofSettings(settings), ...ofRules(runs)];
  return list.toSorted((a, b) => weightOf(a) - weightOf(b));
}

/** Absent from most exports, or asked for elsewhere: said after what hides posts and people. */
const MINOR: ReadonlySet<Coverage['facet']> = new Set(['blocks', 'contacts', 'likes', 'lists', 'media', 'messages', 'searches', 'apps', 'sessions', 'groups']);

function weightOf({ account, facet }: Unchecked): number {
  if (facet === null) return account === null ? 2 : 0;
  if (facet === 'settings') return account === null ? 1 : 3;
  return MINOR.has(facet) ? 3 : 0;
}

function ofAccount(facts: AccountFacts): Unchecked[] {
  const { account } = facts;
  const label = `${labelOf(account)} (${PLATFORM_TITLES[account.platform]})`;
  const list: Unchecked[] = [];
  const say = (reason: string, more: Partial<Unchecked> = {}): number => list.push({ account: account.key, facet: null, rule: null, count: null, reason, whatToDo: null, ...more });
  if (!facts.scanned) say(`${label} has not been scanned yet.`, { whatToDo: 'Run: postop scan' });
  for (const intake of facts.intakes) {
    if (intake.finishedAt === null) say(`The reading of "${intake.title}" was interrupted.`, { whatToDo: 'Read the same file again; it goes on where it was.' });
  }
  for (const coverage of facts.coverage) {
    if (coverage.extent !== 'partial') continue;
    const part = coverage.expected === null ? '' : ` (${coverage.read} of ${coverage.expected})`;
    say(`${label}: ${wordOf(coverage.facet)} read in part${part}.`, { facet: coverage.facet, count: coverage.expected === null ? null : Math.max(0, coverage.expected - coverage.read), whatToDo: coverage.note });
  }
  for (const [note, facets] of absentByNote(facts.coverage)) {
    say(`${label}: no ${facets.map(wordOf).join(', ')} in the export.`, { facet: facets[0] ?? null, whatToDo: note });
  }
  if (facts.unresolved > 0) {
    say(`${facts.unresolved} accounts in the lists of ${label} have no known name: offensive names and people you know through your work cannot be seen among them.`,
      { facet: 'identities', count: facts.unresolved, whatToDo: 'Resolve them: postop resolve' });
  }
  for (const { language, count } of facts.languages) say(`${count} ${count === 1 ? 'post' : 'posts'} of ${label} in ${languageName(language)} ${count === 1 ? 'was' : 'were'} not judged by every rule.`, { facet: 'posts', count });
  if (facts.media > 0) say(`${facts.media} photos and videos of ${label} were counted, never looked at.`, { facet: 'media', count: facts.media, whatToDo: 'Look through them yourself.' });
  return list;
}

function wordOf(facet: Coverage['facet']): string {
  return facet === 'identities' ? 'names' : facet;
}

/** What is absent for one reason is said in one line. */
function absentByNote(coverage: readonly Coverage[]): Map<string | null, Coverage['facet'][]> {
  const groups = new Map<string | null, Coverage['facet'][]>();
  for (const one of coverage) if (one.extent === 'absent') groups.set(one.note, [...(groups.get(one.note) ?? []), one.facet]);
  return groups;
}

function ofSettings(settings: readonly SettingView[]): Unchecked[] {
  const unknown = settings.filter((setting) => setting.fits === 'unknown').length;
  if (unknown === 0) return [];
  const minutes = Math.max(1, Math.round(unknown / 5));
  return [{
    account: null, facet: 'settings', rule: null, count: unknown, reason: `${unknown} settings are not known.`,
    whatToDo: `Answer them in about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}: postop settings`,
  }];
}

/** Reasons that read differently for one rule and for several. */
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  'It is off until you choose it.': ['it is off until you choose it.', 'they are off until you choose them (postop explain lists them).'],
  'You switched it off.': ['you switched it off.', 'you switched them off.'],
  'It does not apply to your profession and country.': ['it does not apply to your profession and country.', 'they do not apply to your profession and country.'],
};

/** Rules with the same reason are said in one line. */
function ofRules(runs: readonly RuleRun[]): Unchecked[] {
  const byReason = new Map<string, RuleRun[]>();
  for (const run of runs) {
    if (run.status === 'ran') continue;
    const reason = run.reason ?? 'No reason is known.';
    byReason.set(reason, [...(byReason.get(reason) ?? []), run]);
  }
  return [...byReason].map(([reason, list]) => {
    const [first] = list;
    const one = list.length === 1 && first !== undefined;
    return { account: null, facet: null, rule: one ? first.rule : null, count: list.length, reason: `${one ? `The rule ${first.rule} did` : `${list.length} rules did`} not run: ${(REASONS[reason] ?? [reason, reason])[one ? 0 : 1]}`, whatToDo: null };
  });
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return 'another language';
  }
}

/** Tags that are not in any rule's languages; undecided texts are judged like English ones. */
export function languagesNotJudged(counts: Readonly<Record<string, number>>, judged: ReadonlySet<string>): { language: string; count: number }[] {
  if (judged.size === 0) return [];
  return Object.entries(counts).filter(([tag, count]) => tag !== 'und' && count > 0 && !judged.has(tag)).map(([language, count]) => ({ language, count }))
    .sort((a, b) => b.count - a.count || (a.language < b.language ? -1 : 1));
}

/** The newest word on each facet: the last intake that held any of it, else that none did. */
export function newestCoverage(intakes: readonly StoredIntake[]): Coverage[] {
  const newest = new Map<string, Coverage>();
  for (const intake of intakes) {
    for (const coverage of intake.coverage) if (coverage.extent !== 'absent' || !newest.has(coverage.facet)) newest.set(coverage.facet, coverage);
  }
  return [...newest.values()].sort((a, b) => (a.facet < b.facet ? -1 : 1));
}
