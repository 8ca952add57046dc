// Health claims that guidelines contradict, each as what is named and what is said of it. Checked against WHO, CDC, FDA and NHS pages on 2026-11-21.
import type { Concept } from '../../model.js';

export interface KnownClaim {
  /** What the claim comes down to, as the person reads it. */
  claim: string;
  /** All of these in one sentence make the claim; the words are in src/lexicon/concepts/accuracy.ts. */
  words: readonly Concept[];
  /** Who says otherwise. */
  against: string;
}

export const CLAIMS_CHECKED = '2026-11-21';

export const CLAIMS: readonly KnownClaim[] = [
  { claim: 'that vaccines do harm they do not do, or do not work', words: ['claim.vaccine', 'claim.vaccine-harm'], against: 'WHO and CDC on vaccine safety' },
  { claim: 'that a remedy cures or prevents an illness it does not', words: ['claim.remedy', 'claim.cure', 'claim.illness'], against: 'FDA and NHS on unproven cures' },
  { claim: 'that contradicts what is known of an illness or its treatment', words: ['claim.denial'], against: 'WHO, CDC and NHS' },
];
