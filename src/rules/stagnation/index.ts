// The rules about accounts and notices that nobody tends.
import type { Rule } from '../../model.js';
import { appointmentOverSocial } from './appointment-over-social.js';
import { deadPlatform } from './dead-platform.js';
import { noPositiveMix } from './no-positive-mix.js';
import { staleAccount } from './stale-account.js';
import { stalePinned } from './stale-pinned.js';
import { unansweredPublic } from './unanswered-public.js';

export const STAGNATION: readonly Rule[] = [staleAccount, stalePinned, deadPlatform, unansweredPublic, noPositiveMix, appointmentOverSocial];
