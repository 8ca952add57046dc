// Controlled drugs or hospital supplies that go home, also in jest.
import type { RuleOf } from '../../model.js';
import { CONTROLLED, NCSBN } from '../codes.js';
import { beside, isOwn, meant, quote } from '../said.js';

const REACH = 70;

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
  cues: ['substance.controlled', 'substance.supply'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('substance.recovery') || text.has('clinical.teaching') || text.has('employer.research')) return null;
    const taken = meant(text, 'substance.take').filter((hit) => !text.negated(hit));
    if (taken.length === 0) return null;
    const pair = beside(text, [...text.hits('substance.controlled'), ...text.hits('substance.supply')], taken, REACH);
    if (pair === null || pair[0].term === pair[1].term) return null;
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
