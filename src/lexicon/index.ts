// The register of word lists: one import and one line per file of src/lexicon/concepts.
import type { ConceptList } from './concept-list.js';
import { functionWords } from './concepts/function-words.js';
import { clinical } from './concepts/clinical.js';
import { identifiers } from './concepts/identifiers.js';
import { offence } from './concepts/offence.js';
import { advice } from './concepts/advice.js';
import { patientStory } from './concepts/patient-story.js';
import { workTime } from './concepts/work-time.js';
import { people } from './concepts/people.js';
import { places } from './concepts/places.js';
import { shapes } from './concepts/shapes.js';
import { relationships } from './concepts/relationships.js';
import { time } from './concepts/time.js';
import { accuracy } from './concepts/accuracy.js';
import { advertising } from './concepts/advertising.js';
import { civility } from './concepts/civility.js';
import { employer } from './concepts/employer.js';
import { politics } from './concepts/politics.js';
import { religion } from './concepts/religion.js';
import { substance } from './concepts/substance.js';
import { topics } from './concepts/topics.js';

export const LISTS: readonly ConceptList[] = [
  ...functionWords,
  ...clinical,
  ...identifiers,
  ...offence,
  ...advice,
  ...patientStory,
  ...workTime,
  ...people,
  ...places,
  ...shapes,
  ...relationships,
  ...time,
  ...accuracy,
  ...advertising,
  ...civility,
  ...employer,
  ...politics,
  ...religion,
  ...substance,
  ...topics,
];
