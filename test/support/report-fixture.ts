// Invented reports for the tests of formats: an empty one, a clinician's, a hostile one, and one of any size.
import { SEVERITIES, TOPICS, TOPIC_OF } from '../../src/model.js';
import type { AccountView, FindingView, Report, SettingView, State } from '../../src/model.js';

const NOW = '2026-05-03T09:30:00Z';

export function emptyReport(): Report {
  return {
    tool: { name: 'PostOp', version: '0.1.0', rulesDigest: 'c0ffee00', rules: 147 }, generatedAt: NOW, reveal: 'none', profile: 'self', demo: false,
    person: { label: 'Dr. Nobody', preset: 'us-physician', country: null }, hold: 'unanswered', scan: null, accounts: [], findings: [],
    totals: totalsOf([]), first: [], unchecked: [], settings: [], pairs: [], trend: [], ruleRuns: [], languagesNotChecked: [], sources: [], postsByMonth: [],
    limits: ['Photos and videos are counted, never looked at.', 'This is not legal advice.'],
  };
}

export function finding(given: Partial<FindingView> & { id: string }): FindingView {
  const area = given.area ?? 'patient-privacy';
  return {
    rule: 'phi-narrative-no-name', area, topic: TOPIC_OF[area], tier: 'finding', title: 'May identify a patient', severity: 'critical', state: 'new',
    stateReason: 'First seen in the scan of 2026-05-03.', verdict: 'none', verdictReason: null, verdictNote: null, verdictUntil: null, verdictAt: null, willDelete: false,
    status: 'New, nothing decided.', open: true, account: 'x:1001', platform: 'x', accountLabel: '@drdemo',
    subject: { kind: 'post', key: '1500000000000000001', url: 'https://x.com/drdemo/status/1500000000000000001', locate: null, when: '2023-03-14T23:41:00Z', precision: 'second', audience: 'public', label: 'post of 2023-03-14' },
    text: null, evidence: [{ quote: '', start: 0, end: 0, field: 'text', why: 'An age over 89.', identifier: 'C' }], classes: ['a date, or an age over 89', 'a place'],
    statement: 'A single patient, and four things that narrow them down.', context: ['Your bio names a hospital.'],
    why: 'No name is needed for a patient to be recognised.', cannotKnow: 'Whether the patient agreed, or whether details were changed.',
    steps: ['Do not reply, edit or like.', 'Tell your privacy officer or your malpractice carrier today.', 'Delete it when they say so; note date and views.'],
    actions: ['hold', 'consult', 'restrict', 'delete'], minutes: 10, caution: 'Deleting does not end a duty to report.', sources: ['45 CFR 164.514(b)(2)(i)(C)', 'ACP/FSMB 2013, position 4'],
    firstSeen: '2026-05-03T09:00:00Z', lastSeen: '2026-05-03T09:00:00Z', history: [{ at: '2026-05-03T09:00:00Z', what: 'first seen' }], ...given,
  };
}

const STATES = ['new', 'persisting', 'changed', 'regressed', 'resolved', 'unchecked'] as const satisfies readonly State[];

function totalsOf(findings: readonly FindingView[]): Report['totals'] {
  const open = findings.filter((one) => one.open);
  const count = <K extends string>(keys: readonly K[], is: (one: FindingView, key: K) => boolean, list: readonly FindingView[] = open): Record<K, number> =>
    Object.fromEntries(keys.map((key) => [key, list.filter((one) => is(one, key)).length])) as Record<K, number>;
  return {
    findings: findings.filter((one) => one.tier === 'finding' && one.state !== 'resolved').length, review: findings.filter((one) => one.tier === 'review' && one.state !== 'resolved').length,
    open: open.length, bySeverity: count(SEVERITIES, (one, key) => one.severity === key), byTopic: count(TOPICS, (one, key) => one.topic === key),
    byState: count(STATES, (one, key) => one.state === key, findings),
  };
}

function countsOf(findings: readonly FindingView[], key: string): AccountView['counts'] {
  return Object.fromEntries(TOPICS.map((topic) => {
    const mine = findings.filter((one) => one.open && one.account === key && one.topic === topic);
    return [topic, { open: mine.length, worst: SEVERITIES.find((severity) => mine.some((one) => one.severity === severity)) ?? null, unknown: topic === 'associations' ? 188 : 0 }];
  })) as AccountView['counts'];
}

function accounts(findings: readonly FindingView[]): AccountView[] {
  return [
    { key: 'x:1001', platform: 'x', label: '@drdemo', handle: 'drdemo', displayName: 'Dr. Demo', use: 'professional', audience: 'public', source: 'X archive of 1 May 2026 (2 parts)',
      exportedAt: '2026-05-01T07:00:00Z', ageDays: 2, posts: 8412, counts: countsOf(findings, 'x:1001'),
      coverage: [
        { facet: 'posts', extent: 'complete', expected: 8412, read: 8412, oldest: '2012-02-01T10:00:00Z', newest: '2026-04-30T20:00:00Z', note: null },
        { facet: 'following', extent: 'partial', expected: 312, read: 124, oldest: null, newest: null, note: '188 of 312 have no known handle. Resolve them: postop resolve' },
      ],
      problems: [{ path: 'data/like.js', record: 77, offset: 10_212, reason: 'This record is not valid JSON.', damage: true }] },
    { key: 'instagram:demo.rides', platform: 'instagram', label: 'demo.rides', handle: 'demo.rides', displayName: 'Demo', use: 'personal', audience: 'public', source: 'Instagram export',
      exportedAt: '2026-04-20T00:00:00Z', ageDays: 13, posts: 911, counts: countsOf(findings, 'instagram:demo.rides'),
      coverage: [{ facet: 'posts', extent: 'partial', expected: null, read: 911, oldest: '2019-01-02T00:00:00Z', newest: '2026-04-19T00:00:00Z', note: 'The export begins in 2019. Ask for all time.' }], problems: [] },
  ];
}

const SETTING: SettingView = {
  account: 'x:1001', platform: 'x', key: 'posts-audience', row: 'who-sees-posts', question: 'Who can see your posts?', value: 'public', label: 'Everyone', source: 'export',
  asOf: '2026-05-01T07:00:00Z', expired: false, fits: 'yes', recommended: ['public'], why: 'A professional account is there to be found.', steps: ['Settings > Privacy and safety > Audience'],
  link: 'https://x.com/settings/audience_and_tagging', lastChecked: '2026-11',
};

function settings(): SettingView[] {
  return [
    SETTING,
    { ...SETTING, key: 'location', row: 'location', question: 'Is a place added to posts?', value: null, label: null, source: null, asOf: null, fits: 'unknown', steps: ['Settings > Privacy and safety > Location'] },
    { ...SETTING, account: 'instagram:demo.rides', platform: 'instagram', key: 'account-private', fits: 'no', recommended: ['private'], steps: ['Settings > Account privacy > Private account'], link: 'https://www.instagram.com/accounts/privacy_and_security/' },
    { ...SETTING, account: 'instagram:demo.rides', platform: 'instagram', key: 'tags', row: 'tags', question: 'Do you review tags?', value: 'off', label: 'Off', fits: 'no', recommended: ['on'], source: 'attested', steps: ['Settings > Tags > Approve tags'], link: null },
  ];
}

const RIDES = { account: 'instagram:demo.rides', platform: 'instagram', accountLabel: 'demo.rides' } as const;

/** A clinician with two accounts and one finding of each kind a format lays out. */
export function demoReport(): Report {
  const findings: FindingView[] = [
    finding({ id: 'aaaa0001' }),
    finding({
      id: 'aaaa0002', state: 'regressed', status: 'Said done, but it came back.', verdict: 'done', verdictNote: 'Called the privacy office.', verdictAt: '2026-02-01T08:00:00Z', willDelete: true,
      subject: { kind: 'post', key: '1500000000000000002', url: null, locate: 'Look for what you posted on 2021-11-02 at 06:12 UTC.', when: '2021-11-02T06:12:00Z', precision: 'second', audience: 'public', label: 'post of 2021-11-02' },
      history: [{ at: '2026-01-10T09:00:00Z', what: 'first seen' }, { at: '2026-02-01T08:00:00Z', what: 'said done' }, { at: '2026-05-03T09:00:00Z', what: 'came back' }],
    }),
    finding({
      id: 'bbbb0001', rule: 'diversion-joke', area: 'substance', topic: 'posts', title: 'Joke about taking medicines from work', severity: 'high', actions: ['consult', 'delete'],
      statement: 'May be read as taking medicines from work.', steps: ['Ask somebody you trust how it reads.', 'Delete it.'], sources: ['FSMB 2019'], minutes: 3, caution: null, classes: ['words of the text'],
      verdict: 'todo', willDelete: true, status: 'To do. Still there, nothing decided.', state: 'persisting', ...RIDES,
      subject: { kind: 'post', key: 'C0de5hortID', url: 'https://www.instagram.com/p/C0de5hortID/', locate: null, when: '2020-08-01T00:00:00Z', precision: 'day', audience: 'public', label: 'post of 2020-08-01' },
    }),
    finding({
      id: 'cccc0001', rule: 'follow-offensive-handle', area: 'associations', topic: 'associations', title: 'Offensive handle among the followed', severity: 'medium', actions: ['review', 'unfollow'],
      statement: 'The handle may be read as an insult.', classes: ['the handle'], steps: ['Look at the account.', 'Unfollow it if you would rather not be seen with it.'], sources: ['AMA 9.1.2'], minutes: 1, caution: null,
      subject: { kind: 'follow', key: 'following:42', url: null, locate: 'In your list of accounts you follow.', when: null, precision: 'unknown', audience: 'public', label: '@n•••o' },
    }),
    finding({
      id: 'dddd0001', rule: 'vis-personal-public', area: 'visibility-settings', topic: 'settings', title: 'Personal account open to everyone', severity: 'medium', actions: ['change-setting'], ...RIDES,
      statement: 'Everyone can see what you post.', classes: ['a fact of the export'], steps: ['Change it.'], sources: ['GMC 2013'], minutes: 2, caution: null,
      subject: { kind: 'setting', key: 'account-private', url: null, locate: null, when: null, precision: 'unknown', audience: 'public', label: 'a setting' },
    }),
    finding({
      id: 'eeee0001', rule: 'politics-partisan', area: 'politics-religion', topic: 'posts', tier: 'review', title: 'Party politics', severity: 'low', actions: ['review'], statement: 'Speaks for a party.',
      classes: ['words of the text'], steps: ['Decide whether patients should know.'], sources: ['AMA 9.1.2'], minutes: 2, caution: null,
      subject: { kind: 'post', key: '1500000000000000009', url: 'https://x.com/drdemo/status/1500000000000000009', locate: null, when: '2022-06-01T12:00:00Z', precision: 'second', audience: 'public', label: 'post of 2022-06-01' },
    }),
    finding({
      id: 'ffff0001', rule: 'profanity-strong', area: 'civility-language', topic: 'posts', title: 'Strong language', severity: 'low', actions: ['delete'], open: false, state: 'resolved', verdict: 'done',
      status: 'Said done, and confirmed. Absent from the complete export of 2026-05-01.', statement: null, classes: ['words of the text'], willDelete: true,
    }),
  ];
  return {
    ...emptyReport(), demo: true, person: { label: 'Dr. Demo (invented)', preset: 'us-physician', country: 'US' }, hold: 'no', findings, totals: totalsOf(findings), accounts: accounts(findings),
    scan: { id: 3, startedAt: '2026-05-03T09:00:00Z', previousAt: '2026-02-01T08:00:00Z' }, settings: settings(),
    first: [
      { severity: 'critical', count: 2, title: 'May identify a patient', advice: 'Do not reply, edit or like.', rule: 'phi-narrative-no-name' },
      { severity: 'high', count: 1, title: 'Joke about taking medicines from work', advice: 'Ask somebody you trust how it reads.', rule: 'diversion-joke' },
    ],
    unchecked: [
      { account: 'x:1001', facet: 'identities', rule: null, count: 188, reason: '188 accounts in the lists of @drdemo (x) have no known name: offensive names and people you know through your work cannot be seen among them.', whatToDo: 'Resolve them: postop resolve' },
      { account: null, facet: null, rule: 'politics-authority', count: 1, reason: 'The rule politics-authority did not run. It is off until chosen.', whatToDo: null },
    ],
    pairs: [{ a: 'x:1001', b: 'instagram:demo.rides', links: [{ kind: 'picture', weight: 3, why: 'The same profile picture.', count: 1 }, { kind: 'shared-link', weight: 1, why: 'Both link to the same page.', count: 4 }], plan: ['Use another picture on demo.rides.'] }],
    trend: [{ at: '2026-01-10T09:00:00Z', open: 9, fixed: 0, new: 9 }, { at: '2026-02-01T08:00:00Z', open: 5, fixed: 4, new: 0 }, { at: '2026-05-03T09:00:00Z', open: 6, fixed: 1, new: 2 }],
    ruleRuns: [{ rule: 'phi-narrative-no-name', status: 'ran', reason: null, subjects: 8412 }, { rule: 'politics-authority', status: 'skipped', reason: 'It is off until chosen.', subjects: 0 }],
    languagesNotChecked: [{ language: 'pt', count: 41 }],
    sources: [{ account: 'x:1001', name: 'twitter-2026-05-01.zip', digest: '5f1e0b', readAt: '2026-05-03T08:59:00Z', exportedAt: '2026-05-01T07:00:00Z' }],
    postsByMonth: Array.from({ length: 60 }, (_, index) => ({ month: `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, posts: (index * 37) % 140 })),
  };
}

/** What a stranger may put into every text that reaches a report. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'><svg/onload=alert(1)>", 'javascript:alert(1)', '![x](http://evil.example/a.png)', '[click](javascript:alert(1))',
  'http://evil.example www.evil.example a@evil.example', '=HYPERLINK("http://evil.example","x")', '+1+1', '@SUM(A1)', '-2+3', '\t=1+1', '＝1+1', '|a|b|', '- [x] done', '---\n# head', '`code`</code>',
  '\u001b]52;c;cGF0aWVudA==\u0007', '\u009b31m', 'user\u202Etxt.exe', 'a\u200Bb', '\uD800 lone', '\u0000nul', '\u2028line', ']]>', '${7*7}', '<!-- -->', '&lt;b&gt;', '\\', '\r\nATTACH:http://evil.example', '😀 👩‍⚕️ عربي 漢字',
];

/** Every string a platform or a person can fill is hostile. */
export function hostileReport(hostile: readonly string[] = HOSTILE): Report {
  const base = demoReport();
  const findings = hostile.map((text, index) => finding({
    id: `hhhh${String(index).padStart(4, '0')}`, text, statement: text, context: [text], evidence: [{ quote: text, start: 0, end: text.length, field: 'text', why: text }], classes: [text], verdictNote: text, verdictReason: text,
    accountLabel: text, status: text, title: text, willDelete: true, area: index % 2 === 0 ? 'patient-privacy' : 'accuracy', history: [{ at: NOW, what: text }],
    subject: { kind: 'post', key: text, url: index % 3 === 0 ? text : `https://x.com/a/status/1?${text}`, locate: text, when: '2024-01-01T00:00:00Z', precision: 'second', audience: 'public', label: text },
  }));
  const text = hostile.join(' ');
  return {
    ...base, reveal: 'all', findings, totals: totalsOf(findings), person: { ...base.person, label: text },
    accounts: base.accounts.map((account) => ({ ...account, label: text, handle: text, displayName: text, source: text, problems: [{ path: text, record: 1, offset: 1, reason: text, damage: true }] })),
    unchecked: hostile.map((reason) => ({ account: null, facet: null, rule: null, count: 1, reason, whatToDo: reason })),
    pairs: base.pairs.map((pair) => ({ ...pair, links: [{ kind: 'bio', weight: 1, why: text, count: 1 }], plan: [text] })),
    sources: [{ account: text, name: text, digest: text, readAt: NOW, exportedAt: null }], settings: base.settings.map((setting) => ({ ...setting, label: text, link: 'javascript:alert(1)' })),
    languagesNotChecked: [{ language: text, count: 1 }], ruleRuns: [{ rule: 'x', status: 'failed', reason: text, subjects: 0 }],
  };
}

/** As many findings as asked for, spread over rules, severities and years. */
export function bigReport(count: number): Report {
  const base = demoReport();
  const findings = Array.from({ length: count }, (_, index) => {
    const pattern = base.findings[index % 5] ?? finding({ id: 'x' });
    const when = `${2012 + (index % 14)}-06-01T12:00:00Z`;
    return { ...pattern, id: `n${index}`, severity: SEVERITIES[index % 4] ?? 'low', subject: { ...pattern.subject, when, label: `post of ${when.slice(0, 10)}` } };
  });
  return { ...base, findings, totals: totalsOf(findings), accounts: accounts(findings) };
}
