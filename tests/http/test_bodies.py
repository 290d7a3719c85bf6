"""Request bodies: capped before they are parsed, then strict JSON."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

PATH = "/nano-banana/images"
JSON = {"content-type": "application/json"}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"[]", "must be a JSON object"),
        (b"null", "must be a JSON object"),
        (b'"prompt"', "must be a JSON object"),
        (b'{"prompt": "a", "prompt": "b"}', "'prompt': the key is given twice"),
        (b'{"prompt": "a", "x": {"y": 1, "y": 2}}', "'y': the key is given twice"),
        (b'{"prompt": "a", "count": NaN}', "NaN"),
        (b'{"prompt": "a", "count": -Infinity}', "-Infinity"),
        (b'{"prompt": "\xff"}', "not valid UTF-8"),
        (b'\xef\xbb\xbf{"prompt": "a"}', "not valid JSON"),
        ('{"prompt": "a"}'.encode("utf-16"), "not valid UTF-8"),
        (b'{"prompt": "\\ud800"}', "surrogate"),
        (b'{"prompt": "\\udc00\\ud800"}', "surrogate"),
        (b'{"prompt": "a", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (b'{"prompt": "a", "x": ' + b'{"a":' * 50_000 + b"1" + b"}" * 50_000 + b"}", "nested too deeply"),
        (b'{"prompt": "a", "x": ' + b"9" * 10_000 + b"}", "number that is too long"),
        (b'{"prompt": "a", "count": 1e999}', "count: must be a whole number"),
        (b'{"prompt": "a\nb"}', "not valid JSON"),
        (b'{"prompt": "a"} x', "not valid JSON"),
    ],
)
async def test_malformed_bodies_are_refused(client: httpx.AsyncClient, body: bytes, said: str) -> None:
    """400 bad_request for what is not one strict JSON object, with the reason."""
    answer = await client.post(PATH, content=body, headers=JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad_request")
    assert said in answer.json()["error"]["message"]


async def test_whole_surrogate_pairs_are_text(client: httpx.AsyncClient) -> None:
    """A character outside the basic plane may be written as an escaped pair."""
    answer = await client.post(PATH, content=b'{"prompt": "a \\ud83c\\udf4c"}', headers=JSON)
    assert answer.json()["data"][0]["prompt"] == "a \U0001f34c"


async def test_declared_length_above_the_cap_is_refused_unread(remote: httpx.AsyncClient) -> None:
    """413 request_too_large from the Content-Length alone: the answer comes before the body is sent."""
    host, port = remote.base_url.host, remote.base_url.port
    reader, writer = await asyncio.open_connection(host, port)
    head = f"POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 999999999\r\n"
    writer.write(f"{head}authorization: {remote.headers['authorization']}\r\n\r\n".encode())
    async with asyncio.timeout(60):
        assert (await reader.readline()).startswith(b"HTTP/1.1 413 ")
    writer.close()


async def test_streamed_body_above_the_cap_is_refused(client: httpx.AsyncClient) -> None:
    """413 request_too_large once more than the cap has arrived of a body without a length."""

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b" " * 65_536

    answer = await client.post(PATH, content=endless(), headers=JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "request_too_large")
    assert "2 MB" in answer.json()["error"]["message"]


async def test_body_just_below_the_cap_is_read(client: httpx.AsyncClient) -> None:
    """A large body within the cap is parsed."""
    answer = await client.post(PATH, json={"prompt": "a cat", "filler": "x" * 1_900_000})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "header",
    [
        {"content-type": "text/plain"},
        {"content-type": "application/json; charset=latin-1"},
        {"content-type": "multipart/form-data; boundary=x"},
        JSON | {"content-encoding": "gzip"},
    ],
)
async def test_other_content_is_refused(client: httpx.AsyncClient, header: dict[str, str]) -> None:
    """Bodies are JSON in UTF-8, not compressed; the refusal names the header."""
    answer = await client.post(PATH, content=b'{"prompt": "a cat"}', headers=header)
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].startswith("content-")


@pytest.mark.parametrize(
    "header", [{}, {"content-type": "application/json; charset=UTF-8"}, {"content-type": "application/cat+json"}]
)
async def test_json_by_any_name_is_accepted(client: httpx.AsyncClient, header: dict[str, str]) -> None:
    """An absent content type means JSON, as the contract's clients expect."""
    answer = await client.post(PATH, content=b'{"prompt": "a cat"}', headers=header)
    assert answer.status_code == 200


async def test_a_body_that_breaks_off_leaves_no_task(remote: httpx.AsyncClient) -> None:
    """A client that goes away while it sends has submitted nothing."""
    _, writer = await asyncio.open_connection(remote.base_url.host, remote.base_url.port)
    head = f"POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n"
    writer.write(f"{head}authorization: {remote.headers['authorization']}\r\n\r\n".encode() + b'{"prompt": "a"')
    await writer.drain()
    await asyncio.sleep(0.05)
    writer.close()
    await asyncio.sleep(0.05)
    listed = await remote.post("/nano-banana/tasks", json={"action": "retrieve_batch"})
    assert listed.json() == {"items": [], "count": 0}


async def test_bodies_share_a_bounded_memory(remote: httpx.AsyncClient) -> None:
    """While large bodies fill the memory for them another is answered 429; what ended is given back."""
    body = b'{"prompt": "a cat", "filler": "' + b"x" * 900_000
    head = f"POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1900000\r\n"
    held = []
    for _ in range(4):
        _, writer = await asyncio.open_connection(remote.base_url.host, remote.base_url.port)
        writer.write(f"{head}authorization: {remote.headers['authorization']}\r\n\r\n".encode() + body)
        await writer.drain()
        held.append(writer)
    await asyncio.sleep(0.3)
    answer = await remote.post(PATH, json={"prompt": "a cat", "filler": "x" * 900_000})
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "too_many_requests")
    assert int(answer.headers["retry-after"]) >= 1
    assert (await remote.post(PATH, json={"prompt": "a cat"})).status_code == 200
    for writer in held:
        writer.close()
    await asyncio.sleep(0.3)
    answer = await remote.post(PATH, json={"prompt": "a cat", "filler": "x" * 900_000})
    assert answer.status_code == 200
