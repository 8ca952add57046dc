// How Blogger's own settings fill the settings catalogue: settings.csv of a Takeout, settings entries of a classic backup.
import type { Audience, Instant, SettingItem } from '../../src/model.js';

/** Name as Blogger writes it, in small letters (`blog_read_access_mode`), and its value. */
export type BlogSettings = ReadonlyMap<string, string>;

/** Names were seen (2026-11); values other than the plain ones are left unknown rather than guessed. */
export function catalogueOf(settings: BlogSettings, asOf: Instant | null): SettingItem[] {
  const moderated = settings.get('blog_comment_moderation');
  const allowed = settings.get('blog_comments_allowed');
  return [
    ...item('posts-audience', readersOf(settings), settings.get('blog_read_access_mode'), asOf),
    ...item('search-engines', onOff(settings.get('blog_searchable')), settings.get('blog_searchable'), asOf),
    ...(allowed !== undefined && onOff(allowed) === 'off' ? item('comments', 'off', allowed, asOf) : item('comments', moderationOf(moderated), moderated, asOf)),
  ];
}

export function audienceOf(settings: BlogSettings): Audience {
  const readers = readersOf(settings);
  return readers === 'public' ? 'public' : readers === 'authors' ? 'private' : readers === 'readers' ? 'limited' : 'unknown';
}

function readersOf(settings: BlogSettings): string | null {
  const mode = settings.get('blog_read_access_mode')?.toLowerCase() ?? '';
  if (/author/.test(mode)) return 'authors';
  if (/reader|custom|restricted|invite/.test(mode)) return 'readers';
  return /public|anybody|anyone|everyone/.test(mode) ? 'public' : null;
}

function moderationOf(value: string | undefined): string | null {
  const said = value?.toLowerCase() ?? '';
  if (/sometimes|old|delay/.test(said)) return 'sometimes';
  if (/never|disabled|none|false/.test(said)) return 'never';
  return /always|enabled|all|true/.test(said) ? 'always' : null;
}

function onOff(value: string | undefined): string | null {
  return /^(?:true|yes)$/i.test(value ?? '') ? 'on' : /^(?:false|no)$/i.test(value ?? '') ? 'off' : null;
}

function item(key: string, value: string | null, raw: string | undefined, asOf: Instant | null): SettingItem[] {
  return value === null || raw === undefined ? [] : [{ type: 'setting', key, value, raw, source: 'export', asOf }];
}
