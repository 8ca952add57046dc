// The rules about private and professional life on the wrong or on the same account.
import type { Rule } from '../../model.js';
import { crossLinkAccounts } from './cross-link-accounts.js';
import { crosspostOn } from './crosspost-on.js';
import { duplicateOrForgottenAccount } from './duplicate-or-forgotten-account.js';
import { mixClinicalOnPersonal } from './mix-clinical-on-personal.js';
import { mixPersonalOnProfessional } from './mix-personal-on-professional.js';
import { pseudonymIdentifiable } from './pseudonym-identifiable.js';
import { sharedFollowGraph } from './shared-follow-graph.js';
import { sharedRegistration } from './shared-registration.js';
import { titleOnPersonalPublic } from './title-on-personal-public.js';

export const ACCOUNT_MIXING: readonly Rule[] = [
  mixClinicalOnPersonal,
  mixPersonalOnProfessional,
  titleOnPersonalPublic,
  crossLinkAccounts,
  sharedFollowGraph,
  sharedRegistration,
  crosspostOn,
  pseudonymIdentifiable,
  duplicateOrForgottenAccount,
];
