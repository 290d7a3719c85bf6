"""`make bench`: measure and print the ratios. `python -m benchmarks painting files` runs some of the suites."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from . import api, commands, easel_coverage, files, painting, stalls
from .measure import Row, cores, table

SUITES = {
    "painting": painting.measure,
    "coverage": easel_coverage.measure,
    "stalls": stalls.measure,
    "api": api.measure,
    "files": files.measure,
    "commands": commands.measure,
}


def processor() -> str:
    """The processor's name, as the system gives it."""
    info = Path("/proc/cpuinfo")
    names = [line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def main() -> None:
    """Run the suites asked for, or all; print one table."""
    wanted = sys.argv[1:] or list(SUITES)
    if unknown := set(wanted) - set(SUITES):
        sys.exit(f"benchmarks: no suite is called {', '.join(sorted(unknown))}; there are: {', '.join(SUITES)}")
    rows: list[Row] = []
    for name in wanted:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        rows += SUITES[name]()
    print(f"\n{cores()} cores ({processor()}), Python {platform.python_version()}, {platform.system()}\n")
    print(table(rows))


if __name__ == "__main__":
    main()
