// What each model learns from: which rows of which files speak for it, which against it, and how much they count.
import type { Row } from '../rows.js';

export interface Source {
  file: string;
  /** 1 speaks for the model, 0 against it, null says nothing. */
  of(row: Row): 0 | 1 | null;
  /** What a row counts; 1 unless said. */
  importance?: number;
  /** At most so many rows, dealt by hash. */
  most?: number;
  /** The rows the threshold is chosen on: the task itself, not its background. */
  task?: boolean;
}

export interface Lesson {
  name: string;
  penalty: number;
  /** Learns from words and pairs alone and never asks for the second look. */
  wordsOnly?: boolean;
  /** Every feature counts the same: better where rows are few. */
  evenly?: boolean;
  /** Share of what ends above the threshold that must get past the gate. */
  gateShare?: number;
  sources: readonly Source[];
  /** What the first threshold is best at on the task rows, or how many of 1,000 background rows it may leave above it. */
  aim: 'f1' | 'macro-f1' | { recall: number } | { perThousand: number };
  /** The strict threshold leaves at most so many of 1,000 background rows above it. */
  strictPerThousand: number;
}

const is = (...labels: string[]) => ({ label }: Row): boolean => labels.includes(label);
const all = (value: 0 | 1) => (): 0 | 1 => value;
const labels = (yes: readonly string[], no: readonly string[]) => ({ label }: Row): 0 | 1 | null => (yes.includes(label) ? 1 : no.includes(label) ? 0 : null);
const only = (wanted: (row: Row) => boolean, value: 0 | 1) => (row: Row): 0 | 1 | null => (wanted(row) ? value : null);
const group = (...names: string[]) => ({ more }: Row): boolean => names.includes(more[0] ?? '');

export const BACKGROUND = 'x_everyday_tweets';
const everyday: Source = { file: BACKGROUND, of: all(0), most: 6000 };
/** Everyday posts speak of drinks too; only those that certainly do not are a background for alcohol. */
const DRINK = /beer|wine|vodka|whisk|drink|drunk|drank|\bbars?\b|\bpub|cocktail|margarita|brew|\bale\b|\bipa\b|tequila|champagne|liquor|booze|hangover|hungover|tipsy|\brum\b|\bgin\b|cheers|mimosa|sangria|happy hour|alcohol|tavern|lounge|club|party|\bshots?\b|cider|lager|saloon|tap|winery|grill/i;
const soberEveryday: Source = { ...everyday, of: only(({ text }) => !DRINK.test(text), 0) };
const hobbies: Source = { file: 'c_reddit_topics', of: only(is('other'), 0), importance: 0.5, most: 6000 };
const complaints: Source = { file: 'g_complaint_tweets', of: all(0) };
const news: Source = { file: 'f_healthnews_dev', of: all(0), importance: 0.5, most: 4000 };
const ownHealth: Source = { file: 'e_rhmd', of: all(0), importance: 0.5, most: 2500 };
const clinicians: Source = { file: 'e_clinician_posts_handlabelled', of: only(is('none'), 0) };

/** What clinicians write of an ordinary day: hardly any of it is politics, faith, drink or abuse. */
const shopTalk: Source = { file: 'e_clinician_reddit_unlabelled', of: all(0), importance: 0.5 };

/** Words by which the rows of this file were once gathered; what is said about them is politics. */
const POLITICAL = /\b(antifa|maga|liberals?|conservatives?|gun control|democrats?|republicans?|brexit|tory|tories|trump|kavanaugh|resist)\b/i;

/** Posts written for this project, by area: `surface` speaks for the area, `pass` looks like it and does not. */
const INVENTED = ['patient-privacy', 'medical-advice', 'civility-language', 'substance', 'politics-religion', 'employer-colleagues'] as const;

/** The invented posts of one area, and those of the others that are to be left alone, with a thin background of everyday posts. */
function invented(area: (typeof INVENTED)[number]): readonly Source[] {
  return [
    { file: `invented/${area}`, of: labels(['surface'], ['pass']), task: true }, { file: `examples/${area}`, of: labels(['surface'], ['pass']), task: true },
    ...INVENTED.filter((other) => other !== area).map((other): Source => ({ file: `invented/${other}`, of: only(is('pass'), 0), importance: 0.3 })),
    { ...everyday, importance: 0.02 },
  ];
}

/** Invented posts of all areas that are to be left alone. */
function lookalikes(importance: number): readonly Source[] {
  return INVENTED.map((area) => ({ file: `invented/${area}`, of: only(is('pass'), 0), importance }));
}

export const LESSONS: readonly Lesson[] = [
  {
    name: 'offensive', penalty: 0.3, aim: 'macro-f1', strictPerThousand: 3,
    sources: [
      { file: 'a_olid_train', of: labels(['OFF'], ['NOT']), task: true },
      { file: 'a_davidson', of: labels(['hate', 'offensive'], ['neither']), importance: 0.2 },
      { file: 'a_swad_v2', of: only(is('abusive_swear'), 1), importance: 0.5 },
      { ...everyday, importance: 0.5 }, { ...complaints, importance: 0.3 }, { ...news, most: 1000 }, { ...hobbies, most: 1000 }, { ...shopTalk, importance: 0.3 },
    ],
  },
  {
    name: 'politics', penalty: 0.3, wordsOnly: true, aim: 'f1', strictPerThousand: 2,
    sources: [
      { file: 'c_reddit_topics', of: labels(['politics'], ['other']), task: true },
      { file: 'c_reddit_topics', of: only(is('religion'), 0), importance: 0.3 },
      { file: 'c_ep_elections', of: all(1), importance: 0.7 },
      { file: 'a_olid_train', of: only(({ text }) => POLITICAL.test(text), 1), importance: 0.5 },
      everyday, complaints, news, ownHealth, shopTalk, ...lookalikes(1),
    ],
  },
  {
    name: 'religion', penalty: 0.3, wordsOnly: true, aim: 'f1', strictPerThousand: 2,
    sources: [
      { file: 'c_reddit_topics', of: labels(['religion'], ['other']), task: true },
      { file: 'c_reddit_topics', of: only(is('politics'), 0), importance: 0.5 },
      everyday, complaints, news, ownHealth, shopTalk, ...lookalikes(1),
    ],
  },
  {
    name: 'alcohol-mention', penalty: 0.3, wordsOnly: true, aim: 'f1', strictPerThousand: 3,
    sources: [
      { file: 'd_alcohol_mention', of: labels(['alcohol'], ['other']), task: true },
      { file: 'd_author_drinks', of: all(1), importance: 0.5 }, { file: 'd_drinking_now', of: all(1), importance: 0.5 },
      { ...soberEveryday, importance: 0.03 }, { ...complaints, importance: 0.1 }, { ...shopTalk, importance: 0.1 },
    ],
  },
  {
    name: 'alcohol-author', penalty: 0.03, wordsOnly: true, evenly: true, aim: 'f1', strictPerThousand: 3,
    sources: [
      { file: 'd_author_drinks', of: labels(['self_drinking'], ['not_self']), task: true },
    ],
  },
  {
    name: 'drinking-now', penalty: 0.03, wordsOnly: true, evenly: true, aim: 'f1', strictPerThousand: 3,
    sources: [
      { file: 'd_drinking_now', of: labels(['drinking_now'], ['not_now']), task: true },
    ],
  },
  {
    name: 'drugs', penalty: 0.3, wordsOnly: true, aim: 'f1', strictPerThousand: 2,
    sources: [
      { file: 'd_reddit_substances', of: only((row) => row.label === 'alcohol_drugs' && group('Drugs', 'LSD', 'MDMA', 'shrooms', 'trees')(row), 1), task: true },
      { file: 'd_reddit_substances', of: only(is('recovery'), 0), task: true },
      { file: 'c_reddit_topics', of: only(is('other'), 0), importance: 0.7, task: true },
      everyday, complaints, news, ownHealth, shopTalk, { file: 'f_patient_questions', of: all(0) },
    ],
  },
  {
    name: 'patient-story', penalty: 0.2, gateShare: 0.9, aim: { perThousand: 9 }, strictPerThousand: 1,
    sources: [
      ...invented('patient-privacy'),
      { file: 'e_clinician_posts_handlabelled', of: labels(['patient_story'], ['none']) }, { file: 'labels/clinician-posts', of: labels(['patient_story'], ['none']) },
      { ...news, importance: 0.05 }, { ...ownHealth, importance: 0.1 }, { file: 'f_patient_questions', of: all(0), importance: 0.1 },
    ],
  },
  {
    name: 'advice', penalty: 0.3, aim: { recall: 0.95 }, strictPerThousand: 0.5,
    sources: [
      { file: 'f_questiondoctor_answers', of: all(1), task: true }, { file: 'f_ehealthforum_answers', of: all(1), task: true },
      { ...news, importance: 1, task: true, most: 10000 }, { file: 'f_medquad_education', of: all(0), importance: 2, task: true },
      { file: 'f_patient_questions', of: all(0) }, { file: 'f_advice_reddit_dev', of: all(0), importance: 0.3 },
      everyday, { ...ownHealth, importance: 1 }, hobbies, clinicians,
    ],
  },
  {
    name: 'work-complaint', penalty: 0.2, gateShare: 0.9, aim: { perThousand: 9 }, strictPerThousand: 2,
    sources: [
      ...invented('employer-colleagues'),
      { file: 'g_clinician_posts_handlabelled', of: labels(['work_complaint'], ['none']) },
      { file: 'labels/clinician-posts', of: ({ more: [work] }) => (work === 'work_complaint' ? 1 : work === 'none' ? 0 : null) },
      { file: 'g_sad_work', of: only(is('work'), 1), importance: 0.1 }, { file: 'g_sad_work', of: only(is('other_stress', 'not_stressor'), 0), importance: 0.4 }, { ...complaints, importance: 0.05 },
    ],
  },
  {
    name: 'work-stress', penalty: 0.3, aim: 'f1', strictPerThousand: 1,
    sources: [
      { file: 'g_sad_work', of: labels(['work'], ['other_stress', 'not_stressor']), task: true },
      { ...everyday, importance: 0.3 }, { ...complaints, importance: 0.3 }, { ...hobbies, importance: 0.2 }, { ...ownHealth, importance: 0.3 },
    ],
  },
  {
    name: 'personal-health', penalty: 0.3, wordsOnly: true, aim: 'f1', strictPerThousand: 2,
    sources: [
      { file: 'e_rhmd', of: labels(['personal_health'], ['figurative', 'nonpersonal']), task: true },
      { file: 'f_patient_questions', of: all(1), importance: 0.5 },
      { ...everyday, importance: 0.5 }, news, { ...hobbies, importance: 0.3 }, clinicians,
    ],
  },
  {
    name: 'advice-like', penalty: 0.2, gateShare: 0.9, aim: { perThousand: 8 }, strictPerThousand: 1,
    sources: [...invented('medical-advice'), { ...news, importance: 0.05 }, { file: 'f_medquad_education', of: all(0), importance: 0.05 }],
  },
  {
    name: 'civility-like', penalty: 0.2, gateShare: 0.9, aim: { perThousand: 10 }, strictPerThousand: 1,
    sources: [...invented('civility-language'), { file: 'a_olid_train', of: labels(['OFF'], ['NOT']), importance: 0.03 }],
  },
  {
    name: 'substance-like', penalty: 0.2, wordsOnly: true, aim: { perThousand: 7 }, strictPerThousand: 1,
    sources: invented('substance'),
  },
  {
    name: 'politics-like', penalty: 0.2, wordsOnly: true, aim: { perThousand: 15 }, strictPerThousand: 1,
    sources: invented('politics-religion'),
  },
];
