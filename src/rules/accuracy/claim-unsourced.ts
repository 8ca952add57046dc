// A health statistic without a source, for those who want to see theirs.
import type { RuleOf } from '../../model.js';
import { GMC } from '../codes.js';
import { isOwn, meant, quote, quotes } from '../said.js';

export const claimUnsourced: RuleOf<'post'> = {
  id: 'claim-unsourced',
  area: 'accuracy',
  tier: 'review',
  title: 'A health figure without a source',
  severity: 'info',
  mode: 'optin',
  subjects: ['post'],
  why: 'Readers can only check what a clinician says when they can see where it comes from.',
  cannotKnow: 'Whether a picture, the next post or a talk gives the source.',
  remedy: { actions: ['edit-post'], text: 'You may want to add the source.', minutes: 5 },
  sources: [GMC],
  needs: ['posts'],
  cues: ['accuracy.study'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || post.media.length > 0 || post.links.length > 0 || text.links.length > 0 || text.has('accuracy.talk') || text.mentions.length > 0) return null;
    const claims = meant(text, 'accuracy.study').filter((hit) => !text.question(hit));
    const topic = text.hits('accuracy.health')[0];
    if (claims.length === 0 || topic === undefined || (text.numbers.length === 0 && !claims.some((hit) => hit.term.includes('stud') || hit.term.includes('research') || hit.term.includes('trial')))) return null;
    return { evidence: [...quotes(text, claims, 'Reads like a finding of research.'), quote(text, topic, 'A matter of health.')], statement: 'a health figure, and no source' };
  },
  examples: {
    flags: ['Studies show statins cut heart attacks by half', 'Walking lowers your risk of dementia by 40 percent'],
    passes: ['I walk every day', 'Statins today in clinic'],
    nearMisses: [
      'Studies show statins cut heart attacks https://example.org/paper',
      'Live tweeting the keynote: new study shows 40% lower mortality',
      'Do studies show that aspirin helps?',
    ],
  },
};
