// The rules about settings, apps and sessions run their own examples; drift carries both values and both dates.
import { describe, expect, it } from 'vitest';
import type { Rule, Subject } from '../../src/model.js';
import { ACCOUNT_SECURITY } from '../../src/rules/account-security/index.js';
import { VISIBILITY_SETTINGS } from '../../src/rules/visibility-settings/index.js';
import { settingExample } from '../../src/rules/visibility-settings/setting-match.js';
import { SETTINGS, settingOf } from '../../src/settings/index.js';
import { accountOf, contextOf, settingWith, subjectOfExample } from './subjects.js';

const RULES: readonly Rule[] = [...VISIBILITY_SETTINGS, ...ACCOUNT_SECURITY];

function ask(rule: Rule, subject: Subject, now?: string) {
  return rule.subjects.includes(subject.kind) ? rule.detect(subject, contextOf('us-physician', now)) : null;
}

function speaking(subject: Subject): string[] {
  return RULES.filter((rule) => ask(rule, subject) !== null).map((rule) => rule.id);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const nowOf = (example: Rule['examples']['flags'][number]) => (typeof example === 'string' ? undefined : example.now);

  it('flags what it should, each with facts in words', () => {
    for (const example of rule.examples.flags) {
      const match = ask(rule, subjectOfExample(example), nowOf(example));
      expect(match, JSON.stringify(example)).not.toBeNull();
      expect(match?.evidence.length).toBeGreaterThan(0);
      for (const evidence of match?.evidence ?? []) expect(evidence).toMatchObject({ quote: '', start: 0, end: 0, field: 'fact' });
    }
  });

  it('leaves the rest alone', () => {
    for (const example of [...rule.examples.passes, ...rule.examples.nearMisses]) {
      expect(ask(rule, subjectOfExample(example), nowOf(example)), JSON.stringify(example)).toBeNull();
    }
  });

  it('has at least two examples of each kind, none of them twice', () => {
    const { flags, passes, nearMisses } = rule.examples;
    for (const list of [flags, passes, nearMisses]) expect(list.length).toBeGreaterThanOrEqual(2);
    const all = [...flags, ...passes, ...nearMisses].map((example) => JSON.stringify(example));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('drift', () => {
  const audience = settingOf('x', 'posts-audience');
  if (!audience) throw new Error('the catalogue lost x/posts-audience');

  it('tells both values and both dates', () => {
    const subject: Subject = {
      kind: 'setting', account: accountOf({ use: 'personal' }), definition: audience, expired: false,
      current: settingWith('posts-audience', 'public', { asOf: '2026-05-03T00:00:00Z', source: 'api' }),
      previous: settingWith('posts-audience', 'followers', { asOf: '2025-02-01T00:00:00Z' }),
    };
    expect(speaking(subject)).toEqual(['vis-personal-public', 'vis-past-posts-public']);
    const words = RULES.flatMap((rule) => ask(rule, subject)?.evidence ?? []).map((evidence) => evidence.why).join('\n');
    for (const part of ['Everyone (from the platform, 2026-05-03)', 'Only followers I approve (from the export, 2025-02-01)']) expect(words).toContain(part);
  });

  it('says a setting was opened even where the new value suits the account, as information', () => {
    const subject = subjectOfExample(settingExample('professional', 'linkedin', 'found-by-email', 'second', { previous: 'nobody' }));
    expect(speaking(subject)).toEqual(['vis-lookup-email-phone']);
    expect(RULES.map((rule) => ask(rule, subject)).find((match) => match !== null)).toMatchObject({ severity: 'info', tier: 'review' });
  });

  it('takes two answers of one day for a slip put right', () => {
    const definition = settingOf('linkedin', 'found-by-email');
    if (!definition) throw new Error('the catalogue lost linkedin/found-by-email');
    const said = (value: string, day: string) => settingWith('found-by-email', value, { source: 'attested', asOf: `${day}T10:00:00Z` });
    const subject = (day: string): Subject => ({ kind: 'setting', account: accountOf({ platform: 'linkedin', use: 'professional' }), definition, current: said('second', '2026-05-03'), previous: said('nobody', day), expired: false });
    expect(speaking(subject('2026-05-03'))).toEqual([]);
    expect(speaking(subject('2026-05-02'))).toEqual(['vis-lookup-email-phone']);
  });

  it('is silent about a setting that was closed as advised', () => {
    expect(speaking(subjectOfExample(settingExample('personal', 'x', 'posts-audience', 'followers', { previous: 'public' })))).toEqual([]);
  });
});

describe('all settings together', () => {
  it('an unread setting is said once where something is advised, and never passes in silence', () => {
    for (const definition of SETTINGS) {
      for (const use of ['personal', 'professional'] as const) {
        const advised = definition.recommended[use].length;
        const ids = speaking({ kind: 'setting', account: accountOf({ platform: definition.platform, use }), definition, current: null, previous: null, expired: false });
        const expected = definition.key === 'impersonation' ? ['sec-impersonation']
          : advised === 0 || advised === definition.values.length ? [] : ['vis-setting-unknown'];
        expect(ids, `${definition.platform}/${definition.key} ${use}`).toEqual(expected);
      }
    }
  });

  it('a value that does not fit is said by exactly one rule, or by one of another area', () => {
    const here = new Set(RULES.map((rule) => rule.id));
    for (const definition of SETTINGS) {
      for (const use of ['personal', 'professional'] as const) {
        const recommended = definition.recommended[use];
        for (const { value } of definition.values) {
          const ids = speaking({ kind: 'setting', account: accountOf({ platform: definition.platform, use }), definition, current: settingWith(definition.key, value), previous: null, expired: false });
          const fits = recommended.length === 0 || recommended.includes(value);
          const tooClosed = ids.includes('vis-professional-hidden');
          const expected = fits || (!here.has(definition.rule) && !tooClosed) ? 0 : 1;
          expect(ids.length, `${definition.platform}/${definition.key}=${value} ${use}: ${ids.join()}`).toBe(expected);
        }
      }
    }
  });

  it('counts silence up to the export, not up to today', () => {
    const dormant = RULES.find((rule) => rule.id === 'sec-dormant-takeover');
    const old = subjectOfExample({ kind: 'account', tally: { posts: 9, newest: '2020-01-01T00:00:00Z' } });
    if (old.kind !== 'account' || !dormant) throw new Error('expected an account and its rule');
    expect(ask(dormant, old)).not.toBeNull();
    expect(ask(dormant, { ...old, exportedAt: '2020-03-01T00:00:00Z' })).toBeNull();
  });
});
