// What a live connector is: how one signs in or shows that an account is one's own, and how it is pulled.
import type { Account, Checkpoint, Clock, Extent, Facet, Identity, Include, Instant, Item, Platform, Post } from '../model.js';
import type { Halt } from './pages.js';
import type { Send } from './send.js';
import type { Provider } from './sign-in.js';

/** What one pull is given. */
export interface Desk {
  /** The platform's own id of the account that may be pulled, null at the first sign-in. */
  remoteId: string | null;
  /** Server or address for platforms of many servers. */
  server: string | null;
  /** Sign-in, where there is one; `renew` gets a new token and is false when there is none. */
  token: string | null;
  renew(): Promise<boolean>;
  /** User name of a WordPress application password. */
  login: string | null;
  send: Send;
  clock: Clock;
  signal?: AbortSignal;
  halt: Halt;
  /** Where an interrupted pull of this account had come, by stream. */
  checkpoints: ReadonlyMap<string, Checkpoint>;
  /** What is stored of the account; null the first time, and with --full. */
  before: Before | null;
  /** Lists that are read only when asked for. */
  wants: ReadonlySet<Facet>;
  include: ReadonlySet<Include>;
  /** The person's own posts whose disappearance is to be checked one by one. */
  verify: readonly Post[];
  spending: Spending;
  /** Stands in for the platform's own address; loopback only (tests). */
  endpoint?: string;
}

export interface Before {
  /** The newest post stored: ids as the platform gives them. */
  newestId: string | null;
  newestAt: Instant | null;
  /** The last reading of each facet that was not absent. */
  facets: ReadonlyMap<Facet, { at: Instant; read: number; extent: Extent }>;
}

/** Money, in millionths of a US dollar; platforms without prices leave it alone. */
export interface Spending {
  cap: number;
  spent: number;
  /** The developer's app belongs to the account that is read: X charges much less then. */
  ownApp: boolean;
}

export interface PriceLine { what: string; count: number; each: number }

/** An account whose owner is proven. */
export interface Owned { remoteId: string; label: string }

export interface Live {
  platform: Platform;
  title: string;
  /** Host that is asked first; pulls of one host run one after the other. */
  host(server: string | null): string;
  /** oauth: by signing in. code: by a code put for a moment where only the owner can put it. */
  proof: 'oauth' | 'code';
  provider?(server: string | null, choice: { keep: boolean; wants: ReadonlySet<Facet> }): Provider;
  /** Registers PostOp with one server (Mastodon); needs no approval. */
  register?(desk: Desk, redirectUri: string): Promise<{ id: string; secret: string | null }>;
  /** Whose sign-in this is. */
  whoAmI?(desk: Desk): Promise<Owned>;
  /** Finds the account by its public name. */
  find?(desk: Desk, name: string): Promise<Owned>;
  /** Where the code is to be put, in words, and whether it stands there. */
  codePlace?: string;
  holdsCode?(desk: Desk, code: string): Promise<boolean>;
  /** Published prices of what would be asked at most; absent where nothing costs money. */
  prices?(desk: Desk, account: Account | null): readonly PriceLine[];
  /** What it cannot give and where that is found instead. */
  limits: readonly string[];
  pull(desk: Desk): AsyncIterable<Item[]>;
  /** Names of ids, in steps; ids not found come back without a name. */
  names?(desk: Desk, ids: readonly string[]): AsyncIterable<Identity[]>;
  pricePerName?: number;
}
