// One invented clinician on ten platforms at once: every export as the file the platform hands out, from one seed.
import type { Platform } from '../../src/model.js';
import { writeZip } from '../support/zip-writer.js';
import { blueskyRepository } from './bluesky-repository.js';
import { facebookExport } from './facebook-export.js';
import { genericLists } from './generic-lists.js';
import { instagramExport } from './instagram-export.js';
import { EXPORT_NAME, linkedinExport } from './linkedin-export.js';
import { mastodonArchive } from './mastodon-archive.js';
import { redditExport } from './reddit-export.js';
import { TAKEOUT_NAME, youtubeTakeout } from './takeout-export.js';
import { tiktokExport } from './tiktok-export.js';
import { wordpressExport } from './wordpress-export.js';
import { xArchive } from './x-archive.js';

export interface EverywhereOptions { seed: number; /** On each platform. */ posts: number; planted?: boolean }
/** `name` is what lies in the Downloads folder. */
export interface Download { platform: Platform; name: string; data: Uint8Array }

/** The first five are those most professionals have. */
export function everywhere({ seed, posts, planted = true }: EverywhereOptions): Download[] {
  const zip = (platform: Platform, name: string, entries: readonly { name: string; data: Uint8Array | string }[]): Download => ({ platform, name, data: writeZip(entries) });
  const file = (platform: Platform, name: string, data: Uint8Array | string): Download => ({ platform, name, data: Buffer.from(data) });
  const drawn = (offset: number): { seed: number; posts: number; planted: boolean } => ({ seed: seed + offset, posts, planted });
  return [
    zip('x', 'twitter-2026-10-30-archive.zip', xArchive({ ...drawn(0), exportedAt: '2026-10-30T00:00:00Z', until: '2026-10-01T00:00:00Z' })),
    zip('facebook', 'facebook-danademo-2026-10-30.zip', facebookExport({ ...drawn(1), era: '2026' })),
    zip('linkedin', EXPORT_NAME.larger, linkedinExport({ seed: seed + 2, posts })),
    zip('youtube', TAKEOUT_NAME, youtubeTakeout({ seed: seed + 3, comments: posts })),
    zip('instagram', 'instagram-dana.demo_invented-2026-10-30.zip', instagramExport({ ...drawn(4), isPrivate: false })),
    zip('mastodon', 'archive-20261030-0123456789abcdef.zip', mastodonArchive({ ...drawn(5), lists: 'with header' })),
    file('bluesky', 'repo.car', blueskyRepository(drawn(6))),
    file('tiktok', 'user_data_tiktok.json', tiktokExport({ ...drawn(7), shape: 'new' })),
    zip('reddit', 'export_shift_inv_20261030.zip', redditExport(drawn(8))),
    ...wordpressExport(drawn(9)).map(({ name, data }) => file('wordpress', name, data)),
    ...genericLists({ ...drawn(10), platform: 'Sermo' }).map(({ name, data }) => file('sermo', `sermo-${name}`, data)),
  ];
}
