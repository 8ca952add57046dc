// Looks for a given person's name inside a handle: "RepDanSullivan", "jsmith_rn", "maria.garcia84".
import { fold, HARD, OPEN, type Folded } from './fold.js';
import { isGivenName, isMostlyGivenName, weightOf } from './frequency.js';
import { sameGivenName } from './nicknames.js';
import { isTitle, type PersonName } from './person-name.js';
import { likelyWords } from './segment.js';
import { handleVocabulary } from './vocabulary.js';

/** A handle prepared once: its letters with the digits out, and the words it is likely made of. */
export interface HandleParts { letters: string; edges: ReadonlySet<number>; words: readonly string[] }

export interface HandleAgreement {
  /** full: given name and surname; initials: surname and the right initials; surname or given: that alone, nothing against it. */
  kind: 'full' | 'initials' | 'surname' | 'given' | 'none';
  /** Another person's given name stands beside the surname. */
  contradiction: boolean;
  weight: number;
  /** Nothing else stands in the handle but titles, places and numbers. */
  clean: boolean;
}

export const NO_AGREEMENT: HandleAgreement = { kind: 'none', contradiction: false, weight: 0, clean: false };

/** Words people put beside their name that say nothing about who they are. */
const BESIDE: ReadonlySet<string> = new Set(('the,real,official,its,im,iam,hey,just,only,mr,mrs,ms,miss,dr,doc,md,rn,np,pa,phd,nurse,team,for,of,and,us,usa,uk,tv,fan,vote,elect,reelect,rep,sen,senator,congress,congressman,congresswoman,gov,mayor,leader,'
  + 'office,press,page,blog,photo,photos,art,music,fit,runs,mom,dad,mama,family,live,online,home,world,life,love,jr,sr,ii,iii,ny,nyc,la,tx,fl,ca,il,pa,oh,ga,nc,mi,nj,va,wa,az,ma,tn,in,mo,wi,co,mn,sc,al,ky,or,ok,ct,ut,ia,nv,ar,ms,ks,nm,ne,id,wv,hi,nh,me,ri,mt,de,sd,nd,ak,dc,vt,wy,campaign,senate,media,news,pac,espanol,sheriff,representative,dds,dmd,do,dvm,therapy,counseling,house,health,clinic,medical,'
  + 'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,'
  + 'ohio,oklahoma,oregon,pennsylvania,tennessee,texas,utah,vermont,virginia,wisconsin,wyoming,london,chicago,boston,houston').split(','));

export function prepareHandle(handle: string): HandleParts {
  const folded = fold(handle.replace(/\d+/g, ' '));
  const words = likelyWords(folded, handleVocabulary());
  return { letters: folded.letters, edges: edgesOf(folded, words), words };
}

function edgesOf(folded: Folded, words: readonly string[]): ReadonlySet<number> {
  const edges = new Set<number>([0, folded.letters.length]);
  for (const [at, edge] of folded.edge.entries()) if (edge !== OPEN) edges.add(at);
  let at = 0;
  const hard = folded.edge.some((edge, index) => index > 0 && edge === HARD);
  for (const word of words) { at += word.length; if (!hard || word.length > 2) edges.add(at); }
  return edges;
}

export function compareHandle(name: PersonName, handle: HandleParts): HandleAgreement {
  const text = handle.letters;
  if (text.length < 3) return NO_AGREEMENT;
  let best = NO_AGREEMENT;
  for (const surname of surnameForms(name)) {
    for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
      const found = around(name, surname, handle, at);
      if (rank(found) > rank(best)) best = found;
    }
  }
  return best.kind === 'none' && !best.contradiction ? givenAlone(name, handle) : best;
}

const KIND_RANK = { full: 8, initials: 5, surname: 4, given: 2, none: 0 };
const rank = (found: HandleAgreement): number => (found.contradiction ? 0.5 : KIND_RANK[found.kind] + (found.clean ? 1 : 0) + found.weight / 100);

function surnameForms(name: PersonName): string[] {
  const joined = name.surnames.join('');
  const middle = name.given.slice(1).filter((part) => part.length >= 4);
  return [...new Set([joined, ...name.surnames, ...middle])].filter((form) => form.length >= 2);
}

function around(name: PersonName, surname: string, handle: HandleParts, at: number): HandleAgreement {
  const end = at + surname.length;
  const before = handle.letters.slice(0, at);
  const after = handle.letters.slice(end);
  const aligned = handle.edges.has(at) && handle.edges.has(end);
  const surnameWeight = Math.min(weightOf(surname, 'surname'), 6);
  const first = name.given[0] ?? '';
  for (const given of givenForms(name)) {
    const whole = name.given.includes(given) || aligned;
    const beside = (whole && (before.endsWith(given) || after.startsWith(given))) || (aligned && (before.includes(given) || after.includes(given)) && given.length >= 4);
    if (beside) return { kind: 'full', contradiction: false, weight: surnameWeight + Math.min(weightOf(given, 'given'), 4.5) * 0.9, clean: rest(before, after, [given], handle) };
  }
  const nick = handle.words.find((word) => word.length >= 3 && word !== surname && name.given.some((given) => given.length > 1 && sameGivenName(given, word)));
  if (nick !== undefined && (before.includes(nick) || after.includes(nick))) return { kind: 'full', contradiction: false, weight: surnameWeight + 2, clean: rest(before, after, [nick], handle) };
  const initials = name.given.map((given) => given[0] ?? '').join('');
  const [left, right] = [stripBeside(before, 'left'), stripBeside(after, 'right')];
  const other = otherGiven(name, surname, handle, before, after);
  if (other && aligned) return { kind: 'none', contradiction: true, weight: 0, clean: false };
  if (!aligned && surname.length < 5) return NO_AGREEMENT;
  const letters = left.length > 0 ? left : right;
  const one = left.length === 0 || right.length === 0;
  if (first !== '' && one && letters.length > 0 && letters.length <= 3) {
    const fits = letters[0] === initials[0] && !(letters.length === 3 && isGivenName(letters));
    if (fits) return { kind: 'initials', contradiction: false, weight: surnameWeight + (letters === initials.slice(0, letters.length) ? 1 : 0.3), clean: true };
    return { kind: 'none', contradiction: letters.length === 1, weight: 0, clean: false };
  }
  if (surname.length < 3) return NO_AGREEMENT;
  return { kind: 'surname', contradiction: false, weight: surnameWeight, clean: left.length === 0 && right.length === 0 };
}

function givenForms(name: PersonName): string[] {
  return name.given.filter((given) => given.length >= 2).flatMap((given) => (given.length > 5 ? [given, given.slice(0, 4), given.slice(0, 3)] : given.length > 3 ? [given, given.slice(0, 3)] : [given]));
}

/** A given name in the rest of the handle that is not this person's. */
function otherGiven(name: PersonName, surname: string, handle: HandleParts, before: string, after: string): boolean {
  return handle.words.some((word) => word.length >= 3 && word !== surname && (before.includes(word) || after.includes(word)) && isGivenName(word) && (isMostlyGivenName(word) || word.length >= 5)
    && !BESIDE.has(word) && !isTitle(word) && !name.surnames.includes(word) && !name.given.some((given) => sameGivenName(given, word)));
}

/** Takes off the words that say nothing, from the outer side inwards. */
function stripBeside(text: string, side: 'left' | 'right'): string {
  for (let rest = text; ;) {
    const length = Math.min(14, rest.length);
    let cut = 0;
    for (let size = length; size >= 2 && cut === 0; size -= 1) {
      const piece = side === 'left' ? rest.slice(0, size) : rest.slice(rest.length - size);
      if (BESIDE.has(piece)) cut = size;
    }
    if (cut === 0) return rest;
    rest = side === 'left' ? rest.slice(cut) : rest.slice(0, rest.length - cut);
  }
}

function rest(before: string, after: string, taken: readonly string[], handle: HandleParts): boolean {
  const known = new Set([...taken]);
  return stripBeside(before.replace([...known][0] ?? '', ''), 'left').length <= 1 && stripBeside(after.replace([...known][0] ?? '', ''), 'right').length <= 3 && handle.letters.length > 0;
}

function givenAlone(name: PersonName, handle: HandleParts): HandleAgreement {
  const first = name.given[0] ?? '';
  if (first.length < 4 || !handle.words.includes(first)) return NO_AGREEMENT;
  const others = handle.words.filter((word) => word !== first && word.length > 2 && !BESIDE.has(word) && !isTitle(word));
  return { kind: 'given', contradiction: false, weight: weightOf(first, 'given'), clean: others.length === 0 };
}
