"""A connection that listens: what the nodes tell each other by NOTIFY, and the proof that this node lives."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from .postgres_pool import LOST, Pool
from .postgres_schema import CHANNEL, NODES

log = logging.getLogger(__name__)


class Ear:
    """Listens on its own connection, and comes back after PostgreSQL was away.

    The connection holds an advisory lock under the node's number: when the process dies, PostgreSQL lets go of it at
    once, and the other nodes know that the clients of this one were left without an answer. `heard` gets each
    notification split at its first colon; `back` is called after a gap in which some were missed.
    """

    def __init__(self, pool: Pool, heard: Callable[[str, str], None], back: Callable[[], None]) -> None:
        self._pool, self._heard, self._back = pool, heard, back
        self.node: int | None = None
        self.gaps = 0
        self._connection: Any = None
        self._lost = asyncio.Event()
        self._keeper: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Begin to listen. Raises StoreUnavailable."""
        self.node = int(await self._pool.fetchval("SELECT nextval('node_number')"))
        await self._pool.again(self._connect)
        self._keeper = asyncio.create_task(self._keep())

    async def close(self) -> None:
        """Stop listening; other nodes see this one as gone."""
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
        if self._connection is not None:
            self._connection.terminate()

    async def _connect(self) -> None:
        connection = await self._pool.connect()
        try:
            await connection.execute("SELECT pg_advisory_lock($1, $2)", NODES, self.node)
            await connection.add_listener(CHANNEL, self._on_notify)
        except BaseException:
            connection.terminate()
            raise
        self._lost.clear()
        connection.add_termination_listener(lambda _: self._lost.set())
        self._connection = connection

    async def _keep(self) -> None:
        while True:
            await self._lost.wait()
            self.gaps += 1
            log.warning("the database connection was lost; connecting again")
            while True:
                try:
                    await self._connect()
                    break
                except LOST:
                    await asyncio.sleep(0.5)
            log.info("the database is back")
            self._back()

    def _on_notify(self, connection: object, pid: object, channel: object, payload: object) -> None:
        word, _, rest = str(payload).partition(":")
        self._heard(word, rest)
