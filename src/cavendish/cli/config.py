"""`cavendish config`: every setting as it stands."""

from __future__ import annotations

from pathlib import Path

import click

from ..config import Setting, describe, load
from .console import DATA, columns

EPILOG = """\b
Examples:
  cavendish config
  CAVENDISH_PORT=9000 cavendish config        what a variable would change
\b
The command line goes before the environment, the environment before the default.
"""


@click.command(epilog=EPILOG)
@click.option("--help-texts", "explain", is_flag=True, help="Also say what each setting does.")
@DATA
def command(data: Path | None, explain: bool) -> None:
    """Show every setting, its value and where it comes from; secrets are hidden."""
    config = load(data=data)
    rows = []
    for setting in describe(config):
        rows.append((setting.env, shown(setting), setting.source))
        if explain:
            rows.append(("", f"  {setting.help}", ""))
    click.echo(columns([("setting", "value", "from"), *rows]))


def shown(setting: Setting) -> str:
    """A setting's value for people; a secret's only as there or not."""
    value = setting.value
    if setting.secret:
        return "(hidden)" if value else "(none)"
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "(none)"
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value) if value != "" else "(empty)"
