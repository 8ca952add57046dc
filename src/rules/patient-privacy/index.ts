// The rules about what may identify a patient.
import type { Rule } from '../../model.js';
import { phiAgeOver89 } from './phi-age-over-89.js';
import { phiCaseConsult } from './phi-case-consult.js';
import { phiClinicalImage } from './phi-clinical-image.js';
import { phiClosedGroup } from './phi-closed-group.js';
import { phiConsentClaimed } from './phi-consent-claimed.js';
import { phiDeceasedPatient } from './phi-deceased-patient.js';
import { phiDerogatoryPatient } from './phi-derogatory-patient.js';
import { phiDirectIdentifier } from './phi-direct-identifier.js';
import { phiFamilyRelation } from './phi-family-relation.js';
import { phiGeoMetadata } from './phi-geo-metadata.js';
import { phiMinorPatient } from './phi-minor-patient.js';
import { phiPatientNameRoster } from './phi-patient-name-roster.js';
import { phiPatientStory } from './phi-patient-story.js';
import { phiPossibleStory } from './phi-possible-story.js';
import { phiPublicReplyConfirms } from './phi-public-reply-confirms.js';
import { phiRecentTimeframe } from './phi-recent-timeframe.js';
import { phiRecordScreenshot } from './phi-record-screenshot.js';
import { phiReviewReply } from './phi-review-reply.js';
import { phiSafeHarborCombo } from './phi-safe-harbor-combo.js';
import { phiSensitiveCategory } from './phi-sensitive-category.js';
import { phiSmallGeography } from './phi-small-geography.js';
import { phiStoryHashtag } from './phi-story-hashtag.js';
import { phiSuccessStory } from './phi-success-story.js';
import { phiThreadAggregation } from './phi-thread-aggregation.js';
import { phiUniqueEvent } from './phi-unique-event.js';
import { phiWorkplaceBackground } from './phi-workplace-background.js';

export const PATIENT_PRIVACY: readonly Rule[] = [
  phiDirectIdentifier, phiPatientNameRoster, phiSafeHarborCombo, phiAgeOver89, phiRecentTimeframe, phiSmallGeography, phiGeoMetadata, phiClinicalImage,
  phiRecordScreenshot, phiWorkplaceBackground, phiUniqueEvent, phiFamilyRelation, phiThreadAggregation, phiPatientStory, phiDeceasedPatient, phiMinorPatient,
  phiSensitiveCategory, phiClosedGroup, phiReviewReply, phiPublicReplyConfirms, phiSuccessStory, phiConsentClaimed, phiDerogatoryPatient, phiCaseConsult,
  phiStoryHashtag, phiPossibleStory,
];
