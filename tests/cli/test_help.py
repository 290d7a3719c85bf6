"""Help that teaches, and errors that say what to do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import click
import pytest

from cavendish.cli import COMMANDS
from cavendish.cli import cavendish as group

Cavendish = Callable[..., Any]


def leaves() -> list[tuple[str, ...]]:
    """Every command and subcommand."""
    found: list[tuple[str, ...]] = []
    for name in COMMANDS:
        command = group.get_command(click.Context(group), name)
        assert command is not None
        found.append((name,))
        if isinstance(command, click.Group):
            found += [(name, sub) for sub in command.commands]
    return found


def test_help_lists_every_command(cavendish: Cavendish) -> None:
    """`cavendish --help` names every command with what it does."""
    said = cavendish("--help")
    assert said.code == 0
    for name, text in COMMANDS.items():
        assert name in said.out
        assert text in said.out


@pytest.mark.parametrize("path", leaves(), ids=" ".join)
def test_each_help_has_examples(cavendish: Cavendish, path: tuple[str, ...]) -> None:
    """Each command's help shows examples that begin with `cavendish COMMAND`."""
    said = cavendish(*path, "--help")
    assert said.code == 0
    assert "Example" in said.out
    assert f"cavendish {path[0]}" in said.out.split("Example", 1)[1]


def test_no_arguments_shows_the_help(cavendish: Cavendish) -> None:
    """`cavendish` alone teaches instead of failing silently."""
    said = cavendish()
    assert "cavendish serve --dev" in said.out + said.err


def test_a_wrong_option_is_named(cavendish: Cavendish) -> None:
    """A usage error names what was wrong and exits with 2."""
    said = cavendish("generate", "a cat", "--colour", "red")
    assert said.code == 2
    assert "--colour" in said.err


def test_a_setting_that_cannot_be_read_is_named(cavendish: Cavendish, monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting that cannot be read is one line that names its variable, no traceback."""
    monkeypatch.setenv("CAVENDISH_PORT", "eighty")
    said = cavendish("config")
    assert said.code == 2
    assert said.err.startswith("cavendish: CAVENDISH_PORT")
    assert "Traceback" not in said.err


def test_the_module_is_the_command() -> None:
    """`python -m cavendish` is the same command."""
    shown = subprocess.run([sys.executable, "-m", "cavendish", "--version"], capture_output=True, text=True, check=True)
    assert shown.stdout.startswith("cavendish, version ")
