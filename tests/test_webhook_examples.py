"""The programs of docs/webhooks.md, run on a callback that a running server signed."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest
from aiohttp import web

from cavendish.app import App
from cavendish.callbacks import signed_headers

PAGE = Path(__file__).parent.parent / "docs" / "webhooks.md"
PROGRAMS = dict(re.findall(r"^```(\w+) verify\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL))
INTERPRETERS = {"python": [sys.executable, "-c"], "javascript": ["node", "-e"], "sh": ["sh", "-c"]}


@dataclass(frozen=True)
class Delivered:
    """A callback as it came, and the secret that its receiver knows."""

    secret: str
    headers: dict[str, str]
    body: bytes


@pytest.fixture
async def delivered(app: App, server: str) -> Delivered:
    """One signed callback of a real server, received by a real one; the key's secret was rotated before."""
    arrived: asyncio.Future[Delivered] = asyncio.get_running_loop().create_future()
    token, key = await app.keys.create("receiver")
    await app.keys.rotate_webhook_secret(key.id)
    newest, *_ = await app.keys.webhook_secrets(key.id)

    async def receive(request: web.Request) -> web.Response:
        headers = {name.lower(): value for name, value in request.headers.items()}
        arrived.set_result(Delivered(newest, headers, await request.read()))
        return web.Response()

    application = web.Application()
    application.router.add_post("/hook", receive)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    async with httpx.AsyncClient(headers={"authorization": f"Bearer {token}"}) as client:
        body = {"prompt": "a weiße cat", "callback_url": hook}
        assert (await client.post(f"{server}/nano-banana/images", json=body)).status_code == 200
    found = await asyncio.wait_for(arrived, 60)
    await runner.cleanup()
    return found


async def verdict(language: str, given: Delivered) -> int:
    """The exit code of the page's program."""
    env = {
        "PATH": os.environ["PATH"],
        "SECRET": given.secret,
        "ID": given.headers["webhook-id"],
        "TIMESTAMP": given.headers["webhook-timestamp"],
        "SIGNATURE": given.headers["webhook-signature"],
    }
    command = [*INTERPRETERS[language], PROGRAMS[language]]
    done = await asyncio.to_thread(subprocess.run, command, input=given.body, env=env, check=False, timeout=30)
    return done.returncode


def test_the_page_has_three_languages() -> None:
    """docs/webhooks.md shows how to verify in Python, JavaScript and the shell."""
    assert set(PROGRAMS) == set(INTERPRETERS)


@pytest.mark.parametrize("language", INTERPRETERS)
async def test_each_program_verifies(language: str, delivered: Delivered) -> None:
    """Each program accepts what the server signed, and refuses another body, an old time, a wrong secret."""
    if shutil.which(INTERPRETERS[language][0]) is None:
        pytest.skip(f"{INTERPRETERS[language][0]} is not installed")
    message_id = delivered.headers["webhook-id"]
    old = signed_headers(message_id, delivered.body, (delivered.secret,), time.time() - 3600)
    wrong = "whsec_" + "A" * 43 + "="
    forged = [
        replace(delivered, body=delivered.body.replace(b"true", b"false")),
        replace(delivered, headers=old),
        replace(delivered, secret=wrong),
    ]
    codes = await asyncio.gather(*(verdict(language, one) for one in (delivered, *forged)))
    assert codes == [0, 1, 1, 1]
