// How the files of a YouTube Takeout fill the settings catalogue: who can see videos and playlists, counted one by one.
import type { Audience, Instant, SettingItem } from '../../src/model.js';

export function videoSettings(audiences: readonly Audience[], asOf: Instant | null): SettingItem[] {
  const known = audiences.filter((audience) => audience !== 'unknown');
  if (known.length === 0) return [];
  const open = known.filter((audience) => audience === 'public').length;
  const value = open === known.length ? 'public' : open > 0 ? 'mixed' : known.includes('limited') ? 'unlisted' : 'private';
  return [{ type: 'setting', key: 'posts-audience', value, raw: `${open} of ${known.length} videos are public`, source: 'export', asOf }];
}

/** The most open playlist decides. */
export function playlistSettings(audiences: readonly Audience[], asOf: Instant | null): SettingItem[] {
  const known = audiences.filter((audience) => audience !== 'unknown');
  if (known.length === 0) return [];
  const value = known.includes('public') ? 'public' : known.includes('limited') ? 'unlisted' : 'private';
  return [{ type: 'setting', key: 'playlists-audience', value, raw: `${known.filter((audience) => audience === 'public').length} of ${known.length} playlists are public`, source: 'export', asOf }];
}
