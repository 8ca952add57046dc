// Labels that announce a patient's number, and words that look like a name but are not one.
import type { ConceptList } from '../concept-list.js';

const list = (concept: string, terms: readonly string[]): ConceptList => ({ concept, language: 'en', terms });

export const identifiers: readonly ConceptList[] = [
  list('identifier.record', ['mrn', 'medical record', 'medical record number', 'med rec', 'chart number', 'chart no', 'chart #', 'patient id', 'pt id', 'patient number', 'hospital number', 'record number', 'nhs number', 'nhs no', 'health card', 'ohip']),
  list('eponym', [
    'parkinson*', 'alzheimer*', 'hodgkin*', 'graves', "graves'", 'addison*', 'cushing*', 'crohn*', 'bell\'s palsy', 'down syndrome', 'marfan*', 'huntington*', 'foley', 'wilson\'s disease', 'tourette*', 'asperger*', 'kawasaki', 'raynaud*', 'sjogren*', 'ehlers', 'danlos', 'hashimoto*', 'meniere*', 'barrett*', 'paget*', 'lou gehrig*', 'von willebrand', 'guillain', 'barre', 'stevens', 'turner syndrome', 'klinefelter*', 'framingham', 'chaddock', 'babinski', 'glasgow', 'apgar', 'gleason', 'wells score',
    'wells criteria', 'child-pugh', 'murphy*', 'mcburney*', 'kernig*', 'brudzinski*', 'romberg', 'trendelenburg', 'lachman', 'heimlich', 'valsalva', 'braxton hicks', 'bishop score', 'norton scale', 'braden*', 'waterlow', 'mallampati', 'yankauer', 'kelly clamp', 'swan ganz', 'hickman', 'hartmann*', 'whipple', 'nissen', 'billroth', 'charcot*', 'colles', 'osgood', 'schlatter', 'perthes', 'prader', 'willi', 'angelman', 'fanconi', 'gaucher*', 'fabry', 'pompe', 'tay-sachs', 'wernicke*', 'korsakoff*', 'broca*',
    'kaposi*', 'ewing*', 'wilms', 'burkitt*', 'merkel', 'mohs', 'pap smear', 'ferriman', 'gallwey',
  ]),
];
