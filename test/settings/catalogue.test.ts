// The catalogue holds every setting of the guidance, keeps its own contract, and points at the platform's own pages.
import { describe, expect, it } from 'vitest';
import { PRESETS, type Platform } from '../../src/model.js';
import { ROWS, SETTINGS, linkOf, settingOf, settingsOf } from '../../src/settings/index.js';

const EVERYWHERE = ['posts-audience', 'two-factor', 'recovery', 'sessions', 'shared-login', 'impersonation'];

/** The rows of the guidance's matrix, platform by platform, and the keys that stand for them. */
const GUIDANCE: Readonly<Partial<Record<Platform, readonly string[]>>> = {
  x: ['tagging', 'found-by-email', 'found-by-phone', 'contacts-upload', 'location', 'messages-from', 'following-audience', 'lists-audience', 'likes-audience',
    'password-reset-protect', 'connected-apps', 'privacy-history'],
  facebook: ['past-posts', 'friends-list', 'following-audience', 'friend-requests', 'found-by-email', 'found-by-phone', 'search-engines', 'timeline-posting', 'tag-review',
    'tagged-audience', 'work-details', 'public-comments', 'followers', 'reviews-tab', 'contacts-upload', 'connected-apps', 'page-admins', 'crosspost', 'messages-from', 'location'],
  instagram: ['activity-status', 'tagging', 'tag-review', 'messages-from', 'story-sharing', 'suggested', 'contacts-upload', 'crosspost', 'location', 'privacy-history', 'connected-apps'],
  linkedin: ['public-profile', 'connections-list', 'email-visibility', 'found-by-email', 'found-by-phone', 'activity-status', 'viewing-mode', 'profile-updates', 'mentions',
    'contacts-upload', 'connected-apps', 'page-admins'],
  youtube: ['subscriptions-audience', 'playlists-audience', 'comments', 'live-chat', 'location', 'brand-account', 'connected-apps', 'page-admins'],
  bluesky: ['logged-out-visibility', 'messages-from', 'replies-from', 'handle-domain', 'connected-apps'],
  mastodon: ['approve-followers', 'discoverable', 'posts-in-search', 'search-engines', 'following-audience', 'post-deletion', 'connected-apps'],
  tiktok: ['suggested', 'following-audience', 'likes-audience', 'comments-from', 'mentions-from', 'messages-from', 'duet', 'stitch', 'downloads', 'contacts-upload',
    'activity-status', 'profile-views', 'privacy-history'],
  reddit: ['communities-listed', 'search-engines', 'followers', 'activity-status', 'linked-identities', 'username'],
  threads: ['mentions-from', 'replies-from', 'fediverse-sharing', 'crosspost', 'privacy-history'],
  wordpress: ['search-engines', 'past-posts', 'comments', 'author-name', 'location', 'page-admins', 'connected-apps'],
  blogger: ['search-engines', 'comments', 'profile-shown', 'page-admins'],
  sermo: ['display-name', 'messages-from'],
  doximity: ['public-profile', 'messages-from', 'reviews-tab'],
};

/** The company's own names: an account centre is Meta's, a sign-in page Google's. */
const HOSTS: Readonly<Partial<Record<Platform, readonly string[]>>> = {
  x: ['x.com'], facebook: ['facebook.com'], instagram: ['instagram.com'], threads: ['threads.net'], linkedin: ['linkedin.com'], youtube: ['youtube.com', 'google.com'],
  bluesky: ['bsky.app'], tiktok: ['tiktok.com'], reddit: ['reddit.com'], wordpress: ['wordpress.com'], blogger: ['blogger.com', 'google.com'], sermo: ['sermo.com'], doximity: ['doximity.com'],
};

describe('the settings catalogue', () => {
  it.each(Object.entries(GUIDANCE))('holds every setting the guidance names for %s', (platform, keys) => {
    const there = settingsOf(platform as Platform).map((definition) => definition.key);
    expect([...EVERYWHERE, ...(keys ?? [])].filter((key) => !there.includes(key))).toEqual([]);
  });

  it('has one key once a platform, kebab-case, with its row in the matrix', () => {
    const keys = SETTINGS.map((definition) => `${definition.platform}/${definition.key}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.filter((key) => !/^[a-z-]+\/[a-z]+(-[a-z]+)*$/.test(key))).toEqual([]);
    const rows = new Set(ROWS.map((row) => row.id));
    expect(SETTINGS.filter((definition) => !rows.has(definition.row))).toEqual([]);
    expect(ROWS.filter((row) => row.title.length > 26).map((row) => row.id)).toEqual([]);
    expect(ROWS.filter((row) => !SETTINGS.some((definition) => definition.row === row.id)).map((row) => row.id)).toEqual([]);
  });

  it('recommends only values it knows, for a private account never something more open than it refuses', () => {
    for (const definition of SETTINGS) {
      const where = `${definition.platform}/${definition.key}`;
      const values = definition.values.map((known) => known.value);
      const lists = [definition.recommended, ...PRESETS.map((preset) => definition.recommended.presets?.[preset] ?? {})];
      for (const list of lists.flatMap(({ personal = [], professional = [] }) => [personal, professional])) {
        expect(list.filter((value) => !values.includes(value)), where).toEqual([]);
        const places = list.map((value) => values.indexOf(value));
        expect(places, `${where}: what lies between two acceptable values is acceptable`).toEqual(places.map((_, index) => (places[0] ?? 0) + index));
      }
      const personal = definition.recommended.personal;
      if (personal.length > 0) expect(values.indexOf(personal[0] ?? ''), `${where}: the least exposed value suits a private account`).toBe(0);
    }
  });

  it('gives every setting a question, at most nine answers, steps, a date and a page of the platform itself', () => {
    for (const definition of SETTINGS) {
      const where = `${definition.platform}/${definition.key}`;
      expect(definition.question.endsWith('?'), where).toBe(true);
      expect(definition.values.length, where).toBeLessThanOrEqual(9);
      expect(definition.steps.length, where).toBeGreaterThan(0);
      expect(definition.lastChecked, where).toMatch(/^\d{4}-\d{2}$/);
      expect(definition.readFrom, where).toContain('attested');
      if (definition.link === null || definition.platform === 'mastodon') continue;
      const { protocol, hostname } = new URL(definition.link);
      expect(protocol, where).toBe('https:');
      expect(HOSTS[definition.platform]?.some((host) => hostname === host || hostname.endsWith(`.${host}`)), `${where}: ${hostname}`).toBe(true);
    }
  });

  it('opens a Mastodon page on the account’s own server, and none when that server is not known', () => {
    const definition = settingOf('mastodon', 'search-engines');
    if (!definition) throw new Error('the catalogue lost mastodon/search-engines');
    expect(linkOf(definition, { handle: 'demo@social.example', url: null })).toBe('https://social.example/settings/privacy');
    expect(linkOf(definition, { handle: 'demo', url: 'https://social.example/@demo' })).toBe('https://social.example/settings/privacy');
    expect(linkOf(definition, { handle: 'demo', url: null })).toBeNull();
    expect(linkOf(definition, { handle: 'demo@evil.example/x?', url: null })).toBeNull();
  });
});
