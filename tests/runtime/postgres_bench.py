"""The cluster runtime as the runtime tests open it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from runtime_kit import RealClock, accepted, paint

from cavendish.runtime.gate import LanePolicy
from cavendish.runtime.postgres import ClusterPolicy, PostgresRuntime
from cavendish.runtime.postgres_pool import Pool
from cavendish.runtime.postgres_records import PostgresKeys
from cavendish.seams import Deliver, Execute, KeyStore, TaskRuntime


class PostgresBench:
    """The cluster runtime on a real PostgreSQL."""

    name = "postgres"

    def __init__(self, url: str) -> None:
        self.clock = RealClock()
        self.where = url

    @asynccontextmanager
    async def runtime(
        self,
        execute: Execute = paint,
        deliver: Deliver = accepted,
        *,
        lane: LanePolicy = LanePolicy(4),  # noqa: B008 - frozen
        queue_limit: int = 1000,
        grace: float = 0.5,
        max_runs: int = 20,
        keep_tasks: float = 0.0,
    ) -> AsyncIterator[TaskRuntime]:
        policy = ClusterPolicy(
            queue_limit=queue_limit, grace=grace, max_runs=max_runs, heartbeat=1.5, lease=2.0, keep_tasks=keep_tasks
        )
        async with (
            Pool(self.where, size=6) as pool,
            PostgresRuntime(pool, execute, deliver, {"scripted": lane}, self.clock, policy) as runtime,
        ):
            yield runtime

    @asynccontextmanager
    async def keys(self) -> AsyncIterator[KeyStore]:
        async with Pool(self.where, size=2) as pool:
            yield PostgresKeys(pool)
