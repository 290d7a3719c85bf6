"""Processes that start fast: forked from one that has imported what they need."""

from __future__ import annotations

import multiprocessing
import multiprocessing.forkserver
import os
import sys


def ensure_forkserver(*modules: str) -> None:
    """Start the process that others are forked from, with `modules` imported and on the path of this one, unless it
    runs already."""
    multiprocessing.set_forkserver_preload(list(modules))
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    multiprocessing.forkserver.ensure_running()
    if before is None:
        del os.environ["PYTHONPATH"]
    else:
        os.environ["PYTHONPATH"] = before
