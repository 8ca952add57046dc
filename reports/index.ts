// Every format, in the order in which they are offered.
import type { Format } from '../src/model.js';
import { checklist } from './checklist.js';
import { json } from './json.js';

export const FORMATS: readonly Format[] = [checklist, json];
