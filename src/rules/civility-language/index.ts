// The rules about how people are spoken to and about.
import type { Rule } from '../../model.js';
import { argumentStreak } from './argument-streak.js';
import { defamationRisk } from './defamation-risk.js';
import { discriminatoryLanguage } from './discriminatory-language.js';
import { harassmentTarget } from './harassment-target.js';
import { profanityStrong } from './profanity-strong.js';
import { sexualExplicit } from './sexual-explicit.js';
import { threatViolence } from './threat-violence.js';
import { toneUnprofessional } from './tone-unprofessional.js';

export const CIVILITY_LANGUAGE: readonly Rule[] = [
  discriminatoryLanguage, threatViolence, harassmentTarget, argumentStreak, sexualExplicit, profanityStrong, toneUnprofessional, defamationRisk,
];
