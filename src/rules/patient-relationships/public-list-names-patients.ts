// Lists and labels whose title calls their members patients.
import type { RuleOf } from '../../model.js';

const NAMED = /\b(my |our |ex-?|former )?(patients?|pts|clients|clientes|pacientes|patienten|klienten)\b|\bmy (moms|mums|mamas|kids|kiddos|residents)\b/i;
const PROFESSIONAL = /\b(advoca\w*|safety|orgs?|organi[sz]ations?|groups?|experience|leaders?|voices?|education|research|charit\w*|support|engagement|rights|centred|centered|journals?|associations?|societ\w*)\b/i;

export const publicListNamesPatients: RuleOf<'follow'> = {
  id: 'public-list-names-patients',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'A list of yours is named after patients',
  severity: 'high',
  mode: 'auto',
  subjects: ['follow'],
  why: 'A list that others can see and that is called after patients names them in one step.',
  cannotKnow: 'Who is on the list, and who looked at it.',
  remedy: { actions: ['change-setting', 'delete'], text: 'Make the list private now, then treat it as patient information: tell {privacyContact} before you delete it.', minutes: 5 },
  sources: ['45 CFR 164.502', 'APA Ethics Code 4.01'],
  needs: [],
  cues: [],
  detect({ follow }) {
    if (!['list', 'close-friend', 'group'].includes(follow.kind)) return null;
    const title = follow.displayName ?? follow.handle ?? '';
    const found = NAMED.exec(title);
    if (found === null || PROFESSIONAL.test(title) || (follow.kind === 'group' && follow.audience === 'public')) return null;
    const hidden = follow.audience === 'private';
    const start = found.index;
    const evidence = [{ quote: found[0], start, end: start + found[0].length, field: follow.displayName === null ? 'handle' as const : 'name' as const, why: 'The title may be read as: these people are in your care.' }];
    return hidden ? { evidence, severity: 'low', tier: 'review', context: ['The list is private.'] } : { evidence };
  },
  examples: {
    flags: [
      { follow: { kind: 'list', displayName: 'My patients', audience: 'public' } },
      { follow: { kind: 'list', displayName: 'clients', audience: 'unknown' } },
      { follow: { kind: 'list', displayName: 'my moms', audience: 'public' } },
    ],
    passes: [
      { follow: { kind: 'list', displayName: 'Cardiology', audience: 'public' } },
      { follow: { kind: 'following', displayName: 'Patients' } },
    ],
    nearMisses: [
      { follow: { kind: 'list', displayName: 'Patient advocates', audience: 'public' } },
      { follow: { kind: 'list', displayName: 'Patient safety orgs', audience: 'public' } },
    ],
  },
};
