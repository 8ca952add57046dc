// Speaking in the employer's name from an account that is not the employer's.
import type { Annotation, Hit, RuleOf } from '../../model.js';
import { BMA, NCSBN } from '../codes.js';
import { beside, meant, quote } from '../said.js';
import { employerNamed } from './work.js';

const REACH = 30;

export const speakingForEmployer: RuleOf<'post'> = {
  id: 'speaking-for-employer',
  area: 'employer-colleagues',
  tier: 'review',
  title: 'This may sound like your employer speaking',
  severity: 'low',
  mode: 'auto',
  subjects: ['post'],
  why: 'Readers may take a personal view for an official one, and most employers have a policy about that.',
  cannotKnow: 'Whether you were asked to speak for them.',
  remedy: { actions: ['edit-post'], text: 'You may want to make clear that you speak for yourself.', minutes: 3 },
  sources: [BMA, NCSBN],
  presets: { org: 'off' },
  needs: ['posts'],
  cues: ['employer.voice'],
  languages: ['en'],
  detect({ post, account, text }, context) {
    if (account.use === 'professional' || post.kind !== 'post') return null;
    const voices = meant(text, 'employer.voice').filter((hit) => !text.negated(hit));
    if (voices.length === 0 || text.has('employer.views-own')) return null;
    const named = employerNamed(text, account, context);
    const pair = beside(text, voices, [...(named === null ? [] : [named]), ...meant(text, 'employer.own'), ...text.places.filter((place) => place.kind === 'facility')], REACH);
    const whole = voices.find((hit) => OFFICIAL.some((word) => hit.term.includes(word)) || (AT_A_NAME.has(hit.term) && isNameNext(text, hit)));
    if (pair === null && whole === undefined) return null;
    const evidence = pair === null ? [quote(text, whole!, 'May be read as the employer speaking.')]
      : [quote(text, pair[0], 'May be read as the employer speaking.'), quote(text, pair[1], 'Your workplace.')];
    return { evidence, statement: 'words that may be read as your employer speaking' };
  },
  examples: {
    flags: [
      { text: 'We at Mercy General believe masks should stay', account: { employer: 'Mercy General' } },
      'Here at my hospital we do not accept that insurer',
      'On behalf of our hospital I apologise for the wait',
    ],
    passes: ['I believe masks should stay', { text: 'Proud to work at Mercy General', account: { employer: 'Mercy General' } }],
    nearMisses: [
      { text: 'We at Mercy General believe masks should stay', account: { employer: 'Mercy General' }, post: { kind: 'repost' } },
      { text: 'Here at our clinic we open at nine', account: { use: 'professional' } },
      'Here at the beach with my kids',
      'I am not speaking for my hospital',
    ],
  },
};

const OFFICIAL = ['official position', 'official statement', 'hospital believes', 'trust believes', 'organization believes', 'organisation believes', 'behalf of the', 'as a trust', 'as a hospital', 'as a practice', 'as a department', "'s view"];

/** "We at St Bride's": a name right after it is a place of work. */
const AT_A_NAME: ReadonlySet<string> = new Set(['we at', 'us at', 'all of us at', 'all of us here at', 'from all of us at', 'the team at']);

function isNameNext({ text, tokens }: Annotation, { end }: Hit): boolean {
  const next = tokens.find((token) => token.start >= end);
  return next !== undefined && next.text !== 'home' && /^\p{Lu}/u.test(text.slice(next.start, next.end));
}
