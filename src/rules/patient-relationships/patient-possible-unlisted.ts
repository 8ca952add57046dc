// Accounts and conversations that read like care, for the person to look at; nobody is called a patient.
import type { Annotation, FollowSubject, Match, PostSubject, RuleOf } from '../../model.js';
import { quotes } from '../associations/quotes.js';

export const patientPossibleUnlisted: RuleOf<'follow' | 'post'> = {
  id: 'patient-possible-unlisted',
  area: 'patient-relationships',
  tier: 'review',
  title: 'Someone here may know you through your work',
  severity: 'low',
  mode: 'auto',
  subjects: ['follow', 'post'],
  why: 'Without a list nobody is called a patient here. Words of care in a profile or in your own replies are worth a look by you.',
  cannotKnow: 'Whether this is a patient: many thank or mention clinicians, and colleagues joke.',
  remedy: { actions: ['review'], text: 'If this is a patient, you may want to unfollow, and to keep such conversations off the platform.', minutes: 2 },
  sources: ['ACP/FSMB 2013, position 2', 'FSMB 2019'],
  needs: [],
  cues: ['care.seeker', 'care.confirmed'],
  detect(subject) {
    // Names and profiles that came through an API take no part in guesses about other people's health.
    if (subject.kind === 'follow') return subject.identity === 'api' ? null : followed(subject);
    return replied(subject);
  },
  examples: {
    flags: [
      { follow: { handle: 'sunnydays', bio: 'Kidney recipient, mum of two. Grateful to my surgeon' } },
      { text: 'So glad you are healing well, see you at your appointment on Tuesday!', post: { kind: 'reply', replyToHandle: 'sunnydays' } },
      { text: 'Your results are in, call us', post: { kind: 'comment', replyToHandle: 'someone' } },
    ],
    passes: [
      { follow: { handle: 'cardio_fellow', bio: 'Cardiology fellow, runner' } },
      { text: 'See you at the congress on Tuesday!', post: { kind: 'reply', replyToHandle: 'colleague' } },
    ],
    nearMisses: [
      { follow: { handle: 'er_doc_jane', bio: 'ER physician. My doctor is my husband' } },
      { text: 'Talk to a doctor about your results', post: { kind: 'post' } },
      { follow: { handle: 'sunnydays', bio: 'Kidney recipient', kind: 'blocked' } },
    ],
  },
};

function followed({ follow, bio }: FollowSubject): Match | null {
  if (bio === null || ['blocked', 'muted', 'group', 'page', 'list'].includes(follow.kind) || isColleague(bio)) return null;
  const evidence = quotes(bio, ['care.seeker'], 'The profile speaks of being in care.', 'bio');
  return evidence.length === 0 ? null : { evidence };
}

function replied({ post, text }: PostSubject): Match | null {
  const addressed = post.kind === 'message' || ((post.kind === 'reply' || post.kind === 'comment') && (post.replyToHandle !== null || post.replyToId !== null || post.mentions.length > 0));
  if (!addressed || text.has('advice.kin')) return null;
  const evidence = quotes(text, ['care.confirmed'], 'Your reply may confirm that this person is in your care.').filter((one) => !text.quoted(one) && !text.hypothetical(one));
  return evidence.length === 0 ? null : { evidence };
}

/** Names a role of their own: "ER physician", but not "grateful to my surgeon". */
function isColleague(bio: Annotation): boolean {
  const seeking = bio.hits('care.seeker');
  return [...bio.hits('role.clinician'), ...bio.hits('role.peer')].some((role) => !seeking.some((hit) => role.start >= hit.start && role.end <= hit.end));
}
