"""A callback receiver that answers badly four times in ten: errors, hang-ups, and answers that come too late."""

from __future__ import annotations

import asyncio
import datetime
import hashlib
import hmac
import random
from collections import Counter, defaultdict
from types import TracebackType
from typing import Self

from aiohttp import web
from standardwebhooks import Webhook

BADLY = 0.4
LATE = 4.0
"""Seconds; longer than a storm's nodes wait."""


class Receiver:
    """Checks every delivery, and remembers what was told of which task.

    `told`: bodies (their digests) of the tries that were answered 2xx, by task; `tries`: all of them; `wrong`: why
    deliveries were not as Standard Webhooks 1.0 wants them.
    """

    def __init__(self, seed: int) -> None:
        self.url = ""
        self.secrets: dict[str, str] = {}
        self.told: dict[str, list[str]] = defaultdict(list)
        self.bodies: dict[str, dict[str, object]] = {}
        self.tries: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self._dice = random.Random(seed)
        application = web.Application()
        application.router.add_post("/{key}/{number}", self._receive)
        self._runner = web.AppRunner(application, access_log=None)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        data = await request.read()
        if complaint := self._complaint(request, data):
            self.wrong[complaint] += 1
            return web.Response(status=400)
        body = await request.json()
        of = str(body["task_id"])
        self.tries[of] += 1
        mood = self._dice.random()
        if mood < BADLY / 3 and request.transport is not None:
            request.transport.abort()
            return web.Response(status=500)
        if mood < 2 * BADLY / 3:
            await asyncio.sleep(LATE)
            return web.Response(status=504)
        if mood < BADLY:
            return web.Response(status=500)
        self.told[of].append(hashlib.sha256(data).hexdigest())
        self.bodies[of] = body
        return web.Response(status=204)

    def _complaint(self, request: web.Request, data: bytes) -> str:
        """What is wrong with a delivery; empty when nothing is. Clocks may differ, so that any timestamp is good."""
        try:
            message, moment = request.headers["webhook-id"], int(request.headers["webhook-timestamp"])
            signature = request.headers["webhook-signature"]
        except (KeyError, ValueError):
            return "a header is missing"
        at = datetime.datetime.fromtimestamp(moment, datetime.UTC)
        due = Webhook(self.secrets[request.match_info["key"]]).sign(msg_id=message, timestamp=at, data=data.decode())
        if not hmac.compare_digest(due, signature):
            return "the signature is wrong"
        return "" if f'"task_id": "{message}"'.encode() in data else "webhook-id is not the task's"
