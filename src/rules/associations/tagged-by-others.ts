// Posts and photos by others in which the person is tagged.
import type { RuleOf } from '../../model.js';
import { fact } from './quotes.js';

export const taggedByOthers: RuleOf<'setting'> = {
  id: 'tagged-by-others',
  area: 'associations',
  tier: 'review',
  title: 'Look through what others tagged you in',
  severity: 'medium',
  mode: 'attest',
  subjects: ['setting'],
  why: 'A good part of what is found about clinicians was posted by others. With tags appearing by themselves only a look tells.',
  cannotKnow: 'Which posts and photos of others name you: no export holds all of them.',
  remedy: { actions: ['untag', 'change-setting'], text: 'Open your tagged photos and posts, untag yourself where needed, ask friends to take things down, and switch tag review on.', minutes: 15 },
  sources: ['AMA Opinion 2.3.2 (b)', 'BMA 2011'],
  needs: [],
  cues: [],
  detect({ definition, current }) {
    if (definition.row !== 'tags' || current === null) return null;
    const open = definition.values.at(-1)?.value;
    return current.value === open ? { evidence: [fact('Others can tag or mention you without your look.')] } : null;
  },
  examples: {
    flags: [{ account: { use: 'personal' }, setting: { platform: 'facebook', key: 'tag-review', value: 'off' } }, { account: { use: 'professional' }, setting: { platform: 'instagram', key: 'tag-review', value: 'off' } }],
    passes: [{ account: { use: 'personal' }, setting: { platform: 'facebook', key: 'tag-review', value: 'on' } }, { account: { use: 'professional' }, setting: { platform: 'instagram', key: 'tag-review', value: 'on' } }],
    nearMisses: [{ account: { use: 'personal' }, setting: { platform: 'facebook', key: 'tag-review', value: null } }, { account: { use: 'personal' }, setting: { platform: 'instagram', key: 'tag-review', value: null } }],
  },
};
