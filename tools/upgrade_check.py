"""Write a store with the code of an earlier commit, tasks waiting; open it with today's; count what is lost.

The earlier code is a git worktree under build/, run by this environment's interpreter. Embedded and, where PostgreSQL's
server binaries are, as a cluster. Exit code 1 when a task was lost or did not succeed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "runtime")]

from postgres_server import PostgresServer, binaries  # noqa: E402  # type: ignore[import-not-found]

from benchmarks.serving import Server  # noqa: E402

LIMIT = 180.0


def main() -> None:
    """Run the check for each kind of store."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--commit", default="HEAD~1", help="the commit that writes the store")
    parser.add_argument("--tasks", type=int, default=60, help="how many tasks it accepts")
    options = parser.parse_args()
    good = True
    with worktree(options.commit) as earlier, tempfile.TemporaryDirectory(prefix="cavendish-upgrade-") as folder:
        good &= check("embedded", earlier, Path(folder) / "embedded", {}, options.tasks)
        try:
            binaries()
        except FileNotFoundError as error:
            print(f"cluster: not checked ({error})")
        else:
            with postgres() as url:
                settings = {"CAVENDISH_DATABASE_URL": url}
                good &= check("cluster", earlier, Path(folder) / "cluster", settings, options.tasks)
    sys.exit(0 if good else 1)


@contextmanager
def worktree(commit: str) -> Iterator[Path]:
    """The tree of a commit, under build/; removed afterwards."""
    sha = subprocess.run(
        ["git", "rev-parse", "--short=12", commit], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.strip()
    path = ROOT / "build" / f"upgrade-{sha}"
    subprocess.run(["git", "worktree", "add", "--force", "--detach", str(path), sha], cwd=ROOT, check=True, stderr=-3)
    try:
        yield path
    finally:
        subprocess.run(["git", "worktree", "remove", "--force", str(path)], cwd=ROOT, check=False)


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL of one's own."""
    server = PostgresServer()
    try:
        server.start()
        yield server.url()
    finally:
        server.stop()


def check(name: str, earlier: Path, folder: Path, settings: dict[str, str], count: int) -> bool:
    """Accept tasks with the earlier code, kill it in the middle, go on with today's. True when every task succeeded."""
    common = settings | {"CAVENDISH_ENGINE": "scripted", "CAVENDISH_CONCURRENCY": "2"}
    server = Server(folder, common | {"PYTHONPATH": str(earlier / "src")}).start()
    try:
        ids = [post(server, "images", prompt=f"[delay=0.5] {number}", **{"async": True}) for number in range(count)]
        ids = [answer["task_id"] for answer in ids]
        waited = sum(item["status"] == "pending" for item in records(server, ids))
    finally:
        server.kill()
    server.settings = common
    with server:
        end = time.monotonic() + LIMIT
        items = records(server, ids)
        while any(item["status"] == "pending" for item in items) and time.monotonic() < end:
            time.sleep(0.5)
            items = records(server, ids)
    good = sum(item["status"] == "succeeded" for item in items)
    print(f"{name}: {earlier.name.removeprefix('upgrade-')} accepted {count}, {waited} waited at its kill -9;", end=" ")
    print(f"today's code knows {len(items)}, succeeded {good}, lost {count - good}")
    return good == count and waited > 0


def records(server: Server, ids: list[str]) -> list[dict[str, Any]]:
    """What the server says of tasks."""
    items: list[dict[str, Any]] = post(server, "tasks", action="retrieve_batch", ids=ids)["items"]
    return items


def post(server: Server, route: str, **body: Any) -> dict[str, Any]:
    """A call of the API."""
    request = urllib.request.Request(
        f"{server.url}/nano-banana/{route}",
        json.dumps(body).encode(),
        server.headers | {"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        parsed: dict[str, Any] = json.load(answer)
        return parsed


if __name__ == "__main__":
    main()
