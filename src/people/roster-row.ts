// One person of a roster as its columns tell; every cell as written. Lives in memory only.
export interface RosterRow {
  first: string | null;
  last: string | null;
  full: string | null;
  preferred: string | null;
  former: string | null;
  /** As written. */
  born: string | null;
  town: string | null;
  email: string | null;
  phone: string | null;
  handle: string | null;
  status: 'current' | 'former';
  /** The patient this person is parent, guardian or partner of; null for patients themselves. */
  guardianOf: string | null;
}
