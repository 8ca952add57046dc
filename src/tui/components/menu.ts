// Choices under each other, numbered, one of them marked.
import { BLANK, line, span, wrap, type Line } from '../lines.js';

export interface Choice { title: string; detail?: string }

export function menu(choices: readonly Choice[], cursor: number, width: number, numbered = true): Line[] {
  return choices.flatMap(({ title, detail }, at) => {
    const here = at === cursor;
    const number = numbered ? `${at + 1}  ` : '';
    const head = line(span('chosen', here ? '▸ ' : '  '), span('dim', number), span(here ? 'strong' : 'plain', title));
    return detail === undefined ? [head] : [head, ...wrap([span('dim', detail)], width, ' '.repeat(2 + number.length)), BLANK];
  });
}
