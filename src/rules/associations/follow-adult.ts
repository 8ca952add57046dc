// Followed accounts that call themselves adult, on a list that others can see.
import type { RuleOf } from '../../model.js';
import { nameEvidence, quotes } from './quotes.js';

export const followAdult: RuleOf<'follow'> = {
  id: 'follow-adult',
  area: 'associations',
  tier: 'review',
  title: 'A followed account says it is for adults',
  severity: 'low',
  mode: 'optin',
  subjects: ['follow'],
  why: 'The list of a professional account is usually public. This is about who can see the list, not about private life.',
  cannotKnow: 'What the account posts, and whether the words are meant clinically.',
  remedy: { actions: ['unfollow', 'keep'], text: 'You may want to follow it from a separate private account.', minutes: 1 },
  sources: ['AMA Opinion 2.3.2'],
  needs: [],
  cues: [],
  detect(subject) {
    const { account, bio, follow } = subject;
    if (account.use === 'personal' || account.audience === 'private' || follow.audience === 'private' || follow.kind === 'follower') return null;
    if (bio !== null && (bio.has('role.peer') || bio.has('role.clinician'))) return null;
    const evidence = [
      ...(bio === null ? [] : quotes(bio, ['offence.adult'], 'The profile says it is for adults.', 'bio')),
      ...nameEvidence({ name: { ...subject.name, hits: subject.name.hits.filter((hit) => hit.concept === 'handle.sexual') }, display: { ...subject.display, hits: [] } }),
    ];
    return evidence.length === 0 ? null : { evidence };
  },
  examples: {
    flags: [{ follow: { handle: 'velvetroom', bio: 'NSFW 18+ | link to my content below' }, account: { use: 'professional' } }, { follow: { handle: 'late_nights', bio: 'adults only, onlyfans in the link' }, account: { use: 'professional' } }],
    passes: [{ follow: { handle: 'gero_np', bio: 'Adult gerontology nurse practitioner' } }, { follow: { handle: 'velvetroom', bio: 'NSFW 18+' }, account: { use: 'personal' } }],
    nearMisses: [{ follow: { handle: 'urologytoday', bio: '18+ only: clinical images. Urology, university hospital' } }, { follow: { handle: 'SexualHealthClinic', bio: 'Sexual health education' } }],
  },
};
