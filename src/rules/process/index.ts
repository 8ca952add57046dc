// The rules about the audit itself.
import type { Rule } from '../../model.js';
import { deletedCopies } from './deleted-copies.js';
import { gateLegalHold } from './gate-legal-hold.js';
import { oldPostBulk } from './old-post-bulk.js';

export const PROCESS: readonly Rule[] = [gateLegalHold, oldPostBulk, deletedCopies];
