"""Rates: how many requests a key may make, and how many wrong tokens an address may send, in a minute."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from starlette.requests import Request

from ..errors import TooManyRequests

_MINUTE = 60.0
_TRACKED = 20_000
"""Callers remembered at once; the one longest silent is forgotten first."""
_IPV6_SITE = 64
"""Bits of an IPv6 address that belong to one subscriber; the rest is theirs to vary."""


class Rate:
    """At most `per_minute` events a minute for each caller, all at once or spread; 0 allows any number.

    The generic cell rate algorithm: each caller has one number, the moment at which its allowance will be whole again;
    each event moves it by a minute / `per_minute`, and it may lie at most a minute ahead.
    """

    def __init__(self, per_minute: int, now: Callable[[], float] = time.monotonic) -> None:
        self._cost = _MINUTE / per_minute if per_minute else 0.0
        self._now = now
        self._whole_at: OrderedDict[str, float] = OrderedDict()

    def wait(self, caller: str) -> float:
        """Seconds until the caller may have another event; 0 when it may now."""
        if not self._cost:
            return 0.0
        ahead = self._whole_at.get(caller, 0.0) - self._now()
        return max(0.0, ahead + self._cost - _MINUTE)

    def spend(self, caller: str) -> None:
        """Count an event."""
        if not self._cost:
            return
        self._whole_at[caller] = max(self._whole_at.pop(caller, 0.0), self._now()) + self._cost
        if len(self._whole_at) > _TRACKED:
            self._whole_at.popitem(last=False)

    def check(self, caller: str, message: str) -> None:
        """Return when the caller may have another event; raise TooManyRequests, saying when, otherwise."""
        # Rounding of a sum of floats must not cost the caller its last event.
        if (wait := self.wait(caller)) > 1e-6:
            raise TooManyRequests(message, retry_after=math.ceil(wait))


def client_address(request: Request, trusted: Sequence[IPv4Network | IPv6Network]) -> str:
    """The address that a request came from: the last in X-Forwarded-For that is not a trusted proxy's, or the peer's.

    An IPv6 address stands for its /64, all of which one subscriber commands.
    """
    address = peer = request.client.host if request.client else ""
    for hop in reversed([*",".join(request.headers.getlist("x-forwarded-for")).split(","), peer]):
        parsed, site = _parse(hop.strip())
        if parsed is None:
            break
        address = site
        if not any(parsed in network for network in trusted if network.version == parsed.version):
            break
    return address


@lru_cache(maxsize=4096)
def _parse(text: str) -> tuple[IPv4Address | IPv6Address | None, str]:
    """An address and what stands for it; (None, "") when it cannot be read."""
    try:
        parsed = ip_address(text.partition("%")[0])
    except ValueError:
        return None, ""
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is not None:
        parsed = parsed.ipv4_mapped
    if isinstance(parsed, IPv4Address):
        return parsed, str(parsed)
    return parsed, str(IPv6Network((int(parsed), _IPV6_SITE), strict=False))
