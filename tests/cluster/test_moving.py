"""`cavendish export` and `cavendish import`: from one machine's store into a cluster, with nothing lost or doubled."""

from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import asyncpg
import numpy as np
import pytest
from PIL import Image

from cavendish import config as settings
from cavendish.app import App, artifact_store, build
from cavendish.cli import main
from cavendish.config import Config
from cavendish.domain import Action, ApiKey, Status, Task
from cavendish.seams import Spent, TaskQuery
from cavendish.service import Call

HOOK = "http://127.0.0.1:9/hook"  # nobody listens: its callbacks stay due


def call(prompt: str, key: ApiKey, **changes: Any) -> Call:
    base = Call(Action.GENERATE, prompt, "nano-banana", (), None, None, 1, None, False, {"prompt": prompt}, key.id)
    return replace(base, **changes)


def photo() -> str:
    """A small PNG as a data URI."""
    file = io.BytesIO()
    Image.fromarray(np.arange(64 * 64 * 3, dtype=np.uint8).reshape(64, 64, 3)).save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


@dataclass(frozen=True)
class Source:
    """A data folder whose server has stopped, and what it knew."""

    config: Config
    key: ApiKey
    ended: Task
    due: Task
    waiting: tuple[Task, ...]
    spent: tuple[Spent, ...]
    pictures: dict[str, bytes]


async def fill(config: Config) -> Source:
    """Two ended tasks (one with a callback that is due), three that had not ended when the server stopped."""
    async with build(config) as app:
        _, key = await app.keys.create("mover")
        await app.keys.rotate_webhook_secret(key.id)
        key = (await app.keys.list())[0]
        ended = (await app.service.submit(call("a cat", key, count=2, idempotency_key="once"), key)).task
        due = (await app.service.submit(call("a dog", key, callback_url=HOOK), key)).task
        for one in (ended, due):
            await app.service.wait(one.id, 60)
        async with asyncio.timeout(60):
            while not ((task := await known(app, due.id)).delivery and task.delivery.tries):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        edit = call("[delay=1] a hat", key, action=Action.EDIT, image_urls=(photo(),), synchronous=True)
        calls = [edit, call("[delay=1] one", key, callback_url=HOOK), call("[delay=1] two", key, idempotency_key="w")]
        waiting = [(await app.service.submit(one, key)).task for one in calls]
        spent = await app.runtime.spending("2000-01-01")
        pictures = {
            picture.name: await app.store.read(picture.name)
            for one in (ended, due)
            for picture in (await known(app, one.id)).outcome.pictures  # type: ignore[union-attr]
        }
        pictures[waiting[0].request.inputs[0].key] = await app.store.read(waiting[0].request.inputs[0].key)
        return Source(config, key, await known(app, ended.id), task, tuple(waiting), spent, pictures)


async def known(app: App, task_id: str) -> Task:
    (task,) = await app.runtime.get([task_id])
    return task


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return asyncio.run(
        fill(
            Config(
                data=tmp_path / "old",
                engine="scripted",
                scripted_paid=True,
                grace=0.0,
                allow_private_network=True,
                callback_schedule="0,3600",
                concurrency=2,
            )
        )
    )


@pytest.fixture
def cluster(places: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Config]:
    """The settings of an empty cluster, in the environment too."""
    name = f"moving_{tmp_path.name.replace('-', '_').lower()}"
    url = places["CAVENDISH_DATABASE_URL"]

    async def sql(statement: str) -> None:
        connection = await asyncpg.connect(url)
        await connection.execute(statement)
        await connection.close()

    asyncio.run(sql(f'CREATE DATABASE "{name}"'))
    mine = {
        "CAVENDISH_DATABASE_URL": url.replace("/postgres", f"/{name}"),
        "CAVENDISH_ARTIFACTS": f"{places['CAVENDISH_ARTIFACTS']}/{name}",
        "CAVENDISH_DATA": str(tmp_path / "node"),
        "CAVENDISH_ENGINE": "scripted",
        "CAVENDISH_SCRIPTED_PAID": "1",
        "CAVENDISH_UNKNOWN": "retry-once",  # the calls that the old server broke off
        "CAVENDISH_ALLOW_PRIVATE_NETWORK": "1",
        "CAVENDISH_CALLBACK_SCHEDULE": "0,3600",
    }
    for variable, value in (places | mine).items():
        monkeypatch.setenv(variable, value)
    yield settings.load()
    asyncio.run(sql(f'DROP DATABASE "{name}" WITH (FORCE)'))


Cavendish = Callable[..., int]


@pytest.fixture
def cavendish(monkeypatch: pytest.MonkeyPatch) -> Cavendish:
    """Run a command line in this process; its exit code."""

    def run(*arguments: str) -> int:
        monkeypatch.setattr("sys.argv", ["cavendish", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        return int(end.value.code or 0)

    return run


async def check(source: Source, cluster: Config) -> None:
    """Open the cluster and find everything there once; the tasks that waited end."""
    async with build(cluster) as app:
        tasks = {task.id: task for task in (await app.runtime.list(TaskQuery(limit=100))).tasks}
        assert len(tasks) == 5
        assert tasks[source.ended.id] == source.ended
        assert tasks[source.due.id].delivery == source.due.delivery
        assert await app.keys.list() == (source.key,)
        for name, data in source.pictures.items():
            assert await app.store.read(name) == data

        again = await app.service.submit(call("a cat", source.key, count=2, idempotency_key="once"), source.key)
        assert (again.task.id, again.fresh) == (source.ended.id, False)

        async with asyncio.timeout(60):
            for waiting in source.waiting:
                ended = await app.runtime.wait(waiting.id, 60)
                assert ended is not None
                assert ended.status is Status.SUCCEEDED
        calls = sum(row.calls for row in await app.runtime.spending("2000-01-01"))
        lines = [line for task in tasks for line in await app.runtime.attempts(task)]
        assert calls == len(lines) >= 9
        assert (await app.runtime.list(TaskQuery())).total == 5


def moved_spending(cluster: Config) -> tuple[Spent, ...]:
    """The ledger of the cluster before it has worked."""
    from cavendish.app import records

    async def read() -> tuple[Spent, ...]:
        async with records(cluster) as (_, kept):
            return await kept.spending("2000-01-01")

    return asyncio.run(read())


def left_spending(source: Source) -> tuple[Spent, ...]:
    return moved_spending(source.config)


def test_a_folder_moves_into_a_cluster(source: Source, cluster: Config, cavendish: Cavendish) -> None:
    """import DIR, run twice: tasks, ledger, keys, claims, due callbacks, pictures are there once; waiting tasks end."""
    assert cavendish("import", str(source.config.data)) == 0
    assert moved_spending(cluster) == left_spending(source)
    assert cavendish("import", str(source.config.data)) == 0
    assert moved_spending(cluster) == left_spending(source)
    asyncio.run(check(source, cluster))
    # Again, after the cluster has worked: what it did stays done.
    assert cavendish("import", str(source.config.data)) == 0
    asyncio.run(check(source, cluster))


def test_an_archive_moves_into_a_cluster(
    source: Source,
    cluster: Config,
    cavendish: Cavendish,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    """export to a file equals export to a pipe, and import reads either; the file is its owner's alone."""
    file = tmp_path / "store.tar"
    with monkeypatch.context() as patch:
        for name in ("CAVENDISH_DATABASE_URL", "CAVENDISH_ARTIFACTS"):
            patch.delenv(name)
        assert cavendish("export", str(file), "--data", str(source.config.data)) == 0
        capsysbinary.readouterr()
        assert cavendish("export", "-", "--data", str(source.config.data)) == 0
        piped = capsysbinary.readouterr().out
    assert file.read_bytes() == piped
    assert file.stat().st_mode & 0o777 == 0o600

    # A pipe that breaks off says so, and what had come by does no harm.
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(piped[: piped.index(b"tasks/")])))
    assert cavendish("import", "-") == 2
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(piped)))
    assert cavendish("import", "-") == 0
    assert cavendish("import", str(file)) == 0
    assert moved_spending(cluster) == left_spending(source)
    asyncio.run(check(source, cluster))


def test_a_store_in_use_does_not_move(
    source: Source, cluster: Config, cavendish: Cavendish, capsys: pytest.CaptureFixture[str]
) -> None:
    """A store whose server runs is refused, and so is a folder without one: nothing is copied."""

    async def beside() -> int:
        async with build(source.config):
            return await asyncio.to_thread(cavendish, "import", str(source.config.data))

    assert asyncio.run(beside()) == 2
    assert "Another server already runs" in capsys.readouterr().err
    assert cavendish("import", str(source.config.data.parent)) == 2
    assert "holds no store" in capsys.readouterr().err
    assert moved_spending(cluster) == ()


async def test_pictures_arrive_before_what_needs_them(source: Source) -> None:
    """In the stream, pictures come first and tasks last."""
    from cavendish.app import database
    from cavendish.runtime.handover import Leaving
    from cavendish.transfer import Head, PicturePart, RowsPart, leave

    async with database(source.config) as opened, artifact_store(source.config) as store:
        parts = [part async for part in leave(Leaving(opened), store)]
    order = [type(part) if not isinstance(part, RowsPart) else part.kind for part in parts]
    assert order == [Head, *[PicturePart] * len(source.pictures), "keys", "attempts", "claims", "tasks"]
