// What stands around the text of a subject, for the cues that no word can meet.
import type { Subject } from '../model.js';
import type { Around } from '../text/gate.js';

const NOTHING: Around = {};

export function aroundOf(subject: Subject): Around {
  if (subject.kind !== 'post' && subject.kind !== 'media') return NOTHING;
  const { post: { media, place, status } } = subject;
  const hasRoster = subject.kind === 'post' && subject.roster !== undefined;
  if (media.length === 0 && place === null && status !== 'deleted' && !hasRoster) return NOTHING;
  return { media: media.length > 0, place: place !== null, deleted: status === 'deleted', roster: hasRoster };
}
