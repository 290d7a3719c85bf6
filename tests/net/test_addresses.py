"""Which addresses are public, with both edges of every range."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cavendish.net import Kind, classify, is_public

REFUSED = {
    Kind.UNSPECIFIED: ("0.0.0.0", "0.255.255.255", "::"),
    Kind.LOOPBACK: ("127.0.0.0", "127.0.0.1", "127.255.255.255", "::1"),
    Kind.PRIVATE: (
        *("10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "172.16.0.0", "172.31.255.255"),
        *("192.168.0.0", "192.168.255.255", "fc00::", "fdff:ffff::1", "fec0::1", "feff::1"),
    ),
    Kind.LINK_LOCAL: ("169.254.0.0", "169.254.255.255", "fe80::", "fe80::1%eth0", "febf::1"),
    Kind.METADATA: (
        *("169.254.169.254", "169.254.170.2", "168.63.129.16", "100.100.100.200", "192.0.0.192"),
        *("fd00:ec2::254", "fd20:ce::254"),
    ),
    Kind.MULTICAST: ("224.0.0.0", "239.255.255.255", "ff02::1", "ff00::"),
    Kind.DOCUMENTATION: (
        *("192.0.2.0", "192.0.2.255", "198.51.100.7", "203.0.113.255"),
        *("2001:db8::", "2001:db8:ffff::1", "3fff::", "3fff:fff:ffff::1"),
    ),
    Kind.BENCHMARKING: ("198.18.0.0", "198.19.255.255", "2001:2::1"),
    Kind.BROADCAST: ("255.255.255.255",),
    Kind.RESERVED: (
        *("192.0.0.0", "192.0.0.9", "192.88.99.1", "240.0.0.0", "255.255.255.254", "100::1", "200::1", "4000::1"),
        *("5f00::1", "8000::1", "fb00::1", "2001:20::1", "2001:10::1", "3ffe::1", "64:ff9a::808:808", "1:2:3::4"),
    ),
}
PUBLIC = (
    *("1.0.0.0", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255"),
    *("128.0.0.0", "169.253.255.255", "169.255.0.0", "168.63.129.15", "168.63.129.17", "172.15.255.255", "172.32.0.0"),
    *("192.0.1.0", "191.255.255.255", "192.0.3.0", "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0"),
    *(
        "198.17.255.255",
        "198.20.0.0",
        "198.51.99.255",
        "198.51.101.0",
        "203.0.112.255",
        "203.0.114.0",
        "223.255.255.255",
    ),
    *(
        "2000::1",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2001:db7::1",
        "2001:db9::1",
        "2606:4700::1111",
        "3fff:1000::1",
    ),
    *("2a00::1", "3ffd::1"),
)


def wrapped(inner: str) -> dict[str, IPv6Address]:
    """`inner` in every IPv6 form that carries an IPv4 address."""
    number = int(IPv4Address(inner))
    octets = number.to_bytes(4)
    public = int(IPv4Address("8.8.8.8"))
    nat48 = IPv6Address("64:ff9b:1::").packed[:6] + octets[:2] + b"\0" + octets[2:] + b"\0" * 5
    nat56 = IPv6Address("64:ff9b:1:ab00::").packed[:7] + octets[:1] + b"\0" + octets[1:] + b"\0" * 4
    nat64 = IPv6Address("64:ff9b:1:abcd::").packed[:8] + b"\0" + octets + b"\0" * 3
    return {
        "mapped": IPv6Address(f"::ffff:{inner}"),
        "compatible": IPv6Address(f"::{inner}"),
        "translated": IPv6Address(f"::ffff:0:{inner}"),
        "nat64": IPv6Address(f"64:ff9b::{inner}"),
        "local nat64 /96": IPv6Address(f"64:ff9b:1:fffe::{inner}"),
        "local nat64 /48": IPv6Address(nat48),
        "local nat64 /56": IPv6Address(nat56),
        "local nat64 /64": IPv6Address(nat64),
        "6to4": IPv6Address(0x2002 << 112 | number << 80 | 1),
        "teredo client": IPv6Address(0x20010000 << 96 | public << 64 | number ^ 0xFFFFFFFF),
        "teredo server": IPv6Address(0x20010000 << 96 | number << 64 | public ^ 0xFFFFFFFF),
        "isatap": IPv6Address(int(IPv6Address("2a00:1450::")) | 0x00005EFE << 32 | number),
        "isatap global": IPv6Address(int(IPv6Address("2a00:1450::")) | 0x02005EFE << 32 | number),
    }


AMBIGUOUS = ("local nat64 /48", "local nat64 /56", "local nat64 /64")


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in REFUSED.items() for text in texts])
def test_special_ranges_are_refused(kind: Kind, text: str) -> None:
    """Each special range is known by its kind, from its first address to its last."""
    assert classify(ip_address(text)) is kind
    assert not is_public(ip_address(text))


@pytest.mark.parametrize("text", PUBLIC)
def test_neighbours_are_public(text: str) -> None:
    """The addresses right outside of the special ranges are public."""
    assert is_public(ip_address(text))


@pytest.mark.parametrize("form", wrapped("0.0.0.0"))
@pytest.mark.parametrize(
    "inner", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "168.63.129.16", "224.0.0.1"]
)
def test_wrapped_private_addresses_are_refused(form: str, inner: str) -> None:
    """Every IPv6 form that carries an IPv4 address is refused for a refused inner address."""
    assert not is_public(wrapped(inner)[form])


@pytest.mark.parametrize("form", [form for form in wrapped("0.0.0.0") if form not in AMBIGUOUS])
@pytest.mark.parametrize("inner", ["8.8.8.8", "93.184.215.14", "100.63.255.255", "100.128.0.1"])
def test_wrapped_public_addresses_are_public(form: str, inner: str) -> None:
    """The same forms are public around a public inner address."""
    assert is_public(wrapped(inner)[form])


@pytest.mark.parametrize("form", AMBIGUOUS)
@pytest.mark.parametrize("inner", ["8.8.8.8", "93.184.215.14"])
def test_local_nat64_is_public_in_all_readings(form: str, inner: str) -> None:
    """A local NAT64 address is public when it is so for every prefix length that it fits."""
    assert is_public(wrapped(inner)[form])


def test_one_reading_of_local_nat64_is_enough_to_refuse() -> None:
    """100.63.255.255 behind a prefix of 48 bits is 255.255.0.0 behind one of 64 bits, so it is refused."""
    assert not is_public(wrapped("100.63.255.255")["local nat64 /48"])


def test_isatap_under_a_private_prefix_is_refused() -> None:
    """A public inner address does not redeem a prefix that is not public."""
    assert not is_public(ip_address("fe80::5efe:8.8.8.8"))
    assert not is_public(ip_address("fd00::200:5efe:8.8.8.8"))


@given(st.integers(0, 2**32 - 1))
def test_never_more_lenient_than_the_standard_library(number: int) -> None:
    """No IPv4 address that the standard library calls private, multicast or reserved is public here."""
    address = IPv4Address(number)
    listed = address.is_private or address.is_multicast or address.is_reserved or address.is_link_local
    assert not (is_public(address) and listed)


@given(st.integers(0, 2**128 - 1) | st.integers(0x2000 << 112, (0x4000 << 112) - 1))
def test_public_means_global_unicast_or_a_known_form(number: int) -> None:
    """Any IPv6 address has a kind, and a public one is in 2000::/3 or carries a public IPv4 address."""
    address = IPv6Address(number)
    if is_public(address):
        assert (
            number >> 125 == 1
            or number >> 96 in (0, 0x0064FF9B)
            or number >> 32 == 0xFFFF
            or number >> 80 == 0x64FF9B0001
        )
