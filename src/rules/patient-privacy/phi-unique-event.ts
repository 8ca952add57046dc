// A patient of an event that people have heard of, or with a role that the public knows.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { quote } from './quasi.js';
import { hitsInStory, isOwnWords, PRIVACY_SOURCES, storyEvidence } from './recognise.js';
import { storyFrom } from './story.js';

/** The event itself says much: a weaker story is enough to look at it, and a likely one to speak. */
const POSSIBLE = 3.5;
const PLAIN = 4.5;

export const phiUniqueEvent: RuleOf<'post'> = {
  id: 'phi-unique-event',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A patient of an event that people know about',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Whoever read the news can tell who this is; a physician was disciplined in 2011 for a post without any name.',
  cannotKnow: 'How widely the event was reported, and whether you treated anybody of it.',
  remedy: PATIENT_REMEDY,
  sources: ['HHS de-identification guidance 2012, actual knowledge', '45 CFR 164.514(b)(2)(ii)', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: ['story.reallife-link', 'occupation.public'],
  languages: ['en'],
  detect({ post, text, account }) {
    if (!isOwnWords(post) || text.has('story.event-else')) return null;
    const story = storyFrom(text, POSSIBLE, account);
    if (story === null) return null;
    const known = hitsInStory(text, story, ['story.reallife-link', 'occupation.public']);
    if (known.length === 0) return null;
    return {
      tier: story.strength >= PLAIN ? 'finding' : 'review',
      evidence: [...known.slice(0, 4).map((hit) => quote(text, hit, 'People who heard of this can tell who the patient is.', 'R')), ...storyEvidence(text, story)],
      statement: 'A patient is tied to an event or a role that others know.',
      context: story.against,
    };
  },
  examples: {
    flags: [
      'Room 14 bed 2 is the guy from the bus crash on the news. Two surgeries down, one to go.',
      'Delivered quadruplets last night at Larkspur Valley! First ever in the county.',
      'My patient from the crash on the interstate asked for pizza',
      'Admitted the mayor of our town with chest pain, he is a charming man',
    ],
    passes: [
      'Horrible crash on the interstate, drive carefully',
      'The mayor gave a speech at the hospital today',
      'My patient asked for pizza',
    ],
    nearMisses: [
      'Disaster preparedness drill today: the patient of the mass casualty bus crash was a manikin',
      'Our thoughts are with everybody hurt in the crash on the bridge',
      'I finished the marathon in under four hours, the medics looked worried',
      'The school shooting last night broke my heart. As a nurse I am so tired of this.',
    ],
  },
};
