"""GET /nano-banana/tasks/{id}/events: the life of a task, replayed and followed."""

from __future__ import annotations

import asyncio
import json
import uuid
from typing import Any

import httpx
import pytest

from cavendish.app import App
from cavendish.http import events

Event = tuple[str, str, Any]


async def start(client: httpx.AsyncClient, prompt: str, **more: object) -> str:
    """The id of a new asynchronous task."""
    body = {"prompt": prompt, "async": True, **more}
    return (await client.post("/nano-banana/images", json=body)).json()["task_id"]


def parse(text: str) -> list[Event]:
    """(id, name, data) of every event of a stream."""
    blocks = [block.splitlines() for block in text.split("\n\n")]
    fields = [dict(line.split(": ", 1) for line in block if not line.startswith(":")) for block in blocks]
    return [(one["id"], one["event"], json.loads(one["data"])) for one in fields if "event" in one]


async def watch(client: httpx.AsyncClient, task_id: str, last: str | None = None) -> list[Event]:
    """All events until the stream ends."""
    headers = {} if last is None else {"last-event-id": last}
    async with asyncio.timeout(60):
        answer = await client.get(f"/nano-banana/tasks/{task_id}/events", headers=headers)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.startswith("retry: ")
    return parse(answer.text)


async def test_a_running_task_tells_its_life(remote: httpx.AsyncClient) -> None:
    """accepted, started, progress that only grows, and the end with the record."""
    task_id = await start(remote, "a cat [delay=1]")
    seen = await watch(remote, task_id)
    names = [name for _, name, _ in seen]
    assert names[0] == "accepted"
    assert names[1] == "started"
    assert names[-2:] == ["picture", "ended"]
    percents = [data["percent"] for _, name, data in seen if name == "progress"]
    assert len(percents) >= 2
    assert percents == sorted(set(percents))
    assert all(0 < percent <= 100 for percent in percents)
    record = (await remote.post("/nano-banana/tasks", json={"id": task_id})).json()
    assert seen[-1][2] == record
    assert seen[-2][2]["image_url"] == record["response"]["data"][0]["image_url"]


async def test_every_picture_is_told(remote: httpx.AsyncClient) -> None:
    """A task of several pictures has an event for each."""
    seen = await watch(remote, await start(remote, "a cat [delay=0.4]", count=3))
    made = [data for _, name, data in seen if name == "picture"]
    assert sorted(one["index"] for one in made) == [0, 1, 2]
    assert {one["image_url"] for one in made} == {one["image_url"] for one in seen[-1][2]["response"]["data"]}


async def test_failed_and_cancelled_tasks_end_too(client: httpx.AsyncClient) -> None:
    """A task that fails or is cancelled ends with its record."""
    seen = await watch(client, await start(client, "a cat [refuse]"))
    assert [seen[-1][1], seen[-1][2]["status"]] == ["ended", "failed"]
    task_id = await start(client, "a cat [delay=20]")
    watching = asyncio.create_task(watch(client, task_id))
    await asyncio.sleep(0.05)
    await client.post("/nano-banana/tasks", json={"action": "cancel", "id": task_id})
    name, record = (await watching)[-1][1:]
    assert (name, record["response"]["error"]["code"]) == ("ended", "cancelled")


async def test_replay_from_every_event(client: httpx.AsyncClient) -> None:
    """With Last-Event-ID the stream goes on after that event; after the last there is nothing: 204."""
    task_id = await start(client, "a cat", count=2)
    await asyncio.sleep(0.3)
    whole = await watch(client, task_id)
    assert len({identifier for identifier, _, _ in whole}) == len(whole)
    for index, (identifier, _, _) in enumerate(whole[:-1]):
        assert await watch(client, task_id, last=identifier) == whole[index + 1 :]
    path = f"/nano-banana/tasks/{task_id}/events"
    assert (await client.get(path, headers={"last-event-id": whole[-1][0]})).status_code == 204


async def test_a_broken_connection_is_resumed_while_the_task_runs(remote: httpx.AsyncClient) -> None:
    """A client that comes back during the task misses nothing and hears nothing twice."""
    task_id = await start(remote, "a cat [delay=1]")
    path = f"/nano-banana/tasks/{task_id}/events"
    first = ""
    async with remote.stream("GET", path) as answer:
        async for text in answer.aiter_text():
            first += text
            if "event: progress" in first:
                break
    before = parse(first)
    after = await watch(remote, task_id, last=before[-1][0])
    names = [name for _, name, _ in before + after]
    assert names[0] == "accepted"
    assert names.count("accepted") == names.count("started") == names.count("picture") == names.count("ended") == 1
    percents = [data["percent"] for _, name, data in before + after if name == "progress"]
    assert percents == sorted(set(percents))


async def test_heartbeats_fill_silence(client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """While nothing happens a comment comes now and then."""
    monkeypatch.setattr(events, "_HEARTBEAT", 0.3)
    task_id = await start(client, "a cat [delay=1]")
    monkeypatch.setattr(client, "timeout", 10)
    answer = await client.get(f"/nano-banana/tasks/{task_id}/events", headers={"last-event-id": "2.100.0"})
    assert answer.text.count(": still here\n\n") >= 2


async def test_only_the_owner_may_watch(client: httpx.AsyncClient, stranger: httpx.AsyncClient, app: App) -> None:
    """Another key's task, or one that never was, is 404; no token is 400."""
    task_id = await start(client, "a cat")
    other, _ = await app.keys.create("other")
    headers = {"authorization": f"Bearer {other}"}
    for path in (f"/nano-banana/tasks/{task_id}/events", f"/nano-banana/tasks/{uuid.uuid4()}/events"):
        assert (await stranger.get(path, headers=headers)).status_code == 404
        assert (await stranger.get(path)).status_code == 400


@pytest.mark.parametrize("last", ["x", "9.0.0", "1.0", "-1.0.0", "1.1000.0"])
async def test_foreign_event_ids_are_refused(client: httpx.AsyncClient, last: str) -> None:
    """A Last-Event-ID that this stream never gave is 400 and named."""
    path = f"/nano-banana/tasks/{uuid.uuid4()}/events"
    answer = await client.get(path, headers={"last-event-id": last})
    assert (answer.status_code, answer.json()["error"]["message"][:13]) == (400, "Last-Event-ID")
