// H rows: what strangers wrote stays text in a browser, a Markdown renderer and a spreadsheet.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { HOSTILE, hostileReport } from '../../support/report-fixture.js';
import type { Row } from '../row.js';

function hostileTexts(corpora: string | null): string[] {
  if (corpora === null) return [...HOSTILE];
  const lines = (name: string): string[] => readFileSync(join(corpora, 'strings', name), 'utf8').split('\n').filter((line) => line.trim() !== '');
  const naughty = JSON.parse(readFileSync(join(corpora, 'strings', 'blns.json'), 'utf8')) as string[];
  return [...HOSTILE, ...lines('xss-payloads.txt'), ...lines('csv-injection.txt'), ...naughty];
}

const NEVER = /^(?:script|img|iframe|object|embed|form|input|button|link|base|video|audio|style|frame|frameset|applet|math)$/;

/** Elements and attributes that could act, in the document a browser or renderer made. */
function acting(document: string, allowStyle: boolean): string[] {
  const met: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (NEVER.test(name) && !(allowStyle && name === 'style')) met.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on') || /^\s*(?:javascript|data|vbscript):/i.test(value)) met.push(`${name} ${key}`);
        if (key === 'href' && !/^(?:https:\/\/x\.com\/|#)/.test(value)) met.push(`link to ${value.slice(0, 60)}`);
      }
    },
  });
  parser.end(document);
  return met;
}

export const htmlIsInert: Row = {
  id: 'H1', severity: 'B', fast: false, needs: ['chromium'],
  claim: 'no payload in any text field of the HTML report becomes an element, an attribute or an attempt to run',
  async run({ folder, corpora }) {
    const { html } = await import('../../../reports/html/html.js');
    const texts = hostileTexts(corpora);
    const open = (name: string, page: string): { dom: string; attempts: number } => {
      const path = join(folder, name);
      writeFileSync(path, page);
      const { stdout, stderr } = spawnSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`, '--enable-logging=stderr', '--virtual-time-budget=3000', '--dump-dom', `file://${path}`], { encoding: 'utf8', maxBuffer: 512_000_000, timeout: 300_000 });
      return { dom: stdout, attempts: stderr.split('\n').filter((line) => line.includes(':CONSOLE') && /Refused|Content Security Policy|Uncaught|violates/.test(line)).length };
    };
    const page = Buffer.from(await html.render(hostileReport(texts))).toString('utf8');
    const ours = open('report.html', page);
    const failures = [...new Set(acting(ours.dom, true))];
    if (ours.attempts > 0) failures.push(`${ours.attempts} attempts to run or load something`);
    if (ours.dom.length < page.length / 2) failures.push('the browser did not show the whole page');
    const policy = /<meta[^>]*Content-Security-Policy[^>]*>/i.exec(page)?.[0] ?? '';
    const raw = open('raw.html', `<!doctype html><html><head>${policy}</head><body>${texts.filter((text) => !/<!--|<plaintext|<textarea|<title|<style|<noscript|<xmp/i.test(text)).map((text) => `<div>${text}</div>`).join('\n')}`);
    return { failures, measured: `${texts.length} texts in every field`, control: raw.attempts >= 3 && acting(raw.dom, true).length >= 10 ? `the same texts as they came: ${raw.attempts} attempts, ${acting(raw.dom, true).length} acting elements` : null };
  },
};

export const markdownIsInert: Row = {
  id: 'H2', severity: 'B', fast: false, needs: ['cmark-gfm'],
  claim: 'a renderer that allows everything makes nothing of the checklist but what is ours',
  async run({ corpora }) {
    const { checklist } = await import('../../../reports/checklist.js');
    const texts = hostileTexts(corpora).slice(0, 1_500);
    const render = (markdown: string): string => execFileSync('cmark-gfm', ['--unsafe', '-e', 'table', '-e', 'autolink', '-e', 'tasklist', '-e', 'strikethrough'], { input: markdown, encoding: 'utf8', maxBuffer: 256_000_000 });
    const page = render(Buffer.from(await checklist.render(hostileReport(texts))).toString('utf8'));
    const boxes = page.match(/<input type="checkbox"/g)?.length ?? 0;
    const failures = [...new Set(acting(page.replace(/<input type="checkbox"[^>]*>/g, ''), false))];
    if (boxes !== texts.length) failures.push(`${boxes} boxes for ${texts.length} findings`);
    const raw = acting(render(texts.join('\n\n')), false).length;
    return { failures, measured: `${texts.length} texts, ${boxes} boxes`, control: raw >= 10 ? `the same texts as they came make ${raw} acting elements` : null };
  },
};

export const csvIsInert: Row = {
  id: 'H3', severity: 'B', fast: false, needs: ['soffice'],
  claim: 'a spreadsheet finds no formula in the CSV report',
  async run({ folder, corpora }) {
    const { csv } = await import('../../../reports/csv.js');
    const texts = hostileTexts(corpora).slice(0, 1_500);
    const formulas = (name: string, bytes: Uint8Array): number => {
      writeFileSync(join(folder, name), bytes);
      execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'fods', '--outdir', folder, join(folder, name)], { stdio: 'ignore', timeout: 300_000 });
      return readFileSync(join(folder, name.replace(/csv$/, 'fods')), 'utf8').match(/table:formula=/g)?.length ?? 0;
    };
    const ours = formulas('report.csv', await csv.render(hostileReport(texts)));
    const raw = formulas('raw.csv', Buffer.from(texts.map((text) => `"${text.replaceAll('"', '""')}"`).join('\n')));
    return { failures: ours > 0 ? [`${ours} formulas`] : [], measured: `${texts.length} texts in every column, ${ours} formulas`, control: raw > 0 ? `the same texts as they came make ${raw} formulas` : null };
  },
};
