// The rules about politics and faith.
import type { Rule } from '../../model.js';
import { advocacyHealthPolicy } from './advocacy-health-policy.js';
import { politicsAuthority } from './politics-authority.js';
import { politicsHostileToPatients } from './politics-hostile-to-patients.js';
import { politicsPartisan } from './politics-partisan.js';
import { religionDerision } from './religion-derision.js';
import { religionPersonal } from './religion-personal.js';
import { religionToPatients } from './religion-to-patients.js';

export const POLITICS_RELIGION: readonly Rule[] = [
  politicsAuthority, politicsHostileToPatients, politicsPartisan, religionPersonal, religionToPatients, religionDerision, advocacyHealthPolicy,
];
