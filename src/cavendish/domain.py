"""The values everything else speaks in: requests, pictures, attempts, tasks. Standard library only, all frozen.

Times are Unix seconds (float). Money is an integer number of nanodollars (1e-9 US dollars): token prices are fractions
of a microdollar and sums must be exact.
"""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

NANODOLLARS = 1_000_000_000
"""Nanodollars in one US dollar."""

EXTENSIONS: Mapping[str, str] = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}
"""The pictures there are: media type to the end of a file's name."""
MEDIA_TYPES: Mapping[str, str] = {extension: media_type for media_type, extension in EXTENSIONS.items()}
"""The same the other way round."""


class Action(StrEnum):
    """What to do: paint from words, or from words and pictures."""

    GENERATE = "generate"
    EDIT = "edit"


class Status(StrEnum):
    """The life of a task. Only the task runtime changes it, along `TRANSITIONS`."""

    PENDING = "pending"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def terminal(self) -> bool:
        """True when nothing can change any more."""
        return not TRANSITIONS[self]


TRANSITIONS: Mapping[Status, frozenset[Status]] = {
    Status.PENDING: frozenset({Status.RUNNING, Status.FAILED, Status.CANCELLED}),
    Status.RUNNING: frozenset({Status.PENDING, Status.SUCCEEDED, Status.FAILED, Status.CANCELLED}),
    Status.SUCCEEDED: frozenset(),
    Status.FAILED: frozenset(),
    Status.CANCELLED: frozenset(),
}
"""Allowed changes of status; RUNNING → PENDING is a task handed back by a stopping or dead process."""


@dataclass(frozen=True, slots=True)
class InputImage:
    """One picture of an edit, already taken in: `key` names it in the artifact store."""

    key: str
    media_type: str
    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class ImageRequest:
    """A validated request, free of wire spelling.

    `width` and `height` are the pixels promised; None when the engine decides.
    """

    action: Action
    prompt: str
    model: str
    count: int = 1
    inputs: tuple[InputImage, ...] = ()
    aspect_ratio: str = "1:1"
    resolution: str = "1K"
    width: int | None = None
    height: int | None = None
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture in the artifact store. `index` is its place among the `count` asked for."""

    name: str
    media_type: str
    width: int
    height: int
    size: int
    seed: int
    index: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a task or an attempt failed, as it may be told to the client."""

    code: str
    status: int
    message: str
    retryable: bool = False


@dataclass(frozen=True, slots=True)
class Notes:
    """What an engine made of the words: drawn as asked, drawn as something near, or left out."""

    understood: tuple[str, ...] = ()
    substituted: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


class AttemptState(StrEnum):
    """How one engine call went. STARTED that outlives its process means: unknown."""

    STARTED = "started"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Usage:
    """What an upstream says it counted, by modality, in tokens."""

    input_tokens: int = 0
    image_tokens: int = 0
    text_tokens: int = 0
    thought_tokens: int = 0
    total_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Attempt:
    """One engine call, written down before it is made and completed after it: the ledger's line, the recovery's proof.

    `picture_name` is chosen before the call: a picture found in the store under it proves that the call succeeded.
    `reserved` and `settled` are nanodollars; `settled` is None until the attempt ended.
    """

    task_id: str
    index: int
    number: int
    engine: str
    model: str
    upstream_id: str
    picture_name: str
    seed: int
    credential_id: str
    paid: bool
    started_at: float
    state: AttemptState = AttemptState.STARTED
    reserved: int = 0
    settled: int | None = None
    ended_at: float | None = None
    outcome: str = ""
    failure: Failure | None = None
    picture: Picture | None = None
    usage: Usage | None = None
    notes: Notes | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a task ended: its pictures, or its failure. Some pictures and no failure is a success."""

    pictures: tuple[Picture, ...] = ()
    failure: Failure | None = None
    notes: Notes = field(default_factory=Notes)
    engine: str = ""
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Try:
    """One try of a callback: when, the HTTP status that came back (None: no answer), and what was wrong."""

    at: float
    status: int | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The state of a task's callback: tries made, the last answer, when the next try is due (None: no more).

    `log` holds the latest tries, oldest first.
    """

    tries: int = 0
    next_at: float | None = None
    delivered_at: float | None = None
    last_status: int | None = None
    last_error: str = ""
    log: tuple[Try, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """One accepted request and all that became of it.

    `wire_request` is the client's JSON as the record shows it (data URIs replaced by a marker); `waited` is True while
    the client of a synchronous call has not been answered.
    """

    id: str
    object_id: str
    api_id: str
    application_id: str
    credential_id: str
    owner_id: str
    trace_id: str
    created_at: float
    request: ImageRequest
    wire_request: Mapping[str, Any]
    engine: str
    lane: str
    callback_url: str | None = None
    ignored: tuple[str, ...] = ()
    synchronous: bool = False
    status: Status = Status.PENDING
    started_at: float | None = None
    finished_at: float | None = None
    outcome: Outcome | None = None
    delivery: Delivery | None = None


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A caller's key. The token itself is never kept: `token_hash` is its SHA-256 in hex.

    `budget_day`/`budget_month` are nanodollars (None: unlimited). `scopes` empty means every API. `webhook_secrets`
    sign this key's callbacks (`whsec_…`, the newest first; the one before stays valid while receivers change over).
    """

    id: str
    name: str
    owner_id: str
    application_id: str
    token_hash: str
    created_at: float
    hint: str = ""
    scopes: tuple[str, ...] = ()
    expires_at: float | None = None
    disabled_at: float | None = None
    budget_day: int | None = None
    budget_month: int | None = None
    webhook_secrets: tuple[str, ...] = field(default=(), repr=False)


def new_id() -> str:
    """A random UUID as the wire writes it."""
    return str(uuid.uuid4())


def new_object_id(now: float) -> str:
    """24 hex digits that sort by time, the shape of a record's `_id`."""
    return f"{int(now) & 0xFFFFFFFF:08x}{secrets.token_hex(8)}"
