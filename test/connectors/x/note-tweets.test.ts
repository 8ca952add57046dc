// Long posts find their short form by second and beginning, and never somebody else's.
import { describe, expect, it } from 'vitest';
import { NoteTweets } from '../../../connectors/x/note-tweets.js';

const AT = '2023-02-18T12:33:11Z';
const BEGIN = 'The first sixty characters of this long post are quite enough to tell it from any other post';

function notes(...texts: readonly string[]): NoteTweets {
  const all = new NoteTweets();
  texts.forEach((text, index) => all.add({ noteTweetId: String(index + 1), createdAt: '2023-02-18T12:33:11.000Z', core: { text, urls: [{ shortUrl: 'https://t.co/a', expandedUrl: 'https://example.org/long' }] } }));
  return all;
}

describe('long posts', () => {
  it('joins past links, leading mentions and the mark of the cut', () => {
    expect(notes(`${BEGIN}, and the tail https://t.co/a`).take(AT, `@one @two https://t.co/x ${BEGIN.slice(0, 80)}… https://t.co/y`)?.text).toBe(`${BEGIN}, and the tail https://example.org/long`);
  });
  it('joins a post that was cut before its sixtieth character', () => expect(notes(`${BEGIN} tail`).take(AT, `${BEGIN.slice(0, 30)}…`)).not.toBeNull());
  it('gives each long text out once', () => {
    const all = notes(`${BEGIN} one`);
    expect(all.take(AT, BEGIN)).not.toBeNull();
    expect(all.take(AT, BEGIN)).toBeNull();
    expect(all.left('demo')).toEqual([]);
  });
  it.each([['another second', '2023-02-18T12:33:12Z', BEGIN], ['another beginning', AT, 'Something else entirely'], ['nothing but a link', AT, 'https://t.co/x']])('leaves %s alone', (_, at, cut) => {
    const all = notes(`${BEGIN} tail`);
    expect(all.take(at, cut)).toBeNull();
    expect(all.left('demo')).toHaveLength(1);
  });
  it('refuses a record of another shape', () => expect(new NoteTweets().add({ core: { text: 'x' } })).toBe(false));
});
