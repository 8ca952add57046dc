// A profile that calls itself anonymous and holds clues to the person.
import type { RuleOf } from '../../model.js';
import { fact, quotes } from '../associations/quotes.js';

export const pseudonymIdentifiable: RuleOf<'profile'> = {
  id: 'pseudonym-identifiable',
  area: 'account-mixing',
  tier: 'finding',
  title: 'An anonymous account that may not be',
  severity: 'medium',
  mode: 'auto',
  subjects: ['profile'],
  why: 'Specialty, town and employer together point to one person; most anonymous medical writers could be identified.',
  cannotKnow: 'What the posts and pictures give away beside the profile.',
  remedy: { actions: ['edit-bio', 'delete'], text: 'You may want to take clues out of the profile, and to write as if your name stood there.', minutes: 10 },
  sources: ['GMC social media guidance 2024', 'AMA Opinion 2.3.2'],
  needs: ['profile'],
  cues: [],
  detect({ account, text, display }, { person }) {
    const named = person.names.some((name) => name.split(/\s+/).some((part) => part.length > 2 && display.words.includes(part.toLowerCase())));
    const claims = quotes(text, ['role.anonymous'], 'Says that the account is anonymous.', 'bio').filter((one) => !text.negated(one));
    if (claims.length === 0 || named) return null;
    const role = quotes(text, ['role.clinician'], 'Names your role.', 'bio').slice(0, 1);
    const places = text.places.slice(0, 3).map(({ start, end, kind }) => ({ quote: text.text.slice(start, end), start, end, field: 'bio' as const, why: kind === 'facility' ? 'Names a place of work.' : 'Names a place.' }));
    const located = account.location === null || account.location === '' || places.length > 0 ? [] : [fact('The profile states a place.')];
    const clues = [...role, ...places, ...located];
    return clues.length < 2 ? null : { evidence: [...claims, ...clues] };
  },
  examples: {
    flags: [
      { account: { handle: 'tiredintern', displayName: 'Tired Intern', bio: 'Anonymous ER doc at Mercy Hospital' } },
      { account: { handle: 'scrubsandsnark', displayName: 'Scrubs', bio: 'Not my real name. Paediatrician.', location: 'Leeds' } },
    ],
    passes: [
      { account: { handle: 'drjane', displayName: 'Dr. Jane', bio: 'ER doc at Mercy Hospital' } },
      { account: { handle: 'tired', displayName: 'Tired', bio: 'Anonymous thoughts' } },
    ],
    nearMisses: [
      { account: { handle: 'tiredintern', displayName: 'Tired Intern', bio: 'Anonymous. Nurse.' } },
      { account: { handle: 'helpline', displayName: 'Helpline', bio: 'Alcoholics Anonymous helps' } },
    ],
  },
};
