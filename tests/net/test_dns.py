"""The outbound client against a real DNS server and real TLS, both on loopback."""

from __future__ import annotations

import asyncio
import datetime
import ssl
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from ipaddress import ip_address, ip_network
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from dnslib import CNAME, QTYPE, RCODE, RR, A, DNSRecord
from dnslib.server import BaseResolver, DNSHandler, DNSServer

from cavendish.net import Address, Limits, Outbound, Policy, Unfetchable

QUICK = Limits(total=2.0, connect=0.5, silence=0.5)
ADMITTED, PRIVATE = "127.0.0.2", "127.0.0.1"
"""Two addresses of loopback: the operator's list has the first one, which stands for a public address."""


class Zone(BaseResolver):
    """Answers A questions from a script: each name has a list of answers, the last of which is repeated."""

    def __init__(self) -> None:
        self.answers: dict[str, list[list[str]]] = {}
        self.asked: list[str] = []
        self.delay = 0.0

    def resolve(self, request: DNSRecord, handler: DNSHandler) -> DNSRecord:
        """One question's answer: addresses, or names that are aliases and followed by their own addresses."""
        reply = request.reply()
        name = str(request.q.qname).rstrip(".")
        if request.q.qtype != QTYPE.A:
            return reply
        self.asked.append(name)
        time.sleep(self.delay)  # each question has a thread of its own
        self._add(reply, name)
        if not reply.rr:
            reply.header.rcode = RCODE.NXDOMAIN
        return reply

    def _add(self, reply: DNSRecord, name: str) -> None:
        script = self.answers.get(name, [])
        for told in script.pop(0) if len(script) > 1 else (script[0] if script else []):
            if told[0].isdigit():
                reply.add_answer(RR(name, QTYPE.A, rdata=A(told), ttl=0))
            else:
                reply.add_answer(RR(name, QTYPE.CNAME, rdata=CNAME(told), ttl=0))
                self._add(reply, told)


@pytest.fixture
def zone() -> Iterator[tuple[Zone, int]]:
    """The zone and the port of the server that answers for it."""
    resolver = Zone()
    server = DNSServer(resolver, port=0, address="127.0.0.1", logger=_Silent())
    server.start_thread()
    yield resolver, server.server.server_address[1]
    server.stop()
    server.server.server_close()


class _Silent:
    """A server's log that says nothing."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args: None


def asking(port: int) -> Callable[[str], object]:
    """A resolver that asks the server on `port`, each time anew."""

    async def resolve(host: str) -> Sequence[Address]:
        question = DNSRecord.question(host)
        packet = await asyncio.to_thread(question.send, "127.0.0.1", port, timeout=2)
        return [ip_address(str(record.rdata)) for record in DNSRecord.parse(packet).rr if record.rtype == QTYPE.A]

    return resolve


@pytest.fixture
async def outbound(zone: tuple[Zone, int], web: tuple[int, list[bytes]]) -> AsyncIterator[Outbound]:
    """A strict client that resolves by the DNS server, and may use the web server's port."""
    policy = Policy(ports=frozenset({web[0]}), networks=(ip_network(ADMITTED),))
    async with Outbound(policy, limits=QUICK, resolve=asking(zone[1])) as opened:  # type: ignore[arg-type]
        yield opened


@pytest.fixture
async def web() -> AsyncIterator[tuple[int, list[bytes]]]:
    """The port of a web server on all of loopback, and the requests that reached it; it tells where it was reached."""
    seen: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await reader.readuntil(b"\r\n\r\n"))
        here = writer.get_extra_info("sockname")[0]
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\nbody of " + here.encode())
        writer.close()

    listener = await asyncio.start_server(serve, "0.0.0.0", 0)
    async with listener:
        yield listener.sockets[0].getsockname()[1], seen


@pytest.mark.parametrize(
    "answers",
    [
        [[PRIVATE]],
        [[ADMITTED, PRIVATE]],
        [[PRIVATE, ADMITTED]],
        [["10.0.0.1"]],
        [["169.254.169.254"]],
        [["inner.example"]],
        [["outer.example"]],
        [[]],
    ],
    ids=["private", "admitted first", "private first", "ten", "metadata", "alias", "chain of aliases", "none"],
)
async def test_names_that_lead_inside_are_refused(
    zone: tuple[Zone, int], web: tuple[int, list[bytes]], outbound: Outbound, answers: list[list[str]]
) -> None:
    """A name with a private address, alone, mixed, behind aliases or absent, is refused before any connection."""
    zone[0].answers = {"a.example": answers, "outer.example": [["inner.example"]], "inner.example": [[PRIVATE]]}
    with pytest.raises(Unfetchable, match="without a public address"):
        await outbound.fetch(f"http://a.example:{web[0]}/", limit=99)
    assert web[1] == []


async def test_a_silent_name_server_is_no_address(
    zone: tuple[Zone, int], web: tuple[int, list[bytes]], outbound: Outbound
) -> None:
    """When the name server does not answer in time, the words are those for a name that leads inside."""
    zone[0].answers, zone[0].delay = {"a.example": [[ADMITTED]]}, 1.0
    with pytest.raises(Unfetchable, match="without a public address"):
        await outbound.fetch(f"http://a.example:{web[0]}/", limit=99)
    assert web[1] == []


async def test_rebinding_finds_nothing_to_rebind(
    zone: tuple[Zone, int], web: tuple[int, list[bytes]], outbound: Outbound
) -> None:
    """A name is asked once for each visit, and the visit goes to that answer, whatever the next one would be."""
    zone[0].answers = {"a.example": [[ADMITTED], [PRIVATE]]}
    url = f"http://a.example:{web[0]}/"
    assert await outbound.fetch(url, limit=99) == b"body of 127.0.0.2"
    assert zone[0].asked == ["a.example"]
    with pytest.raises(Unfetchable, match="without a public address"):
        await outbound.fetch(url, limit=99)
    assert len(web[1]) == 1


# --- TLS ---------------------------------------------------------------------------------------------------------


def certificate(folder: Path, name: str) -> Path:
    """A self-signed certificate for `name` with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.mark.parametrize(
    ("host", "trusted"), [("good.example", True), ("other.example", True), ("good.example", False)]
)
async def test_tls_is_verified_against_the_name(
    zone: tuple[Zone, int], tmp_path: Path, host: str, trusted: bool
) -> None:
    """The certificate must be trusted and be the name's own, although the connection goes to a pinned address."""
    path = certificate(tmp_path, "good.example")
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(path)
    names: list[str | None] = []
    serving.sni_callback = lambda sock, name, context: names.append(name)
    seen: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        writer.close()

    zone[0].answers = {"good.example": [[PRIVATE]], "other.example": [[PRIVATE]]}
    tls = ssl.create_default_context(cafile=str(path) if trusted else None)
    async with await asyncio.start_server(serve, "127.0.0.1", 0, ssl=serving) as listener:
        url = f"https://{host}:{listener.sockets[0].getsockname()[1]}/"
        policy = Policy(private=True)
        async with Outbound(policy, limits=QUICK, resolve=asking(zone[1]), tls=tls) as opened:  # type: ignore[arg-type]
            if host == "good.example" and trusted:
                assert await opened.fetch(url, limit=9) == b"ok"
            else:
                with pytest.raises(Unfetchable, match="no usable answer"):
                    await opened.fetch(url, limit=9)
                assert seen == []
    assert names == [host]
