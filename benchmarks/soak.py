"""Two hundred clients, good and bad, against a real server: afterwards nothing is left of them.

    python -m benchmarks.soak --seconds 180 --clients 200

Everything stays on loopback: the server with its scripted engine, the host of the pictures that clients name, and the
receiver of callbacks. A warm-up of the same storm comes first; memory, files and connections are compared with the
moment after it. Exits with 1 when something is left behind, or was answered as it should not be.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import contextlib
import io
import json
import math
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from PIL import Image

from .serving import Server

IMAGES, TASKS = "/nano-banana/images", "/nano-banana/tasks"
SETTINGS = {
    "CAVENDISH_ENGINE": "scripted",
    "CAVENDISH_ALLOW_PRIVATE_NETWORK": "1",
    "CAVENDISH_FAILED_AUTH_PER_MINUTE": "0",
    "CAVENDISH_MAX_INTAKE_MB": "128",
    "CAVENDISH_CALLBACK_SCHEDULE": "0,1",
}
GROWTH = 1.10
"""How much of the memory after the warm-up may be in use after the storm."""
SLACK_MB = 16
"""Growth below this is not judged: it is the size of one body in flight."""
SETTLE = 90.0
LULL, STEADY_MB = 4.0, 4.0
"""Memory is read when it has not fallen by more in so many seconds: calls whose clients left are still worked on."""
Act = Callable[["Storm"], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class State:
    """What the server holds: resident megabytes, open descriptors, files set aside, tasks that have not ended."""

    memory: float
    descriptors: int
    scratch: int
    pending: int


@dataclass(slots=True)
class Storm:
    """The clients' shared ground: where they send, and what they were told."""

    server: Server
    session: aiohttp.ClientSession
    stand: str
    accepted: set[str] = field(default_factory=set)
    told: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    async def post(self, body: Any, timeout: float = 300) -> tuple[str, Any]:
        """Send a call; the status as text and the decoded answer."""
        limit = aiohttp.ClientTimeout(total=timeout)
        data, headers = io.BytesIO(json.dumps(body).encode()), {"content-type": "application/json"}
        async with self.session.post(self.server.url + IMAGES, data=data, headers=headers, timeout=limit) as answer:
            told = await answer.json()
            if "task_id" in told:
                self.accepted.add(told["task_id"])
            return str(answer.status), told

    async def raw(self, head: str, *pieces: bytes, pause: float = 0.0, read: bool = True) -> str:
        """Send a request's pieces slowly; the status, or `left` when its client does not wait for one."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.server.port, limit=4096)
        try:
            writer.write(f"{head}\r\nhost: x\r\nauthorization: Bearer {self.server.token}\r\n".encode())
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(pause)
            if not read:
                return "left"
            async with asyncio.timeout(120):
                return (await reader.readline()).decode("latin-1").split(" ")[1:2][0]
        except (ConnectionError, IndexError):
            return "cut off"
        finally:
            writer.transport.abort()


def picture() -> bytes:
    """A small PNG."""
    sink = io.BytesIO()
    Image.new("RGB", (64, 48), (200, 180, 30)).save(sink, "PNG")
    return sink.getvalue()


SMALL = "data:image/png;base64," + base64.b64encode(picture()).decode()
DAMAGED = "data:image/png;base64," + base64.b64encode(picture()[:60] + bytes(3_000_000)).decode()
LIES = ("endless", "html", "truncated", "slow", "loop", "missing")


async def _good(storm: Storm) -> str:
    return (await storm.post({"prompt": "a cat"}))[0]


async def _later(storm: Storm) -> str:
    return (await storm.post({"prompt": "a cat [delay=0.2]", "async": True}))[0]


async def _called(storm: Storm) -> str:
    return (await storm.post({"prompt": "a cat", "callback_url": f"{storm.stand}/callback"}))[0]


async def _edit(storm: Storm) -> str:
    return (await storm.post({"action": "edit", "prompt": "x", "image_urls": [SMALL, f"{storm.stand}/good"]}))[0]


async def _liar(storm: Storm) -> str:
    lie = random.choice(LIES)
    return (await storm.post({"action": "edit", "prompt": "x", "image_urls": [f"{storm.stand}/{lie}"]}))[0]


async def _huge(storm: Storm) -> str:
    try:
        return (await storm.post({"action": "edit", "prompt": "x", "image_urls": [DAMAGED]}))[0]
    except aiohttp.ClientConnectionError:  # refused while the body was still on its way
        return "cut off"


async def _promised(storm: Storm) -> str:
    return await storm.raw(f"POST {IMAGES} HTTP/1.1", b"content-length: 1000000000\r\n\r\n", b"{" * 4096)


async def _broken(storm: Storm) -> str:
    body = random.choice((b"{", b"[[" * 5000, b'{"prompt": 1}', b'{"prompt": "\xff"}', b'{"a": 1, "a": 2}', b"NaN"))
    return await storm.raw(f"POST {IMAGES} HTTP/1.1", b"content-length: %d\r\n\r\n" % len(body), body)


async def _slow(storm: Storm) -> str:
    return await storm.raw(
        f"POST {IMAGES} HTTP/1.1", b"content-length: 99\r\n\r\n", *[b" "] * 10, pause=0.1, read=False
    )


async def _leaver(storm: Storm) -> str:
    body = json.dumps({"prompt": "a cat [delay=0.5]"}).encode()
    head = f"POST {IMAGES} HTTP/1.1"
    return await storm.raw(head, b"content-length: %d\r\n\r\n" % len(body), body, pause=0.05, read=False)


async def _nobody(storm: Storm) -> str:
    async with storm.session.post(storm.server.url + TASKS, json={}, headers={"authorization": "Bearer x"}) as answer:
        return str(answer.status)


async def _failing(storm: Storm) -> str:
    return (await storm.post({"prompt": "x [fail=failed]"}))[0]


async def _half_a_picture(storm: Storm) -> str:
    status, told = await storm.post({"prompt": "a cat"})
    if status == "200":
        path = told["data"][0]["image_url"].partition(str(storm.server.port))[2]
        await storm.raw(f"GET {path} HTTP/1.1", b"\r\n", read=False)
    return status


ACTS: Mapping[str, tuple[int, Act, frozenset[str]]] = {
    "a picture": (6, _good, frozenset({"200", "429"})),
    "a picture, later": (4, _later, frozenset({"200", "429"})),
    "a picture, called back": (2, _called, frozenset({"200", "429"})),
    "an edit": (3, _edit, frozenset({"200", "429"})),
    "a picture from a liar": (2, _liar, frozenset({"400", "429"})),
    "a damaged picture of 3 MB": (2, _huge, frozenset({"400", "429", "cut off"})),
    "a gigabyte promised": (1, _promised, frozenset({"413", "cut off"})),
    "a broken body": (3, _broken, frozenset({"400", "429"})),
    "a body that trickles": (2, _slow, frozenset({"left", "cut off"})),
    "a client that leaves": (3, _leaver, frozenset({"left"})),
    "a wrong token": (2, _nobody, frozenset({"401"})),
    "a failing engine": (1, _failing, frozenset({"500", "429"})),
    "half a download": (2, _half_a_picture, frozenset({"200", "429"})),
}
"""What a client may do: how often of all, how, and what it may be told; 429 while the memory for bodies is used up."""


@asynccontextmanager
async def stand() -> AsyncIterator[str]:
    """A host of pictures that often lies, and of callbacks; its URL."""

    async def serve(request: web.Request) -> web.StreamResponse:
        kind = request.path[1:]
        if kind == "good":
            return web.Response(body=picture(), content_type="image/png")
        if kind == "html":
            return web.Response(text="<!doctype html><p>cat.png", content_type="image/png")
        if kind == "loop":
            raise web.HTTPFound("/loop")
        if kind in ("callback", "missing"):
            return web.Response(status=200 if kind == "callback" else 404)
        answer = web.StreamResponse(headers={} if kind == "endless" else {"content-length": "100000"})
        await answer.prepare(request)
        with contextlib.suppress(ConnectionError):  # the server has heard enough
            for _ in range({"endless": 200, "slow": 20}.get(kind, 1)):
                await answer.write(bytes(65536 if kind == "endless" else 100))
                await asyncio.sleep(0.1 if kind == "slow" else 0)
        return answer

    application = web.Application()
    application.router.add_route("*", "/{kind}", serve)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def blow(storm: Storm, clients: int, seconds: float) -> None:
    """The storm itself: each client does one thing after another until the time is over."""
    until = time.monotonic() + seconds
    names, weights = list(ACTS), [weight for weight, _, _ in ACTS.values()]

    async def client() -> None:
        while time.monotonic() < until:
            name = random.choices(names, weights)[0]
            _, act, expected = ACTS[name]
            try:
                status = await act(storm)
            except (aiohttp.ClientError, OSError, TimeoutError) as error:
                status = type(error).__name__
            storm.told[name, status] += 1
            if status not in expected:
                storm.wrong.append(f"{name}: {status}")

    await asyncio.gather(*(client() for _ in range(clients)))


def allowed_mb(baseline: State) -> float:
    """The memory that may be in use after a storm."""
    return max(baseline.memory * GROWTH, baseline.memory + SLACK_MB)


async def settled(storm: Storm, lull: float, baseline: State | None = None) -> State:
    """What is left once tasks have ended, connections have gone and memory has come back, or after `SETTLE` seconds.

    Without a `baseline` memory has come back when it is steady. With a `lull` of 0 it is not waited for.
    """
    deadline, before = time.monotonic() + SETTLE, math.inf
    while True:
        state = await _state(storm)
        most = 200 if baseline is None else baseline.descriptors + 4
        calm = not state.pending and not state.scratch and state.descriptors <= most
        steady = state.memory >= before - STEADY_MB if baseline is None else state.memory <= allowed_mb(baseline)
        if (calm and (steady or not lull)) or time.monotonic() > deadline:
            return state
        before = state.memory if calm else math.inf
        await asyncio.sleep(lull if calm else 0.5)


async def _state(storm: Storm) -> State:
    process = storm.server.process
    if process is None or process.poll() is not None:
        raise SystemExit("the server died")
    folder = Path(f"/proc/{process.pid}")
    status = (folder / "status").read_text()
    scratch = storm.server.folder / "data" / "artifacts" / "scratch"
    return State(
        memory=int(status.partition("VmRSS:")[2].split()[0]) / 1024,
        descriptors=len(list((folder / "fd").iterdir())),
        scratch=len(list(scratch.iterdir())),
        pending=await _pending(storm),
    )


async def _pending(storm: Storm) -> int:
    """How many tasks of the whole list have not ended; accepted ones that the list does not have count too."""
    seen: set[str] = set()
    pending = offset = 0
    while True:
        body = {"action": "retrieve_batch", "offset": offset, "limit": 500}
        async with storm.session.post(storm.server.url + TASKS, json=body) as answer:
            items = (await answer.json())["items"]
        seen.update(item["id"] for item in items)
        pending += len([item for item in items if item["status"] == "pending"])
        offset += len(items)
        if len(items) < 500:
            return pending + len(storm.accepted - seen)


async def soak(seconds: float, clients: int, lull: float = LULL) -> list[str]:
    """Warm up, blow, settle, and print what happened; returns what is wrong. Memory needs a `lull` to be judged."""
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder), SETTINGS) as server:
        connector = aiohttp.TCPConnector(limit=0, force_close=True)
        async with stand() as url, aiohttp.ClientSession(headers=server.headers, connector=connector) as session:
            storm = Storm(server, session, url)
            await blow(storm, clients, seconds / 2)
            before = await settled(storm, lull)
            await blow(storm, clients, seconds / 2)
            after = await settled(storm, lull, before)
    for (name, status), count in sorted(storm.told.items()):
        print(f"{count:7d}  {name:28} {status}")
    print(f"after the warm-up: {before}\nafter the storm:   {after}")
    return [*dict.fromkeys(storm.wrong), *_left_behind(before, after)]


def _left_behind(before: State, after: State) -> list[str]:
    found = []
    if after.memory > allowed_mb(before):
        found.append(f"memory grew from {before.memory:.0f} to {after.memory:.0f} MB")
    if after.descriptors > before.descriptors + 4:
        found.append(f"open descriptors grew from {before.descriptors} to {after.descriptors}")
    if after.scratch:
        found.append(f"{after.scratch} files set aside")
    if after.pending:
        found.append(f"{after.pending} accepted tasks have not ended")
    return found


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=180.0, help="of storm, warm-up included")
    parser.add_argument("--clients", type=int, default=200, help="at once")
    given = parser.parse_args()
    wrong = asyncio.run(soak(given.seconds, given.clients))
    for line in wrong:
        print(f"WRONG: {line}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
