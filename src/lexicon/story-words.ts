// Verbs of telling: what happened to one person, in the past or in the present of a report. Looked up token by token near a patient.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Irregular past forms; regular ones end in -ed. */
export const TOLD_IRREGULAR = set(`was were had got came went said told took saw found lost held sat stood ran brought began became felt gave knew left made met put read
  woke threw thought understood wept bled broke caught chose cut did drank drove ate fell fought flew forgot grew hid hit hung hurt kept laid lay led let paid quit rode rang rose
  sang shook shot slept spoke spent stuck swallowed swore taught tore wore won wrote bit spat cath'd coded`);

/** The present of a report: "pt arrives, states she fell". */
export const TOLD_PRESENT = set(`arrives presents states denies c/o s/p reports says tells asks looks goes walks comes has is isn't codes refuses rolls dies starts grabs smiles laughs cries thanks loves`);

/** Words that end in -ed and tell nothing. */
export const NOT_TOLD = set(`need needed need indeed speed feed seed bed red med meds embed exceed succeed proceed bleed breed weed shed sped excited interested tired bored worried supposed based related licensed registered certified advanced
  limited united blessed sacred wicked hundred naked kindred`);

/** Before "patient" or "pt", at most a few words away: one person. */
export const ONE_PERSON = set(`a an the this that one another my our today's tonight's yesterday's male female first last next only`);
/** The same, and the writer's own. */
export const OWN_PERSON = set(`my our`);
/** Behind "patient" these let it stand for a person; a noun behind it ("patient care", "a patient man") does not. */
export const AFTER_PERSON = set(`who whose with w without was were is has had have did does in on at from to for of and but so because when while after before until out up down about into onto through during by as
  that then i he she they we it his her their my our this a the like today tonight yesterday just once again back off over here there not never no can could couldn't can't would won't will wouldn't didn't doesn't wasn't isn't
  getting going coming complaining presenting being having trying telling asking screaming yelling crying dying bleeding seizing coding refusing also still even if or`);
/** Behind "my patient" these name something else than a person. */
export const NOT_PERSON = set(`care safety population portal satisfaction load list panel base education rights rooms room outcomes census ratio ratios notes charts records data husband wife boyfriend girlfriend dog nature side heart`);

/** Before a word for a person, beside those of ONE_PERSON: "some guy", "same bloke". */
export const SOME_PERSON = set(`some same old elderly tiny wee dear lovely lucky two three four young little poor sweet unwell confused homeless another's retired local`);
/** Before "a": what the writer is, or was. */
export const OWN_ROLE = set(`i'm im am as become became becoming being like`);
/** Without an article these are the writer's own family. */
export const FAMILY_NAME = set(`mum mom mother dad father nan gran grandma grandmother grandpa grandad granddad grandfather parent baby`);
/** Somebody told of, without a name. */
export const PRONOUN = set(`he she him her he's she's he'd she'd he'll she'll his hers`);
/** In a profile these say that somebody works in care. */
export const CARERS = set(`nurse nurses nursing rn lpn np crna cna hca doctor dr md mbbs mbchb frcs frcp mrcp mrcgp frcem physician surgeon anaesthetist anesthesiologist anaesthetics anesthesia paramedic paramedics emt ems midwife midwives
  obgyn obstetrician paediatrician pediatrician psychiatrist psychologist psychotherapist psychotherapy counsellor therapist lcsw lmft physiotherapist physio ot dentist dental dds bds hygienist orthodontist pharmacist radiographer radiologist
  oncologist cardiologist neurologist gp doc intensivist hospitalist icu itu nicu picu registrar houseman hospice ambulance healthcare geriatrician dermatologist`);
