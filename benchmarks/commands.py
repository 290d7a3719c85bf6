"""How long a person waits for the command line."""

from __future__ import annotations

import subprocess
import sys

from .measure import Row, alternate

LIMIT = 0.3
ROUNDS = 11


def measure() -> list[Row]:
    """`cavendish --help` against an interpreter that does nothing."""

    def run(*arguments: str) -> None:
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)

    run("-m", "cavendish", "--help")
    taken, empty = alternate(ROUNDS, lambda: run("-m", "cavendish", "--help"), lambda: run("-c", "pass"))
    return [
        Row(
            "cavendish --help",
            f"{taken:.2f} s",
            f"python -c pass {empty:.2f} s",
            taken / empty,
            f"< {LIMIT:g} s",
            taken < LIMIT,
        )
    ]
