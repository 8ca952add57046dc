// A check-in or an attached place at the author's own workplace.
import type { RuleOf } from '../../model.js';

/** Shorter names are part of too many places. */
const SHORTEST = 5;

export const postFromWorkplace: RuleOf<'post'> = {
  id: 'post-from-workplace',
  area: 'work-hours-posting',
  tier: 'review',
  title: 'Posted from where you work',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'The attached place tells employer and patients when you were there, and the employer\'s network may keep a record of its own.',
  cannotKnow: 'Whether you were at work, visiting, or passing by.',
  remedy: { actions: ['change-habit'], text: 'You may want to use your own connection, to post off shift, and to leave the place off.', minutes: 2 },
  sources: ['NCSBN, A nurse\'s guide to the use of social media', 'BMA 2011'],
  needs: ['posts'],
  cues: ['shape:place'],
  detect({ post, account }, { person }) {
    if (post.kind === 'like' || post.kind === 'repost' || post.place === null || post.place.name === null) return null;
    const { name } = post.place;
    const places = [person.employer, account.employer].filter((place): place is string => place !== null && place.length >= SHORTEST);
    if (!places.some((place) => name.toLowerCase().includes(place.toLowerCase()))) return null;
    return { evidence: [{ quote: name, start: 0, end: name.length, field: 'place', why: 'The attached place is your workplace.' }], statement: 'The place attached to the post is where you work.' };
  },
  examples: {
    flags: [
      { text: 'Coffee first', post: { place: { name: 'Larkspur Valley Hospital, Main Building', latitude: null, longitude: null } }, account: { employer: 'Larkspur Valley Hospital' } },
      { text: 'Here we go again', post: { place: { name: 'Larkspur Valley Hospital', latitude: 40.1, longitude: -105.2 } }, person: { employer: 'larkspur valley hospital' } },
    ],
    passes: [
      { text: 'Coffee first', post: { place: { name: 'Cafe Larkspur', latitude: null, longitude: null } }, account: { employer: 'Larkspur Valley Hospital' } },
      { text: 'Coffee first', account: { employer: 'Larkspur Valley Hospital' } },
    ],
    nearMisses: [
      { text: 'Get well soon, grandma', post: { place: { name: 'Larkspur Valley Hospital', latitude: null, longitude: null } } },
      { text: 'Coffee first', post: { place: { name: 'Larkspur Valley Hospital', latitude: null, longitude: null } }, account: { employer: 'LVH' } },
    ],
  },
};
