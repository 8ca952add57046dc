// Pictures and videos as Meta's exports name them: counted references, with the place their EXIF block states.
import type { Media, Place } from '../../src/model.js';
import { asList, asNumber, asRecord, asText, field } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';

/** Null when it names no file. */
export function mediaOf(raw: unknown): Media | null {
  const file = asText(field(raw, 'uri')) ?? asText(field(raw, 'path'));
  if (file === null || file === '') return null;
  return { kind: kindOf(raw, file), file: clean(file), alt: null, place: exifPlace(raw) };
}

function kindOf(raw: unknown, file: string): Media['kind'] {
  const about = field(raw, 'media_metadata');
  if (field(about, 'video_metadata') !== undefined || /\.(?:mp4|mov|webm|avi|mkv|3gp)$/i.test(file)) return 'video';
  if (field(about, 'photo_metadata') !== undefined || /\.(?:jpe?g|png|webp|gif|heic|bmp)$/i.test(file)) return 'photo';
  return /\.(?:mp3|m4a|aac|ogg|wav)$/i.test(file) ? 'audio' : 'other';
}

function exifPlace(raw: unknown): Place | null {
  for (const about of Object.values(asRecord(field(raw, 'media_metadata')) ?? {})) {
    for (const exif of asList(field(about, 'exif_data'))) {
      const place = placeAt(null, exif);
      if (place !== null) return place;
    }
  }
  return null;
}

/** Null without a name and without a position that can be true; 0/0 is what a missing position looks like. */
export function placeAt(name: string | null, position: unknown): Place | null {
  const latitude = degrees(field(position, 'latitude'), 90);
  const longitude = degrees(field(position, 'longitude'), 180);
  const known = latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0);
  if (name === null && !known) return null;
  return { name, latitude: known ? latitude : null, longitude: known ? longitude : null };
}

function degrees(value: unknown, limit: number): number | null {
  const number = asNumber(value);
  return number === null || Math.abs(number) > limit ? null : number;
}

/** Files of an export that are pictures, videos or sound, whatever folder they lie in. */
export function isMediaFile(name: string): boolean {
  return /\.(?:jpe?g|png|webp|gif|heic|bmp|mp4|mov|webm|avi|mkv|3gp|mp3|m4a|aac|ogg|wav|srt)$/i.test(name);
}
