"""Two people with a key each: what one has, the other can neither see nor touch, count nor guess."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator

import httpx
import pytest

from cavendish.app import App
from cavendish.config import Config

IMAGES, TASKS = "/nano-banana/images", "/nano-banana/tasks"
SLOW = {"prompt": "a secret cat [delay=30]", "async": True}


@pytest.fixture
async def other(app: App, config: Config) -> AsyncIterator[httpx.AsyncClient]:
    """The other person."""
    token, _ = await app.keys.create("other")
    headers = {"authorization": f"Bearer {token}"}
    transport = httpx.ASGITransport(app.asgi)
    async with httpx.AsyncClient(transport=transport, base_url=config.base_url, headers=headers) as client:
        yield client


async def test_one_key_can_neither_see_nor_touch_anothers_tasks(
    client: httpx.AsyncClient, other: httpx.AsyncClient
) -> None:
    """By its id another's task is read, watched and cancelled like one that never was, and it runs on."""
    task = (await client.post(IMAGES, json=SLOW)).json()["task_id"]
    for body in ({"id": task}, {"action": "cancel", "id": task}, {"task_id": task}):
        assert (await other.post(TASKS, json=body)).json() == {}
    batch = await other.post(TASKS, json={"action": "retrieve_batch", "ids": [task]})
    assert batch.json() == {"items": [], "count": 0}
    seen = await other.get(f"/nano-banana/tasks/{task}/events")
    never = await other.get(f"/nano-banana/tasks/{task[:-1]}{'0' if task[-1] != '0' else '1'}/events")
    assert (seen.status_code, seen.json()["error"]) == (404, never.json()["error"])
    assert (await client.post(TASKS, json={"id": task})).json()["status"] == "pending"
    assert (await client.post(TASKS, json={"action": "cancel", "id": task})).json()["status"] == "failed"


async def test_one_key_cannot_count_anothers_tasks(client: httpx.AsyncClient, other: httpx.AsyncClient) -> None:
    """Lists and their counts are of the caller's own tasks, whatever times and pages are asked for."""
    for number in range(3):
        await client.post(IMAGES, json={"prompt": f"a cat {number}"})
    for page in ({}, {"offset": 1}, {"limit": 500}, {"created_at_min": 0}, {"created_at_max": 1e12}):
        answer = await other.post(TASKS, json={"action": "retrieve_batch"} | page)
        assert answer.json() == {"items": [], "count": 0}


async def test_equal_calls_of_two_keys_are_two_tasks(client: httpx.AsyncClient, other: httpx.AsyncClient) -> None:
    """Neither an equal body nor an equal idempotency key joins another's task or tells that it exists."""
    headers = {"idempotency-key": "order-1"}
    mine = (await client.post(IMAGES, json=SLOW, headers=headers)).json()["task_id"]
    theirs = await other.post(IMAGES, json=SLOW, headers=headers)
    assert (theirs.status_code, theirs.json()["task_id"] != mine) == (200, True)
    changed = await other.post(IMAGES, json=SLOW | {"prompt": "a dog"}, headers={"idempotency-key": "order-2"})
    assert changed.status_code == 200
    assert (await client.post(IMAGES, json=SLOW, headers=headers)).json()["task_id"] == mine
    for person, task in ((client, mine), (other, theirs.json()["task_id"]), (other, changed.json()["task_id"])):
        await person.post(TASKS, json={"action": "cancel", "id": task})


async def test_picture_names_follow_from_nothing_that_others_know(client: httpx.AsyncClient) -> None:
    """Equal calls with equal seeds give equal pictures under names that share nothing with each other or their task."""
    names, tasks, pictures = [], [], set()
    for _ in range(2):
        answer = (await client.post(IMAGES, json={"prompt": "a cat", "seed": 1, "count": 2})).json()
        tasks.append(answer["task_id"])
        for datum in answer["data"]:
            names.append(datum["image_url"].rpartition("/")[2])
            pictures.add(hashlib.sha256((await client.get(datum["image_url"])).content).hexdigest())
    assert len(pictures) == 2
    assert len({name[at : at + 8] for name in (*names, *tasks) for at in (0, 28)}) == 12
