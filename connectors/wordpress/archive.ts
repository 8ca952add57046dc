// The WordPress connector: WXR exports of 1.0 to 1.2, whole or split, in a zip or as single files.
import { UserError } from '../../src/model.js';
import type { Claim, Connector, Item, ReadOptions } from '../../src/model.js';
import { recogniseWordpress } from './claims.js';
import { readSite } from './site.js';

export const wordpress: Connector = {
  id: 'wordpress',
  title: 'WordPress',
  platforms: ['wordpress'],
  facets: [
    { facet: 'profile', archive: 'partly', api: 'yes', note: 'title, address and description of the site, its authors' },
    { facet: 'posts', archive: 'yes', api: 'partly', note: 'posts, pages and drafts of all authors, with status and password' },
    { facet: 'comments', archive: 'partly', api: 'partly', note: 'your own; those of others are counted, or read with --include comments-by-others' },
    { facet: 'media', archive: 'partly', api: 'no', note: 'name, caption and alt text; never opened' },
    { facet: 'settings', archive: 'no', api: 'partly', note: 'no setting is in the export' },
  ],
  guide: {
    steps: [
      'Open your site\'s administration (on WordPress.com: My Sites).',
      'Open Tools, then Export.',
      'Choose "All content" and press "Download Export File" (on WordPress.com: "Export all").',
      'Give PostOp the XML file, or the zip as it is.',
    ],
    choose: 'All content: drafts and private posts count too.',
    takes: 'A minute; on WordPress.com an e-mail with the link may come first.',
    linkLives: 'Seven days on WordPress.com.',
    lastChecked: '2026-11-21',
  },
  recognise: recogniseWordpress,
  read,
};

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  yield* readSite(claim, options);
}
