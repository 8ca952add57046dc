// What the rules about work share: naming one's own employer, speech the law may protect, and the note that says so.
import type { Account, Annotation, Hit, RuleContext, Span } from '../../model.js';
import { meant } from '../said.js';

/** Where the post names or tags the author's own employer, as the profile or the answers give it. */
export function employerNamed(text: Annotation, account: Account, { person }: RuleContext): Span | null {
  const employers = [account.employer, person.employer].filter((name): name is string => name !== null && name.trim().length > 3).map(letters);
  if (employers.length === 0) return null;
  const isOwn = (name: string): boolean => employers.some((employer) => employer === letters(name) || (letters(name).length > 5 && employer.includes(letters(name))));
  const tagged = [...text.mentions.map((one) => ({ ...one, name: one.handle })), ...text.hashtags.map((one) => ({ ...one, name: one.tag }))];
  const places = text.places.filter((place) => place.kind === 'facility');
  return [...places, ...tagged].find(({ name }) => isOwn(name)) ?? inTokens(text, employers);
}

/** The words of an employer's name, one after the other. */
function inTokens({ tokens }: Annotation, employers: readonly string[]): Span | null {
  for (let first = 0; first < tokens.length; first++) {
    let joined = '';
    for (let last = first; last < Math.min(tokens.length, first + 8); last++) {
      joined += letters(tokens[last]!.text);
      if (employers.includes(joined)) return { start: tokens[first]!.start, end: tokens[last]!.end };
    }
  }
  return null;
}

/** Kindness, thanks, learning, research or fiction: what sounds like blame is none. */
export function isKind(text: Annotation): boolean {
  return isElsewhere(text) || text.has('employer.praise');
}

/** The same, but for thanks and praise, which irony hands out. */
export function isElsewhere(text: Annotation): boolean {
  return text.has('employer.kind') || text.has('employer.research') || text.has('employer.not-own') || text.has('civility.abuse-report');
}

/** Words that put somebody down, without the ones denied. */
export function putdowns(text: Annotation): Hit[] {
  return meant(text, 'employer.putdown').filter((hit) => !text.negated(hit));
}

/** The author's own role ("as a nurse I"): the two words before it say so. */
export function isOwnRole({ tokens }: Annotation, { start }: Span): boolean {
  const at = tokens.findIndex((token) => token.start >= start);
  return tokens.slice(Math.max(0, at - 3), Math.max(0, at)).some(({ text }) => SELF.has(text));
}

const SELF: ReadonlySet<string> = new Set(['i', "i'm", 'im', 'am', 'as', 'being', 'we', "we're", 'us']);

/** Unions, strikes, pay and staffing: never a complaint to tidy away. */
export function isCollective(text: Annotation): boolean {
  return text.has('employer.collective');
}

/** Which law may protect what was said, by where the person works and in which role. */
export function protectedNote({ person, preset }: RuleContext): string {
  if (preset.startsWith('uk-')) return 'Speaking up about working conditions or unsafe care may be protected (Public Interest Disclosure Act 1998; ask your union or the BMA, RCN).';
  if (preset === 'au-practitioner') return 'Speaking up about working conditions or unsafe care may be protected by Australian workplace and disclosure law; ask your union.';
  if (preset === 'ca-physician') return 'Speaking up about working conditions or unsafe care may be protected in your province; ask the CMPA or your association.';
  if (person.role === 'supervisor') return 'US law protects employees who speak together about pay, hours and conditions; as a supervisor you may not be covered. Ask before you act.';
  if (person.role === 'self-employed') return 'US law protects employees who speak together about pay, hours and conditions; it may not cover the self-employed.';
  return 'US law protects employees who speak together about pay, hours and conditions, with or without a union (29 U.S.C. 157). Nobody should press you to delete it.';
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
