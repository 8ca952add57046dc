// Links and names of platforms that have closed.
import type { Account, Evidence, RuleOf } from '../../model.js';
import { ACP } from '../codes.js';
import { fact, meant, quotes } from '../said.js';

/** Host, and when it closed. */
const CLOSED: readonly (readonly [string, string])[] = [
  ['plus.google.com', 'Google+ closed in April 2019'], ['vine.co', 'Vine closed in January 2017'], ['periscope.tv', 'Periscope closed in March 2021'],
  ['pscp.tv', 'Periscope closed in March 2021'], ['storify.com', 'Storify closed in May 2018'], ['klout.com', 'Klout closed in May 2018'], ['orkut.com', 'Orkut closed in September 2014'],
  ['friendfeed.com', 'FriendFeed closed in April 2015'], ['posterous.com', 'Posterous closed in April 2013'], ['meerkatapp.co', 'Meerkat closed in 2016'], ['blab.im', 'Blab closed in August 2016'],
];

export const deadPlatform: RuleOf<'profile'> = {
  id: 'dead-platform',
  area: 'stagnation',
  tier: 'finding',
  title: 'The profile points to a platform that has closed',
  severity: 'low',
  mode: 'attest',
  subjects: ['profile'],
  why: 'A dead link looks untended, and an abandoned address can be taken over by somebody else.',
  cannotKnow: 'Whether other addresses in the profile still work: nothing is looked up on the network.',
  remedy: { actions: ['edit-bio'], text: 'Take the link out.', minutes: 1 },
  sources: [ACP],
  needs: ['profile'],
  cues: [],
  detect({ account, text }) {
    if (text.has('topic.platform-record')) return null;
    const evidence = [...deadLinks(account), ...quotes(text, meant(text, 'topic.platform-gone'), 'Names a platform that has closed or is hardly used.', { field: 'bio' })];
    return evidence.length === 0 ? null : { evidence, statement: 'a platform that has closed' };
  },
  examples: {
    flags: [
      { kind: 'profile', text: 'GP in York', account: { url: 'https://plus.google.com/u/0/123' } },
      { kind: 'profile', text: 'Dentist. Find me on Google Plus and Periscope' },
    ],
    passes: [{ kind: 'profile', text: 'GP in York', account: { url: 'https://example.org' } }, { kind: 'profile', text: 'Dentist' }],
    nearMisses: [{ kind: 'profile', text: 'My Google Plus archive is gone' }, { kind: 'profile', text: 'Wine and vine lover' }],
  },
};

function deadLinks({ url, links }: Account): Evidence[] {
  const hosts = new Set([url, ...links].map(hostOf));
  return CLOSED.filter(([host]) => hosts.has(host)).map(([, closed]) => fact(`A link in the profile: ${closed}.`));
}

function hostOf(link: string | null): string | null {
  if (link === null || !URL.canParse(link)) return null;
  return new URL(link).hostname.replace(/^www\./, '');
}
