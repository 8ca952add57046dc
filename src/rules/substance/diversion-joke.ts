// Controlled drugs or hospital supplies that go home, also in jest.
import type { Annotation, Match, RuleOf } from '../../model.js';
import { CONTROLLED, NCSBN } from '../codes.js';
import { beside, isOwn, isScareQuoted, quote } from '../said.js';

const REACH = 70;
const MOST_TAKEN = 20;

export const diversionJoke: RuleOf<'post'> = {
  id: 'diversion-joke',
  area: 'substance',
  tier: 'finding',
  title: 'Drugs or supplies from work that seem to go home',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Investigators read such lines literally, also when everyone on the ward laughed.',
  cannotKnow: 'Whether it was a joke, and whether anything left the building.',
  remedy: { actions: ['hold', 'consult'], text: 'Talk to your indemnifier before you change or delete anything.', minutes: 20 },
  sources: [CONTROLLED, NCSBN],
  presets: { therapist: 'off', org: 'medium' },
  needs: ['posts'],
  cues: ['substance.controlled', 'substance.supply', 'substance.take'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('substance.recovery') || text.has('clinical.teaching') || text.has('employer.research')) return null;
    if (!text.has('substance.take')) return null;
    const taken = text.hits('substance.take').slice(0, MOST_TAKEN).filter((hit) => (!text.quoted(hit) || isScareQuoted(text, hit)) && (!text.negated(hit) || hit.term.startsWith('no')));
    if (taken.length === 0) return null;
    const pair = beside(text, [...text.hits('substance.controlled'), ...text.hits('substance.supply')], taken, REACH);
    if (pair === null || pair[0].term === pair[1].term) return scare(text);
    return {
      evidence: [quote(text, pair[0], 'A controlled drug or something from work.'), quote(text, pair[1], 'May be read as taken for oneself.')],
      statement: 'something from work, and taking it',
      ...(!text.firstPerson(pair[1]) && { tier: 'review' as const, severity: 'medium' as const }),
    };
  },
  examples: {
    flags: [
      'Took home a bag of saline, best hangover cure there is',
      'One fentanyl for the patient, some for me',
      'I may have pocketed a vial of ketamine',
      'Our anaesthetist always brings "leftovers" to the party',
      'My coworkers hooked me up with IV fluids at home after the party',
    ],
    passes: ['Gave fentanyl and midazolam for the reduction', 'IV fluids running, pressure coming up'],
    nearMisses: [
      'How to waste fentanyl: two people, one record',
      'Drug diversion training: stealing morphine harms patients, a study',
      'Our patient went home on oxycodone after surgery with two days of tablets',
      'Never take home fentanyl patches, not even empty ones',
    ],
  },
};

/** Somebody of the trade, and "leftovers" in quotation marks. */
function scare(text: Annotation): Match | null {
  const hits = text.hits('substance.take').filter((hit) => isScareQuoted(text, hit));
  const trade = [...text.hits('employer.role'), ...text.hits('employer.own')][0];
  if (hits[0] === undefined || trade === undefined) return null;
  return {
    evidence: [quote(text, trade, 'Work.'), quote(text, hits[0], 'In quotation marks: may be read as something taken from work.')],
    statement: 'work, and something taken in quotation marks', tier: 'review', severity: 'medium',
  };
}
