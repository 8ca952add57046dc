// An account that says it is a clinician's and does not say whose, for those who want to see theirs.
import type { RuleOf } from '../../model.js';
import { GMC, GMC_2013 } from '../codes.js';
import { fact, meant, quote } from '../said.js';

/** Short titles are words, too ("do"): they count in capitals. */
function isCapital(written: string): boolean {
  return written === written.toUpperCase();
}

export const identityNotStated: RuleOf<'profile'> = {
  id: 'identity-not-stated',
  area: 'accuracy',
  tier: 'review',
  title: 'A clinician without a name',
  severity: 'info',
  mode: 'optin',
  subjects: ['profile'],
  why: 'The GMC says that who comments on health as a doctor should usually say who they are. An account without a name can be traced all the same.',
  cannotKnow: 'Whether you stay unnamed for your safety, or for satire.',
  remedy: { actions: ['edit-bio'], text: 'You may want to name yourself, or to leave your profession out.', minutes: 2 },
  sources: [GMC_2013, GMC],
  presets: { 'us-physician': 'off', 'us-nurse': 'off', 'uk-nurse': 'off', 'au-practitioner': 'off', 'ca-physician': 'off', therapist: 'off', dentist: 'off', org: 'off' },
  needs: ['profile'],
  cues: ['role.clinician', 'credential.claimed'],
  languages: ['en'],
  detect({ account, text }, { person }) {
    const role = [...meant(text, 'role.clinician'), ...meant(text, 'credential.claimed')].find(({ start, end }) => end - start > 3 || isCapital(text.text.slice(start, end)));
    if (role === undefined || person.names.length === 0 || account.use === 'personal') return null;
    const shown = `${account.displayName ?? ''} ${account.handle ?? ''} ${account.bio ?? ''}`.toLowerCase();
    const parts = person.names.flatMap((name) => name.toLowerCase().split(/\s+/)).filter((part) => part.length > 2);
    if (parts.length === 0 || parts.some((part) => shown.includes(part))) return null;
    return { evidence: [quote(text, role, 'Says that you are a clinician.', { field: 'bio' }), fact('None of your names stands in the handle, the shown name or the profile.')], statement: 'a clinician, without a name' };
  },
  examples: {
    flags: [
      { kind: 'profile', text: 'GP. Tired.', account: { displayName: 'NHS Ghost', handle: 'nhsghost' }, person: { names: ['Karen Holloway'] } },
      { kind: 'profile', text: 'Surgeon who rants', account: { displayName: 'Scalpel', handle: 'scalpel99' }, person: { names: ['Peter Marsden'] } },
    ],
    passes: [
      { kind: 'profile', text: 'Surgeon', account: { displayName: 'Peter Marsden', handle: 'pm' }, person: { names: ['Peter Marsden'] } },
      { kind: 'profile', text: 'Gardener', account: { displayName: 'Rose', handle: 'rose' }, person: { names: ['Peter Marsden'] } },
    ],
    nearMisses: [
      { kind: 'profile', text: 'Surgeon', account: { displayName: 'Mr M', handle: 'marsden_ent' }, person: { names: ['Peter Marsden'] } },
      { kind: 'profile', text: 'Surgeon', account: { displayName: 'Scalpel', handle: 'scalpel99' } },
    ],
  },
};
