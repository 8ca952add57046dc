// Many sharp answers to one account in a short time.
import type { PostSubject, RuleOf } from '../../model.js';
import { AHPRA } from '../codes.js';
import { fact, meant, quote } from '../said.js';

const DAY = 86_400_000;
const LEAST_ANSWERS = 4;
const LEAST_SHARP = 3;

export const argumentStreak: RuleOf<'thread'> = {
  id: 'argument-streak',
  area: 'civility-language',
  tier: 'review',
  title: 'A heated exchange with one account',
  severity: 'low',
  mode: 'auto',
  subjects: ['thread'],
  why: 'Complaints about clinicians online often grow out of a quick back and forth rather than one post.',
  cannotKnow: 'What the other side wrote.',
  remedy: { actions: ['review'], text: 'Read the whole exchange once more; hide or delete the answers you would not send today.', minutes: 10 },
  sources: [AHPRA],
  needs: ['posts'],
  cues: ['civility.insult-you', 'civility.insult', 'civility.oath'],
  detect({ posts }) {
    for (const answers of streaks(posts)) {
      const sharp = answers.flatMap(({ post, text }) => sharpest(text).map((hit) => quote(text, hit, 'May be read as sharp.', { postId: post.remoteId })));
      if (answers.length < LEAST_ANSWERS || sharp.length < LEAST_SHARP) continue;
      return { evidence: [...sharp.slice(0, 6), fact(`${answers.length} answers to one account within a day.`)], statement: 'several sharp answers to one account within a day' };
    }
    return null;
  },
  examples: {
    flags: [
      { thread: ['You are an idiot', 'That is a stupid argument', 'You clearly cannot read, moron', 'Go away troll'], post: { kind: 'reply', replyToHandle: 'someone' } },
      { thread: ['Liar.', 'Nobody asked', 'This is bullshit and you are pathetic', 'Shut up already'], post: { kind: 'reply', replyToHandle: 'someone' } },
    ],
    passes: [
      { thread: ['Good question', 'See page 3', 'Yes', 'You are welcome'], post: { kind: 'reply', replyToHandle: 'someone' } },
      { thread: ['You are an idiot', 'Sorry, that was unkind'], post: { kind: 'reply', replyToHandle: 'someone' } },
    ],
    nearMisses: [
      { thread: ['The answer is B', 'The answer is C', 'No stupid questions here', 'The answer is D'], post: { kind: 'reply', replyToHandle: 'someone' } },
      { thread: ['Liar Liar is my favourite film', 'So is Clueless', 'Dumb and Dumber too', 'And Psycho'] },
    ],
  },
};

/** One sharp word a post is enough: the streak is what counts. */
function sharpest(text: PostSubject['text']): ReturnType<typeof meant> {
  const hits = [...meant(text, 'civility.insult-you'), ...meant(text, 'civility.insult'), ...meant(text, 'civility.oath', 'civility.oath-other-sense')];
  return hits.filter((hit) => !text.negated(hit)).slice(0, 1);
}

/** Answers to the same account, none more than a day after the first. */
function streaks(posts: readonly PostSubject[]): PostSubject[][] {
  const byHandle = new Map<string, PostSubject[]>();
  for (const subject of posts) {
    const { replyToHandle, postedAt } = subject.post;
    if (replyToHandle === null || postedAt === null) continue;
    const list = byHandle.get(replyToHandle) ?? [];
    const first = list[0]?.post.postedAt ?? postedAt;
    if (Date.parse(postedAt) - Date.parse(first) <= DAY) byHandle.set(replyToHandle, [...list, subject]);
  }
  return [...byHandle.values()];
}
