// The settings matrix of one account: what is known, from where, and whether it fits what the account is for.
import type { Account, Config, Instant, Preset, Setting, SettingDefinition, SettingView, Use } from '../model.js';
import { knownSettings } from '../store/settings.js';
import type { Store } from '../store/store.js';

/** How the catalogue judges a value; comes from the settings room. */
export interface SettingJudge {
  settings: readonly SettingDefinition[];
  fitOf(definition: SettingDefinition, current: Setting | null, expired: boolean, use: Use, preset: Preset): SettingView['fits'];
  recommendedFor(definition: SettingDefinition, use: Use, preset: Preset): readonly string[];
}

export function settingViews(store: Store, row: number, account: Account, judge: SettingJudge, config: Config, now: Instant): SettingView[] {
  const known = knownSettings(store, row, now);
  return judge.settings.filter((definition) => definition.platform === account.platform).map((definition) => {
    const { current = null, expired = false } = known.get(definition.key) ?? {};
    return {
      account: account.key, platform: account.platform, key: definition.key, row: definition.row, question: definition.question,
      value: current?.value ?? null, label: definition.values.find((one) => one.value === current?.value)?.label ?? null,
      source: current?.source ?? null, asOf: current?.asOf ?? null, expired,
      fits: judge.fitOf(definition, current, expired, account.use, config.preset), recommended: judge.recommendedFor(definition, account.use, config.preset),
      why: definition.recommended.why, steps: definition.steps, link: definition.link, lastChecked: definition.lastChecked,
    };
  });
}
