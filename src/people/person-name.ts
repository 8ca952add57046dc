// Reads a person's name as records and accounts write it: titles, "LAST, FIRST M", nicknames in quotes, degrees, emoji, any script.
import { isGivenName, isMostlyGivenName, isName } from './frequency.js';
import { toLatin } from './transliterate.js';

/** All parts in plain lower-case Latin letters; parts of one letter are initials. */
export interface PersonName {
  /** First names, middle names and initials, in order. */
  given: readonly string[];
  /** Family names, in order; the particles ("de la", "van") are joined to what follows. */
  surnames: readonly string[];
  /** The order was plain ("LAST, FIRST", or given by columns): parts are not compared across. */
  sureOrder: boolean;
}

const TITLES: ReadonlySet<string> = new Set(('mr,mrs,ms,miss,mx,dr,doctor,prof,professor,sir,dame,lord,lady,rev,reverend,fr,father,sister,hon,honorable,honourable,capt,captain,col,colonel,maj,major,sgt,lt,gen,general,cmdr,officer,judge,sen,senator,'
  + 'rep,representative,congressman,congresswoman,gov,governor,mayor,president,pres,us,usa,the,real,official,herr,frau,sr,sra,srta,mme,mlle,monsieur,madame,dott,ing,nurse,pastor,rabbi,imam,coach,team,congressmember,campaign,elect,vote,friends,office,of').split(','));
const SUFFIXES: ReadonlySet<string> = new Set(('jr,sr,ii,iii,iv,md,do,phd,rn,bsn,msn,np,fnp,aprn,crna,pa,pac,dds,dmd,od,dpm,dc,pt,dpt,ot,slp,lcsw,lmft,lpc,psyd,mph,mba,ma,msc,bsc,ba,bs,ms,facs,facp,faap,frcp,frcs,mrcp,mbbs,mbchb,jd,esq,ret,obe,mbe,cbe,mp').split(','));
const PARTICLES: ReadonlySet<string> = new Set('de,del,della,di,da,das,dos,do,du,la,le,las,los,van,von,der,den,ten,ter,zu,af,av,bin,ibn,bint,al,el,abu,ben,st,san,santa,y,mac,mc,o,dal,lo'.split(','));

export const EMPTY_NAME: PersonName = { given: [], surnames: [], sureOrder: false };

/** From one cell or display name. Empty when nothing of it can be a name. */
export function readName(text: string): PersonName {
  const latin = toLatin(text).replace(/[\u0000-\u001f]/g, ' ');
  const comma = /^([^,(]{2,60}),\s*([^,]{1,60})(?:,.*)?$/.exec(latin);
  if (comma) {
    const after = words(comma[2] ?? '');
    const given = after.filter((word) => !SUFFIXES.has(word) || word === 'do' || word === 'ma');
    if (given.length > 0) return { given, surnames: joinParticles(words(comma[1] ?? ''), true), sureOrder: true };
  }
  const nick = [...latin.matchAll(/["(]([a-z]{2,20})["')]/g)].map((match) => match[1] ?? '').filter((word) => !TITLES.has(word) && !SUFFIXES.has(word));
  const plain = joinParticles(trimEnds(words(latin.replace(/["(][^"()]*[")]/g, ' ').split(/[,|•/(]|\s[-–]\s|\sfor\s|\sat\s/)[0] ?? '')));
  if (plain.length === 0) return nick.length === 0 ? EMPTY_NAME : { given: nick, surnames: [], sureOrder: false };
  if (plain.length === 1) {
    const only = plain[0] ?? '';
    return isMostlyGivenName(only) ? { given: [only, ...nick], surnames: [], sureOrder: false } : { given: nick, surnames: [only], sureOrder: false };
  }
  return { given: [...plain.slice(0, -1), ...nick], surnames: plain.slice(-1), sureOrder: false };
}

/** From separate columns, each read by itself; several surnames stay apart ("Garcia Lopez", "Smith-Jones"). */
export const nameFromParts = (given: readonly string[], surnames: readonly string[]): PersonName => (given.length === 0 && surnames.length === 0 ? EMPTY_NAME : { given, surnames, sureOrder: true });
export const givenFromCell = (cell: string): string[] => trimEnds(words(toLatin(cell)));
export const surnamesFromCell = (cell: string): string[] => joinParticles(words(toLatin(cell)).filter((word) => !['jr', 'sr', 'ii', 'iii', 'iv'].includes(word)), true);

/** Whether this reads as a person's name at all: "Mom of 3" and "City Bakery" do not. */
export function looksLikePerson(name: PersonName): boolean {
  const all = [...name.given, ...name.surnames].filter((part) => part.length > 1);
  if (all.length === 0 || all.length > 5) return false;
  return all.some(isName);
}

/** Letters and initials only; a hyphen parts two names, an apostrophe and a dot do not. */
function words(text: string): string[] {
  return text.replace(/['’`]/g, '').replace(/\.(?=[a-z]{2})/g, ' ').replace(/[^a-z\s-]/g, '').split(/[\s-]+/).filter((word) => word !== '');
}

function trimEnds(all: readonly string[]): string[] {
  let start = 0;
  let end = all.length;
  while (start < end - 1 && TITLES.has(all[start] ?? '')) start += 1;
  while (end > start + 1 && SUFFIXES.has(all[end - 1] ?? '')) end -= 1;
  return all.slice(start, end);
}

/** In a family name a leading particle is always one; in a full name "Al Smith" and "Ben Smith" begin with a given name. */
function joinParticles(all: readonly string[], family = false): string[] {
  const out: string[] = [];
  let held = '';
  for (const [at, word] of all.entries()) {
    if (PARTICLES.has(word) && at < all.length - 1 && (family || at > 0 || (!isGivenName(word) && (all.length > 2 || word.length > 2)))) { held += word; continue; }
    out.push(held + word);
    held = '';
  }
  return out;
}

export const isTitle = (word: string): boolean => TITLES.has(word) || SUFFIXES.has(word);
export const bareSurname = (name: string): string => name.replace(/^(della|delas|delos|dela|del|de|di|da|dos|das|du|la|le|vander|vanden|van|vonder|von|bin|ibn|al|el|san)(?=.{4})/, '');
