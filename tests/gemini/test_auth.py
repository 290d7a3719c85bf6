"""Vertex AI: addresses by location, and tokens from real service-account credentials against a token server."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiohttp import web
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from cavendish.config import load
from cavendish.engines.gemini.auth import CloudCredentials
from cavendish.engines.gemini.client import Client
from cavendish.engines.gemini.engine import GeminiEngine, build, vertex_host
from cavendish.errors import KeyRejected, NotSent

from .conftest import MakeJob
from .standin import StandIn


@dataclass
class TokenServer:
    """Gives out numbered tokens that last `lifetime` seconds, or refuses with `status`."""

    url: str = ""
    lifetime: int = 3600
    status: int = 200
    asked: list[str] = field(default_factory=list)

    async def token(self, request: web.Request) -> web.Response:
        form = await request.post()
        self.asked.append(str(form["grant_type"]))
        if self.status != 200:
            return web.json_response(
                {"error": "invalid_grant", "error_description": "no such account"}, status=self.status
            )
        body = {"access_token": f"token-{len(self.asked)}", "expires_in": self.lifetime, "token_type": "Bearer"}
        return web.json_response(body)


@pytest.fixture
async def tokens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TokenServer]:
    """A token server, and a service account's file that names it, as application-default credentials."""
    server = TokenServer()
    app = web.Application()
    app.router.add_post("/token", server.token)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/token"
    write_account(tmp_path / "account.json", server.url)
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(tmp_path / "account.json"))
    yield server
    await runner.cleanup()


def write_account(path: Path, token_uri: str) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    account = {"type": "service_account", "project_id": "p", "private_key_id": "1", "private_key": pem}
    account |= {"client_email": "x@p.iam.gserviceaccount.com", "client_id": "1", "token_uri": token_uri}
    path.write_text(json.dumps(account))


async def test_tokens_are_fetched_once(tokens: TokenServer) -> None:
    """A token serves every request until a few minutes before its end."""
    credentials = CloudCredentials()
    first = await credentials.headers()
    assert first["authorization"] == "Bearer token-1"
    assert await credentials.headers() == first
    assert tokens.asked == ["urn:ietf:params:oauth:grant-type:jwt-bearer"]


async def test_tokens_are_renewed_before_they_end(tokens: TokenServer) -> None:
    """A token with less than five minutes left is replaced."""
    tokens.lifetime = 240
    credentials = CloudCredentials()
    assert (await credentials.headers())["authorization"] == "Bearer token-1"
    assert (await credentials.headers())["authorization"] == "Bearer token-2"


async def test_a_refused_account_is_key_rejected(tokens: TokenServer) -> None:
    """Credentials that Google does not take are KeyRejected, with the particulars kept private."""
    tokens.status = 400
    with pytest.raises(KeyRejected) as caught:
        await CloudCredentials().headers()
    assert "no such account" in caught.value.detail
    assert "no such account" not in caught.value.message


async def test_no_credentials_are_key_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A credentials file that does not exist is KeyRejected."""
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(tmp_path / "absent.json"))
    with pytest.raises(KeyRejected):
        await CloudCredentials().headers()


async def test_an_unreachable_token_server_is_not_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When only the way to the token is blocked, nothing was sent and another try may succeed."""
    write_account(tmp_path / "account.json", "http://127.0.0.1:1/token")
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(tmp_path / "account.json"))
    with pytest.raises(NotSent):
        await CloudCredentials().headers()


async def test_vertex_on_the_wire(tokens: TokenServer, standin: StandIn, make_job: MakeJob) -> None:
    """A project's call carries the bearer token and goes to the project's own path."""
    place = f"{standin.url}/v1beta1/projects/p/locations/global/publishers/google"
    async with GeminiEngine(Client(place, CloudCredentials(), f"{standin.url}/v1beta1/publishers/google")) as engine:
        await engine.run(make_job(), lambda fraction, stage: None)
        await engine.check()
        await engine.probe("gemini-3-pro-image")
    (call,) = standin.calls
    assert (call.version, call.vertex) == ("v1beta1", True)
    assert call.headers["authorization"] == "Bearer token-1"
    assert "x-goog-api-key" not in call.headers
    assert standin.probes == ["/v1beta1/publishers/google/models/gemini-3-pro-image"]


@pytest.mark.parametrize(
    ("location", "host"),
    [
        ("global", "aiplatform.googleapis.com"),
        ("us", "aiplatform.us.rep.googleapis.com"),
        ("eu", "aiplatform.eu.rep.googleapis.com"),
        ("europe-west4", "europe-west4-aiplatform.googleapis.com"),
    ],
)
def test_locations_have_their_hosts(location: str, host: str) -> None:
    """Each location is served by its own host."""
    assert vertex_host(location) == host


@pytest.mark.parametrize(
    ("environ", "url"),
    [
        ({"GEMINI_API_KEY": "k"}, "https://generativelanguage.googleapis.com/v1"),
        ({"GEMINI_API_KEY": "k", "GOOGLE_CLOUD_PROJECT": "p"}, "https://generativelanguage.googleapis.com/v1"),
        (
            {"GOOGLE_CLOUD_PROJECT": "p"},
            "https://aiplatform.googleapis.com/v1beta1/projects/p/locations/global/publishers/google",
        ),
        (
            {"GOOGLE_CLOUD_PROJECT": "p", "CAVENDISH_GEMINI_LOCATION": "us-east1"},
            "https://us-east1-aiplatform.googleapis.com/v1beta1/projects/p/locations/us-east1/publishers/google",
        ),
        ({"GOOGLE_CLOUD_PROJECT": "p", "CAVENDISH_GEMINI_BASE_URL": "http://proxy/v1/"}, "http://proxy/v1"),
    ],
)
def test_settings_choose_the_address(environ: dict[str, str], url: str) -> None:
    """A key means AI Studio, a project alone Vertex AI at its location, and a base URL replaces both."""
    engine = build(load(environ))
    assert engine is not None
    assert engine._client._base == url
