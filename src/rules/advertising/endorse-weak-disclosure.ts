// A disclosure that readers may miss.
import type { Annotation, Hit, RuleOf } from '../../model.js';
import { FTC } from '../codes.js';
import { isOwn, meant, quote } from '../said.js';

/** A word of disclosure this far into the text may stand below the fold. */
const FOLD = 125;
/** A heap of hashtags in which nobody reads one. */
const HEAP = 3;

export const endorseWeakDisclosure: RuleOf<'post'> = {
  id: 'endorse-weak-disclosure',
  area: 'advertising',
  tier: 'finding',
  title: 'A disclosure that readers may miss',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Short forms, thanks to a brand, or a tag at the end are not taken as clear and conspicuous.',
  cannotKnow: 'How the platform folds the text, and what is said in a film.',
  remedy: { actions: ['edit-post'], text: 'You may want to begin the post with "Ad", and say it aloud in a film.', minutes: 3 },
  sources: [FTC],
  needs: ['posts'],
  cues: ['ad.weak', 'ad.disclosure'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post)) return null;
    const clear = meant(text, 'ad.disclosure').filter((hit) => !text.negated(hit));
    const sells = [...text.hits('ad.praise'), ...text.hits('ad.product'), ...text.hits('ad.code')];
    if (sells.length === 0) return null;
    const late = clear.find((hit) => isTag(hit) && isLate(text, hit));
    if (clear.some((hit) => hit !== late)) return null;
    const weak = late ?? meant(text, 'ad.weak')[0];
    const thing = sells.find((hit) => weak === undefined || hit.start !== weak.start);
    if (weak === undefined || thing === undefined || (late === undefined && text.hits('ad.product').length + text.hits('ad.code').length === 0)) return null;
    return {
      evidence: [quote(text, weak, late ? 'A disclosure late in the text or among other tags.' : 'May not be read as a disclosure.'), quote(text, thing, 'What it is about.')],
      statement: 'a disclosure that may be missed',
    };
  },
  examples: {
    flags: [
      'Loving this new serum from GlowVit #sp',
      'This toothbrush is amazing #collab #partner',
      'Night routine: my favorite cream, my favorite pillow, my favorite tea, the one I have used every day since residency began for me in July #skincare #glow #selfcare #ad',
    ],
    passes: ['#ad Loving this new serum', 'Loving this new serum'],
    nearMisses: ['Ad: this toothbrush was given to me #collab', 'My partner cooked tonight', 'Paid partnership with GlowVit: this serum #partner', 'Research collab with Oslo starts #collab'],
  },
};

function isTag(hit: Hit): boolean {
  return hit.term.startsWith('#');
}

function isLate(text: Annotation, hit: Hit): boolean {
  const before = text.hashtags.filter((tag) => tag.end <= hit.start).length;
  return hit.start > FOLD || before >= HEAP;
}
