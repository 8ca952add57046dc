// A stage of training or an employer in the profile that is no longer so.
import type { Evidence, ProfileSubject, RuleContext, RuleOf } from '../../model.js';
import { ACP, AMA } from '../codes.js';
import { fact, meant, quote } from '../said.js';

const IN_TRAINING = ['student', 'resident', 'intern', 'trainee', 'fellow', 'registrar', 'foundation'];

export const profileStaleRole: RuleOf<'profile'> = {
  id: 'profile-stale-role',
  area: 'accuracy',
  tier: 'finding',
  title: 'The profile may name an old role',
  severity: 'low',
  mode: 'auto',
  subjects: ['profile'],
  why: 'Patients and employers take the profile at its word; codes ask to look it over from time to time.',
  cannotKnow: 'What you do now, beyond what you answered.',
  remedy: { actions: ['edit-bio'], text: 'Update the line, or put "formerly" before it.', minutes: 2 },
  sources: [ACP, AMA],
  needs: ['profile'],
  cues: ['training.stage', 'training.class-of', 'place.facility', 'clinical.setting'],
  languages: ['en'],
  detect(subject, context) {
    if (subject.text.has('role.past') || subject.text.has('role.retired')) return null;
    const evidence = [...oldStage(subject, context), ...oldYear(subject, context), ...oldEmployer(subject, context)];
    return evidence.length === 0 ? null : { evidence, statement: 'a role in the profile that may be out of date' };
  },
  examples: {
    flags: [
      { kind: 'profile', text: 'Med student, coffee lover', person: { profession: 'physician', credentials: ['MD'] } },
      { kind: 'profile', text: 'Nursing, class of 2019', now: '2024-06-01T12:00:00Z' },
      { kind: 'profile', text: 'ICU nurse at Mayo Clinic', person: { employer: 'Stanford Hospital' } },
    ],
    passes: [
      { kind: 'profile', text: 'Med student, coffee lover', person: { profession: 'medical student' } },
      { kind: 'profile', text: 'ICU nurse at Mayo Clinic', person: { employer: 'Mayo Clinic' } },
    ],
    nearMisses: [
      { kind: 'profile', text: 'Former resident at Mayo Clinic', person: { profession: 'physician', employer: 'Stanford Hospital' } },
      { kind: 'profile', text: 'Nursing, class of 2030', now: '2024-06-01T12:00:00Z' },
      { kind: 'profile', text: 'Med student, coffee lover' },
    ],
  },
};

function oldStage({ text }: ProfileSubject, { person }: RuleContext): Evidence[] {
  const answer = person.profession?.toLowerCase() ?? null;
  if (answer === null || IN_TRAINING.some((word) => answer.includes(word))) return [];
  const hit = meant(text, 'training.stage')[0];
  return hit === undefined ? [] : [quote(text, hit, `A stage of training; you answered that you are a ${person.profession}.`, { field: 'bio' })];
}

function oldYear({ text }: ProfileSubject, { now }: RuleContext): Evidence[] {
  const label = text.hits('training.class-of')[0];
  if (label === undefined) return [];
  const year = text.numbers.find((number) => number.start >= label.end && number.start - label.end <= 3 && number.value >= 1950 && number.value < Number(now.slice(0, 4)));
  return year === undefined ? [] : [quote(text, { start: label.start, end: year.end }, 'That year has passed.', { field: 'bio' })];
}

function oldEmployer({ text }: ProfileSubject, { person }: RuleContext): Evidence[] {
  const employer = person.employer?.toLowerCase() ?? null;
  if (employer === null) return [];
  const other = text.places.find((place) => place.kind === 'facility' && !employer.includes(place.name.toLowerCase()) && !place.name.toLowerCase().includes(employer));
  if (other === undefined || text.text.toLowerCase().includes(employer)) return [];
  return [quote(text, other, 'A workplace that is not the one you gave.', { field: 'bio' }), fact('Your answers name another employer.')];
}
