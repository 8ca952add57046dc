// One small export of every kind, as files a person would give.
import { blueskyRepository } from '../personas/bluesky-repository.js';
import { facebookExport } from '../personas/facebook-export.js';
import { instagramExport } from '../personas/instagram-export.js';
import { linkedinExport } from '../personas/linkedin-export.js';
import { mastodonArchive } from '../personas/mastodon-archive.js';
import { redditExport } from '../personas/reddit-export.js';
import { TAKEOUT_NAME, bloggerTakeout, youtubeTakeout } from '../personas/takeout-export.js';
import { tiktokExport } from '../personas/tiktok-export.js';
import { wordpressExport } from '../personas/wordpress-export.js';
import { xArchive } from '../personas/x-archive.js';
import { writeZip } from '../support/zip-writer.js';
import type { ZipEntry } from '../support/zip-writer.js';

/** `proven`: the container itself proves its bytes (CRC, hashes), so that any change of what is read must be noticed. */
export interface GivenExport { platform: string; file: string; entries: readonly ZipEntry[] | null; bytes: Uint8Array; proven: boolean }

export function exportsOf(seed: number): GivenExport[] {
  const zip = (platform: string, file: string, entries: readonly ZipEntry[]): GivenExport => ({ platform, file, entries, bytes: writeZip(entries), proven: true });
  return [
    zip('x', 'twitter-2026.zip', xArchive({ seed, posts: 40, exportedAt: '2026-06-01T00:00:00Z' })),
    zip('facebook', 'facebook.zip', facebookExport({ seed, posts: 20 })),
    zip('instagram', 'instagram.zip', instagramExport({ seed, posts: 20 })),
    zip('linkedin', 'Complete_LinkedInDataExport_11-01-2026.zip', linkedinExport({ seed, posts: 20 })),
    zip('youtube', TAKEOUT_NAME, youtubeTakeout({ seed, comments: 20 })),
    zip('blogger', 'takeout-blogger.zip', bloggerTakeout({ seed, posts: 20 })),
    zip('mastodon', 'archive-20261101.zip', mastodonArchive({ seed, posts: 20 })),
    zip('reddit', 'export_dana.zip', redditExport({ seed, posts: 20 })),
    zip('tiktok', 'TikTok_Data.zip', [{ name: 'user_data_tiktok.json', data: tiktokExport({ seed, posts: 20, shape: 'new' }) }]),
    zip('wordpress', 'wordpress.zip', wordpressExport({ seed, posts: 20 })),
    { platform: 'bluesky', file: 'repo.car', entries: null, bytes: blueskyRepository({ seed, posts: 20 }), proven: true },
  ];
}
