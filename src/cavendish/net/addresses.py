"""Which addresses are public: one table of ranges, and the IPv4 addresses that IPv6 forms hide.

Everything is pure. IPv6 is public only inside 2000::/3 and outside of the table's exceptions; an IPv6 address that
carries an IPv4 address is judged by that one, and by itself where it has a prefix of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


class Kind(StrEnum):
    """What an address is for. Only PUBLIC is anyone's business."""

    PUBLIC = "public"
    LOOPBACK = "loopback"
    PRIVATE = "private"
    LINK_LOCAL = "link-local"
    METADATA = "metadata"
    MULTICAST = "multicast"
    UNSPECIFIED = "unspecified"
    DOCUMENTATION = "documentation"
    BENCHMARKING = "benchmarking"
    BROADCAST = "broadcast"
    RESERVED = "reserved"


_RANGES: tuple[tuple[str, Kind], ...] = (
    # the first match counts: metadata services stand before the ranges they live in
    ("169.254.169.254/32", Kind.METADATA),  # most clouds
    ("169.254.170.2/32", Kind.METADATA),  # container credentials on AWS
    ("169.254.170.23/32", Kind.METADATA),  # pod identity on AWS
    ("168.63.129.16/32", Kind.METADATA),  # Azure's platform address, in a public range
    ("100.100.100.200/32", Kind.METADATA),  # Alibaba
    ("192.0.0.192/32", Kind.METADATA),  # Oracle
    ("0.0.0.0/8", Kind.UNSPECIFIED),
    ("10.0.0.0/8", Kind.PRIVATE),
    ("100.64.0.0/10", Kind.PRIVATE),  # carrier-grade NAT
    ("127.0.0.0/8", Kind.LOOPBACK),
    ("169.254.0.0/16", Kind.LINK_LOCAL),
    ("172.16.0.0/12", Kind.PRIVATE),
    ("192.0.0.0/24", Kind.RESERVED),
    ("192.0.2.0/24", Kind.DOCUMENTATION),
    ("192.88.99.0/24", Kind.RESERVED),  # 6to4 relays
    ("192.168.0.0/16", Kind.PRIVATE),
    ("198.18.0.0/15", Kind.BENCHMARKING),
    ("198.51.100.0/24", Kind.DOCUMENTATION),
    ("203.0.113.0/24", Kind.DOCUMENTATION),
    ("224.0.0.0/4", Kind.MULTICAST),
    ("255.255.255.255/32", Kind.BROADCAST),
    ("240.0.0.0/4", Kind.RESERVED),
    ("fd00:ec2::/32", Kind.METADATA),  # AWS
    ("fd20:ce::254/128", Kind.METADATA),  # Google
    ("::/128", Kind.UNSPECIFIED),
    ("::1/128", Kind.LOOPBACK),
    ("fc00::/7", Kind.PRIVATE),
    ("fe80::/10", Kind.LINK_LOCAL),
    ("fec0::/10", Kind.PRIVATE),  # site-local
    ("ff00::/8", Kind.MULTICAST),
    ("2001:2::/48", Kind.BENCHMARKING),
    ("2001:db8::/32", Kind.DOCUMENTATION),
    ("3fff::/20", Kind.DOCUMENTATION),
    ("3ffe::/16", Kind.RESERVED),  # the former 6bone
)
_TABLE: tuple[tuple[Network, Kind], ...] = tuple((ip_network(text), kind) for text, kind in _RANGES)

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_PROTOCOLS = IPv6Network("2001::/23")
_TEREDO = IPv6Network("2001::/32")
_SIXTOFOUR = IPv6Network("2002::/16")
_TAILED = tuple(map(IPv6Network, ("::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96")))
_LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")
_ISATAP = frozenset({0x00005EFE, 0x02005EFE})


def is_public(address: Address) -> bool:
    """True when a stranger's address may be connected to."""
    return classify(address) is Kind.PUBLIC


def classify(address: Address) -> Kind:
    """What the address is for; of an address with others inside, the first kind that is not public."""
    for network, kind in _TABLE:
        if address.version == network.version and address in network:
            return kind
    if isinstance(address, IPv4Address):
        return Kind.PUBLIC
    inner = tuple(map(classify, _carried(address)))
    for kind in inner:
        if kind is not Kind.PUBLIC:
            return kind
    if any(address in network for network in (*_TAILED, _LOCAL_NAT64, _TEREDO)):
        return Kind.PUBLIC
    return Kind.RESERVED if address not in _GLOBAL_UNICAST or address in _PROTOCOLS else Kind.PUBLIC


def _carried(address: IPv6Address) -> Iterator[IPv4Address]:
    """Every IPv4 address that a translator or tunnel could take out of this one."""
    bits = int(address)
    tail = bits & 0xFFFFFFFF
    if any(address in network for network in _TAILED):
        yield IPv4Address(tail)
    elif address in _LOCAL_NAT64:
        yield from _nat64(bits)
    elif address in _SIXTOFOUR:
        yield IPv4Address(bits >> 80 & 0xFFFFFFFF)
    elif address in _TEREDO:
        yield IPv4Address(bits >> 64 & 0xFFFFFFFF)
        yield IPv4Address(tail ^ 0xFFFFFFFF)
    if bits >> 32 & 0xFFFFFFFF in _ISATAP:
        yield IPv4Address(tail)


def _nat64(bits: int) -> Iterator[IPv4Address]:
    """The embeddings that a network under 64:ff9b:1::/48 may use (RFC 6052: behind 48, 56, 64 or 96 bits).

    The prefix length is the operator's own affair, so every reading that fits the zeros around it must be public.
    """
    octets = bits.to_bytes(16)
    spread = octets[:8] + octets[9:]  # octet 8 is no part of an embedded address and must be zero
    readings = [octets[12:]] + [spread[at : at + 4] for at in (6, 7, 8) if not octets[8] and not any(spread[at + 4 :])]
    found = [IPv4Address(reading) for reading in readings if any(reading)]
    yield from found or [IPv4Address(0)]
