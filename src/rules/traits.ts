// What the scan counts over an account's own posts, for the rules that look at a whole account: trait -> concepts, one of which must be met.
import type { Concept } from '../model.js';

export const TRAITS: Readonly<Record<string, readonly Concept[]>> = {
  clinical: ['patient.possessive', 'clinical.procedure', 'clinical.setting', 'clinical.test', 'clinical.drug'],
  family: ['family.author', 'topic.family', 'private.child-name', 'private.routine', 'private.trouble'],
  politics: ['politics.party', 'politics.figure', 'politics.slogan'],
  religion: ['religion.devotion'],
  substance: ['substance.alcohol', 'substance.drunk-self', 'substance.drug-self'],
  education: ['clinical.teaching', 'topic.education'],
  thanks: ['topic.thanks'],
  advocacy: ['politics.advocacy'],
  advice: ['advice.given', 'topic.advice'],
  professional: ['role.clinician', 'role.peer'],
};
