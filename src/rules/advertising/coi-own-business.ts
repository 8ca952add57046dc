// A recommendation of a business the profile says is the author's own.
import type { Account, Annotation, RuleOf, Span } from '../../model.js';
import { ACP, BMA, GMC } from '../codes.js';
import { fact, isOwn, quote } from '../said.js';

export const coiOwnBusiness: RuleOf<'post'> = {
  id: 'coi-own-business',
  area: 'advertising',
  tier: 'finding',
  title: 'You recommend something of your own',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Codes ask to say so where you have an interest; a reader of one post does not see the profile.',
  cannotKnow: 'Whether the business is still yours.',
  remedy: { actions: ['edit-post'], text: 'You may want to add "I own this" or "I advise them".', minutes: 2 },
  sources: [BMA, GMC, ACP],
  presets: { org: 'off' },
  needs: ['posts'],
  cues: ['ad.praise', 'ad.promo'],
  with: [['shape:mention']],
  languages: ['en'],
  detect({ post, account, text }) {
    if (!isOwn(post) || account.use === 'professional' || text.has('ad.disclosure')) return null;
    const praise = [...text.hits('ad.praise'), ...text.hits('ad.promo')].find((hit) => hit.end - hit.start > 3 && !text.negated(hit));
    const own = praise === undefined ? null : ownBusiness(text, account);
    if (praise === undefined || own === null) return null;
    return {
      evidence: [quote(text, own, 'Your profile names this as yours.'), quote(text, praise, 'A recommendation.'), fact('The post itself does not say that it is yours.')],
      statement: 'a recommendation of something your profile says is yours',
    };
  },
  examples: {
    flags: [
      { text: 'I highly recommend @glowclinic for your skin', account: { bio: 'Dermatologist. Founder @glowclinic' } },
      { text: 'The best course on sleep is @sleepwell, check out', account: { bio: 'CEO of @sleepwell and GP' } },
    ],
    passes: [
      { text: 'I highly recommend @otherclinic', account: { bio: 'Dermatologist. Founder @glowclinic' } },
      { text: 'I highly recommend @glowclinic', account: { bio: 'Dermatologist' } },
    ],
    nearMisses: [
      { text: 'I highly recommend @glowclinic, my own company', account: { bio: 'Founder @glowclinic' } },
      { text: 'I highly recommend @glowclinic', account: { bio: 'Founder @glowclinic', use: 'professional' } },
      { text: 'Lunch with @glowclinic', account: { bio: 'Founder @glowclinic' } },
    ],
  },
};

const OWNING = ['founder', 'cofounder', 'co-founder', 'owner', 'co-owner', 'ceo', 'coo', 'cmo', 'creator', 'inventor', 'director', 'advisor', 'adviser', 'investor', 'partner', 'president'];

/** The accounts the profile calls one's own ("Founder @x"), where the post names them. */
function ownBusiness(text: Annotation, { bio }: Account): Span | null {
  if (bio === null || text.mentions.length === 0) return null;
  const words = bio.toLowerCase().split(/\s+/);
  const own = words.filter((word, at) => word.startsWith('@') && words.slice(Math.max(0, at - 4), at).some((before) => OWNING.some((role) => before.startsWith(role))));
  const handles = new Set(own.map((word) => word.replace(/[^a-z0-9_]/g, '')));
  return text.mentions.find((mention) => handles.has(mention.handle.toLowerCase().replace('@', ''))) ?? null;
}
