// Which characters of a text are already taken by a mention: keeps the finders linear however many mentions there are.
import type { Span } from '../../model.js';

export interface Cover {
  add(span: Span): void;
  /** Is any character of the span taken? */
  meets(span: Span): boolean;
}

export function createCover(length: number, spans: readonly Span[] = []): Cover {
  let taken: Uint8Array | null = null;
  const cover: Cover = {
    add({ start, end }) {
      taken ??= new Uint8Array(length);
      taken.fill(1, start, end);
    },
    meets({ start, end }) {
      if (taken === null) return false;
      for (let at = start; at < end; at += 1) if (taken[at] === 1) return true;
      return false;
    },
  };
  for (const span of spans) cover.add(span);
  return cover;
}
