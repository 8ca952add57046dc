// What the scan is given from the rooms it may not look into: the annotator, the reader of names, the pairing of accounts.
import type { Account, Concept, HandleReading, PairLink, SettingDefinition } from '../model.js';
import type { Annotator } from '../text/annotate.js';

export type ReadHandle = (raw: string, what: 'handle' | 'name') => HandleReading;

/** What two accounts have in common, counted. */
export interface PairFacts {
  mutualFollows: number;
  followersInCommon: number;
  crossPosts: number;
  /** Posts per hour of the week of either account; empty where no zone is known. */
  hours: readonly [readonly number[], readonly number[]];
}

export type ReadPair = (a: Account, b: Account, facts: PairFacts) => readonly PairLink[];

export interface Tools {
  annotator: Annotator;
  readHandle: ReadHandle;
  readPair: ReadPair;
  settings: readonly SettingDefinition[];
  /** Trait of a tally (clinical, family, ...) -> concepts of which one must be met. `professional` counts follows. */
  traits: Readonly<Record<string, readonly Concept[]>>;
  /** Changes whenever the word lists or models do, so that texts are read again. */
  lexicon: string;
}
