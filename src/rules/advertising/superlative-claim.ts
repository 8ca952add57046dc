// "The best", "number one": praise of oneself or one's practice.
import type { RuleOf } from '../../model.js';
import { ADA, CPSO_ADVERTISING, NATIONAL_LAW } from '../codes.js';
import { isOwn, meant, quotes } from '../said.js';

export const superlativeClaim: RuleOf<'post' | 'profile'> = {
  id: 'superlative-claim',
  area: 'advertising',
  tier: 'finding',
  title: 'A superlative about you or your practice',
  severity: 'low',
  mode: 'auto',
  subjects: ['post', 'profile'],
  why: 'A comparison that cannot be proven may be read as misleading advertising.',
  cannotKnow: 'Whether you can prove it.',
  remedy: { actions: ['edit-bio', 'edit-post'], text: 'You may want to leave it out, or name award, year and source.', minutes: 2 },
  sources: [ADA, CPSO_ADVERTISING, NATIONAL_LAW],
  presets: { dentist: 'medium', 'ca-physician': 'medium', 'au-practitioner': 'medium' },
  needs: ['posts'],
  cues: ['ad.superlative'],
  languages: ['en'],
  detect(subject) {
    const { text, account } = subject;
    if ((subject.kind === 'post' && !isOwn(subject.post)) || text.has('ad.award') || text.has('employer.research') || text.has('family.author')) return null;
    const hits = meant(text, 'ad.superlative').filter((hit) => !text.negated(hit) && !text.question(hit));
    const ours = subject.kind === 'profile' || account.use === 'professional' || text.firstPerson(hits[0]) || text.secondPerson(hits[0]) || text.has('ad.promo');
    if (hits.length === 0 || !ours) return null;
    const field = subject.kind === 'post' ? 'text' : 'bio';
    return { evidence: quotes(text, hits, 'A superlative.', { field }), statement: 'a superlative about you or your practice' };
  },
  examples: {
    flags: ['We are the leading clinic for implants, book now', "I am the city's best injector: #1 injector, results second to none", { kind: 'profile', text: 'Top rated dentist' }],
    passes: ['We do implants', 'Our team is growing'],
    nearMisses: [
      'We were voted best dentist by the Tribune in 2023',
      'My son says I am the best doctor in the world',
      'Who is the best surgeon in hockey history?',
      'She is the best doctor I ever met, thank you',
    ],
  },
};
