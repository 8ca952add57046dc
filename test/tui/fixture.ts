// An invented clinician for the interface: props over a few accounts and as many findings as asked for, all in memory.
import {
  SEVERITIES, TOPIC_OF, TOPICS, UserError, type AccountView, type Area, type FindingRow, type FindingView, type Hold, type Person, type Platform,
  type SettingView, type Severity, type Topic, type Use, type Verdict,
} from '../../src/model.js';
import type { FindingCard, InterfaceProps, OverviewData, PatientRow, PatientsData, StartStep } from '../../src/tui/props.js';

export interface FixtureOptions {
  findings?: number;
  startAt?: StartStep | null;
  hold?: Hold;
  /** Put into every third-party field: names, labels, posts, handles. */
  hostile?: string;
  empty?: boolean;
  demo?: boolean;
}

/** What the interface asked for, in order. */
export interface Fixture { props: InterfaceProps; calls: string[]; tick(): Promise<void> }

export const NOW = '2026-05-03T09:30:00Z';
const KINDS: readonly (readonly [Area, string, Severity])[] = [
  ['patient-privacy', 'May identify a patient', 'critical'],
  ['patient-privacy', 'Reply confirms someone is a patient', 'high'],
  ['medical-advice', 'May be read as individual advice', 'medium'],
  ['associations', 'Handle may be read as offensive', 'high'],
  ['civility-language', 'Strong language about a person', 'medium'],
  ['employer-colleagues', 'Complaint about the workplace', 'medium'],
  ['patient-relationships', 'May know you through your work', 'high'],
  ['account-mixing', 'Two accounts lead to each other', 'medium'],
  ['account-security', 'App that can still write', 'medium'],
  ['stagnation', 'Nothing posted for two years', 'low'],
];
const POST = 'Cannot sleep. 93 yo retired choir master, house fire on the ring road this afternoon. He hummed all the way to theatre. #nightshift';
const LABELS = ['post of 14 Mar 2023', 'post of 2 Nov 2021', '@k•••_all', '日本語のラベル', 'post of 9 Sep 2019 🧑‍⚕️', '@j•••••n_h'];

function counts(open: number, worst: Severity | null, unknown = 0): AccountView['counts'][Topic] {
  return { open, worst, unknown };
}

function account(platform: Platform, handle: string | null, label: string, use: Use, posts: number, more: Partial<AccountView['counts']>): AccountView {
  const none = Object.fromEntries(TOPICS.map((topic) => [topic, counts(0, null)])) as Record<Topic, AccountView['counts'][Topic]>;
  return {
    key: `${platform}:${handle ?? label}`, platform, label, handle, displayName: label, use, audience: 'public', source: `${platform}-export.zip`,
    exportedAt: '2026-04-21T00:00:00Z', ageDays: 12, posts, problems: [],
    coverage: [
      { facet: 'posts', extent: posts > 1000 ? 'complete' : 'partial', expected: posts > 1000 ? posts : posts + 337, read: posts, oldest: '2016-01-02T00:00:00Z', newest: '2026-04-20T00:00:00Z', note: posts > 1000 ? null : '337 posts before 2019 are outside the date range of this export.' },
      { facet: 'following', extent: 'partial', expected: 312, read: 312, oldest: null, newest: null, note: '188 have no known handle.' },
      { facet: 'settings', extent: 'absent', expected: null, read: 0, oldest: null, newest: null, note: 'This export holds no settings; answer them under 5.' },
    ],
    counts: { ...none, ...more },
  };
}

function rowAt(index: number, accounts: readonly AccountView[], hostile: string): FindingRow {
  const [area, title, severity] = KINDS[index % KINDS.length] ?? KINDS[0]!;
  const one = accounts[index % accounts.length]!;
  const year = 2014 + (index % 12);
  return {
    id: `f${index}`, rule: title.toLowerCase().replaceAll(' ', '-'), topic: TOPIC_OF[area], tier: index % 7 === 3 ? 'review' : 'finding', title, severity,
    state: index % 9 === 4 ? 'new' : 'persisting', verdict: 'none', open: true, account: one.key, accountLabel: one.handle === null ? one.label : `@${one.handle}`,
    when: `${year}-03-14T22:41:00Z`, label: LABELS[index % LABELS.length]! + hostile, statement: index % 2 === 0 ? 'age over 89, former occupation, that day' : null,
  };
}

function evidenceOf(text: string, quotes: readonly string[]): FindingView['evidence'] {
  return quotes.map((quote) => ({ quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, field: 'text' as const, why: 'narrows him down' }));
}

export function fixture(options: FixtureOptions = {}): Fixture {
  const { hostile = '', startAt = null } = options;
  const calls: string[] = [];
  const pending: Promise<unknown>[] = [];
  let hold: Hold = options.hold ?? 'no';
  let uses = new Map<string, Use>();
  let roster: PatientsData['roster'] = null;
  let person: Person = { names: [], profession: null, country: null, employer: null, town: null, credentials: [], timeZone: null, shifts: [], role: null };
  const base: readonly AccountView[] = [
    account('x', 'drdemo', 'Dr. Demo' + hostile, 'professional', 8412, { posts: counts(14, 'critical'), associations: counts(2, 'high', 188), patients: counts(4, 'high'), mixing: counts(3, 'medium'), settings: counts(0, null, 5) }),
    account('linkedin', null, 'Dr. Demo' + hostile, 'professional', 202, { posts: counts(1, 'medium'), settings: counts(0, null, 9) }),
    account('instagram', 'demo.rides', 'Demo Rides', 'personal', 911, { posts: counts(6, 'medium'), associations: counts(1, 'high'), patients: counts(1, 'high'), mixing: counts(5, 'high'), settings: counts(2, 'high', 3) }),
    account('facebook', null, 'Demo Family 家族', 'personal', 1313, { posts: counts(3, 'high'), patients: counts(2, 'medium'), mixing: counts(2, 'high'), settings: counts(0, null, 14) }),
  ];
  const accounts = (): AccountView[] => (options.empty === true ? [] : base.map((one) => ({ ...one, use: uses.get(one.key) ?? one.use })));
  const rows = new Map<string, FindingRow>();
  for (let index = 0; index < (options.empty === true ? 0 : options.findings ?? 60); index += 1) rows.set(`f${index}`, rowAt(index, base, hostile));
  const undone: { id: string; row: FindingRow }[][] = [];
  const notes = new Map<string, string>();
  const answers = new Map<string, string>();

  const overview = (): OverviewData => {
    const open = [...rows.values()].filter((row) => row.open);
    return {
      person: { label: 'Dr. Demo' + hostile, preset: 'us-physician', country: 'US' }, demo: options.demo ?? false, hold, newExports: 2, generatedAt: NOW,
      scan: options.empty === true ? null : { id: 3, startedAt: NOW, previousAt: null },
      accounts: accounts(),
      first: options.empty === true ? [] : [
        { severity: 'critical', count: 2, title: 'posts may identify a patient', advice: 'call your privacy contact before you change anything', rule: 'may-identify-a-patient' },
        { severity: 'high', count: 1, title: 'reply confirms someone is a patient', advice: 'do not reply again', rule: 'reply-confirms-someone-is-a-patient' },
        { severity: 'high', count: 4, title: 'patients among 312 followed', advice: 'look before you act', rule: 'may-know-you-through-your-work' },
      ],
      unchecked: options.empty === true ? [] : [
        { account: 'x:drdemo', facet: 'following', rule: null, count: 188, reason: '188 of 312 followed on X have no known handle: offensive names and patients among them cannot be seen here.', whatToDo: 'Look them up: r' },
        { account: 'instagram:demo.rides', facet: 'posts', rule: null, count: 337, reason: "337 Instagram posts before 2019 are outside this export's date range.", whatToDo: 'Request an export for all time.' },
        { account: null, facet: 'settings', rule: null, count: 31, reason: '31 settings no export tells.', whatToDo: 'Answer them in about 6 minutes: s' },
        { account: null, facet: null, rule: null, count: 41, reason: '41 posts in Portuguese were not judged.', whatToDo: null },
      ],
      trend: [12, 24, 37, 54, 46, 38, 31].map((value, at) => ({ at: `2026-0${at + 1}-03T00:00:00Z`, open: value, fixed: at, new: 1 })),
      totals: {
        findings: rows.size, review: 8, open: open.length,
        bySeverity: Object.fromEntries(SEVERITIES.map((severity) => [severity, open.filter((row) => row.severity === severity).length])) as Record<Severity, number>,
        byTopic: Object.fromEntries(TOPICS.map((topic) => [topic, open.filter((row) => row.topic === topic).length])) as Record<Topic, number>,
        byState: { new: 6, persisting: 50, changed: 0, regressed: 1, resolved: 3, unchecked: 0 },
      },
    };
  };

  const card = (id: string, revealed: boolean): FindingCard | null => {
    const row = rows.get(id);
    if (row === undefined) return null;
    const text = POST + hostile;
    const post = (key: string, days: number, words: string): FindingCard['before'][number] => ({ id: key, when: `2023-03-${days}T20:00:00Z`, author: `@drdemo${hostile}`, own: true, text: words + hostile });
    const view: FindingView = {
      ...row, area: 'patient-privacy', stateReason: 'new on 3 May', verdictReason: null, verdictNote: notes.get(id) ?? null, verdictUntil: null,
      verdictAt: null, willDelete: false, status: row.verdict === 'none' ? 'open' : `said ${row.verdict}`, platform: 'x',
      subject: { kind: 'post', key: id, url: `https://x.com/drdemo/status/${id}`, locate: null, when: row.when, precision: 'second', audience: 'public', label: row.label },
      text, evidence: evidenceOf(text, ['93 yo', 'retired choir master', 'house fire on the ring road', 'this afternoon']),
      classes: ['age over 89', 'occupation', 'event', 'that day'], context: [revealed ? 'Names are shown.' : 'Your bio names a hospital in a town of 9,000.'],
      why: 'A single patient, and four things that narrow him down. No name is needed: in a study of 754 such posts 2 % held a name and 32 % were recognisable.',
      cannotKnow: 'Whether he agreed, or whether details were changed.',
      steps: ['Do not reply, edit or like.', 'Tell your privacy contact today; keep this card as record.', 'If they cannot be reached within hours, hide it.', hold === 'no' ? 'Delete when they say so; note date and views.' : 'Hold: do not delete; ask first.'],
      actions: ['consult', 'hold'], minutes: 10, caution: null, sources: ['45 CFR 164.514(b)(2)(i)(C), (R)', 'ACP/FSMB 2013 position 4'],
      firstSeen: NOW, lastSeen: NOW, history: [{ at: NOW, what: 'new' }],
    };
    return {
      view, author: `@drdemo${hostile}`, localTime: '18:41 there', media: ['photo 1 of 1'],
      before: [post('b', 13, 'Night two of five. Coffee is a food group.')], posts: [], after: [post('a', 15, 'Slept nine hours. Human again.')],
    };
  };

  const patientRows = (revealed: boolean): PatientRow[] => [
    { id: 'x/1', platform: 'x', accountLabel: '@drdemo', certainty: 'sure', label: (revealed ? '@jackson_h' : '@j•••••n_h') + hostile, why: 'full name and town', followsBack: true, since: '2021-02-03T00:00:00Z', url: 'https://x.com/jackson_h', decision: 'none' },
    { id: 'fb/2', platform: 'facebook', accountLabel: 'Demo Family', certainty: 'likely', label: revealed ? 'Maria Lopez-Rivera' : 'Maria L•••z-R•••', why: 'rare surname, first name', followsBack: null, since: null, url: null, decision: 'none' },
    { id: 'ig/3', platform: 'instagram', accountLabel: 'demo.rides', certainty: 'possible', label: revealed ? 'John Smith' : 'John S••••', why: 'common name: 1 in 300 people', followsBack: false, since: '2019-05-01T00:00:00Z', url: null, decision: 'none' },
  ];
  const follows = new Map<string, PatientRow['decision']>();
  const patients = (revealed: boolean): PatientsData => ({
    roster, followed: 312, unresolved: 188,
    rows: roster === null ? [] : patientRows(revealed).map((row) => ({ ...row, decision: follows.get(row.id) ?? row.decision })),
  });

  const settings = (): SettingView[] => ['who-sees-posts', 'old-posts-limited', 'friends-list', 'found-by-e-mail', 'tag-review'].flatMap((row, at) =>
    accounts().flatMap((one, index): SettingView[] => {
      if ((at + index) % 4 === 3) return [];
      const said = answers.get(`${one.key}/${row}`);
      const known = said ?? (row === 'who-sees-posts' && index % 2 === 0 ? 'public' : null);
      return [{
        account: one.key, platform: one.platform, key: row, row, question: `${row.replaceAll('-', ' ')}: who is it open to?`, value: known, label: known,
        source: known === null ? null : said === undefined ? 'export' : 'attested', asOf: known === null ? null : NOW, expired: false,
        fits: known === null ? 'unknown' : known === 'public' && one.use === 'personal' ? 'no' : 'yes', recommended: ['friends', 'only me'],
        why: 'What is open to everybody can be found by a patient in a minute.', steps: ['Open Settings.', 'Choose Privacy.', 'Set it to friends.'],
        link: 'https://www.facebook.com/settings', lastChecked: '2026-04-01',
      }];
    }));

  const soon = <T>(value: T): Promise<T> => {
    const promise = Promise.resolve(value);
    pending.push(promise);
    return promise;
  };

  const props: InterfaceProps = {
    version: '0.1.0', startAt, now: () => NOW, timeZone: 'Europe/London',
    overview,
    rows: (topic) => [...rows.values()].filter((row) => topic === 'all' || row.topic === topic),
    finding: (id, reveal) => card(id, reveal === 'all'),
    patients: (reveal) => patients(reveal === 'all'),
    pairs: () => (options.empty === true ? [] : [{
      a: 'x:drdemo', b: 'instagram:demo.rides',
      links: [
        { kind: 'picture', weight: 3, why: 'same picture', count: 1 }, { kind: 'bio', weight: 2, why: 'bio links to demo.rides', count: 1 },
        { kind: 'mutual-follows', weight: 1, why: '37 mutual follows, 4 of them patients', count: 37 },
      ],
      plan: ['Remove the link from the bio.', 'Change the picture on demo.rides.', 'Make demo.rides private.'],
    }]),
    settings,
    answers: () => [{ value: 'only me', label: 'only me' }, { value: 'friends', label: 'friends' }, { value: 'public', label: 'everybody' }],
    search: (query) => soon({
      hits: 'cannot sleep nightshift'.includes(query.toLowerCase()) ? [{ id: 'p1', when: '2023-03-14T22:41:00Z', author: '@drdemo', own: true, text: POST + hostile, account: 'x:drdemo', accountLabel: '@drdemo', url: null, findings: ['f0'] }] : [],
      total: 1,
    }),
    formats: () => [{ id: 'markdown', title: 'Checklist to tick', extension: 'md' }, { id: 'html', title: 'Report to read', extension: 'html' }, { id: 'json', title: 'For other programs', extension: 'json' }],
    person: () => person,
    decide(ids, verdict, fields) {
      calls.push(`decide ${ids.join(',')} ${verdict} ${JSON.stringify(fields)}`);
      const before = ids.flatMap((id) => (rows.has(id) ? [{ id, row: rows.get(id)! }] : []));
      undone.push(before);
      for (const { id, row } of before) rows.set(id, { ...row, verdict, open: verdict === 'none' || verdict === 'todo' });
      if (fields.note) for (const id of ids) notes.set(id, fields.note);
      return { rows: before.map(({ id }) => rows.get(id)!), what: `${wordOf(verdict)}: ${ids.length === 1 ? '1 finding' : `${ids.length} findings`}` };
    },
    undo() {
      calls.push('undo');
      const last = undone.pop();
      if (last === undefined) return null;
      for (const { id, row } of last) rows.set(id, row);
      return { rows: last.map(({ row }) => row), what: `${last.length} decided` };
    },
    decideFollow(ids, decision) {
      calls.push(`follow ${ids.join(',')} ${decision}`);
      for (const id of ids) follows.set(id, decision);
    },
    attest(one, key, value) {
      calls.push(`attest ${one} ${key} ${value}`);
      answers.set(`${one}/${key}`, value);
    },
    answerHold(answer) {
      calls.push(`hold ${answer}`);
      hold = answer;
    },
    savePerson(next) {
      calls.push('person');
      person = next;
    },
    setUse(one, use) {
      calls.push(`use ${one} ${use}`);
      uses = new Map(uses).set(one, use);
    },
    exportReport: (format) => soon((calls.push(`export ${format}`), './postop-checklist-2026-05-03.md')),
    openUrl(url) {
      calls.push(`open ${url}`);
      return soon(undefined);
    },
    copy(text) {
      calls.push(`copy ${text}`);
      return soon(undefined);
    },
    readRoster(path) {
      calls.push(`roster ${path}`);
      if (path.includes('missing')) return Promise.reject(new UserError('There is no file of that name.', 'Check the path and try again.'));
      roster = { name: 'patients.csv', rows: 2104, readAt: NOW };
      return soon(patients(false));
    },
    inspect: (paths) => soon(paths.map((path) => (path.includes('basic')
      ? { path, title: '', remarks: [], refusal: { what: "This is LinkedIn's Basic export: it holds no posts.", whatToDo: 'Request the larger one: Settings > Data privacy > Get a copy of your data. It arrives within 24 hours.' } }
      : { path, title: 'X archive of 21 April 2026', remarks: ['One part of two: the other may hold more posts.'], refusal: null }))),
    async readFiles(paths, onProgress, signal) {
      calls.push(`read ${paths.join(',')}`);
      onProgress({ label: 'X archive of 21 April 2026', part: 0.4, detail: '3,300 of about 8,400 posts, 12,000 a second' });
      await Promise.resolve();
      signal.throwIfAborted();
      return { posts: 8412, follows: 312, accounts: ['x:drdemo'], problems: [], remarks: [] };
    },
    async rescan(onProgress) {
      calls.push('rescan');
      onProgress({ label: 'Checking 8,412 posts', part: 0.8, detail: '' });
      await Promise.resolve();
      return null;
    },
    resolve: null,
    begin: () => void calls.push('begin'),
    complete: (prefix) => soon(['/home/demo/Downloads/x-2026.zip', '/home/demo/Downloads/x-2024.zip'].filter((path) => path.startsWith(prefix))),
    prepare: () => Promise.resolve(),
    close: () => Promise.resolve(),
    newestDownloads: () => soon([{ path: '/home/demo/Downloads/x-2026.zip', title: 'X archive, 12 days old', remarks: [], refusal: null }]),
  };
  return {
    props, calls,
    async tick() {
      for (let round = 0; round < 8; round += 1) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function wordOf(verdict: Verdict): string {
  return { none: 'noted', todo: 'to do', done: 'done', accepted: 'accepted', 'false-alarm': 'false alarm', 'not-mine': 'not mine' }[verdict];
}
