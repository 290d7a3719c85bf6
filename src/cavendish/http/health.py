"""GET /health, /ready, /metrics and the list of models."""

from __future__ import annotations

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import Response

from .. import __version__
from ..config import Config
from ..errors import CavendishError
from ..service import Service
from ..telemetry import Metrics, logger
from . import render, wire
from .auth import Door

log = logger(__name__)


class Health:
    """What operators and their machines ask."""

    def __init__(self, service: Service, door: Door, config: Config, metrics: Metrics) -> None:
        self._service = service
        self._door = door
        self._rule = config.metrics
        self._metrics = metrics

    async def health(self, request: Request) -> Response:
        """The process is up."""
        return render.json_answer({"status": "ok", "version": __version__})

    async def ready(self, request: Request) -> Response:
        """Tasks can be accepted and run now; 503 says what prevents it."""
        try:
            await self._service.ready()
        except CavendishError as error:
            log.warning("not ready", reason=error.message, detail=error.detail)
            return render.error_answer(error, render.trace_id(request), status=503)
        return render.json_answer({"status": "ready"})

    async def models(self, request: Request) -> Response:
        """Every model name: who paints, which ratios, resolutions and pixels."""
        await self._door.enter(request)
        rows = [wire.model(row) for row in self._service.models()]
        return render.json_answer({"items": rows, "count": len(rows)})

    async def metrics(self, request: Request) -> Response:
        """Counters in Prometheus' text format."""
        await self._door.pass_by(request, self._rule)
        return Response(
            self._metrics.text(), headers={"content-type": CONTENT_TYPE_LATEST, "cache-control": "no-store"}
        )
