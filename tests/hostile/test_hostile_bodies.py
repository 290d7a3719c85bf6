"""Bodies that are meant to hurt: refused with the field's name, in bounded time and memory."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from benchmarks.serving import Server

IMAGES, TASKS = "/nano-banana/images", "/nano-banana/tasks"
WRONG: tuple[Any, ...] = (0, -1, 1.5, 1e308, True, "x", "\0", "", [], [[]], [None], {}, {"a": 1}, [1] * 20)
FIELDS = {
    IMAGES: (
        *("action", "prompt", "model", "image_urls", "aspect_ratio", "resolution"),
        *("count", "callback_url", "async", "seed"),
    ),
    TASKS: ("action", "id", "task_id", "ids", "offset", "limit", "created_at_min", "created_at_max", "type"),
}
SOON = 30.0
"""Seconds that an answer may take on a busy machine; what these requests would cost unbounded is minutes."""


def memory_mb(server: Server) -> float:
    """The resident memory of the server's process."""
    assert server.process is not None
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@pytest.mark.parametrize("route", [IMAGES, TASKS])
def test_wrong_types_everywhere_are_named(attacker: httpx.Client, route: str) -> None:
    """Every field with every kind of wrong value: never a server's mistake, and a 400 begins with the field's name."""
    for field in FIELDS[route]:
        for value in WRONG:
            base = {"prompt": "a cat", "async": True} if route == IMAGES else {"action": "retrieve_batch"}
            answer = attacker.post(route, json=base | {field: value})
            assert answer.status_code in (200, 400), (field, value, answer.text)
            if answer.status_code == 400:
                told = answer.json()["error"]
                assert told["code"] == "bad_request"
                names = {field, "id"} if field == "task_id" else {field}
                assert any(told["message"].startswith(name) for name in names), (field, value, told)


def test_nulls_everywhere_are_absent_fields(attacker: httpx.Client) -> None:
    """Null for every field is no field: a prompt is missing, a listing is the default one."""
    answer = attacker.post(IMAGES, json=dict.fromkeys(FIELDS[IMAGES]))
    assert (answer.status_code, answer.json()["error"]["message"]) == (400, "prompt: required.")
    assert attacker.post(TASKS, json=dict.fromkeys(FIELDS[TASKS]) | {"action": "retrieve_batch"}).status_code == 200


@pytest.mark.parametrize(
    ("body", "named"),
    [
        pytest.param(b'{"prompt": "' + b"x" * 1_000_000 + b'"}', "prompt", id="prompt-of-1-MB"),
        pytest.param(json.dumps({"prompt": "x", "image_urls": ["x"] * 100_000}).encode(), "image_urls", id="array"),
        pytest.param(json.dumps({"prompt": ["x"] * 100_000}).encode(), "prompt", id="array-for-text"),
        pytest.param(b'{"prompt": "x", "count": ' + b"9" * 100_000 + b"}", "number", id="number-of-100000-digits"),
        pytest.param(b'{"prompt": "x", "count": 1e400}', "count", id="infinite-number"),
        pytest.param(b'{"prompt": ' + b"[" * 500_000, "nested", id="deep-arrays"),
        pytest.param(b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested", id="deep-objects"),
        pytest.param(b'{"prompt": "x", "prompt": "y"}', "prompt", id="key-twice"),
        pytest.param(b'{"prompt": "x", "count": NaN}', "NaN", id="nan"),
        pytest.param(b'{"prompt": "x", "count": -Infinity}', "Infinity", id="infinity"),
        pytest.param(b'{"prompt": "\\ud800"}', "surrogate", id="lone-surrogate"),
        pytest.param(b'{"\\udfff": 1, "prompt": "x"}', "surrogate", id="lone-surrogate-in-a-key"),
        pytest.param(b'{"prompt": "\xff\xfe"}', "UTF-8", id="invalid-utf-8"),
        pytest.param(b'{"prompt": "\xed\xa0\x80"}', "UTF-8", id="surrogate-in-utf-8"),
        pytest.param(b'\xef\xbb\xbf{"prompt": "x"}', "JSON", id="byte-order-mark"),
        pytest.param(b'{"prompt": "\\u0000"}', "prompt", id="nul"),
        pytest.param(b"{}" + b" " * 900_000 + b"{}", "JSON", id="two-values"),
        pytest.param(b"null", "object", id="null"),
    ],
)
@pytest.mark.parametrize("route", [IMAGES])
def test_extreme_bodies_are_refused_by_name(attacker: httpx.Client, route: str, body: bytes, named: str) -> None:
    """400 with what is wrong, soon."""
    began = time.monotonic()
    answer = attacker.post(route, content=body, headers={"content-type": "application/json"})
    assert time.monotonic() - began < SOON
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "bad_request"
    assert named in answer.json()["error"]["message"]
    assert len(answer.content) < 1000


@pytest.mark.parametrize("field", ["model", "aspect_ratio", "resolution", "callback_url", "action"])
@pytest.mark.parametrize("action", ["generate", "edit"])
def test_long_values_are_not_repeated(attacker: httpx.Client, field: str, action: str) -> None:
    """A value of 100,000 characters where a word belongs is refused by name, and neither told back nor kept."""
    body = {"action": action, "prompt": "x", "image_urls": ["http://127.0.0.1/"], field: "\u00e9" * 100_000}
    answer = attacker.post(IMAGES, json=body)
    assert (answer.status_code, len(answer.content) < 400) == (400, True)
    assert answer.json()["error"]["message"].startswith(field)


def test_records_stay_small(attacker: httpx.Client) -> None:
    """What a record keeps of a request is bounded, also of fields that do not count for the call."""
    answer = attacker.post(IMAGES, json={"prompt": "x", "image_urls": ["x", "http://a.example/" + "x" * 1_000_000]})
    assert (answer.status_code, answer.json()["error"]["message"]) == (
        400,
        "image_urls[1]: is longer than 8192 characters.",
    )
    data = {"prompt": "x", "image_urls": ["data:image/png;" + "x" * 900_000 + ",x"], "unknown": "x" * 900_000}
    told = attacker.post(IMAGES, json=data | {"async": True}).json()
    assert len(attacker.post(TASKS, json={"id": told["task_id"]}).content) < 3000


def test_many_ids_and_keys_are_bounded(attacker: httpx.Client) -> None:
    """More ids than a batch may have are refused; an object of 50,000 unknown keys is read and ignored."""
    answer = attacker.post(TASKS, json={"action": "retrieve_batch", "ids": ["x"] * 100_000})
    assert (answer.status_code, answer.json()["error"]["message"]) == (400, "ids: at most 500 elements.")
    strange = {f"k{number}": number for number in range(50_000)}
    assert attacker.post(IMAGES, json={"prompt": "a cat", "async": True} | strange).status_code == 200


def test_large_bodies_leave_no_memory_behind(attacker: httpx.Client, victim: Server) -> None:
    """Sixteen bodies of 8 MB of damaged data URIs: each a 400, and memory grows by less than they were.

    The allocator may keep some tens of megabytes; keeping every body would be 128 MB and their pictures another 96.
    """
    body = {"action": "edit", "prompt": "x", "image_urls": ["data:image/png;base64," + "A" * 8_000_000]}
    content = json.dumps(body).encode()

    def send() -> None:
        answer = attacker.post(IMAGES, content=content, headers={"content-type": "application/json"})
        assert answer.status_code == 400
        assert "image_urls[0]" in answer.json()["error"]["message"]

    for _ in range(4):
        send()
    before = memory_mb(victim)
    for _ in range(16):
        send()
    assert memory_mb(victim) < before + 100
