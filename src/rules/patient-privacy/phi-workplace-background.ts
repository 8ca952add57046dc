// Pictures from the workplace: what stands in their background.
import type { RuleOf } from '../../model.js';
import { fact, quote } from './quasi.js';
import { isOwnWords } from './recognise.js';

const WORK = ['clinical.setting', 'role.clinician', 'patient.noun'] as const;

export const phiWorkplaceBackground: RuleOf<'media'> = {
  id: 'phi-workplace-background',
  area: 'patient-privacy',
  tier: 'review',
  title: 'A picture from the workplace',
  severity: 'medium',
  mode: 'media',
  subjects: ['media'],
  why: 'Names on boards and screens, and patients in the background, are how a team selfie becomes a breach.',
  cannotKnow: 'What the picture shows: no picture is opened by this program.',
  remedy: { actions: ['review-media'], text: 'Open the picture at full size and check boards, screens, wristbands, reflections, badges and people behind. If anything can be read, talk to {privacyContact}; otherwise mark it as reviewed.', minutes: 3 },
  sources: ['ANA Principles 2011, tip 2', 'NCSBN, A nurse\'s guide to the use of social media'],
  needs: ['posts'],
  cues: ['shape:media'],
  languages: ['en'],
  detect({ post, account, text }) {
    if (!isOwnWords(post) || text.has('image.workplace-else')) return null;
    const work = text.hits('image.workplace').slice(0, 3);
    const employer = account.employer?.toLowerCase() ?? null;
    const place = post.place?.name ?? null;
    const atWork = employer !== null && place !== null && place.toLowerCase().includes(employer);
    const care = atWork || WORK.some((concept) => text.has(concept)) || work.some(({ term }) => term.startsWith('#'));
    if (!care || (work.length === 0 && !atWork)) return null;
    return {
      evidence: [
        ...work.map((hit) => quote(text, hit, 'The words say that the picture was taken at work.')),
        ...(atWork && place !== null ? [{ quote: place, start: 0, end: place.length, field: 'place' as const, why: 'The place of the post is where you work.' }] : []),
        fact('The picture was counted, not opened.'),
      ],
      statement: 'A picture was taken at work.',
    };
  },
  examples: {
    flags: [
      { text: 'Night shift crew selfie in the ICU', media: { kind: 'photo' } },
      { text: 'Us', media: { kind: 'photo' }, post: { place: { name: 'Larkspur Valley Hospital', latitude: null, longitude: null } }, account: { employer: 'Larkspur Valley Hospital' } },
      { text: 'Best team #nurselife', media: { kind: 'photo' } },
    ],
    passes: [
      { text: 'Beach day', media: { kind: 'photo' } },
      { text: 'My crew at the climbing wall', media: { kind: 'photo' } },
    ],
    nearMisses: [
      { text: 'White coat ceremony at the hospital, so proud', media: { kind: 'photo' } },
      { text: 'Sunrise over the hospital sign after a night shift', media: { kind: 'photo' } },
    ],
  },
};
