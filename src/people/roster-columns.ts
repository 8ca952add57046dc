// Guesses what the columns of a roster mean from their headings, in any order and several languages; the guess can be shown and set.
import { UserError } from '../model.js';

export const MEANINGS = ['first', 'last', 'full', 'preferred', 'former', 'born', 'town', 'email', 'phone', 'handle', 'status', 'guardianOf', 'guardian'] as const;
export type Meaning = (typeof MEANINGS)[number];
/** Column index by meaning. */
export type Mapping = Readonly<Partial<Record<Meaning, number>>>;
/** What the person set: a column by its place, counted from 0, or by its heading. */
export type Columns = Readonly<Partial<Record<Meaning, number | string>>>;

/** Headings in plain letters; the most telling first. A heading fits when it is one of these or holds one of those marked `*`. */
const HEADINGS: Readonly<Record<Meaning, readonly string[]>> = {
  guardianOf: ['guardianof', 'parentof', 'responsiblefor', 'partnerof', 'familyof', 'relatedto'],
  guardian: ['guardian', 'guardianname', 'parent', 'parentname', 'parentguardian', 'mother', 'father', 'guarantor', 'guarantorname', 'responsibleparty', 'nextofkin', 'emergencycontact', 'partner', 'partnername'],
  first: ['first', 'firstname', 'fname', 'given', 'givenname', 'givennames', 'forename', 'forenames', 'patientfirstname', 'ptfirst', 'ptfirstname', 'vorname', 'prenom', 'nombre', 'nombres', 'nome', 'voornaam', 'christianname'],
  last: ['last', 'lastname', 'lname', 'surname', 'family', 'familyname', 'patientlastname', 'ptlast', 'ptlastname', 'nachname', 'name2', 'nom', 'nomdefamille', 'apellido', 'apellidos', 'primerapellido', 'cognome', 'sobrenome', 'achternaam'],
  preferred: ['preferred', 'preferredname', 'preferredfirstname', 'knownas', 'goesby', 'nickname', 'nick', 'chosenname', 'usualname', 'rufname'],
  former: ['former', 'formername', 'previousname', 'previoussurname', 'maiden', 'maidenname', 'birthname', 'alias', 'aka', 'geburtsname', 'nee', 'formersurname', 'formerlastname'],
  full: ['name', 'fullname', 'full', 'patient', 'patientname', 'client', 'clientname', 'ptname', 'pt', 'member', 'membername', 'displayname', 'nameofpatient', 'patientfullname', 'nomcomplet', 'nombrecompleto'],
  born: ['dob', 'dateofbirth', 'birthdate', 'birthday', 'born', 'patientdob', 'geburtsdatum', 'datedenaissance', 'fechadenacimiento'],
  town: ['town', 'city', 'place', 'village', 'suburb', 'locality', 'ort', 'wohnort', 'ville', 'ciudad', 'citta', 'cidade', 'patientcity', 'homecity'],
  email: ['email', 'emailaddress', 'mail', 'patientemail', 'correo'],
  phone: ['phone', 'phonenumber', 'mobile', 'mobilephone', 'cell', 'cellphone', 'tel', 'telephone', 'homephone', 'telefon', 'telefono', 'patientphone', 'primaryphone'],
  handle: ['handle', 'username', 'socialmedia', 'social', 'twitter', 'twitterhandle', 'instagram', 'facebook', 'x', 'account', 'screenname'],
  status: ['status', 'patientstatus', 'active', 'currentorformer', 'state'],
};

/** How many rows from the top a heading may stand: practice systems print titles and dates above it. */
const DEEPEST_HEADING = 15;

export interface Heading { row: number; mapping: Mapping }

/** The row with most known headings; null when there is none that names a person. */
export function findHeading(rows: readonly (readonly string[])[]): Heading | null {
  let best: Heading | null = null;
  let most = 0;
  for (const [row, cells] of rows.slice(0, DEEPEST_HEADING).entries()) {
    const mapping = mapHeadings(cells);
    const known = Object.keys(mapping).length;
    const namesPerson = mapping.full !== undefined || mapping.last !== undefined || mapping.first !== undefined || mapping.handle !== undefined;
    if (namesPerson && known > most) { best = { row, mapping }; most = known; }
  }
  return best;
}

/** The row that holds every heading the person named; null where none were named. Throws `UserError` when no row does. */
export function headingWith(rows: readonly (readonly string[])[], set: Columns): Heading | null {
  const named = (Object.entries(set) as [Meaning, number | string][]).flatMap(([meaning, column]) => (typeof column === 'string' ? [[meaning, plainHeading(column)] as const] : []));
  if (named.length === 0) return null;
  for (const [row, cells] of rows.slice(0, DEEPEST_HEADING).entries()) {
    const plain = cells.map(plainHeading);
    if (!named.every(([, heading]) => plain.includes(heading))) continue;
    const given = Object.fromEntries(named.map(([meaning, heading]) => [meaning, plain.indexOf(heading)]));
    const taken = new Set(Object.values(given));
    const guessed = Object.entries(mapHeadings(cells)).filter(([, column]) => !taken.has(column));
    return { row, mapping: { ...Object.fromEntries(guessed), ...given } };
  }
  throw new UserError('No row of this roster holds the headings you named.', 'Name them as they stand in the list, or give their places: --columns first=2,last=1');
}

const plainHeading = (cell: string): string => cell.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export function mapHeadings(cells: readonly string[]): Mapping {
  const plain = cells.map(plainHeading);
  const mapping: Partial<Record<Meaning, number>> = {};
  const taken = new Set<number>();
  for (const meaning of MEANINGS) {
    for (const heading of HEADINGS[meaning]) {
      const at = plain.findIndex((cell, index) => cell === heading && !taken.has(index));
      if (at < 0) continue;
      mapping[meaning] = at;
      taken.add(at);
      break;
    }
  }
  // German and French lists call the family name "Name" / "Nom" beside a column of first names.
  if (mapping.first !== undefined && mapping.last === undefined && mapping.full !== undefined) {
    return { ...mapping, last: mapping.full, full: undefined } as Mapping;
  }
  return mapping;
}

/** Without headings: one column of "LAST, FIRST" or of full names, or two columns of names. */
export function guessWithoutHeading(rows: readonly (readonly string[])[]): Mapping | null {
  const sample = rows.filter((row) => row.some((cell) => cell !== '')).slice(0, 50);
  const share = (column: number, fits: (cell: string) => boolean): number => sample.filter((row) => fits(row[column] ?? '')).length / Math.max(1, sample.length);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const isName = (cell: string): boolean => /^\p{L}[\p{L}\p{M}'’. -]*(,\s*\p{L}[\p{L}\p{M}'’. -]*)?$/u.test(cell);
  const names = Array.from({ length: width }, (_, column) => column).filter((column) => share(column, isName) >= 0.7);
  const whole = names.find((column) => share(column, (cell) => isName(cell) && /[\s,]/.test(cell)) >= 0.6);
  if (whole !== undefined) return { full: whole };
  const [first, last] = names;
  if (first !== undefined && last !== undefined) return { first, last };
  return first === undefined ? null : { full: first };
}
