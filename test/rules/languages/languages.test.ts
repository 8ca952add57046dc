// Profanity, politics and faith in Spanish, French and German: sentences written for this purpose, to flag and to let pass.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHandle } from '../../../src/people/handle.js';
import { profanityStrong } from '../../../src/rules/civility-language/profanity-strong.js';
import { politicsPartisan } from '../../../src/rules/politics-religion/politics-partisan.js';
import { religionPersonal } from '../../../src/rules/politics-religion/religion-personal.js';
import type { Rule } from '../../../src/model.js';
import { judgeExample } from '../../../src/scan/subject.js';
import { SETTINGS } from '../../../src/settings/index.js';
import { createAnnotator } from '../../../src/text/annotate.js';

const tools = { annotator: createAnnotator(), readHandle, settings: SETTINGS };
const RULES: readonly Rule[] = [profanityStrong, politicsPartisan, religionPersonal] as readonly Rule[];

beforeAll(() => tools.annotator.ready());

interface Row { rule: Rule; flag: boolean; text: string }

function rowsOf(language: string): Row[] {
  return readFileSync(new URL(`${language}.tsv`, import.meta.url), 'utf8').trim().split('\n').map((line) => {
    const [id, label, text = ''] = line.split('\t');
    const rule = RULES.find((one) => one.id === id);
    if (rule === undefined) throw new Error(`no rule ${id} for: ${text}`);
    return { rule, flag: label === 'flag', text };
  });
}

describe.each(['es', 'fr', 'de'])('%s', (language) => {
  const rows = rowsOf(language);

  it('has at least 40 sentences to flag and 40 to pass', () => {
    expect(rows.filter((row) => row.flag).length).toBeGreaterThanOrEqual(40);
    expect(rows.filter((row) => !row.flag).length).toBeGreaterThanOrEqual(40);
  });

  it.each(rows.map((row) => [row.rule.id, row.flag ? 'flags' : 'lets pass', row.text, row] as const))('%s %s: %s', (_, __, text, row) => {
    const { match } = judgeExample(row.rule, text, tools);
    expect(match !== null).toBe(row.flag);
  });
});
