// What accounts of one person have in common: texts posted on several, people followed from several. Everything is read once, however many accounts there are.
import { liveFollowIds, longTexts } from '../store/queries.js';
import type { StoredAccount } from '../store/queries.js';
import type { Store } from '../store/store.js';

/** How many of each two accounts, by their rows, share. */
export interface Common {
  followed(a: number, b: number): number;
  followers(a: number, b: number): number;
  /** Longer texts, word for word or nearly so. */
  texts(a: number, b: number): number;
}

export function inCommon(store: Store, accounts: readonly StoredAccount[]): Common {
  const [followed, followers, texts] = [new Shared(), new Shared(), new Shared()];
  for (const { row, account } of accounts) {
    // Ids are a platform's own: the same number elsewhere is somebody else.
    for (const { remoteId, isFollower } of liveFollowIds(store, row)) (isFollower ? followers : followed).add(`${account.platform} ${remoteId}`, row);
    for (const text of longTexts(store, row)) {
      const key = textKey(text);
      if (key !== null) texts.add(key, row);
    }
  }
  return { followed: (a, b) => followed.count(a, b), followers: (a, b) => followers.count(a, b), texts: (a, b) => texts.count(a, b) };
}

/** Things and who has them; most have one owner, for whom no list is made. */
class Shared {
  readonly #first = new Map<string | number, number>();
  readonly #all = new Map<string | number, Set<number>>();

  add(key: string | number, owner: number): void {
    const first = this.#first.get(key);
    if (first === undefined) this.#first.set(key, owner);
    else if (first !== owner) (this.#all.get(key) ?? this.#all.set(key, new Set([first])).get(key))?.add(owner);
  }

  count(a: number, b: number): number {
    let count = 0;
    for (const owners of this.#all.values()) if (owners.has(a) && owners.has(b)) count += 1;
    return count;
  }
}

/** Letters of a text that are compared: a copy elsewhere is cut there, or goes on with other tags and links. */
const COMPARED = 60;
const LEAST_LETTERS = 30;

/** The same for copies that differ in links, names, signs, case or their end; null where too little is left to compare. */
function textKey(text: string): number | null {
  const letters = text.slice(0, 4 * COMPARED).replace(/https?:\S*|@\w+/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '').slice(0, COMPARED);
  return letters.length < LEAST_LETTERS ? null : digestOf(letters);
}

/** 53 bits: among a million texts two differing ones meet once in ten thousand stores. */
function digestOf(letters: string): number {
  let [a, b] = [0x811c9dc5, 0x5bd1e995];
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}
