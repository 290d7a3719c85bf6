"""Reading a stranger's URL strictly: one meaning or none, so that no two readers can disagree about its host."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address

from yarl import URL

from ..config import Config
from ..errors import BadRequest
from .addresses import Address, Kind, Network, classify

LONGEST_URL = 8192
_SPLIT = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<authority>[^/?#]*)(?P<rest>.*)", re.DOTALL)
_AUTHORITY = re.compile(r"(?P<host>\[[^\]]*\]|[^:\[\]]*)(?::(?P<port>[0-9]{0,5}))?")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMERIC = re.compile(r"[0-9]+|0x[0-9a-f]*")
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
_PORTS = {"http": 80, "https": 443}
_INSIDE = ("localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "home.arpa")
_METADATA = ("metadata", "metadata.google.internal", "metadata.goog", "instance-data", "instance-data.ec2.internal")
_HOMELY = frozenset({Kind.LOOPBACK, Kind.PRIVATE})


class Unfetchable(BadRequest):
    """An address that is not visited or gave nothing usable. The message continues a sentence about the URL."""


@dataclass(frozen=True, slots=True)
class Target:
    """A URL that passed: `host` in lower case without brackets, `literal` when it is an address itself."""

    url: URL
    scheme: str
    host: str
    port: int
    literal: Address | None


@dataclass(frozen=True, slots=True)
class Policy:
    """Whom the server visits for strangers.

    `private`: loopback and private ranges too, on any port. `ports`: besides 80 and 443. `hosts`: names that may
    resolve to anything. `networks`: ranges allowed whatever they are for. `own_ports`: where this server listens; on
    these its own addresses are not visited.
    """

    private: bool = False
    ports: frozenset[int] = frozenset()
    hosts: frozenset[str] = frozenset()
    networks: tuple[Network, ...] = ()
    own_ports: frozenset[int] = frozenset()

    @classmethod
    def of(cls, config: Config) -> Policy:
        """The policy that the settings ask for."""
        return cls(
            private=config.allow_private_network,
            ports=frozenset(config.outbound_ports),
            hosts=frozenset(host.lower() for host in config.allow_hosts),
            networks=config.allow_networks,
            own_ports=frozenset() if config.allow_private_network else frozenset({config.port}),
        )

    def admits(self, address: Address, host: str = "") -> bool:
        """May a socket connect to `address`, reached under the name `host`?"""
        if host in self.hosts:
            return True
        if any(address.version == network.version and address in network for network in self.networks):
            return True
        kind = classify(address)
        return kind is Kind.PUBLIC or (self.private and kind in _HOMELY)

    def read(self, text: str) -> Target:
        """Take a URL apart and judge all that can be judged without looking up its name. Raises Unfetchable."""
        target = _parse(text)
        if target.host in self.hosts:
            return self._with_port(target)
        if target.literal is not None:
            if not self.admits(target.literal):
                raise Unfetchable("must have a public address")
        elif not self.private or target.host in _METADATA:
            _public_name(target.host)
        return self._with_port(target)

    def follow(self, target: Target, location: str) -> Target:
        """Judge where a redirect of `target` leads, whole or relative. Raises Unfetchable."""
        if not location or _UNSAFE.search(location):
            raise Unfetchable("redirects to an address that cannot be read")
        try:
            joined = str(target.url.join(URL(location)))
        except ValueError as error:
            raise Unfetchable("redirects to an address that cannot be read", detail=str(error)) from error
        following = self.read(joined)
        if following.scheme != target.scheme:
            raise Unfetchable(f"redirects from {target.scheme} to {following.scheme}")
        return following

    def _with_port(self, target: Target) -> Target:
        if target.port not in (80, 443) and target.port not in self.ports and not (self.private and target.port):
            raise Unfetchable("must use port 80 or 443")
        return target


def _parse(text: str) -> Target:
    if len(text) > LONGEST_URL:
        raise Unfetchable(f"is longer than {LONGEST_URL} characters")
    if _UNSAFE.search(text):
        raise Unfetchable("must not contain spaces, control characters or backslashes")
    if (parts := _SPLIT.fullmatch(text)) is None:
        raise Unfetchable("is not an absolute http or https URL")
    if (scheme := parts["scheme"].lower()) not in _PORTS:
        raise Unfetchable("must begin with http:// or https://")
    if "@" in parts["authority"]:
        raise Unfetchable("must not contain a user name or password")
    if (authority := _AUTHORITY.fullmatch(parts["authority"])) is None:
        raise Unfetchable("has a host or port that cannot be read")
    host, literal = _host(authority["host"].lower())
    port = int(authority["port"] or _PORTS[scheme])
    shown = f"[{host}]" if ":" in host else host
    try:
        url = URL(f"{scheme}://{shown}:{port}{parts['rest']}")
        agreed = (url.scheme, url.raw_host, url.port) == (scheme, host, port)
    except ValueError as error:
        raise Unfetchable("cannot be read as a URL", detail=str(error)) from error
    if not agreed:
        raise Unfetchable("cannot be read in one way only")
    return Target(url, scheme, host, port, literal)


def _host(text: str) -> tuple[str, Address | None]:
    """The host in its one spelling. Raises Unfetchable for every spelling that resolvers read differently."""
    if not text:
        raise Unfetchable("has no host")
    if not text.isascii():
        raise Unfetchable("must have its host in ASCII letters (international names in their xn-- form)")
    if text.startswith("["):
        try:
            address = IPv6Address(text[1:-1])
        except ValueError as error:
            raise Unfetchable("has an address that cannot be read") from error
        if address.scope_id is not None:
            raise Unfetchable("must not have an address with a zone")
        return str(address), address
    labels = text.split(".")
    if _NUMERIC.fullmatch(labels[-1]):
        try:
            return text, IPv4Address(text)
        except ValueError as error:
            raise Unfetchable("has an address that is not written as four decimal numbers") from error
    if text.endswith("."):
        raise Unfetchable("must not have a host that ends with a dot")
    if len(text) > 253 or not all(map(_LABEL.fullmatch, labels)):
        raise Unfetchable("has a host that is not a name")
    return text, None


def _public_name(host: str) -> None:
    if "." not in host or host in _METADATA or any(host == name or host.endswith(f".{name}") for name in _INSIDE):
        raise Unfetchable("must have a public host name")
