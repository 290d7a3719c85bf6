"""What a picture's first bytes say: its type, size and orientation, read without decoding a pixel.

The readers walk the container by its own lengths and never allocate more than the slices they look at, so a file that
promises a billion pixels costs as little as an honest one. A signature decides the type; labels are not believed.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..errors import BadRequest

MAX_PIXELS = 50_000_000
"""Most pixels of one picture."""

MAX_REQUEST_PIXELS = 150_000_000
"""Most pixels of all pictures of a request together."""

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"

_OTHERS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"%!PS", "PostScript"),
    (b"8BPS", "PSD"),
    (b"\0\0\1\0", "ICO"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
)
_PARTS = 1024
"""Parts of a container looked at before its size or its pixels; honest files have a few dozen."""
_SCANS = 100
"""Passes over a progressive JPEG's pixels; honest files have a dozen. Each is 30 bytes, and costs a whole decoding."""
_BRANDS = {b"avif": "AVIF", b"avis": "AVIF", b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIF", b"msf1": "HEIF"}


class BadPicture(BadRequest):
    """Bytes that are no picture we take. The message continues a sentence whose subject is the picture."""


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """A picture's header. `width` and `height` are as stored; `orientation` is EXIF's 1..8 (1: as it stands)."""

    media_type: str
    width: int
    height: int
    orientation: int = 1

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height in pixels once the orientation is applied."""
        return (self.height, self.width) if self.orientation >= 5 else (self.width, self.height)


def sniff(data: bytes) -> str | None:
    """The media type that the signature says: PNG, JPEG or WebP; None for anything else."""
    if data.startswith(PNG_SIGNATURE):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return None


def inspect(data: bytes, max_pixels: int = MAX_PIXELS) -> ImageInfo:
    """Read the header. Raises BadPicture for other types, damaged headers and more than `max_pixels` pixels."""
    if (media_type := sniff(data)) is None:
        raise BadPicture(f"is {_describe(data)}, not PNG, JPEG or WebP")
    try:
        info = _READERS[media_type](data)
    except (struct.error, IndexError) as error:
        raise BadPicture("ends within its header", detail=repr(error)) from error
    if info.width < 1 or info.height < 1:
        raise BadPicture("has no pixels")
    if info.width * info.height > max_pixels:
        raise BadPicture(f"has {info.width} x {info.height} pixels; at most {max_pixels / 1e6:g} million are allowed")
    return info


def check_total(infos: Iterable[ImageInfo], max_pixels: int = MAX_REQUEST_PIXELS) -> None:
    """Raise BadPicture when the pictures of one request have more than `max_pixels` pixels together."""
    if (total := sum(info.width * info.height for info in infos)) > max_pixels:
        raise BadPicture(f"have {total / 1e6:.1f} million pixels together; at most {max_pixels / 1e6:g} are allowed")


def _describe(data: bytes) -> str:
    """Name a type that we recognise and do not take."""
    if not data:
        return "empty"
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], "a video")
    for signature, name in _OTHERS:
        if data.startswith(signature):
            return name
    head = data[:512].lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "HTML"
    if head.startswith((b"<svg", b"<?xml")):
        return "SVG or XML"
    return "an unknown type"


# --- PNG ---------------------------------------------------------------------------------------------------------


def _read_png(data: bytes) -> ImageInfo:
    length, kind, width, height = struct.unpack_from(">I4sII", data, 8)
    if kind != b"IHDR" or length != 13:
        raise BadPicture("is a PNG without a header")
    orientation = next((_orientation(body) for kind, body in _png_chunks(data) if kind == b"eXIf"), 1)
    return ImageInfo("image/png", width, height, orientation)


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks before the pixels; stops quietly where the file does. Raises BadPicture when they are too many."""
    at = 8
    for _ in range(_PARTS):
        if at + 8 > len(data):
            return
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind in (b"IDAT", b"IEND"):
            return
        yield kind, data[at + 8 : at + 8 + length] if kind == b"eXIf" else b""
        at += 12 + length
    raise BadPicture("is a PNG of too many parts")


# --- JPEG --------------------------------------------------------------------------------------------------------

_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_FILL = re.compile(rb"\xff+")  # fill bytes may precede a marker
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN = 0xDA


def _read_jpeg(data: bytes) -> ImageInfo:
    """All up to the first scan. Raises BadPicture also for too many scans: they make time without making pixels."""
    if data.count(b"\xff\xda") > _SCANS:
        raise BadPicture("is a JPEG of too many scans")
    size: tuple[int, int] | None = None
    orientation, at = 1, 2
    for _ in range(_PARTS):
        if (fill := _FILL.match(data, at)) is None:
            raise BadPicture("is a damaged JPEG")
        marker = data[fill.end()]
        at = fill.end() + 1
        if marker in _BARE:
            continue
        if marker == _SCAN and size is not None:
            return ImageInfo("image/jpeg", *size, orientation)
        if marker in (0xD9, _SCAN):
            raise BadPicture("is a JPEG without a frame")
        (length,) = struct.unpack_from(">H", data, at)
        if marker in _FRAMES and size is None:
            height, width = struct.unpack_from(">HH", data, at + 3)
            size = width, height
        if marker == 0xE1 and data[at + 2 : at + 8] == b"Exif\0\0" and orientation == 1:
            orientation = _orientation(data[at + 8 : at + length])
        at += max(length, 2)
    raise BadPicture("is a JPEG of too many parts")


# --- WebP --------------------------------------------------------------------------------------------------------


def _read_webp(data: bytes) -> ImageInfo:
    kind = data[12:16]
    if kind == b"VP8X":
        flags, wide, low, high, tall = struct.unpack_from("<BxxxHBBH", data, 20)
        width = (wide | low << 16) + 1
        height = (high | tall << 8) + 1
        return ImageInfo("image/webp", width, height, _webp_orientation(data) if flags & 0x08 else 1)
    if kind == b"VP8L":
        signature, bits = struct.unpack_from("<BI", data, 20)
        if signature == 0x2F:
            return ImageInfo("image/webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 ":
        start, width, height = struct.unpack_from("<3sHH", data, 23)
        if start == b"\x9d\x01\x2a":
            return ImageInfo("image/webp", width & 0x3FFF, height & 0x3FFF)
    raise BadPicture("is a damaged WebP")


def _webp_orientation(data: bytes) -> int:
    at = 12
    for _ in range(_PARTS):
        if at + 8 > len(data):
            return 1
        kind, length = struct.unpack_from("<4sI", data, at)
        if kind == b"EXIF":
            body = data[at + 8 : at + 8 + length]
            return _orientation(body.removeprefix(b"Exif\0\0"))
        at += 8 + length + (length & 1)
    raise BadPicture("is a WebP of too many parts")


# --- EXIF --------------------------------------------------------------------------------------------------------

_ORIENTATION_TAG = 0x0112
_SHORT = 3


def _orientation(tiff: bytes) -> int:
    """The orientation in an EXIF block's first directory; 1 when it is absent or nonsense."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        return 1
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    if start + 2 > len(tiff):
        return 1
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for at in range(start + 2, min(start + 2 + 12 * count, len(tiff) - 11), 12):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, at)
        if tag == _ORIENTATION_TAG:
            return value if kind == _SHORT and 1 <= value <= 8 else 1
    return 1


_READERS: dict[str, Callable[[bytes], ImageInfo]] = {
    "image/png": _read_png,
    "image/jpeg": _read_jpeg,
    "image/webp": _read_webp,
}
