"""The embedded store's tables, as forward-only steps: step N brings a file from `user_version` N-1 to N.

A step that was released is never edited; a change is a new step. JSON columns hold the frozen values of `domain`
(fields added there need a default, so that older rows still decode).
"""

from __future__ import annotations

_FIRST = """
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row a task. `seq` keeps rows in the order of arrival, so that appending stays cheap in a large file; `spec` is
-- the task as accepted, the other columns are what changed since. `runs` counts the processes that took it up.
CREATE TABLE task(
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, status TEXT NOT NULL, lane TEXT NOT NULL,
  weight INTEGER NOT NULL, synchronous INTEGER NOT NULL, runs INTEGER NOT NULL DEFAULT 0,
  fingerprint TEXT, released REAL,
  created REAL NOT NULL, started REAL, finished REAL, callback TEXT, callback_due REAL, delivery BLOB,
  spec BLOB NOT NULL, outcome BLOB
);
CREATE INDEX task_owner ON task(owner, created);
CREATE INDEX task_created ON task(created);
CREATE INDEX task_status ON task(status, created, owner);
CREATE INDEX task_due ON task(callback_due) WHERE callback_due IS NOT NULL;
CREATE INDEX task_released ON task(fingerprint, released) WHERE released IS NOT NULL;

-- How many tasks each owner has, by hour, so that a page can say its total without counting rows.
CREATE TABLE tally(
  owner TEXT NOT NULL, hour INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(owner, hour)
) WITHOUT ROWID;
CREATE TRIGGER task_added AFTER INSERT ON task BEGIN
  INSERT INTO tally VALUES(new.owner, CAST(new.created / 3600 AS INTEGER), 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER task_removed AFTER DELETE ON task BEGIN
  UPDATE tally SET n = n - 1 WHERE owner = old.owner AND hour = CAST(old.created / 3600 AS INTEGER);
END;

CREATE TABLE idempotency(
  credential TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, task TEXT NOT NULL, created REAL NOT NULL,
  PRIMARY KEY(credential, key)
) WITHOUT ROWID;
CREATE INDEX idempotency_created ON idempotency(created);

-- The ledger: one line an engine call (`body` is the whole Attempt), and its sums by key, UTC day and model.
CREATE TABLE attempt(
  seq INTEGER PRIMARY KEY, task TEXT NOT NULL, place INTEGER NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL,
  UNIQUE(task, place, number)
);
CREATE TABLE spend(
  credential TEXT NOT NULL, day TEXT NOT NULL, model TEXT NOT NULL,
  calls INTEGER NOT NULL, pictures INTEGER NOT NULL, reserved INTEGER NOT NULL, settled INTEGER NOT NULL,
  PRIMARY KEY(credential, day, model)
) WITHOUT ROWID;

CREATE TABLE api_key(
  id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, created REAL NOT NULL, disabled REAL,
  budget_day INTEGER, budget_month INTEGER, body BLOB NOT NULL
) WITHOUT ROWID;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST,)
