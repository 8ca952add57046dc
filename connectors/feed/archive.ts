// The feed connector: RSS 0.9 to 2.0 and Atom files of a blog that offers no export.
import { UserError } from '../../src/model.js';
import type { Claim, Connector, Item, ReadOptions } from '../../src/model.js';
import { recogniseFeed } from './claims.js';
import { readFeed } from './feed.js';

export const feed: Connector = {
  id: 'feed',
  title: 'Blog feed (RSS, Atom)',
  platforms: ['feed'],
  facets: [
    { facet: 'profile', archive: 'partly', api: 'partly', note: 'title, address and description of the blog' },
    { facet: 'posts', archive: 'partly', api: 'partly', note: 'the newest entries only, sometimes cut; no drafts' },
    { facet: 'comments', archive: 'no', api: 'no', note: 'not in a feed' },
    { facet: 'settings', archive: 'no', api: 'no', note: 'not in a feed' },
  ],
  guide: {
    steps: [
      'Use this only where the blog offers no export: a feed holds the newest entries only.',
      'Open the feed in a browser; its address usually ends in /feed, /rss or /atom.xml.',
      'Save the page as a file ending in .xml and give it to PostOp.',
    ],
    choose: 'The feed of posts, not the one of comments.',
    takes: 'A minute.',
    linkLives: 'As long as the blog is online.',
    lastChecked: '2026-11-21',
  },
  recognise: recogniseFeed,
  read,
};

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  yield* readFeed(claim, options);
}
