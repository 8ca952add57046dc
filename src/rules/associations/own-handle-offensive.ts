// The person's own handle, shown name and earlier handles.
import type { Evidence, ProfileSubject, RuleOf } from '../../model.js';
import { readHandle } from '../../people/handle.js';
import { fact, nameEvidence, worstOf } from './quotes.js';

/** Jokes about drink, drugs and sex that are harmless on a private account. */
const JOKES: ReadonlySet<string> = new Set('drunk,drunken,boozy,booze,wasted,wino,tipsy,beer,vodka,tequila,whiskey,stoned,stoner,weed,high,ganja,hungover,hangover,sexy,sexgod,naked,naughty,kinky,lover,playboy,hottie'.split(','));

export const ownHandleOffensive: RuleOf<'profile'> = {
  id: 'own-handle-offensive',
  area: 'associations',
  tier: 'finding',
  title: 'Your own handle or name may offend',
  severity: 'high',
  mode: 'auto',
  subjects: ['profile'],
  why: 'The name is the first thing a patient sees, and stands beside everything you post.',
  cannotKnow: 'Whether the word is your name, or stands for something else.',
  remedy: { actions: ['edit-bio'], text: 'You may want to rename the account. Note where the old handle is printed or linked; somebody else can take it.', minutes: 10, caution: 'Old links stop working, and the old handle becomes free.' },
  sources: ['GMC social media guidance 2024', 'AMA Opinion 2.3.2'],
  needs: ['profile'],
  cues: [],
  detect(subject, { own }) {
    const isOwnName = (part: Evidence): boolean => own.has(part.quote.toLowerCase()) && part.field === 'name';
    const evidence = nameEvidence(subject).filter((part) => !isOwnName(part));
    if (evidence.length > 0) return { evidence, severity: worstOf([subject.name, subject.display]) === 'low' ? 'medium' : 'high' };
    return joke(subject) ?? former(subject);
  },
  examples: {
    flags: [{ account: { handle: 'dr_badass_bitch', displayName: 'Dr. B' } }, { account: { handle: 'k1ckass_nurse', displayName: 'Ann' } }, { account: { handle: 'drunkdoctor', displayName: 'Ann', use: 'professional' } }, { account: { handle: 'drann', displayName: 'Ann', formerHandles: [{ handle: 'bitch_please_ann', until: null }] } }],
    passes: [{ account: { handle: 'dranncocks', displayName: 'Dr. Ann Cocks' } }, { account: { handle: 'drhancock', displayName: 'Dr. Hancock' } }],
    nearMisses: [{ account: { handle: 'winelover_ann', displayName: 'Ann', use: 'personal' } }, { account: { handle: 'therapist_sussex', displayName: 'Sussex Therapist', use: 'professional' } }],
  },
};

function joke({ account, name }: ProfileSubject): ReturnType<RuleOf<'profile'>['detect']> {
  if (account.use !== 'professional' && account.use !== 'mixed') return null;
  const word = name.words.find((part) => JOKES.has(part));
  return word === undefined ? null : { evidence: [fact(`The handle may be read as a joke about drink, drugs or sex (“${word}”).`)], severity: 'low', tier: 'review' };
}

/** An old handle stays in links, caches and other people's posts. */
function former({ account }: ProfileSubject): ReturnType<RuleOf<'profile'>['detect']> {
  const isCoarse = account.formerHandles.some(({ handle }) => readHandle(handle, 'handle').hits.length > 0);
  return !isCoarse ? null : { evidence: [fact('An earlier handle of this account may offend; old links and mentions still show it.')], severity: 'low' };
}
