// The words and links of a piece of HTML, as a reader would see them.
import { Parser } from 'htmlparser2';

const BREAKS: ReadonlySet<string> = new Set([
  'p', 'div', 'li', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table', 'pre', 'section', 'article', 'figure', 'figcaption', 'hr', 'dt', 'dd',
]);
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);

/**
 * Plain text with a newline for each break, and the addresses of its links without mentions and hashtags.
 * A link whose text is cut into visible and invisible spans (Mastodon) is written as its address.
 */
export function htmlToText(html: string): { text: string; links: string[] } {
  const reader = new Reader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: text => reader.text(text),
    onclosetag: name => reader.close(name),
  }, { decodeEntities: true });
  parser.end(html);
  return { text: reader.words(), links: [...reader.links] };
}

interface Link { href: string; from: number; shortened: boolean }

class Reader {
  readonly links = new Set<string>();
  #parts: string[] = [];
  #unseen = 0;
  #pre = 0;
  #link: Link | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.has(name)) this.#unseen++;
    if (name === 'pre') this.#pre++;
    if (name === 'br' || BREAKS.has(name)) this.#parts.push('\n');
    if (name === 'img' && attributes['alt']) this.#parts.push(attributes['alt']);
    if (name === 'span' && this.#link && hasClass(attributes, 'invisible')) this.#link.shortened = true;
    if (name !== 'a') return;
    const href = attributes['href'] ?? '';
    if (!/^https?:\/\//i.test(href) || hasClass(attributes, 'mention') || hasClass(attributes, 'hashtag')) return;
    this.links.add(href);
    this.#link = { href, from: this.#parts.length, shortened: false };
  }

  text(text: string): void {
    if (this.#unseen > 0) return;
    this.#parts.push(this.#pre > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' '));
  }

  close(name: string): void {
    if (UNSEEN.has(name) && this.#unseen > 0) this.#unseen--;
    if (name === 'pre' && this.#pre > 0) this.#pre--;
    if (name === 'a' && this.#link) {
      if (this.#link.shortened) this.#parts.splice(this.#link.from, Infinity, this.#link.href);
      this.#link = null;
    }
    if (BREAKS.has(name)) this.#parts.push('\n');
  }

  words(): string {
    const lines = this.#parts.join('').split('\n').map(line => line.trim());
    return lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
  }
}

function hasClass(attributes: Readonly<Record<string, string>>, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/).includes(name);
}
