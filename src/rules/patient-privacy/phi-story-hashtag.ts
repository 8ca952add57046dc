// Hashtags under which clinicians tell stories.
import type { RuleOf } from '../../model.js';
import { quote } from './quasi.js';
import { isOwnWords } from './recognise.js';

const OWN = ['story.own-health', 'family.author'] as const;

export const phiStoryHashtag: RuleOf<'post'> = {
  id: 'phi-story-hashtag',
  area: 'patient-privacy',
  tier: 'review',
  title: 'A post under a hashtag for stories',
  severity: 'info',
  mode: 'auto',
  subjects: ['post'],
  why: 'Under such tags about a third of the posts in one study could identify a patient, against fewer than one in a hundred of all posts.',
  cannotKnow: 'What the story is: it is worth reading by yourself.',
  remedy: { actions: ['review'], text: 'Read these once more as the patient, a relative or a colleague would.', minutes: 2 },
  sources: ['Ahmed 2020, clinicians\' stories on Twitter', 'Ventola 2014'],
  needs: ['posts'],
  cues: ['story.hashtag'],
  detect({ post, text }) {
    const tag = text.hits('story.hashtag')[0];
    if (tag === undefined || !isOwnWords(post) || OWN.some((concept) => text.has(concept))) return null;
    return { evidence: [quote(text, tag, 'Stories of care are told under this tag.')], statement: 'Told under a hashtag for stories.' };
  },
  examples: {
    flags: ['He left his hat. I still have it. #ShareAStoryInOneTweet', 'Things people bring to triage, volume one #ERstories'],
    passes: ['He left his hat. I still have it.', 'Short stories are the best genre'],
    nearMisses: ['I was a patient on that ward and the night nurse sang for me #ShareAStoryInOneTweet', 'My mom raised four kids on night shifts #nightshiftstories'],
  },
};
