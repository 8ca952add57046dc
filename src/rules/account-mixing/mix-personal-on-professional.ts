// Children’s names, home, routine and relationship trouble on an account declared professional.
import type { RuleOf } from '../../model.js';
import { quotes } from '../associations/quotes.js';

/** A name right after the child: "my son Oliver", "my daughter, Mia". */
const NAMED_AFTER = /^,? \p{Lu}\p{Ll}{2,}/u;

export const mixPersonalOnProfessional: RuleOf<'post'> = {
  id: 'mix-personal-on-professional',
  area: 'account-mixing',
  tier: 'review',
  title: 'Private details on a professional account',
  severity: 'low',
  mode: 'auto',
  subjects: ['post'],
  why: 'Children’s names, your home or your routine on an account that patients read may put you and your family at risk.',
  cannotKnow: 'Who of your patients reads along. Warm human posts are welcome: only details that lead to your door are shown here.',
  remedy: { actions: ['move', 'restrict'], text: 'You may want to move it to the private account, or take the detail out.', minutes: 2 },
  sources: ['AMA Opinion 2.3.2', 'APA Ethics Code 1.06'],
  presets: { therapist: 'medium' },
  needs: ['posts'],
  cues: ['private.child-name', 'private.address', 'private.routine', 'private.trouble'],
  detect({ account, post, text }) {
    if (account.use !== 'professional' || ['repost', 'like', 'message'].includes(post.kind)) return null;
    const field = (concept: string, why: string) => quotes(text, [concept], why).filter((one) => !text.quoted(one) && !text.negated(one) && text.firstPerson(one));
    const named = field('private.child-name', 'Speaks of your child by name or school.').filter((one) => NAMED_AFTER.test(text.text.slice(one.end, one.end + 24)) || text.has('private.routine'));
    const home = field('private.address', 'Tells where you live.').filter(() => text.places.some((place) => place.kind === 'street' || place.kind === 'town' || place.kind === 'zip'));
    const away = field('private.routine', 'Tells when you or your family are away or where you are every week.').filter(() => text.has('private.address') || text.has('private.child-name'));
    const trouble = field('private.trouble', 'A matter of your own relationships.');
    const evidence = [...named, ...home, ...away, ...trouble];
    return evidence.length === 0 ? null : { evidence };
  },
  examples: {
    flags: [
      { text: 'So proud: my son Oliver starts at Oakwood Elementary today', account: { use: 'professional' } },
      { text: 'My divorce is final and I feel free', account: { use: 'professional' } },
    ],
    passes: [
      { text: 'So proud: my son Oliver starts at Oakwood Elementary today', account: { use: 'personal' } },
      { text: 'Seven tips for better sleep', account: { use: 'professional' } },
    ],
    nearMisses: [
      { text: 'My kids taught me patience', account: { use: 'professional' } },
      { text: 'Baking with my daughter on a rainy day', account: { use: 'professional' } },
    ],
  },
};
