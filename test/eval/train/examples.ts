// The examples of the rules as rows to learn from: what any rule of an area flags, and what its widest rules let pass.
import type { Example } from '../../../src/model.js';
import { RULES } from '../../../src/rules/index.js';
import type { Row } from '../rows.js';

/** A file of this name and an area stands for these rows. */
export const EXAMPLES = 'examples/';

/** Of other rules a pass may be a matter for another rule of the area. */
const WIDEST: ReadonlySet<string> = new Set([
  'phi-patient-story', 'phi-possible-story', 'advice-individual-public', 'tone-unprofessional', 'alcohol-lawful', 'politics-partisan', 'religion-personal',
  'employer-named-complaint', 'work-hours-complaint', 'work-grumble',
]);

/** Posts only, `surface` or `pass`, each text once. */
export function examplesOf(area: string): readonly Row[] {
  const rows = new Map<string, Row>();
  const take = (examples: readonly Example[], label: string): void => {
    for (const example of examples) {
      const text = textOf(example);
      if (text !== null && !rows.has(text)) rows.set(text, { text, label, more: [] });
    }
  };
  for (const { area: own, examples } of RULES) if (own === area) take(examples.flags, 'surface');
  for (const { area: own, id, examples } of RULES) if (own === area && WIDEST.has(id)) take([...examples.passes, ...examples.nearMisses], 'pass');
  return [...rows.values()];
}

function textOf(example: Example): string | null {
  if (typeof example === 'string') return example;
  const isPost = example.kind === undefined || example.kind === 'post';
  return isPost && example.thread === undefined ? (example.text ?? null) : null;
}
