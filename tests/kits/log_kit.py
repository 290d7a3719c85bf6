"""What the server logs, for tests that read it."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from cavendish import telemetry


@contextmanager
def captured(style: str = "json", level: int = logging.INFO) -> Iterator[io.StringIO]:
    """Everything that is logged inside, by this package from `level` on."""
    root, ours, log, before = logging.getLogger(), logging.getLogger("cavendish"), io.StringIO(), structlog.get_config()
    handlers, levels = root.handlers[:], (root.level, ours.level)
    telemetry.configure(style, log, level)
    try:
        yield log
    finally:
        structlog.configure(**before)
        root.handlers[:] = handlers
        root.setLevel(levels[0])
        ours.setLevel(levels[1])
