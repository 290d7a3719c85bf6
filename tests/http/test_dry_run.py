"""POST /nano-banana/images?dry_run=true."""

from __future__ import annotations

import httpx
import pytest

PATH = "/nano-banana/images"


async def test_dry_run_says_what_would_be_made_and_makes_nothing(client: httpx.AsyncClient) -> None:
    """The answer has the model, engine, pixels and price, and there is no task afterwards."""
    body = {"prompt": "a cat", "model": "nano-banana-pro", "resolution": "2K", "aspect_ratio": "16:9", "count": 2}
    answer = await client.post(f"{PATH}?dry_run=true", json=body)
    quote = answer.json()
    assert answer.status_code == 200
    assert (quote["success"], quote["dry_run"], quote["model"], quote["count"]) == (True, True, "nano-banana-pro", 2)
    assert (quote["width"], quote["height"], quote["engine"]) == (2752, 1536, "scripted")
    assert quote["price"] == {"nanodollars": 0, "dollars": 0.0}
    assert not {"task_id", "data"} & set(quote)
    listed = await client.post("/nano-banana/tasks", json={"action": "retrieve_batch"})
    assert listed.json()["count"] == 0


async def test_dry_run_judges_like_a_call(client: httpx.AsyncClient) -> None:
    """What a call would be refused for is refused."""
    answer = await client.post(f"{PATH}?dry_run=1", json={"prompt": "a cat", "model": "nano-mango"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad_request")


@pytest.mark.parametrize(("word", "status"), [("false", 200), ("0", 200), ("maybe", 400), ("2", 400)])
async def test_only_true_is_a_dry_run(client: httpx.AsyncClient, word: str, status: int) -> None:
    """Any word but true and false is refused: guessing could cost money."""
    answer = await client.post(f"{PATH}?dry_run={word}", json={"prompt": "a cat"})
    assert answer.status_code == status
    assert ("data" in answer.json()) == (status == 200)


async def test_dry_run_names_what_would_be_ignored(client: httpx.AsyncClient) -> None:
    """Pictures that a generate does not use are named, as the task's record would name them."""
    body = {"prompt": "a cat", "image_urls": ["http://pictures.example/unused.png"]}
    answer = await client.post(f"{PATH}?dry_run=true", json=body)
    assert answer.json()["ignored"] == ["image_urls"]
