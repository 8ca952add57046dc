// The tables of the store, as the first migration creates them.

/**
 * Platform ids are TEXT (they exceed 2^53), times ISO 8601 in UTC, lists and rare facts JSON.
 *
 * A post or follow carries four marks of its life, all ids of intakes: `first_intake` brought it, `missing_intake` is a newer
 * export that did not hold it but was not complete, `gone_intake` a newer complete one that did not hold it, and
 * `last_intake` the last that did (null = the newest one does). Unchanged rows are never rewritten.
 *
 * A sighting is an interval: it stands from `scan` until `ended_scan`. So an unchanged finding costs a re-scan nothing.
 */
export const FIRST_SCHEMA = `
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  handle TEXT, display_name TEXT, bio TEXT, location TEXT, employer TEXT, url TEXT,
  links TEXT NOT NULL,
  created_at TEXT,
  audience TEXT NOT NULL,
  time_zone TEXT,
  avatar_hash TEXT,
  former_handles TEXT NOT NULL,
  email_domain TEXT,
  details TEXT NOT NULL,
  post_url TEXT,
  UNIQUE (platform, remote_id)
) STRICT;

CREATE TABLE intake (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  connector TEXT NOT NULL,
  title TEXT NOT NULL,
  exported_at TEXT,
  newest_at TEXT,
  started_at TEXT NOT NULL,
  finished_at TEXT
) STRICT;
CREATE INDEX intake_of_account ON intake (account);

CREATE TABLE intake_source (
  intake INTEGER NOT NULL REFERENCES intake ON DELETE CASCADE,
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (intake, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX intake_source_digest ON intake_source (digest);

CREATE TABLE coverage (
  intake INTEGER NOT NULL REFERENCES intake ON DELETE CASCADE,
  facet TEXT NOT NULL,
  extent TEXT NOT NULL,
  expected INTEGER,
  read INTEGER NOT NULL,
  oldest TEXT, newest TEXT, note TEXT,
  PRIMARY KEY (intake, facet)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem (
  id INTEGER PRIMARY KEY,
  intake INTEGER NOT NULL REFERENCES intake ON DELETE CASCADE,
  path TEXT NOT NULL,
  record INTEGER,
  offset INTEGER,
  reason TEXT NOT NULL,
  damage INTEGER NOT NULL
) STRICT;
CREATE INDEX problem_of_intake ON problem (intake);

CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  facet TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  posted_at TEXT,
  precision TEXT NOT NULL,
  text TEXT NOT NULL,
  url TEXT,
  audience TEXT NOT NULL,
  status TEXT NOT NULL,
  extra TEXT,
  first_intake INTEGER NOT NULL,
  last_intake INTEGER, missing_intake INTEGER, gone_intake INTEGER,
  UNIQUE (account, facet, remote_id)
) STRICT;
CREATE INDEX post_missing ON post (account) WHERE missing_intake IS NOT NULL OR gone_intake IS NOT NULL;

CREATE TABLE touched (
  post INTEGER PRIMARY KEY REFERENCES post ON DELETE CASCADE,
  change TEXT NOT NULL
) STRICT;

CREATE TABLE follow (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  kind TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  handle TEXT, display_name TEXT, bio TEXT, url TEXT, since TEXT,
  audience TEXT NOT NULL,
  first_intake INTEGER NOT NULL,
  last_intake INTEGER, missing_intake INTEGER, gone_intake INTEGER,
  UNIQUE (account, kind, remote_id)
) STRICT;
CREATE INDEX follow_remote ON follow (remote_id);

CREATE TABLE identity (
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  remote_id TEXT NOT NULL,
  source TEXT NOT NULL,
  handle TEXT, display_name TEXT, bio TEXT,
  origin TEXT NOT NULL,
  seen_at TEXT,
  PRIMARY KEY (remote_id, account, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  raw TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT,
  read_at TEXT NOT NULL
) STRICT;
CREATE INDEX setting_of_account ON setting (account, key);

CREATE TABLE attestation (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX attestation_of_account ON attestation (account, key);

CREATE TABLE app (
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  remote_id TEXT NOT NULL,
  name TEXT NOT NULL,
  permissions TEXT NOT NULL,
  approved_at TEXT,
  organisation TEXT,
  intake INTEGER NOT NULL,
  gone_intake INTEGER,
  PRIMARY KEY (account, remote_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  remote_id TEXT NOT NULL,
  at TEXT, device TEXT, ip TEXT, country TEXT,
  kind TEXT NOT NULL,
  intake INTEGER NOT NULL,
  gone_intake INTEGER,
  PRIMARY KEY (account, remote_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE query (
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  remote_id TEXT NOT NULL,
  at TEXT,
  text TEXT NOT NULL,
  intake INTEGER NOT NULL,
  PRIMARY KEY (account, remote_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE scan (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  version TEXT NOT NULL,
  rules_digest TEXT NOT NULL,
  rules TEXT NOT NULL,
  open INTEGER NOT NULL DEFAULT 0,
  fixed INTEGER NOT NULL DEFAULT 0,
  new INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE rule_run (
  scan INTEGER NOT NULL REFERENCES scan ON DELETE CASCADE,
  rule TEXT NOT NULL,
  status TEXT NOT NULL,
  reason TEXT,
  subjects INTEGER NOT NULL,
  PRIMARY KEY (scan, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE progress (
  account INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  context TEXT NOT NULL,
  last_post INTEGER NOT NULL,
  last_intake INTEGER NOT NULL,
  tally TEXT NOT NULL,
  languages TEXT NOT NULL
) STRICT;

CREATE TABLE pair (
  a INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  links TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

CREATE TABLE thread_post (
  post INTEGER PRIMARY KEY REFERENCES post ON DELETE CASCADE,
  account INTEGER NOT NULL
) STRICT;
CREATE INDEX thread_post_account ON thread_post (account);

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  decision_key TEXT NOT NULL,
  rule TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  subject_kind TEXT NOT NULL,
  subject_key TEXT NOT NULL,
  post INTEGER REFERENCES post ON DELETE CASCADE,
  follow INTEGER REFERENCES follow ON DELETE CASCADE,
  severity TEXT NOT NULL,
  tier TEXT NOT NULL,
  statement TEXT,
  basis TEXT NOT NULL,
  state TEXT NOT NULL,
  state_reason TEXT NOT NULL,
  state_scan INTEGER NOT NULL,
  first_scan INTEGER NOT NULL,
  last_scan INTEGER NOT NULL,
  resolved_at TEXT
) STRICT;
CREATE INDEX finding_of_account ON finding (account);
CREATE INDEX finding_of_post ON finding (post) WHERE post IS NOT NULL;
CREATE INDEX finding_of_follow ON finding (follow) WHERE follow IS NOT NULL;

CREATE TABLE sighting (
  finding INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
  scan INTEGER NOT NULL,
  severity TEXT NOT NULL,
  tier TEXT NOT NULL,
  evidence TEXT NOT NULL,
  statement TEXT,
  context TEXT NOT NULL,
  basis TEXT NOT NULL,
  ended_scan INTEGER,
  ended_state TEXT,
  ended_reason TEXT,
  PRIMARY KEY (finding, scan)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT, note TEXT, until TEXT,
  will_delete INTEGER NOT NULL,
  basis TEXT,
  at TEXT NOT NULL,
  batch INTEGER NOT NULL,
  undoes INTEGER
) STRICT;
CREATE INDEX decision_of_key ON decision (key, id);
CREATE INDEX decision_batch ON decision (batch);
CREATE INDEX decision_undoes ON decision (undoes) WHERE undoes IS NOT NULL;
`;

/** Live pulls that wait to be finished (2026-11-22): how far they came, and what they have met. */
export const PULLS = `
CREATE TABLE checkpoint (
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  stream TEXT NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (account, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE pulled (
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  kind TEXT NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (account, kind, row)
) STRICT, WITHOUT ROWID;
`;

/** Since 3: answers to own posts that say nothing telling by themselves; what they answer may. */
export const OWN_ANSWERS = `
CREATE TABLE own_answer (
  post INTEGER PRIMARY KEY REFERENCES post ON DELETE CASCADE,
  account INTEGER NOT NULL
) STRICT;
CREATE INDEX own_answer_account ON own_answer (account);
`;

/** Since 4: the counts of the first screen are read from an index alone, and decided findings by their key. */
export const COUNTS = `
CREATE INDEX finding_counts ON finding (rule, account, severity, tier, state, state_scan, decision_key);
CREATE INDEX finding_of_decision ON finding (decision_key);
`;
