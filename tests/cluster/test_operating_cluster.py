"""What operators of a cluster run beside it: `migrate`, `doctor`, and workers for some engines only."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from cavendish.app import build
from cavendish.config import Config, load
from cavendish.domain import Action, Status
from cavendish.service import Call


def cavendish(folder: Path, settings: Mapping[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command line as an operator does."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("CAVENDISH_", "GEMINI_"))}
    return subprocess.run(
        [sys.executable, "-m", "cavendish", *arguments],
        capture_output=True,
        text=True,
        cwd=folder,
        env=own | dict(settings) | {"CAVENDISH_ENGINE": "scripted"},
        check=False,
    )


def test_migrate_and_doctor(places: dict[str, str], tmp_path: Path) -> None:
    """`migrate` may be run twice; `doctor` looks at the database and at the picture store, and says which is away."""
    for _ in range(2):
        assert cavendish(tmp_path, places, "migrate").returncode == 0
    healthy = cavendish(tmp_path, places, "doctor")
    assert healthy.returncode == 0, healthy.stdout
    assert "PostgreSQL answers, its schema is up to date" in healthy.stdout
    assert f"picture store takes files: {places['CAVENDISH_ARTIFACTS']}" in healthy.stdout
    away = {"CAVENDISH_ARTIFACTS": "s3://no-such-bucket", "CAVENDISH_DATABASE_URL": "postgresql://127.0.0.1:1/none"}
    sick = cavendish(tmp_path, places | away, "doctor")
    assert sick.returncode == 1
    assert "PostgreSQL: The database cannot be reached." in sick.stdout
    assert "picture store: The artifact store cannot be used." in sick.stdout


async def test_workers_take_only_tasks_of_their_engines(
    places: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker for other engines leaves a task alone; one for its engine, or for all, takes it."""
    for name, value in places.items():
        monkeypatch.setenv(name, value)
    config: Config = load(data=tmp_path, engine="scripted")
    call = Call(Action.GENERATE, "a cat", None, (), None, None, 1, None, False, {"prompt": "a cat"}, "trace")
    async with build(config, duty=()) as front:
        _, key = await front.keys.create("painter")
        task = (await front.service.submit(call, key)).task
        async with build(config, duty=("easel",)):
            assert await front.service.wait(task.id, 1.0) is None
        async with build(config, duty=("scripted",)):
            ended = await front.service.wait(task.id, 60)
        assert ended is not None
        assert ended.status is Status.SUCCEEDED
