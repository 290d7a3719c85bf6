"""The second step of the cluster's schema: turns are kept among waiting tasks, and PgQueuer's diary is not written."""

from __future__ import annotations

SECOND = """
-- May this task start now? 'run' (it has: status, claim, count of runs), 'wait' (try again after `pause` seconds or
-- when the lane is freed), 'yield' (it may, but a job waits for a node whose turn comes first; only for p_polite),
-- 'gone' (it has ended). A task of weight n takes n of the lane's p_cap places and n of its
-- p_rpm starts a minute (of 60.5 s: requests reach a provider a little sooner or later than they were let go); one that
-- has asked in vain is not overtaken by those whose turn comes later, unless its node asks no more. A task marked as
-- running was left by a node that is dead or frozen: it keeps its places and takes the new claim, which shuts the old
-- node out.
CREATE FUNCTION start_next(
  p_id text, p_lane text, p_claim text, p_cap int, p_rpm int, p_now float8, p_polite boolean,
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
      SELECT 1 FROM task w WHERE w.lane = p_lane AND w.status = 'pending' AND (w.tag, w.seq) < (t.tag, t.seq)
        AND w.waiting > clock_timestamp() - interval '10 s')
    THEN
      verdict := 'wait'; pause := 1;
    ELSIF p_polite AND EXISTS(
      SELECT 1 FROM pgqueuer q WHERE q.entrypoint = 'lane:' || p_lane AND q.status = 'queued'
        AND q.execute_after <= now() AND q.priority > -t.tag)
    THEN
      verdict := 'yield'; pause := 0.05; RETURN;
    END IF;
  END IF;
  IF verdict IS NULL AND p_rpm IS NOT NULL THEN
    DELETE FROM start s WHERE s.lane = p_lane AND s.at <= clock_timestamp() - interval '60.5 s';
    SELECT coalesce(sum(s.weight), 0) INTO begun FROM start s WHERE s.lane = p_lane;
    need := least(t.weight, p_rpm);
    IF begun + need > p_rpm THEN
      verdict := 'wait';
      SELECT extract(epoch FROM s.at + interval '60.5 s' - clock_timestamp()) INTO pause
        FROM (SELECT at, sum(weight) OVER (ORDER BY at) AS over FROM start WHERE lane = p_lane) s
        WHERE begun - s.over + need <= p_rpm ORDER BY s.at LIMIT 1;
      pause := greatest(pause, 0.001);
    ELSE
      INSERT INTO start VALUES(p_lane, clock_timestamp(), t.weight);
    END IF;
  END IF;
  IF verdict = 'wait' THEN
    UPDATE task SET waiting = clock_timestamp()
      WHERE id = p_id AND (waiting IS NULL OR waiting < clock_timestamp() - interval '2 s');
    RETURN;
  END IF;
  UPDATE task SET status = 'running', started = p_now, claim = p_claim, runs = task.runs + 1, waiting = NULL
    WHERE id = p_id;
  UPDATE lane SET round = t.tag WHERE name = p_lane AND round < t.tag;
  IF t.status = 'running' THEN PERFORM pg_notify('{channel}', 'take:' || p_id || ':' || p_claim); END IF;
  verdict := 'run'; runs := t.runs;
END $$;

-- For nodes of the version before.
CREATE OR REPLACE FUNCTION start_run(
  p_id text, p_lane text, p_claim text, p_cap int, p_rpm int, p_now float8,
  OUT verdict text, OUT pause float8, OUT runs int
) LANGUAGE sql AS $$ SELECT * FROM start_next(p_id, p_lane, p_claim, p_cap, p_rpm, p_now, false) $$;

-- PgQueuer notes every step of every job in a table with five indexes. The task rows tell all of it that counts.
TRUNCATE pgqueuer_log, pgqueuer_statistics;
CREATE FUNCTION no_diary() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER no_diary BEFORE INSERT ON pgqueuer_log FOR EACH ROW EXECUTE FUNCTION no_diary();
"""
