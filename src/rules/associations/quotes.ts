// Evidence shared by the rules about people: quotes cut out of a text or name, and facts without a quote.
import type { Annotation, Concept, Evidence, FollowSubject, HandleReading, ProfileSubject, Severity } from '../../model.js';
import { SEVERITIES } from '../../model.js';

export function fact(why: string): Evidence {
  return { quote: '', start: 0, end: 0, field: 'fact', why };
}

/** The first hits of each concept, cut out of the text. */
export function quotes(text: Annotation, concepts: readonly Concept[], why: string, field: Evidence['field'] = 'text'): Evidence[] {
  return concepts.flatMap((concept) => text.hits(concept).slice(0, 2)).map(({ start, end }) => ({ quote: text.text.slice(start, end), start, end, field, why }));
}

/** Coarse parts of handle and display name, each with how it was read. */
export function nameEvidence({ name, display }: Pick<FollowSubject | ProfileSubject, 'name' | 'display'>): Evidence[] {
  const cut = (reading: HandleReading, field: 'handle' | 'name'): Evidence[] =>
    reading.hits.map(({ start, end, why }) => ({ quote: reading.raw.slice(start, end), start, end, field, why: `In the ${field === 'handle' ? 'handle' : 'shown name'}, ${why}.` }));
  return [...cut(name, 'handle'), ...cut(display, 'name')];
}

export function worstOf(readings: readonly HandleReading[]): Severity {
  const all = readings.flatMap((reading) => reading.hits).map((hit) => SEVERITIES.indexOf(hit.severity));
  return SEVERITIES[Math.min(...all)] ?? 'low';
}
