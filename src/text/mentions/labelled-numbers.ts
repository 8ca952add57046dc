// Numbers announced by a label ("MRN: ST-998877", "insurance ID is HX-223344"), and numbers whose form or check digit tells what they are.
import type { SafeHarborLetter, Span } from '../../model.js';
import { isIban, isMedicareNumberAu, isNhsNumber, passesLuhn } from './check-digits.js';
import { createCover } from './cover.js';

export interface NumberFound extends Span { letter: SafeHarborLetter; kind: string; labelled: boolean }

/** What may stand between a label and its number, then the number: up to 25 letters, digits and hyphens, a digit among the first nine. */
const TAIL = /(?:[ :.#=-]|'s\b|(?:number|num|numbers|no|nr|id|ids|is|was|are|plan|policy|card|code|show|shows|under|issues|with|includes|of|the|for|has)\b){0,12}(#? ?(?=[A-Z-]{0,8}\d)[A-Z\d](?:[A-Z\d]|[-/](?=[A-Z\d])){2,24})(?!\w)/iy;

interface Label { letter: SafeHarborLetter; kind: string; pattern: RegExp; digits: number }
const label = (letter: SafeHarborLetter, kind: string, names: string, digits = 3): Label =>
  ({ letter, kind, digits, pattern: new RegExp(`\\b(?:${names})(?![a-z])`, 'gi') });

/** In order of precedence: the first label that claims a number keeps it. */
const LABELS: readonly Label[] = [
  label('G', 'social security number', 'ssn|ss#|ss #|social security|national insurance|ni number|tax id|sin number', 6),
  label('H', 'medical record number', 'mrn|mr#|med(?:ical)?\\.? ?rec(?:ord)?s?|medrec#?|emr|ehr|chart (?:number|no|#|id)|chart ?#|patient (?:id|number|no|#)|patient\'s id|pt id|pt #|hospital (?:number|no|id)|record|records|unit number|nhs|health card|ohip|phn|ihi'),
  label('I', 'health plan number', 'ins(?:ur(?:ance)?)?\\.?|insurer|health ?plan|plan|policy|pol|member|membership|subscriber|beneficiary|hmo|ppo|medicare|medicaid|medi-cal|group|claim|coverage|hpn|hpbn|blue cross|bcbs|aetna|cigna', 4),
  label('J', 'account number', 'account|acct|acc|iban|credit card|debit card|card|invoice|billing', 4),
  label('K', 'licence or certificate number', 'licen[cs]e|lic|certificate|cert|cln|dea|npi|registration|passport|permit|driver\'?s licen[cs]e', 4),
  label('L', 'vehicle number', 'vin|number plate|licen[cs]e plate|plate|registration plate|reg', 2),
  label('M', 'device number', 'serial|s/n|sn|device|implant|pacemaker|lot|udi|model', 4),
  label('R', 'other number that is one person\'s', 'patient|id|ids|case|study|site|subject|rx|prescription|script|ref(?:erence)?|encounter|visit|accession|specimen|sample|booking|ticket|barcode|file', 4),
];

const SSN = /(?<![\p{L}\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu;
const TEN_DIGITS = /(?<![\p{L}\d.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\d-])/gu;
const MEDICARE_AU = /(?<![\p{L}\d.-])[2-6]\d{3} ?\d{5} ?\d(?:[ /-]?\d)?(?![\p{L}\d])/gu;
const CARD = /(?<![\p{L}\d.-])\d(?:[ -]?\d){11,18}(?![\p{L}\d-])/gu;
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}(?![\p{L}\d])/giu;
const CODE = /(?<![\p{L}\d#@/-])#?(?:[A-Z]{1,5}-?\d{5,10}|[A-Z]{2,5}-\d{4,10}|\d{3,9}-[A-Z]{2,4}|\d{7,10})(?![\p{L}\d%-]|[.,]\d)/gu;
/** Codes that belong to a study, a drug or a virus rather than to a person. */
const NOT_A_PERSON = /^#?(?:NCT|PMID|PMC|DOI|ICD|ISBN|ISSN|COVID|SARS|CD|HLA|IL|BRCA|PO|RFC|CVE|ISO|H1N1|EU|US|WO)-?\d/;

export function numbersIn(text: string): NumberFound[] {
  const found: NumberFound[] = [];
  const cover = createCover(text.length);
  const add = (start: number, end: number, letter: SafeHarborLetter, kind: string, labelled: boolean): void => {
    const number = { start, end, letter, kind, labelled };
    if (cover.meets(number)) return;
    cover.add(number);
    found.push(number);
  };
  const addAll = (pattern: RegExp, letter: SafeHarborLetter, kind: string, passes: (value: string) => boolean): void => {
    for (const match of text.matchAll(pattern)) if (passes(match[0])) add(match.index, match.index + match[0].length, letter, kind, false);
  };
  if (/\bnhs\b/i.test(text)) addAll(TEN_DIGITS, 'H', 'NHS number', isNhsNumber);
  if (/\bmedicare\b/i.test(text)) addAll(MEDICARE_AU, 'I', 'Medicare number', isMedicareNumberAu);
  for (const { letter, kind, pattern, digits } of LABELS) {
    for (const match of text.matchAll(pattern)) {
      TAIL.lastIndex = match.index + match[0].length;
      const value = TAIL.exec(text)?.[1] ?? '';
      if (isNumberOfSomebody(value, digits)) add(TAIL.lastIndex - value.trimStart().length, TAIL.lastIndex, letter, kind, true);
    }
  }
  addAll(SSN, 'G', 'social security number', () => true);
  addAll(IBAN, 'J', 'bank account number', isIban);
  addAll(CARD, 'J', 'payment card number', passesLuhn);
  addAll(CODE, 'R', 'code or number without a label', (value) => !NOT_A_PERSON.test(value) && !/^#?(?:19|20)\d{6}$/.test(value));
  return found;
}

const DATE_OR_RANGE = /^#? ?(?:(?:19|20)\d{2}(?:[-/]\d{1,2}){0,2}|\d{1,2}[-/]\d{1,4}(?:[-/]\d{2,4})?)$/;

/** Enough digits, no lower-case word ("covid-19"), not a date, a year or a range. */
function isNumberOfSomebody(value: string, digits: number): boolean {
  const count = value.replace(/\D/g, '').length;
  if (count < digits || /[a-z]{3}/.test(value) || NOT_A_PERSON.test(value)) return false;
  if (DATE_OR_RANGE.test(value)) return false;
  return !/^#? ?\d{1,3}-(?:year|month|week|day)/i.test(value);
}
