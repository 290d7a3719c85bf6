"""What the C library's allocator keeps of memory that the process has freed; only glibc knows these settings.

Where the process runs on another C library, both functions do nothing. Options and units: mallopt(3), malloc_trim(3).
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from enum import IntEnum


class Option(IntEnum):
    """An option of `mallopt`, by its number in glibc's malloc.h; thresholds are in bytes."""

    TRIM_THRESHOLD = -1
    TOP_PAD = -2
    MMAP_THRESHOLD = -3
    ARENA_MAX = -8


def bound(options: dict[Option, int]) -> None:
    """Set options for the whole process, best before it has threads."""
    with suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        for option, value in options.items():
            mallopt(int(option), value)


def hand_back() -> None:
    """Return every free page to the system now."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
