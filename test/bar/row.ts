// What one row of the bar is: a claim, a way to measure it, and a control that shows the measure can fail.

/** What a row finds on this machine and was told. */
export interface Bench {
  /** A small, quick form of the row, for every run of the tests. */
  fast: boolean;
  /** Folder of public hostile inputs; null when none was given. */
  corpora: string | null;
  /** An empty folder of the row's own; removed afterwards. */
  folder: string;
  seed: number;
}

/** `failures` empty = the claim holds. `control` says what tripped on purpose; null = nothing tripped, so the row proves nothing. */
export interface Outcome { failures: readonly string[]; measured: string; control: string | null }

export type Need = 'corpora' | 'root' | 'ciphers' | (string & {});

export interface Row {
  /** As in SECURITY.md. */
  id: string;
  /** B blocks a release; m must hold before 1.0. */
  severity: 'B' | 'm';
  claim: string;
  /** Programs the machine must have, `corpora`, `root`, or `ciphers` (the engine for encrypted databases); lacking one, the row is NOT RUN. */
  needs: readonly Need[];
  /** Has a quick form that runs with the tests. */
  fast: boolean;
  run(bench: Bench): Promise<Outcome>;
}
