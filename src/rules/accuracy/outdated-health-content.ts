// Old guidance on matters that have changed since.
import type { RuleOf } from '../../model.js';
import { NMC } from '../codes.js';
import { beside, fact, isOwn, meant, quote } from '../said.js';

const DAY = 86_400_000;
/** Guidance on such matters seldom holds longer. */
const OLD_DAYS = 548;
const REACH = 70;

export const outdatedHealthContent: RuleOf<'post'> = {
  id: 'outdated-health-content',
  area: 'accuracy',
  tier: 'review',
  title: 'Old guidance on a matter that moves fast',
  severity: 'low',
  mode: 'auto',
  subjects: ['post'],
  why: 'Patients find old advice by search and may follow it.',
  cannotKnow: 'Whether the advice still holds, and whether it is pinned.',
  remedy: { actions: ['restrict', 'edit-post'], text: 'You may want to unpin it or add a note that it is out of date.', minutes: 3 },
  sources: [NMC],
  needs: ['posts'],
  cues: ['accuracy.fast-topic'],
  languages: ['en'],
  detect({ post, account, text }, { now }) {
    if (!isOwn(post) || post.postedAt === null || post.status !== 'live' || account.use === 'personal' || post.audience === 'private') return null;
    const days = Math.floor((Date.parse(now) - Date.parse(post.postedAt)) / DAY);
    if (!(days > OLD_DAYS) || text.has('topic.dated')) return null;
    const pair = beside(text, meant(text, 'accuracy.fast-topic'), meant(text, 'accuracy.guidance'), REACH);
    if (pair === null || text.firstPerson(pair[1]) || text.question(pair[0])) return null;
    return {
      evidence: [quote(text, pair[0], 'Advice on this has changed often.'), quote(text, pair[1], 'Reads like guidance.'), fact(`Posted ${post.postedAt.slice(0, 10)}.`)],
      statement: 'guidance that may be out of date',
    };
  },
  examples: {
    flags: [
      { text: 'Quarantine for 14 days after covid contact is recommended', post: { postedAt: '2020-04-01T09:00:00Z' } },
      { text: 'Mammograms should start at 50', post: { postedAt: '2017-04-01T09:00:00Z' } },
    ],
    passes: [
      { text: 'Quarantine for 14 days after covid contact is recommended', post: { postedAt: '2024-04-01T09:00:00Z' } },
      { text: 'Covid clinic photo', post: { postedAt: '2020-04-01T09:00:00Z' } },
    ],
    nearMisses: [
      { text: 'Throwback: in 2020 covid rules said you should stay home', post: { postedAt: '2022-04-01T09:00:00Z' } },
      { text: 'Quarantine for 14 days after covid contact is recommended', post: { postedAt: '2020-04-01T09:00:00Z' }, account: { use: 'personal' } },
      { text: 'I should get my booster', post: { postedAt: '2021-04-01T09:00:00Z' } },
    ],
  },
};
