"""The HTTP edge: routes on one page. It translates between the wire and the service, and does nothing else."""

from __future__ import annotations

from starlette.routing import Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from ..config import Config
from ..errors import NoApi
from ..intake import Intake
from ..keys import Keys
from ..links import Links
from ..seams import ArtifactStore
from ..service import Service
from ..telemetry import Metrics
from .auth import Door
from .docs import Docs
from .edge import Edge
from .events import Events
from .files import Files
from .health import Health
from .images import Images
from .tasks import Tasks

GET = ("GET", "HEAD")
POST = ("POST",)


def create(
    service: Service,
    keys: Keys,
    store: ArtifactStore,
    links: Links,
    intake: Intake,
    config: Config,
    metrics: Metrics,
) -> ASGIApp:
    """The ASGI application over opened parts; it owns none of them and has no lifespan of its own."""
    door = Door(keys, config, metrics)
    images, tasks = Images(service, door, links, intake, config), Tasks(service, door, links, intake)
    events = Events(service, door, links)
    files = Files(store, links, presigned=config.artifact_urls == "presigned")
    health, docs = Health(service, door, config, metrics), Docs(service, door, config)
    routes = [
        _Route("/nano-banana/images", images.create, methods=POST),
        _Route("/nano-banana/tasks", tasks.ask, methods=POST),
        _Route("/nano-banana/tasks/{id}/events", events.watch, methods=("GET",)),
        _Route("/nano-banana/models", health.models, methods=GET),
        _Route("/nanobanana/images", images.create, methods=POST),
        _Route("/nanobanana/tasks", tasks.ask_with_data, methods=POST),
        _Route("/nanobanana/{name}", files.get, methods=GET),
        _Route("/health", health.health, methods=GET),
        _Route("/ready", health.ready, methods=GET),
        _Route("/metrics", health.metrics, methods=GET),
        _Route("/openapi.json", docs.openapi, methods=GET),
        _Route("/docs", docs.page, methods=GET),
        _Route("/docs/{name}", docs.asset, methods=GET),
    ]
    return Edge(Router(routes, redirect_slashes=False, default=_no_api), config, metrics)


class _Route(Route):
    """A route that is not there for other methods: clients know `no_api` and no 405."""

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request. Raises NoApi for a method that is not the route's."""
        scope["route"] = self
        if self.methods and scope["method"] not in self.methods:
            await _no_api(scope, receive, send)
        await self.app(scope, receive, send)


async def _no_api(scope: Scope, receive: Receive, send: Send) -> None:
    raise NoApi(f"There is no {scope['method'][:20]} {scope['path'][:200]} here.")
