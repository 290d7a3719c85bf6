"""A real server in a process of its own, for clients that know nothing of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks.serving import Server


@pytest.fixture(scope="session")
def scripted_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose engine does what the prompt says."""
    settings = {"CAVENDISH_ENGINE": "scripted", "CAVENDISH_ALLOW_PRIVATE_NETWORK": "1"}
    with Server(tmp_path_factory.mktemp("scripted"), settings) as running:
        yield running


@pytest.fixture(scope="session")
def painting_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server as a newcomer has it: the embedded painter."""
    with Server(tmp_path_factory.mktemp("painting"), {"CAVENDISH_CONCURRENCY": "1"}) as running:
        yield running
