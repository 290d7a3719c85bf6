"""Every seam on one page: what the parts of the server ask of each other, and the small values they exchange.

A seam is one verb plus a lifecycle: objects open with `async with`, take and give frozen values, and raise errors of
`cavendish.errors` only. Each seam has one contract suite in `tests/` that runs over all of its implementations.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from .domain import Action, ApiKey, Attempt, Delivery, Notes, Outcome, Status, Task, Usage

Report = Callable[[float, str], None]
"""Progress of one job: a fraction 0..1 and the stage's name. May be called from any thread; must not block."""


class Lifecycle(Protocol):
    """Opened and closed by `async with`; usable only in between."""

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Clock(Protocol):
    """Wall time and waiting, so that tests can turn the clock."""

    def now(self) -> float:
        """Unix seconds."""
        ...

    async def sleep(self, seconds: float) -> None: ...


# --- engines -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine can do, as data. `concurrency`: how many jobs it runs at once (0: as many as configured)."""

    actions: frozenset[Action]
    paid: bool
    max_inputs: int
    exact_size: bool
    seeded: bool
    concurrency: int = 0
    description: str = ""


@dataclass(frozen=True, slots=True)
class JobInput:
    """One picture given to an engine: encoded bytes whose header was checked."""

    data: bytes
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Job:
    """One picture to make. `width`/`height` None: the engine decides. `scratch` is a folder for files it hands over."""

    action: Action
    prompt: str
    upstream_id: str
    seed: int
    aspect_ratio: str
    resolution: str
    width: int | None
    height: int | None
    inputs: tuple[JobInput, ...]
    timeout: float
    scratch: Path


@dataclass(frozen=True, slots=True)
class Rendered:
    """What an engine made: the encoded picture as bytes, or as a file in `scratch` that now belongs to the caller."""

    data: bytes | Path
    notes: Notes = field(default_factory=Notes)
    usage: Usage | None = None


class Engine(Lifecycle, Protocol):
    """Makes pictures. Knows nothing of tasks, stores or HTTP; comes in by the entry-point group `cavendish.engines`."""

    name: str
    capabilities: Capabilities

    async def run(self, job: Job, report: Report) -> Rendered:
        """Make one picture. Raises an `EngineError`; must be cancellable."""
        ...

    async def warm(self) -> None:
        """Start preparing for the first job, and return at once; called for engines that the catalogue uses."""
        ...

    async def check(self) -> None:
        """Return when the engine could run a job now; raise an `EngineError` that says why not."""
        ...

    async def probe(self, upstream_id: str) -> None:
        """Return when the upstream offers this model to us; raise the `EngineError` that a job would meet. Free."""
        ...


# --- artifacts ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Artifact:
    """A stored file: its name, size in bytes and modification time."""

    name: str
    size: int
    modified_at: float


class ArtifactStore(Lifecycle, Protocol):
    """Named, immutable files, `inputs/<hex>` and `outputs/<uuid>.png`: each written once, whole or not at all."""

    scratch: Path
    """A local folder on which engines may leave files for `put` to adopt without copying."""

    async def put(self, name: str, data: bytes | Path) -> Artifact:
        """Store `data` durably. A `Path` is adopted (moved). Raises StoreUnavailable and then leaves nothing behind."""
        ...

    async def read(self, name: str) -> bytes:
        """The whole file. Raises KeyError when there is none."""
        ...

    def stream(self, name: str, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """The bytes [start, end) in chunks. Raises KeyError when there is none."""
        ...

    async def stat(self, name: str) -> Artifact | None: ...

    def local_path(self, name: str) -> Path | None:
        """The file that the web server may serve itself, None when the store is remote."""
        ...

    async def signed_url(self, name: str, seconds: float) -> str | None:
        """A URL at the store itself, good for GET and for `seconds`; None when the store cannot sign."""
        ...

    async def delete(self, name: str) -> None:
        """Remove; no error when it is already gone."""
        ...

    async def sweep(self, prefix: str, older_than: float) -> int:
        """Delete files under `prefix` older than `older_than` (Unix seconds) and abandoned scratch; return how many."""
        ...

    async def check(self) -> None:
        """Return when a file could be stored now; raise StoreUnavailable otherwise."""
        ...


# --- tasks -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Claim:
    """How a resubmission is recognised.

    `idempotency_key`: the client's header, valid 24 h for this credential; the same key with another fingerprint is a
    Conflict. `fingerprint`: hash of the credential and the request. Without a header, a task of the same fingerprint
    whose client was left without a good answer (`TaskRuntime.release`) within `window` seconds is returned instead of
    a new one.
    """

    credential_id: str
    fingerprint: str
    idempotency_key: str | None = None
    window: float = 0.0


@dataclass(frozen=True, slots=True)
class Submitted:
    """The accepted task; `fresh` is False when an earlier one was returned."""

    task: Task
    fresh: bool


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """A page of tasks, newest first. None means any."""

    owner_id: str | None = None
    offset: int = 0
    limit: int = 12
    created_min: float | None = None
    created_max: float | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class TaskPage:
    """The tasks of a page and how many match in all."""

    tasks: tuple[Task, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Spent:
    """One row of `usage`: a key's calls of a model on a UTC day, in nanodollars."""

    day: str
    credential_id: str
    model: str
    calls: int
    pictures: int
    reserved: int
    settled: int


class AttemptLog(Protocol):
    """The pipeline's journal of engine calls; every method returns after its COMMIT."""

    async def attempts(self, task_id: str) -> tuple[Attempt, ...]:
        """All attempts of a task in the order they began."""
        ...

    async def begin(self, attempt: Attempt) -> None:
        """Write the attempt down and reserve its price. Raises UsedUp, nothing written, when the budget forbids it."""
        ...

    async def end(self, attempt: Attempt) -> None:
        """Complete an attempt: state, settled price, picture or failure."""
        ...


Execute = Callable[[Task, AttemptLog, Report], Awaitable[Outcome]]
"""Runs a task to its outcome. Expected failures are outcomes, not exceptions; safe to call again after a crash."""

Deliver = Callable[[Task], Awaitable[Delivery]]
"""One try of a task's callback: returns the delivery state after it (next_at None when it is over)."""


class TaskRuntime(Lifecycle, Protocol):
    """Keeps tasks and runs them: accepted means committed, and what was accepted ends, also after a crash."""

    async def submit(self, task: Task, claim: Claim | None = None) -> Submitted:
        """Commit the task, then run it in its lane. Raises TooManyRequests (queue full), Conflict, StoreUnavailable."""
        ...

    async def recall(self, claim: Claim) -> Task | None:
        """The earlier task that `submit` would return for this claim, or None; raises Conflict as it would."""
        ...

    async def wait(self, task_id: str, timeout: float | None = None) -> Task | None:
        """The task once it has ended; None when it has not within `timeout` seconds."""
        ...

    async def get(self, ids: Sequence[str], owner_id: str | None = None) -> tuple[Task, ...]:
        """The known tasks among `ids`, each once, in the order asked; only those of `owner_id` when given."""
        ...

    async def list(self, query: TaskQuery) -> TaskPage: ...

    async def attempts(self, task_id: str) -> tuple[Attempt, ...]: ...

    async def progress(self, task_id: str) -> tuple[float, str] | None:
        """Fraction 0..1 and stage of a task that runs now; None when it does not, or nothing is known."""
        ...

    async def cancel(self, task_id: str, owner_id: str | None = None) -> Task | None:
        """End a waiting or running task as CANCELLED; an ended one is returned as it is; None when unknown."""
        ...

    async def release(self, task_id: str) -> None:
        """Note that the client of this task was left without a good answer (5xx or disconnected); see `Claim`."""
        ...

    async def redeliver(self, task_id: str) -> Task | None:
        """Make the task's callback due now, from its first try; None when the task has no callback or is unknown."""
        ...

    async def spending(self, since_day: str, credential_id: str | None = None) -> tuple[Spent, ...]:
        """The ledger summed by key, model and UTC day (YYYY-MM-DD), from `since_day` on."""
        ...

    async def check(self) -> None:
        """Return when a task could be committed now; raise StoreUnavailable otherwise."""
        ...


class KeyStore(Protocol):
    """Where API keys are kept; hashes only."""

    async def add(self, key: ApiKey) -> None: ...

    async def find(self, token_hash: str) -> ApiKey | None:
        """By the SHA-256 hex of the token."""
        ...

    async def get(self, key_id: str) -> ApiKey | None: ...

    async def list(self) -> tuple[ApiKey, ...]: ...

    async def update(self, key: ApiKey) -> bool:
        """Replace the key of the same id, all but its revocation; False when there is no such key."""
        ...

    async def disable(self, key_id: str, at: float) -> bool:
        """Revoke; False when there is no such key."""
        ...
