// What a LinkedIn export covered, facet by facet, in sentences a person can act on.
import type { CoverageItem, Facet, Include } from '../../src/model.js';
import { HOW_TO_GET_ALL } from './claims.js';
import type { Edition } from './claims.js';
import type { Desk } from './desk.js';

const ONLY_LARGER = `Only LinkedIn's larger export holds this. ${HOW_TO_GET_ALL}`;
const NOT_GIVEN = 'The file for this was not given. Give the whole zip as LinkedIn made it.';
const NOT_THERE = 'LinkedIn leaves out what is empty: this export holds nothing of the kind.';
const NO_SETTINGS = 'No LinkedIn export holds privacy settings. Answer the settings questions, or look at Settings & Privacy.';

/** What an export of the larger kind would hold if there were any. */
const WRITTEN: readonly Facet[] = ['posts', 'comments', 'likes', 'following', 'sessions'];
const OTHERS: readonly Facet[] = ['connections', 'pages', 'media', 'messages', 'contacts', 'searches'];

const NOT_ASKED: readonly (readonly [Include, Facet, string])[] = [
  ['messages', 'messages', 'Messages were not read. Add --include messages to read those you wrote.'],
  ['contacts', 'contacts', 'Uploaded contacts were not read. Add --include contacts to read them.'],
  ['search', 'searches', 'Your searches were not read. Add --include search to read them.'],
];

export function coverLinkedin(desk: Desk, edition: Edition): CoverageItem[] {
  const { ledger, options } = desk;
  for (const [include, facet, sentence] of NOT_ASKED) if (!options.include.has(include)) ledger.line(facet).lacks.push(sentence);
  if (edition === 'larger') for (const facet of [...WRITTEN, 'connections', 'pages'] as const) assumeEmpty(desk, facet);
  limits(desk);
  const absent: Partial<Record<Facet, string>> = { profile: NOT_GIVEN };
  for (const facet of WRITTEN) absent[facet] = edition === 'smaller' ? ONLY_LARGER : NOT_GIVEN;
  for (const facet of OTHERS) absent[facet] = edition === 'loose' ? NOT_GIVEN : NOT_THERE;
  return ledger.coverage({ ...absent, settings: NO_SETTINGS });
}

/** Absent from a whole export means: none. */
function assumeEmpty({ ledger }: Desk, facet: Facet): void {
  const line = ledger.line(facet);
  if (line.present) return;
  line.present = true;
  line.remarks.push(NOT_THERE);
}

function limits({ ledger, hidden }: Desk): void {
  if (ledger.line('likes').read > 0) ledger.line('likes').lacks.push('Reactions come without the words of the post, so only their number and links are known.');
  if (ledger.line('posts').read > 0) ledger.line('posts').remarks.push('Who could see a post is not told.');
  if (hidden.connections > 0) ledger.line('connections').lacks.push(`Connections without a name, who hid it or left: ${hidden.connections}. They cannot be checked.`);
  if (ledger.line('following').read > 0) ledger.line('following').remarks.push('Followed members are told by name only.');
  if (ledger.line('media').read > 0) ledger.line('media').lacks.push('Pictures and videos were counted, never opened: look through those of your clinical posts yourself.');
  if (ledger.line('settings').read > 0) ledger.line('settings').lacks.push(NO_SETTINGS);
}
