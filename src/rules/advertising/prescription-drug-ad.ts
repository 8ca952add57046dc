// A prescription medicine offered to the public.
import type { RuleOf } from '../../model.js';
import { CPSO_ADVERTISING, NATIONAL_LAW, UK_MEDICINES } from '../codes.js';
import { beside, isOwn, meant, quote } from '../said.js';

const REACH = 90;

export const prescriptionDrugAd: RuleOf<'post' | 'profile'> = {
  id: 'prescription-drug-ad',
  area: 'advertising',
  tier: 'finding',
  title: 'A prescription medicine, offered to the public',
  severity: 'high',
  mode: 'auto',
  subjects: ['post', 'profile'],
  why: 'In the United Kingdom, Australia and Ontario such medicines may not be advertised to the public, nor may their nicknames.',
  cannotKnow: 'Where your readers are, and whether the post is an advertisement in law.',
  remedy: { actions: ['delete', 'edit-post'], text: 'You may want to take the name out and offer the consultation instead.', minutes: 5 },
  sources: [UK_MEDICINES, NATIONAL_LAW, CPSO_ADVERTISING],
  presets: { 'us-physician': 'off', 'us-nurse': 'off', therapist: 'off' },
  needs: ['posts'],
  cues: ['ad.medicine'],
  languages: ['en'],
  detect(subject) {
    const { text } = subject;
    if ((subject.kind === 'post' && !isOwn(subject.post)) || text.has('ad.medicine-talk')) return null;
    const medicines = meant(text, 'ad.medicine').filter((hit) => !text.negated(hit) && !text.question(hit));
    const offers = meant(text, 'ad.promo').filter((hit) => !text.negated(hit));
    const pair = medicines.length === 0 ? null : beside(text, medicines, offers, REACH);
    const tag = medicines.find((hit) => hit.term.includes('tuesday') || hit.term.includes('toxtuesday'));
    const medicine = pair?.[0] ?? tag;
    if (medicine === undefined) return null;
    const field = subject.kind === 'post' ? 'text' : 'bio';
    const evidence = [quote(text, medicine, 'A prescription medicine or its nickname.', { field })];
    if (pair) evidence.push(quote(text, pair[1], 'Reads like an offer.', { field }));
    return { evidence, statement: 'a prescription medicine, offered' };
  },
  examples: {
    flags: ['Botox £99 this week, book now', 'Ozempic available here, DM us', 'Tox Tuesday is back!', { kind: 'profile', text: 'Aesthetics nurse. Botox from £99, book below' }],
    passes: ['Anti-wrinkle consultation, book now', 'Semaglutide and the heart: thoughts'],
    nearMisses: [
      'Botox for chronic migraine: a new trial, appointments were kept by 90%',
      'Ozempic shortage: what patients should know about side effects',
      'We cannot advertise botox, book a consultation',
      'No botox offers here',
    ],
  },
};
