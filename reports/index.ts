// Every format, in the order in which they are offered.
import type { Format } from '../src/model.js';
import { checklist } from './checklist.js';
import { csv } from './csv.js';
import { html } from './html/html.js';
import { ics } from './ics.js';
import { ids } from './ids.js';
import { json } from './json.js';
import { pdf } from './pdf/pdf.js';
import { summary } from './summary.js';
import { xlsx } from './xlsx/xlsx.js';

export const FORMATS: readonly Format[] = [checklist, pdf, html, csv, xlsx, json, ids, ics, summary];
