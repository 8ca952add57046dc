// Which rules run for this person, how severe each is, and why the others do not.
import type { Config, Facet, Rule, RuleRun, Severity } from '../model.js';

export interface ChosenRule { rule: Rule; severity: Severity }

export interface Choice { chosen: ChosenRule[]; skipped: RuleRun[] }

/** `held` = the facets of which any account's exports hold something. */
export function chooseRules(rules: readonly Rule[], config: Config, held: ReadonlySet<Facet>): Choice {
  const choice: Choice = { chosen: [], skipped: [] };
  for (const rule of rules) {
    const reason = whySkipped(rule, config, held);
    if (reason === null) choice.chosen.push({ rule, severity: severityOf(rule, config) });
    else choice.skipped.push({ rule: rule.id, status: 'skipped', reason, subjects: 0 });
  }
  return choice;
}

/** The person's own choice, else the preset's, else the rule's. */
export function severityOf(rule: Rule, config: Config): Severity {
  const own = ownChoice(rule, config);
  if (own !== undefined && own !== 'on' && own !== 'off') return own;
  const preset = rule.presets?.[config.preset];
  return preset === undefined || preset === 'off' ? rule.severity : preset;
}

function whySkipped(rule: Rule, config: Config, held: ReadonlySet<Facet>): string | null {
  const own = ownChoice(rule, config);
  if (rule.mode === 'roster') return 'a roster is needed, which is never stored: such rows are shown while the roster is there.';
  if (own === 'off') return 'You switched it off.';
  if (own === undefined && rule.mode === 'optin') return 'It is off until you choose it.';
  if (own === undefined && rule.presets?.[config.preset] === 'off') return 'It does not apply to your profession and country.';
  const absent = rule.needs.filter((facet) => !held.has(facet));
  if (absent.length > 0) return `none of the exports read so far holds ${absent.join(', ')}.`;
  return null;
}

function ownChoice(rule: Rule, config: Config): 'on' | 'off' | Severity | undefined {
  for (const name of [rule.id, ...(rule.formerIds ?? [])]) if (Object.hasOwn(config.rules, name)) return config.rules[name];
  return undefined;
}
