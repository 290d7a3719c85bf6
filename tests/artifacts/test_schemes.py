"""Which stores the settings can name, and what each of the clouds makes of our names; nothing is sent to them."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from cavendish.app import artifact_store, check_urls
from cavendish.artifacts.disk import DiskStore
from cavendish.artifacts.objects import ObjectArtifacts
from cavendish.config import Config
from cavendish.errors import ConfigError

NAME = "outputs/" + "0" * 36 + ".png"
PLACES = {
    "s3://bucket/prefix": "https://s3.us-east-1.amazonaws.com/bucket/prefix/",
    "gs://bucket/prefix": "https://storage.googleapis.com/bucket/prefix/",
    "az://container/prefix": "https://account.blob.core.windows.net/container/prefix/",
}
"""A setting, and where its files are."""


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Credentials of three clouds, which are made up, but of the right form."""
    key = rsa.generate_private_key(65537, 2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    account = tmp_path / "account.json"
    account.write_text(
        json.dumps(
            {
                "type": "service_account",
                "private_key": key.decode(),
                "private_key_id": "1",
                "client_email": "cavendish@project.iam.gserviceaccount.com",
            }
        )
    )
    for name, value in {
        "AWS_ACCESS_KEY_ID": "tests",
        "AWS_SECRET_ACCESS_KEY": "tests",
        "AWS_REGION": "us-east-1",
        "AZURE_STORAGE_ACCOUNT_NAME": "account",
        "AZURE_STORAGE_ACCOUNT_KEY": base64.b64encode(b"k" * 32).decode(),
        "GOOGLE_SERVICE_ACCOUNT": str(account),
    }.items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place[:2])
async def test_every_cloud_is_accepted_and_can_sign(place: str, tmp_path: Path) -> None:
    """Amazon's, Google's and Microsoft's store each keep our names under the prefix, and sign URLs for them."""
    config = Config(data=tmp_path, artifacts=place, artifact_urls="presigned")
    store = artifact_store(config)
    assert isinstance(store, ObjectArtifacts)
    async with store:
        await check_urls(config, store)
        url = await store.signed_url(NAME, 60)
        assert url is not None
        assert url.startswith(PLACES[place] + NAME + "?")
        assert store.local_path(NAME) is None


@pytest.mark.usefixtures("credentials")
async def test_amazon_is_sent_a_checksum(tmp_path: Path) -> None:
    """Every upload to S3 carries the SHA-256 of its bytes, against which the store checks what arrived."""
    seen: list[tuple[str, bytes]] = []

    async def keep(request: web.Request) -> web.Response:
        body = await request.read()
        if request.method == "PUT":
            seen.append((request.headers["x-amz-checksum-sha256"], body))
        size = str(len(seen[-1][1])) if request.method == "HEAD" else "0"
        dates = {"etag": '"1"', "last-modified": "Thu, 01 Jan 2026 00:00:00 GMT"}
        return web.Response(headers={**dates, "content-length": size})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", keep)
    async with (
        TestServer(app) as server,
        ObjectArtifacts("s3://bucket", tmp_path / "scratch", endpoint=str(server.make_url(""))) as store,
    ):
        left = store.scratch / "left-by-an-engine"
        left.write_bytes(b"from a file")
        await store.put(NAME, b"picture" * 1000)
        await store.put(NAME, left)
    assert [body for _, body in seen] == [b"picture" * 1000, b"from a file"]
    assert all(base64.b64decode(sent) == hashlib.sha256(body).digest() for sent, body in seen)


async def test_a_shared_folder_is_accepted(tmp_path: Path) -> None:
    """file:// keeps files in that folder."""
    store = artifact_store(Config(data=tmp_path / "data", artifacts=f"file://{tmp_path}/shared"))
    assert isinstance(store, DiskStore)
    async with store:
        await store.put(NAME, b"picture")
        assert str(store.local_path(NAME)).startswith(f"{tmp_path}/shared/outputs/")


@pytest.mark.parametrize("place", ["ftp://host/folder", "bucket", "https://bucket.example/", "s3://"])
def test_other_places_are_refused_by_name(place: str, tmp_path: Path) -> None:
    """What is no store, or names none, is an error that names the setting."""
    with pytest.raises(ConfigError, match="CAVENDISH_ARTIFACTS"):
        artifact_store(Config(data=tmp_path, artifacts=place))
