// Reads XML element by element. No DTD, no entities beyond the five of XML itself, so there is nothing to expand.
import { type ClaimFile, type Problem, SourceDamage } from '../model.js';
import { FALLBACK_REASON, strictUtf8, toUtf8 } from './encoding.js';
import { counted } from './file-bytes.js';
import { LIMITS } from './limits.js';

/** Names with their prefix as written (`wp:post_type`). `text` is the element's own text, CDATA included, not its children's. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: readonly XmlElement[];
}
export interface XmlOptions {
  /** Outermost elements with these names are handed out; one inside another stays among its children. */
  names: readonly string[];
  /** Elements that may hold markup as elements instead of text (`content type="xhtml"`): it is written into their text, in order. */
  markup?: readonly string[] | undefined;
  onProblem(problem: Problem): void;
  onBytes?: ((bytes: number) => void) | undefined;
}

const BATCH = 200;
/** Elements open at once, wanted or not: the parser's own work grows with the square of them. */
const MOST_OPEN = 4_096;
/** A stray `<` before CDATA, met in blog feeds (2022-12): it would swallow the words behind it. */
const STRAY = '<<![CDATA[';

export async function* xmlElements(file: ClaimFile, options: XmlOptions): AsyncGenerator<XmlElement[]> {
  const problem = (record: number | null, reason: string, damage: boolean): void => {
    options.onProblem({ path: file.path, record, offset: null, reason, damage });
  };
  const { Parser } = await import('htmlparser2');
  const builder = new Builder(new Set(options.names), new Set(options.markup), (record, reason) => problem(record, reason, true));
  const parser = new Parser({
    onopentag: (name, attributes) => builder.open(name, attributes),
    ontext: text => builder.text(text),
    onclosetag: (name, implied) => builder.close(name, implied),
  }, { xmlMode: true, decodeEntities: true });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const bytes = strictUtf8(toUtf8(counted(file, options.onBytes)), () => problem(null, FALLBACK_REASON, false));
  try {
    let held = '';
    for await (const chunk of bytes) {
      const text = held + decoder.decode(chunk, { stream: true });
      const end = text.length - begunStray(text);
      parser.write(text.slice(0, end).replaceAll(STRAY, '<![CDATA['));
      held = text.slice(end);
      if (builder.done.length >= BATCH) yield builder.take();
    }
    parser.write(held);
    builder.ending = true;
    parser.end();
    if (!builder.any) problem(null, 'it is not XML', true);
  } catch (error) {
    if (!(error instanceof SourceDamage)) throw error;
    problem(builder.count, error.reason, true);
  }
  if (builder.done.length > 0) yield builder.take();
}

/** How many characters at the end may be the beginning of one. */
function begunStray(text: string): number {
  for (let length = STRAY.length - 1; length > 0; length--) {
    if (text.endsWith(STRAY.slice(0, length))) return length;
  }
  return 0;
}

export function child(element: XmlElement, name: string): XmlElement | null {
  return element.children.find(one => one.name === name) ?? null;
}

export function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(one => one.name === name);
}

/** Trimmed text of the first child with this name; null when there is none. */
export function textOf(element: XmlElement, name: string): string | null {
  return child(element, name)?.text.trim() ?? null;
}

interface Building extends XmlElement { text: string; children: Building[] }

/** Builds the wanted elements from the parser's events and keeps nothing of the rest. */
class Builder {
  done: XmlElement[] = [];
  any = false;
  /** No more bytes come: what is closed from here on was cut off. */
  ending = false;
  /** Wanted elements seen so far, unreadable ones too. */
  count = 0;
  #stack: Building[] = [];
  /** All that is open, wanted or not. */
  #depth = 0;
  /** Depth inside an element that is given up, else 0. */
  #skipping = 0;
  #characters = 0;
  #toldCut = false;
  /** Nothing came since the last opening: a close that is implied is then only `<element/>`. */
  #fresh = false;
  /** Open elements inside one whose markup is kept as text. */
  #inMarkup = 0;

  constructor(readonly names: ReadonlySet<string>, readonly markup: ReadonlySet<string>, readonly onTrouble: (record: number, reason: string) => void) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.any = this.#fresh = true;
    if (++this.#depth > MOST_OPEN) throw new SourceDamage('', null, 'its elements are nested too deeply; the rest was not read');
    if (this.#skipping > 0) {
      this.#skipping++;
      return;
    }
    const parent = this.#stack.at(-1);
    if (!parent && !this.names.has(name)) return;
    if (parent && this.markup.has(parent.name)) {
      this.#inMarkup++;
      this.#write(parent, openTag(name, attributes));
      return;
    }
    if (!parent) this.#characters = 0;
    const element: Building = { name, attributes, text: '', children: [] };
    parent?.children.push(element);
    this.#stack.push(element);
    this.#grow(name.length + Object.entries(attributes).reduce((sum, [key, value]) => sum + key.length + value.length, 0));
    if (this.#stack.length > LIMITS.depth) this.#giveUp('this element is nested too deeply');
  }

  text(text: string): void {
    this.#fresh = false;
    const element = this.#stack.at(-1);
    if (!element) return;
    this.#write(element, this.#inMarkup > 0 ? escaped(text) : text);
  }

  /** `implied`: the file never closed it. Told once: the elements around it are cut by the same cause. */
  close(name: string, implied: boolean): void {
    const lost = implied && (this.ending || !this.#fresh);
    this.#fresh = false;
    this.#depth--;
    if (lost && !this.#toldCut) {
      this.#toldCut = true;
      this.onTrouble(this.count, 'an element is never closed: the file is cut off or damaged here');
    }
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    const top = this.#stack.at(-1);
    if (top && this.#inMarkup > 0) {
      this.#inMarkup--;
      if (!VOID.has(name)) this.#write(top, `</${name}>`);
      return;
    }
    if (top?.name !== name) return;
    const element = this.#stack.pop();
    if (this.#stack.length > 0 || !element) return;
    this.count++;
    if (!lost) this.done.push(element);
  }

  take(): XmlElement[] {
    const done = this.done;
    this.done = [];
    return done;
  }

  #write(element: Building, text: string): void {
    element.text += text;
    this.#grow(text.length);
  }

  #grow(characters: number): void {
    this.#characters += characters;
    if (this.#characters > LIMITS.elementBytes) this.#giveUp('this element is larger than PostOp reads');
  }

  #giveUp(reason: string): void {
    this.onTrouble(this.count++, reason);
    this.#skipping = this.#stack.length + this.#inMarkup;
    this.#inMarkup = 0;
    this.#stack = [];
  }
}

/** HTML elements without an end. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** Attributes that a reader of the words needs; the others are dropped. */
const SEEN_ATTRIBUTES = ['href', 'alt', 'class'];

function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const kept = SEEN_ATTRIBUTES.filter((key) => attributes[key] !== undefined).map((key) => ` ${key}="${escaped(attributes[key] ?? '').replaceAll('"', '&quot;')}"`);
  return `<${name}${kept.join('')}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
