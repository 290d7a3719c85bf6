"""What the server tells its operator: log lines that carry trace and task ids, and counters for Prometheus."""

from __future__ import annotations

import logging
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from typing import Any, TextIO

import msgspec
import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from .domain import Outcome, Task
from .seams import AttemptLog, Execute, Report

_SECRETS = re.compile(r"cav_[\w-]{8,}|(?i:bearer) +[^\s\"']+|[?&](?:signature|key|token)=[^\s&\"']+")
_SECONDS = (0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600)


def _redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Blot out what looks like a token, whatever field it strayed into."""
    for name, value in event.items():
        if isinstance(value, str) and _SECRETS.search(value):
            event[name] = _SECRETS.sub("[hidden]", value)
    return event


def _json(event: Any, **_: Any) -> str:
    return msgspec.json.encode(event, enc_hook=str).decode()


def configure(style: str = "text", stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Send this package's and the libraries' log lines to `stream` (default: stderr) as `text` or `json`."""
    stream = stream or sys.stderr
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _redact,
    ]
    renderer: Any = (
        structlog.processors.JSONRenderer(serializer=_json)
        if style == "json"
        else structlog.dev.ConsoleRenderer(colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback)
    )
    # Our own lines are written at once; the way round by the standard library costs three times as much.
    structlog.configure(
        processors=[*shared, renderer],
        logger_factory=structlog.WriteLoggerFactory(stream),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )
    _route_libraries(stream, shared, renderer, level)


def _route_libraries(stream: TextIO, shared: list[Any], renderer: Any, level: int) -> None:
    """Lines of the standard library's loggers, in the same form: ours from `level` on, others from warnings on."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_add_logger, *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("cavendish").setLevel(level)


def _add_logger(source: Any, _: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    event["logger_name"] = source.name if source is not None else event["_record"].name
    return event


def logger(name: str) -> Any:
    """A logger: `log.info("event", key=value)`."""
    return structlog.get_logger(logger_name=name)


@contextmanager
def bound(**values: Any) -> Iterator[None]:
    """Add values (`trace_id`, `task_id`, …) to every log line written inside, also by tasks started inside."""
    with structlog.contextvars.bound_contextvars(**values):
        yield


class Metrics:
    """The counters of one server, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "cavendish_requests", "Answered HTTP requests.", ("route", "method", "status"), registry=self.registry
        )
        self.request_seconds = Histogram(
            "cavendish_request_seconds",
            "Time from a request's head to the end of its answer.",
            ("route",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.refused_tokens = Counter(
            "cavendish_refused_tokens", "Requests refused for their token.", ("code",), registry=self.registry
        )
        self.tasks = Counter(
            "cavendish_tasks", "Tasks that ended, by engine and status.", ("engine", "status"), registry=self.registry
        )
        self.task_seconds = Histogram(
            "cavendish_task_seconds",
            "Time from a task's acceptance to its end.",
            ("engine",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.waiting = Gauge("cavendish_queue", "Tasks that wait for their engine.", ("lane",), registry=self.registry)
        self.queue: Callable[[], Mapping[str, int]] = dict
        """Tasks that wait, by lane; asked whenever the counters are read."""

    def counted(self, execute: Execute) -> Execute:
        """`execute`, with the tasks that it brings to an end counted, and their ids on the log lines of its work."""

        async def run(task: Task, log: AttemptLog, report: Report) -> Outcome:
            with bound(trace_id=task.trace_id, task_id=task.id):
                outcome = await execute(task, log, report)
            engine = outcome.engine or task.engine
            self.tasks.labels(engine, "failed" if outcome.failure else "succeeded").inc()
            self.task_seconds.labels(engine).observe(max(0.0, time.time() - task.created_at))
            return outcome

        return run

    def text(self) -> bytes:
        """Every counter in Prometheus' text format."""
        for lane, count in self.queue().items():
            self.waiting.labels(lane).set(count)
        return generate_latest(self.registry)
