// The words of politics count alike on both sides: swapping them changes nothing.
import { describe, expect, it } from 'vitest';
import { readHandle } from '../../../src/people/handle.js';
import { POLITICS_RELIGION } from '../../../src/rules/politics-religion/index.js';
import { judgeExample } from '../../../src/scan/subject.js';
import { SETTINGS } from '../../../src/settings/index.js';
import { createAnnotator } from '../../../src/text/annotate.js';
import { BUCKETS } from '../../../src/text/features.js';
import { createModels } from '../../../src/text/models.js';

// The word lists alone: models are measured in test/eval.
const models = createModels({ version: 1, buckets: BUCKETS, models: [] }, new Int8Array(0));
const tools = { annotator: createAnnotator({ models }), readHandle, settings: SETTINGS };
const SIDES: readonly (readonly [string, string])[] = [
  ['Republicans', 'Democrats'], ['Trump', 'Biden'], ['Tories', 'Lib Dems'], ['conservatives', 'liberals'], ['Farage', 'Corbyn'], ['Tory voters', 'Labour voters'],
];
const SENTENCES: readonly string[] = [
  'X are ruining this country', 'X are not welcome in my clinic', 'Proud to stand with X', 'I met X at a charity dinner', 'As a nurse I say: vote for X',
  'X and their voters deserve what they get', 'Why does the news always talk about X', 'My neighbour likes X',
];

function spoken(text: string): string[] {
  return POLITICS_RELIGION.filter((rule) => judgeExample(rule, text, tools).match !== null).map((rule) => rule.id);
}

describe.each(SIDES)('%s and %s', (left, right) => {
  it.each(SENTENCES)('%s', (sentence) => {
    expect(spoken(sentence.replace('X', left))).toEqual(spoken(sentence.replace('X', right)));
  });
});
