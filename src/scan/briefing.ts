// What everybody who judges in one scan must know: whose accounts these are, which rules run, and what the person said.
import type { Account, Facet, Instant, RuleContext, RuleRun } from '../model.js';
import { intakes, storedAccounts } from '../store/queries.js';
import type { StoredAccount, StoredIntake } from '../store/queries.js';
import { createAsking, ownWords } from './asking.js';
import type { Asking } from './asking.js';
import { chooseRules } from './choose.js';
import type { ScanOptions } from './scan.js';
import { withUse } from './uses.js';

export interface BriefedAccount { stored: StoredAccount; /** As rules see it, with its declared use. */ account: Account; zone: string | null; intakes: readonly StoredIntake[] }

export interface Briefing {
  accounts: readonly BriefedAccount[];
  asking: Asking;
  /** Rules that do not run, each with its reason. */
  skipped: readonly RuleRun[];
  own: ReadonlySet<string>;
}

/** The same store, rules and answers give the same briefing, in whichever thread it is made. */
export function brief({ store, rules, config, annotator }: Pick<ScanOptions, 'store' | 'rules' | 'config' | 'annotator'>, now: Instant): Briefing {
  const accounts = storedAccounts(store).map((stored): BriefedAccount => {
    const account = withUse(stored.account, config);
    return { stored, account, zone: account.timeZone ?? config.person.timeZone, intakes: intakes(store, stored.row) };
  });
  const { chosen, skipped } = chooseRules(rules, config, heldFacets(accounts.flatMap((one) => one.intakes)));
  const own = ownWords(config.person, accounts.map((one) => one.account));
  const context: RuleContext = { person: config.person, preset: config.preset, now, accounts: accounts.map((one) => one.account), own, words: config.words, hold: config.hold.answer };
  return { accounts, asking: createAsking(annotator, chosen, () => context), skipped, own };
}

/** The profile is always there; settings can always be answered by the person. */
function heldFacets(all: readonly StoredIntake[]): Set<Facet> {
  const held = new Set<Facet>(['profile', 'settings']);
  for (const intake of all) for (const coverage of intake.coverage) if (coverage.extent !== 'absent') held.add(coverage.facet);
  return held;
}
