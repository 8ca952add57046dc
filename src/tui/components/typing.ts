// A line being typed, with its caret always in view.
import { graphemes, line, span, widthOf, type Line } from '../lines.js';
import type { Field } from '../field.js';

export function typingLine(label: string, field: Field, width: number): Line {
  const room = Math.max(8, width - widthOf(label) - 2);
  const before = graphemes(field.text.slice(0, field.caret));
  const after = graphemes(field.text.slice(field.caret));
  let shown = before.join('');
  while (widthOf(shown) > room - 1 && before.length > 0) {
    before.shift();
    shown = `…${before.join('')}`;
  }
  const rest = graphemes(after.join(''));
  while (rest.length > 0 && widthOf(shown) + widthOf(rest.join('')) + 1 > room) rest.pop();
  return line(span('dim', label), span('plain', shown), span('chosen', '▏'), span('plain', rest.join('')));
}
