"""The published command lines, unmodified, with their base URL set."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from benchmarks.serving import Server
from cavendish import images
from cavendish.engines.scripted import plain_png

WIDE = "data:image/png;base64," + base64.b64encode(plain_png(400, 200, 7)).decode()
Command = Callable[..., subprocess.CompletedProcess[str]]


def environment(server: Server, token: str | None = None) -> dict[str, str]:
    """What points the clients at a server."""
    return {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "ACEDATACLOUD_API_BASE_URL": server.url,
        "ACEDATACLOUD_API_TOKEN": token or server.token,
        "COLUMNS": "400",
    }


@pytest.fixture
def nano(scripted_server: Server, tmp_path: Path) -> Command:
    """Run `nano-banana-pro-cli ARGUMENTS`; with `token`, as somebody else."""

    def run(*arguments: str, token: str | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["nano-banana-pro-cli", *arguments],
            env=environment(scripted_server, token),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


def asked(command: Command, *arguments: str) -> dict[str, Any]:
    """The JSON that a command printed."""
    done = command(*arguments, "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    answer: dict[str, Any] = json.loads(done.stdout, strict=False)
    return answer


def test_generate_synchronously(nano: Command) -> None:
    """`generate` answers with a picture that can be fetched."""
    answer = asked(nano, "generate", "a white siamese cat")
    picture = httpx.get(answer["data"][0]["image_url"])
    assert images.png_size(picture.content) == (1024, 1024)


def test_generate_asynchronously_and_wait(nano: Command) -> None:
    """`generate --async` gives a task; `wait` says when it is done; `tasks` retrieves several."""
    ids = [asked(nano, "generate", f"[delay=0.2] cat {number}", "--async")["task_id"] for number in (1, 2)]
    waited = nano("wait", ids[0], "--interval", "1")
    assert "completed" in waited.stdout
    batch = asked(nano, "tasks", *ids, "00000000-0000-4000-8000-000000000000")
    assert [task["id"] for task in batch["items"]] == ids
    assert batch["count"] == 2
    assert asked(nano, "task", ids[0])["status"] == "succeeded"


def test_edit_with_a_data_uri(nano: Command) -> None:
    """`edit` takes a data URI and keeps its ratio, though the client sends an aspect ratio."""
    answer = asked(nano, "edit", "make it night", "-i", WIDE)
    width, height = images.png_size(httpx.get(answer["data"][0]["image_url"]).content)
    assert width == 2 * height


def test_bad_requests_and_wrong_tokens_are_told(nano: Command) -> None:
    """The client shows our message for 400, and says that a wrong token is wrong for 401."""
    bad = nano("generate", " ")
    assert bad.returncode == 1
    assert "bad_request" in bad.stdout
    wrong = nano("generate", "a cat", token="wrong")
    assert wrong.returncode == 1
    assert "Invalid API token" in wrong.stdout


def test_the_unhyphenated_client(scripted_server: Server, tmp_path: Path) -> None:
    """`acedatacloud-cli` submits to /nanobanana/images and reads `data` from /nanobanana/tasks until it is done."""

    def adc(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["adc", *arguments],
            env=environment(scripted_server),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
        )

    submitted = json.loads(adc("image", "[delay=0.2] a cat", "--service", "nanobanana", "--json").stdout)
    waited = adc("wait", submitted["task_id"], "--service", "nanobanana", "--interval", "1")
    assert waited.returncode == 0, waited.stdout
    assert f"{scripted_server.url}/nanobanana/" in waited.stdout
