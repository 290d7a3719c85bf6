"""Data URIs."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cavendish.images import BadPicture, parse_data_uri

LIMIT = 1000


def uri(data: bytes, head: str = "data:image/png;base64,") -> str:
    return head + base64.b64encode(data).decode()


@given(st.binary(min_size=1, max_size=LIMIT))
def test_round_trip(data: bytes) -> None:
    """Bytes up to the limit come back, in both alphabets, with and without padding and line breaks."""
    plain = base64.b64encode(data).decode()
    safe = base64.urlsafe_b64encode(data).decode()
    broken = "\r\n".join(plain[i : i + 76] for i in range(0, len(plain), 76))
    for text in (plain, plain.rstrip("="), safe, safe.rstrip("="), broken, f" {plain}\n"):
        assert parse_data_uri("data:image/png;base64," + text, LIMIT) == ("image/png", data)


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("data:image/png;base64,", "image/png"),
        ("data:;base64,", ""),
        ("DATA:IMAGE/JPEG;BASE64,", "image/jpeg"),
        ("data:image/webp;name=x.webp;base64,", "image/webp"),
        ("data:image/png; base64,", "image/png"),
    ],
)
def test_labels(head: str, label: str) -> None:
    """The label is told, lower case, also when it is absent or has parameters."""
    assert parse_data_uri(uri(b"x", head), LIMIT) == (label, b"x")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "data:",
        "data:image/png,abc",
        "data:image/png;base64",
        "data:image/png;charset=utf-8,abc",
        "http://example.com/a.png",
        "data:" + "a" * 5000 + ";base64,QUJD",
    ],
)
def test_other_texts_are_refused(text: str) -> None:
    """Anything but a base64 data URI is refused as such."""
    with pytest.raises(BadPicture, match="data URI"):
        parse_data_uri(text, LIMIT)


@pytest.mark.parametrize("body", ["Q", "QUJD!", "QU=JD", "QUJDé", "QU-J+D/_", "QUJD\0", "\ud800QUJ", "ＱＵＪＤ"])
def test_broken_base64_is_refused(body: str) -> None:
    """Characters outside the alphabet, a mixture of alphabets or an impossible length are refused."""
    with pytest.raises(BadPicture, match="base64"):
        parse_data_uri("data:image/png;base64," + body, LIMIT)


def test_nothing_is_refused() -> None:
    """An empty body is refused by name."""
    with pytest.raises(BadPicture, match="empty"):
        parse_data_uri("data:image/png;base64,", LIMIT)


@pytest.mark.parametrize("size", [LIMIT + 1, LIMIT + 2, LIMIT + 3, LIMIT * 100])
def test_the_size_is_limited_before_decoding(size: int) -> None:
    """One byte over the limit is too large; so is a text that is mostly white space."""
    with pytest.raises(BadPicture, match="larger"):
        parse_data_uri(uri(b"x" * size), LIMIT)
    with pytest.raises(BadPicture, match="larger"):
        parse_data_uri("data:image/png;base64," + " " * (size * 4), LIMIT)
    assert len(parse_data_uri(uri(b"x" * LIMIT), LIMIT)[1]) == LIMIT
