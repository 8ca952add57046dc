// A place that the platform attached to a post about a patient, or to one from the workplace.
import type { Evidence, Place, RuleOf } from '../../model.js';
import { fact } from './quasi.js';
import { isOwnWords, PRIVACY_SOURCES, storyEvidence } from './recognise.js';
import { LIKELY, STORY_CUES, storyFrom } from './story.js';

export const phiGeoMetadata: RuleOf<'post'> = {
  id: 'phi-geo-metadata',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A place attached to a post about a patient',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'The attached place adds town and time to a story that may be clean in its words.',
  cannotKnow: 'Whether the place is where it happened, or only where you wrote.',
  remedy: {
    actions: ['edit-post', 'change-setting'],
    text: 'Take the location off the post (some platforms can do so for all posts at once) and switch it off for new ones. If the words describe a patient too, talk to {privacyContact} before changing anything.',
    minutes: 5,
  },
  sources: ['45 CFR 164.514(b)(2)(i)(B)', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: STORY_CUES,
  languages: ['en'],
  detect({ post, text }) {
    const places = [post.place, ...post.media.map((media) => media.place)].filter((place) => place !== null);
    const place = places.find((each) => each.name !== null || each.latitude !== null);
    if (place === undefined || !isOwnWords(post)) return null;
    const story = storyFrom(text, LIKELY);
    if (story === null) return null;
    return { evidence: [placeEvidence(place), ...storyEvidence(text, story, 3)], statement: 'A patient is told of, and a place is attached to the post.', context: story.against };
  },
  examples: {
    flags: [
      { text: 'My patient coded twice and asked for pie afterwards', post: { place: { name: 'Larkspur Falls', latitude: null, longitude: null } } },
      { text: 'Held my patient\'s hand in the ICU until her son came', post: { place: { name: null, latitude: 40.1, longitude: -105.2 } } },
    ],
    passes: [
      'My patient coded twice and asked for pie afterwards',
      { text: 'Best pie in town', post: { place: { name: 'Larkspur Falls', latitude: null, longitude: null } } },
    ],
    nearMisses: [
      { text: 'The marathon passes our clinic today, cheer for everyone', post: { place: { name: 'Larkspur Valley Hospital', latitude: null, longitude: null } } },
      { text: 'Coffee before the night shift', post: { place: { name: 'Cafe Larkspur', latitude: 40.1, longitude: -105.2 } } },
    ],
  },
};

function placeEvidence({ name }: Place): Evidence {
  const why = 'The attached place tells where this was written.';
  return name === null ? { ...fact(why), identifier: 'B' } : { quote: name, start: 0, end: name.length, field: 'place', why, identifier: 'B' };
}
