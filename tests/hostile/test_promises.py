"""SECURITY.md names tests; they exist. And the way out for strangers' addresses is one."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "cavendish"
CLIENTS = {"aiohttp", "ftplib", "http", "httpx", "obstore", "requests", "smtplib", "socket", "urllib3"}
"""Libraries that open connections, or could; `urllib.request` besides."""
WAYS_OUT = {
    "net/client.py": "strangers' addresses, judged",
    "engines/gemini/client.py": "the paid model, an address of the operator's",
    "artifacts/objects.py": "the object store, an address of the operator's",
    "cli/doctor.py": "looks whether a port is free",
    "http/server.py": "listens",
}


def test_every_named_proof_exists() -> None:
    """Each file and each test that SECURITY.md calls a proof is there."""
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    tests = sorted((ROOT / "tests").rglob("test_*.py"))
    everything = "\n".join(path.read_text("utf-8") for path in tests)
    for path in re.findall(r"`(tests/[\w/]+\.py)", text):
        assert (ROOT / path).is_file(), path
    for name in re.findall(r"`(test_\w+\.py)", text):
        assert name in {path.name for path in tests}, name
    named = set(re.findall(r"[`:](test_\w+)`", text))
    assert len(named) > 60
    assert [name for name in sorted(named) if f"def {name}(" not in everything] == []


def imported(path: Path) -> set[str]:
    """The top-level names of everything absolute that a module imports, with `urllib.request` in full."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {"urllib3" if name == "urllib.request" else name.partition(".")[0] for name in names}


def test_one_client_visits_strangers() -> None:
    """Every module that could open a connection is known, and only one of them is for addresses that clients name."""
    found = {str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py") if imported(path) & CLIENTS}
    assert found == set(WAYS_OUT)
