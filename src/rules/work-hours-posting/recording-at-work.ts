// Films and dances made where patients are.
import type { RuleOf } from '../../model.js';
import { quote } from '../patient-privacy/quasi.js';
import { isOwnWords } from '../patient-privacy/recognise.js';

/** Tokens between the film and the ward. */
const REACH = 6;

export const recordingAtWork: RuleOf<'post'> = {
  id: 'recording-at-work',
  area: 'work-hours-posting',
  tier: 'finding',
  title: 'Filmed at work',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Boards, screens, voices and people in the background end up in the film, and a private device holds it.',
  cannotKnow: 'What the film shows, and whether your employer agreed.',
  remedy: { actions: ['review-media'], text: 'You may want to look at the film frame by frame, and to compare it with your employer\'s policy.', minutes: 10 },
  sources: ['ANA Principles 2011, tip 5', 'NMC social media guidance'],
  presets: { 'us-nurse': 'high', 'uk-nurse': 'high' },
  needs: ['posts'],
  cues: ['work.filming', 'work.film'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwnWords(post) || text.has('work.filming-else')) return null;
    const films = [...text.hits('work.filming'), ...(text.near('work.film', 'work.ward', REACH) ?? [])].filter((hit) => !text.negated(hit) && !text.hypothetical(hit) && !text.question(hit));
    if (films.length === 0 || !text.has('work.place')) return null;
    const filmed = post.media.some((media) => media.kind === 'video');
    return { ...(!filmed && films.length === 1 && { tier: 'review' as const }), evidence: films.slice(0, 3).map((hit) => quote(text, hit, 'Says that it was filmed at work.')), statement: 'May have been filmed where patients are.' };
  },
  examples: {
    flags: [
      'Get ready with me in the unit! Night shift edition, filming in the hallway.',
      { text: 'Day in the life of an ICU nurse', post: { media: [{ kind: 'video', file: 'a.mp4', alt: null, place: null }] } },
      'New TikTok on shift with the whole ER, link in bio',
    ],
    passes: [
      'Get ready with me for the wedding',
      'Day in the life of a beekeeper',
      'The hospital has a new lobby',
    ],
    nearMisses: [
      'Official video of our comms team: a day in the life of a nurse at the hospital',
      'Never go live on shift in the ER, please',
      'My daughter\'s dance class was on the floor below the hospital cafeteria: dance in the hospital lobby recital',
    ],
  },
};
