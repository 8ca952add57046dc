// Articles written on LinkedIn: one page of HTML each, drafts among them.
import type { ClaimFile, PostItem, Problem } from '../../src/model.js';
import { instantFromText } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_POST } from '../_shared/blank.js';
import { baseName } from '../_shared/files.js';
import { textOfFile } from '../_shared/text-file.js';
import type { Desk } from './desk.js';

/** Null when the page holds no words. */
export async function articleOf(desk: Desk, file: ClaimFile): Promise<PostItem | null> {
  const line = desk.ledger.line('posts');
  line.present = true;
  const onProblem = (problem: Problem): void => desk.ledger.problem(problem, 'posts');
  const html = await textOfFile(file, { onProblem, onBytes: desk.options.onBytes });
  if (html !== '' && !/<\/(?:html|body|div)>\s*$/i.test(html)) onProblem({ path: file.path, record: null, offset: html.length, reason: 'this page is cut off', damage: true });
  const heading = /<h1[^<>]*>([^<]*(?:<(?!\/?h1)[^<]*)*)<\/h1>/i.exec(html)?.[1] ?? '';
  const { text, links } = htmlToText(bodyOf(html));
  const title = htmlToText(heading).text;
  if (title === '' && text === '') return null;
  const published = stamp(html, 'published');
  const postedAt = published ?? stamp(html, 'created');
  const url = /href="(https?:\/\/(?:www\.)?linkedin\.com\/pulse\/[^"?#]+)/i.exec(heading)?.[1] ?? null;
  line.saw(postedAt);
  return {
    ...BLANK_POST,
    remoteId: `article ${url === null ? baseName(file.name) : baseName(url.replace(/\/$/, ''))}`,
    kind: 'post',
    postedAt,
    precision: postedAt === null ? 'unknown' : 'second',
    text: clean([title, text].filter((part) => part !== '').join('\n\n')),
    url: url === null ? null : clean(url),
    locate: url === null ? 'In your LinkedIn activity under Articles, by its title.' : null,
    status: published === null ? 'draft' : 'live',
    audience: published === null ? 'private' : 'unknown',
    links: links.filter((link) => link !== url).map(clean),
    container: 'articles',
  };
}

/** The words without the heading and the two lines with dates. */
function bodyOf(html: string): string {
  return html.replace(/<h1[^<>]*>[^<]*(?:<(?!\/?h1)[^<]*)*<\/h1>/i, '').replace(/<(p|span) class="(?:created|published)"[^<>]*>[^<]*<\/\1>/gi, '');
}

/** `<p class="published">Published on 2021-03-04 10:10</p>`; a draft was only created. */
function stamp(html: string, kind: 'created' | 'published'): string | null {
  const words = new RegExp(`class="${kind}"[^>]*>([^<]*)`, 'i').exec(html)?.[1];
  return instantFromText(/\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?/.exec(words ?? '')?.[0] ?? null);
}
