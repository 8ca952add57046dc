// Everything a judgement needs, loaded once a run: rules, word lists, the reader of names, the settings catalogue.
import { createHash } from 'node:crypto';
import type { Config, Rule, SettingDefinition } from '../model.js';
import type { Tools } from '../scan/tools.js';
import type { Annotator } from '../text/annotate.js';

export interface Engine {
  rules: readonly Rule[];
  version: string;
  settings: readonly SettingDefinition[];
  /** What reads texts and names; slow to make, so it is made when first asked for: most screens and reports read nothing. */
  ready(): Promise<Tools>;
  /** The same, after it is ready. */
  readonly tools: Tools;
}

/** Loads what a view needs: rules and settings. */
export async function loadEngine(config: Config): Promise<Engine> {
  const [{ RULES }, { SETTINGS }, { TOOL }] = await Promise.all([import('../rules/index.js'), import('../settings/index.js'), import('../version.js')]);
  let made: Tools | null = null;
  return {
    rules: RULES, version: TOOL.version, settings: SETTINGS,
    async ready() { return (made ??= await loadTools(config)); },
    get tools() {
      if (made === null) throw new Error('The tools are asked for before they are ready.');
      return made;
    },
  };
}

async function loadTools(config: Config): Promise<Tools> {
  const [{ TRAITS }, { createAnnotator }, { readHandle }, { pairLinks }, { SETTINGS }] = await Promise.all([
    import('../rules/traits.js'), import('../text/annotate.js'), import('../people/handle.js'), import('../people/pairs.js'), import('../settings/index.js'),
  ]);
  const annotator = createAnnotator({ words: config.words });
  await annotator.ready();
  return { annotator, readHandle, readPair: pairLinks, settings: SETTINGS, traits: TRAITS, lexicon: digestOf(annotator) };
}

/** The answers with every rule switched on, also those that are off until chosen. */
export function withAllRules(config: Config, rules: readonly Rule[]): Config {
  return { ...config, rules: { ...Object.fromEntries(rules.map((rule) => [rule.id, 'on' as const])), ...config.rules } };
}

/** Changes with any word list or model, so that stored texts are read again. */
function digestOf({ vocabulary, models }: Annotator): string {
  return createHash('sha256').update(vocabulary.terms.join('\n')).update(JSON.stringify(models.cards)).digest('hex').slice(0, 16);
}
