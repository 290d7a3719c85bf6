"""The `gemini` engine behind the engine seam."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from ... import images
from ...config import Config
from ...domain import Action, Notes
from ...errors import CavendishError, ConfigError
from ...seams import Capabilities, Job, Rendered, Report
from .auth import CloudCredentials, StudioKey
from .client import Client
from .wire import RequestBody

STUDIO_URL = "https://generativelanguage.googleapis.com/v1"
_CHECK_INTERVAL = 60.0
"""Seconds that a passed check is believed, so that probes of readiness do not become traffic."""


class GeminiEngine:
    """One call per picture against the provider. The picture comes back as the provider encoded it."""

    name = "gemini"
    capabilities = Capabilities(
        actions=frozenset({Action.GENERATE, Action.EDIT}),
        paid=True,
        max_inputs=14,
        exact_size=False,
        seeded=False,
        description="Google's image models on AI Studio or Vertex AI.",
    )

    def __init__(self, client: Client) -> None:
        self._client = client
        self._checked_at = -_CHECK_INTERVAL

    async def __aenter__(self) -> Self:
        await self._client.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.__aexit__(kind, error, trace)

    async def run(self, job: Job, report: Report) -> Rendered:
        """Make one picture. Raises the EngineError of the provider's answer, or of the way it was lost."""
        report(0.0, "asking the model")
        made = await self._client.generate(job.upstream_id, RequestBody(job), job.timeout)
        report(1.0, "answered")
        return Rendered(made.data, _notes(job, made.data), made.usage)

    async def warm(self) -> None:
        """Connections are made when they are needed."""

    async def check(self) -> None:
        """Return when the provider lists its models to us, asked at most once a minute."""
        if time.monotonic() - self._checked_at >= _CHECK_INTERVAL:
            await self._client.check()
            self._checked_at = time.monotonic()

    async def probe(self, upstream_id: str) -> None:
        """Return when this account may use the model; raise ModelRetired, KeyRejected or NotSent."""
        await self._client.probe(upstream_id)


def _notes(job: Job, data: bytes) -> Notes:
    """Say it in the record when the model did not keep to the size that was asked for."""
    if job.width is None or job.height is None:
        return Notes()
    try:
        size = images.inspect(data).upright
    except CavendishError:  # the pipeline refuses such a picture itself, with a better reason
        return Notes()
    if size == (job.width, job.height):
        return Notes()
    return Notes(substituted=(f"{size[0]}x{size[1]} pixels instead of {job.width}x{job.height}",))


def vertex_host(location: str) -> str:
    """The host that serves a location of Vertex AI."""
    if location == "global":
        return "aiplatform.googleapis.com"
    return (
        f"aiplatform.{location}.rep.googleapis.com"
        if location in ("us", "eu")
        else f"{location}-aiplatform.googleapis.com"
    )


def build(config: Config) -> GeminiEngine | None:
    """The engine as the settings want it (entry point); None without a key or a project. A key wins over a project."""
    if key := config.gemini_api_key.strip():  # keys read from files end in a line break
        if not key.isascii() or not key.isprintable():
            raise ConfigError("GEMINI_API_KEY: a key has printable ASCII characters only.")
        return GeminiEngine(Client(config.gemini_base_url or STUDIO_URL, StudioKey(key)))
    if config.google_cloud_project:
        location = config.gemini_location
        root = f"https://{vertex_host(location)}/v1beta1"
        place = f"{root}/projects/{config.google_cloud_project}/locations/{location}/publishers/google"
        return GeminiEngine(Client(config.gemini_base_url or place, CloudCredentials(), f"{root}/publishers/google"))
    return None
