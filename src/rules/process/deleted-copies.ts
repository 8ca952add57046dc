// After something was taken down: where copies may still stand.
import type { ExampleSubject, RuleOf } from '../../model.js';
import { LIKELY, storyFrom } from '../patient-privacy/story.js';

const post = (status: 'live' | 'deleted' | 'draft', kind: 'post' | 'like' = 'post'): ExampleSubject => ({ text: 'My patient told me last night that she is scared of the surgery', post: { status, kind } });

export const deletedCopies: RuleOf<'post'> = {
  id: 'deleted-copies',
  area: 'process',
  tier: 'review',
  title: 'A deleted post may live on in copies',
  severity: 'info',
  mode: 'attest',
  subjects: ['post'],
  why: 'Quotes, shares, search caches and web archives keep what was deleted: in one study of stories, copies were still there months later.',
  cannotKnow: 'Whether copies exist: nothing is looked up by this program.',
  remedy: { actions: ['request-removal'], text: 'Once {privacyContact} agrees, you may want to look for quotes, shares, cached pages and archives, and to ask for removal.', minutes: 20 },
  sources: ['NCSBN, A nurse\'s guide to the use of social media', 'Ahmed 2020, clinicians\' stories on Twitter'],
  needs: ['posts'],
  cues: ['shape:deleted'],
  detect({ post: { status, kind }, text }) {
    if (status !== 'deleted' || kind === 'like' || kind === 'repost') return null;
    // Who deletes a birthday wish need not look for copies of it.
    if (storyFrom(text, LIKELY) === null && !text.identifiers.some(({ strength }) => strength === 'strong')) return null;
    return { evidence: [{ quote: '', start: 0, end: 0, field: 'fact', why: 'The export marks this post as deleted by you; copies elsewhere are not part of it.' }], statement: 'Deleted here; copies may stand elsewhere.' };
  },
  examples: { flags: [post('deleted'), { text: 'My patient Harold Fenwick coded twice tonight', post: { status: 'deleted', kind: 'reply' } }], passes: [post('live'), { text: 'Gone but not forgotten', post: { status: 'deleted' } }], nearMisses: [post('draft'), post('deleted', 'like')] },
};
