"""Pictures fetched from the object store itself, by URLs that it signed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
import s3_server

from cavendish.app import build
from cavendish.artifacts.disk import DiskStore
from cavendish.artifacts.objects import ObjectArtifacts
from cavendish.config import Config
from cavendish.domain import new_id
from cavendish.errors import ConfigError

TOKEN = "presigned"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with s3_server.running() as url:
        yield url


@pytest.fixture
def config(endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    """A server whose pictures are on a real S3 server and are fetched there."""
    for name, value in s3_server.CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    return Config(
        data=tmp_path,
        engine="scripted",
        api_keys=(TOKEN,),
        public_url="http://cavendish.test",
        artifacts=f"s3://{s3_server.BUCKET}/presigned",
        artifacts_endpoint=endpoint,
        artifact_urls="presigned",
    )


@asynccontextmanager
async def client(config: Config) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"authorization": f"Bearer {TOKEN}"}
    async with build(config) as app:
        transport = httpx.ASGITransport(app.asgi)
        async with httpx.AsyncClient(transport=transport, base_url="http://cavendish.test", headers=headers) as opened:
            yield opened


async def picture(asking: httpx.AsyncClient) -> str:
    answer = await asking.post("/nano-banana/images", json={"prompt": "a cat"}, timeout=60)
    return str(answer.json()["data"][0]["image_url"])


async def test_a_picture_is_fetched_from_the_store(config: Config, endpoint: str) -> None:
    """The picture's URL stays the server's; GET leads to a URL at the store, which gives the PNG as what it is."""
    async with client(config) as asking, httpx.AsyncClient() as anybody:
        url = await picture(asking)
        assert url.startswith("http://cavendish.test/nanobanana/")
        sent = await asking.get(url)
        assert sent.status_code == 302
        assert sent.headers["location"].startswith(f"{endpoint}/{s3_server.BUCKET}/presigned/outputs/")
        assert sent.headers["cache-control"] == "private, max-age=1800"
        whole = await anybody.get(sent.headers["location"])
        assert whole.content.startswith(b"\x89PNG\r\n\x1a\n")
        assert whole.headers["content-type"] == "image/png"
        part = await anybody.get(sent.headers["location"], headers={"range": "bytes=1-3"})
        assert (part.status_code, part.content) == (206, b"PNG")
        head = await asking.head(url)
        assert (head.status_code, head.headers["content-length"]) == (200, str(len(whole.content)))
        same = await asking.get(url, headers={"if-none-match": head.headers["etag"]})
        assert same.status_code == 304
        assert (await asking.get(f"/nanobanana/{new_id()}.png")).status_code == 404


async def test_proxied_is_the_default(config: Config) -> None:
    """Without the setting the server sends the picture itself, with one the signature of its own URLs still counts."""
    async with client(replace(config, artifact_urls=Config().artifact_urls)) as asking:
        assert (await asking.get(await picture(asking))).content.startswith(b"\x89PNG\r\n\x1a\n")
    async with client(replace(config, signed_urls=True)) as asking:
        url = await picture(asking)
        assert (await asking.get(url)).status_code == 302
        assert (await asking.get(url.partition("?")[0])).status_code == 403


@pytest.mark.parametrize("artifacts", ["", "file", "memory:///"], ids=["folder", "file", "memory"])
async def test_a_store_that_cannot_sign_is_refused_at_the_start(config: Config, artifacts: str, tmp_path: Path) -> None:
    """A server that should send clients to a store without URLs of its own does not start, and names the setting."""
    place = f"file://{tmp_path}/pictures" if artifacts == "file" else artifacts
    with pytest.raises(ConfigError, match=r"CAVENDISH_ARTIFACT_URLS=presigned: .* can sign"):
        async with build(replace(config, artifacts=place)):
            pass


async def test_only_names_of_artifacts_are_signed(config: Config, tmp_path: Path) -> None:
    """A name of another shape gets no URL; a folder has none to give."""
    async with ObjectArtifacts(config.artifacts, tmp_path / "scratch", endpoint=config.artifacts_endpoint) as store:
        assert await store.signed_url("../secrets", 60) is None
        assert await store.signed_url(f"outputs/{new_id()}.png", 60) is not None
    async with DiskStore(tmp_path / "store") as folder:
        assert await folder.signed_url(f"outputs/{new_id()}.png", 60) is None
