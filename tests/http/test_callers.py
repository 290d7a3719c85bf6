"""What the operator may set about callers: rates, origins, documents, signed links; and that tokens stay secret."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from log_kit import captured
from starlette.requests import Request

from cavendish import telemetry
from cavendish.app import App, build
from cavendish.config import Config
from cavendish.errors import TooManyRequests
from cavendish.http.limits import Rate, client_address

IMAGES = "/nano-banana/images"
CAT = {"prompt": "a cat"}


@dataclass
class Other:
    """A server of its own, with a client that has a token and may come from any address."""

    app: App
    token: str

    def client(self, address: str = "198.51.100.7", token: str | None = None) -> httpx.AsyncClient:
        """A client at an address."""
        return httpx.AsyncClient(
            transport=httpx.ASGITransport(self.app.asgi, client=(address, 1234)),
            base_url="http://cavendish.test",
            headers={"authorization": f"Bearer {token or self.token}"},
        )


Make = Callable[..., Awaitable[Other]]


@pytest_asyncio.fixture(loop_scope="session")
async def make(config: Config, tmp_path: Path) -> AsyncIterator[Make]:
    """Builds a server with other settings."""
    async with AsyncExitStack() as stack:

        async def made(**changes: Any) -> Other:
            app = await stack.enter_async_context(build(replace(config, data=tmp_path / "data", **changes)))
            token, _ = await app.keys.create("other")
            return Other(app, token)

        yield made


async def test_rate_per_key(make: Make) -> None:
    """Above the key's requests per minute the answer is 429 with Retry-After; another key is not affected."""
    other = await make(requests_per_minute=3)
    client = other.client()
    statuses = [(await client.post("/nano-banana/tasks", json={"id": "x"})).status_code for _ in range(3)]
    assert statuses == [200, 200, 200]
    answer = await client.post(IMAGES, json=CAT)
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "too_many_requests")
    assert 1 <= int(answer.headers["retry-after"]) <= 20
    second, _ = await other.app.keys.create("second")
    assert (await other.client(token=second).post(IMAGES, json=CAT)).status_code == 200


async def test_rate_of_wrong_tokens_per_address(make: Make) -> None:
    """An address that sends too many wrong tokens is answered 429, even for a right one; others are not affected."""
    other = await make(failed_auth_per_minute=3)
    wrong = other.client(token="cav_wrong")
    assert [(await wrong.post(IMAGES, json=CAT)).status_code for _ in range(3)] == [401, 401, 401]
    answer = await wrong.post(IMAGES, json=CAT)
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "too_many_requests")
    assert int(answer.headers["retry-after"]) >= 1
    assert (await other.client().post(IMAGES, json=CAT)).status_code == 429
    assert (await other.client(address="198.51.100.8").post(IMAGES, json=CAT)).status_code == 200


async def test_forwarded_address_counts_only_from_trusted_proxies(make: Make) -> None:
    """Behind a trusted proxy each client has its own allowance; nobody else can borrow an address."""
    other = await make(failed_auth_per_minute=2, trusted_proxies=(ip_network("198.51.100.0/24"),))
    wrong = other.client(token="cav_wrong")
    for _ in range(2):
        await wrong.post(IMAGES, json=CAT, headers={"x-forwarded-for": "203.0.113.5"})
    assert (await wrong.post(IMAGES, json=CAT, headers={"x-forwarded-for": "203.0.113.5"})).status_code == 429
    assert (await wrong.post(IMAGES, json=CAT, headers={"x-forwarded-for": "203.0.113.6"})).status_code == 401
    outside = other.client(address="192.0.2.9", token="cav_wrong")
    for number in range(2):
        await outside.post(IMAGES, json=CAT, headers={"x-forwarded-for": f"203.0.113.{number + 10}"})
    assert (await outside.post(IMAGES, json=CAT, headers={"x-forwarded-for": "203.0.113.12"})).status_code == 429


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.5", None, "203.0.113.5"),
        ("203.0.113.5", "192.0.2.1", "203.0.113.5"),
        ("10.0.0.1", "192.0.2.1", "192.0.2.1"),
        ("10.0.0.1", "192.0.2.7, 192.0.2.1", "192.0.2.1"),
        ("10.0.0.1", "192.0.2.1, 10.0.0.2", "192.0.2.1"),
        ("10.0.0.1", "garbage", "10.0.0.1"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("::ffff:10.0.0.1", "192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", None, "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", None, "2001:db8:1:2::/64"),
        ("unix", None, "unix"),
    ],
)
def test_client_address(peer: str, forwarded: str | None, address: str) -> None:
    """The last address that no trusted proxy added; a /64 is one IPv6 client."""
    headers = [] if forwarded is None else [(b"x-forwarded-for", forwarded.encode())]
    request = Request({"type": "http", "headers": headers, "client": (peer, 1)})
    assert client_address(request, [ip_network("10.0.0.0/8")]) == address


def test_rate_refills_steadily() -> None:
    """A minute's allowance may be spent at once, and comes back event by event."""
    now = 1000.0
    rate = Rate(6, now=lambda: now)
    for _ in range(6):
        rate.check("a", "no")
        rate.spend("a")
    with pytest.raises(TooManyRequests) as caught:
        rate.check("a", "no")
    assert caught.value.retry_after == 10
    now += 10
    rate.check("a", "no")
    rate.spend("a")
    with pytest.raises(TooManyRequests):
        rate.check("a", "no")
    now += 3600
    for _ in range(6):
        rate.check("a", "no")
        rate.spend("a")
    assert rate.wait("a") > 0


def test_rate_of_zero_is_no_limit_and_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """0 allows any number; only so many callers are remembered."""
    free = Rate(0)
    for _ in range(1000):
        free.spend("a")
    free.check("a", "no")
    monkeypatch.setattr("cavendish.http.limits._TRACKED", 10)
    rate = Rate(1)
    for number in range(100):
        rate.spend(str(number))
    assert len(rate._whole_at) == 10


async def test_cors_is_off_by_default(client: httpx.AsyncClient) -> None:
    """Without the setting no page of another origin may read an answer, and a preflight is refused."""
    answer = await client.post(IMAGES, json=CAT, headers={"origin": "https://page.example"})
    assert not [name for name in answer.headers if name.startswith("access-control")]
    preflight = {"origin": "https://page.example", "access-control-request-method": "POST"}
    assert (await client.options(IMAGES, headers=preflight)).status_code == 404


async def test_cors_for_named_origins(make: Make) -> None:
    """Pages of the named origins may call, errors included, without cookies; others may not."""
    client = (await make(cors_origins=("https://page.example",))).client()
    good, bad = {"origin": "https://page.example"}, {"origin": "https://other.example"}
    for path, body in ((IMAGES, CAT), (IMAGES, {}), ("/nope", {})):
        answer = await client.post(path, json=body, headers=good)
        assert answer.headers["access-control-allow-origin"] == "https://page.example"
        assert "access-control-allow-credentials" not in answer.headers
        assert answer.headers["vary"] == "origin"
        assert "access-control-allow-origin" not in (await client.post(path, json=body, headers=bad)).headers
    preflight = await client.options(IMAGES, headers=good | {"access-control-request-method": "POST"})
    assert preflight.status_code == 204
    assert "authorization" in preflight.headers["access-control-allow-headers"]
    assert (await client.options(IMAGES, headers=bad | {"access-control-request-method": "POST"})).status_code == 404


async def test_https_is_remembered(make: Make, client: httpx.AsyncClient) -> None:
    """A server whose public URL is https tells browsers to stay with it; another does not."""
    secure = (await make(public_url="https://pictures.example")).client()
    assert (await secure.get("/health")).headers["strict-transport-security"].startswith("max-age=")
    assert "strict-transport-security" not in (await client.get("/health")).headers


async def test_paths_cannot_forge_log_lines(make: Make) -> None:
    """Line ends and control characters of a path are escaped in the log."""
    client = (await make()).client()
    with captured("text") as log:
        await client.get("/x%0a2026-01-01 [error] forged%1b[2J%c3%a9")
    assert log.getvalue().count("\n") == 1
    assert "\x1b[2J" not in log.getvalue()


async def test_docs_and_metrics_by_rule(make: Make, stranger: httpx.AsyncClient, client: httpx.AsyncClient) -> None:
    """/docs is open and /metrics behind a key by default; each can be open, behind a key, or off."""
    assert (await stranger.get("/openapi.json")).status_code == 200
    assert (await stranger.get("/metrics")).status_code == 400
    assert (await client.get("/metrics")).status_code == 200
    guarded = await make(docs="key", metrics="open")
    anonymous = guarded.client()
    del anonymous.headers["authorization"]
    assert (await anonymous.get("/openapi.json")).json()["error"]["code"] == "no_token"
    assert (await anonymous.get("/docs")).status_code == 200
    assert (await anonymous.get("/metrics")).status_code == 200
    assert (await guarded.client().get("/openapi.json")).status_code == 200


async def test_docs_and_metrics_switched_off(make: Make) -> None:
    """Switched off they are not there, with or without a key."""
    client = (await make(docs="off", metrics="off")).client()
    for path in ("/docs", "/docs/docs.js", "/openapi.json", "/metrics"):
        assert (await client.get(path)).json()["error"]["code"] == "no_api"


async def test_signed_picture_urls(make: Make) -> None:
    """With CAVENDISH_SIGNED_URLS a picture is served to its signed URL alone, with private caching."""
    client = (await make(signed_urls=True, signed_url_seconds=600)).client()
    url = (await client.post(IMAGES, json=CAT)).json()["data"][0]["image_url"]
    answer = await client.get(url)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert answer.headers["cache-control"].startswith("private, max-age=6")
    for forged in (
        url.partition("?")[0],
        url[:-1] + ("A" if url[-1] != "A" else "B"),
        url.replace("expires=1", "expires=2"),
    ):
        refused = await client.get(forged)
        assert (refused.status_code, refused.json()["error"]["code"]) == (403, "forbidden")


async def test_tokens_are_never_logged(make: Make) -> None:
    """No token, right or wrong, in a header, a path or a query, reaches the log."""
    other = await make()
    with captured() as log:
        right, wrong = other.client(), other.client(token="cav_" + "w" * 43)
        for client in (right, wrong):
            await client.post(IMAGES, json=CAT | {"prompt": f"a cat with {other.token}"})
            await client.get(f"/{other.token}?token={other.token}")
        telemetry.logger("cavendish.test").error("oops", headers=f"Authorization: Bearer {other.token}")
    text = log.getvalue()
    assert len(text.splitlines()) >= 6
    assert other.token not in text
    assert "w" * 43 not in text
    assert all(json.loads(line)["timestamp"] for line in text.splitlines())
