// Coarse, sexual and hateful words in what others wrote and the person passed on; the words themselves are in data files.
import type { ConceptList } from '../concept-list.js';

export const offence: readonly ConceptList[] = [
  { concept: 'offence.slur', language: null, terms: { file: 'offence-slurs.txt' } },
  { concept: 'offence.coarse', language: null, terms: { file: 'offence-coarse.txt' } },
  {
    concept: 'offence.adult', language: null,
    terms: ['nsfw', '18+', 'adults only', 'adult content', 'onlyfans', 'of link', 'my of', 'fansly', 'porn', 'xxx', 'camgirl', 'cam girl', 'camboy', 'escort', 'link to my content', 'spicy content', 'nudes', 'hentai', 'fetish', 'findom', 'no minors', 'minors dni'],
  },
  {
    concept: 'offence.mocking', language: 'en',
    terms: ['stupid patients', 'dumb patients', 'patients suck', 'i hate patients', 'crazy patients', 'shit patients say', 'things patients say', 'worst patients', 'patients from hell', 'drug seekers', 'frequent flyers', 'gomer', 'gomers', 'idiot patients', 'funny patients', 'patient fails', 'patients be like'],
  },
  // Words of somebody who condemns what they pass on.
  {
    concept: 'offence.condemned', language: 'en',
    terms: ['this is wrong', 'not okay', 'not ok', 'unacceptable', 'disgusting', 'shame on', 'report this', 'reported', 'do not share', 'condemn', 'racist', 'racism', 'sexist', 'homophobic', 'hate speech', 'never say', 'so wrong', 'harmful', 'appalling', 'please stop', 'call this out', 'i disagree', 'misinformation', 'debunked', 'false claim'],
  },
];
