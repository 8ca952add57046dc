// Groups, lists and pages whose title is offensive or mocks patients.
import type { FollowKind, RuleOf } from '../../model.js';
import { fact, nameEvidence, quotes, worstOf } from './quotes.js';

const TITLED: ReadonlySet<FollowKind> = new Set(['group', 'page', 'list', 'subscription']);
const SUPPORT = /\b(support|survivors?|recovery|awareness|against|stop|anti|prevention|education)\b/i;
const MOCKING = /\b(stupid|dumb|crazy|idiot|annoying|worst|funny|gross)\s{1,9}(patients?|pts|clients)\b|\b(patients?|pts)\s{1,9}(suck|from hell|fails?|are (stupid|dumb))\b|\bgomers?\b/i;

export const groupMembershipOffensive: RuleOf<'follow'> = {
  id: 'group-membership-offensive',
  area: 'associations',
  tier: 'finding',
  title: 'You are in a group with an offensive name',
  severity: 'medium',
  mode: 'auto',
  subjects: ['follow'],
  why: 'Memberships can often be seen. A group that mocks patients or people may be read as your view.',
  cannotKnow: 'What is written inside, and whether the name is meant as a joke against itself.',
  remedy: { actions: ['leave'], text: 'You may want to leave the group or take your like of the page back.', minutes: 1 },
  sources: ['AMA Opinion 2.3.2', 'GMC social media guidance 2024'],
  needs: [],
  cues: [],
  detect(subject) {
    const title = subject.follow.displayName ?? subject.follow.handle ?? '';
    if (!TITLED.has(subject.follow.kind) || subject.follow.kind === 'subscription' && !MOCKING.test(title) || SUPPORT.test(title)) return null;
    const mocking = MOCKING.exec(title);
    if (mocking !== null) return { evidence: [fact('The name of the group mocks patients.'), ...(subject.bio === null ? [] : quotes(subject.bio, ['offence.mocking'], 'So does its description.', 'bio'))] };
    if (subject.follow.kind === 'page') return null;
    const evidence = nameEvidence(subject);
    return evidence.length === 0 ? null : { evidence, severity: worstOf([subject.name, subject.display]) };
  },
  examples: {
    flags: [{ follow: { kind: 'group', displayName: 'Stupid Patients Anonymous' } }, { follow: { kind: 'page', displayName: 'Dumb patients and other night shift stories' } }, { follow: { kind: 'group', displayName: 'Shitty jokes only' } }],
    passes: [{ follow: { kind: 'group', displayName: 'Cardiology fellows 2019' } }, { follow: { kind: 'following', displayName: 'Stupid Patients Anonymous' } }],
    nearMisses: [{ follow: { kind: 'group', displayName: 'Rape survivors support' } }, { follow: { kind: 'group', displayName: 'Essex and Scunthorpe walkers' } }],
  },
};
