// The settings catalogue: every setting of every platform, and the look-ups the other rooms need.
import { PLATFORMS, type Account, type Platform, type SettingDefinition } from '../model.js';
import { blueskySettings } from './bluesky.js';
import { bloggerSettings } from './blogger.js';
import { doximitySettings } from './doximity.js';
import { facebookSettings } from './facebook.js';
import { instagramSettings } from './instagram.js';
import { linkedinSettings } from './linkedin.js';
import { mastodonSettings } from './mastodon.js';
import { redditSettings } from './reddit.js';
import { ROWS } from './rows.js';
import { sermoSettings } from './sermo.js';
import { threadsSettings } from './threads.js';
import { tiktokSettings } from './tiktok.js';
import { wordpressSettings } from './wordpress.js';
import { xSettings } from './x.js';
import { youtubeSettings } from './youtube.js';

export { ROWS, rowOf, type Row } from './rows.js';
export { exposureOf, fitOf, isFitting, judge, matters, recommendedFor, whyUnjudged, type Fit, type Judgement } from './fit.js';

const ROW_ORDER = new Map(ROWS.map((row, index) => [row.id, index]));

/** Platform by platform, each in the order of the matrix's rows. */
export const SETTINGS: readonly SettingDefinition[] = [
  xSettings, facebookSettings, instagramSettings, threadsSettings, linkedinSettings, youtubeSettings, blueskySettings,
  mastodonSettings, tiktokSettings, redditSettings, wordpressSettings, bloggerSettings, sermoSettings, doximitySettings,
].flatMap((settings) => settings.toSorted((a, b) => rank(a) - rank(b)));

function rank(definition: SettingDefinition): number {
  return ROW_ORDER.get(definition.row) ?? ROWS.length;
}

const BY_PLATFORM = new Map(PLATFORMS.map((platform) => [platform, SETTINGS.filter((definition) => definition.platform === platform)]));

/** The settings of one platform in row order; none for platforms that have no catalogue. */
export function settingsOf(platform: Platform): readonly SettingDefinition[] {
  return BY_PLATFORM.get(platform) ?? [];
}

export function settingOf(platform: Platform, key: string): SettingDefinition | null {
  return settingsOf(platform).find((definition) => definition.key === key) ?? null;
}

/** The words for a value; the value itself when the catalogue does not know it. */
export function labelOf(definition: SettingDefinition, value: string): string {
  return definition.values.find((known) => known.value === value)?.label ?? value;
}

/** The page of a setting for this account; null when there is none or the account's server is not known. */
export function linkOf(definition: SettingDefinition, account: Pick<Account, 'handle' | 'url'>): string | null {
  if (!definition.link?.includes('{server}')) return definition.link;
  const server = serverOf(account);
  return server && definition.link.replace('{server}', server);
}

/** `mastodon.example` out of the profile link or out of `name@mastodon.example`. */
function serverOf(account: Pick<Account, 'handle' | 'url'>): string | null {
  const named = account.handle?.split('@').at(-1) ?? '';
  const server = account.url && URL.canParse(account.url) ? new URL(account.url).hostname : named;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(server) ? server.toLowerCase() : null;
}
