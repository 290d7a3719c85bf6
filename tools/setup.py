"""Prepare `.venv` from the locked lists; a second run finds everything in place and takes a moment.

Standard library only: this is the one program that runs before anything is installed. It makes the environment with
`python3 -m venv`, installs the exact, hash-checked releases of `requirements.lock` with that environment's own pip,
adds the test tools of `requirements-dev.lock` when asked, installs Cavendish itself in place, and fetches the art and
the style nets that are never committed. Each step leaves a mark under `.venv/setup/`, keyed on what it was made from.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MARKS = VENV / "setup"
OLDEST = (3, 11)

FETCHERS = {
    "fetch_art.py": ("art for the embedded painter", ROOT / "src/cavendish/engines/easel/art"),
    "fetch_models.py": ("style nets for the embedded painter", ROOT / "src/cavendish/engines/easel/models"),
}
"""Optional downloads: the tool, what it brings, the folder it fills. The painter works without, with less."""


def say(text: str) -> None:
    """One line for the person who waits."""
    print(f"setup: {text}", flush=True)


def digest(*paths: Path) -> str:
    """A short hash of the contents of `paths`."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def once(name: str, key: str, step: Callable[[], bool], *, made: Path = VENV) -> None:
    """Run `step` unless it succeeded for this `key` and what it `made` is there; False is tried again next time."""
    mark = MARKS / name
    if made.exists() and mark.is_file() and mark.read_text() == key:
        return
    if step():
        MARKS.mkdir(parents=True, exist_ok=True)
        mark.write_text(key)


def run(*command: str | Path) -> bool:
    """Run a command from the checkout's root; True when it succeeded."""
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment, check=False).returncode == 0


def require(succeeded: bool, advice: str) -> None:
    """Stop with `advice` when a step that everything else needs has failed."""
    if not succeeded:
        sys.exit(f"setup: {advice}")


def make_environment() -> None:
    """Create `.venv` unless it is there and its interpreter runs."""
    if PYTHON.is_file() and run(PYTHON, "-c", "pass"):
        return
    say(f"creating .venv with Python {sys.version.split()[0]}")
    require(
        run(sys.executable, "-m", "venv", "--clear", VENV),
        "could not create .venv; on Debian and Ubuntu `apt install python3-venv` provides what is missing",
    )


def install(lock: str, what: str) -> None:
    """Install a locked list with pip, every file checked against its hash."""
    path = ROOT / lock
    count = path.read_text().count("==")

    def step() -> bool:
        say(f"installing {what} ({count} packages from {lock}; the first time takes a minute or two)")
        began = time.monotonic()
        require(
            run(PYTHON, "-m", "pip", "install", "-qq", "--require-hashes", "--no-deps", "-r", path),
            f"pip could not install {lock}; the lines above say why (is the package index reachable?)",
        )
        say(f"installed in {time.monotonic() - began:.0f} s")
        return True

    once(lock, digest(path), step)


def install_cavendish() -> None:
    """Install this checkout in place, so that `.venv/bin/cavendish` runs the code you edit."""

    def step() -> bool:
        say("installing cavendish itself, in place")
        command = ("install", "-qq", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        require(run(PYTHON, "-m", "pip", *command), "could not install cavendish itself; the lines above say why")
        return True

    once("cavendish", digest(ROOT / "pyproject.toml"), step)


def fetch_extras() -> None:
    """Bring art and nets; a failure costs the painter some range and is said, never fatal."""
    for tool, (what, folder) in FETCHERS.items():
        path = ROOT / "tools" / tool
        if not path.is_file():
            continue

        def step(path: Path = path, what: str = what) -> bool:
            say(f"fetching {what}")
            if fetched := run(PYTHON, path):
                return fetched
            say(f"could not fetch {what}; pictures will have less range. The next run tries again.")
            return False

        once(tool, digest(path), step, made=folder)


def main(arguments: Sequence[str] | None = None) -> None:
    """Set up what the command line asks for."""
    parser = argparse.ArgumentParser(description="Prepare .venv from the locked lists.")
    parser.add_argument("--dev", action="store_true", help="also install the tools of the other gates")
    wanted = parser.parse_args(arguments)
    if sys.version_info < OLDEST:
        sys.exit(f"setup: Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}")
    make_environment()
    install("requirements.lock", "Cavendish's dependencies")
    if wanted.dev:
        install("requirements-dev.lock", "the tools for tests and checks")
    install_cavendish()
    fetch_extras()


if __name__ == "__main__":
    main()
