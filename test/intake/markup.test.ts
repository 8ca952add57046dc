// XML without entities to explode, and HTML down to its words and links.
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/intake/html.js';
import { child, children, textOf, type XmlElement, xmlElements } from '../../src/intake/xml.js';
import type { Problem } from '../../src/model.js';
import { all, given } from './given.js';

const read = (content: string | Uint8Array, names = ['item'], chunk = 11): Promise<{ values: XmlElement[]; problems: Problem[] }> =>
  all(({ onProblem }) => xmlElements(given(content, chunk, 'file.xml'), { names, onProblem }));

const feed = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title>
<item><title>A &amp; B é😀</title><wp:status>publish</wp:status><category domain="tag">x</category><category>y</category><guid/>
<content:encoded><![CDATA[<p>one]]]]><![CDATA[></p>]]></content:encoded></item><item><title>two</title></item></channel></rss>`;

describe('xmlElements', () => {
  it('gives elements with their children, attributes and CDATA, cut anywhere', async () => {
    for (const chunk of [1, 2, 3, 50, 5000]) {
      const { values, problems } = await read(feed, ['item'], chunk);
      expect(problems).toEqual([]);
      const item = values[0]!;
      expect(values.map(one => textOf(one, 'title'))).toEqual(['A & B é😀', 'two']);
      expect([textOf(item, 'wp:status'), textOf(item, 'content:encoded'), textOf(item, 'guid'), textOf(item, 'nothing')]).toEqual(['publish', '<p>one]]></p>', '', null]);
      expect(children(item, 'category').map(one => [one.text, one.attributes['domain']])).toEqual([['x', 'tag'], ['y', undefined]]);
      expect(child(item, 'category')?.text).toBe('x');
    }
  });

  it('says so wherever the file is cut', async () => {
    for (let cut = 0; cut < feed.length - 1; cut++) {
      const { values, problems } = await read(feed.slice(0, cut), ['item'], 40);
      expect(problems.some(problem => problem.damage), `cut at ${cut}`).toBe(true);
      for (const value of values) expect(['A & B é😀', 'two']).toContain(textOf(value, 'title'));
    }
  });

  it('expands no entities of the file\'s own', async () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item><title>&lol2;&x;</title></item></rss>`;
    expect((await read(bomb)).values.map(one => textOf(one, 'title'))).toEqual(['&lol2;&x;']);
  });

  it('reads CDATA behind a stray bracket, cut anywhere', async () => {
    for (const chunk of [1, 3, 7, 5000]) {
      const { values, problems } = await read('<rss><item><title>a</title><d><<![CDATA[<p>words</p>]]></d></item></rss>', ['item'], chunk);
      expect(problems).toEqual([]);
      expect(textOf(values[0]!, 'd')).toBe('<p>words</p>');
    }
  });

  it('keeps markup in order where a file writes it as elements', async () => {
    const atom = '<feed><entry><content type="xhtml"><div>a &lt; <b>bold</b> word<br/><a href="https://h.example/?a=1&amp;b=2">link</a></div></content></entry></feed>';
    const { values } = await all<XmlElement>(({ onProblem }) => xmlElements(given(atom, 11, 'feed.xml'), { names: ['entry'], markup: ['content'], onProblem }));
    const text = textOf(values[0]!, 'content') ?? '';
    expect(htmlToText(text)).toEqual({ text: 'a < bold word\nlink', links: ['https://h.example/?a=1&b=2'] });
  });

  it('gives up an element that is too deep or too large, and reads the next', async () => {
    for (const bad of [`${'<a>'.repeat(4_000)}${'</a>'.repeat(4_000)}`, `<a>${'x'.repeat(17 * 1024 * 1024)}</a>`]) {
      const { values, problems } = await read(`<rss><item>${bad}</item><item><title>ok</title></item></rss>`, ['item'], 1024 * 1024);
      expect(values.map(one => textOf(one, 'title'))).toEqual(['ok']);
      expect(problems).toMatchObject([{ record: 0, damage: true }]);
    }
  });

  it('stops where nesting has no end, and keeps what came before', async () => {
    const { values, problems } = await read(`<rss><item><title>ok</title></item>${'<a>'.repeat(1_000_000)}`, ['item'], 1024 * 1024);
    expect(values.map(one => textOf(one, 'title'))).toEqual(['ok']);
    expect(problems).toMatchObject([{ damage: true, reason: 'its elements are nested too deeply; the rest was not read' }]);
  });

  it('says when a tag is never closed, and when it is no XML', async () => {
    expect((await read('<rss><item><b>x</item></rss>')).problems).toMatchObject([{ damage: true }]);
    expect((await read('hello')).problems).toMatchObject([{ reason: 'it is not XML' }]);
  });

  it('leaves prototypes alone', async () => {
    const { values } = await read('<rss><item __proto__="x"><__proto__>y</__proto__></item></rss>');
    expect(values.length).toBe(1);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('htmlToText', () => {
  it.each([
    ['<p>one<br>two</p><p>three &amp; &#39;four&#39;</p>', 'one\ntwo\n\nthree & \'four\'', []],
    ['  a\n b  <b>c</b><i>d</i>', 'a b cd', []],
    ['<a href="https://example.org/a/b"><span class="invisible">https://</span><span class="ellipsis">example.org/a</span><span class="invisible">/b</span></a> ok', 'https://example.org/a/b ok', ['https://example.org/a/b']],
    ['<a class="u-url mention" href="https://m.example/@b">@<span>b</span></a> <a class="mention hashtag" href="https://m.example/tags/x">#<span>x</span></a>', '@b #x', []],
    ['<a href="javascript:alert(1)">x</a><a href="https://example.org">y</a>', 'xy', ['https://example.org']],
    ['<script>evil()</script><style>p{}</style>seen<img alt="a photo" src="x">', 'seena photo', []],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb', []],
    ['<pre>a\n  b</pre>', 'a\nb', []],
    ['a < b and <unclosed', 'a < b and', []],
    ['', '', []],
  ])('%j', (html, text, links) => {
    expect(htmlToText(html)).toEqual({ text, links });
  });
});
