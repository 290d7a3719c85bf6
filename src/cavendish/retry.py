"""When a failed engine call may be made again, as data, and the breaker that stops asking an upstream that is down.

Waits before the tries after the first: `first`, `first * factor`, `first * factor**2`, ..., each at most `ceiling`,
each multiplied by a random 1 to 1 + `jitter`. An upstream's own delay (Retry-After, RetryInfo) replaces a shorter wait;
one longer than `patience` ends the trying. Only calls that cannot have been paid are tried again.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from .errors import EngineError, Overloaded, RateLimited


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Tries in all for each typed outcome, and the waits between them in seconds."""

    tries: Mapping[str, int] = field(
        default_factory=lambda: {
            "overloaded": 4,
            "rate_limited": 4,
            "not_sent": 4,
            "empty": 2,
            "upstream_failed": 2,
            "worker_died": 2,
        }
    )
    first: float = 1.0
    factor: float = 2.0
    ceiling: float = 30.0
    jitter: float = 0.5
    patience: float = 60.0

    def wait(self, error: EngineError, done: int) -> float | None:
        """Seconds before the next try after `done` tries ended with `error`; None when there is to be none."""
        if not error.retryable or done >= self.tries.get(error.outcome, 1):
            return None
        own = min(self.ceiling, self.first * self.factor ** (done - 1)) * (1 + random.random() * self.jitter)
        wait = max(own, error.retry_after or 0.0)
        return wait if wait <= self.patience else None


INSTANT = RetryPolicy(first=0.0, ceiling=0.0, jitter=0.0)
"""The same tries without the waits, for tests."""


class Breaker:
    """Opens after `threshold` capacity failures in a row and then answers at once for `pause` seconds.

    After the pause one call is let through; its end closes the breaker or opens it again.
    """

    def __init__(self, threshold: int = 8, pause: float = 20.0) -> None:
        self._threshold, self._pause = threshold, pause
        self._failures = 0
        self._open_until = 0.0

    def check(self, now: float) -> None:
        """Raise Overloaded while open (`now`: seconds of the same clock as in `note`)."""
        if now < self._open_until:
            raise Overloaded(
                "The upstream model keeps failing; calls are paused for a moment.", retry_after=self._open_until - now
            )
        if self._failures >= self._threshold:
            self._open_until = now + self._pause  # half open: one caller passes, the others wait for what it finds

    def note(self, error: EngineError | None, now: float) -> None:
        """Take in how a call ended; None is success, and any answer that is not about capacity counts as one."""
        if not isinstance(error, Overloaded | RateLimited):
            self._failures, self._open_until = 0, 0.0
            return
        self._failures += 1
        if self._failures >= self._threshold:
            self._open_until = now + self._pause
