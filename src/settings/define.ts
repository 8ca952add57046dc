// How a platform's file writes its settings down: short entries, completed from the row they belong to.
import type { Platform, SettingDefinition, SettingSource } from '../model.js';
import { rowOf } from './rows.js';

/** A setting as a platform's file writes it. */
export interface Entry {
  key: string;
  row: string;
  question: string;
  /** Value -> label, least exposed first. */
  values: Readonly<Record<string, string>>;
  personal: readonly string[];
  professional: readonly string[];
  presets?: SettingDefinition['recommended']['presets'];
  /** Where it can be read besides asking. */
  from?: readonly SettingSource[];
  steps: readonly string[];
  link: string | null;
  /** Instead of the row's own reason and rule, where this setting differs. */
  why?: string;
  rule?: string;
}

/** Guidance of November 2026: the month on which menu paths and recommendations were last looked at. */
export const LAST_CHECKED = '2026-11';

/** Values that recur, least exposed first. */
export const PROTECTS = { on: 'On', off: 'Off' } as const;
export const EXPOSES = { off: 'Off', on: 'On' } as const;
export const APPROVED_OR_PUBLIC = { followers: 'Only followers I approve', public: 'Everyone' } as const;
export const HISTORY = {
  kept: 'No, it has always been as it is',
  'was-public': 'It was public once and is private now',
  opened: 'It was private once and is public now',
} as const;

export function define(platform: Platform, entries: readonly Entry[]): readonly SettingDefinition[] {
  return entries.map((entry) => {
    const row = rowOf(entry.row);
    return {
      platform,
      key: entry.key,
      row: entry.row,
      question: entry.question,
      values: Object.entries(entry.values).map(([value, label]) => ({ value, label })),
      recommended: {
        professional: entry.professional,
        personal: entry.personal,
        why: entry.why ?? row.why,
        ...(entry.presets && { presets: entry.presets }),
      },
      rule: entry.rule ?? row.rule,
      readFrom: [...(entry.from ?? []), 'attested'],
      steps: entry.steps,
      link: entry.link,
      lastChecked: LAST_CHECKED,
    };
  });
}
