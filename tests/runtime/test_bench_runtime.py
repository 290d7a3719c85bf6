"""The benchmark of the runtimes runs to its end; what it measures in a hurry means nothing."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


async def test_every_figure_is_printed() -> None:
    """`python -m benchmarks.runtime --quick` measures everything once, embedded and in a cluster."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.runtime", "--quick", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    assert process.returncode == 0
    for kind in ("embedded", "cluster"):
        for figure in (
            "CPU a task",
            "submit, one client, p99",
            "steady 200/s",
            "retrieve, 500 past",
            "a page",
            "wait of",
        ):
            assert any(line.startswith(f"| {kind}: ") and figure in line for line in out.decode().splitlines()), figure
