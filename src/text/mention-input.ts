// What a mention finder is given: the text already cut into tokens and sentences, its lexicon hits, and when and where it was posted.
import type {
  AgeMention, Annotation, IdentifierMention, Instant, NumberMention, PersonMention, PlaceMention, Span, TimeMention,
} from '../model.js';

/**
 * A reading of one text. Every field is computed on first use, so a finder pays only for what it looks at; the finders
 * for identifiers may read the mentions of the other finders (`numbers`, `ages`, ...), never the other way round.
 * All offsets are UTF-16 into `text`.
 */
export interface MentionInput extends Pick<
  Annotation,
  | 'text' | 'language' | 'has' | 'hits' | 'tokens' | 'sentences' | 'hashtags' | 'links'
  | 'numbers' | 'ages' | 'times' | 'places' | 'persons'
> {
  /** `@handle` and `@handle@host` in the text; `handle` without the leading `@`. */
  readonly mentions: readonly (Span & { handle: string })[];
  /** When the text was posted; relative times resolve against it. */
  readonly postedAt: Instant | null;
  /** IANA zone of the author, or null when unknown. */
  readonly timeZone: string | null;
}

/** The finders of src/text/mentions, one per field of an annotation; pure and linear in the length of the text. */
export interface MentionFinders {
  numbers(input: MentionInput): readonly NumberMention[];
  ages(input: MentionInput): readonly AgeMention[];
  times(input: MentionInput): readonly TimeMention[];
  places(input: MentionInput): readonly PlaceMention[];
  persons(input: MentionInput): readonly PersonMention[];
  identifiers(input: MentionInput): readonly IdentifierMention[];
}
