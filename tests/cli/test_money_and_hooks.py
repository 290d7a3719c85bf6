"""`cavendish usage` and `cavendish webhooks`, over a data folder that a server used."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from standardwebhooks import Webhook

from cavendish.app import build
from cavendish.config import Config
from cavendish.domain import Action
from cavendish.service import Call

Cavendish = Callable[..., Any]


@pytest.fixture
def key_id(tmp_path: Path) -> str:
    """A key that made two paid pictures, by its id; the data folder is the one that commands find."""

    async def work() -> str:
        async with build(Config(data=tmp_path / "data", engine="scripted", scripted_paid=True)) as app:
            _, key = await app.keys.create("painter")
            call = Call(Action.GENERATE, "two", "nano-banana", (), None, None, 2, None, False, {}, key.id)
            task = (await app.service.submit(call, key)).task
            await app.service.wait(task.id, 60)
            return key.id

    return asyncio.run(work())


def test_usage_adds_up(cavendish: Cavendish, key_id: str) -> None:
    """`usage` shows calls, pictures and dollars by key, model and day; JSON has nanodollars."""
    said = cavendish("usage")
    assert said.code == 0
    assert "painter" in said.out
    assert "nano-banana" in said.out
    (row,) = json.loads(cavendish("usage", "--json").out)
    # The scripted engine counts 10 prompt and 1290 image tokens for each of the two pictures.
    assert (row["calls"], row["pictures"], row["settled"]) == (2, 2, 2 * (10 * 300 + 1290 * 30_000))
    assert "$0.0774 settled" in cavendish("usage", "--by", "model").out
    assert "Nothing was spent" in cavendish("usage", "--key", "nobody").out


def test_secrets_rotate_with_an_overlap(cavendish: Cavendish, key_id: str) -> None:
    """After a rotation the new secret comes first and the old one is still valid; an unknown key is an error."""
    old = cavendish("webhooks", "secret", key_id).out.split()
    new = cavendish("webhooks", "rotate", key_id).out.strip()
    assert cavendish("webhooks", "secret", key_id).out.split() == [new, *old]
    said = cavendish("webhooks", "rotate", "nobody")
    assert said.code == 2
    assert "keys list" in said.err


@pytest.fixture
def receiver() -> Iterator[tuple[str, list[tuple[bytes, dict[str, str]]]]]:
    """A real HTTP server and what it received."""
    seen: list[tuple[bytes, dict[str, str]]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            seen.append((self.rfile.read(int(self.headers["content-length"])), dict(self.headers)))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            return

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/hook", seen
        server.shutdown()


def test_a_ping_can_be_verified(
    cavendish: Cavendish,
    key_id: str,
    receiver: tuple[str, list[tuple[bytes, dict[str, str]]]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`ping` sends a signed callback; the library and `verify` accept it, and `verify` refuses a changed body."""
    monkeypatch.setenv("CAVENDISH_ALLOW_PRIVATE_NETWORK", "1")
    url, seen = receiver
    assert "HTTP 204: delivered" in cavendish("webhooks", "ping", key_id, url).out
    (secret,) = cavendish("webhooks", "secret", key_id).out.split()
    body, headers = seen[0]
    assert Webhook(secret).verify(body, headers)["ping"] is True
    names = {name.lower(): value for name, value in headers.items()}
    options = [
        *("--secret", secret, "--id", names["webhook-id"]),
        *("--timestamp", names["webhook-timestamp"], "--signature", names["webhook-signature"]),
    ]
    exact, changed = tmp_path / "exact.json", tmp_path / "changed.json"
    exact.write_bytes(body)
    changed.write_bytes(body.replace(b"true", b"false"))
    assert cavendish("webhooks", "verify", *options, str(exact)).out == "valid\n"
    said = cavendish("webhooks", "verify", *options, str(changed))
    assert (said.code, said.err[:9]) == (1, "not valid")


def test_a_ping_to_a_private_address_is_refused(cavendish: Cavendish, key_id: str) -> None:
    """A ping goes through the same judged client as callbacks."""
    said = cavendish("webhooks", "ping", key_id, "http://127.0.0.1:9/hook")
    assert said.code != 0
    assert said.err
