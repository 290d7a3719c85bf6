"""The outbound client against real sockets on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address

import pytest

from cavendish.net import Address, Limits, Outbound, Policy, Unfetchable

QUICK = Limits(total=2.0, connect=0.5, silence=0.3, grace=0.1)
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody"


@dataclass
class Server:
    """A scripted HTTP server: writes the bytes it was given for each path, and remembers the requests."""

    port: int = 0
    answers: dict[str, Sequence[bytes | float]] = field(default_factory=dict)
    seen: list[bytes] = field(default_factory=list)
    connections: int = 0

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            request = await reader.readuntil(b"\r\n\r\n")
            self.seen.append(request)
            for piece in self.answers[request.split()[1].decode()]:
                if isinstance(piece, float):
                    await asyncio.sleep(piece)
                else:
                    writer.write(piece)
                    await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    made = Server()
    listener = await asyncio.start_server(made.serve, "127.0.0.1", 0)
    made.port = listener.sockets[0].getsockname()[1]
    async with listener:
        yield made


@asynccontextmanager
async def client(policy: Policy | None = None, **names: Sequence[str]) -> AsyncIterator[Outbound]:
    """A client for which each name in `names` resolves to the given addresses ('_' stands for '.')."""
    table = {name.replace("_", "."): [ip_address(text) for text in texts] for name, texts in names.items()}

    async def resolve(host: str) -> Sequence[Address]:
        if host not in table:
            raise OSError("no such name")
        return table[host]

    async with Outbound(policy or Policy(private=True), limits=QUICK, resolve=resolve) as outbound:
        yield outbound


def answer(status: str, *headers: str, body: bytes = b"") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode() + body


async def test_fetches_plainly(server: Server) -> None:
    """A 200 gives its body; the request asks for no compression and carries no cookie."""
    server.answers["/a"] = [answer("200 OK", "Content-Length: 4", "Set-Cookie: a=b", body=b"body")]
    async with client() as outbound:
        for _ in range(2):
            assert await outbound.fetch(server.url("/a"), limit=4) == b"body"
    for request in server.seen:
        assert b"Accept-Encoding: identity\r\n" in request
        assert b"Cookie" not in request


@pytest.mark.parametrize(
    ("pieces", "reason"),
    [
        ([answer("200 OK", "Content-Length: 101", body=b"x" * 101)], "larger"),
        ([answer("200 OK", body=b"x" * 101)], "larger"),
        ([answer("200 OK", "Transfer-Encoding: chunked"), *[b"32\r\n" + b"x" * 50 + b"\r\n"] * 9], "larger"),
        ([answer("200 OK", "Content-Length: 50", body=b"x" * 49)], "no usable answer"),
        ([answer("200 OK", "Content-Length: -1", body=b"x")], "no usable answer"),
        ([answer("200 OK", "Content-Encoding: gzip", "Content-Length: 1", body=b"x")], "compressed"),
        ([answer("404 Not Found", "Content-Length: 0")], "HTTP 404"),
        ([answer("206 Partial Content", "Content-Length: 1", body=b"x")], "HTTP 206"),
        ([b"SSH-2.0-OpenSSH\r\n"], "no usable answer"),
        ([b""], "no usable answer"),
        ([answer("200 OK", "A: " + "x" * 100_000)], "no usable answer"),
        ([5.0], "no usable answer"),
        ([b"HTTP/1.1 200 OK\r\n", 5.0], "no usable answer"),
        ([answer("200 OK", "Content-Length: 100"), *[b"x", 0.05] * 20], "slowly"),
    ],
)
async def test_bad_answers_are_refused(server: Server, pieces: list[bytes | float], reason: str) -> None:
    """Large, lying, compressed, silent, slow and broken answers are refused with a reason."""
    server.answers["/a"] = pieces
    async with client() as outbound:
        with pytest.raises(Unfetchable, match=reason):
            await outbound.fetch(server.url("/a"), limit=100)


async def test_a_fetch_has_a_total_time(server: Server) -> None:
    """However steadily a body comes, the whole fetch has an end, redirects and all."""
    server.answers["/a"] = [answer("302 Found", "Location: /b", "Content-Length: 0")]
    server.answers["/b"] = [answer("200 OK", "Content-Length: 1000000"), *[b"x" * 1000, 0.02] * 1000]
    async with Outbound(Policy(private=True), limits=Limits(total=1.0, rate=1.0)) as outbound:
        with pytest.raises(Unfetchable, match="no usable answer") as caught:
            await outbound.fetch(server.url("/a"), limit=1_000_000)
    assert "total time" in caught.value.detail


async def test_no_connection_is_shared(server: Server) -> None:
    """Every visit has a connection of its own; a host that hangs holds a share of them, and none of the callbacks'."""
    server.answers["/"] = [b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: keep-alive\r\n\r\nbody", 5.0]
    server.answers["/slow"] = [60.0]
    server.answers["/hook"] = [answer("204 No Content")]
    async with Outbound(Policy(private=True), limits=Limits(connections=8)) as outbound:
        for _ in range(3):
            assert await outbound.fetch(server.url("/"), limit=9) == b"body"
        assert server.connections == 3
        hanging = [asyncio.create_task(outbound.fetch(server.url("/slow"), limit=9)) for _ in range(4)]
        while server.connections < 5:  # noqa: ASYNC110 - a socket has no event
            await asyncio.sleep(0.01)
        assert (await outbound.post(server.url("/hook"), b"{}", {}, 60.0)).status == 204
        assert server.connections == 6
        for fetch in hanging:
            fetch.cancel()
        await asyncio.gather(*hanging, return_exceptions=True)


async def test_three_redirects_are_followed(server: Server) -> None:
    """Three redirects arrive, also relative ones; a fourth is refused."""
    for step in range(4):
        server.answers[f"/{step}"] = [answer("302 Found", f"Location: {step + 1}", "Content-Length: 0")]
    server.answers["/4"] = [OK]
    async with client() as outbound:
        assert await outbound.fetch(server.url("/1"), limit=9) == b"body"
        with pytest.raises(Unfetchable, match="more than 3"):
            await outbound.fetch(server.url("/0"), limit=9)


@pytest.mark.parametrize("status", ["301 M", "302 F", "303 S", "307 T", "308 P"])
@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/",
        "file:///etc/passwd",
        "data:,x",
        "http://0x7f.1/",
        "//[::]/",
        "",
        "http://u@a.example/",
        "/a\tb",
    ],
)
async def test_redirects_are_judged_again(server: Server, status: str, location: str) -> None:
    """A redirect to an address that is not allowed is refused, and nothing is sent there."""
    server.answers["/a"] = [answer(status, f"Location: {location}", "Content-Length: 0")]
    async with client() as outbound:
        with pytest.raises(Unfetchable):
            await outbound.fetch(server.url("/a"), limit=9)
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["8.8.8.8", "127.0.0.1"],
        ["127.0.0.1", "8.8.8.8"],
        ["::ffff:127.0.0.1"],
        ["::1"],
        ["10.0.0.1"],
        [],
    ],
)
async def test_every_address_of_a_name_is_judged(server: Server, addresses: list[str]) -> None:
    """A name with one address that is not public is refused before any connection, as is one without addresses."""
    policy = Policy(ports=frozenset({server.port}))
    server.answers["/"] = [OK]
    async with client(policy, a_example=addresses) as outbound:
        with pytest.raises(Unfetchable, match="without a public address"):
            await outbound.fetch(server.url("/", "a.example"), limit=9)
    assert server.connections == 0


async def test_unknown_and_private_names_read_the_same(server: Server) -> None:
    """The message for a name that resolves inside is the message for a name that does not exist."""
    messages = []
    async with client(Policy(), inside_example=["10.0.0.1"]) as outbound:
        for host in ("inside.example", "nowhere.example"):
            with pytest.raises(Unfetchable) as caught:
                await outbound.fetch(f"http://{host}/", limit=9)
            messages.append(caught.value.message)
    assert len(set(messages)) == 1


async def test_the_name_is_resolved_once_and_pinned(server: Server) -> None:
    """The connection goes to the address that was judged, also when a second look-up would answer another."""
    server.answers["/"] = [OK]
    asked: list[str] = []

    async def resolve(host: str) -> Sequence[Address]:
        asked.append(host)
        return [ip_address("127.0.0.1" if len(asked) == 1 else "169.254.169.254")]

    policy = Policy(hosts=frozenset({"a.example"}), ports=frozenset({server.port}))
    async with Outbound(policy, limits=QUICK, resolve=resolve) as outbound:
        assert await outbound.fetch(server.url("/", "a.example"), limit=9) == b"body"
    assert asked == ["a.example"]
    assert f"Host: a.example:{server.port}".encode() in server.seen[0]


async def test_an_allowed_host_does_not_open_its_redirects(server: Server) -> None:
    """What one hop was allowed the next one is not."""
    server.answers["/"] = [answer("302 Found", f"Location: http://b.example:{server.port}/", "Content-Length: 0")]
    policy = Policy(hosts=frozenset({"a.example"}), ports=frozenset({server.port}))
    async with client(policy, a_example=["127.0.0.1"], b_example=["127.0.0.1"]) as outbound:
        with pytest.raises(Unfetchable, match="public address"):
            await outbound.fetch(server.url("/", "a.example"), limit=9)
    assert len(server.seen) == 1


async def test_a_slow_look_up_ends(server: Server) -> None:
    """A name server that does not answer costs the connect time-out and no more."""

    async def resolve(host: str) -> Sequence[Address]:
        await asyncio.sleep(60)
        return []

    async with Outbound(Policy(), limits=QUICK, resolve=resolve) as outbound:
        with pytest.raises(Unfetchable):
            await asyncio.wait_for(outbound.fetch("http://a.example/", limit=9), 2)


async def test_the_server_does_not_visit_itself(server: Server) -> None:
    """On the port where this server listens, the machine's own addresses are refused."""
    server.answers["/"] = [OK]
    allowed = Policy(private=True)
    own = Policy(private=True, own_ports=frozenset({server.port}))
    async with client(allowed) as outbound:
        await outbound.fetch(server.url("/"), limit=9)
    async with client(own) as outbound:
        with pytest.raises(Unfetchable):
            await outbound.fetch(server.url("/"), limit=9)
    assert len(server.seen) == 1


async def test_proxies_of_the_environment_are_ignored(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """HTTP_PROXY and its kin do not redirect strangers' requests."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.answers["/"] = [OK]
    async with client() as outbound:
        assert await outbound.fetch(server.url("/"), limit=9) == b"body"


async def test_closed_and_silent_ports_read_the_same(server: Server) -> None:
    """The message does not tell a closed port from an open one that speaks something else."""
    server.answers["/"] = [b"220 smtp ready\r\n"]
    messages = []
    async with client() as outbound:
        for url in (server.url("/"), "http://127.0.0.1:1/"):
            with pytest.raises(Unfetchable) as caught:
                await outbound.fetch(url, limit=9)
            messages.append(caught.value.message)
    assert len(set(messages)) == 1


@pytest.mark.parametrize(
    ("headers", "retry_after"),
    [
        ([], None),
        (["Retry-After: 7"], 7.0),
        (["Retry-After: soon"], None),
        (["Retry-After: Wed, 21 Oct 2015 07:28:00 GMT"], 0.0),
    ],
)
async def test_posts_and_reports_the_answer(server: Server, headers: list[str], retry_after: float | None) -> None:
    """A POST returns the status and the Retry-After in seconds."""
    server.answers["/hook"] = [answer("503 Busy", "Content-Length: 0", *headers)]
    async with client() as outbound:
        result = await outbound.post(server.url("/hook"), b"{}", {"content-type": "application/json"}, 1.0)
    assert (result.status, result.retry_after) == (503, retry_after)
    assert b"POST /hook" in server.seen[0]


async def test_posts_do_not_follow_redirects(server: Server) -> None:
    """A redirect of a callback is an answer like any other."""
    server.answers["/hook"] = [answer("302 Found", "Location: /elsewhere", "Content-Length: 0")]
    async with client() as outbound:
        assert (await outbound.post(server.url("/hook"), b"{}", {}, 1.0)).status == 302
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    "visit", [lambda o, u: o.fetch(u, limit=9), lambda o, u: o.post(u, b"{}", {}, 1.0), lambda o, u: _checked(o, u)]
)
@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://[::ffff:169.254.169.254]/", "http://localhost/", "ftp://a.example/"]
)
async def test_every_way_out_is_judged(visit: Callable[[Outbound, str], Awaitable[object]], url: str) -> None:
    """Fetching, posting and checking refuse the same addresses."""
    async with client(Policy()) as outbound:
        with pytest.raises(Unfetchable):
            await visit(outbound, url)


async def _checked(outbound: Outbound, url: str) -> None:
    outbound.check_url(url)


async def test_the_system_resolver_is_used_by_default(server: Server) -> None:
    """Without another resolver names are looked up as the system does, and judged the same."""
    async with Outbound(
        Policy(hosts=frozenset({"localhost"}), ports=frozenset({server.port})), limits=QUICK
    ) as outbound:
        server.answers["/"] = [OK]
        assert await outbound.fetch(server.url("/", "localhost"), limit=9) == b"body"
