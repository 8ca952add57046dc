// The profile of Instagram and Threads: its labels are in the account's language, so they are backed by the shape of the values.
import { asList, asRecord, asText, field, instantFromText } from '../../src/intake/decode.js';
import type { Instant } from '../../src/model.js';
import { isHandle, stringMap } from '../_meta/labels.js';
import type { Labelled } from '../_meta/labels.js';
import { said } from '../_meta/repair.js';

export interface Profile {
  username: string | null;
  name: string | null;
  bio: string | null;
  links: readonly string[];
  email: string | null;
  phone: string | null;
  /** What the file says of a private account, and its own word for it; null when it does not say. */
  isPrivate: { value: boolean; raw: string } | null;
  picture: string | null;
  createdAt: Instant | null;
}

const USERNAME = /user\s?name|benutzer|usuario|utilisateur|nom de profil|gebruikersnaam|nome utente|usuário|kullanıcı|nazwa użytk|имя польз|用户名|用戶名|ユーザー|사용자/i;
const NAME = /^(?:full )?(?:name|naam|nom|nombre|nome|imię|ad|имя|名前|姓名|이름)$/i;
const BIO = /^bio|steckbrief|presentaci|présentation|apresenta|o mnie|о себе|简介|簡介|自己紹介|소개/i;
const PRIVATE = /priv|gizli|prywat|закры|частн|非公開|非公开|私密|비공개/i;
const TRUE = /^(?:true|yes|ja|sí|si|oui|sim|verdadero|cierto|vrai|wahr|waar|vero|verdadeiro|evet|tak|да|истина|是|真|はい|예)$/i;
const FALSE = /^(?:false|no|nee|nein|non|não|falso|faux|falsch|onwaar|hayır|nie|нет|ложь|否|假|いいえ|아니요)$/i;
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const PHONE = /^\+?\d[\d ()./-]{6,}$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** Null when the document is no profile. */
export function profileOf(document: unknown): Profile | null {
  const record = asRecord(document);
  if (record === null) return null;
  if (record.username !== undefined) return oldProfile(record);
  const first = Object.values(record).map((value) => asList(value)[0] ?? value).find((value) => asRecord(field(value, 'string_map_data')) !== null);
  const shapes = stringMap(first);
  return shapes === null ? null : { ...told(shapes.texts), links: shapes.links, picture: pictureOf(first), createdAt: null };
}

function told(texts: readonly Labelled[]): Omit<Profile, 'links' | 'picture' | 'createdAt'> {
  const plain = texts.filter(({ text }) => !EMAIL.test(text) && !PHONE.test(text) && !DATE.test(text) && !isFlag(text));
  const username = plain.find((one) => USERNAME.test(one.label) && isHandle(one.text)) ?? plain.find((one) => isHandle(one.text));
  const after = username === undefined ? undefined : plain[plain.indexOf(username) + 1];
  const name = plain.find((one) => NAME.test(one.label)) ?? after;
  const behind = name === undefined ? undefined : plain[plain.indexOf(name) + 1];
  const bio = plain.find((one) => BIO.test(one.label)) ?? (behind?.text.includes(' ') === true ? behind : undefined);
  const flags = texts.filter(({ text }) => isFlag(text));
  const flag = flags.find((one) => PRIVATE.test(one.label)) ?? (flags.length === 1 ? flags[0] : undefined);
  return {
    username: username?.text ?? null,
    name: name?.text ?? null,
    bio: bio?.text ?? null,
    email: texts.find(({ text }) => EMAIL.test(text))?.text ?? null,
    phone: texts.find(({ text }) => PHONE.test(text) && !DATE.test(text))?.text ?? null,
    isPrivate: flag === undefined ? null : { value: TRUE.test(flag.text), raw: `${flag.label}: ${flag.text}` },
  };
}

function isFlag(text: string): boolean {
  return TRUE.test(text) || FALSE.test(text);
}

/** `media_map_data: { "Profile Photo": {uri} }`, whatever its label. */
function pictureOf(record: unknown): string | null {
  return Object.values(asRecord(field(record, 'media_map_data')) ?? {}).map((media) => asText(field(media, 'uri'))).find((uri) => uri !== null) ?? null;
}

/** profile.json of 2018: plain names in English. */
function oldProfile(record: Readonly<Record<string, unknown>>): Profile {
  const website = said(record.website);
  return {
    username: said(record.username),
    name: said(record.name),
    bio: said(record.biography),
    links: website === null ? [] : [website],
    email: said(record.email),
    phone: said(record.phone_number),
    isPrivate: typeof record.private_account === 'boolean' ? { value: record.private_account, raw: `private_account: ${record.private_account}` } : null,
    picture: null,
    createdAt: instantFromText(said(record.date_joined)),
  };
}
