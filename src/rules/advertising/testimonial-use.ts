// Patients' praise put to use.
import type { RuleOf } from '../../model.js';
import { APA_TESTIMONIALS, CPSO_ADVERTISING, HIPAA_PRIVACY, NASW_TESTIMONIALS, NATIONAL_LAW } from '../codes.js';
import { meant, quote, quotes } from '../said.js';

export const testimonialUse: RuleOf<'post'> = {
  id: 'testimonial-use',
  area: 'advertising',
  tier: 'finding',
  title: "A patient's praise, shared",
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Praise of treatment may count as a testimonial, which some countries forbid in advertising, and it may show who is your patient.',
  cannotKnow: 'Whether the patient agreed in writing, and which rules hold where you practise.',
  remedy: {
    actions: ['delete', 'change-setting'], text: 'You may want to take it down; where reviews are shown on a page you control, look at that setting too.', minutes: 5,
    caution: 'Where the praise shows who is a patient, follow the advice about patient information first.',
  },
  sources: [NATIONAL_LAW, CPSO_ADVERTISING, APA_TESTIMONIALS, NASW_TESTIMONIALS, HIPAA_PRIVACY],
  presets: { 'au-practitioner': 'high', 'ca-physician': 'high', therapist: 'high', org: 'high' },
  needs: ['posts'],
  cues: ['ad.testimonial'],
  languages: ['en'],
  detect({ post, text }) {
    if (post.kind === 'like' || text.has('employer.research')) return null;
    const hits = text.hits('ad.testimonial').filter((hit) => !text.negated(hit)).slice(0, 4);
    if (hits.length === 0) return null;
    const clinical = meant(text, 'ad.clinical-praise').length > 0 || text.has('ad.clinical-praise');
    if (!clinical && (text.has('ad.service-praise') || !hits.some((hit) => hit.term.includes('patient') || hit.term.includes('client') || hit.term.includes('testimonial')))) return null;
    const aspect = text.hits('ad.clinical-praise')[0];
    const evidence = quotes(text, hits, 'Praise from a patient, shared.');
    if (aspect) evidence.push(quote(text, aspect, 'It speaks of treatment or its result.'));
    return { evidence, statement: "a patient's praise, shared", ...(!clinical && { tier: 'review' as const }) };
  },
  examples: {
    flags: [
      'What our patients say: "my back pain is gone after one visit!" #testimonial',
      'Kind words from a patient: best surgeon, I can walk again',
      '⭐⭐⭐⭐⭐ review we received this week: the implants changed my life',
    ],
    passes: ['Thank you to our front desk', 'We won an award for our garden'],
    nearMisses: [
      'Google review from a visitor: the parking is easy and the coffee is good',
      'Teaching day: what a great review of sepsis by our trainees',
      'Audit: we never publish patient testimonials',
      'Great review article on asthma in the journal',
    ],
  },
};
