"""SECURITY.md names tests; they exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_named_proof_exists() -> None:
    """Each file and each test that SECURITY.md calls a proof is there."""
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    tests = {path.name: path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py")}
    everything = "\n".join(tests.values())
    for path in re.findall(r"`(tests/[\w/]+\.py)", text):
        assert (ROOT / path).is_file(), path
    named = set(re.findall(r"[`:](test_\w+)`", text))
    assert len(named) > 20
    assert [name for name in sorted(named) if f"def {name}(" not in everything] == []
