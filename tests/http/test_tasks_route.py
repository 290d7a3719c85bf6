"""POST /nano-banana/tasks, through the front door."""

from __future__ import annotations

import asyncio
import re
import uuid
from typing import Any

import httpx
import pytest

from cavendish.app import App

PATH = "/nano-banana/tasks"
RECORD = {
    "_id", "id", "api_id", "application_id", "created_at", "started_at", "credential_id", "request", "trace_id",
    "type", "user_id", "response", "status", "cavendish",
}  # fmt: skip
ENDED = RECORD | {"finished_at", "elapsed"}


async def submit(client: httpx.AsyncClient, prompt: str = "a cat", **more: object) -> dict[str, Any]:
    """The answer of a new call."""
    answer = await client.post("/nano-banana/images", json={"prompt": prompt, **more})
    return answer.json()


async def retrieve(client: httpx.AsyncClient, task_id: str) -> dict[str, Any]:
    """The record of a task."""
    return (await client.post(PATH, json={"action": "retrieve", "id": task_id})).json()


async def test_succeeded_record(client: httpx.AsyncClient) -> None:
    """A succeeded task: the record, its times, and the synchronous body as its response."""
    done = await submit(client, "a white siamese cat", aspect_ratio="16:9")
    record = await retrieve(client, done["task_id"])
    assert set(record) == ENDED
    assert record["response"] == done
    assert record["status"] == "succeeded"
    assert record["type"] == "images"
    assert record["request"] == {"prompt": "a white siamese cat", "aspect_ratio": "16:9"}
    assert re.fullmatch("[0-9a-f]{24}", record["_id"])
    for name in ("id", "api_id", "application_id", "credential_id", "trace_id", "user_id"):
        assert str(uuid.UUID(record[name])) == record[name]
    assert record["created_at"] <= record["started_at"] <= record["finished_at"]
    assert record["elapsed"] == pytest.approx(record["finished_at"] - record["started_at"], abs=1e-5)
    (picture,) = record["cavendish"]["pictures"]
    assert (picture["width"], picture["height"]) == (1344, 768)


async def test_pending_record(client: httpx.AsyncClient) -> None:
    """A pending task: an empty object as its response, no finished_at and no elapsed."""
    accepted = await submit(client, "a cat [delay=0.5]", **{"async": True})
    record = await retrieve(client, accepted["task_id"])
    assert set(record) - {"started_at"} == RECORD - {"started_at"}
    assert record["response"] == {}
    assert record["status"] == "pending"
    assert (await client.post(PATH, json={"action": "cancel", "id": accepted["task_id"]})).status_code == 200


async def test_failed_record(client: httpx.AsyncClient) -> None:
    """A failed task: its times, and the failed callback's body as its response, without status inside."""
    failed = await submit(client, "a cat [refuse]")
    record = await retrieve(client, failed["task_id"])
    assert set(record) == ENDED
    assert record["status"] == "failed"
    assert list(record["response"]) == ["success", "task_id", "trace_id", "error"]
    assert record["response"]["error"]["code"] == "forbidden"


async def test_no_record_has_what_breaks_clients(client: httpx.AsyncClient) -> None:
    """No top-level success, data or error in a record; no status or state inside response."""
    for prompt in ("a cat", "a cat [refuse]"):
        record = await retrieve(client, (await submit(client, prompt))["task_id"])
        assert not {"success", "data", "error"} & set(record)
        assert not re.search('"(status|state)"', str(record["response"]).replace("'", '"'))


async def test_task_id_is_an_alias_of_id_and_retrieve_the_default(client: httpx.AsyncClient) -> None:
    """`task_id` means `id`; without an action the task is retrieved."""
    done = await submit(client)
    for body in ({"task_id": done["task_id"]}, {"id": done["task_id"]}, {"action": None, "id": done["task_id"]}):
        assert (await client.post(PATH, json=body)).json()["id"] == done["task_id"]


@pytest.mark.parametrize(
    "unknown", ["0e6c7a52-5f0b-4f2a-9d3e-1c8b7a6d5e4f", "not-a-uuid", "../../etc/passwd", "' or 1=1 --"]
)
async def test_unknown_id_is_an_empty_object(client: httpx.AsyncClient, unknown: str) -> None:
    """An unknown id is answered 200 {}."""
    for action in ("retrieve", "cancel"):
        answer = await client.post(PATH, json={"action": action, "id": unknown})
        assert (answer.status_code, answer.json()) == (200, {})


async def test_another_keys_task_is_unknown(client: httpx.AsyncClient, app: App) -> None:
    """Another key's owner sees {} for a task, does not list it, and cannot cancel it."""
    task_id = (await submit(client, "mine [delay=0.3]", **{"async": True}))["task_id"]
    other, _ = await app.keys.create("other")
    headers = {"authorization": f"Bearer {other}"}
    for body in ({"id": task_id}, {"action": "cancel", "id": task_id}):
        assert (await client.post(PATH, json=body, headers=headers)).json() == {}
    for body in ({"action": "retrieve_batch", "ids": [task_id]}, {"action": "retrieve_batch"}):
        assert (await client.post(PATH, json=body, headers=headers)).json() == {"items": [], "count": 0}
    assert (await retrieve(client, task_id))["status"] == "pending"


async def test_keys_of_one_owner_share_tasks(client: httpx.AsyncClient, app: App) -> None:
    """Tasks belong to the key's owner."""
    done = await submit(client)
    owner = (await retrieve(client, done["task_id"]))["user_id"]
    second, _ = await app.keys.create("second", owner_id=owner)
    answer = await client.post(PATH, json={"id": done["task_id"]}, headers={"authorization": f"Bearer {second}"})
    assert answer.json()["id"] == done["task_id"]


async def test_batch_leaves_out_unknown_and_collapses_duplicates(client: httpx.AsyncClient) -> None:
    """retrieve_batch: unknown ids left out, duplicates collapsed, in the order asked; no ids, no items."""
    first, second = [(await submit(client))["task_id"] for _ in range(2)]
    asked = [second, str(uuid.uuid4()), first, second]
    batch = (await client.post(PATH, json={"action": "retrieve_batch", "ids": asked})).json()
    assert [item["id"] for item in batch["items"]] == [second, first]
    assert batch["count"] == 2
    empty = await client.post(PATH, json={"action": "retrieve_batch", "ids": []})
    assert empty.json() == {"items": [], "count": 0}


async def test_listing_is_newest_first_in_pages(client: httpx.AsyncClient) -> None:
    """Without ids: newest first, offset and limit; count is the total that match."""
    made = [(await submit(client))["task_id"] for _ in range(3)]
    page = (await client.post(PATH, json={"action": "retrieve_batch", "limit": 2})).json()
    assert ([item["id"] for item in page["items"]], page["count"]) == ([made[2], made[1]], 3)
    page = (await client.post(PATH, json={"action": "retrieve_batch", "limit": 2, "offset": 2})).json()
    assert ([item["id"] for item in page["items"]], page["count"]) == ([made[0]], 3)


async def test_listing_by_time_and_type(client: httpx.AsyncClient) -> None:
    """created_at_min, created_at_max and type narrow the list and its count."""
    first, second = [(await submit(client))["task_id"] for _ in range(2)]
    born = (await retrieve(client, second))["created_at"]
    body = {"action": "retrieve_batch"}
    newer = (await client.post(PATH, json=body | {"created_at_min": born})).json()
    assert ([item["id"] for item in newer["items"]], newer["count"]) == ([second], 1)
    older = (await client.post(PATH, json=body | {"created_at_max": born - 1e-6})).json()
    assert ([item["id"] for item in older["items"]], older["count"]) == ([first], 1)
    assert (await client.post(PATH, json=body | {"type": "images"})).json()["count"] == 2
    assert (await client.post(PATH, json=body | {"type": "videos"})).json() == {"items": [], "count": 0}


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({}, "id: required"),
        ({"action": "retrieve"}, "id: required"),
        ({"action": "cancel"}, "id: required"),
        ({"action": "destroy"}, "action: must be 'retrieve', 'retrieve_batch' or 'cancel'"),
        ({"id": 5}, "id: must be a string"),
        ({"action": "retrieve_batch", "ids": "x"}, "ids: must be an array"),
        ({"action": "retrieve_batch", "ids": [1]}, "ids[0]: must be a string"),
        ({"action": "retrieve_batch", "ids": ["x"] * 501}, "ids: at most 500 elements"),
        ({"action": "retrieve_batch", "limit": -1}, "limit: "),
        ({"action": "retrieve_batch", "limit": 501}, "limit: "),
        ({"action": "retrieve_batch", "offset": 1e300}, "offset: "),
        ({"action": "retrieve_batch", "created_at_min": "now"}, "created_at_min: must be a number"),
    ],
)
async def test_an_invalid_parameter_is_named(client: httpx.AsyncClient, body: dict[str, object], named: str) -> None:
    """400 bad_request, whose message names the field."""
    answer = await client.post(PATH, json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad_request")
    assert answer.json()["error"]["message"].startswith(named)


async def test_cancel_ends_a_task(client: httpx.AsyncClient) -> None:
    """A cancelled task is a failed record with code cancelled; an ended one answers as it is."""
    accepted = await submit(client, "a cat [delay=20]", **{"async": True})
    await asyncio.sleep(0.05)
    record = (await client.post(PATH, json={"action": "cancel", "id": accepted["task_id"]})).json()
    assert (record["status"], record["response"]["error"]["code"]) == ("failed", "cancelled")
    assert set(record) >= ENDED - {"started_at"}
    done = await submit(client)
    record = (await client.post(PATH, json={"action": "cancel", "id": done["task_id"]})).json()
    assert record["response"] == done


async def test_waiting_client_of_a_cancelled_task_hears_400(client: httpx.AsyncClient) -> None:
    """A synchronous call whose task is cancelled answers 400, which no client resubmits."""
    call = asyncio.create_task(client.post("/nano-banana/images", json={"prompt": "a cat [delay=20]"}))
    await asyncio.sleep(0.1)
    (waiting,) = (await client.post(PATH, json={"action": "retrieve_batch"})).json()["items"]
    await client.post(PATH, json={"action": "cancel", "id": waiting["id"]})
    answer = await call
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "cancelled")


async def test_alias_adds_a_data_list(client: httpx.AsyncClient) -> None:
    """POST /nanobanana/tasks answers the same with a top-level data list of id, state, prompt and image_url."""
    done = await submit(client, count=2)
    alias = (await client.post("/nanobanana/tasks", json={"id": done["task_id"]})).json()
    rows = alias.pop("data")
    assert alias == await retrieve(client, done["task_id"])
    assert [set(row) for row in rows] == [{"id", "state", "prompt", "image_url"}] * 2
    assert [row["image_url"] for row in rows] == [item["image_url"] for item in done["data"]]
    assert {row["state"] for row in rows} == {"succeeded"}
    failed = await submit(client, "a cat [refuse]")
    (row,) = (await client.post("/nanobanana/tasks", json={"id": failed["task_id"]})).json()["data"]
    assert row == {"id": failed["task_id"], "state": "failed", "prompt": "a cat [refuse]", "image_url": None}
    assert (await client.post("/nanobanana/tasks", json={"id": str(uuid.uuid4())})).json() == {}
