// A health claim that guidelines contradict, put forward rather than debunked.
import type { Annotation, Hit, Match, RuleOf } from '../../model.js';
import { AHPRA, BOARDS_STUDY, FSMB_MISINFORMATION, GMC, NMC, TWEETS_STUDY } from '../codes.js';
import { beside, meant, overlap, quote } from '../said.js';
import { CLAIMS, CLAIMS_CHECKED, type KnownClaim } from './claims.js';

const REACH = 70;

export const misinfoKnownClaim: RuleOf<'post'> = {
  id: 'misinfo-known-claim',
  area: 'accuracy',
  tier: 'finding',
  title: 'A health claim that guidelines contradict',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Patients may act on it because a clinician said it; most medical boards would look into misleading claims about outcomes.',
  cannotKnow: `Whether the evidence has changed since the list was checked (${CLAIMS_CHECKED}), and whether it was irony.`,
  remedy: { actions: ['edit-post', 'delete'], text: 'You may want to correct it where it was widely shared, so that readers see the correction, or take it down.', minutes: 10 },
  sources: [BOARDS_STUDY, TWEETS_STUDY, FSMB_MISINFORMATION, GMC, AHPRA, NMC],
  needs: ['posts'],
  cues: ['claim.vaccine-harm', 'claim.remedy', 'claim.denial'],
  languages: ['en'],
  detect({ post, text }) {
    if (post.kind === 'like' || isRebutted(text)) return null;
    for (const known of CLAIMS) {
      const match = put(text, known);
      if (match !== null) return match;
    }
    return null;
  },
  examples: {
    flags: [
      'Vaccines cause autism, do your research',
      'Ivermectin cures covid and they hide it',
      'Essential oils cure cancer better than chemo',
      'HIV does not cause AIDS',
      'Covid is a hoax',
      'Antibiotics kill viruses like the flu, ask for them early',
      { text: 'The flu shot gives you the flu', post: { kind: 'repost', sharedFrom: 'someone' } },
    ],
    passes: ['Vaccines prevent measles', 'Antibiotics treat bacterial pneumonia'],
    nearMisses: [
      'No, the MMR does not cause autism. Twenty studies, no link.',
      'He said "vaccines cause autism" and I explained why that is wrong',
      'Myth: ivermectin cures covid',
      'Do vaccines cause autism?',
      'A cure for cancer is what we all hope for, walk for zinc miners',
      'Vitamin D and covid: a randomised trial found no benefit',
    ],
  },
};

/** Words of doubt that are not part of the claim itself ("HIV does not cause AIDS"). */
function isRebutted(text: Annotation): boolean {
  const claims = text.hits('claim.denial');
  return text.hits('claim.rebut').slice(0, 40).some((doubt) => !claims.some((claim) => overlap(doubt, claim)));
}

function put(text: Annotation, { claim, words, against }: KnownClaim): Match | null {
  const found = words.map((concept) => meant(text, concept).filter((hit) => !text.negated(hit) && !text.question(hit) && !text.hypothetical(hit)));
  const [first, ...rest] = found;
  const anchor = first?.[0];
  if (anchor === undefined) return null;
  const parts: Hit[] = [anchor];
  for (const hits of rest) {
    const pair = beside(text, [...first ?? []], hits, REACH);
    if (pair === null) return null;
    parts[0] = pair[0];
    parts.push(pair[1]);
  }
  return {
    evidence: parts.map((hit) => quote(text, hit, `Part of a claim ${claim} (see ${against}).`)),
    statement: `a claim ${claim}`,
  };
}
