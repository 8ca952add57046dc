// Where in a subject the fields of evidence stand, so that a quote can be cut out again.
import type { Evidence, Subject } from '../../src/model.js';
export { AREAS } from '../../src/model.js';

type Field = (subject: Subject, evidence: Evidence) => string | null;

export const MATCH_FIELDS: Readonly<Record<Evidence['field'], Field>> = {
  text: (subject, evidence) => {
    if (subject.kind === 'post' || subject.kind === 'media') return subject.post.text;
    if (subject.kind === 'thread') return subject.posts.find((one) => one.post.remoteId === evidence.postId)?.post.text ?? null;
    return null;
  },
  bio: (subject) => (subject.kind === 'follow' ? subject.follow.bio : 'account' in subject ? subject.account.bio : null),
  handle: (subject, evidence) => {
    if (subject.kind === 'follow') return subject.follow.handle;
    if (subject.kind === 'account-pair') return subject.accounts.map((one) => one.handle).find((handle) => handle?.slice(evidence.start, evidence.end) === evidence.quote) ?? null;
    if (subject.kind === 'post' && subject.post.replyToHandle?.slice(evidence.start, evidence.end) === evidence.quote) return subject.post.replyToHandle;
    return 'account' in subject ? subject.account.handle : null;
  },
  name: (subject) => {
    if (subject.kind === 'follow') return subject.follow.displayName;
    if (subject.kind === 'app') return subject.app.name;
    return 'account' in subject ? subject.account.displayName : null;
  },
  alt: (subject) => (subject.kind === 'media' ? subject.media.alt : subject.kind === 'post' ? (subject.post.media[0]?.alt ?? null) : null),
  place: (subject) => {
    if (subject.kind === 'media') return subject.media.place?.name ?? subject.post.place?.name ?? null;
    if (subject.kind === 'post') return subject.post.place?.name ?? subject.post.media.find((one) => one.place !== null)?.place?.name ?? null;
    return 'account' in subject ? subject.account.location : null;
  },
  fact: () => null,
};
