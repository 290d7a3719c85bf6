"""Whatever comes, the wire answers with a value or a named refusal."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cavendish.errors import BadRequest
from cavendish.http import body, wire
from cavendish.http.edge import trace_of

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=40)
    | st.just("data:image/png;base64,AA=="),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
IMAGES = (
    "action",
    "prompt",
    "model",
    "image_urls",
    "aspect_ratio",
    "resolution",
    "count",
    "callback_url",
    "async",
    "seed",
)
TASKS = ("action", "id", "task_id", "ids", "offset", "limit", "created_at_min", "created_at_max", "type")


def bodies(names: tuple[str, ...]) -> st.SearchStrategy[dict[str, Any]]:
    """Objects with some of the fields, some others, and any values."""
    return st.dictionaries(st.sampled_from(names) | st.text(max_size=6), VALUES, max_size=8)


def attempt(read: Callable[[], Any]) -> tuple[Any, str]:
    """What was read, or None and the message of its refusal; any other exception is the test's failure."""
    try:
        return read(), ""
    except BadRequest as error:
        return None, error.message


def field_of(message: str) -> str:
    """The field that a refusal names."""
    return message.partition(":")[0].partition("[")[0]


@settings(max_examples=100, deadline=None)
@given(bodies(IMAGES))
def test_any_images_request_is_read_or_refused_by_name(given_body: dict[str, Any]) -> None:
    """A request of any values becomes a call, or BadRequest naming one of its fields."""
    call, refusal = attempt(lambda: wire.ImagesRequest.read(given_body).call(given_body, "trace", None))
    if call is None:
        assert field_of(refusal) in IMAGES
        assert len(refusal) < 300
    else:
        assert 1 <= call.count <= 4
        assert "\x00" not in call.prompt
        assert set(call.wire_request) <= set(IMAGES)
        assert None not in call.wire_request.values()


@settings(max_examples=100, deadline=None)
@given(bodies(TASKS))
def test_any_tasks_request_is_read_or_refused_by_name(given_body: dict[str, Any]) -> None:
    """A request of any values is understood, or BadRequest naming one of its fields."""
    asked, refusal = attempt(lambda: wire.TasksRequest.read(given_body))
    if asked is None:
        assert field_of(refusal) in TASKS
    else:
        assert 0 <= asked.limit <= wire.MAX_PAGE


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60) | VALUES.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_json_or_refused(data: bytes) -> None:
    """Bytes are strict JSON that can be written again in UTF-8, or BadRequest."""
    value, refusal = attempt(lambda: body.parse(data))
    assert json.dumps(value, ensure_ascii=False).encode("utf-8")
    assert value is None or not refusal


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_markers_are_short_and_hold_no_picture(text: str) -> None:
    """A data URI of any text is replaced by a marker of bounded length; another URL stays as it is."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return
    assert len(wire.marker("data:" + text)) < 250
    if not text.lower().startswith("data:"):
        assert wire.marker(text) == text


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_traceparent_gives_a_trace(text: str) -> None:
    """A trace id is always a UUID."""
    assert len(trace_of(text)) == 36
