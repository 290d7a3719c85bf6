"""Stores of the first version, with tasks waiting, opened by this program."""

from __future__ import annotations

import json
import sqlite3
import time
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from cavendish.app import DATABASE_NAME, build
from cavendish.config import Config
from cavendish.domain import Status
from cavendish.runtime import postgres_schema, sqlite_schema
from cavendish.runtime.postgres_accept import enqueue
from cavendish.runtime.sqlite import migrate

# A task's `spec` as the first version wrote it, word for word; only ids and times differ.
SPEC: dict[str, Any] = json.loads(
    '{"id":"","object_id":"6b032bc0737741913a8cef4f","api_id":"a","application_id":"b","credential_id":"key",'
    '"owner_id":"owner","trace_id":"t","created_at":0.0,"request":{"action":"generate","prompt":"a cat",'
    '"model":"nano-banana","count":1,"inputs":[],"aspect_ratio":"1:1","resolution":"1K","width":1024,"height":1024,'
    '"seed":null},"wire_request":{"prompt":"a cat"},"engine":"scripted","lane":"scripted","callback_url":null,'
    '"ignored":[],"synchronous":false,"status":"pending","started_at":null,"finished_at":null,"outcome":null,'
    '"delivery":null}'
)
WAITING, RUNNING = 20, 3


def specs() -> list[tuple[str, str, float, str]]:
    """id, status, time and spec of tasks that wait, and of some whose process died."""
    found = []
    for number in range(WAITING + RUNNING):
        task_id, created = str(uuid.uuid4()), time.time() - 60 + number
        spec = json.dumps(SPEC | {"id": task_id, "created_at": created})
        found.append((task_id, "pending" if number < WAITING else "running", created, spec))
    return found


async def all_end(config: Config, ids: list[str]) -> None:
    async with build(config) as app:
        for task_id in ids:
            ended = await app.runtime.wait(task_id, 60)
            assert ended is not None
            assert ended.status is Status.SUCCEEDED, ended
        assert {task.id for task in await app.runtime.get(ids)} == set(ids)


async def test_the_first_embedded_store_opens(tmp_path: Path) -> None:
    """Every task that waited or ran in a file of the first version ends."""
    tasks = specs()
    connection = sqlite3.connect(tmp_path / DATABASE_NAME, isolation_level=None)
    migrate(connection, sqlite_schema.MIGRATIONS[:1])
    connection.executemany(
        "INSERT INTO task(id, owner, status, lane, weight, synchronous, runs, created, started, spec)"
        " VALUES(?, 'owner', ?, 'scripted', 1, 0, ?, ?, ?, ?)",
        [
            (task_id, status, int(status == "running"), created, created if status == "running" else None, spec)
            for task_id, status, created, spec in tasks
        ],
    )
    connection.close()
    await all_end(Config(data=tmp_path, engine="scripted"), [task_id for task_id, *_ in tasks])


def begun(status: str, created: float) -> tuple[int, str | None, float, float | None]:
    """Runs, claim, time of creation and of start."""
    return (1, "dead", created, created) if status == "running" else (0, None, created, None)


@pytest.fixture
async def empty(places: dict[str, str]) -> AsyncIterator[str]:
    """The URL of an empty database."""
    name = f"upgrade_{uuid.uuid4().hex}"
    connection = await asyncpg.connect(places["CAVENDISH_DATABASE_URL"])
    await connection.execute(f"CREATE DATABASE {name}")
    yield places["CAVENDISH_DATABASE_URL"].replace("/postgres", f"/{name}")
    await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await connection.close()


async def test_the_first_cluster_opens(empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every task that waited or ran in a database of the first version ends."""
    tasks = specs()
    with monkeypatch.context() as patch:
        patch.setattr(postgres_schema, "MIGRATIONS", postgres_schema.MIGRATIONS[:1])
        assert await postgres_schema.migrate(empty) == 1
    connection = await asyncpg.connect(empty, server_settings={"search_path": postgres_schema.SCHEMA})
    async with connection.transaction():
        await connection.executemany(
            "INSERT INTO task(id, owner, credential, status, lane, weight, synchronous, tag, runs, claim, created,"
            " started, spec) VALUES($1, 'owner', 'key', $2, 'scripted', 1, false, $3, $4, $5, $6, $7, $8)",
            [
                (task_id, status, place, *begun(status, created), spec)
                for place, (task_id, status, created, spec) in enumerate(tasks, 1)
            ],
        )
        await enqueue(connection, [(task_id, "scripted", place) for place, (task_id, *_) in enumerate(tasks, 1)])
    await connection.close()
    await all_end(Config(data=tmp_path, engine="scripted", database_url=empty), [task_id for task_id, *_ in tasks])
