/**
 * The tables of the SQLite file. Every one is keyed by commune. A later version adds a step to
 * `steps` and never changes one that has been released; a file of a newer version than this code
 * knows is not opened.
 */
import { namedFields } from './namedFields.ts';

const first = `
CREATE TABLE communes (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  area TEXT NOT NULL,
  head INTEGER NOT NULL,
  epoch TEXT NOT NULL,
  isSample INTEGER NOT NULL
) STRICT;

CREATE TABLE records (
  commune TEXT NOT NULL REFERENCES communes (id),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  area TEXT NOT NULL,
  placeArea TEXT NOT NULL,
  madeBy TEXT,
  seq INTEGER NOT NULL,
  receivedOn TEXT NOT NULL,
  marks TEXT NOT NULL,
  body TEXT NOT NULL,
  "by" TEXT NOT NULL,
  PRIMARY KEY (commune, id)
) STRICT;
CREATE INDEX records_feed ON records (commune, area, seq);
CREATE INDEX records_kind ON records (commune, kind, id);

CREATE TABLE moves (
  commune TEXT NOT NULL REFERENCES communes (id),
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  fromArea TEXT NOT NULL,
  PRIMARY KEY (commune, seq, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER record_moves AFTER UPDATE OF area ON records WHEN old.area <> new.area BEGIN
  INSERT INTO moves (commune, seq, id, fromArea) VALUES (new.commune, new.seq, new.id, old.area);
END;

CREATE TABLE installs (
  commune TEXT NOT NULL REFERENCES communes (id),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  member TEXT,
  publicKey TEXT NOT NULL,
  joinedAt INTEGER NOT NULL,
  revokedAt INTEGER,
  appVersion TEXT NOT NULL,
  lastRoundAt INTEGER,
  unsentTold INTEGER NOT NULL,
  lastN INTEGER NOT NULL,
  cursor INTEGER NOT NULL,
  PRIMARY KEY (commune, id)
) STRICT;
CREATE UNIQUE INDEX installs_id ON installs (id);

CREATE TABLE changes (
  commune TEXT NOT NULL REFERENCES communes (id),
  install TEXT NOT NULL,
  n INTEGER NOT NULL,
  hash TEXT NOT NULL,
  recordId TEXT,
  kind TEXT NOT NULL,
  area TEXT,
  written TEXT NOT NULL,
  receivedAt INTEGER NOT NULL,
  result TEXT NOT NULL,
  seq INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (commune, install, n)
) STRICT;
CREATE INDEX changes_seq ON changes (commune, install, seq);
CREATE INDEX changes_record ON changes (commune, recordId, install, n);
CREATE INDEX changes_quarantined ON changes (commune, receivedAt) WHERE result = 'quarantined';
CREATE VIEW quarantine AS SELECT * FROM changes WHERE result = 'quarantined';

CREATE TABLE codes (
  commune TEXT NOT NULL REFERENCES communes (id),
  hash TEXT NOT NULL,
  member TEXT NOT NULL,
  madeAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL,
  spentAt INTEGER,
  twin TEXT,
  PRIMARY KEY (commune, hash)
) STRICT;
CREATE UNIQUE INDEX codes_hash ON codes (hash);

CREATE TABLE accounts (
  commune TEXT NOT NULL REFERENCES communes (id),
  name TEXT NOT NULL,
  displayName TEXT NOT NULL,
  roles TEXT NOT NULL,
  passwordHash TEXT,
  setupHash TEXT,
  install TEXT NOT NULL,
  PRIMARY KEY (commune, name)
) STRICT;
CREATE UNIQUE INDEX accounts_name ON accounts (name);

CREATE TABLE sessions (
  commune TEXT NOT NULL REFERENCES communes (id),
  hash TEXT NOT NULL,
  account TEXT NOT NULL,
  startedAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL,
  PRIMARY KEY (commune, hash)
) STRICT;
CREATE UNIQUE INDEX sessions_hash ON sessions (hash);

CREATE TABLE audit (
  commune TEXT NOT NULL REFERENCES communes (id),
  at INTEGER NOT NULL,
  install TEXT,
  account TEXT,
  act TEXT NOT NULL,
  subject TEXT NOT NULL
) STRICT;
CREATE INDEX audit_at ON audit (commune, at);
`;

/** What brings a file from each version to the next; the first one makes it. */
export const steps: readonly string[] = [
  first + namedFields.map((one) => `${one.index};\n`).join(''),
];

export const SCHEMA_VERSION = steps.length;
