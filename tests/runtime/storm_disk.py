"""A small disk of one's own that is really full when it is full, without being root.

A storm runs itself again in a user namespace, where it may mount: a tmpfs of some megabytes that only its own processes
see. Where namespaces are not allowed (some containers), a small /dev/shm serves instead; where that is large or missing
too, the storm goes on without a full disk, and says so.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

_SIZE = "160m"
_MOUNTED = "STORM_DISK"
_PLACE = "/mnt"
_SHARED_MEMORY = Path("/dev/shm")
_SMALL = 300_000_000
_UNSHARE = ("unshare", "--user", "--map-root-user", "--mount")


class Disk:
    """A small file system, and somebody else's file that fills it up."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / f"ballast-{os.getpid()}"

    def fill(self) -> None:
        """Leave no byte."""
        with self._ballast.open("wb", buffering=0) as file:
            for size in (1 << 20, 1 << 12, 1):
                try:
                    while file.write(b"\1" * size):
                        pass
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise

    def make_room(self) -> None:
        """Take the file away."""
        self._ballast.unlink(missing_ok=True)


def enter_small_disk() -> None:
    """Run this program again, where a small disk can be mounted; return when that is not possible, or done."""
    if _MOUNTED in os.environ or shutil.which(_UNSHARE[0]) is None:
        return
    mount = ("sh", "-c", f'mount -t tmpfs -o size={_SIZE} tmpfs {_PLACE} && exec "$@"', "sh")
    if subprocess.run([*_UNSHARE, *mount, "true"], check=False, capture_output=True).returncode:
        return
    os.execvpe(_UNSHARE[0], [*_UNSHARE, *mount, sys.executable, *sys.argv], os.environ | {_MOUNTED: _PLACE})


def disk() -> Disk | None:
    """The small disk; None when there is none."""
    if _MOUNTED in os.environ:
        return Disk(Path(os.environ[_MOUNTED]))
    if _SHARED_MEMORY.is_dir() and shutil.disk_usage(_SHARED_MEMORY).total < _SMALL:
        folder = _SHARED_MEMORY / f"storm-{os.getpid()}"
        folder.mkdir()
        return Disk(folder)
    return None
