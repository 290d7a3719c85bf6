"""What comes of one run of a task, the same in every runtime."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from ..domain import Outcome
from ..errors import StoreUnavailable
from .rows import INTERNAL_OUTCOME

log = logging.getLogger(__name__)


async def outcome_of(task_id: str, run: Awaitable[Outcome], over: Callable[[], bool] = bool) -> Outcome | None:
    """The outcome of a run; None when a store was away and the task is to be run again.

    Whatever else the run raises is logged, unless it is `over` here, and becomes a failure. Only a cancellation of the
    awaiting asyncio task itself goes on.
    """
    try:
        return await run
    except StoreUnavailable as error:
        log.warning("task %s waits: %s %s", task_id, error.message, error.detail)
        return None
    except asyncio.CancelledError:
        if (runner := asyncio.current_task()) is not None and runner.cancelling():
            raise
        log.exception("task %s was broken off from inside", task_id)
        return INTERNAL_OUTCOME
    except Exception:
        if not over():
            log.exception("task %s", task_id)
        return INTERNAL_OUTCOME
