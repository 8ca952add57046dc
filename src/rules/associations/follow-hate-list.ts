// Followed accounts that the person listed themselves.
import type { RuleOf } from '../../model.js';
import { fact } from './quotes.js';

export const followHateList: RuleOf<'follow'> = {
  id: 'follow-hate-list',
  area: 'associations',
  tier: 'review',
  title: 'You follow an account you asked to be told about',
  severity: 'low',
  mode: 'optin',
  subjects: ['follow'],
  why: 'You listed handles you want to be told about. PostOp brings no list of its own: such lists are contested.',
  cannotKnow: 'Why you follow it: many follow to watch or to answer.',
  remedy: { actions: ['unfollow', 'keep'], text: 'Unfollow, or keep it and note what it serves.', minutes: 1 },
  sources: ['AMA Opinion 2.3.2'],
  needs: [],
  cues: [],
  detect({ follow, identity }, { words = [] }) {
    // Names that came through an API may not be held against lists from elsewhere without those people's consent.
    if (identity === 'api' || follow.kind === 'follower') return null;
    const handle = (follow.handle ?? '').toLowerCase();
    const listed = words.find(({ word, list }) => list === 'flag' && word.startsWith('@') && word.slice(1).toLowerCase() === handle);
    return listed === undefined ? null : { evidence: [fact(`It stands on your own list${listed.reason === '' ? '' : `: ${listed.reason}`}.`)] };
  },
  examples: {
    flags: [
      { follow: { handle: 'miracle_cures' }, words: [{ word: '@miracle_cures', list: 'flag', reason: 'health misinformation' }] },
      { follow: { handle: 'Angry_Channel', kind: 'subscription' }, words: [{ word: '@angry_channel', list: 'flag', reason: '' }] },
    ],
    passes: [{ follow: { handle: 'daily_news', bio: 'News every day' } }, { follow: { handle: 'oncology_today', bio: 'Oncology research' } }],
    nearMisses: [{ follow: { handle: 'miracle_cures_watch' }, words: [{ word: '@miracle_cures', list: 'flag', reason: '' }] }, { follow: { handle: 'newsdesk', bio: 'Reporting on hate groups' } }],
  },
};
