"""Wall clocks that are set while servers run, or between two starts."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from runtime_kit import Bench, RealClock, open_bench, task, until

from cavendish.domain import Delivery, Task
from cavendish.runtime.postgres_clock import DatabaseClock
from cavendish.runtime.postgres_pool import Pool


class Moody:
    """A receiver that refuses the first try, after which the clock is set back by an hour, and takes the second."""

    def __init__(self, clock: RealClock) -> None:
        self.clock, self.tries = clock, 0

    async def __call__(self, of: Task) -> Delivery:
        self.tries += 1
        before = of.delivery or Delivery()
        if self.tries == 1:
            refused = replace(before, tries=1, next_at=self.clock.now() + 0.2, last_status=500)
            return refused
        return replace(before, tries=2, next_at=None, delivered_at=self.clock.now(), last_status=200)


@pytest.fixture
def embedded(tmp_path: Path) -> Bench:
    """An embedded store whose clock is an hour ahead."""
    bench = open_bench("journal", str(tmp_path / "cavendish.db"))
    bench.clock.ahead = 3600.0
    return bench


async def test_a_callback_is_not_late_because_the_clock_was_set_back(embedded: Bench) -> None:
    """A try that is due in a moment comes in a moment, although the wall clock is an hour behind by then."""
    receiver = Moody(embedded.clock)
    async with embedded.runtime(deliver=receiver) as runtime:
        await runtime.submit(task(callback_url="http://receiver.test/"))
        await until(lambda: receiver.tries == 1)
        embedded.clock.ahead = 0.0
        await until(lambda: receiver.tries == 2)


async def test_a_callback_of_the_future_is_due_at_the_next_start(embedded: Bench) -> None:
    """A callback whose task ended later than it is now, since the clock was set back, is tried at once."""
    receiver = Moody(embedded.clock)
    of = task(callback_url="http://receiver.test/")
    async with embedded.runtime(deliver=receiver) as runtime:
        await runtime.submit(of)
        await until(lambda: receiver.tries == 1)
    embedded.clock.ahead = 0.0
    async with embedded.runtime(deliver=receiver):
        await until(lambda: receiver.tries == 2)


async def test_a_cluster_tells_the_time_by_its_database(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Setting a machine's clock changes nothing for the process that runs on it."""
    now = time.time()
    async with Pool(database_url, size=1) as pool:
        monkeypatch.setattr(time, "time", lambda: now + 3600)
        async with DatabaseClock(pool) as clock:
            assert abs(clock.now() - now) < 600
