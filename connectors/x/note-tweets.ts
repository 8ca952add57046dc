// Long posts: tweets.js holds their beginning, note-tweet.js the whole text, and no id joins the two.
import type { Instant, PostItem } from '../../src/model.js';
import { asList, asText, field, instantFromText } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';
import { isId } from './time.js';

interface NoteTweet { id: string; at: Instant | null; text: string; links: readonly string[] }

/** The rule held for 41 of 41 long posts of a real archive: the same second and the same first 60 characters. */
const STEM = 60;

export class NoteTweets {
  private readonly bySecond = new Map<Instant | null, NoteTweet[]>();

  /** Takes one record of note-tweet.js; false when it is not one. */
  add(record: unknown): boolean {
    const note = noteOf(record);
    if (note === null) return false;
    const there = this.bySecond.get(note.at);
    if (there === undefined) this.bySecond.set(note.at, [note]);
    else there.push(note);
    return true;
  }

  /** The whole of a cut text, given out once; null for the many posts that were never cut. */
  take(at: Instant, cut: string): NoteTweet | null {
    if (this.bySecond.size === 0) return null;
    const there = this.bySecond.get(at);
    if (there === undefined) return null;
    const start = stem(cut);
    const index = start === '' ? -1 : there.findIndex((note) => stem(note.text).startsWith(start));
    const found = there[index];
    if (found === undefined) return null;
    there.splice(index, 1);
    return found;
  }

  /**
   * Long posts whose beginning stands in no file: earlier versions of an edited post, or posts whose short form was
   * removed. They have no post id, so they are found by a search for their day.
   */
  left(handle: string | null): PostItem[] {
    return [...this.bySecond.values()].flat().map((note) => ({
      type: 'post',
      remoteId: `note-${note.id}`,
      kind: 'post',
      postedAt: note.at,
      precision: note.at === null ? 'unknown' : 'second',
      text: note.text,
      url: note.at === null || handle === null ? null : searchUrl(handle, note.at),
      locate: 'A long post; the export does not tell its number. Search your own posts for its first words, and look at earlier versions of edited posts.',
      audience: 'unknown',
      status: 'live',
      replyToId: null,
      replyToHandle: null,
      sharedFrom: null,
      mentions: [],
      links: note.links,
      place: null,
      media: [],
      language: null,
      container: null,
      client: null,
    }));
  }
}

function noteOf(record: unknown): NoteTweet | null {
  const id = asText(field(record, 'noteTweetId'));
  const text = asText(field(record, 'core', 'text'));
  if (!isId(id) || text === null) return null;
  const links: string[] = [];
  let whole = text;
  for (const url of asList(field(record, 'core', 'urls'))) {
    const long = asText(field(url, 'expandedUrl'));
    const short = asText(field(url, 'shortUrl'));
    if (long === null) continue;
    links.push(clean(long));
    if (short !== null) whole = whole.split(short).join(long);
  }
  return { id, at: instantFromText(asText(field(record, 'createdAt')) ?? ''), text: clean(whole), links };
}

/** What is compared: without links, without the mentions X puts before a reply, without the mark of a cut. */
function stem(text: string): string {
  const bare = text.replace(/https?:\/\/\S+/g, '').replace(/^(?:@\w+\s+)+/, '').replace(/\s+/g, ' ').trim();
  return (bare.endsWith('…') ? bare.slice(0, -1).trimEnd() : bare).slice(0, STEM);
}

function searchUrl(handle: string, at: Instant): string {
  const day = at.slice(0, 10);
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return `https://x.com/search?q=${encodeURIComponent(`from:${handle} since:${day} until:${next}`)}&f=live`;
}
