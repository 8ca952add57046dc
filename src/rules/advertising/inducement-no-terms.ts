// A discount, gift or reward for a health service without its terms.
import type { RuleOf } from '../../model.js';
import { NATIONAL_LAW } from '../codes.js';
import { beside, isOwn, meant, quote } from '../said.js';

const REACH = 80;

export const inducementNoTerms: RuleOf<'post'> = {
  id: 'inducement-no-terms',
  area: 'advertising',
  tier: 'finding',
  title: 'A discount or gift for care, without terms',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Some laws ask for the terms beside the offer; in the US a gift to patients with federal cover may raise questions.',
  cannotKnow: 'Whether the terms stand on a linked page.',
  remedy: { actions: ['edit-post'], text: 'You may want to state the terms, or take the offer out.', minutes: 5 },
  sources: [NATIONAL_LAW, '42 U.S.C. 1320a-7b (b)'],
  presets: { 'us-physician': 'low', 'us-nurse': 'low', 'uk-doctor': 'low', 'uk-nurse': 'low', 'ca-physician': 'low', therapist: 'low' },
  needs: ['posts'],
  cues: ['ad.inducement'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('ad.terms') || text.has('ad.public-health')) return null;
    const gifts = meant(text, 'ad.inducement').filter((hit) => !text.negated(hit) && !text.question(hit));
    const services = meant(text, 'ad.health-service');
    const pair = gifts.length === 0 ? null : beside(text, gifts, services, REACH);
    const joined = gifts.find((hit) => ['whitening', 'botox', 'filler', 'consult', 'treatment', 'x-ray', 'syringe', 'unit', 'session'].some((word) => hit.term.includes(word)));
    if (pair === null && joined === undefined) return null;
    const evidence = pair === null ? [quote(text, joined!, 'A gift or discount for care.')] : [quote(text, pair[0], 'A discount, gift or reward.'), quote(text, pair[1], 'For a health service.')];
    return { evidence, statement: 'a discount or gift for care, without terms' };
  },
  examples: {
    flags: ['50% off lip filler this week', 'Refer a friend and get free whitening', 'Giveaway! Tag a friend to win a free facial at our clinic', 'Bring a friend: two for one on laser hair removal'],
    passes: ['New price list for our clinic on the website', 'Free parking behind the house'],
    nearMisses: [
      '50% off lip filler until 31 May, terms and conditions on our site',
      'Charity raffle for the hospice: win a hamper, clinic staff invited',
      'Staff discount at the cafe next to the dental clinic',
      'Free flu vaccine clinic for everyone',
      'No discounts on surgery, ever',
    ],
  },
};
