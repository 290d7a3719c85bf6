"""Every example of the documents runs as it is printed: blocks marked `bash` and `python`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.serving import Server

ROOT = Path(__file__).parent.parent.parent
BLOCK = re.compile(r"^```(bash|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def examples() -> Iterator[pytest.ParameterSet]:
    """Each block with its page and number."""
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for number, (language, text) in enumerate(BLOCK.findall(page.read_text("utf-8")), 1):
            yield pytest.param(language, text, id=f"{page.name}-{number}")


@pytest.mark.parametrize(("language", "text"), list(examples()))
def test_examples_run(scripted_server: Server, tmp_path: Path, language: str, text: str) -> None:
    """An example pasted into a terminal does what it says and ends well."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "URL": scripted_server.url,
        "TOKEN": scripted_server.token,
    }
    command = [sys.executable, "-c", text] if language == "python" else ["bash", "-euo", "pipefail", "-c", text]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"success": false' not in done.stdout.replace('"success":false', '"success": false')
