// X, live: own posts, profile, accounts followed, and when asked for followers, likes, blocks; with the price in view.
import type { Facet, Item } from '../../src/model.js';
import { asBoolean, asNumber, asText, field, instantFromText } from '../../src/intake/decode.js';
import type { Desk, Live, Owned } from '../../src/net/live.js';
import type { Provider } from '../../src/net/sign-in.js';
import { NetTrouble } from '../../src/net/trouble.js';
import { BLANK_ACCOUNT } from '../_shared/blank.js';
import { wordsOf } from '../_shared/words.js';
import { cannotPay, pay, sit } from './api-asking.js';
import type { Sitting } from './api-asking.js';
import { HOST } from './api-client.js';
import { bioOf, names, readBlocks, readFollows, readLikes, readLists, readPosts, verify } from './api-lists.js';
import type { Me } from './api-lists.js';
import { priceLines, priceOf } from './api-prices.js';
import { isId } from './time.js';

export const xApi: Live = {
  platform: 'x',
  title: 'X',
  host: () => HOST,
  proof: 'oauth',
  provider,
  whoAmI: async (desk) => ownedOf(await profile(sit(desk))),
  prices: priceLines,
  limits: [
    'X gives the newest 3,200 posts; older ones are in an archive.',
    'X sends no privacy settings but the protection of posts, no apps, no logins, and no words of messages.',
    'X\'s developer terms bar comparing names and ids that came through its API with a list of patients, and drawing conclusions on politics, religion or health from them. PostOp uses them for neither; an archive or a list of yours (postop resolve FILE.csv) has no such limit.',
    'X requires that what is deleted there is deleted here: run postop pull again from time to time, or postop forget.',
  ],
  pull,
  names,
  pricePerName: priceOf('user', false),
};

/** Reading only; more than the profile and posts only where it is asked for. */
function provider(_server: string | null, { keep, wants }: { keep: boolean; wants: ReadonlySet<Facet> }): Provider {
  const scopes = ['tweet.read', 'users.read', 'follows.read'];
  if (wants.has('likes')) scopes.push('like.read');
  if (wants.has('blocks')) scopes.push('mute.read', 'block.read');
  if (wants.has('lists')) scopes.push('list.read');
  if (keep) scopes.push('offline.access');
  return { title: 'X', issuer: 'https://x.com', authorize: 'https://x.com/i/oauth2/authorize', token: 'https://api.x.com/2/oauth2/token', revoke: 'https://api.x.com/2/oauth2/revoke', scopes, extra: {} };
}

async function* pull(desk: Desk): AsyncIterable<Item[]> {
  const sitting = sit(desk);
  const { ledger } = sitting;
  const me = await profile(sitting);
  if (desk.remoteId !== null && me.remoteId !== desk.remoteId) {
    throw new NetTrouble('not-yours', HOST, 'The sign-in belongs to another account of X than the one to be pulled.', 'Sign in to X in the browser with the right account, then run postop login x again.');
  }
  ledger.line('profile').saw(null);
  yield [me.account, { type: 'setting', key: 'posts-audience', value: me.isProtected ? 'followers' : 'public', raw: `protected: ${me.isProtected}`, source: 'api', asOf: desk.clock.now() }];
  ledger.line('settings').saw(null);
  ledger.line('settings').lacks.push('X tells through its API only whether posts are protected. Answer the settings questions, or look at x.com/settings.');

  yield* readPosts(sitting, me);
  yield* readFollows(sitting, me, 'following');
  if (desk.wants.has('followers')) yield* readFollows(sitting, me, 'follower');
  if (desk.wants.has('likes')) yield* readLikes(sitting, me);
  if (desk.wants.has('blocks')) yield* readBlocks(sitting, me);
  if (desk.wants.has('lists')) yield* readLists(sitting, me);
  yield* verify(sitting);
  yield [...ledger.takeProblems(), ...ledger.coverage(ABSENT)];
}

const NOT_ASKED = 'Not asked for in this pull, since each record costs money. Add --also to ask for it, or use an archive.';
const IN_AN_ARCHIVE = 'X does not give this through its API. An archive holds it: postop guide x.';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'X sent no profile.', posts: 'X sent no posts.', following: 'X sent no list of the accounts you follow.', followers: NOT_ASKED, likes: NOT_ASKED, blocks: NOT_ASKED, lists: NOT_ASKED,
  settings: 'X sent no settings.', identities: 'No names came with this pull.', media: 'No pictures or videos are in these posts.',
  messages: IN_AN_ARCHIVE, contacts: IN_AN_ARCHIVE, apps: IN_AN_ARCHIVE, sessions: IN_AN_ARCHIVE, searches: IN_AN_ARCHIVE,
};

// ---------------------------------------------------------------- the account

async function profile(sitting: Sitting): Promise<Me> {
  const { desk } = sitting;
  const stop = cannotPay(sitting, 'user', 1);
  if (stop !== null) throw new NetTrouble('spent', HOST, stop, 'Nothing was asked.');
  const body = await sitting.ask('users/me', { 'user.fields': 'protected,description,entities,created_at,public_metrics,location,url' });
  pay(sitting, 'user', 1);
  const data = field(body, 'data');
  const remoteId = asText(field(data, 'id'));
  if (!isId(remoteId)) throw new NetTrouble('refused', HOST, 'X did not say whose sign-in this is.', 'Sign in again with postop login x.');
  const handle = wordsOf(field(data, 'username'));
  const isProtected = asBoolean(field(data, 'protected'));
  const link = wordsOf(field(data, 'entities', 'url', 'urls', 0, 'expanded_url')) ?? wordsOf(field(data, 'url'));
  return {
    remoteId,
    isProtected: isProtected === true,
    posts: asNumber(field(data, 'public_metrics', 'tweet_count')) ?? asNumber(field(data, 'public_metrics', 'post_count')),
    following: asNumber(field(data, 'public_metrics', 'following_count')),
    followers: asNumber(field(data, 'public_metrics', 'followers_count')),
    account: {
      ...BLANK_ACCOUNT, platform: 'x', remoteId, handle, displayName: wordsOf(field(data, 'name')), bio: bioOf(data), location: wordsOf(field(data, 'location')),
      url: handle === null ? null : `https://x.com/${handle}`, links: link === null ? [] : [link], createdAt: instantFromText(asText(field(data, 'created_at'))),
      audience: isProtected === null ? 'unknown' : isProtected ? 'limited' : 'public', postUrl: handle === null ? null : `https://x.com/${handle}/status/{id}`, exportedAt: desk.clock.now(),
    },
  };
}

function ownedOf({ remoteId, account }: Me): Owned {
  return { remoteId, label: account.handle === null ? remoteId : `@${account.handle}` };
}
