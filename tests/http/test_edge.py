"""What every answer has: a trace id, an envelope for errors, headers; and who may ask."""

from __future__ import annotations

import json
import re
import uuid

import httpx
import pytest
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs

from cavendish.app import App
from cavendish.http.edge import trace_of

IMAGES = "/nano-banana/images"
CAT = {"prompt": "a cat"}


@pytest.mark.parametrize(
    ("header", "status", "code"),
    [
        ({}, 400, "no_token"),
        ({"authorization": ""}, 400, "no_token"),
        ({"authorization": "Bearer cav_wrong"}, 401, "invalid_token"),
        ({"authorization": "Basic eDp5"}, 401, "invalid_token"),
    ],
)
@pytest.mark.parametrize("path", [IMAGES, "/nano-banana/tasks", "/nanobanana/images", "/nanobanana/tasks"])
async def test_token_is_asked_first(
    stranger: httpx.AsyncClient, path: str, header: dict[str, str], status: int, code: str
) -> None:
    """no_token is 400, invalid_token 401, before anything is said about the body."""
    answer = await stranger.post(path, content=b"not json", headers=header)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.headers.get("www-authenticate") == ("Bearer" if status == 401 else None)


async def test_disabled_and_mismatched_keys(stranger: httpx.AsyncClient, app: App) -> None:
    """A revoked key is 403 disabled; a key for another API is 401 token_mismatched."""
    token, key = await app.keys.create("revoked")
    await app.keys.revoke(key.id)
    answer = await stranger.post(IMAGES, json=CAT, headers={"authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "disabled")
    token, _ = await app.keys.create("other", scopes=["another-api"])
    answer = await stranger.post(IMAGES, json=CAT, headers={"authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "token_mismatched")


async def test_token_of_the_settings_is_accepted(stranger: httpx.AsyncClient) -> None:
    """Tokens of CAVENDISH_API_KEYS are accepted besides those in the store."""
    headers = {"authorization": "Bearer fixed-token-of-the-settings"}
    assert (await stranger.post(IMAGES, json=CAT, headers=headers)).status_code == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"), ("GET", "/nope"), ("GET", IMAGES), ("PUT", IMAGES), ("DELETE", "/nano-banana/tasks"),
        ("POST", "/health"), ("POST", "/nano-banana/images/"), ("OPTIONS", IMAGES), ("GET", "/nano-banana/%69mages"),
        ("GET", "/docs/../../errors.py"), ("GET", "/docs/docs.py"),
    ],
)  # fmt: skip
async def test_unknown_paths_and_methods_are_no_api(client: httpx.AsyncClient, method: str, path: str) -> None:
    """404 no_api, in the envelope."""
    answer = await client.request(method, path)
    assert answer.status_code == 404
    assert list(answer.json()) == ["success", "error", "trace_id"]
    assert answer.json()["error"]["code"] == "no_api"


async def test_trace_id_of_traceparent_is_kept(client: httpx.AsyncClient) -> None:
    """A W3C traceparent gives the trace id of the answer, of its header, and of the record."""
    header = {"traceparent": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}
    trace = "4bf92f35-77b3-4da6-a3ce-929d0e0e4736"
    answer = await client.post(IMAGES, json=CAT, headers=header)
    assert (answer.json()["trace_id"], answer.headers["x-trace-id"]) == (trace, trace)
    record = await client.post("/nano-banana/tasks", json={"id": answer.json()["task_id"]})
    assert record.json()["trace_id"] == trace
    assert record.headers["x-trace-id"] != trace


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6-00f067aa0ba902b7-01",
    ],
)
def test_unreadable_traceparent_gets_a_new_trace(header: str | None) -> None:
    """A traceparent that the standard calls invalid is as good as none."""
    first, second = trace_of(header), trace_of(header)
    assert str(uuid.UUID(first)) == first != second
    assert "4bf92f35" not in first


async def test_every_answer_is_guarded(client: httpx.AsyncClient) -> None:
    """Answers may not be sniffed, framed or cached, and carry a trace id."""
    for answer in [await client.get("/health"), await client.get("/nope"), await client.post(IMAGES, json=CAT)]:
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        assert uuid.UUID(answer.headers["x-trace-id"])


async def test_unexpected_errors_stay_private(
    client: httpx.AsyncClient, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake of the server is 500 api_error without its text; the log has it under the trace id."""

    def broken(*_: object) -> None:
        raise RuntimeError("secret /etc/path")

    monkeypatch.setattr(app.service, "models", broken)
    with capture_logs(processors=[merge_contextvars]) as lines:
        answer = await client.get("/nano-banana/models")
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "api_error")
    (line,) = [line for line in lines if line["log_level"] == "error"]
    assert line["trace_id"] == answer.headers["x-trace-id"]
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


async def test_health_and_ready(stranger: httpx.AsyncClient, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """/health: the process is up. /ready: store and engine are usable; 503 and the reason when they are not."""
    from cavendish.errors import StoreUnavailable

    assert (await stranger.get("/health")).json()["status"] == "ok"
    assert (await stranger.get("/ready")).json() == {"status": "ready"}

    async def full() -> None:
        raise StoreUnavailable("The disk is full.")

    monkeypatch.setattr(app.service, "ready", full)
    answer = await stranger.get("/ready")
    assert (answer.status_code, answer.json()["error"]["message"]) == (503, "The disk is full.")
    assert (await stranger.get("/health")).status_code == 200


async def test_models_are_listed(client: httpx.AsyncClient, app: App) -> None:
    """GET /nano-banana/models: every catalogue row with its engine, ratios and pixels."""
    listed = (await client.get("/nano-banana/models")).json()
    assert [row["model"] for row in listed["items"]] == [row.alias for row in app.catalog.rows]
    assert {row["engine"] for row in listed["items"]} == {"scripted"}
    assert listed["items"][0]["sizes"]["1K"]["1:1"] == [1024, 1024]


async def test_metrics_count_requests_by_route(client: httpx.AsyncClient) -> None:
    """GET /metrics: counters by route, method and status; a path that strangers choose makes no new series."""
    await client.post(IMAGES, json=CAT)
    await client.get(f"/{uuid.uuid4()}")
    text = (await client.get("/metrics")).text
    assert re.search(r'cavendish_requests_total\{method="POST",route="/nano-banana/images",status="200"\} \d+', text)
    assert re.search(r'cavendish_requests_total\{method="-",route="\(none\)",status="404"\} \d+', text)


async def test_openapi_has_the_specification(client: httpx.AsyncClient, app: App) -> None:
    """/openapi.json: OpenAPI 3.1 with the models, enums, defaults, and every route that the server has."""
    document = json.loads((await client.get("/openapi.json")).content)
    assert document["openapi"] == "3.1.0"
    fields = document["components"]["schemas"]["ImagesRequest"]["properties"]
    assert fields["model"]["enum"] == [row.alias for row in app.catalog.rows] + [None]
    assert fields["aspect_ratio"]["enum"] == ["1:1", "3:2", "2:3", "16:9", "9:16", "4:3", "3:4", None]
    assert fields["resolution"]["enum"] == ["1K", "2K", "4K", None]
    assert (fields["count"]["minimum"], fields["count"]["maximum"], fields["count"]["default"]) == (1, 4, 1)
    for path, verbs in document["paths"].items():
        for verb in verbs:
            answer = await client.request(verb.upper(), path.replace("{name}", f"{uuid.uuid4()}.png"), json={})
            assert f"There is no {verb.upper()} /" not in answer.text


async def test_docs_ask_no_other_host(stranger: httpx.AsyncClient) -> None:
    """/docs and its files come from this server, name no other host, and are kept to it by their policy."""
    page = await stranger.get("/docs")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "connect-src 'self'" in page.headers["content-security-policy"]
    names = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert {"/docs/docs.css", "/docs/docs.js", "/docs/banana.svg"} <= set(names)
    for name in names:
        answer = await stranger.get(name)
        assert answer.status_code == 200
        text = answer.text.replace("http://www.w3.org/2000/svg", "")
        assert name == "/openapi.json" or not re.search("https?://", text)
        again = await stranger.get(name, headers={"if-none-match": answer.headers["etag"]})
        assert again.status_code == 304
