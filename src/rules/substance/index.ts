// The rules about drink and drugs.
import type { Rule } from '../../model.js';
import { alcoholLawful } from './alcohol-lawful.js';
import { diversionJoke } from './diversion-joke.js';
import { illegalDrugSelf } from './illegal-drug-self.js';
import { impairedAtWork } from './impaired-at-work.js';
import { intoxicationSelf } from './intoxication-self.js';
import { postingWhileIntoxicated } from './posting-while-intoxicated.js';

export const SUBSTANCE: readonly Rule[] = [
  impairedAtWork, intoxicationSelf, illegalDrugSelf, diversionJoke, postingWhileIntoxicated, alcoholLawful,
];
