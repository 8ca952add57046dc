// The neutral view: masked by default, held while a hold is on, never silent about what was not checked.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item, Reveal, Rule } from '../../src/model.js';
import { finding, overview, report, rows } from '../../src/scan/report.js';
import type { ViewOptions } from '../../src/scan/report.js';
import { scan } from '../../src/scan/scan.js';
import { fitOf, recommendedFor } from '../../src/settings/fit.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { account, batches, coverage, follow, intake, post, stillClock } from '../store/items.js';
import { config, followRule, scanOptions, wordRule } from './toys.js';

let store: Store;
const clock = stillClock();
beforeEach(() => {
  clock.set('2024-06-01T08:00:00Z');
  store = openStore({ path: join(mkdtempSync(join(tmpdir(), 'postop-')), 'postop.db'), clock });
});
afterEach(() => store.close());

const RULES: readonly Rule[] = [wordRule('phi-lamp', 'lamp'), followRule('follow-offensive', 'rude')];

function options(reveal: Reveal = 'none', fields: Partial<ViewOptions> = {}): ViewOptions {
  return { store, rules: RULES, config: config(), clock, version: '0.1.0', reveal, settings: [], fitOf, recommendedFor, ...fields };
}

async function life(digest: string, exportedAt: string, ...items: Item[]): Promise<void> {
  await store.take(intake(digest), batches(account({ exportedAt }), ...items, coverage(), coverage({ facet: 'messages', extent: 'absent', note: 'Ask for messages too.' })));
  await scan(scanOptions(store, clock, RULES));
}

describe('masking', () => {
  const text = 'The lamp of Mrs Canary fell today.';

  it('shows no word of a post at the level none, quotes at quotes, all at all', async () => {
    await life('a', '2024-05-01T00:00:00Z', post('1', text, { locate: 'Your post "The lamp of Mrs Canary"' }));
    const none = report(options('none'));
    expect(JSON.stringify(none)).not.toMatch(/lamp of|Canary/);
    expect(none.findings[0]).toMatchObject({ text: null, evidence: [{ quote: '', start: 0, end: 0 }], classes: ['words of the text'] });
    expect(report(options('quotes')).findings[0]).toMatchObject({ text: null, evidence: [{ quote: 'lamp', start: 4, end: 8 }] });
    expect(report(options('all')).findings[0]).toMatchObject({ text });
  });

  it('shortens the handles of others', async () => {
    await life('a', '2024-05-01T00:00:00Z', follow('7', { handle: 'rude_stranger', url: 'https://x.com/rude_stranger' }), coverage({ facet: 'following' }));
    expect(JSON.stringify(report(options('none')))).not.toContain('rude_stranger');
    expect(report(options('none')).findings[0]?.subject.label).toBe('@r•••r');
    expect(report(options('all')).findings[0]?.subject.label).toBe('@rude_stranger');
  });
});

describe('hold', () => {
  it('turns every delete into hold until the person says that nothing is open', async () => {
    await life('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'));
    for (const answer of ['unanswered', 'not-sure', 'yes'] as const) {
      const [held] = report(options('none', { config: config({ hold: { answer, at: null } }) })).findings;
      expect(held?.actions).not.toContain('delete');
      expect(held?.steps.join(' ')).not.toMatch(/^Delete/m);
      expect(held?.steps.join(' ')).toContain('On hold');
    }
    const [free] = report(options('none', { config: config({ hold: { answer: 'no', at: null } }) })).findings;
    expect(free?.actions).toContain('delete');
    expect(free?.steps).toEqual(['Tell your privacy officer or your malpractice carrier today.', 'Delete it when they say so.']);
  });
});

describe('decisions', () => {
  const decide = (verdict: 'done' | 'accepted' | 'false-alarm', until: string | null = null): void => {
    const id = rows(options())[0]?.id ?? '';
    store.decide([{ finding: id, verdict, reason: null, note: null, until, willDelete: false }]);
  };

  it('says done, still there, and fixed with how it is known', async () => {
    await life('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'));
    decide('done');
    expect(rows(options())[0]).toMatchObject({ open: false, verdict: 'done' });
    clock.set('2024-07-02T08:00:00Z');
    await life('b', '2024-07-01T00:00:00Z', post('1', 'A lamp.'), post('2', 'Calm.'));
    expect(report(options()).findings[0]).toMatchObject({ open: true, status: 'Said done, still there in the export of 2024-07-01.' });
    await life('c', '2024-07-20T00:00:00Z', post('2', 'Calm.'));
    expect(report(options()).findings[0]).toMatchObject({ open: false, state: 'resolved', status: 'Said done, and confirmed. Absent from the complete export of 2024-07-20. Last seen in the scan of 2024-07-02.' });
  });

  it('reopens what was accepted when the text changed or the day has passed', async () => {
    await life('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'));
    decide('accepted', '2024-06-10');
    expect(rows(options())[0]?.open).toBe(false);
    clock.set('2024-06-11T00:00:00Z');
    expect(report(options()).findings[0]?.status).toContain('the day you set (2024-06-10) has passed');
    decide('false-alarm');
    expect(rows(options())[0]?.open).toBe(false);
    await life('b', '2024-06-05T00:00:00Z', post('1', 'A bigger lamp.'));
    expect(report(options()).findings[0]?.status).toBe('Open again: the text changed since you decided.');
  });

  it('undoes a whole act, and travels by the identity of findings', async () => {
    await life('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'), post('2', 'A lamp too.'));
    store.decide(rows(options()).map((row) => ({ finding: row.id, verdict: 'accepted', reason: 'fine', note: null, until: null, willDelete: false })));
    const taken = store.decisions();
    expect(taken).toHaveLength(2);
    expect(store.undo()).toBe(2);
    expect(store.decisions()).toEqual([]);
    expect(store.undo()).toBe(0);
    clock.set('2024-06-02T00:00:00Z');
    expect(store.mergeDecisions(taken.map((one) => ({ ...one, at: '2024-06-03T00:00:00Z' })))).toBe(2);
    expect(store.decisions()).toHaveLength(2);
  });

  it('tells a note from a decision, and from one taken back', async () => {
    await life('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'));
    const id = rows(options())[0]?.id ?? '';
    const told = (): string[] => [finding(options(), id), report(options()).findings.find((one) => one.id === id)].map((one) => (one?.history ?? []).map(({ what }) => what).join(', '));
    const act = (verdict: 'none' | 'done', note: string | null): void => store.decide([{ finding: id, verdict, reason: null, note, until: null, willDelete: false }]);
    const both = (words: string): string[] => [words, words];
    act('none', 'ask Ann first');
    expect(told()).toEqual(both('first seen, note written'));
    store.undo();
    expect(told()).toEqual(both('first seen, note written, note taken back'));
    act('none', null);
    expect(told()).toEqual(both('first seen, note written, note taken back'));
    act('done', null);
    act('done', 'asked Ann');
    act('none', null);
    expect(told()).toEqual(both('first seen, note written, note taken back, said done, note written, decision taken back'));
  });

  it('keeps one neutral decision for a followed account, without words', async () => {
    await life('a', '2024-05-01T00:00:00Z', follow('7', { handle: 'rude_one' }), coverage({ facet: 'following' }));
    const id = rows(options())[0]?.id ?? '';
    store.decide([{ finding: id, verdict: 'accepted', reason: 'is a patient', note: 'secret', until: null, willDelete: false }]);
    expect(store.decisions()).toMatchObject([{ verdict: 'accepted', reason: null, note: null }]);
    expect(store.decisions()[0]?.finding).toMatch(/^f-/);
    expect(rows(options())[0]).toMatchObject({ verdict: 'accepted', open: false });
  });
});

describe('what was not checked', () => {
  it('names absent facets, unresolved names, rules that did not run and unknown settings', async () => {
    await life('a', '2024-05-01T00:00:00Z', follow('7'), coverage({ facet: 'following' }), post('1', 'A lamp.', { media: [{ kind: 'photo', file: 'a.jpg', alt: null, place: null }] }));
    await scan(scanOptions(store, clock, RULES, { config: config({ rules: { 'phi-lamp': 'off' } }) }));
    const said = report(options()).unchecked.map((one) => `${one.reason} ${one.whatToDo ?? ''}`).join('\n');
    expect(said).toContain('no messages in the export. Ask for messages too.');
    expect(said).toContain('1 accounts in the lists');
    expect(said).toContain('The rule phi-lamp did not run: you switched it off.');
    expect(said).toContain('1 photos and videos');
  });

  it('counts and orders: open first, the worst first, at most three to begin with', async () => {
    await life('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'), post('2', 'A lamp, later.', { postedAt: '2024-05-20T00:00:00Z' }), post('3', 'Calm.'));
    const whole = report(options());
    expect(whole.findings.map((one) => one.subject.key)).toEqual(['2', '1']);
    expect(whole.totals).toMatchObject({ findings: 2, review: 0, open: 2 });
    expect(whole.first).toMatchObject([{ count: 2, rule: 'phi-lamp' }]);
    expect(whole.postsByMonth).toEqual([{ month: '2024-05', posts: 3 }]);
    expect(overview(options()).accounts[0]).toMatchObject({ posts: 3, ageDays: 31, counts: { posts: { open: 2, worst: 'high' } } });
    expect(finding(options('quotes'), whole.findings[0]?.id ?? '')?.history).toEqual([{ at: '2024-06-01T08:00:00Z', what: 'first seen' }]);
  });

  it('says the same twice, byte for byte', async () => {
    await life('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'));
    expect(JSON.stringify(report(options('all')))).toBe(JSON.stringify(report(options('all'))));
  });
});
