// Names of accounts that the archive lists by number only, recovered from the posts in which they are mentioned or answered.
import type { IdentityItem, Instant } from '../../src/model.js';
import { clean } from '../../src/text/clean.js';
import { isId } from './time.js';

interface Seen { handle: string; name: string | null; at: Instant | null; why: 'mentioned' | 'answered' | 'shared' }

/** Keeps the newest name of every account of interest: those followed, following, blocked, muted; or of all. */
export class People {
  private readonly seen = new Map<string, Seen>();
  private readonly wanted = new Set<string>();
  private readonly followed = new Set<string>();

  /** `everyone`: archives without lists of followed accounts may hold names for a later one. */
  constructor(private readonly everyone: boolean) {}

  want(id: string, followed: boolean): void {
    this.wanted.add(id);
    if (followed) this.followed.add(id);
  }

  /** Hot path: one set lookup for accounts that nobody asked for. */
  saw(id: unknown, handle: unknown, name: unknown, at: Instant | null, why: Seen['why']): void {
    if (typeof id !== 'string' || typeof handle !== 'string' || handle === '') return;
    if (!this.everyone && !this.wanted.has(id)) return;
    const known = this.seen.get(id);
    if (known !== undefined && (at === null || (known.at !== null && known.at >= at))) return;
    if (isId(id)) this.seen.set(id, { handle, name: typeof name === 'string' && name !== '' ? name : (known?.name ?? null), at, why });
  }

  /** Accounts asked for and, of them, those with a name; the same for the followed ones alone. */
  counts(): { wanted: number; named: number; followed: number; followedNamed: number } {
    const named = (ids: Iterable<string>): number => [...ids].filter((id) => this.seen.has(id)).length;
    return { wanted: this.wanted.size, named: named(this.wanted), followed: this.followed.size, followedNamed: named(this.followed) };
  }

  identities(): IdentityItem[] {
    return [...this.seen].map(([remoteId, { handle, name, at, why }]) => ({
      type: 'identity',
      remoteId,
      handle: clean(handle),
      displayName: name === null ? null : clean(name),
      bio: null,
      source: 'archive',
      origin: `${why} in a post of ${at === null ? 'an unknown day' : at.slice(0, 10)}`,
      seenAt: at,
    }));
  }
}
