// Clinical vocabulary: procedures, symptoms, diseases, drugs, tests, and the categories of health that need most care.
import type { ConceptList } from '../concept-list.js';

const list = (concept: string, terms: ConceptList['terms']): ConceptList => ({ concept, language: 'en', terms });

export const clinical: readonly ConceptList[] = [
  list('clinical.procedure', [
    'surgery', 'surgical', 'operation', 'appendectomy', 'cholecystectomy', 'hysterectomy', 'mastectomy', 'lumpectomy', 'colectomy', 'colostomy', 'ileostomy', 'thyroidectomy', 'tonsillectomy', 'nephrectomy', 'splenectomy', 'prostatectomy', 'craniotomy', 'tracheostomy', 'thoracotomy', 'laparotomy', 'laparoscop*',
    'arthroscop*', 'colonoscop*', 'endoscop*', 'bronchoscop*', 'cystoscop*', 'c-section', 'c section', 'csection', 'caesarean', 'cesarean', 'episiotomy', 'd&c', 'biops*', 'bypass surgery', 'gastric bypass', 'cabg', 'angioplasty', 'stent', 'stents', 'cardiac cath', 'cath lab', 'pacemaker', 'icd placement', 'ablation', 'valve replacement',
    'hip replacement', 'knee replacement', 'amputation', 'amputated', 'transplant', 'dialysis', 'chemo', 'chemotherapy', 'radiation therapy', 'radiotherapy', 'immunotherapy', 'transfusion', 'intubat*', 'extubat*', 'ventilator', 'ecmo', 'chest tube', 'central line', 'lumbar puncture', 'spinal tap', 'paracentesis', 'thoracentesis', 'catheter', 'foley',
    'ng tube', 'feeding tube', 'peg tube', 'cpr', 'defib*', 'cardioversion', 'epidural', 'nerve block', 'general anesthesia', 'general anaesthesia', 'ect', 'rhinoplasty', 'facelift', 'breast augmentation', 'liposuction', 'root canal', 'extraction', 'wisdom teeth', 'dental implant', 'dentures', 'filling', 'iv access', 'io access', 'suture', 'sutures',
    'stitches', 'wound vac', 'debridement', 'skin graft', 'fasciotomy', 'thrombectomy', 'tpa', 'lithotripsy', 'vasectomy', 'tubal ligation', 'ivf', 'amniocentesis', 'circumcision', 'cataract surgery', 'lasik',
  ]),
  list('clinical.symptom', [
    'chest pain', 'abdominal pain', 'belly pain', 'back pain', 'shortness of breath', 'sob', 'dyspnea', 'dyspnoea', 'wheez*', 'cough', 'fever', 'chills', 'rigors', 'vomiting', 'nausea', 'diarrhea', 'diarrhoea', 'constipation', 'hematemesis', 'melena', 'hematuria', 'hemoptysis', 'bleeding', 'hemorrhag*', 'haemorrhag*', 'seizure', 'seizures', 'seizing', 'syncope',
    'fainted', 'dizziness', 'vertigo', 'headache', 'migraine*', 'blurred vision', 'numbness', 'paralysis', 'paralyzed', 'weakness', 'slurred speech', 'facial droop', 'confusion', 'altered mental status', 'ams', 'delirium', 'delirious', 'hallucinat*', 'unresponsive', 'unconscious', 'cyanotic', 'jaundice*', 'rash', 'hives', 'edema', 'oedema', 'swelling', 'hypotensive', 'hypertensive',
    'tachycardic', 'bradycardic', 'tachycardia', 'bradycardia', 'hypoxic', 'septic', 'hypothermic', 'hyperkalemi*', 'hypokalemi*', 'hyponatremi*', 'anemic', 'asystole', 'v fib', 'vfib', 'vtach', 'v tach', 'pea arrest', 'cardiac arrest', 'respiratory arrest', 'contractions', 'dilated', 'water broke', 'labor pains', 'miscarr*', 'toothache', 'abscess', 'ulcer', 'pressure sore', 'bedsore', 'maggots',
    'gangrene', 'necrosis', 'necrotic', 'tumor', 'tumour', 'lump', 'mass', 'metastas*', 'metastatic', 'fracture', 'fractured', 'dislocat*', 'laceration', 'contusion', 'concussion', 'foreign body', 'incontinen*', 'insomnia', 'fatigue',
  ]),
  list('clinical.disease', [
    'diabetes', 'diabetic', 'dka', 't1dm', 't2dm', 'type 1 diabetes', 'type 2 diabetes', 'hypertension', 'htn', 'hyperlipidemia', 'heart failure', 'chf', 'hfref', 'cad', 'coronary artery disease', 'heart attack', 'myocardial infarction', 'stemi', 'nstemi', 'afib', 'a fib', 'atrial fibrillation', 'stroke', 'cva', 'tia', 'aneurysm', 'aortic dissection', 'pulmonary embolism', 'dvt',
    'copd', 'asthma', 'pneumonia', 'tuberculosis', 'tb', 'covid', 'covid-19', 'influenza', 'sepsis', 'septic shock', 'meningitis', 'encephalitis', 'cellulitis', 'necrotizing fasciitis', 'mrsa', 'c diff', 'cdiff', 'uti', 'pyelonephritis', 'kidney stone*', 'kidney failure', 'renal failure', 'ckd', 'chronic kidney disease', 'esrd', 'aki', 'cirrhosis', 'hepatitis', 'pancreatitis', 'appendicitis',
    'diverticulitis', 'cholecystitis', 'gallstones', 'bowel obstruction', 'sbo', 'crohn*', 'ulcerative colitis', 'ibs', 'ibd', 'gerd', 'gi bleed', 'cancer', 'leukemia', 'leukaemia', 'lymphoma', 'melanoma', 'myeloma', 'glioblastoma', 'sarcoma', 'carcinoma', 'neuroblastoma', 'dementia', 'alzheimer*', 'parkinson*', 'multiple sclerosis', 'als', 'epilepsy', 'epileptic', 'lupus', 'rheumatoid arthritis',
    'osteoarthritis', 'gout', 'psoriasis', 'eczema', 'cystic fibrosis', 'sickle cell', 'hemophilia', 'haemophilia', 'down syndrome', 'trisomy*', 'cerebral palsy', 'autism', 'autistic', 'spina bifida', 'preeclampsia', 'pre-eclampsia', 'eclampsia', 'hellp', 'placenta previa', 'placental abruption', 'ectopic pregnancy', 'gestational diabetes', 'anaphyla*', 'hypothyroid*', 'hyperthyroid*', 'graves disease',
    'cushing*', 'addison*', 'anemia', 'anaemia', 'osteoporosis', 'fibromyalgia', 'periodontitis', 'gingivitis', 'tooth decay', 'overdose', 'hypoglycemi*', 'hyperglycemi*', 'traumatic brain injury', 'tbi', 'spinal cord injury', 'quadriplegi*', 'paraplegi*', 'locked-in syndrome', 'coma', 'comatose', 'brain dead', 'brain death', 'persistent vegetative', 'bell\'s palsy', 'shingles', 'measles', 'mumps', 'rsv', 'croup', 'intussusception',
    'endometriosis', 'pcos', 'glaucoma', 'macular degeneration', 'cataract*', 'sarcoidosis', 'migraines', 'hodgkin*', 'sjogren*',
  ]),
  list('clinical.rare', [
    'rabies', 'leprosy', 'plague', 'botulism', 'tetanus', 'diphtheria', 'ebola', 'anthrax', 'smallpox', 'mad cow', 'creutzfeldt*', 'cjd', 'fatal familial insomnia', 'progeria', 'conjoined twins', 'situs inversus', 'anencephaly', 'harlequin', 'maple syrup urine disease', 'stone man', 'fibrodysplasia', 'porphyria', 'scurvy', 'brain-eating amoeba', 'naegleria', 'flesh eating', 'flesh-eating', 'munchausen*',
    'capgras', 'cotard', 'guillain-barre', 'guillain barre', 'locked in syndrome', 'stevens-johnson', 'kawasaki disease', 'takotsubo', 'wegener*', 'huntington*', 'marfan*', 'ehlers-danlos', 'wilson\'s disease', 'never seen before', 'first case of', 'once in a career', 'case report worthy', 'only a handful of cases', 'only case in', 'one in a million', '1 in a million', 'rarest', 'extremely rare', 'very rare', 'super rare', 'zebra',
  ]),
  list('clinical.rare', { file: 'rare-diseases.txt' }),
  list('clinical.drug', [
    'aspirin', 'ibuprofen', 'tylenol', 'acetaminophen', 'paracetamol', 'morphine', 'fentanyl', 'dilaudid', 'hydromorphone', 'oxycodone', 'percocet', 'vicodin', 'hydrocodone', 'oxycontin', 'norco', 'tramadol', 'methadone', 'suboxone', 'buprenorphine', 'narcan', 'naloxone', 'ativan', 'lorazepam', 'xanax', 'alprazolam', 'valium', 'diazepam', 'versed', 'midazolam', 'propofol', 'ketamine', 'etomidate', 'haldol', 'haloperidol',
    'geodon', 'zyprexa', 'seroquel', 'risperdal', 'lithium', 'prozac', 'zoloft', 'lexapro', 'adderall', 'ritalin', 'heparin', 'lovenox', 'warfarin', 'coumadin', 'eliquis', 'xarelto', 'plavix', 'insulin', 'lantus', 'metformin', 'ozempic', 'wegovy', 'mounjaro', 'lisinopril', 'losartan', 'metoprolol', 'amlodipine', 'lasix', 'furosemide', 'digoxin', 'amiodarone', 'adenosine', 'atropine', 'epinephrine', 'epi', 'levophed', 'norepinephrine', 'dopamine',
    'vasopressin', 'albuterol', 'salbutamol', 'prednisone', 'prednisolone', 'dexamethasone', 'solumedrol', 'vancomycin', 'zosyn', 'rocephin', 'ceftriaxone', 'amoxicillin', 'augmentin', 'azithromycin', 'doxycycline', 'cipro', 'bactrim', 'flagyl', 'keppra', 'dilantin', 'zofran', 'ondansetron', 'phenergan', 'benadryl', 'synthroid', 'levothyroxine', 'botox', 'juvederm', 'truvada', 'prep meds', 'clozapine', 'paxlovid', 'remdesivir',
    'ivermectin', 'hydroxychloroquine', 'tpa', 'magnesium sulfate', 'pitocin', 'oxytocin', 'misoprostol', 'mifepristone', 'methotrexate', 'humira', 'keytruda', 'statin', 'statins', 'atorvastatin',
  ]),
  list('clinical.drug', { file: 'drugs.txt' }),
  list('clinical.test', [
    'mri', 'ct scan', 'cat scan', 'pet scan', 'x-ray', 'xray', 'xrays', 'ultrasound', 'ekg', 'ecg', 'echo', 'eeg', 'troponin', 'lactate', 'creatinine', 'hba1c', 'a1c', 'hemoglobin', 'haemoglobin', 'platelets', 'wbc', 'inr', 'blood gas', 'abg', 'bmi', 'gcs', 'blood pressure', 'bp', 'o2 sat', 'sats', 'spo2', 'heart rate', 'blood sugar', 'glucose', 'pap smear', 'mammogram', 'urinalysis', 'drug screen',
    'tox screen', 'bac', 'cbc', 'bmp', 'd-dimer', 'ejection fraction', 'egfr', 'biopsy', 'pathology report', 'vitals', 'labs',
  ]),
  list('clinical.setting', [
    'hospital', 'hospitals', 'clinic', 'emergency room', 'emergency department', 'icu', 'nicu', 'picu', 'micu', 'sicu', 'ccu', 'ed', 'a&e', 'operating room', 'operating theatre', 'ward', 'med surg', 'medsurg', 'tele', 'step down', 'stepdown', 'labor and delivery', 'labour ward', 'l&d', 'postpartum', 'pacu', 'cath lab', 'psych ward', 'psych unit', 'nursing home', 'care home', 'snf', 'hospice', 'ltac', 'rehab unit',
    'surgery center', 'urgent care', 'gp surgery', 'dental office', 'ambulance', 'medevac', 'life flight', 'lifeflight', 'helicopter transport', 'trauma center', 'burn unit', 'oncology', 'pediatrics', 'paediatrics', 'on call', 'night shift', 'ems', 'triage', 'doctor', 'dr', 'nurse', 'physician', 'surgeon', 'medical', 'treatment', 'diagnosis', 'prognosis', 'medication', 'medications', 'symptoms', 'therapy', 'patient', 'mrn', 'medical record',
  ]),
  list('sensitive.substance', [
    'overdose', 'overdosed', 'od on', "od'd", 'heroin', 'fentanyl', 'meth', 'crack', 'cocaine', 'opioid use', 'opioid addiction', 'iv drug*', 'ivdu', 'ivda', 'drug addict', 'addict', 'addiction', 'alcoholic', 'alcoholism', 'cirrhotic', 'detox', 'detoxing', 'withdrawal', 'withdrawing', 'dts', 'ciwa', 'methadone', 'suboxone', 'rehab', 'substance abuse', 'substance use', 'sud', 'narcan\'d', 'narcanned', 'intoxicated', 'drunk driver', 'positive for opiates',
  ]),
  list('sensitive.sti', ['hiv', 'hiv+', 'hiv positive', 'aids', 'syphilis', 'gonorrhea', 'gonorrhoea', 'chlamydia', 'herpes', 'hsv', 'hpv', 'genital warts', 'std', 'stds', 'sti', 'stis', 'trichomonas', 'trich', 'hep c', 'hepatitis c', 'prep', 'pep', 'antiretroviral*']),
  list('sensitive.psychiatric', [
    'suicid*', 'si/hi', 'self harm', 'self-harm', 'cutting herself', 'cutting himself', 'schizophren*', 'bipolar', 'manic', 'psychosis', 'psychotic', 'borderline personality', 'bpd', 'schizoaffective', 'depression', 'depressed', 'major depressive', 'anxiety disorder', 'panic disorder', 'ptsd', 'ocd', 'anorexi*', 'bulimi*', 'eating disorder', 'psych hold', '5150', '5250', 'baker act*', 'baker acted', 'sectioned',
    'involuntary hold', 'involuntarily committed', 'committed', 'psych ward', 'psych unit', 'ect', 'hearing voices', 'overdosed on purpose', 'hanged himself', 'hanged herself', 'hung himself', 'hung herself', 'psychotherapy', 'therapy session', 'in session',
  ]),
  list('sensitive.abuse', [
    'child abuse', 'abused', 'sexual abuse', 'sexually abused', 'sexual assault', 'sexually assaulted', 'raped', 'rape kit', 'rape victim', 'sane exam', 'molested', 'incest', 'domestic violence', 'dv victim', 'intimate partner violence', 'beaten by', 'strangled by', 'stabbed by', 'shot by her', 'shot by his', 'shaken baby', 'nonaccidental trauma', 'non-accidental', 'nai', 'cps', 'dcf', 'safeguarding', 'elder abuse', 'trafficked',
    'trafficking victim', 'neglected', 'neglect case',
  ]),
  list('sensitive.reproductive', ['abortion', 'abort', 'terminated her pregnancy', 'termination of pregnancy', 'top clinic', 'miscarriage', 'miscarried', 'miscarrying', 'stillbirth', 'stillborn', 'fetal demise', 'iufd', 'ectopic', 'infertility', 'ivf', 'plan b', 'pregnancy test', 'pregnant teen', 'teen pregnancy', 'gave her baby up', 'tubal', 'sterilized', 'mifepristone', 'erectile dysfunction']),
  list('sensitive.gender', ['transgender patient', 'trans patient', 'trans kid', 'trans woman', 'trans man', 'transitioning', 'hormone therapy', 'hrt', 'top surgery', 'bottom surgery', 'gender affirming', 'gender-affirming', 'gender dysphoria', 'puberty blockers', 'intersex', 'mtf', 'ftm']),
  list('sensitive.genetic', ['brca', 'brca1', 'brca2', 'genetic test*', 'genetic result*', 'carrier of', 'huntington gene', 'lynch syndrome', 'karyotype', 'whole exome', 'chromosom*', 'paternity test', 'trisomy*', 'hereditary']),
  list('clinical.teaching', [
    'case report', 'case study', 'case series', 'journal club', 'board question', 'boards question', 'qbank', 'uworld', 'usmle', 'nclex', 'clinical trial', 'randomized', 'randomised', 'meta-analysis', 'systematic review', 'guideline*', 'cohort', 'nejm', 'lancet', 'jama', 'bmj', 'doi', 'pmid', 'textbook', 'composite', 'names changed',
  ]),
  list('story.unreal', [
    'simulation', 'sim lab', 'simman', 'sim man', 'manikin', 'mannequin', 'standardized patient', 'standardised patient', 'mock code', 'vignette', 'hypothetical', 'imagine a patient', 'fictional', 'fictitious', 'fiction', 'not a real patient', 'episode of', 'season finale', 'tv show', 'grey\'s anatomy', 'house md', 'dr house', 'the good doctor', 'er episode',
    'new amsterdam', 'the pitt', 'call the midwife', 'my novel', 'my book',
  ]),
];
