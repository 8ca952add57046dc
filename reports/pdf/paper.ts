// A sheet of paper to write on: fonts, sizes, page breaks, tick boxes; characters without a glyph are marked and counted.
import { createRequire } from 'node:module';

export interface Style { size: number; bold?: boolean; colour?: string; /** Points from the left margin. */ indent?: number; /** Points of room above. */ above?: number; link?: string }

export interface PaperOptions { size: 'A4' | 'LETTER'; title: string; /** Written into the file instead of the time of writing. */ made: Date }

export const ACCENT = '#0f6b63';
export const QUIET = '#5c6867';
const INK = '#1d2524';
const LINE = '#c9d2d0';
const MARGIN = 54;
const MISSING = '\uFFFD';
/** Direction marks order a line on a screen; on paper they would be boxes. */
const UNSEEN = /[\u200C\u200D\u2060\u2066-\u2069\uFE0E\uFE0F]/g;

type Document = PDFKit.PDFDocument & { readonly _font?: { readonly font: { hasGlyphForCodePoint(point: number): boolean } } };

export class Paper {
  /** Characters that the font cannot show. */
  missing = 0;
  private readonly known = new Map<string, boolean>();

  private constructor(private readonly doc: Document) {}

  /** Loads the library and the fonts. */
  static async open({ size, title, made }: PaperOptions): Promise<Paper> {
    const { default: PDFDocument } = await import('pdfkit');
    const doc: Document = new PDFDocument({
      size, margin: MARGIN, bufferPages: true, lang: 'en', displayTitle: true, info: { Title: title, Producer: 'PostOp', Creator: 'PostOp', CreationDate: made, ModDate: made },
    });
    const { resolve } = createRequire(import.meta.url);
    doc.registerFont('text', resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'));
    doc.registerFont('bold', resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'));
    return new Paper(doc);
  }

  /** Writes a paragraph; goes on a new page where it must. */
  write(text: string, { size, bold = false, colour = INK, indent = 0, above = 0, link }: Style): void {
    const { doc } = this;
    doc.font(bold ? 'bold' : 'text').fontSize(size);
    const shown = this.shown(text);
    const width = doc.page.width - 2 * MARGIN - indent;
    const lineHeight = doc.currentLineHeight(true);
    this.room(above + lineHeight * 1.2);
    doc.y += above;
    doc.fillColor(colour);
    const lineGap = size * 0.22;
    const linked = link === undefined ? {} : { link, underline: true };
    if (shown.includes('\n') || (shown.length * size > width && doc.widthOfString(shown) > width)) {
      doc.text(shown, MARGIN + indent, doc.y, { width, lineGap, ...linked });
      return;
    }
    // Most paragraphs are one line: the library's way of breaking lines costs three times as much.
    doc.text(shown, MARGIN + indent, doc.y, { lineBreak: false, ...linked });
    doc.x = MARGIN;
    doc.y += lineHeight + lineGap;
  }

  /** A square that a pen can tick, on the line that is written next. */
  box(size: number): void {
    const { doc } = this;
    this.room(size * 4);
    doc.lineWidth(0.9).strokeColor(INK).roundedRect(MARGIN, doc.y + 7, size, size, 1.5).stroke();
  }

  /** A line to sign on. */
  sign(indent: number): void {
    const { doc } = this;
    this.room(24);
    const y = doc.y + 16;
    const right = doc.page.width - MARGIN;
    doc.lineWidth(0.5).strokeColor(QUIET).moveTo(MARGIN + indent, y).lineTo(right, y).stroke();
    doc.font('text').fontSize(7).fillColor(QUIET).text('signed off by, and on which day', MARGIN + indent, y + 2, { lineBreak: false });
    doc.x = MARGIN;
    doc.y = y + 13;
  }

  /** A thin line across, with room around it. */
  rule(): void {
    const { doc } = this;
    this.room(40);
    doc.y += 14;
    doc.lineWidth(0.5).strokeColor(LINE).moveTo(MARGIN, doc.y).lineTo(doc.page.width - MARGIN, doc.y).stroke();
  }

  /** Begins a new page unless so many points are left on this one. */
  room(points: number): void {
    const { doc } = this;
    if (doc.y + points > doc.page.height - MARGIN) this.newPage();
  }

  newPage(): void {
    // What was drawn lies in pieces of a few bytes until the end: thousands of pages of them choke the collector.
    const { content } = this.doc.page as unknown as { content: { buffer: Uint8Array[] } };
    content.buffer = [Buffer.concat(content.buffer)];
    this.doc.addPage();
  }

  /** Numbers the pages and gives the file's bytes. */
  async close(foot: string): Promise<Uint8Array> {
    const { doc } = this;
    const { count } = doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      doc.switchToPage(page);
      doc.page.margins.bottom = 0;
      doc.font('text').fontSize(8).fillColor(QUIET).text(`${this.shown(foot)} · ${page + 1} of ${count}`, MARGIN, doc.page.height - 36, { width: doc.page.width - 2 * MARGIN, align: 'center', lineBreak: false });
    }
    const chunks: Uint8Array[] = [];
    doc.end();
    for await (const chunk of doc) if (chunk instanceof Uint8Array) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  private shown(text: string): string {
    return text.replace(UNSEEN, '').replace(/[^\x20-\x7E\n]/gu, (character) => {
      if (this.has(character)) return character;
      this.missing += 1;
      return MISSING;
    });
  }

  private has(character: string): boolean {
    const kept = this.known.get(character);
    if (kept !== undefined) return kept;
    const has = this.doc._font?.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ?? true;
    this.known.set(character, has);
    return has;
  }
}
