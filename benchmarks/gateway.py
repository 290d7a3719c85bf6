"""Cavendish against LiteLLM's proxy in front of one zero-delay upstream: `python -m benchmarks.gateway`.

Everything runs on loopback in processes of its own: the upstream (answers canned generateContent bodies), LiteLLM's
proxy (in its own environment under build/, installed on the first run), Cavendish, and this driver. Rounds alternate
between the two. Both are asked for one generated picture; LiteLLM answers with base64 in JSON, Cavendish with a URL,
and Cavendish is measured twice: its answer alone, and with the picture fetched from that URL. Every task is durable.

Printed for each picture size and concurrency, as medians over the rounds: requests/s, p50, p99, CPU seconds per request
(all processes of the server), peak resident memory above idle. The floor is one process that receives the upstream's
answer, parses it, decodes the picture and writes it to disk, with nothing around it.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import numpy as np

from cavendish.images import encode_png

ROOT = Path(__file__).parent.parent
ENVIRONMENT = ROOT / "build" / "gateway-env"
LOCK = ROOT / "requirements-gateway.lock"
TOKEN = "benchmark-token"
SIZES = {"1K": (1024, 8), "4K": (4096, 2)}
"""Side in pixels and levels of noise per channel: PNGs of 1.6 and 13 MB, as real answers have."""


@dataclass(frozen=True)
class Sample:
    """One round: seconds of each request, wall seconds of the round, CPU seconds, peak resident bytes above idle."""

    latencies: list[float]
    wall: float
    cpu: float
    memory: int


def picture(label: str) -> bytes:
    """A PNG of the size that a real answer has."""
    side, levels = SIZES[label]
    noise = np.random.default_rng(7).integers(0, levels, (side, side, 3), dtype=np.uint8)
    return encode_png(noise * (255 // levels))


def answer(label: str) -> bytes:
    """The upstream's whole HTTP answer."""
    data = base64.b64encode(picture(label)).decode()
    usage = {
        "promptTokenCount": 12,
        "candidatesTokenCount": 1250,
        "totalTokenCount": 1262,
        "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": 1120}],
    }
    content = {"role": "model", "parts": [{"inlineData": {"mimeType": "image/png", "data": data}}]}
    body = json.dumps(
        {"candidates": [{"index": 0, "finishReason": "STOP", "content": content}], "usageMetadata": usage}, indent=2
    ).encode()
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def upstream(port: int) -> None:
    """Serve canned answers; the size follows the request (`imageSize`, 1K when absent). Never ends by itself."""
    answers = {label: answer(label) for label in SIZES}

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).lower()
                length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
                body = await reader.readexactly(int(length)) if length else await _chunked(reader, head)
                writer.write(answers["4K" if b'"4K"' in body else "1K"])
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", port)
    await server.serve_forever()


async def _chunked(reader: asyncio.StreamReader, head: bytes) -> bytes:
    if b"chunked" not in head:
        return b""
    body = b""
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body


async def floor(port: int, label: str, count: int, concurrency: int, folder: str) -> None:
    """Receive, parse, decode, write: the least that any gateway does. Prints its latencies and CPU as JSON."""
    import msgspec
    import pybase64

    latencies: list[float] = []
    request = json.dumps({"generationConfig": {"imageConfig": {"imageSize": label}}}).encode()

    async def one(session: aiohttp.ClientSession, number: int) -> None:
        began = time.perf_counter()
        async with session.post(f"http://127.0.0.1:{port}/", data=request) as reply:
            body = bytearray(reply.content_length or 0)
            size = 0
            async for piece in reply.content.iter_any():
                body[size : size + len(piece)] = piece
                size += len(piece)
        parts = msgspec.json.decode(body)["candidates"][0]["content"]["parts"]
        path = Path(folder) / f"{number % 8}.png"
        path.write_bytes(pybase64.b64decode(parts[0]["inlineData"]["data"]))
        latencies.append(time.perf_counter() - began)

    async with aiohttp.ClientSession(read_bufsize=1 << 20) as session:
        await one(session, 0)
        latencies.clear()
        began, cpu = time.perf_counter(), time.process_time()
        await _at_once(count, concurrency, lambda number: one(session, number))
    print(json.dumps([latencies, time.perf_counter() - began, time.process_time() - cpu]))


async def _at_once(count: int, concurrency: int, one: Callable[[int], Awaitable[None]]) -> None:
    numbers = iter(range(count))

    async def work() -> None:
        for number in numbers:
            await one(number)

    await asyncio.gather(*(work() for _ in range(concurrency)))


# --- servers -----------------------------------------------------------------------------------------------------


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], ready: str, log: Path, **environment: str) -> Iterator[int]:
    """A server process in a group of its own, once `ready` answers; its log in `log`. Ended with its children."""
    with log.open("w") as sink:
        process = subprocess.Popen(
            command, env=os.environ | environment, stdout=sink, stderr=sink, start_new_session=True, cwd=log.parent
        )
        try:
            _await(ready, process, log)
            yield process.pid
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _await(ready: str, process: subprocess.Popen[bytes], log: Path) -> None:
    import urllib.error
    import urllib.request

    end = time.time() + 120
    while time.time() < end:
        try:
            urllib.request.urlopen(ready, timeout=2).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.2)
    raise SystemExit(f"{ready} did not come up:\n{log.read_text()[-2000:]}")


def group(leader: int) -> list[int]:
    """The processes of a group."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(fields[2]) == leader:
                found.append(int(entry.name))
    return found


def cpu_seconds(leader: int) -> float:
    """User and system time of a group so far."""
    ticks = 0
    for pid in group(leader):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory(leader: int, field: str) -> int:
    """Sum over a group of VmRSS (now) or VmHWM (peak since `forget_peaks`), in bytes."""
    total = 0
    for pid in group(leader):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(field + ":"):
                total += int(line.split()[1]) * 1024
    return total


def forget_peaks(leader: int) -> None:
    """Start counting peaks anew."""
    for pid in group(leader):
        Path(f"/proc/{pid}/clear_refs").write_text("5")


def litellm_command(port: int, upstream_port: int, folder: Path) -> list[str]:
    """LiteLLM's proxy as its documentation runs it, one worker, logging off."""
    if not (ENVIRONMENT / "ready").exists():
        print("Installing LiteLLM's proxy in build/gateway-env (once, about a minute) …", flush=True)
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        venv.create(ENVIRONMENT, with_pip=True)
        subprocess.run(
            [ENVIRONMENT / "bin" / "pip", "install", "-q", "--require-hashes", "-r", LOCK], check=True, cwd=ROOT
        )
        (ENVIRONMENT / "ready").touch()
    models = [
        {
            "model_name": name,
            "litellm_params": {
                "model": f"gemini/{upstream_id}",
                "api_base": f"http://127.0.0.1:{upstream_port}/v1beta",
                "api_key": "upstream-key",
            },
        }
        for name, upstream_id in (("1K", "gemini-2.5-flash-image"), ("4K", "gemini-3-pro-image"))
    ]
    config = {"model_list": models, "general_settings": {"master_key": TOKEN}}
    (folder / "litellm.yaml").write_text(json.dumps(config))
    return [
        str(ENVIRONMENT / "bin" / "litellm"),
        *("--config", str(folder / "litellm.yaml"), "--host", "127.0.0.1", "--port", str(port), "--num_workers", "1"),
    ]


# --- measuring ---------------------------------------------------------------------------------------------------

Ask = Callable[[aiohttp.ClientSession, str], Awaitable[None]]


async def ask_litellm(session: aiohttp.ClientSession, label: str) -> None:
    """One generated picture as base64 in JSON, read whole."""
    body = {"model": label, "prompt": "a cat", "n": 1}
    if label == "4K":
        body["imageConfig"] = {"imageSize": "4K"}  # passed through to the upstream as it is
    async with session.post("/v1/images/generations", json=body) as reply:
        data = await reply.read()
        if reply.status != 200 or len(data) < 1_000_000:
            raise SystemExit(f"LiteLLM answered {reply.status}: {data[:500]!r}")


def cavendish_body(label: str) -> dict[str, str]:
    """The request that leads to the same upstream call."""
    if label == "1K":
        return {"prompt": "a cat", "model": "nano-banana"}
    return {"prompt": "a cat", "model": "nano-banana-pro", "resolution": "4K"}


async def ask_cavendish(session: aiohttp.ClientSession, label: str) -> None:
    """One generated picture as a URL."""
    await _cavendish_url(session, label)


async def ask_cavendish_and_fetch(session: aiohttp.ClientSession, label: str) -> None:
    """One generated picture as a URL, then the picture."""
    url = await _cavendish_url(session, label)
    async with session.get(url) as reply:
        size = sum([len(chunk) async for chunk in reply.content.iter_any()])
        if reply.status != 200 or size < 1_000_000:
            raise SystemExit(f"Cavendish served {reply.status}, {size} bytes")


async def _cavendish_url(session: aiohttp.ClientSession, label: str) -> str:
    async with session.post("/nano-banana/images", json=cavendish_body(label)) as reply:
        data = await reply.json()
        if reply.status != 200:
            raise SystemExit(f"Cavendish answered {reply.status}: {data}")
        return str(data["data"][0]["image_url"])


async def measure(url: str, leader: int, ask: Ask, label: str, count: int, concurrency: int) -> Sample:
    """One round against one server."""
    headers = {"Authorization": f"Bearer {TOKEN}"}
    timeout = aiohttp.ClientTimeout(total=600)
    latencies: list[float] = []
    async with aiohttp.ClientSession(url, headers=headers, timeout=timeout, read_bufsize=1 << 20) as session:
        await ask(session, label)
        forget_peaks(leader)
        idle, cpu, began = memory(leader, "VmRSS"), cpu_seconds(leader), time.perf_counter()

        async def one(number: int) -> None:
            start = time.perf_counter()
            await ask(session, label)
            latencies.append(time.perf_counter() - start)

        await _at_once(count, concurrency, one)
        wall = time.perf_counter() - began
    return Sample(latencies, wall, cpu_seconds(leader) - cpu, memory(leader, "VmHWM") - idle)


def measure_floor(port: int, label: str, count: int, concurrency: int, folder: Path) -> Sample:
    """One round of the floor, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.gateway", "--floor", str(port), label, str(count), str(concurrency)]
    done = subprocess.run([*command, str(folder)], check=True, capture_output=True, text=True, cwd=ROOT)
    latencies, wall, cpu = json.loads(done.stdout)
    return Sample(latencies, wall, cpu, 0)


@dataclass(frozen=True)
class Figures:
    """Medians over the rounds of one case."""

    rate: float
    p50: float
    p99: float
    cpu: float
    memory: float

    @classmethod
    def of(cls, samples: list[Sample]) -> Figures:
        """From the rounds of one server."""
        latencies = sorted(value for sample in samples for value in sample.latencies)
        return cls(
            rate=statistics.median(len(sample.latencies) / sample.wall for sample in samples),
            p50=statistics.median(latencies),
            p99=latencies[min(len(latencies) - 1, int(len(latencies) * 0.99))],
            cpu=statistics.median(sample.cpu / len(sample.latencies) for sample in samples),
            memory=statistics.median(sample.memory for sample in samples),
        )


def show(label: str, concurrency: int, table: dict[str, Figures]) -> None:
    """Print one case as a table with ratios."""
    rival, base = table["LiteLLM"], table["floor"]
    print(f"\n{label} answers, {concurrency} at once")
    heads = ("req/s", 8), ("p50 ms", 9), ("p99 ms", 9), ("CPU ms", 9), ("peak MB", 9), ("x LiteLLM", 11)
    print(f"  {'':22}{''.join(f'{head:>{width}}' for head, width in heads)}{'p50 / floor':>13}")
    for name, row in table.items():
        memory_mb = f"{row.memory / 1e6:9.0f}" if name != "floor" else f"{'':9}"
        print(
            f"  {name:22}{row.rate:8.1f}{row.p50 * 1e3:9.1f}{row.p99 * 1e3:9.1f}{row.cpu * 1e3:9.1f}{memory_mb}"
            f"{row.rate / rival.rate:11.1f}{row.p50 / base.p50:13.2f}"
        )
    extra = table["Cavendish"].memory / concurrency / 1e6
    print(f"  Cavendish: {extra:.0f} MB of extra memory per picture in flight")


def main(rounds: int) -> None:
    """Run every case and print it. Told to stop, it ends the servers it started."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(prefix="cavendish-gateway-") as name, ExitStack() as stack:
        folder = Path(name)
        up, lite, ours = free_port(), free_port(), free_port()
        command = [sys.executable, "-m", "benchmarks.gateway", "--upstream", str(up)]
        path = {"PYTHONPATH": str(ROOT)}
        stack.enter_context(running(command, f"http://127.0.0.1:{up}/", folder / "upstream.log", **path))
        lite_pid = stack.enter_context(
            running(
                litellm_command(lite, up, folder),
                f"http://127.0.0.1:{lite}/health/liveliness",
                folder / "litellm.log",
                LITELLM_LOCAL_MODEL_COST_MAP="True",
                LITELLM_LOG="ERROR",
                LITELLM_MODE="PRODUCTION",
            )
        )
        our_pid = stack.enter_context(
            running(
                [str(Path(sys.executable).parent / "cavendish"), "serve", "--port", str(ours)],
                f"http://127.0.0.1:{ours}/health",
                folder / "cavendish.log",
                CAVENDISH_DATA=str(folder / "data"),
                CAVENDISH_API_KEYS=TOKEN,
                CAVENDISH_GEMINI_BASE_URL=f"http://127.0.0.1:{up}/v1beta",
                GEMINI_API_KEY="upstream-key",
            )
        )
        rivals: dict[str, tuple[str, int, Ask]] = {
            "LiteLLM": (f"http://127.0.0.1:{lite}", lite_pid, ask_litellm),
            "Cavendish": (f"http://127.0.0.1:{ours}", our_pid, ask_cavendish),
            "Cavendish + picture": (f"http://127.0.0.1:{ours}", our_pid, ask_cavendish_and_fetch),
        }
        print(f"{os.cpu_count()} cores shared by all processes; medians over {rounds} alternating rounds")
        for label, concurrency, count in (("1K", 1, 12), ("1K", 16, 48), ("4K", 1, 4), ("4K", 8, 16)):
            samples: dict[str, list[Sample]] = {name: [] for name in ("floor", *rivals)}
            for _ in range(rounds):
                samples["floor"].append(measure_floor(up, label, count, concurrency, folder))
                for rival, (url, leader, ask) in rivals.items():
                    sample = asyncio.run(measure(url, leader, ask, label, count, concurrency))
                    samples[rival].append(sample)
            show(label, concurrency, {name: Figures.of(taken) for name, taken in samples.items()})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="alternating rounds per case")
    parser.add_argument("--upstream", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--floor", nargs=5, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.upstream:
        asyncio.run(upstream(options.upstream))
    elif options.floor:
        asyncio.run(floor(int(options.floor[0]), options.floor[1], *map(int, options.floor[2:4]), options.floor[4]))
    else:
        main(options.rounds)
