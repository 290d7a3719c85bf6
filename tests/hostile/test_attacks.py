"""What a stranger with a socket tries: smuggling, traversal, forged headers, other people's tasks."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable

import httpx
import pytest

from benchmarks.serving import Server

NAME = "3f0e5d6c-6b0b-4a0e-9a53-5d7c8e0f1a24"
"""A picture's name; fixed, so that every test process collects the same tests."""

IMAGES, TASKS = "/nano-banana/images", "/nano-banana/tasks"
HEAD = b"POST /nano-banana/images HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"


@pytest.mark.parametrize(
    "head",
    [
        b"content-length: 4\r\ncontent-length: 60\r\n\r\n",
        b"content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n",
        b"content-length: +4\r\n\r\n",
        b"content-length: -1\r\n\r\n",
        b"content-length: 99999999999999999999999\r\n\r\n",
        b"transfer-encoding: chunked, identity\r\n\r\n",
        b"transfer-encoding: xchunked\r\n\r\n",
        b"transfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
        b"transfer-encoding: chunked\r\n\r\n-1\r\n",
        b"content-length : 4\r\n\r\n",
        b" content-length: 4\r\n\r\n",
        b"x: a\nb\0c\r\n\r\n",
        b"\0\0\0\0\r\n\r\n",
    ],
)
def test_no_second_request_is_smuggled(raw: Callable[[bytes], bytes], victim: Server, head: bytes) -> None:
    """However a body's length is told, what follows it is no request of the same caller without a token of its own."""
    inner = b"GET /nano-banana/models HTTP/1.1\r\nhost: x\r\n\r\n"
    answer = raw(HEAD + b"authorization: Bearer " + victim.token.encode() + b"\r\n" + head + b"null" + inner)
    assert b'"items"' not in answer
    assert answer.count(b"HTTP/1.1 2") == 0
    assert answer.count(b"HTTP/1.1 5") == 0


def test_a_head_without_end_is_cut_off(raw: Callable[[bytes], bytes]) -> None:
    """A request's head of megabytes, in one header or in many, is refused and not kept."""
    for head in (b"x: " + b"y" * 4_000_000, b"".join(b"x%d: y\r\n" % number for number in range(100_000))):
        try:
            answer = raw(b"GET /health HTTP/1.1\r\nhost: x\r\n" + head + b"\r\n\r\n")
        except ConnectionError:
            continue
        assert not answer.startswith(b"HTTP/1.1 2")


def test_a_long_method_is_neither_told_nor_logged(raw: Callable[[bytes], bytes], victim: Server) -> None:
    """Of a method of thousands of letters, or a path, only the beginning comes back or reaches the log."""
    answer = raw(b"A" * 5000 + b" /" + b"b" * 5000 + b" HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 404 ")
    assert len(answer) < 1000
    assert "A" * 100 not in victim.log.read_text()


@pytest.mark.parametrize(
    "name",
    [
        "../../cavendish.db",
        "..%2f..%2fcavendish.db",
        "%2e%2e/%2e%2e/cavendish.db",
        "....//cavendish.db",
        "..\\..\\cavendish.db",
        "%2fetc%2fpasswd",
        "..%c0%af..%c0%afetc/passwd",
        f"{NAME}.png/../../../cavendish.db",
        f"{NAME}.png%00.txt",
        f"{NAME}.PNG",
        "",
        ".",
        "%",
        "*",
        "x" * 5000,
    ],
)
@pytest.mark.parametrize("prefix", ["/nanobanana/", "/docs/"])
def test_no_path_leaves_its_folder(raw: Callable[[bytes], bytes], prefix: str, name: str) -> None:
    """Names that are not a picture's find nothing, and the answer tells no path of the machine."""
    answer = raw(f"GET {prefix}{name} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".encode())
    assert answer[:12] in (b"HTTP/1.1 404", b"HTTP/1.1 400", b"HTTP/1.1 414")
    assert b"SQLite" not in answer
    assert b"/tmp" not in answer
    assert b"Traceback" not in answer


def test_trace_ids_and_prompts_forge_no_header_and_no_log_line(attacker: httpx.Client, victim: Server) -> None:
    """What clients write comes back as data: one JSON object a log line, no header but the server's own."""
    forged = 'x\r\n{"event": "forged"}\r\nset-cookie: a=b\u2028\x1b[2J'
    answer = attacker.post(IMAGES, json={"prompt": f"{forged} [fail=failed]", "model": "nano-banana"})
    assert "set-cookie" not in answer.headers
    attacker.get("/" + "%0d%0aset-cookie:%20a=b", headers={"traceparent": "00-" + "x" * 32})
    attacker.post(IMAGES, json={"prompt": "x", "aspect_ratio": forged})
    lines = [line for line in victim.log.read_text().splitlines() if line.startswith("{")]
    assert lines
    assert all(json.loads(line).get("event") != "forged" for line in lines)
    assert "\x1b" not in victim.log.read_text()


def test_a_token_in_a_url_is_no_token(victim: Server) -> None:
    """Tokens count in the header alone; in a query, a path or a cookie they open nothing and are not logged."""
    for name in ("token", "api_key", "key", "access_token", "authorization"):
        answer = httpx.get(f"{victim.url}/nano-banana/models?{name}={victim.token}")
        assert (answer.status_code, answer.json()["error"]["code"]) == (400, "no_token")
    answer = httpx.get(f"{victim.url}/nano-banana/models", cookies={"authorization": f"Bearer {victim.token}"})
    assert answer.json()["error"]["code"] == "no_token"
    assert victim.token not in victim.log.read_text()


def test_a_token_is_not_found_by_its_time(victim: Server) -> None:
    """A token that is right but for its last letter takes as long as one that is wrong from the first."""
    near, far = victim.token[:-1] + "\u007e", "\u007e" * len(victim.token)
    times: dict[str, list[float]] = {near: [], far: []}
    with httpx.Client(base_url=victim.url) as client:
        for _ in range(60):
            for token, taken in times.items():
                began = time.perf_counter()
                answer = client.get("/nano-banana/models", headers={"authorization": f"Bearer {token}"})
                taken.append(time.perf_counter() - began)
                assert answer.status_code == 401
    near_least, far_least = (min(taken) for taken in times.values())
    assert max(near_least, far_least) < 3 * min(near_least, far_least)


def test_ranges_and_etags_cannot_be_abused(attacker: httpx.Client) -> None:
    """A thousand ranges, ranges of impossible numbers and endless lists of tags give one picture at most."""
    url = attacker.post(IMAGES, json={"prompt": "a cat"}).json()["data"][0]["image_url"]
    whole = attacker.get(url).content
    for header in (
        "bytes=" + ",".join(f"{at}-" for at in range(1000)),
        "bytes=0-,0-,0-,0-",
        "bytes=9999999999999999999999999999999-",
        "bytes=-99999999999999999",
        "bytes=5-2",
        "bytes=-0",
        "bytes=\u00b2-\u00b3",
    ):
        answer = attacker.get(url, headers={b"range": header.encode("latin-1")})
        assert answer.status_code in (200, 206, 416)
        assert answer.status_code == 416 or answer.content == whole
    assert attacker.get(url, headers={"if-none-match": ",".join(['"x"'] * 5000)}).content == whole


def test_anothers_tasks_are_nobodys(attacker: httpx.Client, victim: Server) -> None:
    """Guesses of ids, patterns and injected SQL find nothing; the answer for another's task is that for no task."""
    attacker.post(IMAGES, json={"prompt": "a cat", "async": True})
    for guess in ("*", "%", "_", "' OR 1=1 --", str(uuid.uuid4()), "\0", "x" * 100_000, "\u202e"):
        answer = attacker.post(TASKS, json={"id": guess})
        assert (answer.status_code, answer.json()) == (200, {})
        batch = attacker.post(TASKS, json={"action": "retrieve_batch", "ids": [guess]}).json()
        assert batch == {"items": [], "count": 0}


@pytest.mark.parametrize(
    "url",
    [
        "http://{own}/health",
        "http://{own}/nano-banana/models",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:7f00:1]/",
        "http://localhost/",
        "http://2130706433/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "http://127.0.0.1:{port}@example.com/",
    ],
)
def test_the_server_visits_nobody_inside(attacker: httpx.Client, victim: Server, url: str) -> None:
    """A picture or callback address that leads inside is refused by name, in the same words whatever listens there."""
    url = url.format(own=f"127.0.0.1:{victim.port}", port=victim.port)
    edit = attacker.post(IMAGES, json={"action": "edit", "prompt": "x", "image_urls": [url]})
    assert edit.status_code == 400
    assert edit.json()["error"]["message"].startswith("image_urls[0]")
    call = attacker.post(IMAGES, json={"prompt": "x", "callback_url": url})
    assert call.status_code == 400
    assert call.json()["error"]["message"].startswith("callback_url")


def test_open_and_closed_ports_inside_read_the_same(attacker: httpx.Client, victim: Server) -> None:
    """For an address inside, an open port, a closed one and one of another machine are refused in the same words."""
    told = {
        attacker.post(IMAGES, json={"action": "edit", "prompt": "x", "image_urls": [f"http://{host}/x.png"]}).text
        for host in ("127.0.0.1", "127.0.0.1:80", "10.0.0.1", "192.168.1.1:443")
    }
    messages = {json.loads(text)["error"]["message"] for text in told}
    assert messages == {"image_urls[0]: must have a public address"}
