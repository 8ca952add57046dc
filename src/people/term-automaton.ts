// Says in one pass over the letters whether any term stands in them; almost every handle is let go here.

/** A complete automaton over a..z: one table look-up a letter. */
export interface TermAutomaton { next: Int32Array; accepts: Uint8Array }

export function buildAutomaton(terms: Iterable<string>): TermAutomaton {
  const children: Map<number, number>[] = [new Map()];
  const ends = new Set<number>();
  for (const term of terms) {
    let state = 0;
    for (let i = 0; i < term.length; i += 1) {
      const letter = term.charCodeAt(i) - 97;
      let to = children[state]?.get(letter);
      if (to === undefined) {
        to = children.length;
        children.push(new Map());
        children[state]?.set(letter, to);
      }
      state = to;
    }
    ends.add(state);
  }
  return complete(children, ends);
}

function complete(children: readonly Map<number, number>[], ends: ReadonlySet<number>): TermAutomaton {
  const next = new Int32Array(children.length * 26);
  const accepts = new Uint8Array(children.length);
  const fallback = new Int32Array(children.length);
  const queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0;
    const back = fallback[state] ?? 0;
    accepts[state] = ends.has(state) || (state !== 0 && accepts[back] === 1) ? 1 : 0;
    for (let letter = 0; letter < 26; letter += 1) {
      const child = children[state]?.get(letter);
      const other = state === 0 ? 0 : next[back * 26 + letter] ?? 0;
      if (child === undefined) {
        next[state * 26 + letter] = other;
      } else {
        next[state * 26 + letter] = child;
        fallback[child] = other;
        queue.push(child);
      }
    }
  }
  return { next, accepts };
}

/** Whether a term stands anywhere in `letters` (a..z only). */
export function holdsTerm(automaton: TermAutomaton, letters: string): boolean {
  let state = 0;
  for (let i = 0; i < letters.length; i += 1) {
    state = automaton.next[state * 26 + letters.charCodeAt(i) - 97] ?? 0;
    if (automaton.accepts[state] === 1) return true;
  }
  return false;
}

/** What each ASCII sign is read as: 0..25 a letter, 255 nothing. */
const AS_LETTER = new Uint8Array(128).fill(255);
for (let letter = 0; letter < 26; letter += 1) AS_LETTER[65 + letter] = AS_LETTER[97 + letter] = letter;
for (const [sign, letter] of Object.entries({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g', '@': 'a', $: 's', '!': 'i' })) AS_LETTER[sign.charCodeAt(0)] = letter.charCodeAt(0) - 97;

/**
 * Whether a text as written may hold a term, in one pass without making anything: as it stands, with runs of letters cut to two,
 * and to one. False is certain; true must be looked into. Anything beyond ASCII, and the digit 1, must be looked into.
 */
export function mayHoldTerm(automaton: TermAutomaton, text: string): boolean {
  const { next, accepts } = automaton;
  let [plain, pair, single] = [0, 0, 0];
  let [last, run] = [-1, 0];
  for (let i = text.startsWith('@') ? 1 : 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127 || code === 49 || code === 33) return true;
    const letter = AS_LETTER[code] ?? 255;
    if (letter === 255) continue;
    run = letter === last ? run + 1 : 1;
    last = letter;
    plain = next[plain * 26 + letter] ?? 0;
    if (run <= 2) pair = next[pair * 26 + letter] ?? 0;
    if (run === 1) single = next[single * 26 + letter] ?? 0;
    if (accepts[plain] === 1 || accepts[pair] === 1 || accepts[single] === 1) return true;
  }
  return false;
}
