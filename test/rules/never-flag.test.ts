// What is never a finding, whatever rules are on: identity, bodies, faith, grief, recovery, union work, whistle-blowing, evidence, ordinary life.
import { describe, expect, it } from 'vitest';
import type { Example, Rule } from '../../src/model.js';
import { readHandle } from '../../src/people/handle.js';
import { RULES } from '../../src/rules/index.js';
import { judgeExample } from '../../src/scan/subject.js';
import type { SubjectTools } from '../../src/scan/subject.js';
import { SETTINGS } from '../../src/settings/index.js';
import { createAnnotator } from '../../src/text/annotate.js';

const tools: SubjectTools = { annotator: createAnnotator(), readHandle, settings: SETTINGS };
const POST_RULES: readonly Rule[] = RULES.filter((rule) => rule.subjects.includes('post') && rule.mode !== 'roster');

const NEVER: Readonly<Record<string, readonly string[]>> = {
  'attire, bodies, swimwear, tattoos': [
    'Bikini season is here and so am I. Beach day with the girls!',
    'New tattoo healed beautifully, a snake and a staff on my forearm',
    'Short skirt, long jacket, ready for the wedding',
    'My body after two babies: stretch marks and all, I am proud of it',
    'Pool party at the resort with my residency class, swimsuits and sunscreen',
    'Doctors wear bikinis too. #MedBikini',
    'Nose ring is back in, day off well spent',
    'Lost ten pounds, gained them back, still cute',
    'Halloween costume is a hot nurse because I am a nurse and it is hot in here',
  ],
  'LGBTQ+ identity and pronouns': [
    'Happy Pride from me and my wife! Love is love.',
    'My pronouns are they/them and I am an anesthesiologist',
    'Coming out at work was the best thing I did this year',
    'I am a trans man and a proud nurse',
    'Gay, tired, and on my third coffee',
    'Two dads, one toddler, zero sleep',
    'Bisexual and still cannot sit in a chair properly',
  ],
  'race, ethnicity, religion mentioned': [
    'As a Black woman in medicine I want to see more of us in surgery',
    'Proud daughter of Mexican farm workers, first doctor in the family',
    'Eid Mubarak to everyone who celebrates!',
    'Fasting during Ramadan on night shift, send dates',
    'Happy Hanukkah, my latkes are burned but the candles are lit',
    'I am Navajo and I speak my language at home',
    'Went to Mass this morning with my grandmother',
    'Being Asian in medicine during that year was hard',
    'Merry Christmas from the whole family',
  ],
  'pregnancy, miscarriage, own health': [
    'We lost our baby at twelve weeks. I want other nurses to know they are not alone.',
    'Thirty weeks pregnant and still standing. Barely.',
    'I had a miscarriage last month and went back to work too early',
    'IVF round three starts tomorrow, wish us luck',
    'My own colonoscopy is done. Clean as a whistle. Get screened!',
    'Diagnosed with ADHD at 38. So much makes sense now.',
    'Chemo round four is behind me. My nurses are angels.',
    'I have type 1 diabetes and I wear my pump with pride',
    'I was a patient in my own hospital last week and I learned a lot',
    'Breast-feeding in the break room again, somebody bring me water',
  ],
  'mental health and recovery': [
    'Two years sober today. One day at a time.',
    'I take lithium for bipolar disorder and I am still a good doctor',
    'Therapy changed my life. Ask for help.',
    'I was suicidal in residency. I got help. You can, too.',
    'Depression does not care about your degree. I speak from experience.',
    'Five years in recovery from opioids and proud of every day',
    'Panic attack in the car again, then I breathed and went in. Small wins.',
    'Physician burnout is real and I burned out',
  ],
  disability: [
    'I use a wheelchair and I am a pediatrician. Build ramps.',
    'Deaf doctor here: captions help everybody',
    'My cochlear implant died in the middle of a lecture, chaos',
    'Autistic and in medical school, ask me anything about studying',
    'Chronic pain and call nights do not mix well for me',
  ],
  'union, pay, conditions': [
    'I am a proud member of the nurses union',
    'We are on strike for safe staffing. Join the picket line!',
    'Pay nurses what they are worth',
    'The contract vote is on Thursday. Vote yes for fair pay.',
    'Resident physicians deserve overtime pay',
    'Staffing ratios save lives, says the evidence and my back',
    'Solidarity with the junior doctors on strike today',
    'Our union won parental leave for everyone!',
  ],
  'whistle-blowing and abuse received': [
    'I reported unsafe staffing to the regulator and I would do it again',
    'Protect whistleblowers in health care',
    'A stranger called me a slur at the bus stop today. I am shaking.',
    'Somebody in my replies told me to die. Blocked and reported.',
    'I was harassed by a senior colleague and I am done being silent',
    'I was punched at work last year. Violence against nurses is not part of the job.',
    'He said "you people should go back where you came from" and I said nothing. I wish I had.',
  ],
  'public-health evidence': [
    'Vaccines do not cause autism. Here is the meta-analysis of 1.2 million children.',
    'Firearm injuries are the leading cause of death of children in this country',
    'Secure storage of firearms saves children',
    'Abortion is health care and the evidence on safety is clear',
    'HPV vaccination prevents cancer, the ten-year data are out',
    'Masks reduce transmission, says the trial',
    'Flu shots are in at the pharmacy, I got mine',
    'Contraception access lowers maternal mortality',
    'Get your colon cancer screening at 45',
  ],
  'harm reduction': [
    'Naloxone saves lives. Carry it, learn it, teach it.',
    'Needle exchange works. The data are decades old.',
    'Test strips for fentanyl are free at the library',
    'Never use alone. There is a hotline.',
    'PrEP works. Ask about it without shame.',
    'Supervised consumption sites prevent deaths',
  ],
  'grief': [
    'My father died this morning. I have no words.',
    'Grandma passed away last night. She taught me how to bake and how to swear.',
    'Ten years without my brother. I miss him every day.',
    'Our old dog passed away and the house is too quiet',
    'We lost a dear colleague to cancer. Rest in peace, friend.',
    'I am grieving and I do not want advice, only company',
  ],
  'dialect and plain talk': [
    'I ain\'t finna work no double this weekend',
    'She be cooking every Sunday and I be eating',
    'Y\'all don\'t even know how tired I am',
    'Wee bairn is away tae bed, finally',
    'Dat gumbo was good good',
    'Finna take a nap, don\'t call me',
  ],
  'research critique': [
    'This trial stopped early and the effect is probably inflated',
    'I disagree with the new guideline: the evidence grade is low',
    'P-hacking at its finest in that paper, look at table 3',
    'The retraction took four years. Peer review needs work.',
    'A systematic review of bad trials is still bad',
    'The observational data on vitamin D do not support the headline',
  ],
  'teaching, fiction, simulation, history': [
    'Teaching slide one: a patient who comes to you with chest pain deserves an ECG within ten minutes',
    'Sim lab today: our manikin coded three times and survived',
    'Season finale had me in tears when the patient died in the ER',
    'In 1847 Semmelweis asked doctors to wash their hands',
    'Board question: a 45-year-old man with crushing chest pain. What next?',
    'Case report out today: rare tumour in a 34-year-old woman. doi 10.5555/demo.2024.18',
    'Journal club tonight on stroke in young adults',
    'My novel about a country doctor is finally out!',
  ],
  'ordinary life': [
    'Be patient with yourself, the first winter is the longest',
    'The pizza delivery took an hour and I delivered a speech about it',
    'Killing it at trivia tonight',
    'My battery discharge problem is solved: new phone',
    'Residents of our street, the bins go out on Tuesday',
    'My son is seven today and lost his first tooth',
    'Grandma turned 95 today and still beats me at cards',
    'Root beer float and a root canal on the same day, yay me',
    'I could murder a sandwich',
    'Took my kid to the ER with a broken arm last night, the staff were wonderful',
    'Got a parking ticket in front of my own clinic',
    'High as a kite on coffee and sunshine',
    'Operation clean garage is a success',
    'Crown fell off the cake, nobody noticed',
    'The match was sick, what a goal',
    'Dead tired, going to bed',
    'My plants are dying and so is my hope',
    'Happy birthday to the best sister in the world!',
    'That meeting gave me a headache',
    'Stitching a quilt with my mum all weekend',
    'My dentist says hi. I have no cavities.',
    'The marathon nearly gave me a heart attack but I finished',
  ],
};

const FIXTURES = Object.entries(NEVER).flatMap(([category, texts]) => texts.map((text): [string, string] => [category, text]));

describe('never a finding, never a step to delete', () => {
  it('covers the list with at least 120 posts, all different', () => {
    expect(new Set(FIXTURES.map(([, text]) => text)).size).toBe(FIXTURES.length);
    expect(FIXTURES.length).toBeGreaterThanOrEqual(120);
  });

  it.each(FIXTURES)('%s: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(FIXTURES.slice(0, 20))('nor in an answer (%s: %s)', (_, text) => {
    expect(found({ text, post: { kind: 'reply', replyToHandle: 'friend' } })).toEqual([]);
  });
});

/** Rules, opt-in ones too, that call it a finding, or that would have it deleted. */
function found(example: Example): string[] {
  return POST_RULES.flatMap((rule) => {
    const { match } = judgeExample(rule, example, tools);
    if (match === null) return [];
    if ((match.tier ?? rule.tier) === 'finding') return [`${rule.id}: finding`];
    return rule.remedy.actions.includes('delete') ? [`${rule.id}: delete`] : [];
  });
}
