// Followed accounts whose handle or shown name is coarse, sexual or hateful.
import type { FollowKind, RuleOf } from '../../model.js';
import { nameEvidence, worstOf } from './quotes.js';

/** Lists of people the person chose to be in; who follows them is not their choice. */
const CHOSEN: ReadonlySet<FollowKind> = new Set(['following', 'friend', 'connection', 'subscription', 'close-friend', 'page']);

export const followOffensiveHandle: RuleOf<'follow'> = {
  id: 'follow-offensive-handle',
  area: 'associations',
  tier: 'finding',
  title: 'You follow an account with an offensive name',
  severity: 'medium',
  mode: 'auto',
  subjects: ['follow'],
  why: 'Whom you follow can often be seen by everyone. A name that is coarse or hateful may be read as your company.',
  cannotKnow: 'What the account posts, why you follow it, and whether its owner uses the word for themselves.',
  remedy: { actions: ['unfollow', 'restrict'], text: 'You may want to unfollow, or to keep it on a private list or a private account if you need to watch it.', minutes: 1 },
  sources: ['AMA Opinion 2.3.2', 'ANA Principles 2011, principle 3', 'Ahpra social media guidance'],
  needs: [],
  cues: [],
  detect(subject) {
    if (!CHOSEN.has(subject.follow.kind)) return null;
    const evidence = nameEvidence(subject);
    if (evidence.length === 0) return null;
    const severity = worstOf([subject.name, subject.display]);
    const hidden = subject.follow.audience === 'private';
    return { evidence, severity: hidden && severity !== 'high' ? 'low' : severity, ...(hidden && { context: ['This list is private: few or nobody can see it.'] }) };
  },
  examples: {
    flags: [{ follow: { handle: 'Sh1tHappens_22' } }, { follow: { handle: 'dailyfunny', displayName: 'Asshole of the Day' } }, { follow: { handle: 'biiiitch_please', kind: 'subscription' } }],
    passes: [{ follow: { handle: 'DrHancock', displayName: 'Dr. Jane Hancock' } }, { follow: { handle: 'CervixCancerTrust' } }, { follow: { handle: 'Sh1tHappens_22', kind: 'follower' } }],
    nearMisses: [{ follow: { handle: 'therapist_in_essex' } }, { follow: { handle: 'DickVanDyke', displayName: 'Dick Van Dyke' } }, { follow: { handle: 'ScunthorpeNurse' } }, { follow: { handle: 'essexnurse', displayName: 'Gay & proud nurse' } }],
  },
};
