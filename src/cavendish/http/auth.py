"""Who is calling: the key of the request's Authorization header."""

from __future__ import annotations

from starlette.requests import Request

from ..domain import ApiKey
from ..errors import CavendishError
from ..keys import Keys
from ..telemetry import Metrics


class Door:
    """Lets callers in by their key, and counts those it does not."""

    def __init__(self, keys: Keys, metrics: Metrics) -> None:
        self._keys = keys
        self._metrics = metrics

    async def enter(self, request: Request) -> ApiKey:
        """The caller's key. Raises NoToken, InvalidToken, TokenExpired, Disabled or TokenMismatched."""
        try:
            return await self._keys.verify(request.headers.get("authorization"))
        except CavendishError as error:
            self._metrics.refused_tokens.labels(error.code).inc()
            raise
