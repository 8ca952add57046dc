// The plan for taking a person's accounts apart: what to unlink, rename, move and restrict, in the order that shows most soonest.
import { PLATFORM_TITLES } from '../model.js';
import type { Account, PairLink, Platform } from '../model.js';

/** Counts of posts that stand on the wrong side, where known. */
export interface WrongSide { clinicalOnPersonal: number; privateOnProfessional: number }

const STEPS: Readonly<Record<PairLink['kind'], (personal: string, professional: string) => string>> = {
  link: (personal, professional) => `Take the link between ${personal} and ${professional} out of both profiles.`,
  handle: (personal) => `Give ${personal} a handle that does not resemble the other one; the old one stays findable for a while.`,
  name: (personal) => `Consider a display name on ${personal} that patients would not search for.`,
  picture: (personal) => `Use another picture on ${personal}: a reverse picture search finds both accounts.`,
  bio: (personal) => `Rewrite the profile text of ${personal} without the sentences the two share.`,
  'shared-link': (personal, professional) => `Keep the shared page on ${professional} only and take it out of ${personal}.`,
  'email-domain': (personal) => `Register ${personal} with an address that is not your employer’s or practice’s.`,
  phone: (personal) => `Take your phone number off ${personal}, or use another: platforms suggest accounts that share one.`,
  'cross-post': (personal) => `Stop posting the same text on both, and remove the copies on ${personal} that matter.`,
  'mutual-follows': (personal) => `Follow colleagues and societies from the professional account only; unfollow them on ${personal}.`,
  'followers-in-common': (personal) => `Look through the followers of ${personal} who also follow the other account, and remove those who know you through work.`,
  'time-pattern': () => 'Nothing needs doing about the same posting hours: they show little by themselves.',
};

/** Sentences in order; empty when nothing connects the two or when both are meant to be one. */
export function separationPlan(accounts: readonly [Account, Account], links: readonly PairLink[], wrong: WrongSide = { clinicalOnPersonal: 0, privateOnProfessional: 0 }): string[] {
  const [first, second] = accounts[0].use === 'professional' ? [accounts[1], accounts[0]] : accounts;
  if (links.length === 0 || first.use === second.use && first.use !== 'unknown') return [];
  const [personal, professional] = [nameOf(first), nameOf(second)];
  const declared = first.use === 'unknown' || second.use === 'unknown' ? ['Say first which account is for work and which is private: the steps depend on it.'] : [];
  const moved = [
    ...(wrong.clinicalOnPersonal > 0 ? [`Move or delete ${wrong.clinicalOnPersonal} posts about work on ${personal}.`] : []),
    ...(wrong.privateOnProfessional > 0 ? [`Move or restrict ${wrong.privateOnProfessional} private posts on ${professional}.`] : []),
  ];
  const unlinked = [...links].sort((a, b) => b.weight - a.weight).map(({ kind }) => STEPS[kind](personal, professional));
  const restricted = first.audience === 'public' && !ALWAYS_PUBLIC.has(first.platform) ? [`Make ${personal} visible to people you know only.`] : [];
  return [...declared, ...unlinked, ...moved, ...restricted];
}

/** Platforms without a private account. */
const ALWAYS_PUBLIC: ReadonlySet<Platform> = new Set(['bluesky']);

const nameOf = (account: Account): string => (account.handle === null ? `your ${PLATFORM_TITLES[account.platform]} account` : `@${account.handle} (${PLATFORM_TITLES[account.platform]})`);
