"""Group commit for PostgreSQL: what waits together is written by one statement, in the order it came."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from ..errors import StoreUnavailable

In = TypeVar("In")
Out = TypeVar("Out")

_MOST = 200


class GroupCommit(Generic[In, Out]):
    """Collects items while a write is under way, and writes them together when it is done.

    `write` commits all its items or raises; it answers each item at its place. Items that cannot be written sink no
    others: a group that fails is written one by one.
    """

    def __init__(self, write: Callable[[Sequence[In]], Awaitable[Sequence[Out]]]) -> None:
        self._write = write
        self._waiting: list[tuple[In, asyncio.Future[Out]]] = []
        self._worker: asyncio.Task[None] | None = None

    async def put(self, item: In) -> Out:
        """Write an item; its answer after the COMMIT. A caller that is cancelled does not stop what it gave."""
        future: asyncio.Future[Out] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, future))
        if self._worker is None:
            self._worker = asyncio.create_task(self._run())
        return await future

    async def close(self) -> None:
        """Return once everything that was given is written or has failed."""
        if self._worker is not None:
            await asyncio.gather(self._worker, return_exceptions=True)

    async def _run(self) -> None:
        try:
            while self._waiting:
                group = self._waiting[:_MOST]
                del self._waiting[:_MOST]
                await self._commit(group)
        finally:
            self._worker = None

    async def _commit(self, group: Sequence[tuple[In, asyncio.Future[Out]]]) -> None:
        try:
            answers = await self._write([item for item, _ in group])
        except StoreUnavailable as error:
            for _, future in group:
                _fail(future, StoreUnavailable(error.message, detail=error.detail, retry_after=error.retry_after))
        except Exception as error:
            if len(group) == 1:
                _fail(group[0][1], error)
            else:
                for one in group:
                    await self._commit([one])
        else:
            for (_, future), answer in zip(group, answers, strict=True):
                if not future.done():
                    future.set_result(answer)


def _fail(future: asyncio.Future[Out], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
