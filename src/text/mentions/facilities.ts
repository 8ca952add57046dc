// Names of hospitals, clinics and practices: by list, and by form ("St. Mary's Hospital", "Valley Clinic", "Dallas office").
import type { PlaceMention } from '../../model.js';
import { cities, facilities } from './name-tables.js';
import { gapAfter, opensSentence, touches, touchesAfterPoint, type Word } from './words.js';

type Head = 'strict' | 'loose' | 'open';
/** The last word of a facility's name. `loose` ones also count in lower case behind a name ("Dallas clinic"), `open` ones need a tail ("Heart Center"). */
const HEADS: ReadonlyMap<string, Head> = new Map<string, Head>([
  ...['hospital', 'hosp', 'clinic', 'facility', 'office', 'infirmary', 'hospice'].map((head) => [head, 'loose'] as const),
  ...['medical', 'med', 'health', 'healthcare', 'general', 'gen', 'memorial', 'presbyterian', 'methodist', 'baptist', 'pharmacy', 'practice', 'rehab', 'va', 'dental', 'dentistry', 'orthodontics', 'pediatrics', 'cardiology', 'oncology'].map((head) => [head, 'strict'] as const),
  ...['urgent', 'nursing', 'care', 'cancer', 'children', 'women', 'heart', 'eye', 'spine', 'surgical', 'kidney', 'dialysis', 'wellness', 'wound', 'burn', 'trauma', 'pain', 'fertility', 'birth', 'birthing', 'maternity', 'surgery', 'outpatient', 'veterans', 'community', 'regional', 'university', 'orthopedic', 'orthopaedic', 'imaging', 'psychiatric', 'behavioral', 'recovery', 'treatment', 'assisted', 'retirement'].map((head) => [head, 'open'] as const),
]);
/** What may follow a head and still belongs to the name: "Medical Center", "Health System", "Nursing Home". */
const TAILS: ReadonlySet<string> = new Set(['center', 'centre', 'ctr', 'cntr', 'centers', 'group', 'system', 'clinic', 'hospital', 'hosp', 'home', 'care', 'institute', 'associates', 'health', 'healthcare', 'services', 'trust', 'infirmary', 'facility', 'school', 'campus', 'medical', 'office', 'room', 'surgery', 'living', 'unit', 'pavilion']);
/** Words that never name a place by themselves. */
const EMPTY: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'my', 'our', 'your', 'his', 'her', 'their', 'this', 'that', 'in', 'at', 'to', 'from', 'of', 'for', 'and', 'or', 'no', 'not', 'on', 'with', 'is', 'was', 'best', 'new', 'local', 'public', 'mental', 'global', 'world', 'national',
  'us', 'uk', 'i', 'we', 'any', 'all', 'some', 'good', 'bad', 'great', 'private', 'free', 'military', 'animal', 'vet', 'veterinary', 'home', 'primary', 'urgent', 'emergency', 'acute', 'intensive', 'critical', 'palliative', 'managed', 'long', 'oral', 'heart', 'brain', 'sexual', 'reproductive', 'rural', 'digital', 'occupational',
  'what', 'which', 'when', 'who', 'how', 'why', 'if', 'patient', 'patients', 'dear', 'happy', 'latest', 'guidelines', 'journal', 'american', 'behavioral', 'behavioural', 'maternal', 'women', 'men', 'child', 'children', 'internal', 'family', 'box', 'post', 'head', 'attorney', 'surgeon', 'director', 'human', 'department', 'ministry', 'minister', 'secretary', 'affordable', 'medical', 'health', 'dental',
]);
/** Clinics are named after these everywhere. */
const SPECIALTIES: ReadonlySet<string> = new Set('pain|pulmonary|gynecology|gynaecology|gyn|ob|obgyn|cardiology|cardiac|oncology|neurology|dermatology|surgery|surgical|ent|ortho|orthopedic|orthopaedic|pediatric|paediatric|pediatrics|hematology|allergy|wound|diabetes|diabetic|eye|sleep|memory|fertility|methadone|medicine|psychiatry|psych|prenatal|antenatal|rheumatology|urology|nephrology|renal|endocrine|endocrinology|infectious|stroke|cancer|hiv|std|flu|vaccine|covid|travel|foot|fracture|outpatient|inpatient|walk|dialysis|ivf|hearing|speech|spine|vein|skin|laser|botox|weight|chiropractic|pharmacy|chief|vice|assistant|senior|catholic|christian|academic|teaching|nhs|community'.split('|'));
/** A name holds none of these, even in the capitals of a title. */
const STOPS: ReadonlySet<string> = new Set('from|out|do|does|did|should|have|has|had|with|their|more|than|into|over|after|before|is|are|was|be|will|can|could|would|to|in|on|at|by|as|that|these|it|its|how|why|what|when|who|not|no|keep|get|make|if|or|but'.split('|'));
const LINKS: ReadonlySet<string> = new Set(['of', 'and', 'for', 'the']);
const LONGEST_NAME = 7;

/** The facility whose name starts at word `index`, with the index behind it; null when there is none. In a headline only listed ones count. */
export function facilityAt(text: string, words: readonly Word[], index: number, headline: boolean): { place: PlaceMention; next: number } | null {
  const first = words[index];
  if (!first?.capital) return null;
  const listed = listedAt(text, words, index);
  const formed = headline ? null : formedAt(text, words, index);
  const best = listed && (!formed || formed.next <= listed.next) ? listed : formed;
  if (!best) return null;
  const last = words[best.next - 1] ?? first;
  return { place: { start: first.start, end: last.end, name: text.slice(first.start, last.end), kind: 'facility' }, next: best.next };
}

function listedAt(text: string, words: readonly Word[], index: number): { next: number } | null {
  for (let length = Math.min(5, words.length - index); length >= 1; length -= 1) {
    const last = words[index + length - 1];
    const first = words[index];
    if (!first || !last) continue;
    const written = text.slice(first.start, last.end).toLowerCase().replaceAll('’', "'");
    const reading = facilities().get(written) ?? facilities().get(written.replace(/'s$/, ''));
    if (reading === undefined) continue;
    if (reading === 'plain' || (length === 1 && /^(?:at|from|to|in|into|of)$/.test(words[index - 1]?.lower ?? '') && gapAfter(text, words, index - 1) === ' ')) {
      return { next: withTails(text, words, index + length) };
    }
  }
  return null;
}

function formedAt(text: string, words: readonly Word[], index: number): { next: number } | null {
  const first = words[index];
  if (!first) return null;
  const saint = /^(?:st|saint|mt|mount|our)$/.test(first.lower) && words[index + 1]?.capital === true && touchesAfterPoint(text, words, index);
  let named = false;
  for (let at = index; at < Math.min(words.length, index + LONGEST_NAME); at += 1) {
    const word = words[at];
    if (!word) break;
    const head = HEADS.get(word.lower);
    // A head closes the name when some word before it really names something.
    if (head !== undefined && at > index && named && (word.capital || head === 'loose')) {
      const next = withTails(text, words, at + 1);
      // "MedlinePlus Medical Dictionary": the name goes on to something else.
      const goesOn = head === 'strict' && next === at + 1 && words[next]?.capital === true && touches(text, words, at);
      if (!goesOn && (head !== 'open' || next > at + 1)) return { next };
    }
    if (STOPS.has(word.lower)) break;
    const linked = at > index && LINKS.has(word.lower);
    if (!word.capital && !linked) break;
    if (word.capital && !EMPTY.has(word.lower) && !SPECIALTIES.has(word.lower) && !(at === index && opensSentence(text, word) && !saint && !cities().has(word.lower))) named = true;
    else if (at === index && !saint && EMPTY.has(word.lower)) return null;
    const gap = gapAfter(text, words, at);
    const point = at === index && saint;
    if (!(gap === ' ' || gap === '-' || gap === ' & ' || (point && gap === '. '))) break;
  }
  const second = words[index + 1];
  // "St. Vincent's": the possessive of a saint is a hospital, a church or a school.
  return saint && second && /['’]s$/.test(second.raw) ? { next: index + 2 } : null;
}

function withTails(text: string, words: readonly Word[], from: number): number {
  let next = from;
  while (next < words.length && gapAfter(text, words, next - 1) === ' ' && TAILS.has(words[next]?.lower ?? '')) next += 1;
  return next;
}
