// Before and after: pictures of bodies that promise a result.
import type { RuleOf } from '../../model.js';
import { CPSO_ADVERTISING, HIPAA_PRIVACY, NATIONAL_LAW } from '../codes.js';
import { fact, isOwn, meant, quote } from '../said.js';

export const beforeAfter: RuleOf<'post'> = {
  id: 'before-after',
  area: 'advertising',
  tier: 'finding',
  title: 'Before and after pictures',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'The picture may show a patient, and the comparison may be read as a promise; several regulators set conditions.',
  cannotKnow: 'What the picture shows, and whether the patient signed for it.',
  remedy: { actions: ['hold', 'consult', 'restrict'], text: 'Look for the written authorization and the rules where you practise; without both, hide it first.', minutes: 10 },
  sources: [NATIONAL_LAW, CPSO_ADVERTISING, HIPAA_PRIVACY],
  presets: { 'au-practitioner': 'high' },
  needs: ['posts'],
  cues: ['ad.before-after'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('ad.not-body') || text.has('clinical.teaching')) return null;
    const pair = meant(text, 'ad.before-after').find((hit) => !text.negated(hit));
    const body = meant(text, 'ad.body').find((hit) => hit.start !== pair?.start);
    if (pair === undefined || body === undefined) return null;
    const pictured = post.media.length > 0 || text.text.includes('📸') || pair.term.includes('swipe') || pair.term.includes('photo') || pair.term.includes('pic');
    const evidence = [quote(text, pair, 'Compares before and after.'), quote(text, body, 'Part of a body, or a treatment.')];
    if (post.media.length > 0) evidence.push(fact('A picture or film goes with it.'));
    return { evidence, statement: 'a body before and after a treatment', ...(!pictured && { tier: 'review' as const }) };
  },
  examples: {
    flags: [
      'Before and after lip filler, swipe for results',
      { text: 'Before and after: veneers', post: { media: [{ kind: 'photo', file: null, alt: null, place: null }] } },
      'Results after just one session of acne laser',
    ],
    passes: ['Lip filler: what to ask first', 'Before and after work I walk the dog'],
    nearMisses: [
      'Kitchen before and after, new tiles and a bridge lamp',
      'Before and after my haircut, new hair new skin',
      'Wound healing before and after, a journal figure',
      'What a transformation of our garden, burn pile included',
    ],
  },
};
