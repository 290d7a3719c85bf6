"""Write the pages of docs/ that follow from the code: settings.md from the table of settings, cli.md from the help."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click

from cavendish.cli import cavendish
from cavendish.config import Config, Setting, describe

DOCS = Path(__file__).resolve().parent.parent / "docs"
SETTINGS_HEADING = """\
# Settings

Settings come from the environment; `cavendish serve` takes some as options too, and an option goes before a variable.
`cavendish config` shows every setting as it stands and where its value comes from.

| variable | default | |
|---|---|---|
"""
CLI_HEADING = """\
# The command `cavendish`

`.venv/bin/cavendish` after `make setup`; `python -m cavendish` is the same.
"""
WIDTH = 100


def default(setting: Setting) -> str:
    """A default as one would write it in the environment."""
    value = setting.default
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def settings_page() -> str:
    """The text of docs/settings.md."""
    rows = []
    for setting in describe(Config(), environ={}):
        shown = f"`{default(setting)}`" if default(setting) else ""
        secret = " Secret: never shown." if setting.secret else ""
        rows.append(f"| `{setting.env}` | {shown} | {setting.help}{secret} |\n")
    return SETTINGS_HEADING + "".join(rows)


def commands(context: click.Context) -> Iterator[click.Context]:
    """The contexts of every command below `context`, each with its full name."""
    group = context.command
    assert isinstance(group, click.Group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        below = click.Context(command, parent=context, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH)
        if isinstance(command, click.Group):
            yield from commands(below)
        else:
            yield below


def cli_page() -> str:
    """The text of docs/cli.md."""
    shown = cavendish.context_settings | {"terminal_width": WIDTH, "max_content_width": WIDTH}
    root = click.Context(cavendish, info_name="cavendish", **shown)
    parts = [CLI_HEADING]
    for context in commands(root):
        parts.append(f"\n## {context.command_path}\n\n```text\n{context.get_help()}\n```\n")
    return "".join(parts)


PAGES: Mapping[str, Callable[[], str]] = {"settings.md": settings_page, "cli.md": cli_page}
"""Each page and what its text should be."""

if __name__ == "__main__":
    for name, text in PAGES.items():
        (DOCS / name).write_text(text(), "utf-8")
        print(f"wrote docs/{name}")
