// Rows over a roster: API names take no part, what was not compared is said, the rules of mode `roster` judge them.
import { describe, expect, it } from 'vitest';
import type { FollowSubject } from '../../src/model.js';
import { createMatcher } from '../../src/people/match.js';
import { notComparedWords, patientRows } from '../../src/people/patient-rows.js';
import { rosterFrom } from '../../src/people/roster.js';
import { readHandle } from '../../src/people/handle.js';
import { patientFollow } from '../../src/rules/patient-relationships/patient-follow.js';
import { contextOf, subjectOf } from '../../src/scan/subject.js';
import { createAnnotator } from '../../src/text/annotate.js';

const tools = { annotator: createAnnotator(), readHandle, settings: [] };
const follow = (displayName: string | null, identity: FollowSubject['identity'] = null): FollowSubject => ({ ...(subjectOf({ follow: { displayName } }, tools) as FollowSubject), identity });
const { rows } = rosterFrom([['first', 'last'], ['Ottilie', 'Zubrzycki'], ['John', 'Smith']]);
const found = patientRows({ follows: [follow('John Smith'), follow('Ottilie Zubrzycki'), follow('City Bakery'), follow('Ottilie Zubrzycki', 'api'), follow(null)], posts: [], queries: [] }, rows, createMatcher(rows));

describe('patientRows', () => {
  it('gives the surest first and leaves API names out', () => {
    expect(found.found.map((one) => one.roster.certainty)).toEqual(['sure', 'likely']);
    expect(found.notCompared).toEqual({ unresolved: 1, api: 1 });
  });

  it('says in words what was not compared, without a name', () => {
    expect(notComparedWords(found.notCompared)).toHaveLength(2);
    expect(notComparedWords({ unresolved: 0, api: 0 })).toEqual([]);
  });

  it('is judged by the rules of the roster, and never in a scan', () => {
    const first = found.found[0];
    expect(first?.kind === 'follow' ? patientFollow.detect(first.subject, contextOf('')) : null).toMatchObject({ tier: 'finding' });
    expect(patientFollow.detect(follow('Ottilie Zubrzycki'), contextOf(''))).toBeNull();
  });
});
