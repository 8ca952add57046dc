// Labels that announce an identifier, and words that look like a name but are not one.
import type { ConceptList } from '../concept-list.js';

const list = (concept: string, terms: readonly string[]): ConceptList => ({ concept, language: 'en', terms });

export const identifiers: readonly ConceptList[] = [
  list('identifier.label', [
    'mrn', 'medical record', 'medical record number', 'chart number', 'chart no', 'chart #', 'chart', 'patient id', 'pt id', 'patient number', 'hospital number', 'hospital no', 'record number', 'account number', 'account no', 'acct', 'acct no', 'policy number', 'policy no', 'policy', 'member id', 'member number', 'member no', 'subscriber id', 'plan id', 'plan number', 'health plan', 'insurance id', 'insurance number', 'insurance no', 'beneficiary',
    'claim number', 'claim no', 'group number', 'case number', 'case no', 'case id', 'encounter', 'accession', 'specimen', 'ssn', 'social security', 'social security number', 'nhs number', 'nhs no', 'medicare', 'medicaid', 'health card', 'ohip', 'phn', 'ihi', 'national insurance', 'ni number', 'licence', 'license', 'licence number', 'license number', 'certificate', 'cert no', 'dea', 'npi', 'plate', 'license plate', 'licence plate', 'number plate', 'vin',
    'serial', 'serial number', 'serial no', 's/n', 'device id', 'lot number', 'passport', 'driver\'s license', 'drivers license', 'phone', 'tel', 'cell', 'call', 'fax', 'email', 'e-mail', 'dob', 'date of birth', 'born', 'zip', 'zip code', 'postcode', 'iban', 'credit card', 'study id', 'trial id', 'site id', 'rx number', 'prescription number',
  ]),
  list('eponym', [
    'parkinson*', 'alzheimer*', 'hodgkin*', 'graves', "graves'", 'addison*', 'cushing*', 'crohn*', 'bell\'s palsy', 'down syndrome', 'marfan*', 'huntington*', 'foley', 'wilson\'s disease', 'tourette*', 'asperger*', 'kawasaki', 'raynaud*', 'sjogren*', 'ehlers', 'danlos', 'hashimoto*', 'meniere*', 'barrett*', 'paget*', 'lou gehrig*', 'von willebrand', 'guillain', 'barre', 'stevens', 'turner syndrome', 'klinefelter*', 'framingham', 'chaddock', 'babinski', 'glasgow', 'apgar', 'gleason', 'wells score',
    'wells criteria', 'child-pugh', 'murphy*', 'mcburney*', 'kernig*', 'brudzinski*', 'romberg', 'trendelenburg', 'lachman', 'heimlich', 'valsalva', 'braxton hicks', 'bishop score', 'norton scale', 'braden*', 'waterlow', 'mallampati', 'yankauer', 'kelly clamp', 'swan ganz', 'hickman', 'hartmann*', 'whipple', 'nissen', 'billroth', 'charcot*', 'colles', 'osgood', 'schlatter', 'perthes', 'prader', 'willi', 'angelman', 'fanconi', 'gaucher*', 'fabry', 'pompe', 'tay-sachs', 'wernicke*', 'korsakoff*', 'broca*',
    'kaposi*', 'ewing*', 'wilms', 'burkitt*', 'merkel', 'mohs', 'pap smear', 'ferriman', 'gallwey',
  ]),
];
