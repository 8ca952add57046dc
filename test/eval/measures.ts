// What is measured: for each labelled file which rows are a yes, which answer of the product is one, and what it must reach.
import type { Area } from '../../src/model.js';
import type { CheckOutput } from '../../src/commands/check.js';
import type { Row } from './rows.js';
import type { Metric } from './statistics.js';

export interface Measure {
  name: string;
  /** A file of the data folder, or of this folder. */
  file: string;
  /** Null leaves the row out. */
  yes(row: Row): boolean | null;
  said(output: CheckOutput): boolean;
  /** Which rules run: all of them where a yes is looked for, those on by default where false alarms are counted. */
  rules: 'all' | 'default';
  shows: readonly Metric[];
  reach?: { metric: Metric; least?: number; most?: number };
}

const labels = (yes: readonly string[], no: readonly string[] = []) => ({ label }: Row): boolean | null => (yes.includes(label) ? true : no.includes(label) ? false : null);
const never = (): boolean => false;
const inArea = (area: Area) => ({ findings }: CheckOutput): boolean => findings.some((finding) => finding.area === area);
const substance = (key: 'about' | 'time', value: string) => ({ findings }: CheckOutput): boolean =>
  findings.some(({ area, evidence }) => area === 'substance' && evidence.some((each) => each[key] === value));
const anything = ({ findings }: CheckOutput): boolean => findings.length > 0;
const aFinding = ({ findings }: CheckOutput): boolean => findings.some(({ tier }) => tier === 'finding');
const andTier = (area: Area) => ({ findings }: CheckOutput): boolean => findings.some((finding) => finding.area === area && finding.tier === 'finding');

const F1: readonly Metric[] = ['precision', 'recall', 'f1', 'macroF1'];

function task(name: string, file: string, yes: Measure['yes'], said: Measure['said'], reach?: Measure['reach'], shows = F1): Measure {
  return { name, file, yes, said, rules: 'all', shows, ...(reach && { reach }) };
}

function alarms(name: string, file: string, said: Measure['said'], most?: number, yes: Measure['yes'] = never): Measure {
  return { name, file, yes, said, rules: 'default', shows: ['perThousand'], ...(most !== undefined && { reach: { metric: 'perThousand' as const, most } }) };
}

const least = (metric: Metric, value: number): Measure['reach'] => ({ metric, least: value });
const RECALL: readonly Metric[] = ['recall'];
const HARD: readonly Area[] = ['patient-privacy', 'medical-advice', 'civility-language', 'substance', 'politics-religion', 'employer-colleagues'];
const second = ({ more: [work] }: Row): boolean | null => (work === 'work_complaint' ? true : work === 'none' ? false : null);

export const MEASURES: readonly Measure[] = [
  task('offensive posts', 'a_olid_train', labels(['OFF'], ['NOT']), inArea('civility-language'), least('macroF1', 0.76)),
  task('offensive, sampled by word list', 'a_davidson', labels(['hate', 'offensive'], ['neither']), inArea('civility-language'), least('f1', 0.8)),
  task('abusive or casual swearing', 'a_swad_v2', labels(['abusive_swear'], ['casual_swear']), inArea('civility-language')),
  task('evasive spellings', 'a_rustrict_tests', labels(['profane'], ['clean']), inArea('civility-language')),
  task('patient stories', 'e_clinician_posts_handlabelled', labels(['patient_story'], ['none']), inArea('patient-privacy'), least('f1', 0.82)),
  task('patient stories, own labels', 'labels/clinician-posts', labels(['patient_story'], ['none']), inArea('patient-privacy'), least('f1', 0.82)),
  alarms('own illness taken for a patient, any', 'e_rhmd', inArea('patient-privacy'), undefined, labels([], ['personal_health', 'figurative', 'nonpersonal'])),
  task('alcohol mentioned', 'd_alcohol_mention', labels(['alcohol'], ['other']), inArea('substance'), least('f1', 0.91)),
  task('alcohol by the author', 'd_author_drinks', labels(['self_drinking'], ['not_self']), substance('about', 'author'), least('f1', 0.9)),
  task('alcohol now', 'd_drinking_now', labels(['drinking_now'], ['not_now']), substance('time', 'now'), least('f1', 0.83)),
  task('drugs, recovery left alone', 'd_reddit_substances', labels(['alcohol_drugs'], ['recovery']), inArea('substance')),
  task('politics', 'c_reddit_topics', labels(['politics'], ['other']), inArea('politics-religion'), least('recall', 0.65)),
  task('politics, elections', 'c_ep_elections', labels(['politics']), inArea('politics-religion'), least('recall', 0.65), RECALL),
  task('religion', 'c_reddit_topics', labels(['religion'], ['other']), inArea('politics-religion'), least('recall', 0.75)),
  task('medical advice, doctors\' answers', 'f_questiondoctor_answers', labels(['advice']), inArea('medical-advice'), least('recall', 0.85), RECALL),
  task('medical advice, other doctors', 'f_ehealthforum_answers', labels(['advice']), inArea('medical-advice'), least('recall', 0.85), RECALL),
  alarms('advice among official health news', 'f_healthnews_dev', inArea('medical-advice'), 20),
  alarms('advice among health education', 'f_medquad_education', inArea('medical-advice'), 20),
  alarms('advice among patients\' questions', 'f_patient_questions', inArea('medical-advice')),
  alarms('advice that is not medical', 'f_advice_reddit_dev', inArea('medical-advice')),
  task('work stress', 'g_sad_work', labels(['work'], ['other_stress', 'not_stressor']), inArea('employer-colleagues'), least('f1', 0.8)),
  task('work complaints by clinicians', 'g_clinician_posts_handlabelled', labels(['work_complaint'], ['none']), inArea('employer-colleagues'), least('f1', 0.6)),
  task('work complaints, own labels', 'labels/clinician-posts', second, inArea('employer-colleagues'), least('f1', 0.6)),
  alarms('complaints that are not about work', 'g_complaint_tweets', inArea('employer-colleagues')),
  alarms('ordinary posts: findings', 'x_everyday_tweets', aFinding, 6),
  alarms('ordinary posts: findings and review', 'x_everyday_tweets', anything, 20),
  alarms('ordinary posts: patient privacy, findings', 'x_everyday_tweets', andTier('patient-privacy'), 0.5),
  alarms('ordinary posts: patient privacy, findings and review', 'x_everyday_tweets', inArea('patient-privacy'), 3),
  alarms('identifiers reported where there are none', 'e_asq_phi', ({ findings }) => findings.some(({ evidence }) => evidence.some(({ identifier }) => identifier !== undefined)), 80, labels([], ['nophi'])),
  ...HARD.map((area) => task(`hard cases, ${area}`, `hard-cases/${area}`, labels(['surface'], ['pass']), inArea(area), { metric: 'accuracy', least: 26 / 30 }, ['accuracy', 'recall'])),
];

/** Entities of clinical text, each met or not by evidence that carries a letter. */
export const ENTITIES: readonly { name: string; file: string; label: string; least?: number }[] = [
  { name: 'identifiers: entity recall', file: 'e_asq_phi', label: 'phi', least: 0.93 },
  { name: 'identifiers of invented people: entity recall', file: 'e_presidio_synth', label: 'pii' },
];
