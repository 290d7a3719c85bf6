"""The storm of `make chaos`, a short one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("kind", ["cluster", "embedded"])
def test_a_short_storm_loses_nothing(kind: str) -> None:
    """Whatever dies, freezes, fills up or goes away: each task ends once, is told, and has its whole picture."""
    paths = [str(HERE.parent / "artifacts"), str(HERE)]
    run = subprocess.run(
        [sys.executable, str(HERE / "storm.py"), kind, "--short"],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Nothing was lost." in run.stdout
