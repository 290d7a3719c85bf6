"""HTTP itself as a weapon: odd methods and targets, borrowed credentials, floods of headers, frames and streams."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable, Iterator

import httpx
import pytest

from benchmarks.serving import Server

Raw = Callable[[bytes], bytes]
END = b"\r\nhost: x\r\nconnection: close\r\n\r\n"
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
HEADERS, RST_STREAM, SETTINGS, CONTINUATION = 1, 3, 4, 9
END_STREAM, END_HEADERS = 1, 4


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (b"GET http://elsewhere.example/health HTTP/1.1", b"200"),  # our own page: nothing is asked elsewhere
        (b"GET http://elsewhere.example/ HTTP/1.1", b"404"),
        (b"CONNECT 127.0.0.1:22 HTTP/1.1", b"404"),
        (b"OPTIONS * HTTP/1.1", b"404"),
        (b"TRACE /health HTTP/1.1", b"404"),
        (b"DELETE /nanobanana/x.png HTTP/1.1", b"404"),
        (b"GET //health HTTP/1.1", b"404"),
        (b"GET /health", b"400"),
        (b"GET /\xff\xfe HTTP/1.1", b"400"),
        (b"GET /%00%ff%ed%a0%80 HTTP/1.1", b"404"),
        (b"GET /health HTTP/9.9", b"400"),
    ],
)
def test_odd_methods_and_targets_are_nobodys(raw: Raw, line: bytes, status: bytes) -> None:
    """The server is no proxy and no mirror: other hosts, tunnels, traces and nonsense are unknown or unreadable."""
    answer = raw(line + b"\r\nx-mirror: private-4711" + END)
    assert answer[9:12] == status
    assert b"private-4711" not in answer


def test_upgrades_are_not_taken(raw: Raw) -> None:
    """A request to become a web socket or HTTP/2 is answered as the plain request it is."""
    for upgrade in (b"websocket\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13", b"h2c"):
        answer = raw(
            b"GET /nano-banana/models HTTP/1.1\r\nhost: x\r\nconnection: upgrade, close\r\nupgrade: " + upgrade + END
        )
        assert answer.startswith(b"HTTP/1.1 400 ")
        assert b"no_token" in answer


def test_tokens_count_in_the_head_alone(raw: Raw, victim: Server) -> None:
    """An Authorization among a body's trailers, or after a wrong one, opens nothing."""
    token = f"authorization: Bearer {victim.token}\r\n".encode()
    start = b"POST /nano-banana/tasks HTTP/1.1\r\nhost: x\r\nconnection: close\r\n"
    chunked = b"transfer-encoding: chunked\r\ntrailer: authorization\r\n\r\n2\r\n{}\r\n0\r\n"
    assert b"no_token" in raw(start + chunked + token + b"\r\n")
    wrong = b"authorization: Bearer wrong\r\n"
    assert b"invalid_token" in raw(start + wrong + token + b"content-length: 2\r\n\r\n{}")


@pytest.mark.parametrize("body", [b"", b"GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n"])
@pytest.mark.parametrize("line", [b"GET /health", b"POST /nope", b"HEAD /health"])
def test_bodies_nobody_reads_are_no_requests(raw: Raw, line: bytes, body: bytes) -> None:
    """A body that no route reads is skipped, not read as the next request."""
    head = b"%s HTTP/1.1\r\nhost: x\r\ncontent-length: %d\r\n\r\n" % (line, len(body))
    assert raw(head + body + b"GET /health HTTP/1.1" + END).count(b"HTTP/1.1 ") == 2


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param(
            [b"transfer-encoding: chunked\r\n\r\n2;" + b"a" * 3_000_000 + b"\r\n{}\r\n0\r\n\r\n"], id="extension"
        ),
        pytest.param(
            [b"transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n" + b"x: y\r\n" * 300_000 + b"\r\n"], id="trailers"
        ),
        pytest.param([b"x: y\r\n" * 150 + b"content-length: 2\r\n\r\n{}"], id="headers"),
    ],
)
def test_floods_beside_the_body_are_refused(raw: Raw, victim: Server, pieces: list[bytes]) -> None:
    """Endless chunk extensions, trailers and headers are cut off."""
    head = f"POST /nano-banana/tasks HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {victim.token}\r\n".encode()
    try:
        answer = raw(head + b"".join(pieces))
    except ConnectionError:
        return
    assert answer[9:12] in (b"", b"400", b"431")


# --- HTTP/2, spoken in frames --------------------------------------------------------------------------------------


def frame(kind: int, flags: int, stream: int, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body))[1:] + struct.pack(">BBI", kind, flags, stream) + body


def call(stream: int, token: str) -> bytes:
    """The head of a POST with a body to come, its fields written out."""
    fields = b"\x83\x86"  # POST, http
    for name, value in ((b":path", b"/nano-banana/images"), (b"authorization", f"Bearer {token}".encode())):
        fields += b"\x00" + bytes([len(name)]) + name + bytes([len(value)]) + value
    return frame(HEADERS, END_HEADERS, stream, fields)


@pytest.fixture
def wire(victim: Server) -> Iterator[socket.socket]:
    """A connection that speaks HTTP/2."""
    with socket.create_connection(("127.0.0.1", victim.port), timeout=60) as connection:
        connection.sendall(PREFACE + frame(SETTINGS, 0, 0))
        yield connection


def told(wire: socket.socket) -> list[int]:
    """The kinds of all frames until the server has ended the connection."""
    data = b""
    try:
        while chunk := wire.recv(65536):
            data += chunk
    except ConnectionError:
        pass
    kinds = []
    while len(data) >= 9:
        kinds.append(data[3])
        data = data[9 + int.from_bytes(data[:3]) :]
    return kinds


@pytest.mark.parametrize("flood", ["resets", "continuations", "fields"])
def test_floods_of_frames_end_the_connection(
    wire: socket.socket, victim: Server, attacker: httpx.Client, flood: str
) -> None:
    """Streams that are reset at once, heads without end and fields that repeat a large one are not worked on."""
    large = b"\x40\x01x\x7f\xa1\x1e" + b"v" * 4000  # a field of 4,000 letters, entered into the table
    data = {
        "resets": b"".join(
            call(stream, victim.token) + frame(RST_STREAM, 0, stream, b"\0\0\0\x08") for stream in range(1, 20_001, 2)
        ),
        "continuations": frame(HEADERS, 0, 1, b"\x82\x86\x84")
        + frame(CONTINUATION, 0, 1, b"\0\x01x\x05hello" * 1000) * 999,
        "fields": frame(HEADERS, END_STREAM | END_HEADERS, 1, b"\x82\x86\x84" + large + b"\xbe" * 12_000),
    }[flood]
    try:
        wire.sendall(data)
        wire.shutdown(socket.SHUT_WR)
    except OSError:
        pass  # cut off already
    kinds = told(wire)
    assert HEADERS not in kinds, "nothing was answered"
    assert attacker.get("/health").status_code == 200
