"""What a task's client is told when it has ended, and one try of telling it: the body, the answer, the next try."""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from standardwebhooks import Webhook

from .domain import Delivery, Failure, Outcome, Task, Try
from .errors import CavendishError
from .links import Links
from .seams import Clock

GONE = 410


def sync_body(task: Task, links: Links) -> dict[str, Any]:
    """The wire body of a task that succeeded: a synchronous answer, a record's `response` and a callback alike."""
    pictures = task.outcome.pictures if task.outcome else ()
    return {
        "success": True,
        "task_id": task.id,
        "trace_id": task.trace_id,
        "data": [{"prompt": task.request.prompt, "image_url": links.picture(picture.name)} for picture in pictures],
    }


def failure_body(task: Task) -> dict[str, Any]:
    """The wire body of a task that failed or was cancelled: a record's `response` and a callback alike."""
    failure = (task.outcome or Outcome()).failure or Failure("api_error", 500, "The task failed.")
    return {
        "success": False,
        "task_id": task.id,
        "trace_id": task.trace_id,
        "error": {"code": failure.code, "message": failure.message},
    }


def ended_body(task: Task, links: Links) -> dict[str, Any]:
    """The wire body of an ended task, whichever way it ended."""
    succeeded = task.outcome is not None and task.outcome.failure is None
    return sync_body(task, links) if succeeded else failure_body(task)


class Answer(Protocol):
    """What came back for a POST."""

    @property
    def status(self) -> int: ...


class Poster(Protocol):
    """The outbound client for strangers' addresses: no redirects, addresses checked, bodies capped."""

    async def post(self, url: str, body: bytes, headers: Mapping[str, str], timeout: float) -> Answer:
        """POST once. Raises a CavendishError when no answer came."""
        ...


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a callback is tried.

    `waits`: seconds before each try, the first after the task's end, each multiplied by a random 1 - `jitter` to
    1 + `jitter`; after the last try it is over. `timeout`: seconds that the receiver has to answer.
    """

    waits: Sequence[float]
    timeout: float = 20.0
    jitter: float = 0.1

    def wait(self, tries: int) -> float | None:
        """Seconds to the next try after `tries` tries; None when there is none."""
        if tries >= len(self.waits):
            return None
        return self.waits[tries] * random.uniform(1 - self.jitter, 1 + self.jitter)


Secrets = Callable[[str], Awaitable[tuple[str, ...]]]
"""The signing secrets of a credential, by its id; the newest first, empty for none."""
LOG_TRIES = 20
"""Tries that a delivery's log keeps."""


class Callbacks:
    """Tries callbacks; `deliver` is the `Deliver` of the seams. Any 2xx is delivered, 410 Gone ends the trying."""

    def __init__(self, poster: Poster, links: Links, schedule: Schedule, secrets: Secrets, clock: Clock) -> None:
        self._poster, self._links, self._secrets = poster, links, secrets
        self._schedule, self._clock = schedule, clock

    async def deliver(self, task: Task) -> Delivery:
        """One try of an ended task's callback. Never raises for what a receiver does."""
        before = replace(task.delivery or Delivery(), next_at=None)
        if task.callback_url is None:
            return before
        body = json.dumps(ended_body(task, self._links), ensure_ascii=False).encode()
        try:
            secrets = await self._secrets(task.credential_id)
            headers = signed_headers(task.id, body, secrets, self._clock.now())
            answer = await self._poster.post(task.callback_url, body, headers, self._schedule.timeout)
        except CavendishError as error:
            return self._again(self._tried(before, None, error.message))
        if 200 <= answer.status < 300:
            return replace(self._tried(before, answer.status, ""), delivered_at=self._clock.now())
        tried = self._tried(before, answer.status, f"HTTP {answer.status}")
        return tried if answer.status == GONE else self._again(tried)

    def _tried(self, delivery: Delivery, status: int | None, error: str) -> Delivery:
        log = (*delivery.log, Try(self._clock.now(), status, error))[-LOG_TRIES:]
        return replace(delivery, tries=delivery.tries + 1, last_status=status, last_error=error, log=log)

    def _again(self, delivery: Delivery) -> Delivery:
        wait = self._schedule.wait(delivery.tries)
        return replace(delivery, next_at=None if wait is None else self._clock.now() + wait)


def signed_headers(message_id: str, body: bytes, secrets: Sequence[str], now: float) -> dict[str, str]:
    """The headers of a callback: Standard Webhooks 1.0, one signature for each secret that is valid.

    `message_id` is the same for every try, so that a receiver can tell a repetition; `now` (Unix seconds) is the try's.
    """
    moment = datetime.datetime.fromtimestamp(int(now), datetime.UTC)
    headers = {
        "content-type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now)),
    }
    if secrets:
        text = body.decode()
        headers["webhook-signature"] = " ".join(
            Webhook(secret).sign(msg_id=message_id, timestamp=moment, data=text) for secret in secrets
        )
    return headers
