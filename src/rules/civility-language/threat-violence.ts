// Threats, veiled threats and wishes of harm.
import type { Annotation, Match, RuleOf, Span } from '../../model.js';
import { AHPRA, CPSO, NMC } from '../codes.js';
import { beside, isOwn, meant, quotes } from '../said.js';

const REACH = 60;
const NEAR = 30;

export const threatViolence: RuleOf<'post'> = {
  id: 'threat-violence',
  area: 'civility-language',
  tier: 'finding',
  title: 'Words that may be read as a threat or a wish of harm',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'A threat may be a matter for the police and the regulator, also when it was said in anger or in jest.',
  cannotKnow: 'Whether it was a joke between friends, and whether a real person was meant.',
  remedy: {
    actions: ['hold', 'consult', 'delete'], text: 'If a real person was meant, call your indemnifier before you take it down.', minutes: 15,
  },
  sources: [NMC, AHPRA, CPSO],
  needs: ['posts'],
  cues: ['civility.threat', 'civility.threat-grave', 'civility.harm', 'civility.violence'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('civility.play') || text.has('civility.abuse-report')) return null;
    const grave = meant(text, 'civility.threat-grave').filter((hit) => !text.negated(hit));
    const hits = [...grave, ...meant(text, 'civility.threat').filter((hit) => !text.negated(hit))];
    if (hits.length === 0) return wished(text) ?? menaced(text);
    const aimed = post.replyToHandle !== null || text.mentions.length > 0 || text.score('offensive') > 0;
    const sure = grave.length > 0 || aimed;
    return {
      evidence: quotes(text, hits, 'May be read as a threat or a wish of harm.'),
      statement: aimed ? 'a threat or wish of harm, said to somebody' : 'a threat or wish of harm',
      ...(!sure && { tier: 'review' as const, severity: 'medium' as const }),
    };
  },
  examples: {
    flags: [
      'I know where you live and you will get what is coming',
      'People like him deserve to die',
      '@someone i will kill you for that',
      'If that man ever came into my ER I would let him bleed out',
      'Someone should shoot him',
      'I hope his car rolls into a river and he drowns',
      'I could wring her neck',
    ],
    passes: ['Nobody deserves to die of sepsis in 2024', 'Watch the new series, it is great'],
    nearMisses: [
      'I will kill you all at trivia tonight',
      'Joffrey deserves to die, what a season finale',
      'I hope you die in a fire, stupid printer',
      'A man threatened to kill me in triage: "I know where you live", he said',
      'Killing it on the dance floor',
      'I hope she does not suffer and finds peace soon',
      'I could murder a curry',
    ],
  },
};

/** "I hope his car rolls into a lake": a wish, somebody, and harm, in that order and near. */
function wished(text: Annotation): Match | null {
  if (!text.has('civility.wish') || text.has('civility.comfort') || text.has('patient.noun')) return null;
  const harm = meant(text, 'civility.harm').filter((hit) => !text.negated(hit) && !text.question(hit));
  const people = meant(text, 'civility.them');
  for (const wish of meant(text, 'civility.wish')) {
    const pair = beside(text, people.filter((one) => one.end > wish.start), harm, REACH);
    if (pair !== null && pair[0].start - wish.end <= NEAR && pair[0].start < pair[1].start) return review(text, [wish, pair[1]], 'a wish of harm');
  }
  return null;
}

const AIMED = /\b(?:him|her|his|them|their|you|your)\b/;

/** "He should be dragged out and shot", "I'd slap the smug off his face". */
function menaced(text: Annotation): Match | null {
  const violence = meant(text, 'civility.violence').filter((hit) => !text.negated(hit) && !text.question(hit));
  if (violence.length === 0 || text.has('patient.noun')) return null;
  const pair = beside(text, [...meant(text, 'civility.ought'), ...meant(text, 'civility.would')], violence, NEAR);
  if (pair === null || pair[0].start > pair[1].start) return null;
  const aimed = AIMED.test(pair[1].term) || beside(text, meant(text, 'civility.them'), [pair[1]], REACH) !== null;
  return !aimed ? null : review(text, pair, 'words that may be read as a threat');
}

function review(text: Annotation, spans: readonly Span[], statement: string): Match {
  return { evidence: quotes(text, spans, 'May be read as a threat or a wish of harm.'), statement, tier: 'review', severity: 'medium' };
}
