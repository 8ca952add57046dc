// The product as `postop check` runs it: the same engine, rules and answers, with all rules or with the default ones.
import { createJudge, type CheckInput, type CheckOutput } from '../../src/commands/check.js';
import { loadEngine, withAllRules } from '../../src/commands/engine.js';
import { DEFAULT_CONFIG } from '../../src/config.js';

export interface Product { all(input: CheckInput): CheckOutput; default(input: CheckInput): CheckOutput }

/** Answers do not depend on the day they are measured. */
const NOW = '2024-06-01T12:00:00Z';

export async function loadProduct(): Promise<Product> {
  const engine = await loadEngine(DEFAULT_CONFIG);
  return {
    all: await createJudge(engine, withAllRules(DEFAULT_CONFIG, engine.rules), NOW),
    default: await createJudge(engine, DEFAULT_CONFIG, NOW),
  };
}
