// What every rule about a setting shares: when it speaks, and the words for a value, its date and its change.
import { exposureOf, judge, labelOf, recommendedFor } from '../../settings/index.js';
import type { Evidence, ExampleSubject, Match, Platform, Remedy, RuleContext, Setting, SettingSource, SettingSubject, Use } from '../../model.js';

export const SETTING_CODES = ['AMA Opinion 2.3.2 (b)', 'ANA Principles 2011, principle 4', 'NMC social media guidance', 'BMA 2011'] as const;
export const SETTING_LIMITS = 'Whether the platform has renamed or moved this choice since the date given, and whether what you said this account is for still holds.';
export const SETTING_REMEDY: Remedy = {
  actions: ['change-setting'],
  text: 'Follow the path given, choose a value that suits what this account is for, then read a newer export or answer the question again.',
  minutes: 2,
};

/** Where the platform's choice governs posts that are already there, so that opening it opens the old ones too. */
const GOVERNS_OLD_POSTS: ReadonlySet<Platform> = new Set(['x', 'instagram', 'threads', 'tiktok', 'wordpress', 'blogger']);

/**
 * The match of the rule that the catalogue names for this setting: it is open wider than advised, or it was opened
 * since an earlier reading (information only, as long as the new value is not known to be a misfit).
 */
export function settingMatch(rule: string, subject: SettingSubject, context: RuleContext): Match | null {
  const { definition, current } = subject;
  if (definition.rule !== rule || current === null) return null;
  const { way } = judge(definition, current.value, subject.account.use, context.preset);
  if (way === 'too-open') return describe(subject, context);
  if (way === null && wasOpened(subject) && !opensOldPosts(subject)) {
    return { ...describe(subject, context), severity: 'info', tier: 'review', statement: `${definition.question} This was opened since an earlier reading.` };
  }
  return null;
}

/** Evidence for a value that is known: now, before, and what is advised with the way there. */
export function describe(subject: SettingSubject, context: RuleContext): Match {
  const { definition, current, previous } = subject;
  const evidence: Evidence[] = [];
  if (current) evidence.push(fact(`Now: ${labelOf(definition, current.value)} (${origin(current)}).`));
  if (previous && hasChanged(subject)) evidence.push(fact(`Before: ${labelOf(definition, previous.value)} (${origin(previous)}).`));
  evidence.push(fact(advice(subject, context)));
  return {
    evidence,
    statement: `${definition.question} ${current ? labelOf(definition, current.value) : 'Nobody has looked'}.`,
    ...(subject.expired && { context: ['your answer is older than you wanted it to count'] }),
  };
}

export function fact(why: string): Evidence {
  return { quote: '', start: 0, end: 0, field: 'fact', why };
}

/** True when this setting opened up posts that were written for fewer readers. */
export function opensOldPosts(subject: SettingSubject): boolean {
  return subject.definition.key === 'posts-audience' && GOVERNS_OLD_POSTS.has(subject.definition.platform) && wasOpened(subject);
}

function wasOpened(subject: SettingSubject): boolean {
  const { definition, current, previous } = subject;
  const before = exposureOf(definition, previous?.value ?? null);
  return hasChanged(subject) && before >= 0 && exposureOf(definition, current?.value ?? null) > before;
}

/** Two answers of one day are a slip that was put right, not a change. */
function hasChanged({ current, previous }: SettingSubject): boolean {
  if (!current || !previous || current.value === previous.value) return false;
  const answers = current.source === 'attested' && previous.source === 'attested';
  return !(answers && current.asOf?.slice(0, 10) === previous.asOf?.slice(0, 10));
}

function advice({ definition, account }: SettingSubject, { preset }: RuleContext): string {
  const labels = recommendedFor(definition, account.use, preset).map((value) => labelOf(definition, value));
  const advised = labels.length > 0 ? `You may want: ${labels.join(', or ')}. ` : '';
  return `${advised}The way there: ${definition.steps.join(' > ')} (last checked ${definition.lastChecked}).`;
}

const ORIGINS: Readonly<Record<SettingSource, string>> = {
  export: 'from the export', api: 'from the platform', attested: 'your answer', inferred: 'concluded from the data',
};

function origin(setting: Setting): string {
  return `${ORIGINS[setting.source]}, ${setting.asOf?.slice(0, 10) ?? 'date not known'}`;
}

/** One setting of one account, for a rule's own examples. */
export function settingExample(use: Use, platform: Platform, key: string, value: string | null, more: { previous?: string; expired?: boolean } = {}): ExampleSubject {
  return { kind: 'setting', account: { platform, use }, setting: { platform, key, value, ...more } };
}
