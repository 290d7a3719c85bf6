"""The cluster's tables and functions on PostgreSQL, as forward-only steps, and the migration that applies them.

Everything lives in the schema `cavendish`, PgQueuer's tables included. A step that was released is never edited; a
change is a new step. Decisions that several nodes could take at once (does this claim name a task, may this task start
now, does the budget allow this call) are functions: one statement, one answer, under the row locks they need.

Counters that every task of a key touches are spread over 16 rows, one for each group of connections, because a row
stays locked until its transaction is on the disk.
"""

from __future__ import annotations

import asyncpg
from pgqueuer import Queries

from ..errors import ConfigError
from .postgres_second import SECOND

SCHEMA = "cavendish"
CHANNEL = "cavendish"
"""NOTIFY payloads: `end:<task>:<lane>`, `free::<lane>`, `take:<task>:<claim>`, `progress:<json>`."""

_LOCK = 0x0CA7E
NODES = 0x0CA7F
"""Class of the advisory lock that every living node holds under its number."""

_TABLES = """
CREATE SEQUENCE node_number AS int CYCLE;

CREATE TABLE task(
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE,
  owner text NOT NULL, credential text NOT NULL, status text NOT NULL, lane text NOT NULL, weight int NOT NULL,
  synchronous boolean NOT NULL, node int, fingerprint text, released float8,
  tag bigint NOT NULL, waiting timestamptz, claim text, runs int NOT NULL DEFAULT 0,
  created float8 NOT NULL, started float8, finished float8,
  callback text, callback_host text, callback_due float8, delivery text, spec text NOT NULL, outcome text
);
CREATE INDEX task_owner ON task(owner, created, seq);
CREATE INDEX task_created ON task(created, seq);
CREATE INDEX task_pending ON task(lane, credential, tag) WHERE status = 'pending';
CREATE INDEX task_running ON task(lane) WHERE status = 'running';
CREATE INDEX task_waiting ON task(lane, waiting, seq) WHERE status = 'pending' AND waiting IS NOT NULL;
CREATE INDEX task_unhappy ON task(created, seq) WHERE status IN ('failed', 'cancelled');
CREATE INDEX task_due ON task(callback_due) WHERE callback_due IS NOT NULL;
CREATE INDEX task_fingerprint ON task(fingerprint) WHERE synchronous OR released IS NOT NULL;

CREATE TABLE tally(
  owner text NOT NULL, hour int NOT NULL, shard int NOT NULL, n bigint NOT NULL, PRIMARY KEY(owner, hour, shard)
);
CREATE TABLE idempotency(
  credential text NOT NULL, key text NOT NULL, fingerprint text NOT NULL, task text NOT NULL, created float8 NOT NULL,
  PRIMARY KEY(credential, key)
);
CREATE INDEX idempotency_created ON idempotency(created);

-- `round`: the fairness tag last served. A key's n-th waiting picture is served in round n.
CREATE TABLE lane(name text PRIMARY KEY, round bigint NOT NULL DEFAULT 0);
CREATE TABLE start(lane text NOT NULL, at timestamptz NOT NULL, weight int NOT NULL);
CREATE INDEX start_lane ON start(lane, at);

CREATE TABLE attempt(
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, task text NOT NULL, place int NOT NULL, number int NOT NULL,
  picture text NOT NULL, credential text NOT NULL, day text NOT NULL, model text NOT NULL,
  pictures int NOT NULL, reserved bigint NOT NULL, settled bigint NOT NULL, body text NOT NULL,
  UNIQUE(task, place, number)
);
CREATE TABLE spend(
  credential text NOT NULL, day text NOT NULL, model text NOT NULL, shard int NOT NULL,
  calls bigint NOT NULL, pictures bigint NOT NULL, reserved bigint NOT NULL, settled bigint NOT NULL,
  PRIMARY KEY(credential, day, model, shard)
);
CREATE TABLE api_key(
  id text PRIMARY KEY, token_hash text NOT NULL UNIQUE, created float8 NOT NULL, disabled float8,
  budget_day bigint, budget_month bigint, body text NOT NULL
);
"""

_ACCEPT = """
CREATE FUNCTION shard() RETURNS int LANGUAGE sql AS $$ SELECT pg_backend_pid() % 16 $$;

CREATE FUNCTION count_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO tally AS t VALUES(new.owner, floor(new.created / 3600), shard(), 1)
      ON CONFLICT(owner, hour, shard) DO UPDATE SET n = t.n + 1;
  ELSE
    INSERT INTO tally AS t VALUES(old.owner, floor(old.created / 3600), shard(), -1)
      ON CONFLICT(owner, hour, shard) DO UPDATE SET n = t.n - 1;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER task_counted AFTER INSERT OR DELETE ON task FOR EACH ROW EXECUTE FUNCTION count_task();

CREATE FUNCTION node_lives(p_node int) RETURNS boolean LANGUAGE sql AS $$
  SELECT p_node IS NULL OR EXISTS(
    SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = {nodes} AND objid = p_node::oid AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
$$;

-- The task that a claim names: by idempotency key, or one whose client was left without a good answer, which includes
-- the clients of a node that died. With p_take it has a client again (on node p_node).
CREATE FUNCTION recall(
  p_credential text, p_fingerprint text, p_key text, p_window float8, p_now float8, p_take boolean, p_node int,
  OUT verdict text, OUT task_id text
) LANGUAGE plpgsql AS $$
DECLARE known idempotency;
BEGIN
  verdict := 'none';
  IF p_key IS NOT NULL THEN
    SELECT * INTO known FROM idempotency i
      WHERE i.credential = p_credential AND i.key = p_key AND i.created > p_now - 86400;
    IF FOUND THEN
      verdict := CASE WHEN known.fingerprint = p_fingerprint THEN 'known' ELSE 'conflict' END;
      task_id := known.task;
    END IF;
    RETURN;
  END IF;
  SELECT t.id INTO task_id FROM task t
    WHERE t.fingerprint = p_fingerprint AND (t.synchronous OR t.released IS NOT NULL)
      AND (t.released >= p_now - p_window OR t.synchronous AND p_window > 0 AND t.created > p_now - 86400
        AND coalesce(t.finished > p_now - least(p_window, 60), true) AND NOT node_lives(t.node))
    ORDER BY t.seq LIMIT 1 FOR UPDATE SKIP LOCKED;
  IF FOUND THEN
    verdict := 'known';
    IF p_take THEN UPDATE task SET released = NULL, node = p_node WHERE id = task_id; END IF;
  END IF;
END $$;

CREATE FUNCTION accept(
  p_id text, p_owner text, p_credential text, p_lane text, p_weight int, p_synchronous boolean, p_node int,
  p_fingerprint text, p_key text, p_window float8, p_created float8, p_callback text, p_host text, p_spec text,
  p_now float8, p_limit int, OUT verdict text, OUT task_id text, OUT tag bigint
) LANGUAGE plpgsql AS $$
BEGIN
  IF p_fingerprint IS NOT NULL THEN
    SELECT r.verdict, r.task_id INTO verdict, task_id
      FROM recall(p_credential, p_fingerprint, p_key, p_window, p_now, true, p_node) r;
    IF verdict <> 'none' THEN RETURN; END IF;
  END IF;
  task_id := p_id;
  IF EXISTS(SELECT 1 FROM task WHERE id = p_id) THEN verdict := 'known'; RETURN; END IF;
  IF (SELECT count(*) FROM (SELECT 1 FROM task WHERE lane = p_lane AND status = 'pending' LIMIT p_limit) q) >= p_limit
  THEN verdict := 'full'; RETURN; END IF;
  IF p_key IS NOT NULL THEN
    INSERT INTO idempotency AS i VALUES(p_credential, p_key, p_fingerprint, p_id, p_now)
      ON CONFLICT(credential, key) DO UPDATE SET fingerprint = excluded.fingerprint, task = excluded.task,
        created = excluded.created WHERE i.created <= p_now - 86400;
    IF NOT FOUND THEN  -- another node was faster
      SELECT r.verdict, r.task_id INTO verdict, task_id
        FROM recall(p_credential, p_fingerprint, p_key, p_window, p_now, true, p_node) r;
      RETURN;
    END IF;
  END IF;
  SELECT greatest(
      (SELECT max(t.tag) FROM task t WHERE t.lane = p_lane AND t.credential = p_credential AND t.status = 'pending'),
      (SELECT l.round FROM lane l WHERE l.name = p_lane), 0) + p_weight INTO accept.tag;
  INSERT INTO task(id, owner, credential, status, lane, weight, synchronous, node, fingerprint, tag, created,
      callback, callback_host, spec)
    VALUES(p_id, p_owner, p_credential, 'pending', p_lane, p_weight, p_synchronous, p_node, p_fingerprint, accept.tag,
      p_created, p_callback, p_host, p_spec)
    ON CONFLICT(id) DO NOTHING;
  verdict := CASE WHEN FOUND THEN 'fresh' ELSE 'known' END;
END $$;
"""

_RUN = """
-- May this task start now? 'run' (it has: status, claim, count of runs), 'wait' (try again after `pause` seconds or
-- when the lane is freed), 'gone' (it has ended). A task of weight n takes n of the lane's p_cap places and n of its
-- p_rpm starts a minute; the one that has waited longest is not overtaken. A task marked as running was left by a node
-- that is dead or frozen: it keeps its places and takes the new claim, which shuts the old node out.
CREATE FUNCTION start_run(
  p_id text, p_lane text, p_claim text, p_cap int, p_rpm int, p_now float8,
  OUT verdict text, OUT pause float8, OUT runs int
) LANGUAGE plpgsql AS $$
DECLARE t task; used bigint; begun bigint; need int;
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);  -- what follows is on disk first, or the job is run again
  PERFORM 1 FROM lane WHERE name = p_lane FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO lane(name) VALUES(p_lane) ON CONFLICT DO NOTHING;
    PERFORM 1 FROM lane WHERE name = p_lane FOR UPDATE;
  END IF;
  SELECT * INTO t FROM task WHERE id = p_id AND status IN ('pending', 'running') FOR UPDATE;
  IF NOT FOUND THEN verdict := 'gone'; RETURN; END IF;
  IF t.status = 'pending' THEN
    SELECT coalesce(sum(least(weight, p_cap)), 0) INTO used FROM task WHERE lane = p_lane AND status = 'running';
    IF used + least(t.weight, p_cap) > p_cap OR EXISTS(
      SELECT 1 FROM task w WHERE w.lane = p_lane AND w.status = 'pending' AND w.waiting IS NOT NULL AND w.id <> p_id
        AND (t.waiting IS NULL OR (w.waiting, w.seq) < (t.waiting, t.seq)))
    THEN
      verdict := 'wait'; pause := 1;
    END IF;
  END IF;
  IF verdict IS NULL AND p_rpm IS NOT NULL THEN
    DELETE FROM start s WHERE s.lane = p_lane AND s.at <= clock_timestamp() - interval '60 s';
    SELECT coalesce(sum(s.weight), 0) INTO begun FROM start s WHERE s.lane = p_lane;
    need := least(t.weight, p_rpm);
    IF begun + need > p_rpm THEN
      verdict := 'wait';
      SELECT extract(epoch FROM s.at + interval '60 s' - clock_timestamp()) INTO pause
        FROM (SELECT at, sum(weight) OVER (ORDER BY at) AS over FROM start WHERE lane = p_lane) s
        WHERE begun - s.over + need <= p_rpm ORDER BY s.at LIMIT 1;
      pause := greatest(pause, 0.001);
    ELSE
      INSERT INTO start VALUES(p_lane, clock_timestamp(), t.weight);
    END IF;
  END IF;
  IF verdict = 'wait' THEN
    UPDATE task SET waiting = clock_timestamp() WHERE id = p_id AND waiting IS NULL;
    RETURN;
  END IF;
  UPDATE task SET status = 'running', started = p_now, claim = p_claim, runs = task.runs + 1, waiting = NULL
    WHERE id = p_id;
  UPDATE lane SET round = t.tag WHERE name = p_lane AND round < t.tag;
  IF t.status = 'running' THEN PERFORM pg_notify('{channel}', 'take:' || p_id || ':' || p_claim); END IF;
  verdict := 'run'; runs := t.runs;
END $$;
"""

_LEDGER = """
-- Verdicts: 'begun', 'ended' (the task is over or was taken over), 'conflict', or the budget that forbids it.
CREATE FUNCTION begin_attempt(
  p_task text, p_claim text, p_place int, p_number int, p_picture text, p_credential text, p_day text, p_model text,
  p_reserved bigint, p_body text, OUT verdict text, OUT budget bigint, OUT spent bigint
) LANGUAGE plpgsql AS $$
DECLARE t task; k api_key; known text;
BEGIN
  SELECT * INTO t FROM task WHERE id = p_task FOR SHARE;
  IF FOUND AND (t.status NOT IN ('pending', 'running') OR p_claim <> t.claim) THEN verdict := 'ended'; RETURN; END IF;
  SELECT picture INTO known FROM attempt WHERE task = p_task AND place = p_place AND number = p_number;
  IF FOUND THEN
    verdict := CASE WHEN known = p_picture THEN 'begun' ELSE 'conflict' END;
    RETURN;
  END IF;
  IF p_reserved > 0 THEN
    SELECT * INTO k FROM api_key
      WHERE id = p_credential AND (budget_day IS NOT NULL OR budget_month IS NOT NULL) FOR UPDATE;
    IF FOUND THEN
      SELECT coalesce(sum(s.reserved + s.settled), 0) INTO spent FROM spend s
        WHERE s.credential = p_credential AND s.day = p_day;
      IF spent + p_reserved > k.budget_day THEN verdict := 'day'; budget := k.budget_day; RETURN; END IF;
      SELECT coalesce(sum(s.reserved + s.settled), 0) INTO spent FROM spend s
        WHERE s.credential = p_credential AND s.day BETWEEN left(p_day, 7) || '-01' AND p_day;
      IF spent + p_reserved > k.budget_month THEN verdict := 'month'; budget := k.budget_month; RETURN; END IF;
    END IF;
  END IF;
  INSERT INTO attempt(task, place, number, picture, credential, day, model, pictures, reserved, settled, body)
    VALUES(p_task, p_place, p_number, p_picture, p_credential, p_day, p_model, 0, p_reserved, 0, p_body);
  INSERT INTO spend AS s VALUES(p_credential, p_day, p_model, shard(), 1, 0, p_reserved, 0)
    ON CONFLICT(credential, day, model, shard) DO UPDATE SET calls = s.calls + 1, reserved = s.reserved + p_reserved;
  verdict := 'begun';
END $$;

CREATE FUNCTION end_attempt(
  p_task text, p_claim text, p_place int, p_number int, p_pictures int, p_reserved bigint, p_settled bigint, p_body text
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE a attempt;
BEGIN
  PERFORM 1 FROM task WHERE id = p_task AND claim <> p_claim;
  IF FOUND THEN RETURN 'ended'; END IF;
  SELECT * INTO a FROM attempt WHERE task = p_task AND place = p_place AND number = p_number FOR UPDATE;
  IF NOT FOUND THEN RETURN 'missing'; END IF;
  UPDATE attempt SET body = p_body, pictures = p_pictures, reserved = p_reserved, settled = p_settled
    WHERE seq = a.seq;
  INSERT INTO spend AS s VALUES(a.credential, a.day, a.model, shard(), 0,
      p_pictures - a.pictures, p_reserved - a.reserved, p_settled - a.settled)
    ON CONFLICT(credential, day, model, shard) DO UPDATE SET pictures = s.pictures + excluded.pictures,
      reserved = s.reserved + excluded.reserved, settled = s.settled + excluded.settled;
  RETURN 'ended well';
END $$;
"""


def _filled(step: str) -> str:
    return step.replace("{nodes}", str(NODES)).replace("{channel}", CHANNEL)


MIGRATIONS: tuple[str, ...] = (_filled(_TABLES + _ACCEPT + _RUN + _LEDGER), _filled(SECOND))


async def migrate(url: str) -> int:
    """Bring the database to the newest version and return it; safe to run twice and at once.

    Raises ConfigError when it was written by a newer program, and asyncpg's errors when it cannot be reached.
    """
    connection = await asyncpg.connect(url, server_settings={"search_path": SCHEMA})
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)  # held until this connection closes
        await connection.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        await connection.execute("CREATE TABLE IF NOT EXISTS version(number int NOT NULL)")
        version = await connection.fetchval("SELECT coalesce(max(number), 0) FROM version")
        if version > len(MIGRATIONS):
            raise ConfigError(f"The database has version {version}; this program knows {len(MIGRATIONS)}. Upgrade it.")
        queries = Queries.from_asyncpg_connection(connection)
        if await queries.schema_is_installed():
            await queries.upgrade()
        else:
            await queries.install()
        for number in range(version, len(MIGRATIONS)):
            async with connection.transaction():
                await connection.execute(MIGRATIONS[number])
                await connection.execute("INSERT INTO version VALUES($1)", number + 1)
        return len(MIGRATIONS)
    finally:
        await connection.close()
