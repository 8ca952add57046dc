// Weariness of work: hours, workload, the job itself.
import type { Annotation, Evidence, RuleOf } from '../../model.js';
import { NLRA, WORKDAY_STUDY } from '../codes.js';
import { beside, fact, isOwn, learned, meant, overlap, quotes } from '../said.js';
import { isCollective, isKind, protectedNote } from './work.js';

const REACH = 90;

export const workHoursComplaint: RuleOf<'post'> = {
  id: 'work-hours-complaint',
  area: 'employer-colleagues',
  tier: 'review',
  title: 'Weary of work',
  severity: 'low',
  mode: 'auto',
  subjects: ['post'],
  why: 'In one experiment a frustrated post about the working day made readers trust the author less. It may also be speech the law protects.',
  cannotKnow: 'Whether it helped you or others to say it, and whether the law protects it.',
  remedy: { actions: ['keep', 'restrict'], text: 'Your choice; you may want to limit who sees it.', minutes: 1 },
  sources: [WORKDAY_STUDY, NLRA],
  needs: ['posts'],
  cues: ['employer.weary', 'employer.hours', 'employer.strain', 'employer.toll', 'model:work-stress', 'model:work-complaint'],
  languages: ['en'],
  detect({ post, text }, context) {
    if (!isOwn(post) || isCollective(text) || text.has('employer.proud') || text.has('employer.praise') || text.has('employer.not-own')) return null;
    const known = weariness(text);
    const evidence = known.length > 0 ? known : toll(text);
    return evidence.length === 0 ? null : { evidence: [...evidence, fact(protectedNote(context))], statement: 'hours or workload, and weariness' };
  },
  examples: {
    flags: [
      'Sixth night shift in a row, 16 hour shifts, no break and I am so tired of this job',
      'Mandated again. I hate my job.',
      'Overworked and underpaid, ready to quit',
      'My boss has me so stressed about work',
      'Ten patients, no lunch and no wee since seven on this ward',
    ],
    passes: ['Shift starts at seven', 'Working this weekend, see you Monday'],
    nearMisses: [
      'Long night but worth it, I love my job',
      'Five tips for surviving night shifts when you are exhausted',
      'Burnout among nurses: a survey',
      'Our union asks for safe staffing: no breaks for weeks',
      'My husband\'s job: 80 hour weeks',
      'My homework is killing me',
      'No lunch for me today, saving room for the wedding',
    ],
  },
};

/** Tears in places that are only found at work. */
const TEARS = /^(?:cr|sob|we|tears|breakdown).*(?:cupboard|sluice|supply|shift|at work|patients|clinic)/;

/** What the working day took: beside work, told twice, with irony, or in tears at work. */
function toll(text: Annotation): Evidence[] {
  if (!text.has('employer.toll') || isKind(text) || text.has('topic.education')) return [];
  const hits = meant(text, 'employer.toll').filter((hit) => !text.hypothetical(hit));
  const tears = hits.filter((hit) => TEARS.test(hit.term));
  const work = meant(text, 'employer.duty-words').filter((hit) => !hits.some((other) => overlap(hit, other)));
  const pair = beside(text, work, hits, REACH);
  if (isCheerful(text)) return [];
  if (pair !== null) return [...quotes(text, [pair[0]], 'Work.'), ...quotes(text, [pair[1]], 'May be read as weariness.')];
  const told = hits.length > 1 && text.firstPerson();
  const meantOtherwise = hits.length > 0 && text.has('employer.irony') && text.has('employer.hours');
  return told || meantOtherwise || tears.length > 0 ? quotes(text, hits, 'May be read as weariness of work.') : [];
}

const CHEER = ['civility.affection', 'ad.praise', 'topic.thanks', 'accuracy.not-service', 'time.holiday'] as const;

/** Two words of weariness, or one beside work; a model may stand for either. */
function weariness(text: Annotation): Evidence[] {
  const weary = meant(text, 'employer.weary', 'employer.study').filter((hit) => !text.negated(hit));
  if (weary.length > 0) return quotes(text, weary, 'May be read as weariness of work.');
  const hours = meant(text, 'employer.hours').filter((hit) => !text.negated(hit));
  const work = meant(text, 'employer.work-stress', 'employer.study');
  const strain = meant(text, 'employer.strain').filter((hit) => !text.negated(hit) && ![...hours, ...work].some((other) => overlap(hit, other)));
  const pair = beside(text, work, strain, REACH);
  const model = [...learned(text, 'work-stress', 'Reads like posts about stress at work.'), ...learned(text, 'work-complaint:strict', 'Reads like complaints about work.')];
  if (hours.length > 1) return quotes(text, hours, 'May be read as weariness of work.');
  if (pair !== null) return [...quotes(text, [pair[0]], 'Work.'), ...quotes(text, [pair[1]], 'May be read as weariness.')];
  const sure = hours.length > 0 && (model.length > 0 || strain.length + work.length > 0);
  // A model beside no more than the word "work" is believed in plain talk only: announcements and cheer read alike.
  const likely = model.length > 0 && work.length > 0 && text.hashtags.length + text.links.length + text.mentions.length === 0 && !isCheerful(text);
  return sure || likely ? [...quotes(text, [...hours, ...work], 'May be read as weariness of work.'), ...model] : [];
}

function isCheerful(text: Annotation): boolean {
  return CHEER.some((concept) => text.has(concept)) || text.text.includes('!') || text.places.some((place) => place.kind === 'checkin');
}
