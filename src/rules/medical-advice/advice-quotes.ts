// What the rules about advice share: own public words, exact quotes, and the hits that count.
import type { Annotation, Concept, Evidence, Hit, Post } from '../../model.js';

export const NEUTRAL_REPLY = 'I can\'t advise individuals here, please contact your own clinician or, if it is urgent, the emergency services.';

/** Words of the author that others can read. */
export function isPublicWords(post: Post): boolean {
  return post.kind !== 'like' && post.kind !== 'repost' && post.kind !== 'message';
}

export function isAnswer(post: Post): boolean {
  return post.kind === 'reply' || post.kind === 'comment';
}

/** Hits that are said and meant: neither denied nor quoted. */
export function meant(text: Annotation, concept: Concept): readonly Hit[] {
  return text.hits(concept).filter((hit) => !text.negated(hit) && !text.quoted(hit));
}

export function evidence(text: Annotation, hits: readonly Hit[], why: string, field: 'text' | 'bio' = 'text', most = 4): Evidence[] {
  return hits.slice(0, most).map(({ start, end }) => ({ quote: text.text.slice(start, end), start, end, field, why }));
}
