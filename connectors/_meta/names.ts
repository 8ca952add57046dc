// Names of Meta's files, which change with every year: one spelling for all of them.
import { baseName } from '../_shared/files.js';

/** What a name says: `your_posts` and 1 of `posts/your_posts_1.json`. */
export interface NamedFile { kind: string; part: number }

/**
 * `you've`, `you_ve`, `you’ve` and `youve` are one; so are one and two underscores. A number at the end is the part.
 */
export function namedFile(name: string): NamedFile {
  const plain = baseName(name).toLowerCase().replace(/\.(?:json|html)$/, '').replaceAll('%27', '_').replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  const [, kind = plain, part = '0'] = /^(.*?)_(\d{1,6})$/.exec(plain) ?? [];
  return { kind: kind.replace(/(^|_)you(ve|re)(?=_|$)/g, '$1you_$2').replace(/(^|_)(other_people|who)s(?=_|$)/g, '$1$2_s'), part: Number(part) };
}

/** The owner and the day in the name Meta gives a download: `facebook-danademo-2026-11-01-AbCd.zip`. */
export interface NameHint { owner: string | null; date: string | null; part: number | null }

export function hintIn(name: string): NameHint {
  const plain = name.replace(/\.zip$/i, '');
  const [, owner, date] = /^(?:facebook|instagram|meta|threads)-(.+?)-(\d{4}-\d\d-\d\d)(?:\W|$)/i.exec(plain) ?? [];
  const [, oldOwner, year, month, day] = /^([\w.]{1,30}?)_(20\d\d)([01]\d)([0-3]\d)(?:_|$)/.exec(plain) ?? [];
  const [, bare] = /^(?:facebook|instagram)-([\w.]+?)(?:-part\W?\d+)?$/i.exec(plain) ?? [];
  const [, part] = /(?:^|[\W_])part[\W_]?(\d{1,3})(?:\W|_|$)/i.exec(plain) ?? [];
  return {
    owner: owner ?? oldOwner ?? bare ?? null,
    date: date ?? (year === undefined ? null : `${year}-${month}-${day}`),
    part: part === undefined ? null : Number(part),
  };
}
