// What is advised follows the declared use; what is not known is never fine.
import { describe, expect, it } from 'vitest';
import { PRESETS, type Use } from '../../src/model.js';
import { SETTINGS, fitOf, isFitting, judge, matters, settingOf, whyUnjudged } from '../../src/settings/index.js';
import { settingWith } from './subjects.js';

const USES: readonly Use[] = ['professional', 'personal', 'mixed', 'unknown'];

/** What suits one use and not the other, both ways round. */
const FLIPS: readonly (readonly [platform: Parameters<typeof settingOf>[0], key: string, personal: string, professional: string])[] = [
  ['x', 'posts-audience', 'followers', 'public'], ['facebook', 'posts-audience', 'friends', 'public'], ['facebook', 'work-details', 'only-me', 'public'],
  ['facebook', 'search-engines', 'off', 'on'], ['facebook', 'followers', 'friends', 'public'], ['instagram', 'posts-audience', 'followers', 'public'],
  ['instagram', 'suggested', 'off', 'on'], ['threads', 'posts-audience', 'followers', 'public'], ['linkedin', 'public-profile', 'minimal', 'chosen'],
  ['youtube', 'posts-audience', 'private', 'public'], ['youtube', 'search-engines', 'pseudonym', 'name'], ['bluesky', 'logged-out-visibility', 'on', 'off'],
  ['mastodon', 'posts-audience', 'followers', 'public'], ['mastodon', 'discoverable', 'off', 'on'], ['mastodon', 'posts-in-search', 'off', 'on'],
  ['mastodon', 'search-engines', 'off', 'on'], ['tiktok', 'posts-audience', 'followers', 'public'], ['reddit', 'posts-audience', 'hidden', 'curated'],
  ['reddit', 'search-engines', 'off', 'on'], ['reddit', 'followers', 'off', 'on'], ['wordpress', 'posts-audience', 'private', 'public'],
  ['wordpress', 'search-engines', 'off', 'on'], ['blogger', 'posts-audience', 'readers', 'public'], ['blogger', 'search-engines', 'off', 'on'], ['doximity', 'public-profile', 'off', 'on'],
];

describe('the fit of a setting', () => {
  it.each(FLIPS)('flips with the use: %s %s', (platform, key, personal, professional) => {
    const definition = settingOf(platform, key);
    if (!definition) throw new Error(`no ${platform}/${key}`);
    expect(judge(definition, personal, 'personal', 'us-physician')).toEqual({ fit: 'yes', way: null });
    expect(judge(definition, personal, 'professional', 'us-physician')).toEqual({ fit: 'no', way: 'too-closed' });
    expect(judge(definition, professional, 'professional', 'us-physician')).toEqual({ fit: 'yes', way: null });
    expect(judge(definition, professional, 'personal', 'us-physician')).toEqual({ fit: 'no', way: 'too-open' });
    for (const use of ['mixed', 'unknown'] as const) expect(isFitting(definition, professional, use, 'us-physician')).toBe('unknown');
  });

  it('lists every setting whose advice is opposite for the two uses', () => {
    const opposite = SETTINGS.filter(({ recommended: { personal, professional } }) =>
      personal.length > 0 && professional.length > 0 && !personal.some((value) => professional.includes(value)));
    const named = new Set(FLIPS.map(([platform, key]) => `${platform}/${key}`));
    const others = ['reddit/username', 'wordpress/author-name', 'blogger/profile-shown'];
    expect(opposite.map((d) => `${d.platform}/${d.key}`).filter((key) => !named.has(key) && !others.includes(key))).toEqual([]);
  });

  it('never calls a value that is missing or not understood fine, for any setting, use and preset', () => {
    const fine = SETTINGS.flatMap((definition) => USES.flatMap((use) => PRESETS.flatMap((preset) => [null, '', 'privé', 'ON'].filter((value) => {
      const fit = isFitting(definition, value, use, preset);
      return fit === 'yes' || fit === 'no';
    }))));
    expect(fine).toEqual([]);
  });

  it('judges without a declared use only what both uses agree on', () => {
    const twoFactor = settingOf('x', 'two-factor');
    const audience = settingOf('x', 'posts-audience');
    const friends = settingOf('facebook', 'friends-list');
    if (!twoFactor || !audience || !friends) throw new Error('the catalogue lost a setting');
    expect(isFitting(twoFactor, 'off', 'unknown', 'us-nurse')).toBe('no');
    expect(isFitting(audience, 'followers', 'unknown', 'us-nurse')).toBe('unknown');
    expect(isFitting(friends, 'only-me', 'unknown', 'us-nurse')).toBe('unknown');
    expect(whyUnjudged(audience, settingWith('posts-audience', 'public'), false, 'unknown', 'us-nurse')?.reason).toContain('for has not been said');
  });

  it('no longer counts an expired answer as fine, but keeps what was said to be open', () => {
    const definition = settingOf('facebook', 'friends-list');
    if (!definition) throw new Error('the catalogue lost a setting');
    expect(fitOf(definition, settingWith('friends-list', 'only-me'), true, 'personal', 'uk-doctor')).toBe('unknown');
    expect(fitOf(definition, settingWith('friends-list', 'public'), true, 'personal', 'uk-doctor')).toBe('no');
    expect(whyUnjudged(definition, settingWith('friends-list', 'only-me'), true, 'personal', 'uk-doctor')?.reason).toContain('older');
  });

  it('follows the preset: reviews are switched off in Australia, two admins in a practice', () => {
    const reviews = settingOf('facebook', 'reviews-tab');
    const admins = settingOf('facebook', 'page-admins');
    if (!reviews || !admins) throw new Error('the catalogue lost a setting');
    expect(isFitting(reviews, 'monitored', 'professional', 'us-physician')).toBe('yes');
    expect(isFitting(reviews, 'monitored', 'professional', 'au-practitioner')).toBe('no');
    expect(isFitting(admins, 'only-me', 'professional', 'us-physician')).toBe('yes');
    expect(judge(admins, 'only-me', 'professional', 'org').fit).toBe('no');
    expect(matters(reviews, 'personal', 'us-physician')).toBe(false);
  });
});
