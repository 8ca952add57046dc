// Shortens names of people to what their owner recognises and nobody else does.

/** `@night_shift_jo` -> `@n•••o`: first and last letter, always three dots, so that the length says nothing. */
export function maskHandle(handle: string): string {
  const at = handle.startsWith('@') ? '@' : '';
  return at + maskWord(handle.slice(at.length));
}

/** `Maria Lopez-Ruiz` -> `M•••a L•••z`. */
export function maskName(name: string): string {
  return name.split(/\s+/u).filter((word) => word !== '').map(maskWord).join(' ');
}

function maskWord(word: string): string {
  const letters = [...word];
  const first = letters[0] ?? '';
  const last = letters.at(-1) ?? '';
  return letters.length < 4 ? `${first}•••` : `${first}•••${last}`;
}

/** The same text with these places dotted out; lengths stay, so that offsets hold. */
export function maskSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let masked = text;
  for (const { start, end } of spans) masked = masked.slice(0, start) + masked.slice(start, end).replace(/[^\s]/g, '•') + masked.slice(end);
  return masked;
}

/** True when a sentence repeats words of a text: one of its quotes, or three words in a row. */
export function repeats(sentence: string, text: string, quotes: readonly string[]): boolean {
  const said = sentence.toLowerCase();
  if (quotes.some((quote) => quote.trim().length > 1 && said.includes(quote.trim().toLowerCase()))) return true;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const flat = ` ${(said.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  for (let index = 0; index + 2 < Math.min(words.length, 400); index += 1) {
    if (flat.includes(` ${words[index]} ${words[index + 1]} ${words[index + 2]} `)) return true;
  }
  return false;
}
