"""schemathesis against /openapi.json on a running server: no 5xx, no undocumented status, no schema violation."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.serving import Server

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)
SHORT = ("--max-examples", "6", "--phases", "examples,fuzzing,stateful", "--generation-deterministic")
LONG = ("--max-examples", "1000", "--max-time", "600", "--generation-database", "none")
HERE = Path(__file__).parent


def test_the_api_keeps_what_its_document_promises(tmp_path: Path) -> None:
    """Whatever is sent, in calls alone and in calls that follow each other, answers are as documented and no mistake.

    Valid and invalid data; links lead from a call to its task's record, its events, its cancellation and its picture.
    """
    long = os.environ.get("CAVENDISH_TEST_FUZZ") == "long"
    settings = {
        "CAVENDISH_ENGINE": "scripted",
        "CAVENDISH_CALLBACK_SCHEDULE": "0",
        "CAVENDISH_FAILED_AUTH_PER_MINUTE": "0",
    }
    with Server(tmp_path, settings) as server:
        done = subprocess.run(
            [
                *(Path(sys.executable).with_name("st"), "run", f"{server.url}/openapi.json"),
                *("--header", f"Authorization: Bearer {server.token}"),
                *("--checks", ",".join(CHECKS), "--no-color", "--continue-on-failure"),
                *(LONG if long else SHORT),
            ],
            env={**os.environ, "SCHEMATHESIS_HOOKS": "fuzz_hooks", "PYTHONPATH": str(HERE)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=1200,
        )
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2000:]
    assert "\u2705 Stateful" in done.stdout, "links were not followed"
