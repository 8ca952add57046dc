// A title in the profile that the person did not declare.
import type { Annotation, Hit, RuleOf } from '../../model.js';
import { ADA, BOARDS_REPORTS, BOARDS_STUDY, GMC, NATIONAL_LAW } from '../codes.js';
import { meant, quotes } from '../said.js';

/** What may stand for what: a claimed word is covered when the declared words hold one of its kin. */
const KIN: readonly (readonly string[])[] = [
  ['md', 'do', 'mbbs', 'mbchb', 'doctor', 'dr', 'physician', 'medical doctor', 'surgeon', 'consultant', 'dermatologist', 'cardiologist', 'psychiatrist'],
  ['phd', 'doctor', 'dr', 'psychologist', 'clinical psychologist', 'psyd'], ['dds', 'dmd', 'bds', 'doctor', 'dr', 'dentist', 'orthodontist', 'periodontist', 'endodontist', 'prosthodontist', 'oral surgeon'],
  ['rn', 'registered nurse', 'nurse'], ['np', 'aprn', 'fnp', 'nurse practitioner', 'dnp'], ['cnm', 'certified nurse midwife'],
  ['lcsw', 'lmft', 'lpc', 'licensed', 'licensed therapist', 'licensed clinical', 'therapist'],
];
/** Words that promise more than a degree; only their own declaration covers them. */
const SPECIAL = ['board', 'specialist', 'fellowship', 'consultant', 'prof', 'facs', 'frcs', 'frcp', 'mrcp', 'facp', 'faap', 'facog', 'facc', 'honorary', 'plastic surgeon', 'cosmetic surgeon', 'dermatologist', 'cardiologist', 'psychiatrist', 'orthodontist', 'psychologist'];

export const credentialMismatch: RuleOf<'profile'> = {
  id: 'credential-mismatch',
  area: 'accuracy',
  tier: 'finding',
  title: 'A title you did not declare',
  severity: 'high',
  mode: 'auto',
  subjects: ['profile'],
  why: 'Misstated credentials are among the commonest reports to boards, and most say they would look into them.',
  cannotKnow: 'Which titles you hold: it compares the profile with the credentials you gave, and says nothing when you gave none.',
  remedy: { actions: ['edit-bio'], text: 'Use the title you are registered with and name where; or add the credential to your answers.', minutes: 5 },
  sources: [BOARDS_REPORTS, BOARDS_STUDY, NATIONAL_LAW, ADA, GMC],
  needs: ['profile'],
  cues: ['credential.claimed'],
  languages: ['en'],
  detect({ account, text }, { person }) {
    const declared = [...person.credentials, ...(person.profession === null ? [] : [person.profession])].map((one) => one.toLowerCase());
    if (person.credentials.length === 0 || text.has('credential.plain')) return null;
    const hits = meant(text, 'credential.claimed').filter((hit) => !text.negated(hit) && isWritten(text, hit) && !covers(declared, hit.term));
    if (hits.length === 0) return null;
    const special = hits.some((hit) => isSpecial(hit.term));
    return {
      evidence: quotes(text, hits, 'A title that is not among the credentials you declared.', { field: 'bio' }),
      statement: 'a title in the profile that you did not declare',
      ...((!special || account.use === 'personal') && { tier: 'review' as const, severity: 'medium' as const }),
    };
  },
  examples: {
    flags: [
      { kind: 'profile', text: 'Board certified dermatologist', person: { credentials: ['RN'], profession: 'nurse' } },
      { kind: 'profile', text: 'Specialist in anti-ageing medicine', person: { credentials: ['MBBS'] } },
      { kind: 'profile', text: 'Dr Jo, wellness coach', person: { credentials: ['RN'] } },
    ],
    passes: [
      { kind: 'profile', text: 'Board certified dermatologist', person: { credentials: ['MD', 'board certified', 'dermatologist'] } },
      { kind: 'profile', text: 'RN in the ICU', person: { credentials: ['RN'] } },
    ],
    nearMisses: [
      { kind: 'profile', text: 'PhD in history, talks about medicine', person: { credentials: ['RN'] } },
      { kind: 'profile', text: 'Doctor Who fan', person: { credentials: ['RN'] } },
      { kind: 'profile', text: 'I do not bite', person: { credentials: ['RN'] } },
      { kind: 'profile', text: 'Board certified dermatologist' },
    ],
  },
};

/** "do" and "md" are titles only in capitals. */
function isWritten(text: Annotation, hit: Hit): boolean {
  const written = text.text.slice(hit.start, hit.end);
  return hit.term.length > 3 || hit.term === 'dr' || written === written.toUpperCase() || written === 'PhD';
}

function isSpecial(term: string): boolean {
  return SPECIAL.some((word) => term.includes(word));
}

function covers(declared: readonly string[], term: string): boolean {
  if (declared.some((one) => one.includes(term) || (term.length > 2 && term.includes(one)))) return true;
  return !isSpecial(term) && KIN.some((kin) => kin.includes(term) && kin.some((word) => declared.includes(word)));
}
