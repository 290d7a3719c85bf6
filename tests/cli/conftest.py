"""The command line in this process, as a person would call it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cavendish.cli import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str


Cavendish = Callable[..., Said]


@pytest.fixture
def cavendish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cavendish:
    """Run `cavendish ARGUMENTS` in an empty folder with the scripted engine."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAVENDISH_ENGINE", "scripted")

    def run(*arguments: str) -> Said:
        monkeypatch.setattr(sys, "argv", ["cavendish", *arguments])
        code: object = 0
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        said = capsys.readouterr()
        assert isinstance(code, int)
        return Said(code, said.out, said.err)

    return run
