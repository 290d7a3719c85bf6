"""GET /nanobanana/<uuid>.png: whole, in part, not modified, and nothing else."""

from __future__ import annotations

import httpx
import pytest

NOBODY = "0e6c7a52-5f0b-4f2a-9d3e-1c8b7a6d5e4f"
"""The name of no picture."""


async def picture(client: httpx.AsyncClient) -> str:
    """The path of a new picture."""
    answer = await client.post("/nano-banana/images", json={"prompt": "a cat"})
    return httpx.URL(answer.json()["data"][0]["image_url"]).path


@pytest.fixture(params=["client", "remote"])
def either(request: pytest.FixtureRequest) -> httpx.AsyncClient:
    """In process, and through the real web server, which sends whole files itself."""
    return request.getfixturevalue(request.param)


async def test_picture_needs_no_token_and_is_immutable(either: httpx.AsyncClient) -> None:
    """The stored PNG with its length, a strong ETag and immutable caching; HEAD gives the same head."""
    path = await picture(either)
    del either.headers["authorization"]
    whole = await either.get(path)
    assert whole.status_code == 200
    assert whole.content.startswith(b"\x89PNG\r\n\x1a\n")
    assert whole.headers["content-type"] == "image/png"
    assert whole.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert whole.headers["etag"][0] == '"'
    assert int(whole.headers["content-length"]) == len(whole.content)
    head = await either.head(path)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-length", "etag", "content-type", "accept-ranges"):
        assert head.headers[name] == whole.headers[name]


async def test_not_modified(either: httpx.AsyncClient) -> None:
    """304 without a body when the client's ETag is the picture's, alone, in a list, weak or as a star."""
    path = await picture(either)
    etag = (await either.head(path)).headers["etag"]
    for value in (etag, f'"x", {etag}', f"W/{etag}", "*"):
        answer = await either.get(path, headers={"if-none-match": value})
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", etag)
    assert (await either.get(path, headers={"if-none-match": '"x"'})).status_code == 200


async def test_single_ranges(either: httpx.AsyncClient) -> None:
    """206 with exactly the bytes asked for, from the start, to the end, or of the tail."""
    path = await picture(either)
    whole = (await either.get(path)).content
    size = len(whole)
    for asked, start, end in [
        ("bytes=0-0", 0, 1), ("bytes=5-9", 5, 10), ("bytes=10-", 10, size), ("bytes=-7", size - 7, size),
        (f"bytes=1-{size + 50}", 1, size), (f"bytes=-{size + 50}", 0, size),
    ]:  # fmt: skip
        answer = await either.get(path, headers={"range": asked})
        assert (answer.status_code, answer.content) == (206, whole[start:end]), asked
        assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{size}"
        assert int(answer.headers["content-length"]) == end - start


async def test_range_outside_is_416(either: httpx.AsyncClient) -> None:
    """416 with the size when the range begins after the end."""
    path = await picture(either)
    size = (await either.head(path)).headers["content-length"]
    for asked in (f"bytes={size}-", "bytes=-0", "bytes=999999999999-"):
        answer = await either.get(path, headers={"range": asked})
        assert (answer.status_code, answer.headers["content-range"]) == (416, f"bytes */{size}")
        assert answer.json()["error"]["code"] == "bad_request"


@pytest.mark.parametrize("asked", ["bytes=0-1,5-6", "bytes=9-3", "bytes=-", "bytes=a-b", "lines=1-2", "bytes 0-1"])
async def test_ranges_that_do_not_count_give_the_whole(client: httpx.AsyncClient, asked: str) -> None:
    """Several ranges, other units and nonsense are ignored: the whole picture, as RFC 9110 allows."""
    path = await picture(client)
    answer = await client.get(path, headers={"range": asked})
    assert (answer.status_code, int(answer.headers["content-length"])) == (200, len(answer.content))


async def test_if_range(client: httpx.AsyncClient) -> None:
    """A range counts only while the client's part is of the same picture."""
    path = await picture(client)
    etag = (await client.head(path)).headers["etag"]
    assert (await client.get(path, headers={"range": "bytes=0-1", "if-range": etag})).status_code == 206
    assert (await client.get(path, headers={"range": "bytes=0-1", "if-range": '"x"'})).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/nanobanana/", "/nanobanana", "/nanobanana/images", f"/nanobanana/{NOBODY}.png",
        f"/nanobanana/{NOBODY}", f"/nanobanana/{NOBODY}.PNG", "/nanobanana/..", "/nanobanana/%2e%2e",
        "/nanobanana/..%2f..%2fcavendish.db", "/nanobanana/%00.png", "/nanobanana/x.png",
        f"/nanobanana/{NOBODY}.png%0a", f"/nanobanana/{NOBODY}.png/", "/nanobanana//etc/passwd",
    ],
)  # fmt: skip
async def test_nothing_but_pictures(remote: httpx.AsyncClient, path: str) -> None:
    """404 no_api for every name that is not a picture's: no listing, no other file of the store."""
    answer = await remote.get(path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "no_api")
