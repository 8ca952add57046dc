// The walk through the unread settings, counted in key presses, and its paper form.
import { describe, expect, it } from 'vitest';
import { askSettings, openQuestions, printSettings, walk, type KeyPrompt, type SettingsRequest, type SettingsStore } from '../../src/commands/settings-walk.js';
import { keysOf } from '../../src/commands/key-prompt.js';
import type { Account, Config, Platform, Setting } from '../../src/model.js';
import { matters, settingsOf } from '../../src/settings/index.js';
import { NOW, accountOf, settingWith } from './subjects.js';

const CONFIG: Config = {
  version: 1, preset: 'us-physician', hold: { answer: 'no', at: null }, uses: {}, rules: {}, words: [], attestationMonths: 6, keepRecord: 'unasked', rosterPath: null,
  person: { names: [], profession: null, country: null, employer: null, town: null, credentials: [], timeZone: null, shifts: [], role: null },
};

class MemoryStore implements SettingsStore {
  readonly answers: { account: string; key: string; value: string; months: number }[] = [];
  private readonly known = new Map<string, Map<string, { current: Setting; expired: boolean }>>();
  constructor(private readonly list: readonly Account[]) {}
  accounts(): readonly Account[] { return this.list; }
  settings(account: { platform: string; remoteId: string }) { return this.of(`${account.platform}:${account.remoteId}`); }
  know(key: string, current: Setting, expired = false): void { this.of(key).set(current.key, { current, expired }); }
  attest(account: { platform: string; remoteId: string }, key: string, value: string, months: number): void {
    const name = `${account.platform}:${account.remoteId}`;
    this.answers.push({ account: name, key, value, months });
    this.of(name).set(key, { current: settingWith(key, value, { source: 'attested', asOf: NOW }), expired: false });
  }
  private of(key: string) {
    const known = this.known.get(key) ?? new Map<string, { current: Setting; expired: boolean }>();
    this.known.set(key, known);
    return known;
  }
}

class Keys implements KeyPrompt {
  presses = 0;
  shown = '';
  readonly opened: string[] = [];
  constructor(private readonly keys: readonly string[]) {}
  show(text: string): void { this.shown += text; }
  async key(): Promise<string> { return this.keys[this.presses++] ?? 'q'; }
  async open(link: string): Promise<void> { this.opened.push(link); }
}

function account(platform: Platform, use: Account['use'], remoteId = '7'): Account {
  return accountOf({ platform, use, remoteId, key: `${platform}:${remoteId}`, handle: `demo${remoteId}` });
}

function request(store: SettingsStore, part: Partial<SettingsRequest> = {}): SettingsRequest {
  const uses = Object.fromEntries(store.accounts().map((each) => [each.key, each.use]));
  return { store, config: { ...CONFIG, uses }, only: null, all: false, ...part };
}

describe('what is asked', () => {
  it('leaves out what an export told, and what nothing is advised about', () => {
    const store = new MemoryStore([account('instagram', 'personal')]);
    store.know('instagram:7', settingWith('posts-audience', 'public'));
    const keys = openQuestions(request(store)).map((question) => question.definition.key);
    expect(keys).not.toContain('posts-audience');
    expect(keys).toContain('tag-review');
    for (const key of keys) expect(matters(settingsOf('instagram').find((definition) => definition.key === key)!, 'personal', 'us-physician')).toBe(true);
  });

  it('asks again what has expired and what the platform said in words nobody knows', () => {
    const store = new MemoryStore([account('instagram', 'personal')]);
    store.know('instagram:7', settingWith('two-factor', 'on', { source: 'attested' }), true);
    store.know('instagram:7', settingWith('posts-audience', 'Privé'));
    const keys = openQuestions(request(store)).map((question) => question.definition.key);
    expect(keys).toEqual(expect.arrayContaining(['two-factor', 'posts-audience']));
  });

  it('follows the declared use, also where the person said it after the account was read', () => {
    const store = new MemoryStore([account('facebook', 'unknown')]);
    const keys = (use: Account['use']) => openQuestions(request(store, { config: { ...CONFIG, uses: { 'facebook:7': use } } })).map((question) => question.definition.key);
    expect(keys('personal')).toContain('friends-list');
    expect(keys('personal')).not.toContain('reviews-tab');
    expect(keys('professional')).toContain('reviews-tab');
    expect(keys('professional')).not.toContain('friends-list');
  });

  it('is asked for one platform or one account alone', () => {
    const store = new MemoryStore([account('x', 'personal'), account('x', 'personal', '8'), account('facebook', 'personal')]);
    expect(new Set(openQuestions(request(store, { only: 'x' })).map((question) => question.account.key))).toEqual(new Set(['x:7', 'x:8']));
    expect(new Set(openQuestions(request(store, { only: '@demo8' })).map((question) => question.account.key))).toEqual(new Set(['x:8']));
  });
});

describe('the walk', () => {
  it('takes one key a setting, and two where the page is opened first, for twelve accounts', async () => {
    const platforms: Platform[] = ['x', 'x', 'facebook', 'facebook', 'instagram', 'instagram', 'threads', 'linkedin', 'youtube', 'mastodon', 'bluesky', 'tiktok'];
    const store = new MemoryStore(platforms.map((platform, index) => account(platform, index % 2 ? 'personal' : 'professional', String(index))));
    for (const platform of new Set(platforms)) {
      const questions = openQuestions(request(store, { only: platform }));
      const accounts = platforms.filter((each) => each === platform).length;
      expect(questions.length / accounts).toBeLessThanOrEqual(30);
      const keys = new Keys(questions.flatMap((_, index) => (index % 2 ? ['o', '1'] : ['1'])));
      expect(await walk(questions, request(store), keys)).toEqual({ answered: questions.length, skipped: 0, left: 0 });
      expect(keys.presses).toBeLessThanOrEqual(questions.length * 2);
    }
    expect(openQuestions(request(store))).toEqual([]);
    expect(store.answers.every((answer) => answer.months === 6)).toBe(true);
  });

  it('keeps each answer at once, stops at q, and goes on there', async () => {
    const store = new MemoryStore([account('facebook', 'personal')]);
    const all = openQuestions(request(store));
    const first = new Keys(['1', '2', 's', '1', 'q']);
    expect(await walk(all, request(store), first)).toEqual({ answered: 3, skipped: 1, left: all.length - 3 });
    const rest = openQuestions(request(store));
    expect(rest.map((question) => question.definition.key)).toEqual(all.filter((_, index) => index === 2 || index > 3).map((question) => question.definition.key));
  });

  it('goes back over a slip, and ignores keys that mean nothing', async () => {
    const store = new MemoryStore([account('facebook', 'personal')]);
    const questions = openQuestions(request(store)).slice(0, 2);
    expect(await walk(questions, request(store), new Keys(['4', 'b', '9', 'x', '\u001b[A', '1', '1']))).toEqual({ answered: 2, skipped: 0, left: 0 });
    expect(store.answers.map((answer) => answer.value)).toEqual(['public', 'only-me', questions[1]?.definition.values[0]?.value]);
  });

  it('shows the way and opens the page on the account’s own server', async () => {
    const keys = new Keys(['o', 'q']);
    const store = new MemoryStore([accountOf({ platform: 'mastodon', use: 'personal', key: 'mastodon:7', handle: 'demo@social.example' })]);
    await askSettings(request(store), keys);
    expect(keys.opened).toEqual(['https://social.example/settings/preferences/posting_defaults']);
    expect(keys.shown).toContain('The way there: Open Preferences > Posting defaults');
    expect(keys.shown).toContain('still count as not checked');
  });

  it('says what suits the account where an answer does not, and shows no control characters of a handle', async () => {
    const store = new MemoryStore([accountOf({ platform: 'x', use: 'personal', key: 'x:7', handle: 'demo\u001b[2J' })]);
    const keys = new Keys(['2']);
    await askSettings(request(store, { only: 'x' }), keys);
    expect(keys.shown).toContain('You may want: Only followers I approve.');
    expect(keys.shown).not.toContain('\u001b');
  });

  it('has a sentence when there is nothing to ask', async () => {
    const keys = new Keys([]);
    expect(await askSettings(request(new MemoryStore([])), keys)).toBe(0);
    expect(keys.shown).toContain('--all');
    expect(keys.presses).toBe(0);
  });
});

describe('the keyboard', () => {
  it('reads an arrow as one key without meaning, and Ctrl-C as stop', () => {
    expect(keysOf('12s')).toEqual(['1', '2', 's']);
    expect(keysOf('\u001b[1;5A')).toEqual(['\u001b[1;5A']);
    expect(keysOf('\u0003')).toEqual(['q']);
  });
});

describe('the paper form', () => {
  it('holds the same questions in the same order, with every value to tick', () => {
    const store = new MemoryStore([account('facebook', 'personal'), account('x', 'unknown', '8')]);
    const form = printSettings(request(store), NOW);
    const questions = openQuestions(request(store));
    expect([...form.matchAll(/^### \d+\. (.+)$/gm)].map((match) => match[1])).toEqual(questions.map((question) => question.definition.question));
    expect(form.match(/^- \[ \] /gm)).toHaveLength(questions.reduce((sum, question) => sum + question.definition.values.length, 0));
    expect(form).toContain('Printed on 2026-11-21');
    expect(form).toContain('[ ] professional');
  });

  it('leaves Markdown in a handle without effect', () => {
    const store = new MemoryStore([accountOf({ platform: 'x', use: 'personal', key: 'x:7', handle: '[a](http://evil.example)<b>' })]);
    const form = printSettings(request(store), NOW);
    expect(form).not.toContain('](http');
    expect(form).not.toContain('<b>');
  });
});
