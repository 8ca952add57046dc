// Words for patients and for the people around them: the patient gate, family, occupation, minors, death of a patient.
import type { ConceptList } from '../concept-list.js';

const list = (concept: string, terms: readonly string[]): ConceptList => ({ concept, language: 'en', terms });

export const people: readonly ConceptList[] = [
  // "patient" alone is also an adjective: the article or a number makes it a noun.
  list('patient.noun', [
    'a patient', 'the patient', 'this patient', 'that patient', 'one patient', 'patients', "patient's", 'another patient', 'last patient', 'first patient',
    'new patient', 'young patient', 'old patient', 'elderly patient', 'old female patient', 'old male patient', 'female patient', 'male patient', 'pediatric patient', 'paediatric patient', 'sick patient', 'favorite patient',
    'favourite patient', 'psych patient', 'trauma patient', 'stroke patient', 'icu patient', 'cancer patient', 'hospice patient', 'dialysis patient', 'transplant patient',
    'dental patient', 'surgical patient', 'postop patient', 'regular patient', 'clinic patient', 'pt', 'pts', "pt's", 'inpatient', 'the deceased', 'newborn', 'preemie', 'service user',
    'patient was', 'patient is', 'patient has', 'patient had', 'patient came', 'patient presented', 'patient presents', 'patient who', 'patient name', 'patient named', 'patient called', 'patient asked', 'patient told', 'patient needs', 'patient died', 'patient passed', 'patient phone', 'patient lives', 'patient says',
    'lovely patient', 'sweet patient', 'sweetest patient', 'great patient', 'difficult patient', 'poor patient', 'little patient', 'long time patient', 'former patient', 'psych pt', 'trauma pt', 'old pt', 'y/o', 'year old male', 'year old female', 'year old man', 'year old woman', 'yr old male', 'yr old female',
  ]),
  list('patient.possessive', [
    'my patient', 'my patients', "my patient's", 'my pt', 'my pts', "my pt's", 'our patient', 'our patients', 'our pt', 'our pts',
    'patient of mine', 'patients of mine', 'pt of mine', 'one of my patients', 'one of our patients', 'one of my pts', 'patient of ours',
    'my last patient', 'my first patient', 'my new patient', 'my favorite patient', 'my favourite patient', 'my oldest patient', 'my youngest patient', 'my elderly patient',
    'my last pt', 'my first pt', 'my favorite pt', 'had a patient', 'had a pt', 'have a patient', 'have a pt', 'saw a patient', 'saw a pt', 'seeing a patient', 'got a patient',
    'met a patient', 'treated a patient', 'admitted a patient', 'lost a patient', 'lost a pt', 'told my patient', 'a patient told me', 'patient told me', 'patient said', 'pt said', 'pt told me',
    'patient asked me', 'pt asked me', 'my resident in room', 'my little patient', 'my sweet patient', 'my sweet lady', 'my little old lady', 'my little guy',
  ]),
  // Clients of therapists and social workers, and of hairdressers: counts beside a clinical word.
  list('patient.client', ['my client', 'my clients', 'our client', 'a client', 'the client', 'client of mine', 'one of my clients', 'had a client', 'saw a client', 'my counseling client', 'my therapy client']),
  list('patient.act', [
    'coded', 'code blue', 'intubated', 'extubated', 'admitted', 'readmitted', 'discharged', 'transfused', 'resuscitated', 'defibrillated', 'cardioverted', "cath'd", 'cathed', 'delivered a baby',
    'delivered the baby', 'delivered her baby', 'delivered twins', 'took out his', 'took out her', 'operated on', 'stitched up', 'sutured', 'sectioned', 'sedated', 'triaged', 'diagnosed', 'presented with',
    'presenting with', 'presented to', 'came in with', 'came in for', 'came into the er', 'came to the er', 'came to the ed', 'walked into the er', 'was brought in', 'brought in by', 'rolled in', 'flatlined',
    'treated for', 'treated at', 'being treated', 'seen by', 'seen at', 'seen in clinic', 'seen on', 'evaluated at', 'evaluated on', 'evaluated by', 'referred by', 'referred from', 'followed at', 'under the care of', 'hospitalized', 'hospitalised', 'transferred from',
    'transferred to', 'status post', 's/p', 'underwent', 'was seen', 'who was treated', 'last visit', 'last seen', 'initial visit', 'scheduled for', 'operated', 'post-op', 'postop', 'history of', 'h/o', 'hx of', 'c/o', 'complaining of', 'complained of', 'dx with', "dx'd", 'was prescribed',
    'gave birth', 'went into labor', 'went into labour', 'lab results', 'test results', 'biopsy results', 'did cpr', 'doing cpr', 'performed cpr', 'pronounced', 'called time of death', 'a positive test', 'the chart', 'his chart', 'her chart', 'their chart',
  ]),
  list('patient.place', [
    'bed 1', 'bed 2', 'bed 3', 'bed 4', 'bed 5', 'bed 6', 'bed 7', 'bed 8', 'bed 9', 'bed 10', 'bed 11', 'bed 12', 'in bay', 'trauma bay', 'resus bay', 'my 3pm', 'my 2pm', 'my 1pm', 'my 4pm', 'my 10am', 'my 11am', 'my 9am',
    'my 8am', 'on my service', 'on our service', 'on my unit', 'on our unit', 'on my ward', 'on our ward', 'in my clinic', 'in our clinic', 'in my office', 'in my chair', 'in the chair', 'in my practice', 'on my caseload', 'on my list', 'in session',
    'on my table', 'in the or', 'in the icu', 'in the ed', 'in the er', 'in resus', 'in a&e', 'on rounds', 'ward round', 'in pre-op', 'in recovery', 'in the nicu', 'in the picu', 'at the bedside', 'nursing home resident',
  ]),
  list('patient.child', [
    'kiddo', 'kiddos', 'peds', 'paeds', 'nicu', 'picu', 'teen', 'teenager', 'toddler', 'infant', 'newborn', 'neonate', 'preemie', 'premie', 'baby', 'child', 'little girl', 'little boy', 'little one', 'schoolgirl', 'schoolboy',
    'first grader', 'second grader', 'third grader', 'fourth grader', 'fifth grader', 'sixth grader', '7th grader', '8th grader', 'kindergartner', 'kindergartener', 'preschooler', 'high schooler', 'middle schooler', 'year 6', 'adolescent', 'tween', 'minor', 'pediatric', 'paediatric',
    'month old', 'months old', 'weeks old', 'week old', 'days old', 'day old', 'mo old',
  ]),
  list('patient.death', [
    'lost one today', 'lost a patient', 'lost my patient', 'lost our patient', 'lost a pt', 'lost my pt', 'lost her today', 'lost him today', 'lost one tonight', 'lost one last night', 'called time of death', 'time of death', 'called the code',
    "didn't make it", 'did not make it', 'passed away', 'passed on', 'my patient died', 'patient died', 'pt died', 'patient passed', 'pt passed', 'died in my arms', 'died on my', 'died in the', 'died today', 'died this morning', 'died last night', 'died tonight',
    'pronounced him', 'pronounced her', 'pronounced dead', 'rest in peace sweet', 'gained her wings', 'gained his wings', 'coded and died', 'withdrew care', 'comfort care', 'told the family', 'told her family', 'told his family', 'told the parents', 'my sweet lady passed', 'stillborn', 'doa',
  ]),
  list('family.structure', [
    'twins', 'triplets', 'quadruplets', 'twin', 'single mom', 'single mother', 'single dad', 'single father', 'widow', 'widower', 'widowed', 'newlywed', 'recently divorced', 'orphan', 'orphaned', 'foster child', 'foster kid', 'adopted', 'only child', 'surrogate',
    'mother of two', 'mother of three', 'mother of four', 'mother of five', 'mom of two', 'mom of three', 'mom of four', 'mom of five', 'father of two', 'father of three', 'father of four', 'dad of two', 'dad of three', 'her husband', 'his wife', 'her wife', 'his husband',
    'her son', 'her daughter', 'his son', 'his daughter', 'her mother', 'his mother', 'her father', 'his father', 'her mom', 'his mom', 'her dad', 'his dad', 'her sister', 'his sister', 'her brother', 'his brother', 'her kids', 'his kids', 'their kids', 'her boyfriend', 'his girlfriend',
    'her fiance', 'his fiancee', 'ex-husband', 'ex-wife', 'stepson', 'stepdaughter', 'stepfather', 'stepmother', 'grandson', 'granddaughter', 'grandchildren', 'great-grandmother', 'same family', 'whole family', 'siblings',
  ]),
  list('family.author', [
    'my mom', 'my mum', 'my mother', 'my dad', 'my father', 'my wife', 'my husband', 'my son', 'my daughter', 'my kid', 'my kids', 'my child', 'my children', 'my baby', 'my brother', 'my sister', 'my grandma', 'my grandmother', 'my grandpa', 'my grandfather', 'my nan', 'my gran', 'my granny',
    'my aunt', 'my uncle', 'my cousin', 'my niece', 'my nephew', 'my parents', 'my family', 'my girlfriend', 'my boyfriend', 'my partner', 'my fiance', 'my fiancee', 'my mil', 'my fil', 'my in-laws', 'my mother-in-law', 'my father-in-law', 'my hubby', 'my so', 'my own', 'our baby', 'our son', 'our daughter',
    'my dog', 'my cat', 'my puppy', 'my kitten', 'my pet', 'our dog', 'our cat', 'my nana', 'my papa', 'my twin', 'my toddler', 'my teen', 'my teenager', 'my boy', 'my girl', 'my boys', 'my girls', 'my little girl', 'my little boy', 'my youngest', 'my eldest', 'my oldest', 'my newborn', 'our toddler', 'our kids', 'our little girl', 'our little boy', 'our kid', 'my grandson', 'my granddaughter', 'my grandad', 'my granddad', 'my nan', 'my auntie', 'my gf', 'my bf', 'my roommate', 'my flatmate', 'my best mate',
  ]),
  list('relation.known', [
    'my neighbor', 'my neighbour', 'my neighbors', 'my neighbours', 'my old teacher', 'my former teacher', 'my kids teacher', "my kid's teacher", "my son's teacher", "my daughter's teacher", "my son's coach", 'my ex', 'my landlord', 'my hairdresser', 'my mailman', 'my postman', 'my pastor',
    'my old boss', 'my former boss', 'my high school', 'my old classmate', 'a guy i went to school with', 'a girl i went to school with', 'went to school with', 'someone i know', 'people i know', 'a friend of my', 'a friend of mine', "my friend's", 'a former coworker', "my coworker's", "my colleague's",
    'my best friend', 'from my church', 'from my street', 'down the street from me', 'around the corner from me', 'lives near me', 'lives next door',
  ]),
  list('snooping', ['looked him up', 'looked her up', 'looked them up', 'peeked at', 'peeked in', 'looked up his chart', 'looked up her chart', 'looked in the chart', 'looked at his chart', 'looked at her chart', 'pulled up his', 'pulled up her', 'snooped', 'googled my patient', 'googled him', 'googled her', 'checked his chart', 'checked her chart']),
  list('occupation', [
    'teacher', 'firefighter', 'fireman', 'police officer', 'cop', 'sheriff', 'deputy', 'farmer', 'fisherman', 'trucker', 'truck driver', 'bus driver', 'lawyer', 'attorney', 'judge', 'priest', 'nun', 'rabbi', 'imam', 'pastor', 'minister', 'vicar', 'reverend', 'soldier', 'marine', 'veteran', 'navy seal', 'pilot',
    'flight attendant', 'engineer', 'professor', 'student athlete', 'college student', 'quarterback', 'football player', 'basketball player', 'cheerleader', 'gymnast', 'ballerina', 'dancer', 'musician', 'violinist', 'pianist', 'opera singer', 'chef', 'bartender', 'waitress', 'barber', 'hairdresser', 'welder',
    'electrician', 'plumber', 'roofer', 'carpenter', 'construction worker', 'miner', 'coal miner', 'logger', 'rancher', 'cowboy', 'jockey', 'mechanic', 'mailman', 'postman', 'librarian', 'principal', 'headteacher', 'accountant', 'banker', 'realtor', 'estate agent', 'journalist', 'reporter', 'author', 'artist', 'actor',
    'actress', 'model', 'sex worker', 'stripper', 'inmate', 'prisoner', 'homeless man', 'homeless woman', 'homeless guy', 'refugee', 'migrant worker', 'astronaut', 'scientist', 'zookeeper', 'beekeeper', 'gardener', 'butcher', 'baker', 'tattoo artist', 'nanny', 'housekeeper', 'janitor', 'security guard', 'lifeguard', 'paramedic',
    'retired nurse', 'retired doctor', 'retired teacher', 'retired surgeon', 'fellow nurse', 'fellow doctor',
  ]),
  list('occupation.public', [
    'the mayor', 'mayor of', 'mayor', 'senator', 'congressman', 'congresswoman', 'councilman', 'councilwoman', 'councillor', 'governor', 'member of parliament', 'the mp', 'state representative', 'police chief', 'fire chief', 'sheriff', 'superintendent', 'head coach', 'coach', 'news anchor', 'anchor', 'weatherman', 'weather girl', 'tv host', 'radio host',
    'celebrity', 'famous', 'well known', 'well-known', 'olympian', 'olympic', 'nfl player', 'nba player', 'mlb player', 'nhl player', 'pro athlete', 'professional athlete', 'footballer', 'premier league', 'pop star', 'rock star', 'singer from', 'influencer', 'youtuber', 'bishop', 'the pastor', 'local pastor', 'ceo', 'school principal', 'the principal',
    'pageant', 'miss texas', 'reality star', 'reality tv', 'novelist', 'prime minister', 'royal family', 'ambassador',
  ]),
  list('ethnicity', [
    'african american', 'african-american', 'hispanic', 'latino', 'latina', 'caucasian', 'native american', 'navajo', 'cherokee', 'asian', 'chinese', 'vietnamese', 'korean', 'japanese', 'filipino', 'filipina', 'indian', 'pakistani', 'bangladeshi', 'somali', 'ethiopian', 'nigerian', 'haitian', 'jamaican', 'cuban', 'puerto rican', 'mexican',
    'guatemalan', 'salvadoran', 'brazilian', 'russian', 'ukrainian', 'polish', 'romanian', 'amish', 'mennonite', 'hmong', 'samoan', 'tongan', 'hawaiian', 'maori', 'aboriginal', 'indigenous', 'first nations', 'inuit', 'roma', 'arab', 'syrian', 'iraqi', 'afghan', 'iranian', 'persian', 'turkish', 'kurdish', 'jewish', 'orthodox', 'jehovah*', 'muslim',
    'spoke no english', "doesn't speak english", 'only speaks', 'only spoke', 'spanish speaking', 'spanish-speaking', 'non english speaking', 'through an interpreter', 'via interpreter', 'with an interpreter',
  ]),
];
