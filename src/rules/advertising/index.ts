// The rules about advertising, endorsements and reviews.
import type { Rule } from '../../model.js';
import { beforeAfter } from './before-after.js';
import { coiOwnBusiness } from './coi-own-business.js';
import { encourageUnneeded } from './encourage-unneeded.js';
import { endorseUndisclosed } from './endorse-undisclosed.js';
import { endorseWeakDisclosure } from './endorse-weak-disclosure.js';
import { inducementNoTerms } from './inducement-no-terms.js';
import { prescriptionDrugAd } from './prescription-drug-ad.js';
import { reviewGatingFake } from './review-gating-fake.js';
import { reviewsTabOn } from './reviews-tab-on.js';
import { superlativeClaim } from './superlative-claim.js';
import { testimonialSolicit } from './testimonial-solicit.js';
import { testimonialUse } from './testimonial-use.js';

export const ADVERTISING: readonly Rule[] = [
  endorseUndisclosed, endorseWeakDisclosure, coiOwnBusiness, testimonialUse, testimonialSolicit, reviewsTabOn, beforeAfter, prescriptionDrugAd,
  inducementNoTerms, encourageUnneeded, superlativeClaim, reviewGatingFake,
];
