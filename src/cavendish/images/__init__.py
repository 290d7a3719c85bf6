"""Pictures as bytes and as pixels: recognise, measure from the header, decode within limits, write PNG fast.

Nothing outside this package and the engines knows a pixel library. Everything here is plain computation: call it from
a worker thread when the picture may be large.
"""

from .datauri import decode_base64, parse_data_uri
from .header import (
    MAX_PIXELS,
    MAX_REQUEST_PIXELS,
    BadPicture,
    ImageInfo,
    check_total,
    inspect,
    sniff,
)
from .pixels import Pixels, decode, prove, to_png
from .png import encode_png, png_size, write_png

__all__ = [
    "MAX_PIXELS",
    "MAX_REQUEST_PIXELS",
    "BadPicture",
    "ImageInfo",
    "Pixels",
    "check_total",
    "decode",
    "decode_base64",
    "encode_png",
    "inspect",
    "parse_data_uri",
    "png_size",
    "prove",
    "sniff",
    "to_png",
    "write_png",
]
