"""The clients of a storm: each sends its call to one node after the other until it is answered well."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

KEYS = 3
OUR_MISTAKE = "The server made a mistake"


@dataclass(frozen=True)
class Called:
    """One call: its number, which key sent it, whether its client waits for the end or has it told, and the body."""

    number: int
    key: int
    waits: bool
    body: dict[str, Any]


@dataclass
class Heard:
    """What the clients were told.

    `accepted`: task ids by number; `promised`: ids of those whose end is to be told by a callback; `answers`: bodies of
    calls that were awaited, by task id; `refusals`: how often a status came with a message; `conflicting`: numbers that
    were given two ids.
    """

    accepted: dict[int, str] = field(default_factory=dict)
    promised: set[str] = field(default_factory=set)
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    refusals: Counter[str] = field(default_factory=Counter)
    conflicting: set[int] = field(default_factory=set)


class Clients:
    """Sends calls, so many at once. `where` gives the URLs of the nodes that may be there."""

    def __init__(self, tokens: list[str], where: Callable[[], list[str]], callbacks: str, seed: int) -> None:
        self._tokens, self._where, self._callbacks = tokens, where, callbacks
        self._dice = random.Random(seed)
        self._calls: asyncio.Queue[Called] = asyncio.Queue()
        self._made = 0
        self.heard = Heard()

    def release(self, count: int, seconds: tuple[float, float]) -> None:
        """Let so many more calls be sent, whose pictures take `seconds` (from, to)."""
        for _ in range(count):
            number, self._made = self._made, self._made + 1
            key = self._dice.randrange(KEYS)
            waits = self._dice.random() < 0.3
            body = {"prompt": f"picture-{number} [seconds={self._dice.uniform(*seconds):.3f}]"}
            if not waits:
                body["callback_url"] = f"{self._callbacks}/{key}/{number}"
            self._calls.put_nowait(Called(number, key, waits, body))

    @property
    def unanswered(self) -> int:
        """Calls that were released and have no good answer yet."""
        return self._made - len(self.heard.promised) - len(self.heard.answers)

    async def run(self, at_once: int) -> None:
        """Send until cancelled."""
        door = aiohttp.TCPConnector(limit=0, force_close=True)
        async with aiohttp.ClientSession(connector=door) as client, asyncio.TaskGroup() as group:
            for _ in range(at_once):
                group.create_task(self._send_all(client))

    async def _send_all(self, client: aiohttp.ClientSession) -> None:
        while True:
            called = await self._calls.get()
            while not await self._send(client, called):  # noqa: ASYNC110 - servers set no events
                await asyncio.sleep(0.1)

    async def _send(self, client: aiohttp.ClientSession, called: Called) -> bool:
        """Whether the call was answered well. It has one idempotency key, so that it may be sent often."""
        headers = {"authorization": f"Bearer {self._tokens[called.key]}", "idempotency-key": f"storm-{called.number}"}
        if not (urls := self._where()):
            return False
        try:
            async with client.post(
                f"{random.choice(urls)}/nano-banana/images",
                json=called.body,
                headers=headers,
                timeout=aiohttp.ClientTimeout(30 if called.waits else 8, connect=2),
            ) as answer:
                body = await answer.json()
        except (aiohttp.ClientError, TimeoutError):
            return False
        task_id = body.get("task_id")
        if task_id is not None and self.heard.accepted.setdefault(called.number, task_id) != task_id:
            self.heard.conflicting.add(called.number)
        if answer.status != 200:
            self.heard.refusals[f"{answer.status} {body['error']['message']}"] += 1
            return False
        if called.waits:
            self.heard.answers[task_id] = body
        else:
            self.heard.promised.add(task_id)
        return True


@contextlib.asynccontextmanager
async def sending(clients: Clients, at_once: int = 64) -> Any:
    """Send while inside."""
    task = asyncio.create_task(clients.run(at_once))
    try:
        yield clients
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
