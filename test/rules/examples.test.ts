// Every rule's own examples, executed: what it flags with exact quotes, what it lets pass, and that it says what it must.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Evidence, Example, Rule, Subject } from '../../src/model.js';
import { AREAS, MATCH_FIELDS } from './fields.js';
import { readHandle } from '../../src/people/handle.js';
import { RULES } from '../../src/rules/index.js';
import { judgeExample, subjectOf } from '../../src/scan/subject.js';
import type { SubjectTools } from '../../src/scan/subject.js';
import { SETTINGS } from '../../src/settings/index.js';
import { createAnnotator } from '../../src/text/annotate.js';

const annotator = createAnnotator();
const tools: SubjectTools = { annotator, readHandle, settings: SETTINGS };

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('lies in the file of its name, in the folder of its area', () => {
    expect(AREAS).toContain(rule.area);
    const file = new URL(`../../src/rules/${rule.area}/${rule.id}.ts`, import.meta.url);
    expect(existsSync(file), `src/rules/${rule.area}/${rule.id}.ts`).toBe(true);
  });

  it('says why, what it cannot know, what to do and where that comes from', () => {
    for (const words of [rule.title, rule.why, rule.cannotKnow, rule.remedy.text]) expect(words.trim().length).toBeGreaterThan(3);
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.remedy.actions.length).toBeGreaterThan(0);
    expect(rule.subjects.length).toBeGreaterThan(0);
  });

  it('names word lists that exist', () => {
    const unknown = rule.cues.filter((cue) => !/^(model|shape):/.test(cue) && !annotator.knows(cue));
    expect(unknown).toEqual([]);
  });

  it('has at least two examples of each kind, all different', () => {
    const { flags, passes, nearMisses } = rule.examples;
    // A rule over the roster fires in memory only: it has no example that flags here.
    if (rule.mode !== 'roster') for (const list of [flags, passes, nearMisses]) expect(list.length).toBeGreaterThanOrEqual(2);
    const all = [...flags, ...passes, ...nearMisses].map((example) => JSON.stringify(example));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(labelled(rule.examples.flags))('flags %s', (__, example) => {
    const { subject, match } = judgeExample(rule, example, tools);
    expect(match).not.toBeNull();
    expect(match?.evidence.length).toBeGreaterThan(0);
    for (const evidence of match?.evidence ?? []) {
      expect(evidence.why.trim().length).toBeGreaterThan(3);
      expect(evidence.quote).toBe(cut(subject, evidence));
    }
  });

  it.each(labelled([...rule.examples.passes, ...rule.examples.nearMisses]))('lets pass %s', (__, example) => {
    expect(judgeExample(rule, example, tools).match).toBeNull();
  });

  it('survives a hostile text of 100 kB', () => {
    for (const text of hostileTexts(rule)) {
      const subject = rule.subjects.some((kind) => HOLDS_TEXT.has(kind)) ? subjectOf({ text }, tools, rule.subjects) : null;
      if (subject === null || !rule.subjects.includes(subject.kind)) continue;
      const { match } = judgeExample(rule, { text }, tools);
      expect(match === null || match.evidence.length <= 200).toBe(true);
    }
  }, 20_000);
});

const HOLDS_TEXT: ReadonlySet<string> = new Set(['post', 'profile', 'follow', 'media']);

function labelled(examples: readonly Example[]): [string, Example][] {
  return examples.map((example) => [JSON.stringify(example).slice(0, 100), example]);
}

/** The quote as the field itself has it; facts have none. */
function cut(subject: Subject, evidence: Evidence): string {
  const field = MATCH_FIELDS[evidence.field](subject, evidence);
  return field === null ? '' : field.slice(evidence.start, evidence.end);
}

/** Long repetitions of what the rule looks for, and of what slows careless readers down. */
function hostileTexts(rule: Rule): string[] {
  const own = rule.examples.flags.map((example) => (typeof example === 'string' ? example : example.text)).find((text) => text !== undefined) ?? 'patient in room 3';
  return [`${own} `.repeat(Math.ceil(100_000 / (own.length + 1))).slice(0, 100_000), 'a'.repeat(100_000), '1 '.repeat(50_000), 'my patient '.repeat(9_000)];
}
