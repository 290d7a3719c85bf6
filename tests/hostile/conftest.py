"""A server as it stands on a public address: a process of its own, the settings that strangers meet."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

import httpx
import pytest

from benchmarks.serving import Server


@pytest.fixture(scope="session")
def victim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server under attack; the scripted engine, so that pictures cost nothing."""
    settings = {"CAVENDISH_ENGINE": "scripted", "CAVENDISH_FAILED_AUTH_PER_MINUTE": "0", "CAVENDISH_LOG": "json"}
    with Server(tmp_path_factory.mktemp("victim"), settings) as running:
        yield running


@pytest.fixture
def attacker(victim: Server) -> Iterator[httpx.Client]:
    """A stranger with a valid key."""
    with httpx.Client(base_url=victim.url, headers=victim.headers, timeout=60) as client:
        yield client


Raw = Callable[[bytes], bytes]


@pytest.fixture
def raw(victim: Server) -> Raw:
    """Send bytes on a connection of their own; all that comes back until the server closes or is silent.

    A server that was not asked to close is given a second: enough for what must not be said, not for what must.
    """

    def send(data: bytes) -> bytes:
        received = b""
        with socket.create_connection(("127.0.0.1", victim.port), timeout=60) as connection:
            connection.sendall(data)
            connection.settimeout(60.0 if b"connection: close" in data else 1.0)
            try:
                while chunk := connection.recv(65536):
                    received += chunk
            except (TimeoutError, ConnectionError):
                pass
        return received

    return send
