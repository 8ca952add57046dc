// The states of findings over several exports and scans: each with its reason, none without proof.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item, Rule } from '../../src/model.js';
import { scan } from '../../src/scan/scan.js';
import { findingRecords } from '../../src/store/findings.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { account, batches, coverage, follow, intake, post, stillClock } from '../store/items.js';
import { config, followRule, scanOptions, threadRule, wordRule } from './toys.js';

let store: Store;
const clock = stillClock();
beforeEach(() => {
  clock.set('2024-06-01T08:00:00Z');
  store = openStore({ path: join(mkdtempSync(join(tmpdir(), 'postop-')), 'postop.db'), clock });
});
afterEach(() => store.close());

const LAMP = wordRule('phi-lamp', 'lamp');

async function read(digest: string, exportedAt: string | null, ...items: Item[]): Promise<void> {
  const all = items.some((item) => item.type === 'coverage') ? items : [...items, coverage()];
  await store.take(intake(digest), batches(account({ exportedAt }), ...all));
}

async function run(rules: readonly Rule[] = [LAMP], fields: Parameters<typeof scanOptions>[3] = {}): ReturnType<typeof scan> {
  return scan(scanOptions(store, clock, rules, fields));
}

function states(): string[] {
  return findingRecords(store).map((record) => `${record.rule} ${record.subjectKey} ${record.state}: ${record.stateReason}`);
}

describe('states', () => {
  it('tells new, persisting and resolved by a complete newer export', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'), post('2', 'Another lamp.'));
    await run();
    expect(states()).toEqual(['phi-lamp 1 new: Found in the first scan.', 'phi-lamp 2 new: Found in the first scan.']);
    await read('b', '2024-06-01T00:00:00Z', post('2', 'Another lamp.'), post('3', 'A third lamp.'));
    const result = await run();
    expect(result.postsRead).toBe(1);
    expect(states()).toEqual([
      'phi-lamp 1 resolved: Absent from the complete export of 2024-06-01. Last seen in the scan of 2024-06-01.',
      'phi-lamp 2 persisting: Still there; first seen in the scan of 2024-06-01.',
      'phi-lamp 3 new: New since the scan of 2024-06-01.',
    ]);
    expect(result).toMatchObject({ open: 2, fixed: 1, new: 1 });
  });

  it('a partial newer export proves nothing and says so', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'));
    await run();
    await read('b', '2024-06-01T00:00:00Z', post('2', 'Calm.'),
      coverage({ extent: 'partial', oldest: '2024-01-01T00:00:00Z', newest: '2024-05-30T00:00:00Z', note: 'Only 2024.' }));
    await run();
    expect(states()).toEqual(['phi-lamp 1 unchecked: Cannot tell: the export of 2024-06-01 covers only 2024-01-01 to 2024-05-30 and does not hold it.']);
  });

  it('an older export after a newer one neither resurrects nor resolves', async () => {
    await read('b', '2024-06-01T00:00:00Z', post('2', 'Another lamp.'));
    await run();
    await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp, gone since.'), post('2', 'Another lamp, before it was edited.'));
    await run();
    expect(states()).toEqual(['phi-lamp 2 persisting: Still there; first seen in the scan of 2024-06-01.']);
    await read('c', null, post('9', 'An undated export.'));
    await run();
    expect(states()[0]).toMatch(/unchecked|persisting/);
  });

  it('says that it came back, and watches it for two scans', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'));
    await run();
    await read('b', '2024-05-02T00:00:00Z', post('2', 'Calm.'));
    await run();
    await read('c', '2024-05-03T00:00:00Z', post('1', 'A lamp.'), post('2', 'Calm.'));
    await run();
    expect(states()).toEqual(['phi-lamp 1 regressed: It was gone and has come back.']);
    await run();
    expect(states()[0]).toContain('regressed');
    await run();
    expect(states()[0]).toContain('persisting');
  });

  it('reads an edited post again: changed, then resolved', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'), post('2', 'Calm.'));
    await run();
    await read('b', '2024-05-02T00:00:00Z', post('1', 'A big lamp.'), post('2', 'Calm, with a lamp.'));
    const second = await run();
    expect(second.postsRead).toBe(2);
    expect(states()).toEqual([
      'phi-lamp 1 changed: Changed since it was last seen: the text.',
      'phi-lamp 2 new: New because the post was edited since the scan of 2024-06-01.',
    ]);
    await read('c', '2024-05-03T00:00:00Z', post('1', 'Dark.'), post('2', 'Calm, with a lamp.'));
    await run();
    expect(states()[0]).toBe('phi-lamp 1 resolved: The post was edited and no longer says it.');
  });

  it('tells a new rule from a new post, and a rule switched off from a fix', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp and a chair.'));
    await run();
    await run([LAMP, wordRule('phi-chair', 'chair')]);
    expect(states()[1]).toBe('phi-chair 1 new: New because the rule is new or newly switched on since the scan of 2024-06-01.');
    await run([LAMP, wordRule('phi-chair', 'chair')], { config: config({ rules: { 'phi-lamp': 'off' } }) });
    expect(states()[0]).toBe('phi-lamp 1 unchecked: Not checked this time. You switched it off.');
  });

  it('keeps findings and decisions of a renamed rule', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'));
    await run();
    const before = findingRecords(store)[0]?.key ?? '';
    store.decide([{ finding: before, verdict: 'accepted', reason: 'agreed', note: null, until: null, willDelete: false }]);
    await run([wordRule('phi-light', 'lamp', { formerIds: ['phi-lamp'] })]);
    expect(findingRecords(store)).toMatchObject([{ key: before, rule: 'phi-light', verdict: 'accepted', state: 'persisting' }]);
  });

  it('reads nothing again when nothing changed, and everything when the word lists did', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'), post('2', 'Calm.'));
    expect((await run()).postsRead).toBe(2);
    expect((await run()).postsRead).toBe(0);
    expect((await run([LAMP], { lexicon: '2' })).postsRead).toBe(2);
  });
});

it('a scan that was interrupted is begun again, and what it found first is still new', async () => {
  await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'), post('2', 'A lamp.'));
  const stop = new AbortController();
  await expect(run([LAMP], { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow();
  expect(findingRecords(store)).toHaveLength(2);
  const result = await run();
  expect(result).toMatchObject({ scan: 1, new: 2, postsRead: 2 });
  expect(states()).toEqual(['phi-lamp 1 new: Found in the first scan.', 'phi-lamp 2 new: Found in the first scan.']);
});

describe('rules', () => {
  it('a rule that fails is said, and fixes nothing', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'));
    await run();
    const broken = wordRule('phi-lamp', 'lamp', { detect: () => { throw new Error('secret text'); } });
    const result = await run([broken]);
    expect(result.runs).toMatchObject([{ rule: 'phi-lamp', status: 'failed' }]);
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(states()[0]).toContain('unchecked: Not checked this time.');
  });

  it('says why rules were skipped', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'));
    const result = await run([wordRule('r', 'x', { mode: 'roster' }), wordRule('o', 'x', { mode: 'optin' }), wordRule('n', 'x', { needs: ['messages'] }), wordRule('c', 'x', { cues: ['no.such.list'] })]);
    expect(result.runs.map((one) => `${one.rule} ${one.status}`)).toEqual(['c failed', 'n skipped', 'o skipped', 'r skipped']);
    expect(result.runs.every((one) => one.reason !== null)).toBe(true);
  });

  it('rates what few can see lower, and says so', async () => {
    await store.take(intake('a'), batches(account({ audience: 'private' }), post('1', 'A lamp.'), post('2', 'A public lamp.', { audience: 'public' }), coverage()));
    await run();
    expect(findingRecords(store).map((record) => record.severity)).toEqual(['low', 'high']);
  });

  it('reads stories told over several posts', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'ward one'), post('2', 'ward two', { replyToId: '1', postedAt: '2024-05-20T12:00:00Z' }), post('3', 'ward three', { postedAt: '2024-05-02T12:00:00Z' }));
    await run([threadRule('phi-story', 'ward')]);
    expect(findingRecords(store).map((record) => record.subjectKey).sort()).toEqual(['days:1', 'self-thread:1']);
  });

  it('names followed accounts from what is known of their ids, and counts the rest', async () => {
    await read('a', '2024-05-01T00:00:00Z', follow('11'), follow('12'), coverage(),
      { type: 'identity', remoteId: '11', handle: 'rude_word', displayName: null, bio: null, source: 'archive', origin: 'a reply', seenAt: null }, coverage({ facet: 'following' }));
    await run([followRule('follow-offensive', 'rude')]);
    expect(findingRecords(store)).toMatchObject([{ subjectKey: 'following:11', state: 'new' }]);
    await read('b', '2024-05-02T00:00:00Z', follow('12'), coverage({ facet: 'following' }));
    await run([followRule('follow-offensive', 'rude')]);
    expect(states()).toEqual(['follow-offensive following:11 resolved: No longer in the list of the complete export of 2024-05-02. Last seen in the scan of 2024-06-01.']);
  });
});

describe('counts', () => {
  const traits = { furniture: ['toy.furniture'] };

  it('take away what is gone, so that a cleaned account is seen as clean', async () => {
    const seen: number[] = [];
    const counting: Rule = { ...wordRule('mix-furniture', '-'), subjects: ['account'], detect: (subject) => {
      if (subject.kind === 'account') seen.push(subject.tally.traits.furniture ?? 0, subject.tally.posts, subject.tally.last90);
      return null;
    } };
    const again = async (): Promise<void> => { await run([counting], { traits }); };
    await read('a', '2024-05-10T00:00:00Z', post('1', 'A lamp.'), post('2', 'A chair.'), post('3', 'Calm.', { postedAt: '2020-01-01T00:00:00Z' }));
    await again();
    await read('b', '2024-05-11T00:00:00Z', post('2', 'A chair.'), post('3', 'Calm.', { postedAt: '2020-01-01T00:00:00Z' }));
    await again();
    await read('c', '2024-05-12T00:00:00Z', post('1', 'A lamp.'), post('2', 'A chair.'));
    await again();
    expect(seen).toEqual([2, 3, 2, 1, 2, 1, 2, 2, 2]);
  });

  it('a pair of accounts is looked at when one of them changed, and its links are kept', async () => {
    await read('a', '2024-05-10T00:00:00Z', post('1', 'A lamp.'));
    await store.take(intake('b'), batches(account({ remoteId: '2', handle: 'other' }), post('1', 'Calm.'), coverage()));
    let asked = 0;
    const readPair = (): [{ kind: 'handle'; weight: number; why: string; count: number }] => { asked += 1; return [{ kind: 'handle', weight: 1, why: 'Alike.', count: 1 }]; };
    const pairRule: Rule = { ...wordRule('cross-link', '-'), subjects: ['account-pair'], detect: () => ({ evidence: [{ quote: '', start: 0, end: 0, field: 'fact', why: 'Alike.' }] }) };
    await run([pairRule], { readPair });
    await run([pairRule], { readPair });
    expect(asked).toBe(1);
    expect(states()).toEqual(['cross-link x:1234567890123456789 x:2 persisting: Still there; first seen in the scan of 2024-06-01.']);
  });
});

describe('old texts', () => {
  it('are dropped 30 days after a fix was confirmed, with every quote; what was found stays known', async () => {
    await read('a', '2024-05-01T00:00:00Z', post('1', 'The lamp of a canaryword.'));
    await run();
    await read('b', '2024-06-01T00:00:00Z', post('2', 'Calm.'));
    await run();
    clock.set('2024-06-30T00:00:00Z');
    expect(store.expireText()).toBe(0);
    clock.set('2024-07-02T00:00:00Z');
    expect(store.expireText()).toBe(1);
    expect(findingRecords(store)).toMatchObject([{ rule: 'phi-lamp', subjectKey: '1', state: 'resolved' }]);
    expect(store.sql('SELECT text FROM post WHERE remote_id = ?').get('1')).toEqual({ text: '' });
    expect(JSON.stringify(store.sql('SELECT * FROM sighting').all())).not.toContain('lamp of');
    await run();
    expect(findingRecords(store)[0]?.state).toBe('resolved');
  });
});
