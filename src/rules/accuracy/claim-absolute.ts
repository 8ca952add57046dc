// Promises without limits about a treatment or service.
import type { RuleOf } from '../../model.js';
import { ADA, BOARDS_STUDY, CPSO_ADVERTISING, FTC, NATIONAL_LAW } from '../codes.js';
import { beside, isOwn, quote, stated } from '../said.js';

const REACH = 80;

export const claimAbsolute: RuleOf<'post' | 'profile'> = {
  id: 'claim-absolute',
  area: 'accuracy',
  tier: 'finding',
  title: 'A promise without limits about a treatment',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post', 'profile'],
  why: 'No treatment is without risk, and a promise may be read as misleading advertising.',
  cannotKnow: 'Whether it was said with a wink, and what else the page says about risks.',
  remedy: { actions: ['edit-post', 'edit-bio'], text: 'You may want to say what is known and name the risk.', minutes: 5 },
  sources: [BOARDS_STUDY, NATIONAL_LAW, ADA, CPSO_ADVERTISING, FTC],
  presets: { 'au-practitioner': 'high' },
  needs: ['posts'],
  cues: ['accuracy.absolute'],
  languages: ['en'],
  detect(subject) {
    const { text } = subject;
    if ((subject.kind === 'post' && !isOwn(subject.post)) || text.has('accuracy.not-service') || text.has('claim.rebut')) return null;
    const promises = stated(text, 'accuracy.absolute');
    const services = [...text.hits('accuracy.service'), ...text.hits('clinical.procedure')];
    const pair = promises.length === 0 ? null : beside(text, promises, services, REACH);
    if (pair === null) return null;
    const field = subject.kind === 'post' ? 'text' : 'bio';
    return {
      evidence: [quote(text, pair[0], 'May be read as a promise without limits.', { field }), quote(text, pair[1], 'A treatment or service.', { field })],
      statement: 'a treatment, and a promise without limits',
    };
  },
  examples: {
    flags: ['Our whitening is 100% safe with no side effects', 'Stem cell injections: a miracle cure for knee pain', 'Painless root canal guaranteed', { kind: 'profile', text: 'Lip filler, guaranteed results' }],
    passes: ['Lip filler may bruise for a week', 'Our dentists discuss risks with you'],
    nearMisses: [
      '100% cotton scrubs, guaranteed comfort for surgery',
      'No procedure is 100% safe, ask about risks of surgery',
      'Our team guaranteed a win on the ice tonight, what a game',
      'Anyone promising a miracle cure for back pain is a red flag',
      'Is laser hair removal painless?',
    ],
  },
};
