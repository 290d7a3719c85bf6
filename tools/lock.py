"""Write the locked lists: exact releases with their hashes for every platform, no addresses.

`requirements.lock` is what a server needs (and what installs it), `requirements-dev.lock` what the gates need besides.
All is resolved once together and each list under that, so that a release never differs between them.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = Path(sys.executable).with_name("uv")
FLAGS = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header")
LISTS = {
    "requirements.lock": ("build",),
    "requirements-dev.lock": ("build", "dev"),
}
"""Each list and the extras of pyproject.toml that it covers."""


def compile_list(output: Path, extras: tuple[str, ...], constraint: Path | None, upgrade: bool) -> str:
    """Resolve the extras into `output`; returns its text."""
    command: list[str | Path] = [UV, "pip", "compile", *FLAGS, "--quiet", "pyproject.toml", "--output-file", output]
    for extra in extras:
        command += ["--extra", extra]
    if constraint:
        command += ["--constraint", constraint, "--no-annotate"]
    subprocess.run([*command, *(["--upgrade"] if upgrade else [])], cwd=ROOT, check=True)
    return output.read_text()


def entries(text: str) -> list[str]:
    """The entries of a list, each with its hash lines."""
    found: list[str] = []
    for line in text.splitlines(keepends=True):
        if line[:1].isspace() and found:
            found[-1] += line
        elif line.strip() and not line.startswith("#"):
            found.append(line)
    return found


def lock_gateway() -> None:
    """Write the list of the gateway that benchmarks compare with; it lives in an environment of its own."""
    name, wanted = "requirements-gateway.lock", "litellm[proxy]"
    command: list[str | Path] = [UV, "pip", "compile", *FLAGS, "--no-annotate", "--quiet", "-", "--output-file", name]
    subprocess.run([*command, "--upgrade"], cwd=ROOT, check=True, input=f"{wanted}\n", text=True)
    path = ROOT / name
    path.write_text(f"# Made by `make lock` for benchmarks/gateway.py: {wanted}.\n" + path.read_text())
    print(f"{name}: {len(entries(path.read_text()))} packages")


def main() -> None:
    """Write all lists; `--keep` only adds what is missing instead of upgrading."""
    upgrade = "--keep" not in sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        everything = Path(folder) / "everything.lock"
        if not upgrade:
            everything.write_text("".join((ROOT / name).read_text() for name in LISTS if (ROOT / name).is_file()))
        compile_list(everything, LISTS["requirements-dev.lock"], None, upgrade)
        known: set[str] = set()
        for name, extras in LISTS.items():
            found = entries(compile_list(Path(folder) / name, extras, everything, upgrade=False))
            fresh = [entry for entry in found if entry.partition("\n")[0] not in known]
            known.update(entry.partition("\n")[0] for entry in found)
            heading = f"# Made by `make lock` from pyproject.toml (dependencies and the extras {', '.join(extras)}).\n"
            (ROOT / name).write_text(heading + "".join(fresh))
            print(f"{name}: {len(fresh)} packages")
    if upgrade:
        lock_gateway()


if __name__ == "__main__":
    main()
