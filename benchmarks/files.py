"""Bytes a second of GET /nanobanana/…, against reading the same file from disk."""

from __future__ import annotations

import asyncio
import http.client
import os
import tempfile
import uuid
from pathlib import Path

from cavendish.app import artifact_store
from cavendish.config import Config

from .measure import Row, alternate
from .serving import Server

SIZES = (("1K picture", 1_600_000, 200), ("4K picture", 15_000_000, 40))
"""Name, bytes, rounds."""


def measure() -> list[Row]:
    """One row for each size: one client, one connection."""
    with (
        tempfile.TemporaryDirectory(prefix="cavendish-bench-") as folder,
        Server(Path(folder), {"CAVENDISH_ENGINE": "scripted"}) as server,
    ):
        return [_size(server, *size) for size in SIZES]


def _size(server: Server, label: str, size: int, rounds: int) -> Row:
    name = f"{uuid.uuid4()}.png"
    path = asyncio.run(_store(server.folder / "data", name, size))
    buffer = bytearray(1 << 20)
    connection = http.client.HTTPConnection("127.0.0.1", server.port)

    def fetch() -> None:
        connection.request("GET", f"/nanobanana/{name}")
        answer = connection.getresponse()
        if answer.status != 200 or _drain(answer, buffer) != size:
            raise RuntimeError(f"unexpected answer {answer.status}")

    def read() -> None:
        with path.open("rb", buffering=0) as opened:
            while opened.readinto(buffer):
                pass

    fetch()
    got, had = alternate(rounds, fetch, read)
    connection.close()
    return Row(
        f"GET a {label} of {size / 1e6:.1f} MB",
        f"{size / got / 1e9:.2f} GB/s",
        f"reading the file {size / had / 1e9:.2f} GB/s",
        had / got,
    )


def _drain(answer: http.client.HTTPResponse, buffer: bytearray) -> int:
    total = 0
    while count := answer.readinto(buffer):
        total += count
    return total


async def _store(data: Path, file: str, size: int) -> Path:
    """Put a picture-sized file into the server's store; returns where it is."""
    async with artifact_store(Config(data=data)) as store:
        await store.put(f"outputs/{file}", os.urandom(size))
        path = store.local_path(f"outputs/{file}")
    assert path is not None
    return path
