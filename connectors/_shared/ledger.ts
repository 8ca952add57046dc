// The book a connector keeps while reading: per facet how much was expected and read, and every lack in words.
import type { CoverageItem, Extent, Facet, Instant, Problem, ProblemItem } from '../../src/model.js';

/** What was read of one facet. `saw` is called once per record, so it stays plain. */
export class FacetLine {
  /** How many the platform says there are; null until it says so. */
  expected: number | null = null;
  read = 0;
  oldest: Instant | null = null;
  newest: Instant | null = null;
  /** A file of this facet was there, even if it was empty. */
  present = false;
  damaged = false;
  /** Sentences that make the facet partial. */
  readonly lacks: string[] = [];
  /** Sentences worth knowing that take nothing away. */
  readonly remarks: string[] = [];

  saw(at: Instant | null): void {
    this.read += 1;
    if (at === null) return;
    if (this.oldest === null || at < this.oldest) this.oldest = at;
    if (this.newest === null || at > this.newest) this.newest = at;
  }

  expect(count: number): void {
    this.expected = (this.expected ?? 0) + count;
  }
}

/** Problems listed of one file: a file of a million strange records must not fill the memory. */
const LISTED = 100;

export class Ledger {
  private readonly lines = new Map<Facet, FacetLine>();
  private readonly problems: ProblemItem[] = [];
  private readonly listed = new Map<string, number>();

  line(facet: Facet): FacetLine {
    let line = this.lines.get(facet);
    if (line === undefined) this.lines.set(facet, line = new FacetLine());
    return line;
  }

  /** Keeps the problem for the stream; damage also makes its facet partial. */
  problem(problem: Problem, facet: Facet | null): void {
    if (problem.damage && facet !== null) this.line(facet).damaged = true;
    const count = (this.listed.get(problem.path) ?? 0) + 1;
    this.listed.set(problem.path, count);
    if (count <= LISTED) this.problems.push({ type: 'problem', ...problem });
    else if (count === LISTED + 1) this.problems.push({ type: 'problem', ...problem, record: null, offset: null, reason: 'more of this file could not be read; the rest is not listed' });
  }

  /** Problems noted since the last call. */
  takeProblems(): ProblemItem[] {
    return this.problems.splice(0);
  }

  /** One coverage for every facet named in `absent`, whose sentence says what to do when nothing was found. */
  coverage(absent: Readonly<Partial<Record<Facet, string>>>): CoverageItem[] {
    return Object.entries(absent).map(([facet, sentence]) => toCoverage(facet as Facet, this.line(facet as Facet), sentence));
  }
}

function toCoverage(facet: Facet, line: FacetLine, absentNote: string): CoverageItem {
  const { expected, read, oldest, newest } = line;
  const lacks = [...line.lacks];
  if (line.damaged) lacks.push('Part of this could not be read; see the problems listed with this account. Downloading the export again may help.');
  const nothing = read === 0 && (!line.present || (expected ?? 0) > 0);
  const extent: Extent = nothing ? 'absent' : lacks.length > 0 ? 'partial' : 'complete';
  if (extent === 'absent' && lacks.length === 0) lacks.push(absentNote);
  const note = [...lacks, ...line.remarks].join(' ');
  return { type: 'coverage', facet, extent, expected, read, oldest, newest, note: note === '' ? null : note };
}
