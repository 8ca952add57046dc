// Collects every regular expression the mention finders really run, by watching the built-in methods while a text with everything in it is read.
import { createAnnotator } from '../../../src/text/annotate.js';
import { FINDERS } from '../../../src/text/mention-finders.js';

const TEXTS = [
  'Dr. A. Smith saw my patient Mary Q. Johnson, 92 yo F, M45 with chest pain, aged ninety-three, born on 3 May 1929, at St. Mary\'s Hospital in Springfield, IL 62704 on March 3rd, 2023 at 3 pm, last night, three days ago, on Monday, on the 5th, 12/03/2023, 2023-01-02, seen 4/22.',
  'MRN: ST-998877, policy no AB-123456, account 12345678, SSN 123-45-6789, licence 12345, plate AB12 CDE, VIN 1HGCM82633A004352, serial 12345, case #12345, NHS patient 943 476 5919, Medicare 2123 45670 1, GB82 WEST 1234 5698 7654 32, 4111 1111 1111 1111, fax +44 20 7946 0018, call 555-123-4567, ring 078 9012, j.smith@example.com, 10.0.0.1, https://gofundme.com/x, room 12, 12 High Street, SW1A 1AA, K1A 0B1, @ Luna Supper Club, patient JS, J.S., NCT12345678, John T. Lee, Aino Rautio, 45yo',
];

/** Pattern source and flags, one entry each. */
export function patternsInUse(): RegExp[] {
  const met = new Map<string, RegExp>();
  const exec = RegExp.prototype.exec;
  const annotations = TEXTS.map((text) => createAnnotator().annotate(text, { postedAt: '2024-06-01T12:00:00Z', timeZone: 'Europe/London' }));
  for (const annotation of annotations) void [annotation.tokens, annotation.sentences, annotation.links, annotation.mentions, annotation.hits('eponym')];
  RegExp.prototype.exec = function watched(this: RegExp, text: string) {
    met.set(String(this), this);
    return exec.call(this, text);
  };
  try {
    for (const annotation of annotations) for (const find of Object.values(FINDERS)) find(annotation);
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...met.values()];
}
