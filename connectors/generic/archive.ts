// The generic door: lists a person fills in for platforms that export nothing (Sermo, Doximity, Yelp, any other).
import { UserError } from '../../src/model.js';
import type { Claim, Connector, Item, ReadOptions } from '../../src/model.js';
import { recogniseGeneric } from './claims.js';
import { readLists } from './reading.js';

export const generic: Connector = {
  id: 'generic',
  title: 'Sermo, Doximity, Yelp and others (lists you fill in)',
  platforms: ['sermo', 'doximity', 'yelp', 'other'],
  facets: [
    { facet: 'profile', archive: 'partly', api: 'no', note: 'the name you write into the list' },
    { facet: 'posts', archive: 'partly', api: 'no', note: 'what you copy into a list of posts' },
    { facet: 'comments', archive: 'partly', api: 'no', note: 'rows of the kind "comment"' },
    { facet: 'reviews', archive: 'partly', api: 'no', note: 'your replies to reviews' },
    { facet: 'following', archive: 'partly', api: 'no', note: 'rows of a list of follows' },
    { facet: 'settings', archive: 'no', api: 'no', note: 'answer the settings questions' },
  ],
  guide: {
    steps: [
      'These platforms offer no export, so the words have to be copied into a list.',
      'Let PostOp write an empty list: "postop guide generic posts > posts.csv"; "review-replies" and "follows" in the place of "posts" are the other two.',
      'Open it in a spreadsheet, fill in one row for each post, reply or account, and delete the example row.',
      'Save it as CSV and give it to PostOp. One list holds one account.',
    ],
    choose: 'Begin with replies to patient reviews and posts about cases.',
    takes: 'As long as the copying takes.',
    linkLives: 'The list is yours; keep it where you keep your exports.',
    lastChecked: '2026-11-21',
  },
  recognise: recogniseGeneric,
  read,
};

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  yield* readLists(claim, options);
}
