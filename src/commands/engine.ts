// Everything a judgement needs, loaded once a run: rules, word lists, the reader of names, the settings catalogue.
import { createHash } from 'node:crypto';
import type { Config, Rule } from '../model.js';
import type { Tools } from '../scan/tools.js';
import type { Annotator } from '../text/annotate.js';

export interface Engine {
  rules: readonly Rule[];
  /** The annotator is made when first asked for: most screens and reports read no text. */
  tools: Tools;
  version: string;
  /** Await before texts are read. */
  ready(): Promise<void>;
}

/** Heavy: call it only when something is to be judged or shown. */
export async function loadEngine(config: Config): Promise<Engine> {
  const [{ RULES }, { TRAITS }, { createAnnotator }, { readHandle }, { pairLinks }, { SETTINGS }, { TOOL }] = await Promise.all([
    import('../rules/index.js'), import('../rules/traits.js'), import('../text/annotate.js'), import('../people/handle.js'), import('../people/pairs.js'),
    import('../settings/index.js'), import('../version.js'),
  ]);
  let made: Annotator | null = null;
  const tools: Tools = {
    get annotator() { return (made ??= createAnnotator({ words: config.words })); },
    get lexicon() { return digestOf(tools.annotator); },
    readHandle, readPair: pairLinks, settings: SETTINGS, traits: TRAITS,
  };
  return { rules: RULES, version: TOOL.version, tools, ready: () => tools.annotator.ready() };
}

/** The answers with every rule switched on, also those that are off until chosen. */
export function withAllRules(config: Config, rules: readonly Rule[]): Config {
  return { ...config, rules: { ...Object.fromEntries(rules.map((rule) => [rule.id, 'on' as const])), ...config.rules } };
}

/** Changes with any word list or model, so that stored texts are read again. */
function digestOf({ vocabulary, models }: Annotator): string {
  return createHash('sha256').update(vocabulary.terms.join('\n')).update(JSON.stringify(models.cards)).digest('hex').slice(0, 16);
}
