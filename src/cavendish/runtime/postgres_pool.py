"""A pool of connections to PostgreSQL that outlives its restarts, and errors in the server's own words."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Self, TypeVar

import asyncpg

from ..errors import StoreUnavailable
from .postgres_schema import SCHEMA, migrate

T = TypeVar("T")
Connection = Any
"""An asyncpg connection; the library's own types are generic over what they do not say."""

log = logging.getLogger(__name__)

LOST = (
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # a call on a connection that is just being told that the server goes away
    asyncpg.exceptions.OperatorInterventionError,
    asyncpg.exceptions.TransactionRollbackError,
    asyncpg.exceptions.CannotConnectNowError,
    OSError,
    TimeoutError,
)
"""The server went away, or undid the transaction: the same call may succeed a moment later."""


class _Brief(logging.Filter):
    """Says in a line, without a traceback, what a library reports again and again while the server is away."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, LOST) and not isinstance(error, ValueError):
            record.msg, record.args = f"{record.getMessage()}: {error!r}", None
            record.exc_info = record.exc_text = None
        return True


for _library in ("asyncpg.pool", "pgqueuer"):
    logging.getLogger(_library).addFilter(_Brief())

FULL = (asyncpg.exceptions.InsufficientResourcesError, asyncpg.exceptions.ReadOnlySQLTransactionError)
"""The server answers but cannot do it now."""

_COMMAND_TIMEOUT = 30.0
_SESSION = {
    "search_path": SCHEMA,
    "application_name": "cavendish",
    "idle_in_transaction_session_timeout": "10s",  # a frozen node must not hold rows for long
}


async def _nothing_to_reset(connection: Connection) -> None:
    """Sessions are left as they were found, so giving a connection back needs no round trip."""


class Pool:
    """Connections to the database at `url`, opened by `async with`, which also brings its schema up to date.

    `patience`: seconds for which a call is tried again while PostgreSQL is away; then StoreUnavailable. Everything
    sent through it may therefore be sent twice, and must not mind.
    """

    def __init__(self, url: str, *, size: int = 10, patience: float = 15.0) -> None:
        self.url = url
        self.size = size
        self._patience = patience
        self._pool: Any = None

    async def __aenter__(self) -> Self:
        try:
            await migrate(self.url)
            self._pool = await self.open_pool(self.size)
        except (*LOST, *FULL, asyncpg.InvalidAuthorizationSpecificationError, asyncpg.InvalidCatalogNameError) as error:
            raise StoreUnavailable("The database cannot be reached.", detail=repr(error)) from error
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            async with asyncio.timeout(5):
                await self._pool.close()
        except TimeoutError:
            self._pool.terminate()

    async def open_pool(self, size: int) -> Any:
        """Another pool to the same database, for its caller to close."""
        return await asyncpg.create_pool(
            self.url,
            min_size=1,
            max_size=size,
            command_timeout=_COMMAND_TIMEOUT,
            timeout=5,
            server_settings=_SESSION,
            reset=_nothing_to_reset,
        )

    async def connect(self) -> Connection:
        """A connection of one's own, for its caller to close."""
        return await asyncpg.connect(self.url, timeout=5, server_settings=_SESSION)

    async def fetch(self, sql: str, *values: Any) -> list[Any]:
        """The rows of a statement."""
        return await self.again(lambda: self._pool.fetch(sql, *values))

    async def fetchrow(self, sql: str, *values: Any) -> Any:
        """The first row of a statement, or None."""
        return await self.again(lambda: self._pool.fetchrow(sql, *values))

    async def fetchval(self, sql: str, *values: Any) -> Any:
        """The first value of the first row, or None."""
        return await self.again(lambda: self._pool.fetchval(sql, *values))

    async def transaction(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        """Run `work` in a transaction; its result after the COMMIT."""

        async def once() -> T:
            async with self._pool.acquire() as connection, connection.transaction():
                return await work(connection)

        return await self.again(once)

    async def again(self, call: Callable[[], Awaitable[T]]) -> T:
        """Make a call, again while PostgreSQL is away. Raises StoreUnavailable when it stays away or is full."""
        end = time.monotonic() + self._patience
        pause = 0.05
        while True:
            try:
                return await call()
            except LOST as error:
                if isinstance(error, ValueError):  # asyncpg's word for a value of the wrong type
                    raise
                if time.monotonic() + pause > end:
                    raise StoreUnavailable(
                        "The database cannot be reached.", detail=repr(error), retry_after=5.0
                    ) from error
                if isinstance(error, asyncpg.InternalClientError):
                    await self._pool.expire_connections()  # one of them is in a state that it may not leave by itself
                log.warning("the database is away: %r", error)
            except FULL as error:
                raise StoreUnavailable(
                    "The database cannot take anything in now.", detail=repr(error), retry_after=5.0
                ) from error
            await asyncio.sleep(pause)
            pause = min(2.0, pause * 2)
