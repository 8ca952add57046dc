// What a LinkedIn export says about the account itself: read first, since every record belongs to it.
import type { AccountItem, ClaimFile } from '../../src/model.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_ACCOUNT } from '../_shared/blank.js';
import { readTable } from '../_shared/table.js';
import type { Cells } from '../_shared/table.js';
import type { Ledger } from '../_shared/ledger.js';
import { KINDS, columnsOf } from './kinds.js';
import { cellText, slugOf } from './words.js';

/** Who these files belong to where nothing tells. */
const NOBODY = 'unnamed';

export interface Front { account: AccountItem; emailDomain: string | null }

/** There is no id in any export: the person's name stands in for it. `files`: kind -> its files. */
export async function readFront(ledger: Ledger, files: ReadonlyMap<string, readonly ClaimFile[]>, exportedAt: string | null): Promise<Front> {
  const [profile] = await rowsOf(ledger, files, 'profile');
  const positions = await rowsOf(ledger, files, 'positions');
  const name = profile === undefined ? null : cellText(`${profile('firstname').trim()} ${profile('lastname').trim()}`);
  const handle = name === null ? null : await ownHandle(ledger, files, name);
  const of = (column: string): string | null => (profile === undefined ? null : cellText(profile(column)));
  const bio = [of('headline'), of('summary')].filter((part) => part !== null).join('\n\n');
  const industry = of('industry');
  return {
    account: {
      ...BLANK_ACCOUNT,
      platform: 'linkedin',
      remoteId: name ?? NOBODY,
      handle,
      displayName: name,
      bio: bio === '' ? null : bio,
      location: of('geolocation') ?? of('country'),
      employer: employerOf(positions),
      url: handle === null ? null : `https://www.linkedin.com/in/${handle}`,
      links: profile === undefined ? [] : [...websitesOf(profile('websites')), ...listed(profile('twitterhandles')).map((one) => `https://x.com/${one.replace(/^@/, '')}`)],
      details: { ...(industry === null ? {} : { industry }), ...messengers(profile) },
      exportedAt,
    },
    emailDomain: domainOf(await rowsOf(ledger, files, 'emailaddresses')),
  };
}

async function rowsOf(ledger: Ledger, files: ReadonlyMap<string, readonly ClaimFile[]>, kind: string): Promise<Cells[]> {
  const rows: Cells[] = [];
  for (const file of files.get(kind) ?? []) {
    // Problems stay in the ledger until the account stands at the head of the stream.
    const problems = readTable(ledger, undefined, { file, facet: 'profile', columns: columnsOf(KINDS.get(kind)) ?? [], each: (cells) => rows.push(cells) > 0 });
    for await (const batch of problems) for (const item of batch) if (item.type === 'problem') ledger.problem(item, 'profile');
  }
  return rows;
}

/** The address of the profile stands only beside invitations the person sent (since 2020 or so). */
async function ownHandle(ledger: Ledger, files: ReadonlyMap<string, readonly ClaimFile[]>, name: string): Promise<string | null> {
  for (const row of await rowsOf(ledger, files, 'invitations')) {
    const outgoing = /^outgoing$/i.test(row('direction').trim());
    const slug = slugOf(row(outgoing ? 'inviterprofileurl' : 'inviteeprofileurl'));
    if (slug !== null && clean(row(outgoing ? 'from' : 'to').trim()) === name) return slug;
  }
  return null;
}

/** The first position without an end: LinkedIn writes the newest first. */
function employerOf(positions: readonly Cells[]): string | null {
  const current = positions.find((row) => row('finishedon').trim() === '');
  return current === undefined ? null : cellText(current('companyname'));
}

/** `[PERSONAL:https://a.example,COMPANY:b.example]`; without brackets in 2018. */
function websitesOf(cell: string): string[] {
  return listed(cell)
    .map((one) => one.replace(/^[A-Z_ ]+:(?!\/\/)/, ''))
    .filter((address) => address.includes('.'))
    .map((address) => (/^https?:\/\//i.test(address) ? address : `https://${address}`));
}

function messengers(profile: Cells | undefined): Record<string, string> {
  const all = profile === undefined ? [] : listed(profile('instantmessengers'));
  return all.length === 0 ? {} : { messengers: all.join(', ') };
}

function listed(cell: string): string[] {
  return cell.replace(/^\s*\[|\]\s*$/g, '').split(',').map((one) => clean(one).trim()).filter((one) => one !== '');
}

/** Of the main address; asked for with `--include email` only. */
function domainOf(addresses: readonly Cells[]): string | null {
  const main = addresses.find((row) => /^yes$/i.test(row('primary').trim())) ?? addresses[0];
  const domain = main?.('emailaddress').split('@')[1]?.trim().toLowerCase();
  return domain === undefined || domain === '' ? null : clean(domain);
}
