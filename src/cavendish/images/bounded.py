"""What a worker process runs on a stranger's bytes. It imports the decoders and no more, so that it starts quickly."""

from __future__ import annotations

import signal
from collections.abc import Callable

from .header import BadPicture
from .pixels import prove


def complaint(report: Callable[[float, str], None], data: bytes, seconds: float) -> str | None:
    """What is wrong with an encoded picture, None when nothing is; call it in a process of its own.

    The kernel ends the process after `seconds` of processor time, whatever the decoder is in the middle of.
    """
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        prove(data)
    except BadPicture as error:
        return error.message
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return None
