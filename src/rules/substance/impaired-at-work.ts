// Drink, drugs or a hangover together with clinical work, in one post or shortly before a shift the person listed.
import type { Hit, Match, PostSubject, RuleContext, RuleOf } from '../../model.js';
import { BOARDS_STUDY, FSMB_2012, NMC } from '../codes.js';
import { beside, byAuthor, fact, isOwn, meant, quote, quotes } from '../said.js';
import { nextShift } from './shifts.js';

const REACH = 120;

export const impairedAtWork: RuleOf<'post'> = {
  id: 'impaired-at-work',
  area: 'substance',
  tier: 'finding',
  title: 'Drink or drugs, and work',
  severity: 'critical',
  mode: 'auto',
  subjects: ['post'],
  why: 'It may be read as caring for patients while unfit to, which regulators treat as a matter of patient safety.',
  cannotKnow: 'Whether you were at work, whether it was a joke, and how much was taken.',
  remedy: {
    actions: ['hold', 'consult'], text: 'Call your indemnifier or, in confidence, your physician-health programme before anything else.', minutes: 20,
    caution: 'If a shift was involved, do not delete it before you have had advice.',
  },
  sources: [FSMB_2012, BOARDS_STUDY, NMC],
  needs: ['posts'],
  cues: ['substance.drunk-self', 'substance.drug-self', 'substance.duty'],
  languages: ['en'],
  detect(subject, context) {
    const { post, text } = subject;
    if (!isOwn(post) || text.has('substance.recovery')) return null;
    const states = impaired(subject);
    if (states.length === 0) return null;
    return inOnePost(subject, states) ?? beforeShift(subject, states, context);
  },
  examples: {
    flags: [
      "Still drunk and I have clinic in the morning",
      'So hungover on rounds this morning, starting an IV on myself',
      'I smoked a joint before my shift and it flew by',
      {
        text: "I'm so drunk right now", post: { postedAt: '2024-05-14T02:00:00Z' },
        person: { timeZone: 'Etc/UTC', shifts: [{ days: [2], from: '07:00', to: '19:00' }] },
      },
    ],
    passes: ['Glass of wine after my shift', 'Night shift again, coffee number four'],
    nearMisses: [
      'High on caffeine for this night shift',
      'Night shift brain: I feel drunk with sleep',
      'The patient in bay 2 was so drunk at work he fell off a ladder',
      'Runner\'s high before clinic',
      { text: "I'm so drunk right now", post: { postedAt: '2024-05-14T02:00:00Z' }, person: { timeZone: 'Etc/UTC', shifts: [{ days: [5], from: '07:00', to: '19:00' }] } },
      'I am never hungover at work',
    ],
  },
};

function impaired({ text }: PostSubject): Hit[] {
  return ['substance.drunk-self', 'substance.drug-self'].flatMap((concept) => meant(text, concept, 'substance.figurative'))
    .filter((hit) => !text.negated(hit) && !text.hypothetical(hit) && byAuthor(text, hit));
}

function inOnePost({ text }: PostSubject, states: readonly Hit[]): Match | null {
  if (text.has('patient.noun') && !text.firstPerson(states[0])) return null;
  const duty = meant(text, 'substance.duty');
  const pair = beside(text, states, duty, REACH) ?? (duty[0] !== undefined && text.sentences.length <= 3 ? [states[0]!, duty[0]] as const : null);
  if (pair === null) return null;
  return {
    evidence: [quote(text, pair[0], 'May be read as you being impaired.', { about: 'author' }), quote(text, pair[1], 'Work is named beside it.')],
    statement: 'drink or drugs, and work, in one post',
  };
}

function beforeShift({ post, text }: PostSubject, states: readonly Hit[], { person }: RuleContext): Match | null {
  if (post.precision !== 'second') return null;
  const shift = nextShift(post.postedAt, person);
  if (shift === null) return null;
  return {
    evidence: [...quotes(text, states, 'May be read as you being impaired.', { about: 'author' }), fact(`Posted ${shift.hours} hours before a shift you listed (${shift.from}).`)],
    statement: 'drink or drugs, within 12 hours before a shift you listed',
  };
}
