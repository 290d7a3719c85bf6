"""A whole server in a process of its own, as `cavendish serve` starts it; tests and benchmarks talk to it over HTTP."""

from __future__ import annotations

import os
import re
import secrets
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

START_LIMIT = 60.0
_LISTENS = re.compile(r"^Cavendish listens on (\S+)", re.MULTILINE)


@dataclass(slots=True)
class Server:
    """One data folder and, while it runs, one process. `url` is known once it was started; it stays on restarts."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    token: str = field(default_factory=lambda: f"test-{secrets.token_hex(12)}")
    arguments: tuple[str, ...] = ()
    port: int = 0
    url: str = ""
    process: subprocess.Popen[bytes] | None = None

    @property
    def headers(self) -> dict[str, str]:
        """What an authorised request carries."""
        return {"authorization": f"Bearer {self.token}"}

    @property
    def log(self) -> Path:
        """All that the server said, over all its starts."""
        return self.folder / "server.log"

    def start(self) -> Self:
        """Start the process; return once it accepts connections. Raises RuntimeError with its words otherwise."""
        self.folder.mkdir(parents=True, exist_ok=True)
        own = {name: value for name, value in os.environ.items() if not name.startswith(("CAVENDISH_", "GEMINI_"))}
        own |= {"CAVENDISH_API_KEYS": self.token, "CAVENDISH_DATA": str(self.folder / "data")} | self.settings
        said = self.log.stat().st_size if self.log.exists() else 0
        with self.log.open("ab") as log:
            command = [sys.executable, "-m", "cavendish", "serve", "--host", "127.0.0.1", "--port", str(self.port)]
            command += self.arguments
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=own)
        try:
            self.url = self._listening(said)
        except BaseException:
            self.kill()
            raise
        self.port = urlsplit(self.url).port or self.port
        return self

    def _listening(self, said: int) -> str:
        """The URL that the process names once it accepts connections, in its log after the first `said` bytes."""
        deadline = time.monotonic() + START_LIMIT
        while time.monotonic() < deadline and self.process is not None and self.process.poll() is None:
            if match := _LISTENS.search(self.log.read_bytes()[said:].decode()):
                return match.group(1)
            time.sleep(0.01)
        raise RuntimeError(f"the server did not start:\n{self.log.read_text()[-4000:]}")

    def stop(self) -> None:
        """End in good order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End as a power cut would (kill -9)."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        process, self.process = self.process, None
        if process is None:
            return
        process.send_signal(how)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
