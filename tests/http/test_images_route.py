"""POST /nano-banana/images, through the front door."""

from __future__ import annotations

import asyncio
import base64
import uuid
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from cavendish.app import App, build
from cavendish.config import Config
from cavendish.domain import Status

BASE_URL = "http://cavendish.test"
PATH = "/nano-banana/images"
CAT = {"action": "generate", "prompt": "a white siamese cat"}


async def ended(client: httpx.AsyncClient, task_id: str) -> dict[str, object]:
    """The record of a task, once it has ended."""
    async with asyncio.timeout(60):
        while True:
            record = (await client.post("/nano-banana/tasks", json={"id": task_id})).json()
            if record["status"] != "pending":
                return record
            await asyncio.sleep(0.01)


async def test_synchronous_answer_has_exactly_the_specified_shape(client: httpx.AsyncClient) -> None:
    """200: success, task_id, trace_id and data, whose items hold exactly prompt and image_url."""
    answer = await client.post(PATH, json=CAT)
    body = answer.json()
    assert answer.status_code == 200
    assert list(body) == ["success", "task_id", "trace_id", "data"]
    assert body["success"] is True
    assert [set(item) for item in body["data"]] == [{"prompt", "image_url"}]
    assert body["data"][0]["prompt"] == CAT["prompt"]
    name = body["data"][0]["image_url"].removeprefix(f"{BASE_URL}/nanobanana/").removesuffix(".png")
    assert str(uuid.UUID(name)) == name
    assert answer.headers["x-engine"] == "scripted"


async def test_count_gives_as_many_pictures(client: httpx.AsyncClient) -> None:
    """Each of `count` images has a name of its own."""
    body = (await client.post(PATH, json=CAT | {"count": 3})).json()
    assert len({item["image_url"] for item in body["data"]}) == 3


@pytest.mark.parametrize(
    "extra",
    [
        {"async": True},
        {"callback_url": "http://127.0.0.1:9/callback"},
        {"async": False, "callback_url": "http://127.0.0.1:9/callback"},
    ],
)
async def test_asynchronous_answer_is_the_task_id_alone(client: httpx.AsyncClient, extra: dict[str, object]) -> None:
    """`async` or a callback_url, even with async:false, makes the answer 200 with no data and no key ending in _url."""
    answer = await client.post(PATH, json=CAT | extra)
    assert answer.status_code == 200
    assert list(answer.json()) == ["success", "task_id", "trace_id"]


async def test_empty_callback_url_is_synchronous(client: httpx.AsyncClient) -> None:
    """Only a non-empty callback_url makes the call asynchronous."""
    assert "data" in (await client.post(PATH, json=CAT | {"callback_url": ""})).json()


async def test_null_is_absent_and_unknown_fields_are_ignored(client: httpx.AsyncClient) -> None:
    """Null means absent for every field; fields nobody knows change nothing."""
    fields = ("action", "model", "image_urls", "aspect_ratio", "resolution", "count", "callback_url", "async", "seed")
    body = {"prompt": "a cat", **dict.fromkeys(fields), "n": 7, "size": {"deep": [1]}}
    answer = await client.post(PATH, json=body)
    assert answer.status_code == 200
    assert len(answer.json()["data"]) == 1


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({}, "prompt: required"),
        ({"prompt": None}, "prompt: required"),
        ({"prompt": ""}, "prompt: must not be empty"),
        ({"prompt": "  "}, "prompt: must not be empty"),
        ({"prompt": 5}, "prompt: must be a string"),
        ({"prompt": ["a"]}, "prompt: must be a string"),
        ({"prompt": "a\u0000b"}, "prompt: must not contain"),
        ({"prompt": "x" * 32_001}, "prompt: at most 32000"),
        (CAT | {"action": "paint"}, "action: must be 'generate' or 'edit'"),
        (CAT | {"action": 1}, "action: "),
        (CAT | {"model": "nano-mango"}, "model: unknown model"),
        (CAT | {"model": 2}, "model: must be a string"),
        (CAT | {"count": 0}, "count: "),
        (CAT | {"count": 5}, "count: "),
        (CAT | {"count": "2"}, "count: must be a whole number"),
        (CAT | {"count": 1.5}, "count: must be a whole number"),
        (CAT | {"count": True}, "count: must be a whole number"),
        (CAT | {"count": 10**30}, "count: "),
        (CAT | {"aspect_ratio": "5:1"}, "aspect_ratio: "),
        (CAT | {"aspect_ratio": 1}, "aspect_ratio: must be a string"),
        (CAT | {"resolution": "8K"}, "resolution: "),
        (CAT | {"async": "yes"}, "async: must be true or false"),
        (CAT | {"async": 1}, "async: must be true or false"),
        (CAT | {"callback_url": 5}, "callback_url: must be a string"),
        (CAT | {"callback_url": "ftp://example.com/"}, "callback_url: "),
        (CAT | {"image_urls": "http://example.com/a.png"}, "image_urls: must be an array"),
        (CAT | {"image_urls": [None]}, "image_urls[0]: must be a string"),
        (CAT | {"image_urls": ["data:,"] * 15}, "image_urls: at most 14 elements"),
        (CAT | {"image_urls": ["x"] * 100_000}, "image_urls: at most 14 elements"),
        (CAT | {"action": "edit"}, "image_urls: required for edit"),
        (CAT | {"action": "edit", "image_urls": []}, "image_urls: required for edit"),
        (CAT | {"action": "edit", "image_urls": ["data:image/png;base64,AAAA"]}, "image_urls[0]"),
        (CAT | {"seed": -1}, "seed: "),
        (CAT | {"seed": "x"}, "seed: must be a whole number"),
    ],
)
async def test_an_invalid_parameter_is_named(client: httpx.AsyncClient, body: dict[str, object], named: str) -> None:
    """400 bad_request, whose message names the field and says what is wrong."""
    answer = await client.post(PATH, json=body)
    error = answer.json()
    assert answer.status_code == 400
    assert list(error) == ["success", "error", "trace_id"]
    assert (error["success"], error["error"]["code"]) == (False, "bad_request")
    assert error["error"]["message"].startswith(named)
    assert error["trace_id"] == answer.headers["x-trace-id"]


async def test_an_integral_float_is_an_integer(client: httpx.AsyncClient) -> None:
    """JSON has one kind of number: count 2.0 is count 2."""
    assert len((await client.post(PATH, json=CAT | {"count": 2.0})).json()["data"]) == 2


async def test_ignored_parameters_are_named(client: httpx.AsyncClient) -> None:
    """A parameter that does not count is named in x-ignored-parameters and in the task record."""
    answer = await client.post(PATH, json=CAT | {"resolution": "4K"})
    assert answer.headers["x-ignored-parameters"] == "resolution"
    record = await ended(client, answer.json()["task_id"])
    assert record["cavendish"]["ignored"] == ["resolution"]


@pytest.mark.parametrize(
    ("prompt", "status", "code"),
    [
        ("a cat [refuse]", 403, "forbidden"),
        ("a cat [fail=timed_out]", 504, "timeout"),
        ("a cat [fail=failed]", 500, "api_error"),
    ],
)
async def test_a_failed_task_is_told_to_its_waiting_client(
    client: httpx.AsyncClient, prompt: str, status: int, code: str
) -> None:
    """A failure answers with its own status and code, and with the task's id once a task exists."""
    answer = await client.post(PATH, json={"prompt": prompt})
    body = answer.json()
    assert (answer.status_code, body["error"]["code"], body["success"]) == (status, code, False)
    record = await ended(client, body["task_id"])
    assert record["status"] == "failed"
    assert record["response"]["error"] == body["error"]


async def test_prefer_wait_becomes_the_asynchronous_answer(client: httpx.AsyncClient) -> None:
    """With Prefer: wait=N the call answers like an asynchronous one when N seconds were not enough."""
    answer = await client.post(PATH, json={"prompt": "a cat [delay=0.3]"}, headers={"prefer": "wait=0"})
    assert answer.headers["preference-applied"] == "wait=0"
    assert list(answer.json()) == ["success", "task_id", "trace_id"]
    assert (await ended(client, answer.json()["task_id"]))["status"] == "succeeded"


async def test_prefer_wait_that_suffices_changes_nothing(client: httpx.AsyncClient) -> None:
    """A picture that is ready within the N seconds of Prefer: wait=N is answered at once."""
    answer = await client.post(PATH, json=CAT, headers={"prefer": "respond-async;x=1, wait=20"})
    assert "data" in answer.json()


async def test_task_survives_its_client(remote: httpx.AsyncClient, app: App) -> None:
    """When the client of a synchronous call goes away the task completes, and a resubmission joins it."""
    body = {"prompt": "a cat that nobody waits for [delay=0.4]"}
    with pytest.raises(httpx.ReadTimeout):
        await remote.post(PATH, json=body, timeout=0.15)
    listed = (await remote.post("/nano-banana/tasks", json={"action": "retrieve_batch"})).json()
    assert listed["count"] == 1
    await asyncio.sleep(0.05)
    again = (await remote.post(PATH, json=body)).json()
    assert again["task_id"] == listed["items"][0]["id"]
    assert len(again["data"]) == 1


async def test_two_equal_requests_are_two_tasks(client: httpx.AsyncClient) -> None:
    """Two honest identical requests give two tasks."""
    first, second = [(await client.post(PATH, json=CAT)).json() for _ in range(2)]
    assert first["task_id"] != second["task_id"]


async def test_idempotency_key_returns_the_first_task(client: httpx.AsyncClient) -> None:
    """The same Idempotency-Key with the same body is the same task; with another body it is a harmless 409."""
    headers = {"idempotency-key": str(uuid.uuid4())}
    first = await client.post(PATH, json=CAT, headers=headers)
    second = await client.post(PATH, json=CAT, headers=headers)
    assert first.json() == second.json()
    other = await client.post(PATH, json=CAT | {"count": 2}, headers=headers)
    assert (other.status_code, other.json()["error"]["code"]) == (409, "conflict")
    assert (await client.post(PATH, json=CAT, headers=headers)).json() == first.json()


async def test_idempotency_key_joins_a_running_task(client: httpx.AsyncClient) -> None:
    """While the first call runs, a second with its key waits for the same task."""
    headers = {"idempotency-key": str(uuid.uuid4())}
    body = {"prompt": "a cat [delay=0.3]"}
    first, second = await asyncio.gather(*(client.post(PATH, json=body, headers=headers) for _ in range(2)))
    assert first.json() == second.json()
    assert "data" in first.json()


async def test_idempotency_key_outlives_a_restart(config: Config, tmp_path: Path) -> None:
    """After a restart of the server the same key and body are still the same task."""
    headers = {"idempotency-key": "k-1", "authorization": "Bearer fixed-token-of-the-settings"}
    answers = []
    for _ in range(2):
        async with (
            build(replace(config, data=tmp_path / "data")) as app,
            httpx.AsyncClient(transport=httpx.ASGITransport(app.asgi), base_url=BASE_URL, headers=headers) as client,
        ):
            answers.append((await client.post(PATH, json=CAT)).json())
    assert answers[0] == answers[1]
    assert answers[0]["success"] is True


async def test_idempotency_keys_are_the_credentials_own(client: httpx.AsyncClient, app: App) -> None:
    """Another key that uses the same Idempotency-Key gets its own task and learns nothing."""
    headers = {"idempotency-key": str(uuid.uuid4())}
    mine = (await client.post(PATH, json=CAT, headers=headers)).json()
    other, _ = await app.keys.create("other")
    theirs = await client.post(
        PATH, json=CAT | {"prompt": "theirs"}, headers=headers | {"authorization": f"Bearer {other}"}
    )
    assert theirs.status_code == 200
    assert theirs.json()["task_id"] != mine["task_id"]


@pytest.mark.parametrize("key", ["", "a b", "x" * 256, "\u00e9"])
async def test_unusable_idempotency_key_is_refused(client: httpx.AsyncClient, key: str) -> None:
    """An Idempotency-Key is 1 to 255 printable characters."""
    answer = await client.post(PATH, json=CAT, headers={"idempotency-key": key.encode()})
    assert (answer.status_code, answer.json()["error"]["message"][:15]) == (400, "Idempotency-Key")


async def test_edit_with_a_data_uri(client: httpx.AsyncClient) -> None:
    """An edit takes a base64 data URI; in the record's request it is replaced by a short marker."""
    picture = (await client.post(PATH, json=CAT)).json()["data"][0]["image_url"]
    data = (await client.get(picture)).content
    uri = "data:image/png;base64," + base64.b64encode(data).decode()
    answer = await client.post(PATH, json={"action": "edit", "prompt": "make it blue", "image_urls": [uri]})
    assert answer.status_code == 200
    record = await ended(client, answer.json()["task_id"])
    (marker,) = record["request"]["image_urls"]
    assert marker.startswith(f"data:image/png;size={len(data)};sha256=")
    assert len(marker) < 120


async def test_alias_route_paints_too(client: httpx.AsyncClient) -> None:
    """The unhyphenated spelling of the route answers the same."""
    assert list((await client.post("/nanobanana/images", json=CAT)).json()) == [
        "success",
        "task_id",
        "trace_id",
        "data",
    ]


async def test_seed_is_taken(client: httpx.AsyncClient) -> None:
    """The seed asked for is the seed of the picture."""
    answer = await client.post(PATH, json=CAT | {"seed": 42})
    record = await ended(client, answer.json()["task_id"])
    assert record["cavendish"]["pictures"][0]["seed"] == 42
    assert record["cavendish"]["phase"] == Status.SUCCEEDED


async def test_a_generate_ignores_pictures_without_visiting_them(client: httpx.AsyncClient) -> None:
    """`image_urls` of a generate are ignored, said to be, and never fetched."""
    asked = {"action": "generate", "prompt": "a cat", "image_urls": ["http://127.0.0.1:9/nothing.png"]}
    answer = await client.post("/nano-banana/images", json=asked)
    assert answer.status_code == 200
    assert answer.headers["x-ignored-parameters"] == "image_urls"
