"""Pictures that say too much: with everything that cameras and programs write beside the pixels."""

from __future__ import annotations

import base64
import io
import struct

from PIL import Image, PngImagePlugin

PRIVATE = "private-4711"
"""The text that stands in every piece of metadata; it must not come out anywhere."""
_ICC = struct.pack(">I", 160) + b"none" + PRIVATE.encode() * 12
_XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:li>{PRIVATE}</rdf:li></x:xmpmeta>'


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E] = exif[0x010F] = exif[0x8298] = exif[0x9286] = PRIVATE  # description, make, copyright, comment
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (52.0, 31.0, 12.025)
    gps[29] = PRIVATE  # the date
    return exif


def telling(kind: str, size: tuple[int, int] = (64, 48)) -> bytes:
    """A PNG, JPEG or WebP with GPS and texts in EXIF, XMP, an ICC profile, and comments of its own kind."""
    sink = io.BytesIO()
    image = Image.radial_gradient("L").resize(size).convert("RGB")
    more: dict[str, object] = {}
    if kind == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Author", PRIVATE)
        texts.add_text("Comment", PRIVATE * 20, zip=True)
        texts.add_itxt("XML:com.adobe.xmp", _XMP)
        more = {"pnginfo": texts}
    elif kind == "JPEG":
        more = {"comment": PRIVATE, "xmp": _XMP.encode()}
    else:
        more = {"xmp": _XMP.encode(), "lossless": True}
    image.save(sink, kind, exif=_exif(), icc_profile=_ICC, **more)
    assert sink.getvalue().count(PRIVATE.encode()) >= 2
    return sink.getvalue()


def data_uri(data: bytes) -> str:
    """The picture as clients send it."""
    return "data:image/png;base64," + base64.b64encode(data).decode()


def said(data: bytes) -> str:
    """All that a picture says beside its pixels, decompressed, as one text."""
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return repr((image.info, dict(image.getexif()), image.getexif().get_ifd(0x8825), data))
