// The matching form leads back to the original, character by character.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, original } from '../../src/text/normalise.js';

describe('normalise', () => {
  it.each([
    ['invisible characters', 'pa\u200Btie\u00ADnt', 'patient'],
    ['look-alike letters in a Latin text', 'the p\u0430ti\u0435nt', 'the patient'],
    ['full-width letters', '\uFF50\uFF41\uFF54\uFF49\uFF45\uFF4E\uFF54', 'patient'],
    ['mathematical letters', '\u{1D4F9}\u{1D4EA}\u{1D4FD}', 'pat'],
    ['ligatures', '\uFB01ne', 'fine'],
    ['letters and marks apart', 'cafe\u0301', 'caf\u00E9'],
    ['curly apostrophes', 'don\u2019t', "don't"],
  ])('undoes %s', (_, text, form) => {
    expect(normalise(text).text).toBe(form);
  });

  it('leaves another alphabet alone where it is the language', () => {
    expect(normalise('\u041F\u0440\u0438\u0432\u0435\u0442 \u043C\u0438\u0440').text).toBe('\u043F\u0440\u0438\u0432\u0435\u0442 \u043C\u0438\u0440');
  });

  it('finds the way back to the very characters', () => {
    const text = 'x \uFB01ne pa\u200Btient \u{1D4EA}';
    const normal = normalise(text);
    for (const [form, quote] of [['fine', '\uFB01ne'], ['patient', 'pa\u200Btient'], ['a', '\u{1D4EA}']] as const) {
      const at = normal.text.lastIndexOf(form);
      const span = original(normal, at, at + form.length);
      expect(text.slice(span.start, span.end)).toBe(quote);
    }
  });

  it('keeps offsets rising and inside the text, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const normal = normalise(text);
      const spans = Array.from({ length: normal.text.length }, (_, i) => original(normal, i, i + 1));
      expect(spans.every((span, i) => span.start >= 0 && span.end > span.start && span.end <= text.length && span.start >= (spans[i - 1]?.start ?? 0))).toBe(true);
      if (!normal.offsets) expect(normal.text.length).toBe(text.length);
    }), { seed: 12, numRuns: 10_000 });
  });
});
