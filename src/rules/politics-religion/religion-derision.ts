// Ridicule of a faith or of those who hold it.
import type { Annotation, Match, RuleOf } from '../../model.js';
import { GMC, NMC } from '../codes.js';
import { beside, isOwn, meant, quote, quotes } from '../said.js';

const REACH = 36;

export const religionDerision: RuleOf<'post'> = {
  id: 'religion-derision',
  area: 'politics-religion',
  tier: 'finding',
  title: 'Words that may be read as ridicule of a faith',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Patients of that faith may read it as contempt for them.',
  cannotKnow: 'Whether you joke about your own faith.',
  remedy: { actions: ['delete'], text: 'You may want to take it down.', minutes: 2 },
  sources: [GMC, NMC],
  needs: ['posts'],
  cues: ['religion.derision', 'religion.scorn'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('civility.abuse-report')) return null;
    return derision(text) ?? scorn(text);
  },
  examples: {
    flags: ['Religion is a mental illness', 'Praying to your sky daddy will not fix it', 'Christians are delusional idiots', 'Muslims are brainwashed sheep'],
    passes: ['I left the church ten years ago', 'Islam teaches charity'],
    nearMisses: [
      'My own church choir: we Catholics are terrible singers, a joke of a choir, we laugh at ourselves',
      'The inquisition was barbaric',
      'Christians are not stupid and neither are atheists',
      'She said "religion is a mental illness" in handover and it hurt',
      'Christian told a stupid joke',
    ],
  },
};

function derision(text: Annotation): Match | null {
  const hits = meant(text, 'religion.derision').filter((hit) => !text.negated(hit));
  if (hits.length === 0) return null;
  const plain = hits.some((hit) => hit.term.startsWith('religion is') || hit.term.startsWith('islam is') || hit.term.startsWith('christianity is'));
  const sure = plain || text.has('religion.believers') || text.has('religion.devotion');
  return { evidence: quotes(text, hits, 'May be read as ridicule of a faith.'), statement: 'ridicule of a faith', ...(!sure && { tier: 'review' as const }) };
}

/** Believers and scorn in one sentence; of one's own faith it is humour. */
function scorn(text: Annotation): Match | null {
  const said = meant(text, 'religion.scorn').filter((hit) => !text.negated(hit));
  const groups = said.length === 0 ? [] : meant(text, 'religion.believers', 'religion.other-sense').filter((hit) => hit.term !== 'christian' && !text.firstPerson(hit));
  const pair = beside(text, groups.filter((hit) => !text.negated(hit)), said, REACH);
  if (pair === null || pair[0].start > pair[1].start) return null;
  return {
    evidence: [quote(text, pair[0], 'A faith or those who hold it.'), quote(text, pair[1], 'May be read as ridicule.')],
    statement: 'a faith, and words of ridicule', tier: 'review', severity: 'low',
  };
}
