"""Who is calling: the key of the request's Authorization header, within its rate."""

from __future__ import annotations

from starlette.requests import Request

from ..config import Config
from ..domain import ApiKey
from ..errors import InvalidToken, NoApi, NoToken, TokenExpired, TokenMismatched
from ..keys import Keys
from ..telemetry import Metrics
from .limits import Rate, client_address

_WRONG = (InvalidToken, TokenExpired, TokenMismatched)


class Door:
    """Lets callers in by their key, and counts those it does not."""

    def __init__(self, keys: Keys, config: Config, metrics: Metrics) -> None:
        self._keys = keys
        self._metrics = metrics
        self._requests = Rate(config.requests_per_minute)
        self._failures = Rate(config.failed_auth_per_minute)
        self._trusted = config.trusted_proxies

    async def enter(self, request: Request) -> ApiKey:
        """The caller's key.

        Raises NoToken, InvalidToken, TokenExpired, Disabled or TokenMismatched; TooManyRequests when the key is above
        its rate, or when the address sent too many wrong tokens. Such an address is not even told whether its next
        token is right, else it could go on guessing.
        """
        address = client_address(request, self._trusted)
        self._failures.check(address, "Too many wrong tokens came from this address.")
        try:
            key = await self._keys.verify(request.headers.get("authorization"))
        except NoToken:
            self._metrics.refused_tokens.labels(NoToken.code).inc()
            raise
        except _WRONG as error:
            self._failures.spend(address)
            self._metrics.refused_tokens.labels(error.code).inc()
            raise
        self._requests.check(key.id, "The key is above its rate of requests.")
        self._requests.spend(key.id)
        return key

    async def pass_by(self, request: Request, rule: str) -> None:
        """Apply a setting `open`, `key` or `off` to a page that is not the API. Raises like `enter`, or NoApi."""
        if rule == "off":
            raise NoApi("This page is switched off.")
        if rule == "key":
            await self.enter(request)
