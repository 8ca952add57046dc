// Role and employer in the profile of a private account that is open to all.
import type { RuleOf } from '../../model.js';
import { fact, quotes } from '../associations/quotes.js';

export const titleOnPersonalPublic: RuleOf<'profile'> = {
  id: 'title-on-personal-public',
  area: 'account-mixing',
  tier: 'finding',
  title: 'A private account that everyone can see names your role and employer',
  severity: 'medium',
  mode: 'auto',
  subjects: ['profile'],
  why: 'Every post there can then be laid to your profession and your employer.',
  cannotKnow: 'Whether people find the account in spite of your settings, or because you want them to.',
  remedy: { actions: ['edit-bio', 'change-setting'], text: 'You may want to take the employer out of the profile, or to close the account to strangers.', minutes: 5 },
  sources: ['Ahpra social media guidance', 'AMA Opinion 2.3.2'],
  needs: ['profile'],
  cues: [],
  detect({ account, text }, { person }) {
    if (account.use !== 'personal' || account.audience === 'private' || account.audience === 'limited' || account.platform === 'linkedin' || text.has('role.retired')) return null;
    const role = quotes(text, ['role.clinician'], 'Names your role.', 'bio');
    if (role.length === 0) return null;
    const employer = text.places.filter((place) => place.kind === 'facility').map(({ start, end }) => ({ quote: text.text.slice(start, end), start, end, field: 'bio' as const, why: 'Names where you work.' }));
    const known = [account.employer, person.employer].find((name) => name !== null && name !== '' && text.text.toLowerCase().includes(name.toLowerCase()));
    const stated = employer.length > 0 ? employer : known !== undefined || account.employer !== null ? [fact('The profile names where you work.')] : [];
    return stated.length === 0 ? null : { evidence: [...role.slice(0, 1), ...stated] };
  },
  examples: {
    flags: [
      { account: { use: 'personal', audience: 'public', bio: 'ICU nurse at Mercy Hospital. Dog mum.' } },
      { account: { use: 'personal', audience: 'public', bio: 'Dentist, runner', employer: 'Brightside Dental' } },
    ],
    passes: [
      { account: { use: 'professional', audience: 'public', bio: 'ICU nurse at Mercy Hospital' } },
      { account: { use: 'personal', audience: 'private', bio: 'ICU nurse at Mercy Hospital' } },
    ],
    nearMisses: [
      { account: { use: 'personal', audience: 'public', bio: 'Nurse. Dog mum.' } },
      { account: { use: 'personal', audience: 'public', bio: 'Retired nurse, formerly at Mercy Hospital' } },
    ],
  },
};
