// The rules about what is claimed: of health, and of oneself.
import type { Rule } from '../../model.js';
import { claimAbsolute } from './claim-absolute.js';
import { claimUnsourced } from './claim-unsourced.js';
import { credentialMismatch } from './credential-mismatch.js';
import { identityNotStated } from './identity-not-stated.js';
import { misinfoKnownClaim } from './misinfo-known-claim.js';
import { outdatedHealthContent } from './outdated-health-content.js';
import { profileStaleRole } from './profile-stale-role.js';
import { viewsDisclaimer } from './views-disclaimer.js';

export const ACCURACY: readonly Rule[] = [
  misinfoKnownClaim, claimAbsolute, claimUnsourced, outdatedHealthContent, credentialMismatch, profileStaleRole, identityNotStated, viewsDisclaimer,
];
