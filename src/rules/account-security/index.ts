// The rules about who could take an account over.
import type { Rule } from '../../model.js';
import { sec2faOff } from './sec-2fa-off.js';
import { secDormantTakeover } from './sec-dormant-takeover.js';
import { secImpersonation } from './sec-impersonation.js';
import { secSharedLogin } from './sec-shared-login.js';
import { secThirdPartyApps } from './sec-third-party-apps.js';
import { secUnknownSessions } from './sec-unknown-sessions.js';

export const ACCOUNT_SECURITY: readonly Rule[] = [
  sec2faOff, secThirdPartyApps, secUnknownSessions, secSharedLogin, secDormantTakeover, secImpersonation,
];
