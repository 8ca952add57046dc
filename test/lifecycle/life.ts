// The life of one invented clinician with PostOp, from the first audit to old texts dropped: three platforms, eight exports, every kind of decision.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountItem, Config, Item, Report, Rule, SettingDefinition, SettingSubject, Verdict } from '../../src/model.js';
import { report } from '../../src/scan/report.js';
import { scan } from '../../src/scan/scan.js';
import { fitOf, recommendedFor } from '../../src/settings/index.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { account, batches, coverage, follow, intake, post, stillClock } from '../store/items.js';
import { config, followRule, meta, scanOptions, wordRule } from '../scan/toys.js';

/** One page of the life: what happened, and everything PostOp said afterwards. */
export interface Page { name: string; text: string }

const LAMP = wordRule('phi-lamp', 'lamp');
const LIGHT = wordRule('phi-light', 'lamp', { formerIds: ['phi-lamp'], title: 'Title of phi-lamp' });
const CHAIR = wordRule('tone-chair', 'chair', { area: 'civility-language', severity: 'low' });
const RUDE = followRule('follow-rude', 'rude');
const OPEN_POSTS = {
  ...meta('vis-posts-public'), area: 'visibility-settings', subjects: ['setting'],
  detect: ({ current }: SettingSubject) => (current?.value === 'public' ? { evidence: [{ quote: '', start: 0, end: 0, field: 'fact', why: 'Everybody can see it.' }] } : null),
} as unknown as Rule;
const AUDIENCE: SettingDefinition = {
  platform: 'facebook', key: 'posts-audience', row: 'who-sees-posts', question: 'Who can see your posts?',
  values: [{ value: 'friends', label: 'Friends' }, { value: 'public', label: 'Everybody' }],
  recommended: { professional: ['public', 'friends'], personal: ['friends'], why: 'Patients look.' }, rule: 'vis-posts-public', readFrom: ['export'],
  steps: ['Settings > Audience'], link: null, lastChecked: '2024-01-01',
};

const X = { remoteId: '1001', handle: 'drdemo' };
const FACEBOOK = { platform: 'facebook', remoteId: 'Dana Demo', handle: null, displayName: 'Dana Demo', audience: 'unknown', postUrl: null } as const;
const LINKEDIN = { platform: 'linkedin', remoteId: 'dana-demo', handle: 'dana-demo', displayName: 'Dana Demo', postUrl: null } as const;

export class Life {
  readonly pages: Page[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'postop-life-'));
  private readonly clock = stillClock();
  readonly store: Store = openStore({ path: join(this.folder, 'postop.db'), clock: this.clock });
  private rules: readonly Rule[] = [LAMP, RUDE, OPEN_POSTS];
  private config: Config = config({ uses: { 'x:1001': 'professional', 'facebook:Dana Demo': 'personal' }, hold: { answer: 'no', at: null } });

  close(): void {
    this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async live(): Promise<void> {
    this.clock.set('2024-03-01T08:00:00Z');
    const said = [
      await this.read('x-february', { ...X, exportedAt: '2024-02-28T00:00:00Z' }, ...[1, 2, 3, 4, 5, 6, 7].map((n) => post(String(n), `Lost in post ${n}: a lamp.`, { postedAt: `2023-0${n}-01T12:00:00Z` })),
        follow('70', { handle: 'rude_one' }), coverage(), coverage({ facet: 'following' })),
      await this.read('facebook-february', { ...FACEBOOK, exportedAt: '2024-02-27T00:00:00Z' }, post('f1', 'A lamp for friends.', { audience: 'limited', postedAt: '2019-05-05T12:00:00Z' }),
        post('f2', 'Another lamp.', { audience: 'limited', postedAt: '2024-01-05T12:00:00Z' }), this.audience('public', '2024-02-27T00:00:00Z'), coverage(), coverage({ facet: 'settings' })),
    ];
    await this.page('01-first-audit', ...said);

    this.clock.set('2024-03-02T08:00:00Z');
    this.decide('x:1001', '1', 'todo', { willDelete: true });
    this.decide('x:1001', '2', 'done', { note: 'Deleted it on the phone.' });
    this.decide('x:1001', '3', 'accepted', { reason: 'A lamp of my own.', until: '2024-12-31' });
    this.decide('x:1001', '4', 'false-alarm', { reason: 'A song.' });
    this.decide('x:1001', '5', 'not-mine', {});
    this.decide('x:1001', '7', 'accepted', { reason: 'Agreed with the practice.' });
    this.decide('facebook:Dana Demo', 'f1', 'done', {});
    this.decide('facebook:Dana Demo', 'f2', 'accepted', { reason: 'Only friends.' });
    this.decide('facebook:Dana Demo', 'posts-audience', 'done', {});
    this.decide('x:1001', '6', 'accepted', { reason: 'A slip of the finger.' });
    await this.page('02-a-decision-of-each-kind', `${this.store.undo()} decision taken back: the one on post 6`);

    this.clock.set('2024-04-01T08:00:00Z');
    await this.page('03-the-same-export-again', await this.read('x-february', { ...X, exportedAt: '2024-02-28T00:00:00Z' }, post('1', 'whatever'), coverage()));

    this.clock.set('2024-05-01T08:00:00Z');
    await this.page('04-newer-x-export', await this.read('x-april', { ...X, exportedAt: '2024-04-28T00:00:00Z' },
      ...[2, 4, 5, 7].map((n) => post(String(n), `Lost in post ${n}: a lamp.`, { postedAt: `2023-0${n}-01T12:00:00Z` })),
      post('3', 'Edited, and still a lamp.', { postedAt: '2023-03-01T12:00:00Z' }), post('6', 'Edited, and dark.', { postedAt: '2023-06-01T12:00:00Z' }),
      post('8', 'A new lamp on a chair.', { postedAt: '2024-04-01T12:00:00Z' }), coverage({ oldest: '2023-02-01T12:00:00Z', newest: '2024-04-01T12:00:00Z' }), coverage({ facet: 'following', read: 0 })));

    this.clock.set('2024-06-01T08:00:00Z');
    await this.page('05-partial-facebook-export', await this.read('facebook-may', { ...FACEBOOK, exportedAt: '2024-05-28T00:00:00Z' },
      post('f2', 'Another lamp.', { audience: 'public', postedAt: '2024-01-05T12:00:00Z' }), this.audience('friends', '2024-05-28T00:00:00Z'),
      coverage({ extent: 'partial', oldest: '2024-01-01T00:00:00Z', newest: '2024-05-27T00:00:00Z', note: 'The export begins in 2024. Ask for all time.' }), coverage({ facet: 'settings' })));

    this.clock.set('2024-07-01T08:00:00Z');
    this.rules = [LIGHT, CHAIR, RUDE, OPEN_POSTS];
    await this.page('06-a-rule-renamed-and-a-new-one', 'A new version: phi-lamp is called phi-light now, tone-chair is new.');

    this.clock.set('2024-08-01T08:00:00Z');
    this.config = { ...this.config, uses: { ...this.config.uses, 'x:1001': 'mixed' } };
    await this.page('07-use-of-x-changed', 'The X account is declared as mixed.');

    this.clock.set('2024-09-01T08:00:00Z');
    await this.page('08-restored-after-deletion', await this.read('x-august', { ...X, exportedAt: '2024-08-28T00:00:00Z' },
      ...[1, 2, 4, 5, 7].map((n) => post(String(n), `Lost in post ${n}: a lamp.`, { postedAt: `2023-0${n}-01T12:00:00Z` })),
      post('3', 'Edited, and still a lamp.', { postedAt: '2023-03-01T12:00:00Z' }), post('6', 'Edited, and dark.', { postedAt: '2023-06-01T12:00:00Z' }),
      post('8', 'A new lamp on a chair.', { postedAt: '2024-04-01T12:00:00Z' }), post('9', 'Another new lamp.', { postedAt: '2024-08-01T12:00:00Z' }), coverage()));

    this.clock.set('2024-09-02T08:00:00Z');
    await this.page('09-first-scan-on-watch', 'Scanned again without a new export.');
    this.clock.set('2024-09-03T08:00:00Z');
    await this.page('10-second-scan-on-watch', 'Scanned again without a new export.');

    this.clock.set('2024-10-01T08:00:00Z');
    await this.page('11-older-export-added-late', await this.read('x-of-2023', { ...X, exportedAt: '2023-07-01T00:00:00Z' },
      post('0', 'Deleted long ago: a lamp.', { postedAt: '2022-01-01T12:00:00Z' }), post('3', 'Lost in post 3: a lamp.', { postedAt: '2023-03-01T12:00:00Z' }),
      post('6', 'Lost in post 6: a lamp.', { postedAt: '2023-06-01T12:00:00Z' }), follow('70', { handle: 'rude_one' }), coverage(), coverage({ facet: 'following' })));

    this.clock.set('2024-11-01T08:00:00Z');
    this.store.attest(FACEBOOK, 'posts-audience', 'public', 6);
    await this.page('12-third-platform-and-setting-drift', await this.read('linkedin', { ...LINKEDIN, exportedAt: '2024-10-30T00:00:00Z' }, post('l1', 'A lamp at the congress.'), coverage()),
      'Asked about it, you said that everybody can see your Facebook posts again.');

    this.clock.set('2024-11-15T08:00:00Z');
    this.store.attest(FACEBOOK, 'posts-audience', 'friends', 6);
    await this.page('13-only-said', 'Asked again, you said that friends alone can see them.');

    this.clock.set('2025-01-02T08:00:00Z');
    await this.page('14-the-day-set-has-passed', await this.read('x-december', { ...X, exportedAt: '2024-12-30T00:00:00Z' },
      post('3', 'Edited, and still a lamp.', { postedAt: '2023-03-01T12:00:00Z' }), post('4', 'Lost in post 4: a lamp.', { postedAt: '2023-04-01T12:00:00Z' }), coverage()));

    this.clock.set('2025-02-10T08:00:00Z');
    await this.page('15-old-texts-dropped', `${this.store.expireText()} texts were dropped.`);
  }

  /** Without its last page: the neutral view that formats lay out. */
  report(): Report {
    return report({ store: this.store, rules: this.rules, config: this.config, clock: this.clock, version: '0.1.0', reveal: 'none', settings: [AUDIENCE], fitOf, recommendedFor });
  }

  private audience(value: string, asOf: string): Item {
    return { type: 'setting', key: 'posts-audience', value, raw: value, source: 'export', asOf };
  }

  private async read(digest: string, fields: Partial<AccountItem>, ...items: Item[]): Promise<string> {
    const platform = fields.platform ?? 'x';
    const result = await this.store.take(intake(digest, { platform, connector: platform, title: digest }), batches(account(fields), ...items));
    if (result.known) return `${digest}: read before.`;
    const { added, changed, unchanged, gone } = result.posts;
    return `${digest}: ${added} posts new, ${changed} changed, ${unchanged} as before, ${gone} gone.${result.older ? ' Something newer is stored.' : ''}`;
  }

  private decide(owner: string, key: string, verdict: Verdict, fields: { reason?: string; note?: string; until?: string; willDelete?: boolean }): void {
    const found = this.report().findings.find((one) => one.account === owner && one.subject.key === key);
    if (found === undefined) throw new Error(`There is no finding about ${key}.`);
    this.store.decide([{ finding: found.id, verdict, reason: fields.reason ?? null, note: fields.note ?? null, until: fields.until ?? null, willDelete: fields.willDelete ?? false }]);
  }

  private async page(name: string, ...events: string[]): Promise<void> {
    const result = await scan(scanOptions(this.store, this.clock, this.rules, { config: this.config, settings: [AUDIENCE] }));
    const seen = this.report();
    const lines = [`${this.clock.now().slice(0, 10)}`, ...events, `Scan ${result.scan}: ${result.postsRead} posts read; ${result.new} new, ${result.fixed} fixed, ${seen.totals.open} open.`, ''];
    for (const one of [...seen.findings].sort((a, b) => (`${a.account} ${a.subject.key} ${a.rule}` < `${b.account} ${b.subject.key} ${b.rule}` ? -1 : 1))) {
      lines.push(`${one.open ? '[ ]' : '[x]'} ${one.account} ${one.subject.key}: ${one.rule}, ${one.severity}, ${one.state}, ${one.verdict}`, `    ${one.status}`, `    ${one.stateReason}`);
    }
    this.pages.push({ name, text: `${lines.join('\n')}\n` });
  }
}
