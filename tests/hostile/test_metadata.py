"""What pictures say beside their pixels, where somebody was and with whose camera, stays with those who gave them."""

from __future__ import annotations

import logging
from dataclasses import replace

import httpx
import pytest
from log_kit import captured
from picture_kit import PRIVATE, data_uri, said, telling

from cavendish.app import build
from cavendish.config import Config

IMAGES, TASKS = "/nano-banana/images", "/nano-banana/tasks"
KINDS = ("PNG", "JPEG", "WEBP")


@pytest.mark.parametrize("kind", KINDS)
def test_these_pictures_do_tell(kind: str) -> None:
    """The pictures of these tests hold what must not come out, so that a test below can fail."""
    assert PRIVATE in said(telling(kind))


async def test_metadata_of_inputs_reaches_neither_outputs_nor_logs(config: Config) -> None:
    """EXIF with GPS, XMP, ICC profiles and comments of an edit's inputs are in no picture, record or log line."""
    with captured(level=logging.DEBUG) as log:
        async with build(replace(config, engine="easel")) as app:
            token, _ = await app.keys.create("test")
            transport, headers = httpx.ASGITransport(app.asgi), {"authorization": f"Bearer {token}"}
            async with httpx.AsyncClient(transport=transport, base_url=config.base_url, headers=headers) as client:
                urls = [data_uri(telling(kind)) for kind in KINDS]
                body = {"action": "edit", "prompt": "make it warmer", "image_urls": urls}
                answer = await client.post(IMAGES, json=body, timeout=120)
                assert answer.status_code == 200, answer.text
                picture = (await client.get(answer.json()["data"][0]["image_url"])).content
                record = (await client.post(TASKS, json={"id": answer.json()["task_id"]})).text
                damaged = [data_uri(telling(kind)[:-40]) for kind in KINDS]
                refused = [await client.post(IMAGES, json=body | {"image_urls": [url]}) for url in damaged]
    assert [one.status_code for one in refused] == [400] * 3
    assert len(log.getvalue().splitlines()) >= 5
    for place in (said(picture), answer.text, record, log.getvalue(), *(one.text for one in refused)):
        assert PRIVATE not in place
        assert "GPS" not in place
