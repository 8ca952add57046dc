// What the scan counts over an account's own posts, for the rules that look at a whole account: trait -> concepts, one of which must be met.
import type { Concept } from '../model.js';

export const TRAITS: Readonly<Record<string, readonly Concept[]>> = {
  clinical: ['patient.possessive', 'clinical.procedure', 'clinical.setting', 'clinical.test', 'clinical.drug'],
  family: ['family.author', 'private.child-name', 'private.routine', 'private.trouble'],
  education: ['clinical.teaching'],
  advice: ['advice.given'],
  professional: ['role.clinician', 'role.peer'],
};
