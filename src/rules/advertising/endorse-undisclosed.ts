// Praise of a product with a code, link or gift, and no plain word of the connection.
import type { RuleOf } from '../../model.js';
import { ACP, BMA, FTC, GMC, TWEETS_STUDY } from '../codes.js';
import { isOwn, meant, quote } from '../said.js';

export const endorseUndisclosed: RuleOf<'post'> = {
  id: 'endorse-undisclosed',
  area: 'advertising',
  tier: 'finding',
  title: 'A recommendation that may need a disclosure',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'People give more weight to a health professional, so the rules ask for a plain word when something was given or paid.',
  cannotKnow: 'Whether you have any connection with the maker, and whether a picture or film says so.',
  remedy: { actions: ['edit-post'], text: 'If you were given or paid anything, put "Ad" or the plain fact at the very start; else you may want to take the code out.', minutes: 3 },
  sources: [FTC, ACP, BMA, GMC, TWEETS_STUDY],
  needs: ['posts'],
  cues: ['ad.code'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('ad.disclosure') || text.has('ad.weak') || text.has('ad.ordinary-code')) return null;
    const codes = meant(text, 'ad.code').filter((hit) => !text.negated(hit));
    const code = codes[0];
    const thing = text.hits('ad.product')[0] ?? text.hits('clinical.drug')[0];
    const praise = text.hits('ad.praise').find((hit) => !text.negated(hit));
    if (code === undefined || (thing === undefined && praise === undefined)) return null;
    const evidence = [quote(text, code, 'A code, link or gift.')];
    if (praise) evidence.push(quote(text, praise, 'A recommendation.'));
    if (thing) evidence.push(quote(text, thing, 'A product.'));
    const sure = thing !== undefined && (praise !== undefined || codes.length > 1);
    return { evidence, statement: 'a product with a code, link or gift, and no disclosure', ...(!sure && { tier: 'review' as const, severity: 'medium' as const }) };
  },
  examples: {
    flags: [
      'Obsessed with this serum! Use my code DRJO for 20% off',
      'My favorite compression socks for long shifts, link in bio to shop',
      'GlowVit sent me these vitamins and I recommend them to everyone',
      'I love this collagen, use code NURSE10',
    ],
    passes: ['Use sunscreen every day', 'Our clinic is open on Saturdays'],
    nearMisses: [
      'Ad: I love this serum, use my code DRJO for 20% off',
      'I own this skincare company: use code SPRING for 10% off',
      'My favorite uber promo code story',
      'Library book of the month, I recommend it',
      'Code blue at three in the morning, my favorite shoes are ruined',
    ],
  },
};
