// Whatever may be a story about a patient, for those who want to see every post that could be one.
import type { RuleOf } from '../../model.js';
import { learned } from '../said.js';
import { isClosed, isOwnWords } from './recognise.js';
import { isAnotherMatter } from './story.js';

export const phiPossibleStory: RuleOf<'post'> = {
  id: 'phi-possible-story',
  area: 'patient-privacy',
  tier: 'review',
  title: 'Possibly a story about a patient',
  severity: 'info',
  mode: 'optin',
  subjects: ['post'],
  why: 'The stories that patients recognise themselves in often hold no word for a patient. You asked to see every post that could be one; many will be nothing.',
  cannotKnow: 'Whether anybody in care is meant at all.',
  remedy: { actions: ['review'], text: 'Read it once as the person it may be about would read it. If it is not about a patient, nothing needs to be done.', minutes: 1 },
  sources: ['GMC 2024, Using social media as a medical professional', 'Ahmed 2020, clinicians\' stories on Twitter'],
  needs: ['posts'],
  cues: ['model:patient-story'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwnWords(post) || isClosed(post) || isAnotherMatter(text)) return null;
    const evidence = learned(text, 'patient-story', 'Is told the way stories of patients are told.');
    return evidence.length === 0 ? null : { evidence, statement: 'Somebody in care may be told of.' };
  },
  examples: {
    flags: ['Guy walks in at 3am holding his own finger in a freezer bag', 'She died at ten past six with the radio on'],
    passes: ['The new scrubs have pockets at last', 'Our choir sings on Friday'],
    nearMisses: ['My nan turned 95 and had actual fireworks on her cake', 'The dog ate a sock and had an operation', 'Patients deserve a seat in the waiting room'],
  },
};
