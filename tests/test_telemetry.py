"""Logs and counters."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable, Iterator

import pytest
import structlog

from cavendish import telemetry


@pytest.fixture
def configured() -> Iterator[Callable[[str], io.StringIO]]:
    """Configures logging in a style and gives the text; everything is put back afterwards."""
    root, before = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers[:], root.level

    def configure(style: str) -> io.StringIO:
        stream = io.StringIO()
        telemetry.configure(style, stream)
        return stream

    yield configure
    structlog.configure(**before)
    root.handlers[:] = handlers
    root.setLevel(level)


def test_json_lines_carry_the_ids(configured: Callable[[str], io.StringIO]) -> None:
    """With CAVENDISH_LOG=json every line is an object with time, level, logger, event and the bound ids."""
    stream = configured("json")
    with telemetry.bound(trace_id="t-1", task_id="k-1"):
        telemetry.logger("cavendish.here").info("painted", ms=12)
        logging.getLogger("cavendish.there").warning("slow: %d", 7)
    ours, theirs = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert (ours["event"], ours["ms"], ours["level"], ours["logger_name"]) == ("painted", 12, "info", "cavendish.here")
    assert (theirs["event"], theirs["level"], theirs["logger_name"]) == ("slow: 7", "warning", "cavendish.there")
    for line in (ours, theirs):
        assert (line["trace_id"], line["task_id"]) == ("t-1", "k-1")
        assert line["timestamp"].endswith("Z")


def test_text_lines_are_plain(configured: Callable[[str], io.StringIO]) -> None:
    """The text style has one line per event, without colours when nobody looks."""
    stream = configured("text")
    telemetry.logger("cavendish.here").info("painted", ms=12)
    assert "painted" in stream.getvalue()
    assert "ms=12" in stream.getvalue()
    assert "\x1b" not in stream.getvalue()


def test_exceptions_are_logged_whole(configured: Callable[[str], io.StringIO]) -> None:
    """An exception's traceback is part of its line."""
    stream = configured("json")
    try:
        raise ValueError("wrong")
    except ValueError:
        telemetry.logger("cavendish.here").exception("oops")
    assert "ValueError: wrong" in json.loads(stream.getvalue())["exception"]


@pytest.mark.parametrize(
    "text",
    [
        "token cav_abcdefghijklmnopqrstuvwxyz0123456789 here",
        "Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789",
        "GET /x?signature=abcdefghijklmnopqrstuvwxyz0123456789&x=1",
    ],
)
def test_secrets_are_hidden(configured: Callable[[str], io.StringIO], text: str) -> None:
    """What looks like a token or a signature is blotted out, in events and in values."""
    stream = configured("json")
    telemetry.logger("cavendish.here").info(text, value=text)
    logging.getLogger("cavendish.there").warning("%s", text)
    assert "abcdefghijklmnopqrstuvwxyz" not in stream.getvalue()
    assert stream.getvalue().count("[hidden]") == 3


def test_libraries_are_quiet(configured: Callable[[str], io.StringIO]) -> None:
    """Other packages are heard from warnings on."""
    stream = configured("text")
    logging.getLogger("somebody").info("chatter")
    logging.getLogger("somebody").warning("trouble")
    assert "chatter" not in stream.getvalue()
    assert "trouble" in stream.getvalue()


def test_queue_is_asked_when_counters_are_read() -> None:
    """The queue's depth is what it is at the moment of reading, lane by lane."""
    metrics = telemetry.Metrics()
    depth = {"easel": 3}
    metrics.queue = lambda: depth
    assert b'cavendish_queue{lane="easel"} 3.0' in metrics.text()
    depth["easel"] = 0
    assert b'cavendish_queue{lane="easel"} 0.0' in metrics.text()
