// Whose archive it is: actor.json, or what the posts tell when it is missing.
import { UserError } from '../../src/model.js';
import type { AccountItem, Claim, Instant, SettingItem } from '../../src/model.js';
import { asBoolean, asList, asText, field, instantFromText } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_ACCOUNT } from '../_shared/blank.js';
import { wordsOf } from '../_shared/words.js';
import { handleOf } from './addresses.js';

/** `owner`: the URI of the one who posts, for archives without actor.json. Throws a UserError when nothing tells whose it is. */
export function accountOf(actor: unknown, owner: string | null, claim: Claim): AccountItem {
  const id = asText(field(actor, 'id')) ?? owner;
  const handle = addressOf(actor, id);
  if (handle === null) throw new UserError('This fediverse archive does not tell whose it is: actor.json is missing or damaged.', 'Give the whole archive as the server made it; if this is the whole archive, request it again.');
  const bio = htmlToText(asText(field(actor, 'summary')) ?? '');
  const fields = asList(field(actor, 'attachment')).map((entry) => ({ name: wordsOf(field(entry, 'name')), value: htmlToText(asText(field(entry, 'value')) ?? '') }));
  const picture = asText(field(actor, 'icon', 'url'));
  const moved = wordsOf(field(actor, 'movedTo'));
  return {
    ...BLANK_ACCOUNT,
    platform: 'mastodon',
    remoteId: handle.toLowerCase(),
    handle,
    displayName: wordsOf(field(actor, 'name')),
    bio: bio.text === '' ? null : clean(bio.text),
    url: wordsOf(field(actor, 'url')) ?? id,
    links: [...new Set([...bio.links, ...fields.flatMap(({ value }) => value.links), ...asList(field(actor, 'alsoKnownAs')).map(asText).filter((link) => link !== null)])].map(clean),
    createdAt: instantFromText(asText(field(actor, 'published'))),
    details: {
      ...Object.fromEntries(fields.filter(({ name }) => name !== null).map(({ name, value }) => [name, clean(value.text)])),
      ...(moved === null ? {} : { movedTo: moved }),
    },
    avatarPath: claim.files.find((file) => file.name === picture?.replace(/^\//, ''))?.name ?? null,
    exportedAt: madeAt(claim),
  };
}

/** `name@server`: what people type, what lists hold, and what no server lets you change. */
function addressOf(actor: unknown, id: string | null): string | null {
  const name = wordsOf(field(actor, 'preferredUsername'));
  return name !== null && id !== null && URL.canParse(id) ? `${name}@${new URL(id).host}` : handleOf(id);
}

/** The name tells the day: `archive-20230720-...`, and since 4.3 the second. */
function madeAt(claim: Claim): Instant | null {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = /archive-(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?-/.exec(claim.files[0]?.source.name ?? '') ?? [];
  return year === undefined ? null : instantFromText(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** What actor.json says that is also a question of the catalogue; what it leaves out stays open. */
export function settingsOf(actor: unknown, asOf: Instant | null): SettingItem[] {
  const flag = (name: string, key: string): SettingItem[] => {
    const value = asBoolean(field(actor, name));
    return value === null ? [] : [{ type: 'setting', key, value: value ? 'on' : 'off', raw: `${name}: ${value}`, source: 'export', asOf }];
  };
  return [...flag('manuallyApprovesFollowers', 'approve-followers'), ...flag('discoverable', 'discoverable'), ...flag('indexable', 'posts-in-search')];
}
