"""A bounded pool of worker processes that can be killed: CPU-bound engines run here, the event loop never stalls.

Each worker is a spawned process that runs one function call at a time. A cancelled or overdue call kills its process
and the next call gets a fresh one; a worker whose parent died ends by itself.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import resource
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any, Self

from ..errors import EngineError, TimedOut
from ..seams import Report

Entry = Callable[..., Any]
"""A module-level function `entry(report, *arguments)` that a worker imports and calls."""


class WorkerDied(EngineError):
    """The worker process ended during the call, for example because the system ran out of memory."""

    outcome = "worker_died"
    retryable = True


class Workers:
    """`size` processes, started when first needed; more calls wait for a free one."""

    def __init__(self, size: int, memory_mb: int | None = None) -> None:
        """`memory_mb`: what a process may allocate beyond what it has when it starts; None for no cap."""
        self._slots = asyncio.Semaphore(size)
        self._size, self._memory_mb = size, memory_mb
        self._idle: list[_Worker] = []
        self._warming: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._warming is not None:
            self._warming.cancel()
            await asyncio.gather(self._warming, return_exceptions=True)
        while self._idle:
            await asyncio.to_thread(self._idle.pop().kill)

    async def call(self, entry: Entry, *arguments: Any, report: Report, timeout: float) -> Any:
        """Run `entry(report, *arguments)` in a worker and return what it returns, or raise the EngineError it raises.

        Raises TimedOut after `timeout` seconds and WorkerDied when the process ends; both leave no process behind.
        """
        async with self._slots:
            worker = self._idle.pop() if self._idle else _Worker(self._memory_mb)
            try:
                async with asyncio.timeout(timeout):
                    result = await worker.call(entry, arguments, report)
            except TimeoutError:
                worker.kill()
                raise TimedOut(f"The picture was not finished within {timeout:g} s.") from None
            except BaseException as error:
                if isinstance(error, EngineError) and not isinstance(error, WorkerDied):
                    self._idle.append(worker)  # the call failed in good order; the process is fit for the next
                else:
                    worker.kill()
                raise
            self._idle.append(worker)
            return result

    def warm_up(self, entry: Entry) -> None:
        """Run `entry(report)` once in every worker, in the background; failures show when the workers are used."""
        self._warming = asyncio.create_task(self._call_all(entry))

    async def _call_all(self, entry: Entry) -> None:
        calls = [self.call(entry, report=lambda fraction, stage: None, timeout=120) for _ in range(self._size)]
        await asyncio.gather(*calls, return_exceptions=True)


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, memory_mb: int | None) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, child = context.Pipe()
        self._process = context.Process(target=_serve, args=(child, memory_mb), daemon=True, name="cavendish-worker")
        self._child = child
        self._started = self._ended = False
        self._turn = threading.Lock()

    async def call(self, entry: Entry, arguments: tuple[Any, ...], report: Report) -> Any:
        """One call; the answer is read on a thread of its own, which ends with the process."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Any] = loop.create_future()
        threading.Thread(target=self._exchange, args=(entry, arguments, report, loop, answer), daemon=True).start()
        return await answer

    def kill(self) -> None:
        """End the process at once; one that has not been started never will be."""
        with self._turn:
            self._ended = True
            if self._started:
                self._process.kill()
                self._process.join()

    def _start(self) -> None:
        """Start the process, once. Raises OSError when it was killed before."""
        with self._turn:
            if self._ended:
                raise OSError("the process was ended before it started")
            if not self._started:
                self._process.start()
                self._started = True
                self._child.close()

    def _exchange(
        self,
        entry: Entry,
        arguments: tuple[Any, ...],
        report: Report,
        loop: asyncio.AbstractEventLoop,
        answer: asyncio.Future[Any],
    ) -> None:
        result: Any = None
        error: BaseException | None = None
        try:
            self._start()
            self._pipe.send((entry, arguments))
            while (message := self._pipe.recv())[0] == "progress":
                report(*message[1])
            ok, value = message
            result, error = (value, None) if ok == "done" else (None, value)
        except (EOFError, OSError) as gone:
            error = WorkerDied("The painting process ended before the picture was finished.", detail=repr(gone))
        except BaseException as other:
            error = other
        with suppress(RuntimeError):  # the loop has closed: nobody waits for the answer
            loop.call_soon_threadsafe(_settle, answer, result, error)


def _settle(answer: asyncio.Future[Any], result: Any, error: BaseException | None) -> None:
    if answer.done():
        return
    if error is not None:
        answer.set_exception(error)
    else:
        answer.set_result(result)


def _serve(pipe: Connection, memory_mb: int | None) -> None:
    """The worker's life: take a call, run it, send its result; end when the parent is gone."""
    if memory_mb is not None:
        resource.setrlimit(resource.RLIMIT_DATA, (memory_mb << 20, memory_mb << 20))
    os.nice(5)  # painting may take every core; the process that answers clients goes first
    parent = multiprocessing.parent_process()
    if parent is not None:
        sentinel = parent.sentinel

        def watch() -> None:
            wait([sentinel])
            os._exit(0)

        threading.Thread(target=watch, daemon=True).start()
    while True:
        try:
            entry, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            message = ("done", entry(lambda fraction, stage: pipe.send(("progress", (fraction, stage))), *arguments))
        except EngineError as error:
            message = ("failed", error)
        except Exception as error:
            message = ("failed", EngineError("The embedded engine failed on this request.", detail=repr(error)))
        pipe.send(message)
