// Party politics, for those who want to see theirs. The words of both sides count alike.
import type { Annotation, Concept, Evidence, Hit, RuleOf } from '../../model.js';
import { AHPRA, AMA_POLITICS, PROFILES_STUDY } from '../codes.js';
import { learned, meant, overlap, quotes, subjectModel } from '../said.js';
import { isSomethingElse, opinionIn } from './opinion.js';

/** What a hit weighs: two make politics. */
const WEIGHTS: readonly (readonly [Concept, number])[] = [
  ['politics.slogan', 2], ['politics.figure', 2], ['politics.party', 2], ['politics.vote', 2], ['politics.issue', 2], ['politics.office', 1], ['politics.side', 1],
];
const ENOUGH = 2;
/** One word that many things are called by ("candidate", "president") is not believed where the model is this sure it is something else. */
const DOUBTFUL: ReadonlySet<Concept> = new Set(['politics.vote', 'politics.issue', 'politics.office']);
const SURE_NOT = -0.6;

export const politicsPartisan: RuleOf<'post' | 'profile'> = {
  id: 'politics-partisan',
  area: 'politics-religion',
  tier: 'review',
  title: 'Politics',
  severity: 'info',
  mode: 'optin',
  subjects: ['post', 'profile'],
  why: 'Regulators protect your right to an opinion. Some clinicians prefer to keep it off the account patients read, and asked to see it here.',
  cannotKnow: 'Which opinion you hold: it looks at the subject, not the side.',
  remedy: { actions: ['keep', 'move'], text: 'Nothing needs to be done; if you keep politics apart, move it to your personal account.', minutes: 1 },
  sources: [AMA_POLITICS, AHPRA, PROFILES_STUDY],
  needs: ['posts'],
  cues: [...WEIGHTS.map(([concept]) => concept), 'model:politics', 'model:politics-like'],
  languages: ['en', 'es', 'fr', 'de'],
  detect(subject) {
    const { text } = subject;
    if (text.has('politics.turnout') && !text.has('politics.party') && !text.has('politics.figure') && !text.has('politics.slogan')) return null;
    const field = subject.kind === 'post' ? 'text' : 'bio';
    const words = named(text);
    if (words.length === 0 && text.has('politics.other-sense')) return null;
    if (subject.kind === 'post' && isSomethingElse(text)) return null;
    const put = opinionIn(text) === 'politics' ? learned(text, 'politics-like', 'Is put the way opinions on politics are put.') : [];
    const evidence = [...words, ...put, ...subjectModel(text, 'politics', words.length > 0 || WEIGHTS.some(([concept]) => concept !== 'politics.side' && meant(text, concept, 'politics.other-sense').length > 0), 'Reads like posts about politics.')].map((one): Evidence => ({ ...one, field }));
    return evidence.length === 0 ? null : { evidence, statement: 'politics' };
  },
  examples: {
    flags: [
      'Vote Republican on Tuesday', 'Vote Democrat on Tuesday', 'Proud Trump supporter since day one', 'Proud Biden supporter since day one',
      'The Tories have wrecked this country', 'The Labour government has wrecked this country', '#voteblue', '#maga',
      'Vota a Podemos el domingo, el gobierno no escucha', 'Macron et le gouvernement mentent', 'Die AfD gehört nicht in den Bundestag',
      { kind: 'profile', text: 'RN. Proud Democrat.' },
    ],
    passes: ['Our department picnic is on Friday', 'Lovely party for my birthday'],
    nearMisses: [
      'Office politics again: who moved the coffee machine',
      'A liberal amount of lubricant and a conservative approach',
      'Conservative management of the left wing of the sacrum fracture',
      'Induction on the labour ward',
      'Vacation in Republican River, Kansas',
      'The president of our running club broke her toe',
      'Democratic decision: we are having curry',
    ],
  },
};

function named(text: Annotation): Evidence[] {
  const found: Hit[] = [];
  let weight = 0;
  for (const [concept, worth] of WEIGHTS) {
    for (const hit of meant(text, concept, 'politics.other-sense')) {
      if (found.some((other) => overlap(hit, other))) continue;
      found.push(hit);
      weight += worth;
    }
  }
  if (weight > 0) {
    const opinions = meant(text, 'politics.opinion').filter((hit) => !found.some((other) => overlap(hit, other)));
    weight += Math.min(1, opinions.length);
  }
  const alone = found.length === 1 && DOUBTFUL.has(found[0]!.concept) && text.score('politics') < SURE_NOT;
  return weight >= ENOUGH && !alone ? quotes(text, found, 'A word of politics.') : [];
}
