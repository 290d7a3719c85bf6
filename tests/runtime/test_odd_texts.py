"""Texts that a database may choke on, through the front door of both stores."""

from __future__ import annotations

import uuid
from pathlib import Path

import httpx
import pytest
from picture_kit import data_uri, telling

from cavendish.app import build
from cavendish.config import Config

IMAGES, TASKS = "/nano-banana/images", "/nano-banana/tasks"
NO_IDS = ("\0", "a\0b", f"{uuid.uuid4()}\0", "\u202e", "\U0010ffff", "'; DROP TABLE task; --", "%", "x" * 100_000)


@pytest.fixture(params=["journal", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The setting that chooses a store."""
    return str(request.getfixturevalue("database_url")) if request.param == "postgres" else ""


async def test_no_text_breaks_a_store(url: str, tmp_path: Path) -> None:
    """Ids with NUL, SQL or megabytes find nothing; the oddest prompt is kept as it is."""
    config = Config(data=tmp_path / "data", engine="scripted", public_url="http://cavendish.test", database_url=url)
    async with build(config) as app:
        token, _ = await app.keys.create("test")
        transport, headers = httpx.ASGITransport(app.asgi), {"authorization": f"Bearer {token}"}
        async with httpx.AsyncClient(transport=transport, base_url=config.base_url, headers=headers) as client:
            for text in NO_IDS:
                for body in ({"id": text}, {"action": "cancel", "id": text}):
                    answer = await client.post(TASKS, json=body)
                    assert (answer.status_code, answer.json()) == (200, {}), (text[:20], body)
                answer = await client.post(TASKS, json={"action": "retrieve_batch", "ids": [text]})
                assert answer.json() == {"items": [], "count": 0}
                answer = await client.post(TASKS, json={"action": "retrieve_batch", "type": text})
                assert answer.json() == {"items": [], "count": 0}
            body = {"action": "edit", "prompt": "x\uffff\U0010ffff", "image_urls": [data_uri(telling("PNG"))]}
            for field in ("aspect_ratio", "resolution", "model"):
                answer = await client.post(IMAGES, json=body | {field: "\0"})
                assert answer.status_code == 400
                assert answer.json()["error"]["message"].startswith(field)
            assert (await client.post(IMAGES, json=body)).status_code == 200
            listed = (await client.post(TASKS, json={"action": "retrieve_batch"})).json()
    assert [item["request"]["prompt"] for item in listed["items"]] == ["x\uffff\U0010ffff"]
