// Somebody named, with an allegation of crime, fraud or malpractice.
import type { Hit, RuleOf } from '../../model.js';
import { AHPRA, BMA } from '../codes.js';
import { beside, isOwn, overlap, quote, stated } from '../said.js';

const NAMED: ReadonlySet<string> = new Set(['name', 'honorific', 'handle']);
const REACH = 60;

export const defamationRisk: RuleOf<'post'> = {
  id: 'defamation-risk',
  area: 'civility-language',
  tier: 'finding',
  title: 'A named person and an allegation',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'A statement of fact that harms a name may be answered by a lawyer, also from a personal account.',
  cannotKnow: 'Whether it is true, proven or opinion, and whether a court or regulator has said so.',
  remedy: { actions: ['hold', 'consult'], text: 'Ask for legal advice before you change or remove anything.', minutes: 20 },
  sources: [BMA, AHPRA],
  needs: ['posts'],
  cues: ['civility.allegation'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('civility.on-record') || text.has('politics.figure') || text.links.length > 0 || post.links.length > 0) return null;
    const claims = stated(text, 'civility.allegation');
    if (claims.length === 0) return null;
    const named = text.persons.filter((person) => NAMED.has(person.kind) && !claims.some((claim) => overlap(claim, person)));
    const places = text.places.filter((place) => place.kind === 'facility');
    const pair = beside<Hit, { start: number; end: number }>(text, claims, [...named, ...places], REACH);
    if (pair === null) return null;
    return {
      evidence: [quote(text, pair[1], 'Who it is about.'), quote(text, pair[0], 'May be read as an allegation of fact.')],
      statement: 'somebody named, and an allegation',
      ...(text.mentions.some((mention) => overlap(mention, pair[1])) && { tier: 'review' as const }),
    };
  },
  examples: {
    flags: [
      'Dr. Karen Holloway committed insurance fraud for years and everyone knew',
      'Dr. Peter Marsden killed a patient and covered it up',
      '@drsomebody is a fraud and takes kickbacks',
    ],
    passes: ['Dr. Karen Holloway gave a fine talk', 'Health care fraud costs billions a year'],
    nearMisses: [
      'Dr. Karen Holloway was convicted of insurance fraud, court records show',
      'Dr. Peter Marsden is accused of malpractice, according to the tribunal https://example.org/ruling',
      'I reported him to the board: Dr. Marsden lost his license',
      'Dr. Karen Holloway is not a fraud',
    ],
  },
};
