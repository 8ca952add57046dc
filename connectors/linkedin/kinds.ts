// The table of LinkedIn's files, in the order of reading: what each is read as, or why it is left alone.
import type { Facet, Include } from '../../src/model.js';
import type { EachRow } from '../_shared/table.js';
import { baseName } from '../_shared/files.js';
import type { Desk } from './desk.js';
import { commentReader, messageReader, repostReader, shareReader } from './posts.js';
import { companyReader, connectionReader, contactReader, loginReader, memberReader, pictureReader, reactionReader, searchReader } from './records.js';

export interface FileKind {
  facet: Facet;
  /** Columns its header must hold, as `columnKey` writes them. */
  columns: readonly string[];
  include?: Include;
  /** Quotes inside its cells are written with a backslash. */
  backslash?: true;
  each(desk: Desk): EachRow;
}

/** Read before everything, for the account; the columns are those the account is read from. */
export interface FrontKind { front: readonly string[] }

export type Treatment = FileKind | FrontKind | null;

const left = null;

export const KINDS: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ['profile', { front: ['firstname', 'lastname', 'headline'] }],
  ['positions', { front: ['companyname', 'title'] }],
  ['emailaddresses', { front: ['emailaddress'] }],
  ['invitations', { front: ['from', 'to', 'direction'] }],
  ['shares', { facet: 'posts', columns: ['date', 'sharelink'], each: shareReader }],
  ['instantreposts', { facet: 'posts', columns: ['date', 'link'], each: repostReader }],
  ['comments', { facet: 'comments', columns: ['date', 'link', 'message'], backslash: true, each: commentReader }],
  ['reactions', { facet: 'likes', columns: ['date', 'type', 'link'], each: reactionReader }],
  ['connections', { facet: 'connections', columns: ['firstname', 'lastname', 'connectedon'], each: connectionReader }],
  ['companyfollows', { facet: 'pages', columns: ['organization', 'followedon'], each: companyReader }],
  ['memberfollows', { facet: 'following', columns: ['date', 'fullname'], each: memberReader }],
  ['logins', { facet: 'sessions', columns: ['logindate'], each: loginReader }],
  ['richmedia', { facet: 'media', columns: ['medialink'], each: pictureReader }],
  ['messages', { facet: 'messages', columns: ['from', 'content'], include: 'messages', each: messageReader }],
  ['importedcontacts', { facet: 'contacts', columns: ['firstname', 'lastname'], include: 'contacts', each: contactReader }],
  ['searchqueries', { facet: 'searches', columns: ['searchquery'], include: 'search', each: searchReader }],
  // Words of others about the person, or of the person about colleagues in their own profile: no rule asks for them.
  ['recommendationsgiven', left], ['recommendationsreceived', left], ['endorsementgiveninfo', left], ['endorsementreceivedinfo', left],
  // The rest of the profile; the headline and the summary say what is needed.
  ['profilesummary', left], ['education', left], ['skills', left], ['languages', left], ['certifications', left], ['courses', left], ['honors', left],
  ['organizations', left], ['patents', left], ['projects', left], ['publications', left], ['testscores', left], ['volunteering', left],
  ['causesyoucareabout', left], ['interests', left],
  // Trade, machinery, and what is private to the person.
  ['accountstatushistory', left], ['adsclicked', left], ['adtargeting', left], ['lanadsengagement', left], ['inferencesaboutyou', left],
  ['securitychallenges', left], ['registration', left], ['phonenumbers', left], ['whatsappphonenumbers', left], ['receipts', left], ['receiptsv2', left],
  ['learning', left], ['learningcoachmessages', left], ['learningcoachaitaughtmessages', left], ['learningroleplaymessages', left], ['guidemessages', left],
  ['coachmessages', left], ['events', left], ['votes', left], ['saveditems', left], ['savedjobalerts', left], ['hashtagfollows', left], ['providers', left],
  ['privateidentityasset', left], ['verifications', left], ['notes', left], ['servicesmarketplace', left], ['volunteeringinterests', left],
]);

/** Categories that only the larger export holds. */
const LARGER_ONLY: ReadonlySet<string> = new Set([
  'shares', 'instantreposts', 'comments', 'reactions', 'logins', 'memberfollows', 'votes', 'searchqueries', 'adsclicked', 'adtargeting', 'inferencesaboutyou',
  'securitychallenges', 'accountstatushistory',
]);

export function isOfLargerExport(kind: string): boolean {
  return LARGER_ONLY.has(kind);
}

/** `comments` of `Comments_34875879.csv`: numbered since 2026, with blanks or underscores by era; null for other files. */
export function kindOf(name: string): string | null {
  const [, base] = /^(.+?)(?:[_ ]\d+|\s?\(\d+\))?\.csv$/i.exec(baseName(name)) ?? [];
  return base === undefined ? null : base.toLowerCase().replace(/[\s_-]/g, '');
}

/** Columns a file of this kind must have; null when it is not read. */
export function columnsOf(treatment: Treatment | undefined): readonly string[] | null {
  if (treatment === undefined || treatment === null) return null;
  return 'front' in treatment ? treatment.front : treatment.columns;
}

export const ARTICLE = /^Articles\/(?:.*\/)?[^/]+\.html?$/i;

/** A name nobody told us about that sounds like posts or people. */
export function soundsLikeContent(kind: string): boolean {
  return /share|post|comment|follow|message|article/.test(kind);
}
