// Names the export lists (friends, Pages, groups), found again in its sentences, whose wording follows the account's language.

/** Words of the longest name looked for. */
const LONGEST = 6;

export class KnownNames {
  private readonly people = new Set<string>();
  private readonly groups = new Set<string>();

  addPerson(name: string): void {
    this.people.add(name);
  }

  addGroup(name: string): void {
    this.groups.add(name);
  }

  /** Whose thing "Dana commented on Tess Invented's post." is about; the person's own name does not count. */
  personIn(sentence: string, own: string | null): string | null {
    const rest = own === null ? sentence : sentence.replace(own, '');
    return longest(rest, this.people) ?? /\bon ([^.]{2,60}?)['’]s? /.exec(rest)?.[1] ?? null;
  }

  groupIn(sentence: string): string | null {
    return longest(sentence, this.groups);
  }
}

/** The longest run of whole words that is one of the names; endings of possession ('s, s) are looked past. */
function longest(sentence: string, names: ReadonlySet<string>): string | null {
  if (names.size === 0) return null;
  const words = sentence.replace(/(?<![.。:"“”„«»])[.。:"“”„«»]+(?=\s|$)/g, '').split(/\s+/).filter((word) => word !== '');
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const run = words.slice(at, at + length).join(' ');
      for (const name of [run, run.replace(/['’]s?$/, ''), run.replace(/s$/, '')]) if (names.has(name)) return name;
    }
  }
  return null;
}
