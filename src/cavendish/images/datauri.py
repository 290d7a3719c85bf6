"""Pictures that come inside a request as `data:` URIs."""

from __future__ import annotations

import re

import pybase64

from .header import BadPicture

_HEAD = re.compile(r"data:([^,;\s]{0,100})((?:;[^,;]{0,100}){0,8}),", re.IGNORECASE)
_SPACE = str.maketrans("", "", " \t\r\n\f")
_LONGEST_HEAD = 1024


def parse_data_uri(text: str, limit: int) -> tuple[str, bytes]:
    """The label and the bytes of a base64 `data:` URI of at most `limit` bytes decoded.

    Line breaks and the URL-safe alphabet are accepted, missing padding too; any other character is refused.
    Raises BadPicture, before decoding when the size alone decides.
    """
    head = _HEAD.match(text, 0, _LONGEST_HEAD)
    if head is None or "base64" not in [word.strip().lower() for word in head[2].split(";")]:
        raise BadPicture("is not a base64 data URI (data:image/png;base64,...)")
    length = len(text) - head.end()
    if length > limit * 3 // 2 + 1024:  # room for line breaks; the exact size is judged below
        raise BadPicture(f"is larger than {limit / 1e6:g} MB")
    body = text[head.end() :].translate(_SPACE).rstrip("=")
    if len(body) * 3 // 4 > limit:
        raise BadPicture(f"is larger than {limit / 1e6:g} MB")
    try:
        data = decode_base64(body)
    except ValueError as error:
        raise BadPicture("has a data URI that is not valid base64", detail=str(error)) from error
    if not data:
        raise BadPicture("is empty")
    return head[1].lower(), data


def decode_base64(text: str) -> bytes:
    """Bytes from either base64 alphabet, with or without line breaks and padding.

    Raises ValueError for any other character and for a mixture of the alphabets.
    """
    body = text.translate(_SPACE).rstrip("=")
    if (urlsafe := "-" in body or "_" in body) and ("+" in body or "/" in body):
        raise ValueError("characters of two alphabets")
    return pybase64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_" if urlsafe else None, validate=True)
