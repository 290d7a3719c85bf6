"""Worker processes: results, progress, failures, cancellation, death."""

import asyncio
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cavendish.engines.workers import WorkerDied, Workers
from cavendish.errors import EngineError, NotPaintable, TimedOut
from cavendish.seams import Report


def work(report: Report, what: str, value: object = None) -> object:
    """The functions that the tests run in a worker."""
    if what == "pid":
        return os.getpid()
    if what == "progress":
        report(0.5, "half")
        return value
    if what == "sleep":
        Path(str(value)).write_text(str(os.getpid()))
        time.sleep(60)
    if what == "die":
        os._exit(1)
    if what == "refuse":
        raise NotPaintable("prompt: no such thing")
    raise ValueError("a defect")


def ignore(fraction: float, stage: str) -> None:
    """Progress that nobody reads."""


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    async with Workers(1) as pool:
        yield pool


def alive(pid: int) -> bool:
    """Whether a process exists and is no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


async def test_calls_share_a_process_and_report_progress(workers: Workers) -> None:
    """A worker serves one call after another; progress reaches the caller before the result."""
    first = await workers.call(work, "pid", report=ignore, timeout=30)
    seen: list[tuple[float, str]] = []
    result = await workers.call(
        work, "progress", {"a": 1}, report=lambda part, stage: seen.append((part, stage)), timeout=30
    )
    assert result == {"a": 1}
    assert seen == [(0.5, "half")]
    assert await workers.call(work, "pid", report=ignore, timeout=30) == first != os.getpid()


async def test_named_failures_come_back_as_they_are(workers: Workers) -> None:
    """An engine error keeps its class and message; a defect becomes an engine error with a private detail."""
    with pytest.raises(NotPaintable, match="no such thing"):
        await workers.call(work, "refuse", report=ignore, timeout=30)
    with pytest.raises(EngineError) as caught:
        await workers.call(work, "defect", report=ignore, timeout=30)
    assert "a defect" in caught.value.detail
    assert "a defect" not in caught.value.message


async def test_a_dead_worker_is_replaced(workers: Workers) -> None:
    """A process that dies fails its call only; the next call gets a fresh one."""
    with pytest.raises(WorkerDied):
        await workers.call(work, "die", report=ignore, timeout=30)
    assert await workers.call(work, "progress", 1, report=ignore, timeout=30) == 1


async def test_timeout_and_cancellation_kill_the_process(workers: Workers, tmp_path: Path) -> None:
    """An overdue or cancelled call leaves no process behind."""
    note = tmp_path / "pid"
    await workers.call(work, "pid", report=ignore, timeout=30)  # the process has started: the time is the call's own
    with pytest.raises(TimedOut):
        await workers.call(work, "sleep", str(note), report=ignore, timeout=2)
    assert not alive(int(note.read_text()))
    note.unlink()
    call = asyncio.create_task(workers.call(work, "sleep", str(note), report=ignore, timeout=60))
    while not note.exists() or not note.read_text():  # noqa: ASYNC110 - written by another process
        await asyncio.sleep(0.01)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert not alive(int(note.read_text()))
    assert await workers.call(work, "progress", 2, report=ignore, timeout=30) == 2
