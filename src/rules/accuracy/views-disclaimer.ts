// An employer named in the profile without "views my own", for those whose employer asks for it.
import type { RuleOf } from '../../model.js';
import { BMA, CPSO } from '../codes.js';
import { fact, quote } from '../said.js';

export const viewsDisclaimer: RuleOf<'profile'> = {
  id: 'views-disclaimer',
  area: 'accuracy',
  tier: 'review',
  title: 'Your employer is named, "views my own" is not',
  severity: 'info',
  mode: 'optin',
  subjects: ['profile'],
  why: 'It is a courtesy some employers ask for. It does not protect you: what you write can still count.',
  cannotKnow: 'Whether your employer asks for it.',
  remedy: { actions: ['edit-bio'], text: 'Add it if your employer asks for it.', minutes: 1 },
  sources: [CPSO, BMA],
  presets: { org: 'off' },
  needs: ['profile'],
  cues: [],
  languages: ['en'],
  detect({ account, text }, { person }) {
    if (text.has('employer.views-own')) return null;
    const place = text.places.find((one) => one.kind === 'facility');
    const said = person.employer !== null && text.text.toLowerCase().includes(person.employer.toLowerCase());
    if (place === undefined && account.employer === null && !said) return null;
    const evidence = place === undefined ? fact('The profile names your employer.') : quote(text, place, 'Your employer.', { field: 'bio' });
    return { evidence: [evidence], statement: 'an employer, without "views my own"' };
  },
  examples: {
    flags: [{ kind: 'profile', text: 'Nurse at Mayo Clinic' }, { kind: 'profile', text: 'Nurse', account: { employer: 'Mercy General' } }],
    passes: [{ kind: 'profile', text: 'Nurse at Mayo Clinic. Views my own.' }, { kind: 'profile', text: 'Nurse and runner' }],
    nearMisses: [{ kind: 'profile', text: 'Nurse at Mayo Clinic, opinions are mine' }, { kind: 'profile', text: 'I love hospitals' }],
  },
};
