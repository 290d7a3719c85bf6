"""Start the server, send it the specification's example over HTTP, show the answer and the picture, stop the server.

Standard library only, so that it shows what any client does. The data goes to build/demo and stays there.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "build" / "demo"
COMMAND = Path(sys.executable).with_name("cavendish")
REQUEST = {"action": "generate", "prompt": "a white siamese cat"}
START_LIMIT = 30.0


def main() -> None:
    """Run the demo; exit code 1 when something went wrong."""
    prompt = " ".join(sys.argv[1:])
    request = {**REQUEST, "prompt": prompt} if prompt else REQUEST
    token = f"demo-{secrets.token_hex(8)}"
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    with server(port, token):
        say(f"server ready on {base}, data in {DATA.relative_to(ROOT)}/")
        say(f"POST {base}/nano-banana/images {json.dumps(request, ensure_ascii=False)}")
        began = time.monotonic()
        with ticking("painting"):
            body = post(f"{base}/nano-banana/images", request, token)
        say(f"answered in {time.monotonic() - began:.1f} s:")
        print(body)
        url = json.loads(body)["data"][0]["image_url"]
        with urllib.request.urlopen(url) as answer:
            picture = answer.read()
    path = DATA / Path(url).name
    path.write_bytes(picture)
    say(f"server stopped; the picture, {len(picture):,} bytes of PNG, is")
    print(path)


def say(text: str) -> None:
    """One line for the person who watches."""
    print(f"demo: {text}", flush=True)


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server(port: int, token: str) -> Iterator[None]:
    """A server that accepts connections, until the block ends; its log goes to a file beside its data."""
    DATA.mkdir(parents=True, exist_ok=True)
    log = DATA / "server.log"
    environment = {**os.environ, "CAVENDISH_API_KEYS": token, "CAVENDISH_PUBLIC_URL": ""}
    with log.open("w") as file:
        process = subprocess.Popen(
            [COMMAND, "serve", "--host", "127.0.0.1", "--port", str(port), "--data", DATA],
            stdout=file,
            stderr=file,
            env=environment,
        )
        try:
            with ticking("starting the server"):
                wait_until_ready(f"http://127.0.0.1:{port}/ready", process, log)
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_until_ready(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Return once the server answers; exit with its own words when it ended or took too long."""
    deadline = time.monotonic() + START_LIMIT
    while process.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url).close()
            return
        except OSError:
            time.sleep(0.05)
    sys.exit(f"demo: the server did not start; it said:\n{log.read_text()}")


def post(url: str, body: object, token: str) -> str:
    """POST JSON with the token; the answer's text as the server gave it."""
    headers = {"authorization": f"Bearer {token}", "content-type": "application/json", "accept": "application/json"}
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=300) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        sys.exit(f"demo: HTTP {error.code}: {error.read().decode()}")


@contextmanager
def ticking(what: str) -> Iterator[None]:
    """Show on a terminal how long `what` takes."""
    done = threading.Event()

    def tick() -> None:
        began = time.monotonic()
        while not done.wait(0.1):
            print(f"\rdemo: {what} … {time.monotonic() - began:.1f} s ", end="", flush=True)

    if not sys.stdout.isatty():
        say(f"{what} …")
        yield
        return
    ticker = threading.Thread(target=tick, daemon=True)
    ticker.start()
    try:
        yield
    finally:
        done.set()
        ticker.join()
        print("\r\033[K", end="", flush=True)


if __name__ == "__main__":
    main()
