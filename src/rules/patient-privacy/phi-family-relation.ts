// Somebody the author knows, in care; or a look into a record out of curiosity.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { quote } from './quasi.js';
import { isOwnWords, PRIVACY_SOURCES, storyEvidence } from './recognise.js';
import { storyOf, type SignalName } from './story.js';

/** A story about somebody known needs no more than a hint of care. */
const HINT = 3;
const PLAIN = 4.5;
const CARE: ReadonlySet<SignalName> = new Set(['own-patient', 'patient', 'care', 'bed', 'case', 'work']);

export const phiFamilyRelation: RuleOf<'post'> = {
  id: 'phi-family-relation',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A patient you know in private life, or a look into a record',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: '"My neighbour" names a person to everybody who knows you. Looking into a record without need is a breach by itself.',
  cannotKnow: 'Whether you treated the person, or visited them as a friend.',
  remedy: PATIENT_REMEDY,
  sources: ['HHS de-identification guidance 2012, actual knowledge', '45 CFR 164.514(b)(2)(i)', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: ['story.known', 'relation.known', 'story.peeking'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwnWords(post) || text.has('story.screen') || text.has('story.invented')) return null;
    const peeked = text.hits('story.peeking').filter((hit) => !text.negated(hit) && !text.hypothetical(hit) && !text.quoted(hit) && !text.habitual(hit) && !text.question(hit) && text.firstPerson(hit));
    const known = [...text.hits('story.known'), ...text.hits('relation.known')].filter((hit) => !text.negated(hit));
    const story = storyOf(text);
    const tied = known.length > 0 && story !== null && story.strength >= HINT && story.signals.some(({ name }) => CARE.has(name));
    if (peeked.length === 0 && !tied) return null;
    return {
      tier: peeked.length > 0 || (story?.strength ?? 0) >= PLAIN ? 'finding' : 'review',
      evidence: [
        ...known.slice(0, 3).map((hit) => quote(text, hit, 'Whoever knows you can tell who this is.', 'R')),
        ...peeked.slice(0, 2).map((hit) => quote(text, hit, 'May be read as looking into a record without need.')),
        ...(tied && story ? storyEvidence(text, story, 3) : []),
      ],
      statement: peeked.length > 0 ? 'The post tells of a look into somebody\'s record or profile.' : 'A patient is somebody you know in private life.',
    };
  },
  examples: {
    flags: [
      'My neighbour came through my ER on Sunday. I peeked at the chart after shift and the scan is not good.',
      'My daughter\'s teacher was my patient today, awkward',
      'Looked up his chart afterwards because I had to know how it ended',
      'We intubated a guy I went to school with last night. Small world.',
    ],
    passes: [
      'My neighbour plays the drums at night and I hate it',
      'My kid\'s teacher is amazing',
      'I never looked up his chart and never would',
    ],
    nearMisses: [
      'My mum taught me first aid and I use it at work every day',
      'My best friend is in hospital with pneumonia, please pray for her',
      'Visited my dad in the ICU tonight. He squeezed my hand.',
      'If you looked up her chart without a reason you would be fired, and rightly so',
    ],
  },
};
