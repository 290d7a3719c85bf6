"""Lost, refused, slow and cancelled connections: what was sent, and what may have been charged."""

from __future__ import annotations

import asyncio
import json
import os
import socket

import pytest

from cavendish.config import load
from cavendish.engines.gemini import client
from cavendish.engines.gemini.engine import GeminiEngine, build
from cavendish.engines.gemini.wire import RequestBody
from cavendish.errors import (
    NotSent,
    Overdue,
    UnknownOutcome,
)

from . import standin as s
from .conftest import MakeJob, silent
from .standin import Cut, Reply, StandIn


@pytest.mark.parametrize("at", [Cut.AFTER_REQUEST, Cut.MID_HEADERS, Cut.MID_ANSWER])
async def test_lost_after_sending_is_unknown(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, at: Cut
) -> None:
    """A connection lost once the whole request was sent leaves an unknown outcome, and nothing is sent again."""
    standin.then(s.cut(at))
    with pytest.raises(UnknownOutcome, match="charged"):
        await engine.run(make_job(), silent)
    assert (len(standin.calls), standin.charged) == (1, 1)


@pytest.mark.parametrize("at", [Cut.HEADERS, Cut.MID_REQUEST])
async def test_lost_while_sending_was_not_sent(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, at: Cut
) -> None:
    """A connection lost before the request was whole is safe to try again, and the upstream agrees."""
    standin.then(s.cut(at))
    with pytest.raises(NotSent):
        await engine.run(make_job(inputs=(os.urandom(9 << 20),) * 3), silent)
    assert (len(standin.calls), standin.charged) == (1, 0)


async def test_a_kept_connection_that_died_is_not_silently_used_twice(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob
) -> None:
    """After a first call a second one on the same connection is not sent again by itself when it is cut."""
    standin.then(s.success(), s.cut(Cut.AFTER_REQUEST))
    await engine.run(make_job(), silent)
    with pytest.raises(UnknownOutcome):
        await engine.run(make_job(), silent)
    assert len(standin.calls) == 2


@pytest.mark.parametrize("accepts", [False, True], ids=["nobody listens", "hangs up at once"])
async def test_no_connection_was_not_sent(make_job: MakeJob, accepts: bool) -> None:
    """Without a connection, or with one that ends before a large request is through, nothing was sent."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        port = reserved.getsockname()[1]
    listener = None
    if accepts:
        listener = await asyncio.start_server(lambda reader, writer: writer.transport.abort(), "127.0.0.1", port)
    made = build(load({"GEMINI_API_KEY": "k", "CAVENDISH_GEMINI_BASE_URL": f"http://127.0.0.1:{port}/v1"}))
    assert made is not None
    async with made:
        with pytest.raises(NotSent):
            await made.run(make_job(inputs=(os.urandom(9 << 20),) * 2), silent)
    if listener is not None:
        listener.close()
        await listener.wait_closed()


async def test_a_late_answer_is_overdue(
    standin: StandIn, engine: GeminiEngine, make_job: MakeJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No answer in time is a time-out that may have been charged."""
    monkeypatch.setattr("cavendish.engines.gemini.client._GRACE", 0.1)
    standin.then(Reply(200, s.success().body, delay=1.0))
    with pytest.raises(Overdue) as caught:
        await engine.run(make_job(timeout=0.1), silent)
    assert isinstance(caught.value, UnknownOutcome)
    assert (caught.value.status, caught.value.code) == (504, "timeout")
    assert standin.charged == 1


def test_sockets_stay_alive_through_minutes_of_silence() -> None:
    """A connection sends keep-alive probes, so that nothing in between forgets it while a picture is made."""
    with client._long_lived_socket((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 1))) as made:
        assert made.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1


async def test_slow_answers_arrive(standin: StandIn, engine: GeminiEngine, make_job: MakeJob) -> None:
    """An answer that comes late and in pieces within its time is a picture."""
    standin.then(Reply(200, s.success().body, delay=0.1, pause=0.1))
    assert (await engine.run(make_job(), silent)).data == s.PNG


async def test_a_call_can_be_cancelled(standin: StandIn, engine: GeminiEngine, make_job: MakeJob) -> None:
    """Cancelling a running call ends it at once."""
    standin.then(Reply(200, s.success().body, delay=5.0))
    running = asyncio.create_task(engine.run(make_job(), silent))
    await standin.received.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(running, 1)


async def test_requests_are_written_in_pieces(make_job: MakeJob) -> None:
    """However large the inputs are, no piece of a request is: together they are as long as was announced."""
    body = RequestBody(make_job(inputs=(bytes(10_000_000), b"", bytes(9_999_999), b"x")))
    pieces, sent = [], []
    async for piece in body:
        pieces.append(piece)
        sent.append(body.sent)
    assert sum(map(len, pieces)) == body.size
    assert max(map(len, pieces)) <= 4 << 20
    assert sent == [False] * (len(pieces) - 1) + [True]
    json.loads(b"".join(pieces))
