"""Pictures of this server as inputs: read where they are kept, for the server does not visit itself."""

from __future__ import annotations

import os
from dataclasses import replace

import httpx
import numpy as np
import pybase64
import pytest

from cavendish import intake
from cavendish.app import App, build
from cavendish.config import Config
from cavendish.images import encode_png
from cavendish.net import Outbound

IMAGES = "/nano-banana/images"


@pytest.fixture
def config(config: Config) -> Config:
    """The settings of a public server."""
    return replace(config, allow_private_network=False)


@pytest.fixture
def visits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The URLs that the outbound client was asked for; it visits none."""
    asked: list[str] = []

    async def fetch(self: Outbound, url: str, **limits: object) -> bytes:
        asked.append(url)
        raise AssertionError("visited")

    monkeypatch.setattr(Outbound, "fetch", fetch)
    return asked


def edit(*urls: str) -> dict[str, object]:
    return {"action": "edit", "prompt": "x", "image_urls": list(urls)}


async def test_own_pictures_are_read_without_a_visit(
    config: Config, client: httpx.AsyncClient, visits: list[str]
) -> None:
    """The URL of a picture that this server made is an input at once, and the input is that picture."""
    url = (await client.post(IMAGES, json={"prompt": "x", "aspect_ratio": "16:9"})).json()["data"][0]["image_url"]
    again = await client.post(IMAGES, json=edit(url))
    assert (again.status_code, visits) == (200, [])
    copies = [path.read_bytes() for path in config.data.glob("artifacts/inputs/*/*")]
    assert copies == [(await client.get(url)).content]


async def test_own_pictures_may_be_larger_than_those_from_outside(
    app: App, client: httpx.AsyncClient, visits: list[str]
) -> None:
    """A picture of 11 MB is too large from outside, and an input when this server made it; one of 65 MB never is."""
    name = "00000000-0000-0000-0000-000000000002.png"
    large = encode_png(np.frombuffer(os.urandom(1900 * 1950 * 3), np.uint8).reshape(1950, 1900, 3))
    await app.store.put(f"outputs/{name}", large)
    url = f"http://cavendish.test/nanobanana/{name}"
    assert (await client.post(IMAGES, json=edit(url))).status_code == 200
    answer = await client.post(IMAGES, json=edit(f"data:image/png;base64,{pybase64.b64encode(large).decode()}"))
    assert answer.json()["error"]["message"] == "image_urls[0] is larger than 10 MB."
    await app.store.put(f"outputs/{name}", bytes(65_000_000))
    answer = await client.post(IMAGES, json=edit(url))
    assert answer.json()["error"]["message"] == "image_urls: more than 64 MB together."


@pytest.mark.parametrize("name", ["../cavendish.db", "..%2f", "", "x.png", "00000000-0000-0000-0000-000000000000.png"])
async def test_other_names_are_no_pictures(client: httpx.AsyncClient, visits: list[str], name: str) -> None:
    """A name that is not a picture's is refused by index, again without a visit."""
    answer = await client.post(IMAGES, json=edit(f"http://cavendish.test/nanobanana/{name}"))
    assert answer.json()["error"]["message"] == "image_urls[0] is not a picture of this server."
    assert (answer.status_code, visits) == (400, [])


async def test_signed_urls_must_be_good(config: Config) -> None:
    """With signed URLs the plain name of a picture is not enough to use it as an input."""
    async with build(replace(config, signed_urls=True)) as app:
        token, _ = await app.keys.create("test")
        headers = {"authorization": f"Bearer {token}"}
        transport = httpx.ASGITransport(app.asgi)
        async with httpx.AsyncClient(transport=transport, base_url="http://cavendish.test", headers=headers) as client:
            url = (await client.post(IMAGES, json={"prompt": "x"})).json()["data"][0]["image_url"]
            assert (await client.post(IMAGES, json=edit(url))).status_code == 200
            for bad in (url.partition("?")[0], url.replace("expires=1", "expires=2"), url[:-2]):
                answer = await client.post(IMAGES, json=edit(bad))
                assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad_request")
                assert "image_urls[0]" in answer.json()["error"]["message"]


async def test_a_request_has_a_limit_of_bytes(
    app: App, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More bytes of pictures together than a request may have are refused, however small each one is."""
    url = (await client.post(IMAGES, json={"prompt": "x"})).json()["data"][0]["image_url"]
    data = (await client.get(url)).content
    monkeypatch.setattr(intake, "MAX_REQUEST_BYTES", 3 * len(data))
    inline = f"data:image/png;base64,{pybase64.b64encode(data).decode()}"
    assert (await client.post(IMAGES, json=edit(url, inline, url))).status_code == 200
    answer = await client.post(IMAGES, json=edit(url, inline, url, url))
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].startswith("image_urls: more than")


async def test_fetched_pictures_share_the_bounded_memory(config: Config) -> None:
    """When the memory for bodies and pictures is taken, another picture is answered 429, and memory comes back."""
    async with build(replace(config, max_intake_mb=1)) as app:
        token, _ = await app.keys.create("test")
        headers = {"authorization": f"Bearer {token}"}
        transport = httpx.ASGITransport(app.asgi)
        async with httpx.AsyncClient(transport=transport, base_url="http://cavendish.test", headers=headers) as client:
            name = "outputs/00000000-0000-0000-0000-000000000001.png"
            await app.store.put(name, bytes(1_000_001))
            url = f"http://cavendish.test/nanobanana/{name.rpartition('/')[2]}"
            answer = await client.post(IMAGES, json=edit(url))
            assert (answer.status_code, answer.headers["retry-after"]) == (429, "2")
            await app.store.put(name, bytes(999_000))
            for _ in range(2):
                assert (await client.post(IMAGES, json=edit(url))).status_code == 400  # no picture, and taken in
