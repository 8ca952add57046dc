// Patients invited to worship, or faith put in the place of care.
import type { Annotation, Match, RuleOf } from '../../model.js';
import { GMC_BELIEFS, NASW } from '../codes.js';
import { beside, isOwn, meant, quote, quotes } from '../said.js';

const REACH = 90;

export const religionToPatients: RuleOf<'post'> = {
  id: 'religion-to-patients',
  area: 'politics-religion',
  tier: 'finding',
  title: 'Patients invited to worship, or faith in place of care',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Patients depend on you and may not feel free to decline; some may stop a treatment they need.',
  cannotKnow: 'Whether a patient asked for it.',
  remedy: { actions: ['delete'], text: 'You may want to take it down; chaplains can be named instead.', minutes: 3 },
  sources: [NASW, GMC_BELIEFS],
  needs: ['posts'],
  cues: ['religion.to-patients', 'religion.invite'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('religion.care')) return null;
    const hits = meant(text, 'religion.to-patients').filter((hit) => !text.negated(hit) && !text.question(hit) && !text.hypothetical(hit));
    if (hits.length === 0) return invitation(text);
    return { evidence: quotes(text, hits, 'May be read as inviting patients to worship, or as faith instead of treatment.'), statement: 'faith, addressed to patients' };
  },
  examples: {
    flags: ['I tell my patients to floss and to find Jesus', 'I pray with all my patients before surgery', 'All my patients are welcome at church on Sunday', 'Throw away your pills and pray', 'Prayer cures what doctors cannot'],
    passes: ['I pray before my shift', 'Sunday service was lovely'],
    nearMisses: [
      'The chaplaincy can come and pray with patients who ask',
      'I would never tell my patients about Jesus, that is not my place',
      'My patient asked me to hold her hand while she prayed',
      'He told her "prayer cures cancer" and she stopped chemo. Heartbreaking.',
    ],
  },
};

/** Patients, and words that lead to worship: who asked for it only the author knows. */
function invitation(text: Annotation): Match | null {
  const invited = meant(text, 'religion.invite').filter((hit) => !text.negated(hit));
  const pair = invited.length === 0 || !text.firstPerson() ? null : beside(text, meant(text, 'patient.noun'), invited, REACH);
  if (pair === null) return null;
  return {
    evidence: [quote(text, pair[0], 'Patients.'), quote(text, pair[1], 'May be read as inviting them to worship.')],
    statement: 'patients, and words of faith addressed to them', tier: 'review', severity: 'low',
  };
}
