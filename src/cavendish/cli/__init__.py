"""The command line: thin commands over the same parts as the server.

Each command lives in a module of its own that is imported when the command is used, so that `cavendish --help` is
instant. Expected failures end with one line and an exit code: 2 for what was asked wrongly, 1 for what could not be
done, 130 after Ctrl-C.
"""

from __future__ import annotations

import keyword
import sys
from collections.abc import Mapping
from importlib import import_module

import click

from .. import __version__
from ..errors import CavendishError, ConfigError

COMMANDS: Mapping[str, str] = {
    "serve": "Run the server.",
    "worker": "Run tasks of a cluster, without HTTP.",
    "migrate": "Bring the database to this version.",
    "export": "Write an embedded store into one file.",
    "import": "Move an embedded store into a cluster.",
    "generate": "Paint a picture from words, without a server.",
    "edit": "Change a picture as words say, without a server.",
    "keys": "Create, list and revoke API keys.",
    "tasks": "Look at tasks; send a callback again.",
    "usage": "Show what was spent, by key, model and day.",
    "webhooks": "Signing secrets of callbacks: show, rotate, test.",
    "models": "List the models that clients may name.",
    "config": "Show every setting, its value and where it comes from.",
    "doctor": "Check this machine and the settings; say what to do.",
}
"""Every command and its line in the help; the command is `NAME.command` in this package (`import_` for `import`)."""

EPILOG = """\b
Start here:
  cavendish serve --dev                           a server to try, with a token to paste
  cavendish generate "a white siamese cat"        one picture, no server
  cavendish COMMAND --help                        examples for each command
"""


class _Lazy(click.Group):
    """A group that imports a command's module when the command is used, not to list it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"{__name__}.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Lazy, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="cavendish")
def cavendish() -> None:
    """The server you run yourself behind the Nano Banana Images API."""


def main() -> None:
    """Run the command line and exit."""
    try:
        sys.exit(cavendish.main(prog_name="cavendish", standalone_mode=False))  # None, or the code of an Exit
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except CavendishError as error:
        click.echo(f"cavendish: {error.message}", err=True)
        sys.exit(2 if isinstance(error, ConfigError) or error.status < 500 else 1)
