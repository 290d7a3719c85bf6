"""The runtimes under test: each is done when the contract suite is green over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from runtime_kit import Bench, JournalBench


@pytest.fixture(params=["journal"])
async def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    """An empty store of each runtime."""
    return JournalBench(tmp_path)
