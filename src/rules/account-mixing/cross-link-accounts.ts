// What lets a stranger go from the professional to the private account.
import type { PairLink, RuleOf } from '../../model.js';
import { fact } from '../associations/quotes.js';
import { onTwoSides } from './two-sides.js';

/** What a stranger can see; counts of follows have their own rule. */
const SEEN_BY_ALL: ReadonlySet<PairLink['kind']> = new Set(['link', 'handle', 'name', 'picture', 'bio', 'shared-link', 'cross-post']);
const LEAST_WEIGHT = 2.5;

export const crossLinkAccounts: RuleOf<'account-pair'> = {
  id: 'cross-link-accounts',
  area: 'account-mixing',
  tier: 'finding',
  title: 'Your private and your professional account lead to each other',
  severity: 'low',
  mode: 'context',
  subjects: ['account-pair'],
  why: 'A patient who finds one finds the other in a click or a search.',
  cannotKnow: 'Whether you want both to be known as yours.',
  remedy: { actions: ['unlink'], text: 'You may want to take out the link, and to give the private account another handle, name or picture. The separation plan lists the steps.', minutes: 15 },
  sources: ['AMA Opinion 2.3.2 (e)', 'ACP/FSMB 2013, position 2', 'ANA Principles 2011, principle 4'],
  needs: [],
  cues: [],
  detect({ accounts, links }) {
    if (!onTwoSides(accounts)) return null;
    const telling = links.filter((link) => SEEN_BY_ALL.has(link.kind));
    const weight = telling.reduce((sum, link) => sum + link.weight, 0);
    if (weight < LEAST_WEIGHT) return null;
    return { evidence: telling.map((link) => fact(`They share: ${link.why}.`)), ...(weight >= 6 && { severity: 'medium' as const }) };
  },
  examples: {
    flags: [
      { account: { use: 'personal' }, other: { use: 'professional' }, links: [{ kind: 'link', weight: 4, why: 'one profile links to the other' }] },
      { account: { use: 'professional' }, other: { use: 'personal' }, links: [{ kind: 'handle', weight: 3, why: 'the same handle' }, { kind: 'picture', weight: 3, why: 'the same profile picture' }] },
    ],
    passes: [
      { account: { use: 'professional' }, other: { use: 'professional' }, links: [{ kind: 'link', weight: 4, why: 'one profile links to the other' }] },
      { account: { use: 'personal' }, other: { use: 'professional' } },
    ],
    nearMisses: [
      { account: { use: 'personal' }, other: { use: 'professional' }, links: [{ kind: 'time-pattern', weight: 0.5, why: 'the same hours' }] },
      { account: { use: 'personal' }, other: { use: 'unknown' }, links: [{ kind: 'link', weight: 4, why: 'one profile links to the other' }] },
    ],
  },
};
