// What an X archive covered, facet by facet, in sentences a person can act on.
import type { CoverageItem, Facet, Include } from '../../src/model.js';
import type { Desk } from './desk.js';
import type { Ledger } from '../_shared/ledger.js';
import type { Manifest } from './manifest.js';

type Notes = Readonly<Partial<Record<Facet, string>>>;

const ASK_AGAIN = 'Download the archive again and give it untouched if you want this checked.';

const OTHER_SETTINGS = 'Other privacy settings are not in an X archive; answer the settings questions, or look at x.com/settings.';

const ABSENT: Notes = {
  profile: `The profile is not in this archive. ${ASK_AGAIN}`,
  posts: `No file with posts (tweets.js) is in this archive. ${ASK_AGAIN}`,
  likes: `No file with likes is in this archive. ${ASK_AGAIN}`,
  messages: 'No direct messages are in this archive.',
  following: `No list of the accounts you follow is in this archive. ${ASK_AGAIN}`,
  followers: `No list of your followers is in this archive. ${ASK_AGAIN}`,
  lists: 'No Lists are in this archive. Look at x.com/i/lists if you made any.',
  blocks: 'No list of blocked or muted accounts is in this archive.',
  contacts: 'No uploaded contacts are in this archive.',
  identities: 'No names of followed accounts could be found in this archive.',
  settings: 'The archive does not say whether posts are protected (it tells changes of the last six months only), nor any other privacy setting. Answer the settings questions, or look at x.com/settings.',
  apps: 'No list of connected apps is in this archive. Look at x.com/settings/connected_apps.',
  sessions: 'No logins are in this archive. Look at x.com/settings/sessions.',
  searches: 'No saved searches are in this archive.',
  media: 'No pictures or videos are in this archive. They were not needed for the other checks.',
};

/** What is private is read only when asked for. */
const NOT_ASKED: readonly (readonly [Include, Facet, string])[] = [
  ['messages', 'messages', 'Direct messages were not read. Add --include messages to read those you wrote.'],
  ['contacts', 'contacts', 'Uploaded contacts were not read. Add --include contacts to read them.'],
  ['search', 'searches', 'Saved searches were not read. Add --include search to read them.'],
];

export function coverModern(desk: Desk, manifest: Manifest | null): CoverageItem[] {
  const { ledger } = desk;
  coverNames(desk);
  coverMedia(desk);
  for (const [include, facet, sentence] of NOT_ASKED) {
    if (!desk.options.include.has(include)) ledger.line(facet).lacks.push(sentence);
  }
  if (desk.wordless.likes > 0) ledger.line('likes').lacks.push(`${desk.wordless.likes} liked posts come without their words (gone or protected), so they were not checked.`);
  const settings = ledger.line('settings');
  if (settings.read > 0) settings.lacks.push(OTHER_SETTINGS);
  if (manifest?.partial === true) {
    for (const facet of Object.keys(ABSENT)) ledger.line(facet as Facet).lacks.push('X marks this archive as partial: more of it exists elsewhere.');
  }
  if (manifest === null && ledger.line('posts').present) ledger.line('posts').remarks.push('Without manifest.js nothing tells whether posts were removed before import.');
  return ledger.coverage(ABSENT);
}

/** X lists people by number only: how many have a name, and what to do about the others. */
function coverNames({ ledger, people }: Desk): void {
  const { wanted, named, followed, followedNamed } = people.counts();
  const identities = ledger.line('identities');
  identities.present = wanted > 0;
  identities.expected = wanted;
  identities.read = named;
  if (named < wanted) {
    identities.lacks.push(`X lists accounts by number only. ${named} of ${wanted} have a name, found in your own posts (as it was then); the other ${wanted - named} cannot be checked by name. "postop resolve" can look them up, or read a list of id, handle and name.`);
  }
  if (followedNamed < followed) ledger.line('following').remarks.push(`The names of ${followed - followedNamed} of ${followed} followed accounts are not in the archive.`);
}

function coverMedia({ claim, ledger }: Desk): void {
  const count = claim.files.filter((file) => /(?:^|\/)[\w-]+_media\/[^/]+$/.test(file.name)).length;
  const line = ledger.line('media');
  line.present = count > 0;
  line.read = count;
  if (count > 0) line.lacks.push('Pictures and videos were counted, never opened: look through those of your clinical posts yourself.');
}

const GRAILBIRD_LIMIT = 'Archives of before 2018 hold posts only. Request a new archive from X to have this checked.';

const GRAILBIRD_ABSENT: Notes = {
  profile: GRAILBIRD_LIMIT, posts: `No posts are in this archive. ${ASK_AGAIN}`, likes: GRAILBIRD_LIMIT, messages: GRAILBIRD_LIMIT,
  following: GRAILBIRD_LIMIT, followers: GRAILBIRD_LIMIT, lists: GRAILBIRD_LIMIT, blocks: GRAILBIRD_LIMIT, contacts: GRAILBIRD_LIMIT,
  identities: GRAILBIRD_LIMIT, settings: GRAILBIRD_LIMIT, apps: GRAILBIRD_LIMIT, sessions: GRAILBIRD_LIMIT, searches: GRAILBIRD_LIMIT,
  media: GRAILBIRD_LIMIT,
};

export function coverGrailbird(ledger: Ledger): CoverageItem[] {
  ledger.line('posts').remarks.push('It ends when it was made; what was posted since, and deleted since, is not known. Request a new archive from X as well.');
  if (ledger.line('settings').read > 0) ledger.line('settings').lacks.push(OTHER_SETTINGS);
  return ledger.coverage(GRAILBIRD_ABSENT);
}
