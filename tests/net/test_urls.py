"""Reading strangers' URLs."""

from __future__ import annotations

from ipaddress import ip_address, ip_network
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from yarl import URL

from cavendish.config import load
from cavendish.net import Policy, Unfetchable

STRICT = Policy()
DEV = Policy(private=True)

REFUSED = (
    *("", "x", "example.com/a.png", "//example.com/a", "http:example.com", "http:/example.com/", "http:///a.png"),
    *(
        "ftp://example.com/",
        "file:///etc/passwd",
        "gopher://example.com/",
        "data:image/png;base64,AA==",
        "javascript://x.com",
    ),
    *(
        "http://user@example.com/",
        "http://user:pw@example.com/",
        "http://example.com@127.0.0.1/",
        "http://@example.com/",
    ),
    *("http://example.com\\@127.0.0.1/", "http:\\\\example.com\\", "http://example.com\\.evil.example/"),
    *(
        "http://exa mple.com/",
        "http://example.com/a b",
        "http://example.com/\r\nX: y",
        "http://example.com/\0",
        "\thttp://example.com/",
    ),
    *("http://example.com/\x7f", "http://exam\nple.com/", " http://example.com/"),
    *(
        "http://0/",
        "http://0x7f.1/",
        "http://017700000001/",
        "http://2130706433/",
        "http://127.1/",
        "http://0x7f000001/",
    ),
    *(
        "http://127.0.0.01/",
        "http://0177.0.0.1/",
        "http://127.0.0.0x1/",
        "http://1.2.3/",
        "http://1.2.3.4.5/",
        "http://256.1.1.1/",
    ),
    *("http://1.2.3.4./", "http://example.com./", "http://localhost./", "http://a.b.123/", "http://example.0x7f/"),
    *(
        "http://１２７.０.０.１/",
        "http://①②⑦.⓪.⓪.①/",
        "http://exämple.com/",
        "http://example。com/",
        "http://ｌocalhost/",
    ),
    *("http://127.0.0.1/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://168.63.129.16/"),
    *(
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1%25eth0]/",
        "http://[fe80::1%eth0]/",
    ),
    *(
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fd00:ec2::254]/",
        "http://[v1.x]/",
        "http://[]/",
        "http://[::1/",
    ),
    *(
        "http://localhost/",
        "http://LOCALHOST/",
        "http://a.localhost/",
        "http://metadata/",
        "http://metadata.google.internal/",
    ),
    *(
        "http://intranet/",
        "http://redis.local/",
        "http://db.internal/",
        "http://host.docker.internal/",
        "http://x.home.arpa/",
    ),
    *("http://example.com:0/", "http://example.com:22/", "http://example.com:25/", "http://example.com:6379/"),
    *("http://example.com:8080/", "http://example.com:65536/", "http://example.com:99999/", "http://example.com:-80/"),
    *("http://example.com:80:80/", "http://example.com:８０/", "http://example.com:+80/", "http://example.com:8 0/"),
    *("http://ex%61mple.com/", "http://127.0.0.1%2f.example.com/", "http://-a.example.com/", "http://a..example.com/"),
    *(
        "http://" + "a" * 64 + ".com/",
        "http://" + "a." * 130 + "com/",
        "http://example.com/" + "a" * 9000,
        "http://[::1].com/",
    ),
    *(
        "http://example.com,127.0.0.1/",
        "http://example.com;x/",
        "http://exam*ple.com/",
        "http://$host/",
        "http://[::1]x/",
    ),
)
ACCEPTED = (
    ("http://example.com", "example.com", 80),
    ("HTTPS://EXAMPLE.COM/A.png?x=1#y", "example.com", 443),
    ("http://example.com:443/", "example.com", 443),
    ("https://example.com:80/", "example.com", 80),
    ("http://example.com:/", "example.com", 80),
    ("https://xn--exmple-cua.com/é?ü", "xn--exmple-cua.com", 443),
    ("https://a_b.example.co.uk/?u=http://127.0.0.1/", "a_b.example.co.uk", 443),
    ("http://8.8.8.8/", "8.8.8.8", 80),
    ("http://[2606:4700::1111]/", "2606:4700::1111", 80),
    ("http://[2606:4700:0:0:0:0:0:1111]/", "2606:4700::1111", 80),
    ("http://1.example.com/@x", "1.example.com", 80),
)


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    """A URL that is not plainly a public http address is refused before any look-up."""
    with pytest.raises(Unfetchable) as caught:
        STRICT.read(text)
    assert caught.value.message


@pytest.mark.parametrize(("text", "host", "port"), ACCEPTED)
def test_accepted(text: str, host: str, port: int) -> None:
    """Plain URLs are read into scheme, host and port, in one spelling."""
    target = STRICT.read(text)
    assert (target.host, target.port) == (host, port)
    assert (target.url.raw_host, target.url.port, target.url.scheme) == (host, port, target.scheme)


@pytest.mark.parametrize(
    "text", ["http://localhost:3000/hook", "http://127.0.0.1:9/", "http://[::1]:81/", "http://nas.local/"]
)
def test_private_network_allows_home(text: str) -> None:
    """With the private network allowed, loopback and private hosts pass on any port."""
    DEV.read(text)


@pytest.mark.parametrize(
    "text",
    [
        "http://169.254.169.254/",
        "http://[fd00:ec2::254]/",
        "http://0.0.0.0/",
        "http://127.1/",
        "http://metadata.google.internal/",
    ],
)
def test_private_network_does_not_allow_everything(text: str) -> None:
    """Metadata services, unspecified addresses and number forms stay refused then."""
    with pytest.raises(Unfetchable):
        DEV.read(text)


def test_allow_lists() -> None:
    """Named hosts, networks and ports pass, their neighbours do not."""
    policy = Policy.of(
        load(
            {
                "CAVENDISH_ALLOW_HOSTS": "Files.corp, 10.9.9.9",
                "CAVENDISH_ALLOW_NETWORKS": "10.1.0.0/16,fd00:1::/32",
                "CAVENDISH_OUTBOUND_PORTS": "8443",
            }
        )
    )
    for text in (
        "http://files.corp/",
        "http://10.1.2.3/",
        "http://10.9.9.9/",
        "http://[fd00:1::1]/",
        "https://example.com:8443/",
    ):
        policy.read(text)
    for text in (
        "http://x.files.corp/",
        "http://10.2.0.1/",
        "http://[fd00:2::1]/",
        "http://files.corp:81/",
        "http://10.9.9.8/",
    ):
        with pytest.raises(Unfetchable):
            policy.read(text)


def test_allowed_networks_are_for_their_own_family() -> None:
    """An allowed IPv4 network does not open its IPv6 wrappers."""
    policy = Policy(networks=(ip_network("10.0.0.0/8"),))
    with pytest.raises(Unfetchable):
        policy.read("http://[::ffff:10.0.0.1]/")


PIECES = (
    *(
        "http://",
        "https://",
        "HTTP:",
        "//",
        "/",
        "\\",
        "@",
        ":",
        "80",
        "443",
        "?",
        "#",
        "%",
        "%2f",
        ".",
        "..",
        "-",
        "_",
    ),
    *("example.com", "EXAMPLE", "127.0.0.1", "8.8.8.8", "0x7f", "1", "[::1]", "[2606:4700::1111]", "[", "]", "::ffff:"),
    *("xn--", "１", "。", "ß", "\u202e", "\t", "\n", "\0", " ", "localhost", ";", ",", "&", "=", "a" * 64),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join) | st.text(max_size=20).map("http://".__add__))
def test_any_text_is_read_in_one_way_or_refused(text: str) -> None:
    """For any text: a target on whose host two other URL readers agree, or Unfetchable, and nothing else."""
    try:
        target = STRICT.read(text)
    except Unfetchable:
        return
    assert target.port in (80, 443)
    assert URL(str(target.url)).raw_host == target.host
    hostname = urlsplit(text).hostname
    assert hostname is not None
    assert hostname == target.host or ip_address(hostname) == target.literal


@pytest.mark.parametrize("location", ["b", "/b", "?b", "//example.org/b", "http://example.org/"])
def test_redirects_are_joined(location: str) -> None:
    """Whole and relative locations lead to the address that the standard names."""
    target = STRICT.read("http://example.com:80/a/c?d")
    assert str(STRICT.follow(target, location).url) == urljoin("http://example.com/a/c?d", location)


@pytest.mark.parametrize(
    ("start", "location"), [("https", "http"), ("http", "https"), ("http", "file"), ("http", "data")]
)
def test_no_redirect_changes_the_scheme(start: str, location: str) -> None:
    """A redirect stays with the scheme of the URL that was given."""
    with pytest.raises(Unfetchable):
        STRICT.follow(STRICT.read(f"{start}://example.com/"), f"{location}://example.com/")
