// The rules about patients among the people around an account.
import type { Rule } from '../../model.js';
import { formerPatientConnection } from './former-patient-connection.js';
import { patientContactSync } from './patient-contact-sync.js';
import { patientDmClinical } from './patient-dm-clinical.js';
import { patientFamilyConnection } from './patient-family-connection.js';
import { patientFollow } from './patient-follow.js';
import { patientFollowerOfPersonal } from './patient-follower-of-personal.js';
import { patientFriend } from './patient-friend.js';
import { patientFundraiserShare } from './patient-fundraiser-share.js';
import { patientInvitePersonal } from './patient-invite-personal.js';
import { patientLookupHistory } from './patient-lookup-history.js';
import { patientPossibleUnlisted } from './patient-possible-unlisted.js';
import { patientPublicInteraction } from './patient-public-interaction.js';
import { patientSexualisedContact } from './patient-sexualised-contact.js';
import { publicListNamesPatients } from './public-list-names-patients.js';

export const PATIENT_RELATIONSHIPS: readonly Rule[] = [
  patientFollow,
  patientFriend,
  patientFollowerOfPersonal,
  patientFamilyConnection,
  formerPatientConnection,
  patientPossibleUnlisted,
  patientPublicInteraction,
  patientSexualisedContact,
  patientDmClinical,
  patientLookupHistory,
  patientContactSync,
  patientInvitePersonal,
  patientFundraiserShare,
  publicListNamesPatients,
];
